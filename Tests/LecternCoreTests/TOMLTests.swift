import LecternTestSupport
import Testing

@testable import LecternCore

@Suite struct TOMLTests {
  @Test(
    arguments: [
      ("", []), ("# nothing\n", []), ("a = 1", [("a", .int(1))]),
      ("a = 1 # one\r\nb = 'x'\r\n", [("a", .int(1)), ("b", .string("x"))]),
      (
        "n = [+1, -2, 1_000, 0xff, 0b11, 1.5, 1e3, true]",
        [
          (
            "n", .list([.int(1), .int(-2), .int(1000), .int(255), .int(3), .double(1.5), .double(1000), .bool(true)])
          )
        ]
      ),
      ("s = \"a\\t\\u4F60\\\"\"\nl = 'C:\\x'", [("s", .string("a\t你\"")), ("l", .string("C:\\x"))]),
      (
        "s = \"\"\"\na\nb \\\n   c\"\"\"\nl = '''x'y'''\ne = \"\"",
        [("s", .string("a\nb c")), ("l", .string("x'y")), ("e", .string(""))]
      ),
      (
        "d = 2022-09-04 18:43:23\ne = 2022-09-04T18:43:23+08:00\nf = 2022-09-04",
        [
          ("d", .string("2022-09-04 18:43:23")), ("e", .string("2022-09-04T18:43:23+08:00")),
          ("f", .string("2022-09-04")),
        ]
      ),
      ("a = [\n  'x', # one\n  'y',\n]", [("a", .list([.string("x"), .string("y")]))]),
      ("a.b = 1\na.\"c d\" = 2", [("a", .map(DataMap([("b", .int(1)), ("c d", .int(2))])))]),
      (
        "[t]\na = 1\n[t.u]\nb = {c = [], d.e = 2}",
        [
          (
            "t",
            .map(
              DataMap([
                ("a", .int(1)),
                (
                  "u",
                  .map(DataMap([("b", .map(DataMap([("c", .list([])), ("d", .map(DataMap([("e", .int(2))])))])))]))
                ),
              ]))
          )
        ]
      ),
      (
        "[[p]]\na = 1\n[[p]]\na = 2\n[p.q]\nb = 3",
        [
          (
            "p",
            .list([
              .map(DataMap([("a", .int(1))])), .map(DataMap([("a", .int(2)), ("q", .map(DataMap([("b", .int(3))])))])),
            ])
          )
        ]
      ),
    ] as [(String, [(String, DataValue)])])
  func reads(_ text: String, _ expected: [(String, DataValue)]) throws {
    #expect(try TOML.read(text).data == .map(DataMap(expected)))
  }

  @Test(arguments: [
    ("[+t]", "1:2+1 a key must stand here; write key = value; other than A-Z a-z 0-9 _ - goes between \" \""),
    ("a = 1\ntitle: x", "2:6+1 an = is missing after the key; write key = \"text\""),
    ("title = hello", "1:9+5 \"hello\" is no value of TOML; texts stand between \" \""),
    ("title =", "1:8+1 a value must stand here; texts stand between \" \""),
    ("a = 1 2", "1:7+1 more text after the end of the value; write one key on a line, texts between \" \""),
    ("a = 1\na = 2", "2:1+1 \"a\" stands twice; the first is on line 1; keep one"),
    ("a = 1\na.b = 2", "2:1+1 \"a\" stands twice; the first is on line 1; keep one"),
    ("[a]\n[a]", "2:2+1 \"a\" stands twice; the first is on line 1; keep one"),
    ("a = \"x\nb = 1", "1:5+1 the text that opens here never closes; close it with \""),
    ("a = '''x", "1:5+1 the text that opens here never closes; close it with three '"),
    ("a = \"\\q\"", "1:6+1 a backslash between \" \" begins an escape, and this is none; write the text between ' '"),
    ("a = [1", "1:5+1 the list that opens here never closes; close it with ]"),
    ("a = [1 2]", "1:8+1 a comma is missing here; write one between two values, or close the list with ]"),
    ("[[a]", "1:1+1 the table's name does not close; close it with ]]"),
    (LongText("a = " + String(repeating: "[", count: 60_000)), "1:36+1 nested too deep; flatten it"),
    (LongText("a = " + String(repeating: "{b=", count: 20_000)), "1:98+1 nested too deep; flatten it"),
    (LongText(String(repeating: "a.", count: 30_000) + "a=1"), "1:65+1 nested too deep; flatten it"),
  ])
  func refuses(_ toml: LongText, _ expected: String) {
    do {
      _ = try TOML.read(toml.text)
      Issue.record("read")
    } catch {
      #expect(
        "\(error.position.line):\(error.position.column)+\(error.position.length) \(error.message); \(error.hint ?? "")"
          == expected)
    }
  }
}
