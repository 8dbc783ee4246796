import Testing

@testable import LecternMarkup

@Suite struct RawHTMLTests {
  func check(
    _ source: String, _ expected: String, _ diagnostics: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let document = parse(source)
    #expect(html(document) == expected, sourceLocation: sourceLocation)
    #expect(lines(of: document.diagnostics) == diagnostics, sourceLocation: sourceLocation)
  }

  @Test func voidElements() {
    check(
      "<video controls><source src=\"a.mp4\"><track src=b.vtt default>x</video> a<wbr>b<br/>c",
      "<p><video controls><source src=\"a.mp4\"><track src=\"b.vtt\" default>x</video> a<wbr>b<br>c</p>\n")
  }

  @Test func namesOfSVGAndMathML() {
    check(
      "<svg viewBox='0 0 1 1'><linearGradient gradientUnits=x /><path d=\"M0 0\"/></svg>",
      "<p><svg viewBox=\"0 0 1 1\"><linearGradient gradientUnits=\"x\"/><path d=\"M0 0\"/></svg></p>\n")
    check(
      "<math definitionurl=u><mi>x</mi><mspace/></math>",
      "<p><math definitionURL=\"u\"><mi>x</mi><mspace/></math></p>\n")
    check(
      "<svg><foreignObject><div>a</div></foreignObject><![CDATA[<b>]]></svg>",
      "<p><svg><foreignObject><div>a</div></foreignObject>&lt;b&gt;</svg></p>\n")
  }

  @Test func htmlInAndAfterSVGAndMathML() {
    check(
      "<svg><foreignObject><iframe><b></iframe></foreignObject></svg>",
      "<p><svg><foreignObject><iframe><b></iframe></foreignObject></svg></p>\n")
    check(
      "<math><mtext><iframe><b></iframe></mtext><iframe><mi>x</mi></iframe></math>",
      "<p><math><mtext><iframe><b></iframe></mtext><iframe><mi>x</mi></iframe></math></p>\n")
    check("<math><b><iframe><iframe>a</iframe></b></math>", "<p><math/><b><iframe><iframe>a</iframe></b></p>\n")
    check("<svg></p><iframe><g></iframe>", "<p><svg/></p><iframe><g></iframe><p></p>\n")
  }

  /// libxml2 takes what is in them for text, and HTML5 does not.
  @Test func stylesTitlesAndScriptsInSVG() {
    check(
      "a <svg><style>.a{fill:red}</style><rect class=a /></svg> *b*",
      "<p>a <svg><style>.a{fill:red}</style><rect class=\"a\"/></svg> <em>b</em></p>\n")
    check(
      "<svg><style><![CDATA[a<b]]></style><script>a&lt;b</script></svg>",
      "<p><svg><style>a&lt;b</style><script>a&lt;b</script></svg></p>\n")
    check("<svg><title><g>x</g></title></svg>", "<p><svg><title><g>x</g></title></svg></p>\n")
    check("a <svg><style>\n*x*\n</style></svg> b", "<p>a <svg><style>\n</style></svg><em>x</em>\n b</p>\n")
  }

  /// An outer end tag ends `<svg>` too, so that what was read as SVG is HTML.
  @Test func textThatTagsWereReadInEndsBeforeThem() {
    check("<div><svg></div><iframe><b>a</b>", "<div><svg/></div><iframe></iframe><b>a</b>\n")
    check("<div><svg></div><iframe>&lt;/iframe>a", "<div><svg/></div><iframe>&lt;/iframe&gt;a\n</iframe>")
  }

  @Test func markdownBetweenTags() {
    check(
      "<details>\n<summary>S</summary>\n\n**a**\n\n</details>\n\nb",
      "<details>\n<summary>S</summary>\n<p><strong>a</strong></p>\n</details>\n<p>b</p>\n")
    check("a<p>b", "<p>a</p><p>b</p>\n")
    check("<b>a <i>b</b> c</i>", "<p><b>a <i>b</i></b><i> c</i></p>\n")
    check("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>\n")
    check("<div>\n</p></div></div>\n\nb", "<div>\n<p></p></div>\n<p>b</p>\n")
    check("<div/>a\n\nb", "<div>a\n<p>b</p>\n</div>")
  }

  @Test func unknownNamesAreText() {
    let warning = " is no element of HTML, so it is shown as text"
    check(
      "中 List<String> and Map<String>",
      "<p>中 List&lt;String&gt; and Map&lt;String&gt;</p>\n",
      ["1:7: warning[unknown-element]: <String>\(warning) (write `<String>` in backquotes, or \\<String>)"])
    check(
      "<T>\nfoo & bar\n</T>\n\nx", "<p>&lt;T&gt;\nfoo &amp; bar\n&lt;/T&gt;</p>\n<p>x</p>\n",
      ["1:1: warning[unknown-element]: <T>\(warning) (write `<T>` in backquotes, or \\<T>)"])
    check(
      "> <div>\n> a <int> b</div>", "<blockquote>\n<div>\na &lt;int&gt; b</div>\n</blockquote>\n",
      ["2:5: warning[unknown-element]: <int>\(warning) (write `<int>` in backquotes, or \\<int>)"])
    check(
      "a <path> b", "<p>a &lt;path&gt; b</p>\n",
      ["1:3: warning[unknown-element]: <path>\(warning) (write `<path>` in backquotes, or \\<path>)"])
    check("<my-element a>x</my-element>", "<p><my-element a>x</my-element></p>\n")
    #expect(html(parse("List<String>", options: .commonmark)) == "<p>List<string></string></p>\n")
  }

