import Testing

@testable import LecternMarkup

@Suite struct HeadingTests {
  func check(
    _ source: String, title: String?, _ expected: [String], first: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let document = parse(source, title: title)
    let outline = document.outline.map { "\($0.level) \($0.id) \($0.text)" }
    #expect(outline == expected, sourceLocation: sourceLocation)
    #expect(document.firstHeading == first, sourceLocation: sourceLocation)
  }

  @Test func titleIsPrintedOnce() {
    check("# My  title\n\n## A", title: "my Title", ["2 A A"], first: "My title")
    check("# My title\n\n# B\n\n## A", title: "My title", ["2 B B", "3 A A"], first: "My title")
    check("text\n\n# My title\n\n## A", title: "My title", ["2 My-title My title", "3 A A"], first: "My title")
    check("text\n\n# My title\n\n## A", title: nil, ["2 A A"], first: "My title")
    check("# Other\n\n###### deep", title: "T", ["2 Other Other", "6 deep deep"], first: "Other")
    check("## A\n\n### B", title: "T", ["2 A A", "3 B B"])
    check("<h1>T<div><h2>x</h2></div></h1>\n\n## A", title: nil, ["2 A A"], first: "T\nx")
    check("# ![](x.png)\n\n## A", title: "", ["2 section ", "3 A A"])
    check("#\n\n## A", title: nil, ["2 section ", "3 A A"])
    check("# &nbsp;\n\n## A", title: nil, ["2 section \u{A0}", "3 A A"])
    check("<!-- c -->\n<h1 class=x>T</h1>\n\n## A", title: "T", ["2 A A"], first: "T")
  }

  @Test func idsRepeatWithNumbers() {
    check("## A\n\n## A\n\n## A-1\n\n## A", title: "", ["2 A A", "2 A-1 A", "2 A-1-1 A-1", "2 A-2 A"])
    check("# A\n\n## A", title: "A", ["2 A-1 A"], first: "A")
    check("<h2 id=\"own\">X</h2>\n\n## own\n\n<p id=p>\n\n## p", title: "", ["2 own X", "2 own-1 own", "2 p-1 p"])
    check("## more\n\n<!--more-->", title: "", ["2 more-1 more"])
    check("## ???\n\n## 中文 *b* `c`", title: "", ["2 section ???", "2 中文-b-c 中文 b c"])
    check("> ## in a quote", title: "", ["2 in-a-quote in a quote"])
  }

  @Test func pandocIDs() {
    var options = MarkupOptions.lectern
    options.headingIDs = .pandoc
    #expect(parse("## 1. A b, C!\n\n## 1. A b, C!", options: options).outline.map(\.id) == ["a-b-c", "a-b-c-1"])
    options.headingIDs = .none
    #expect(html(parse("## A", options: options)) == "<h2>A</h2>\n")
  }
}
