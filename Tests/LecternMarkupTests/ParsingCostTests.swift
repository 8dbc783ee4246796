import LecternTestSupport
import Testing

@testable import LecternMarkup

/// Which texts could keep cmark busy; the sizes are as small as the bound allows.
@Suite struct ParsingCostTests {
  private func check(_ text: String, _ expected: ParsingCost.Excess?) {
    #expect(ParsingCost.excess(in: Array(text.utf8)) == expected)
  }

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  @Test(
    arguments: [
      times(20_000, "A sentence with a [link](https://example.org/page_one) and *words* that matter. "),
      times(10_000, "- [Title *of* the paper](https://example.org/a_b), 2024, `code`, **bold**\n"),
      times(10_000, "Paragraph with ![a picture](x.png) and [a link](y).\n\n"),
      times(50_000, "![a](b.png) [c](d) "), times(100_000, "![a] "), times(3_000, "![a\n](b.png) "),
      times(20_000, "[key]: https://example.org/a_b \"A *title*\"\n\n"),
      "```c\n" + times(20_000, "        if (a[i] * b_c[j]) {\n\n            x *= y_z[k];\n        }\n") + "```\n",
      times(20_000, "| a_b | *c* | `d` | [e](f) |\n"),
      times(3_000, "1. one\n\n   - two\n\n     - three *four*\n\n       > five\n\n"),
      times(40, "- ") + "a\n" + times(100_000, "*word*\n\n"),
      times(200_000, "- "), times(200_000, "> ") + "a", times(300_000, "*a **b "), times(300_000, "[a]("),
      times(500_000, "\n"), times(100_000, "- - -\n"), times(1_000_000, " "), "",
    ].map { LongText($0) }) func whatIsReadInTimeIsReadHere(_ long: LongText)
  {
    check(long.text, nil)
  }

  @Test func deepListsAndBlankLines() {
    check(Self.times(4_000, "- ") + "x" + Self.times(4_000, "\n"), .init(line: 2_502, cause: .depth(12_000)))
  }

  @Test func deepListsAndBlankLinesInAQuote() {
    let text = "> " + Self.times(4_000, "- ") + "x\n" + Self.times(4_000, ">\n")
    check(text, .init(line: 2_501, cause: .depth(12_002)))
  }

  @Test func deepQuotesAndEmphasis() {
    check(Self.times(6_000, ">") + Self.times(6_000, "a*"), .init(line: 1, cause: .depth(6_000)))
  }

  @Test func aParagraphGoesOnWithoutItsQuotes() {
    let text = Self.times(6_000, "> ") + "a\n" + Self.times(6_000, "b*\n")
    check(text, .init(line: 2_502, cause: .depth(12_000)))
  }

  @Test func aBlankLineEndsDepth() {
    check(Self.times(6_000, "> ") + "a\n\n" + Self.times(20_000, "b*\n"), nil)
  }

  @Test func numberedListsCount() {
    check(Self.times(4_000, "1. ") + "x" + Self.times(4_000, "\n"), .init(line: 2_502, cause: .depth(12_000)))
  }

  @Test(arguments: ["\\]", "`]`", "<a ]>", "[", "\n"]) func imagesThatAreNotSurelyClosed(_ text: String) {
    let excess = ParsingCost.excess(in: Array(Self.times(10_000, "![a\(text) [](b) ").utf8))
    guard case .images = excess?.cause else {
      Issue.record("\(String(describing: excess))")
      return
    }
  }

  @Test func openImagesAndLinks() {
    check(Self.times(10_000, "![[]()"), .init(line: 1, cause: .images(10_000)))
    check(Self.times(10_000, "![a\n[](b)\n"), .init(line: 15_492, cause: .images(7_746)))
  }
}
