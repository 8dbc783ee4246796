import LecternCore
import Testing

@testable import LecternMarkup

/// What a body must not go beyond, and what costs no more than its length.
@Suite struct BoundTests {
  private func check(_ source: String, _ id: String, _ message: String, _ position: SourcePosition) {
    let document = parse(source)
    #expect(document.diagnostics.map(\.id) == [id])
    #expect(document.diagnostics.map(\.message) == [message])
    #expect(document.diagnostics.map(\.position) == [position])
    #expect(html(document) == "")
  }

  private func attributes(_ count: Int) -> String { (0..<count).map { " a\($0)=1" }.joined() }

  @Test func elementsHaveAThousandAttributes() {
    #expect(parse("x\n\n<div\(attributes(1000))>y</div>").diagnostics.isEmpty)
    check(
      "x\n\n  <div\(attributes(1001))>y</div>", "page-too-complex",
      "reading this page ends at an element with more than 1000 attributes", SourcePosition(line: 3, column: 3))
  }

  @Test func tagsThatAreNeverMatchedEndThePage() {
    var builder = TreeBuilder(HTMLTree(capacity: 0))
    builder.mostSteps = 10_000
    for tag in [Tag.p, .button] + Array(repeating: .span, count: 100) {
      builder.startTag(builder.tree.makeElement(tag))
    }
    for offset in 0..<200 {
      let rule = builder.tree.makeElement(.hr)
      builder.tree[rule].place = Int32(offset)
      builder.startTag(rule)
    }
    #expect(builder.tooManyStepsPlace == 100)
  }

  /// An element that is never closed is written again in each paragraph after it.
  @Test(arguments: ["b title", "a href", "font color=red style"])
  func elementsThatAreOpenedAgainEndThePage(_ tag: String) {
    check(
      "<p><\(tag)=\"" + String(repeating: "b", count: 100_000) + "\">" + String(repeating: "<p>x", count: 5000),
      "page-too-complex", "reading this page ends where its tags take too long to match",
      SourcePosition(line: 1, column: 100_309 + tag.count))
    let few = "<p><\(tag)=b>" + String(repeating: "<p>x", count: 5000)
    #expect(parse(few).diagnostics.isEmpty)
  }

  @Test func aHeadingInAHeadingHasATextOfItsOwn() {
    let document = parse("<h2>outer <div><h3>inner</h3></div> end</h2>")
    #expect(document.outline.map(\.text) == ["outer\nend", "inner"])
  }

  @Test func aHeadingWithMoreThanTheTitleIsKept() {
    #expect(html(parse("<h1><div><h2>inner</h2></div></h1>", title: "")).contains("inner"))
  }

  @Test func endTagsBelowManyElementsCount() {
    let document = parse(
      String(repeating: "<q>", count: 200) + "x<b>y</b>z" + String(repeating: "</q>", count: 200) + "w")
    #expect(html(document).hasSuffix("x<b>y</b>z" + String(repeating: "</q>", count: 200) + "w</p>\n"))
  }

  @Test func commentsInCodeAreNoMarker() {
    let document = parse("<pre><!--more--></pre>\n\na\n\n<!--more-->\n\nb")
    #expect(html(document).contains("<pre><!--more--></pre>"))
    #expect(excerpt(document).hasSuffix("<p>a</p>"))
  }

  @Test func placesMayGoBackOnALongLine() {
    let text = String(repeating: "中", count: 5000)
    let lines = BodyLines(Array((text + "\n" + text).utf8), firstLine: 3)
    var counter = PositionCounter()
    for character in [4999, 7, 3000, 2999, 0, 4500] {
      let expected = SourcePosition(line: 4, column: character + 1)
      #expect(counter.position(line: 2, column: character * 3 + 1, in: lines) == expected)
    }
  }

  @Test func commonMarkIsNeverCut() {
    let html = String(
      decoding: renderCommonMark(Array((String(repeating: ">", count: 20_000) + "deep").utf8)), as: UTF8.self)
    #expect(html.contains("<p>deep</p>") && html.hasSuffix("</blockquote>\n"))
  }
}
