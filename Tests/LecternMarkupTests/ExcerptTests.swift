import Testing

@testable import LecternMarkup

@Suite struct ExcerptTests {
  func check(_ source: String, _ expected: String, more: Bool = true, sourceLocation: SourceLocation = #_sourceLocation)
  {
    let document = parse(source)
    #expect(excerpt(document) == expected, sourceLocation: sourceLocation)
    #expect(document.hasMore == more, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "<!--more-->", "<!-- more -->", "<!--  MORE  -->", "<!---more--->", "<!--- More -->", "<!--\tmore-->",
    "<!---- more ---->",
  ])
  func anyFormOfTheMark(_ mark: String) {
    let document = parse("one\n\n\(mark)\n\ntwo")
    #expect(excerpt(document) == "<p>one</p>")
    #expect(html(document) == "<p>one</p>\n<span id=\"more\"></span>\n<p>two</p>\n")
    #expect(document.hasMore && document.hasMoreAnchor)
  }

  @Test func placesOfTheMark() {
    check("one\n<!--more-->\ntwo", "<p>one</p>")
    check("one <!--more--> two", "<p>one</p>")
    check("<!--more-->\n\ntwo", "")
    check("<!-- more -->text\n\ntwo", "")
    check("one\n\n<!-- more -->text", "<p>one</p>")
    check("one\r\n\r\n<!-- more -->\r\n\r\ntwo", "<p>one</p>")
    check("> one\n>\n> <!--more-->\n>\n> two", "<blockquote>\n<p>one</p></blockquote>")
    check("- a\n- <!--more-->\n- b", "<ul>\n<li>a</li></ul>")
    check("- a\n- b <!--more--> c", "<ul>\n<li>a</li>\n<li>b</li></ul>")
    check("1. <!--more-->", "", more: false)
    check("**bold <!--more--> on**", "<p><strong>bold</strong></p>")
    check("<div>\n\none\n\n<!--more-->\n\ntwo\n\n</div>", "<div>\n<p>one</p></div>")
    check("<ul>\n<li>a</li>\n<!--more-->\n<li>b</li>\n</ul>", "<ul>\n<li>a</li></ul>")
    check("one\n\n<!--more-->\n", "<p>one</p>", more: false)
    check("# T <!--more-->\n\none\n\ntwo", "")
    check("one\n\n<!--more-->\n\n<!-- note -->\n", "<p>one</p>", more: false)
  }

  @Test func codeHidesTheMark() {
    let source = "`<!--more-->`\n\n```\n<!--more-->\n```\n\n<pre><!--more--></pre>\n\n\\<!--more-->"
    check(source, html(parse(source)), more: false)
    #expect(!parse(source).hasMoreAnchor)
  }

  @Test func anchorStandsWhereASpanMay() {
    let list = "<ul>\n<li>a</li>\n<!--more-->\n<li>b</li>\n</ul>"
    #expect(html(parse(list)) == "<ul>\n<li>a</li>\n\n<li><span id=\"more\"></span>b</li>\n</ul>\n")
  }

  @Test func anchorStandsBeforeAListWithoutANextItem() {
    #expect(html(parse("<ul><li>a</li><!--more--></ul>")) == "<span id=\"more\"></span><ul><li>a</li></ul>\n")
  }

  @Test func secondMarkWarns() {
    let document = parse("one\n\n<!--more-->\n\ntwo 中 <!-- more --> three\n\n<!--more-->")
    #expect(html(document) == "<p>one</p>\n<span id=\"more\"></span>\n<p>two 中  three</p>\n\n")
    #expect(
      lines(of: document.diagnostics) == [
        "5:7: warning[second-more-marker]: a page has one <!--more-->; this one does nothing"
          + " (remove it; the excerpt ends at the first)"
      ])
  }

  /// What stands side by side at the root is one block.
  @Test func wordsEndNoBlockInside() {
    var options = MarkupOptions.lectern
    options.excerptWords = 2
    let document = parse("<br>\none two and <b>bold</b> words\n\n<hr>\n\nthree", options: options)
    #expect(excerpt(document) == "<br>\none two and <b>bold</b> words")
    #expect(document.hasMore)
  }

  @Test func wordsEndAnUnmarkedExcerptAtABlock() {
    var options = MarkupOptions.lectern
    let source = "# T\n\none two\n\n中文 three\n\nfour"
    for (words, expected) in [
      (0, html(parse(source, title: "T"))), (1, "\n<p>one two</p>"), (2, "\n<p>one two</p>"),
      (3, "\n<p>one two</p>\n<p>中文 three</p>"), (6, html(parse(source, title: "T"))),
    ] {
      options.excerptWords = words
      let document = parse(source, title: "T", options: options)
      #expect(excerpt(document) == expected)
      #expect(document.hasMore == (expected != html(document)))
    }
  }
}
