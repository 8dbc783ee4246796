import Testing

@testable import LecternCore

/// The short way through plain front matter gives what libyaml gives, or leaves the text to it.
@Suite struct YAMLPlainMappingTests {
  @Test(arguments: [
    "title: 6-transference\ndate: 2022-09-04 18:43:23\n",
    "title: 学习笔记：第三讲\ntags:\n  - 多模态\n  - C++\ncategories: [tutorial, 多模态 学习]\n",
    "tags:\n- a\n- b\n\nnotshow: true\n",
    "title: \"a: b\"\nslug: 'x y'  \nempty:\nother: []\n",
    "\n\na: b\n\n\n", "url: https://example.org/a#b\n", "a: x#y z?w\n", "list: [ a , b c,d ]\n", "n: 6\nt: ~\n",
  ])
  func isRead(text: String) throws {
    let bytes = Array(text.utf8)
    let plain = try #require(YAMLPlainMapping.read(bytes[...], firstLine: 2))
    #expect(try YAML.readAll(bytes[...], firstLine: 2, limits: .init()) == plain)
  }

  @Test(arguments: [
    "", "a: b", "a:b\n", "a: b # c\n", "a: b: c\n", "a: - b\n", "a: &x b\n", "a: *x\n", "a: |\n  b\n", "a: b\n  c\n",
    "a: {b: c}\n", "a:\n  b: c\n", "a:\n  - b: c\n", "a:\n  - b\n   - c\n", "a:\n  - b\n c: d\n", "a: [b, [c]]\n",
    "a: [b,]\n", "a: [b\n", "a: 'it''s'\n", "a: \"\\n\"\n", "a: \tb\n", "a: b\r\n", "a: b\na: c\n", "? a\n: b\n",
    "- a\n", "--- a\n", "a: !!str b\n", "a: b\u{2028}c\n", "a: b\u{85}c\n", "a: \u{FEFF}b\n", "a: b:\n", "a: @b\n",
    "a: \"b\" c\n", "a: [b: c]\n", "a: [b #c]\n", " a: b\n", "a: b\n...\n",
  ])
  func isLeftToLibyaml(text: String) {
    #expect(YAMLPlainMapping.read(Array(text.utf8)[...], firstLine: 1) == nil)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func pieces(seed: UInt64) {
    var state = seed
    func pick<T>(_ choices: [T]) -> T {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return choices[Int(state >> 33) % choices.count]
    }
    let pieces = [
      "a", "title", ":", ": ", "\n", "\n", "- ", "  - ", "[", "]", ", ", ",", "\"", "'", "#", " #", " ", "  ", "中文",
      "，",
      "b c", "?", "!", "{", "}", "&", "*", "|", ">", "%", "@", "`", "x:y", "~", "null", "\\", "é", "-", "---",
      "2022-09-04",
    ]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<(3 + Int(state >> 40) % 14) { text += pick(pieces) }
      text += "\n"
      let bytes = Array(text.utf8)
      guard let plain = YAMLPlainMapping.read(bytes[...], firstLine: 1) else { continue }
      let whole = try? YAML.readAll(bytes[...], firstLine: 1, limits: .init())
      #expect(whole == plain, "seed \(seed): \(text.debugDescription)")
    }
  }
}
