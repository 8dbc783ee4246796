import Testing

@testable import LecternCore

@Suite struct DiagnosticTests {
  private func diagnostic(_ line: String, column: Int, length: Int = 1) -> Diagnostic {
    Diagnostic(
      .error, "bad-date", "no date", path: "a.md", position: SourcePosition(line: 4, column: column, length: length),
      line: line, hint: "why")
  }

  private static let long = (0..<300).map { String($0 % 10) }.joined()

  @Test(arguments: [
    ("date: x", 7, 1, "4 | date: x\n  |       ^ why"), ("标题: 错误", 5, 2, "4 | 标题: 错误\n  |       ^^^^ why"),
    ("\ta: x", 5, 1, "4 |  a: x\n  |     ^ why"), ("cafe\u{301} x", 7, 1, "4 | cafe\u{301} x\n  |      ^ why"),
    ("😀 x", 3, 1, "4 | 😀 x\n  |    ^ why"), ("abc", 4, 1, "4 | abc\n  |    ^ why"),
    ("abc", 99, 9, "4 | abc\n  |    ^ why"),
    ("abc", 2, 99, "4 | abc\n  |  ^^ why"), ("", 1, 1, "4 | \n  | ^ why"),
    ("a\u{1B}[31mb\u{202E}c", 8, 1, "4 | a\u{FFFD}[31mb\u{FFFD}c\n  |        ^ why"),
    (long, 1, 1, "4 | " + String(long.prefix(160)) + "…\n  | ^ why"),
    (
      long, 201, 3,
      "4 | …" + String(long.dropFirst(140)) + "\n  | " + String(repeating: " ", count: 61) + "^^^ why"
    ),
  ])
  func quotedLine(_ line: String, _ column: Int, _ length: Int, _ expected: String) {
    let text = DiagnosticFormatter.text(diagnostic(line, column: column, length: length), colour: false)
    #expect(text == "a.md:4:\(column): error[bad-date]: no date\n" + expected)
  }

  @Test func withoutPlace() {
    var warning = Diagnostic(.warning, "no-timezone", "no time zone is set", hint: "write timezone: UTC")
    #expect(
      DiagnosticFormatter.text(warning, colour: false)
        == "lectern: warning[no-timezone]: no time zone is set\n  write timezone: UTC")
    warning.path = "Content/a\nb.md"
    warning.trace = ["included from x.html:3:4"]
    #expect(
      DiagnosticFormatter.text(warning, colour: false)
        == "Content/a\u{FFFD}b.md: warning[no-timezone]: no time zone is set\n  write timezone: UTC\n  included from x.html:3:4"
    )
  }

  @Test func colour() {
    #expect(
      DiagnosticFormatter.text(diagnostic("x", column: 1), colour: true)
        == "\u{1B}[1ma.md:4:1:\u{1B}[0m \u{1B}[1;31merror[bad-date]:\u{1B}[0m no date\n4 | x\n  | \u{1B}[1;31m^\u{1B}[0m why"
    )
  }

  @Test func json() {
    var diagnostic = diagnostic("a \"q\" \\ \t \u{1}\u{2028}", column: 3, length: 2)
    diagnostic.trace = ["one", "two"]
    #expect(
      DiagnosticFormatter.json(diagnostic) == #"""
        {"severity":"error","id":"bad-date","message":"no date","path":"a.md","line":4,"column":3,"length":2,"source":"a \"q\" \\ \t \u0001\u2028","hint":"why","trace":["one","two"]}
        """#)
    #expect(
      DiagnosticFormatter.json(Diagnostic(.warning, "x", "中")) == #"{"severity":"warning","id":"x","message":"中"}"#)
  }

  @Test func order() {
    func at(_ path: String?, _ line: Int?, _ severity: Diagnostic.Severity = .error, _ id: String = "a") -> Diagnostic {
      Diagnostic(severity, id, "m", path: path, position: line.map { SourcePosition(line: $0) })
    }
    let sorted = [
      at(nil, nil), at("a", nil), at("a", 2), at("a", 2, .error, "b"), at("a", 2, .warning), at("a", 10), at("b", 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test(
    arguments: [
      ("titel", "title"), ("Title", "title"), ("tags", "tag"), ("catagory", "category"), ("pagination", nil), ("", nil),
      ("x", nil), ("ttle", "title"), ("zzzzz", nil), ("标题", nil),
    ] as [(String, String?)])
  func nearest(_ name: String, _ expected: String?) {
    #expect(nearestName(to: name, among: ["title", "subtitle", "tag", "category", "pagination_dir"]) == expected)
  }

  @Test func nearestOfTwoIsTheFirstByName() {
    #expect(nearestName(to: "bat", among: ["cat", "bar", "hat"]) == "bar")
  }

  @Test(arguments: [
    ("a\nb\r\nc\rd", ["a", "b", "c", "d"]), ("", [""]), ("a\n", ["a", ""]), ("\u{FEFF}a\nb", ["a", "b"]),
    ("a\u{2028}b", ["a\u{2028}b"]),
  ])
  func lines(_ text: String, _ expected: [String]) {
    let lines = SourceLines(Array(text.utf8))
    #expect((1...expected.count).map { lines[$0] } == expected)
    #expect(lines[0] == nil && lines[expected.count + 1] == nil)
  }

  @Test(arguments: [(0, 1, 1), (2, 1, 2), (5, 1, 3), (6, 1, 4), (8, 2, 1), (11, 2, 2), (12, 2, 3), (99, 2, 3)])
  func positions(_ offset: Int, _ line: Int, _ column: Int) {
    // "é中x\r\n", then "中a".
    let lines = SourceLines(Array("é中x\r\n中a".utf8))
    #expect(lines.position(at: offset) == SourcePosition(line: line, column: column))
  }
}
