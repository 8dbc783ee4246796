import Foundation
import LecternTestSupport
import Testing

@testable import LecternCore

@Suite struct YAMLTests {
  /// `line:column+length message; hint` of what is refused, else "read".
  private func check(_ yaml: String, limits: DataLimits = DataLimits()) -> String {
    do {
      _ = try YAML.read(yaml, limits: limits)
      return "read"
    } catch {
      return
        "\(error.position.line):\(error.position.column)+\(error.position.length) \(error.message); \(error.hint ?? "")"
    }
  }

  /// What people write, and what they are told.
  @Test(arguments: [
    (
      "title: Lecture 1: Basics",
      "1:8+17 this text needs quotation marks: it has a colon and a blank in it; write title: \"Lecture 1: Basics\""
    ),
    (
      "a: 1\ntitle: say \"x\": y",
      "2:8+10 this text needs quotation marks: it has a colon and a blank in it; write title: 'say \"x\": y'"
    ),
    ("title: @property", "1:8+9 this text needs quotation marks: it begins with @; write title: \"@property\""),
    ("title: `code`", "1:8+6 this text needs quotation marks: it begins with `; write title: \"`code`\""),
    ("title: %d", "1:8+2 this text needs quotation marks: it begins with %; write title: \"%d\""),
    (
      "title: [Paper] Notes", "1:8+13 this text needs quotation marks: it begins with [; write title: \"[Paper] Notes\""
    ),
    (
      "title: [Paper] Notes\ndate: 2022-09-04",
      "1:8+13 this text needs quotation marks: it begins with [; write title: \"[Paper] Notes\""
    ),
    ("title: \"Foo\" bar", "1:8+9 this text needs quotation marks: it begins with \"; write title: '\"Foo\" bar'"),
    ("title: 'it's'", "1:8+6 this text needs quotation marks: it begins with '; write title: \"it's\""),
    ("title: *a* b", "1:8+5 this text needs quotation marks: it begins with *; write title: \"*a* b\""),
    ("title: > a", "1:8+3 this text needs quotation marks: it begins with >; write title: \"> a\""),
    ("title: - a", "1:8+3 this text needs quotation marks: it begins with -; write title: \"- a\""),
    ("tags:\n- @a", "2:3+2 this text needs quotation marks: it begins with @; write - \"@a\""),
    ("title: *a", "1:8+2 the alias *a stands for nothing; put a text that begins with * between quotation marks"),
    (
      "title: \"a\ndate: x",
      "1:8+1 the quotation mark that opens here never closes; close it, or put the whole text between marks of the other kind"
    ),
    (
      "title: \"C:\\path\"",
      "1:11+1 a backslash between \" \" begins an escape, and this is none; write title: 'C:\\path'"
    ),
    ("title：你好\ndate: x", "1:6+1 a Chinese colon ends no key; write title: 你好"),
    ("date: x\ntitle：你好\ntags: y", "2:6+1 a Chinese colon ends no key; write title: 你好"),
    ("title:hello\ndate: x", "1:6+1 a key ends in a colon and a blank; write title: hello"),
    (
      "title: a\nloose text\ntags: b",
      "2:1+1000 this line is not \"key: value\"; write a key before it, or indent it if it goes on with the text above"
    ),
    (
      "tags: [a, b\ndate: x",
      "1:7+1 the list that opens here never closes; close it with ], or if it is a text write tags: \"[a, b\""
    ),
    ("title: a\n date: b", "2:6+1 this colon has no place here; keys of one mapping begin in the same column"),
    (
      "tags:\n- a\n - b\nc",
      "4:1+1000 this line is not \"key: value\"; write a key before it, or indent it if it goes on with the text above"
    ),
    ("a: 1\nb: [", "2:4+1 the list that opens here never closes; close it with ], or if it is a text write b: \"[\""),
    (
      "tags: [a, b,\n",
      "1:7+1 the list that opens here never closes; close it with ], or if it is a text write tags: \"[a, b,\""
    ),
    (
      "a: 1\nx: {a: 1,\n  b: [2],\n",
      "2:4+1 the mapping that opens here never closes; close it with }, or if it is a text write x: \"{a: 1,\""
    ),
    ("a:\n\t- b", "2:1+1 a tab where YAML wants blanks; indent with blanks"),
    ("a: 1\n--- \nb: 2", "2:1+1 a second document begins here; keep one, without --- inside"),
    ("[a]: b", "1:1+3 a key must be a text, not a list; put text that begins with [ or { between quotation marks"),
  ])
  func mistakes(_ yaml: String, _ expected: String) { #expect(check(yaml) == expected) }

  /// Text that has the marks of YAML in it and is honest.
  @Test(
    arguments: [
      "t: |\n" + String(repeating: "  - - - - *emphasis* & [a] {b: c} [[\n", count: 1_500),
      "t: say " + String(repeating: "*a* [b - ? {&c !d ", count: 1_000),
      "t: \"" + String(repeating: "[*a, *b", count: 1_000) + "\"",
      "t: [" + Array(repeating: "[a, b]", count: 5_000).joined(separator: ", ") + "]",
      "t:\n" + String(repeating: "- - a\n", count: 5_000),
      (0..<3_000).map { "key\($0): a" }.joined(separator: "\n"),
      "a: &x 1\nb: *x\nc: *x",
      String(repeating: "[", count: 30) + "a" + String(repeating: "]", count: 30),
    ].map { LongText($0) })
  func honest(_ yaml: LongText) { #expect(check(yaml.text) == "read") }

  @Test(arguments: [
    (LongText(String(repeating: "[", count: 60_000)), "1:1+1 nested too deep; flatten it"),
    (LongText(String(repeating: "{a: ", count: 10_000)), "1:129+1 nested more than 32 deep; flatten it"),
    (LongText(String(repeating: "- ", count: 30_000)), "1:65+1 nested more than 32 deep; flatten it"),
    (LongText(String(repeating: "? ", count: 30_000)), "1:65+1 nested more than 32 deep; flatten it"),
    (
      LongText((0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
      "33:33+1 nested more than 32 deep; flatten it"
    ),
    (LongText(String(repeating: "[\"]\",", count: 10_000)), "1:161+1 nested more than 32 deep; flatten it"),
    (LongText(String(repeating: "a", count: 65_537)), "1:1+1 longer than 64 KB; keep data in Content/data/"),
    (
      LongText("a: &x 1\nb: [" + Array(repeating: "*x", count: 101).joined(separator: ", ") + "]"),
      "2:405+2 more than 100 aliases; write the values out"
    ),
    ("a: &x [*x]", "1:8+2 the alias *x stands for nothing; put a text that begins with * between quotation marks"),
  ])
  func hostile(_ yaml: LongText, _ expected: String) { #expect(check(yaml.text) == expected) }

  /// Nine lists of nine aliases are 387 million values; as a key they would be hashed.
  @Test(arguments: ["", "? *i\n: 1\n", "*i : 1\n"]) func aliasBomb(_ end: String) {
    var yaml = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (name, last) in zip("bcdefghi", "abcdefgh") {
      yaml += "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ",") + "]\n"
    }
    #expect(check(yaml + end).contains("too many values once its aliases are followed; write the values out"))
  }

  /// `<<` takes in what the mapping does not say itself; of two mappings the first counts.
  @Test(arguments: [
    ("{a: &a {x: 1, y: 2}, b: {<<: *a, y: 3}}", "{a: {x: 1, y: 2}, b: {x: 1, y: 3}}"),
    ("{a: &a {x: 1, y: 2}, b: {y: 3, <<: *a}}", "{a: {x: 1, y: 2}, b: {x: 1, y: 3}}"),
    (
      "{a: &a {x: 1}, b: &b {x: 2, y: 2}, c: {<<: [*a, *b], z: 3}}",
      "{a: {x: 1}, b: {x: 2, y: 2}, c: {x: 1, y: 2, z: 3}}"
    ),
    ("{a: &a {x: 1}, b: &b {<<: *a, y: 2}, c: {<<: *b}}", "{a: {x: 1}, b: {x: 1, y: 2}, c: {x: 1, y: 2}}"),
    ("{<<: {x: 1}, y: 2}", "{x: 1, y: 2}"), ("{<<: [], y: 2}", "{y: 2}"),
  ])
  func merges(_ yaml: String, _ expected: String) throws {
    #expect(try YAML.read(yaml)?.data == YAML.read(expected)?.data)
  }

  /// Numbers by the core schema; those that no integer holds keep all their digits, as texts.
  @Test(arguments: [
    ("0x1F", DataValue.int(31)), ("0o17", .int(15)), ("0x", .string("0x")), ("0x-1", .string("0x-1")), ("+7", .int(7)),
    ("12345678901234567890", .string("12345678901234567890")), ("-9223372036854775808", .int(.min)),
    ("1e3", .double(1000)), (".inf", .string(".inf")), ("1e400", .string("1e400")),
    ("2022-09-04", .string("2022-09-04")),
  ])
  func numbers(_ yaml: String, _ expected: DataValue) throws { #expect(try YAML.read(yaml)?.data == expected) }

  @Test func keysLikeMerges() throws {
    guard case .map(let entries) = try YAML.read("'<<': x")?.content else { return #expect(Bool(false)) }
    #expect(entries.map(\.key) == ["<<"])
    #expect(
      check("<<: x")
        == "1:5+1 \"<<\" takes in the keys of a mapping, not a text; "
        + "write <<: *name, with &name before the mapping; or << between quotation marks")
    #expect(check("a: &a {x: 1}\n<<: *a\n<<: *a") == "3:1+2 \"<<\" stands twice; write <<: [*one, *other]")
  }

  /// A worker thread has 512 KB of stack.
  @Test func smallStack() async {
    let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    let result = await withCheckedContinuation { continuation in
      let thread = Thread {
        let note = Array("---\na: \(deepest.dropFirst().dropLast())\n---\n".utf8)
        continuation.resume(returning: FrontMatter.read(note, path: "a.md", zone: .utc).diagnostics.isEmpty)
      }
      thread.stackSize = 512 * 1024
      thread.start()
    }
    #expect(result)
  }
}
