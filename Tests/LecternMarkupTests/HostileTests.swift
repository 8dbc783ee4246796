import Foundation
import LecternTestSupport
import Testing

@testable import LecternMarkup

@Suite struct HostileTests {
  @Test func deepElementsAreKeptWhole() {
    let source =
      String(repeating: "<details>\n", count: 5000) + "\n*deep*\n\n" + String(repeating: "</details>\n", count: 5000)
    let document = parse(source + "\nTAIL")
    let output = html(document)
    #expect(document.diagnostics.isEmpty)
    #expect(output.components(separatedBy: "<details>").count == 5001)
    #expect(output.components(separatedBy: "</details>").count == 5001)
    #expect(output.contains("<p><em>deep</em></p>") && output.hasSuffix("<p>TAIL</p>\n"))
    #expect(text(of: document) == "deep\nTAIL")
  }

  @Test(arguments: [
    (LongText(String(repeating: "> ", count: 300)), true), (LongText(String(repeating: ">", count: 200_000)), false),
    (LongText(String(repeating: "<b>", count: 200_000)), false),
    (LongText(String(repeating: "[", count: 50_000)), true),
    (LongText(String(repeating: "*a **a ", count: 20_000)), true),
    (LongText(String(repeating: "<div <div ", count: 20_000)), true),
  ])
  func nestingIsKeptOrRefused(_ prefix: LongText, isKept: Bool) {
    let document = parse(prefix.text + "deep\n\nTAIL")
    if isKept {
      #expect(text(of: document).hasSuffix("\nTAIL") && document.diagnostics.isEmpty)
    } else {
      #expect(
        document.diagnostics.map(\.message) == ["blocks or elements are nested more than 10000 deep"])
      #expect(document.diagnostics.map(\.id) == ["nesting-too-deep"])
      #expect(document.diagnostics.first?.position?.line == 1)
    }
  }

  @Test func lineEndsAndMarksDoNotMatter() {
    let source = "# A\n\n```\ncode\n\n```\n\n<div>\nx\n</div>\n\ntwo  \nlines"
    let expected = html(parse(source))
    #expect(html(parse(source.replacingOccurrences(of: "\n", with: "\r\n"))) == expected)
    #expect(html(parse(source.replacingOccurrences(of: "\n", with: "\r"))) == expected)
    #expect(html(parse("\u{FEFF}" + source)) == expected)
    #expect(html(parse("a\0b")) == "<p>a\u{FFFD}b</p>\n")
    #expect(html(parse("")) == "" && excerpt(parse("")) == "")
  }

  @Test func threadsShareNothing() async {
    let sources = (0..<200).map { "# T\(0)\n\n<svg viewBox='0 0 1 1'/> <b @x>&ngE; \($0)</b> [a](b)\n\n<!--more-->\n" }
    let alone = sources.map { html(parse($0)) }
    let together = await withTaskGroup(of: (Int, String).self) { group in
      for (index, source) in sources.enumerated() { group.addTask { (index, html(parse(source))) } }
      var results = [String](repeating: "", count: sources.count)
      for await (index, text) in group { results[index] = text }
      return results
    }
    #expect(together == alone)
  }

  /// Words in any order among tags that open and close at will: none is lost, none comes twice.
  @Test(arguments: 1...40) func textIsNeverLost(seed: UInt64) {
    var random = SplitMix(state: seed)
    let tags = [
      "p", "div", "b", "a", "ul", "li", "table", "tr", "td", "svg", "pre", "h2", "details", "dl", "dd", "nobr",
    ]
    var source = ""
    var words: [String] = []
    for index in 0..<60 {
      switch random.next() % 6 {
      case 0, 1: source += "<\(tags[Int(random.next() % 16)])>"
      case 2: source += "</\(tags[Int(random.next() % 16)])>"
      case 3: source += ["\n\n", "\n- ", "\n> ", " **", " `"][Int(random.next() % 5)]
      default:
        words.append("w\(index)w")
        source += " w\(index)w "
      }
    }
    var options = MarkupOptions.lectern
    options.headingIDs = .none
    options.oneTitle = false
    let output = html(parse(source, options: options))
    for word in words {
      #expect(output.components(separatedBy: word).count == 2, "\(word) with seed \(seed) in \(source)")
    }
  }
}

/// SplitMix64, so that a seed gives the same text everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
