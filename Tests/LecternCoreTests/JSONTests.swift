import LecternTestSupport
import Testing

@testable import LecternCore

@Suite struct JSONTests {
  private func check(_ json: String) -> String {
    do {
      guard let value = try JSON.read(json) else { return "nothing" }
      return "\(value.data)"
    } catch {
      return
        "\(error.position.line):\(error.position.column)+\(error.position.length) \(error.message); \(error.hint ?? "")"
    }
  }

  @Test(arguments: [
    (
      "{\"a\":1,\"b\":[true,false,null,-1.5e3]}",
      DataValue.map(
        DataMap([
          ("a", .int(1)), ("b", .list([.bool(true), .bool(false), .null, .double(-1500)])),
        ]))
    ),
    ("[]", .list([])), ("{}", .map(DataMap())),
    ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4F60\\uD83D\\uDE00\"", .string("\"\\/\u{8}\u{C}\n\r\t你😀")),
    ("\"\\uD83D\"", .string("\u{FFFD}")), ("\n\t\"a\u{2028}b\" ", .string("a\u{2028}b")), ("\"true\"", .string("true")),
    ("0", .int(0)),
  ])
  func reads(_ json: String, _ expected: DataValue) throws { #expect(try JSON.read(json)?.data == expected) }

  @Test(arguments: [
    ("", "nothing"),
    ("{'a': 1}", "1:2+1 a key must stand between \" \"; write \"key\": value, and no comma after the last one"),
    ("[1,\n 2 3]", "2:4+1 a comma is missing here; write one between two values"),
    ("{\"a\": 1,}", "1:9+1 a key is missing after the comma; write no comma after the last one"),
    ("{\"a\" 1}", "1:6+1 a colon is missing after the key; write \"a\": value"),
    ("{\"a\": 1, \"a\": 2}", "1:10+3 \"a\" stands twice; the first is on line 1; keep one"),
    ("[1", "1:1+1 what opens here never closes; close it with ]"),
    ("\"a", "1:1+1 the text that opens here never closes; close it with \""),
    ("\"a\nb\"", "1:1+1 the text that opens here does not close on its line; write \\n for a new line"),
    ("\"\\x\"", "1:2+1 a backslash begins an escape, and this is none; write \\\\ for a backslash"),
    ("[01]", "1:2+1 no JSON value begins here; write a \"text\", a number, true, false, null, a [list] or a {mapping}"),
    (
      "['a']",
      "1:2+1 JSON has no ' quotation marks; write a \"text\", a number, true, false, null, a [list] or a {mapping}"
    ),
    ("1 2", "1:3+1 more text after the end of the value; remove it"),
    (LongText(String(repeating: "[", count: 50_000)), "1:33+1 nested too deep; flatten it"),
    (LongText(String(repeating: "{\"a\":", count: 10_000)), "1:161+1 nested too deep; flatten it"),
  ])
  func refuses(_ json: LongText, _ expected: String) { #expect(check(json.text) == expected) }

  @Test func manyValues() {
    #expect(throws: DataSyntaxError.self) { try JSON.read("[" + String(repeating: "0,", count: 50_000) + "0]") }
    #expect(throws: Never.self) {
      try JSON.read("[" + String(repeating: "0,", count: 40_000) + "0]", limits: .dataFile)
    }
  }
}