  @Test func oddElementsAreKept() {
    check("<div><iframe中-x a=b>*c*</iframe中-x> d</div>", "<div><iframe中-x a=\"b\">*c*</iframe中-x> d</div>\n")
    let long = "x-" + String(repeating: "y", count: 200)
    check("<div><\(long)>a</\(long)> b</div>", "<div><\(long)>a</\(long)> b</div>\n")
  }

  @Test func references() {
    check(
      "<b title=\"&copy;&ngE;&notit;&#128;&#0;&amp;lt;\">&nbsp;&hearts;</b>",
      "<p><b title=\"©≧̸&amp;notit;€�&amp;lt;\">\u{A0}♥</b></p>\n")
    check("<div>&copy 1 &nosuch; &NotEqualTilde; &#x4e2d; &</div>", "<div>© 1 &amp;nosuch; ≂̸ 中 &amp;</div>\n")
    check("<div>&apos1 &apos;</div>", "<div>&amp;apos1 '</div>\n")
    check("<a href=\"?a=1&copy=2&amp;b=3\">x</a>", "<p><a href=\"?a=1&amp;copy=2&amp;b=3\">x</a></p>\n")
  }

  @Test func commentsAndDeclarations() {
    check("a <!-- b --> c", "<p>a <!-- b --> c</p>\n")
    check("<?php echo 1 ?>\n\na", "<!--?php echo 1 ?-->\n<p>a</p>\n")
    check("<!-- --\u{8}-> --\u{FFFE}> -->", "<!-- -- -> --\u{FFFD}> -->\n")
    check(
      "<!-->a\n\n<!-- never\n\nclosed", "<!---->a\n<!-- never\n\nclosed-->\n",
      [
        "3:1: warning[unclosed-comment]: this comment is never closed, so it hides what follows (add --> where it ends)"
      ])
  }

  @Test func charactersThatNoAttributeHolds() {
    check("![a\u{1}b](x \"t\u{1}\")", "<p class=\"picture\"><img src=\"x\" alt=\"ab\" title=\"t\"></p>\n")
    check("<p title=\"a&#1;\u{2}b\">x</p>", "<p title=\"a  b\">x</p>\n")
  }

  /// What has an HTML element's name inside a drawing ends no formatting around it.
  @Test func formattingAroundDrawings() {
    check(
      "<p><b>x<svg><object/></svg></p><p>y</b>",
      "<p><b>x<svg><object/></svg></b></p><p><b>y</b>\n</p>")
  }

  @Test func scriptsAndStylesStayAsWritten() {
    check("<script>if (a < b && c) { d(\"</p>\") }</script>", "<script>if (a < b && c) { d(\"</p>\") }</script>\n")
    check("<style>a > b { content: '&amp;' }</style>", "<style>a > b { content: '&amp;' }</style>\n")
    check("<textarea>\n\n<b>&amp;</textarea>", "<textarea>\n\n&lt;b&gt;&amp;</textarea>\n")
    check(
      "a <title>\u{1}b", "<p>a <title>b&lt;/p&gt;\n</title></p>",
      ["1:3: warning[unclosed-element]: <title> is never closed, so all that follows is part of it (add </title>)"])
    check("<iframe>a</iframe b\n<i", "<iframe>a</iframe> b\n&lt;i\n")
    check("<p><i><xmp>a</xmp>b", "<p><i></i></p><pre>a</pre><i>b\n</i>")
    check("<iframe></\u{12}iframe></iframe>", "<iframe></ iframe></iframe>\n")
    check("<pre>\n\na</pre>", "<pre>\n\na</pre>\n")
  }

  @Test func unclosedScriptWarns() {
    check(
      "> <script>\n> a\n\nb", "<blockquote>\n<script>\na\n</blockquote>\n<p>b</p>\n</script></blockquote>",
      [
        "1:3: warning[unclosed-element]: <script> is never closed, so all that follows is part of it (add </script>)"
      ])
    check(
      "<style/><style>a", "<p><style><style>a</p>\n</style></p>",
      ["1:1: warning[unclosed-element]: <style> is never closed, so all that follows is part of it (add </style>)"])
  }

  @Test func oddAttributesAreKept() {
    check("<div @click=\"go()\" :x=1 数=2 [y]>a</div>", "<div @click=\"go()\" :x=\"1\" 数=\"2\" [y]>a</div>\n")
    check("<div @x=1 @X=2 [y] [y]>a<p [y]>b</div>", "<div @x=\"1\" [y]>a<p [y]>b</p></div>\n")
    check("<div a='\"<&' B=2 b=3>a</div>", "<div a=\"&quot;&lt;&amp;\" b=\"2\">a</div>\n")
  }

  @Test func tagsWithoutAnEndAreText() {
    check("<div class=\"a\n\nb", "&lt;div class=\"a\n<p>b</p>\n")
    check("<div\n\nb <b>c</b>", "&lt;div\n<p>b <b>c</b></p>\n")
  }
}
