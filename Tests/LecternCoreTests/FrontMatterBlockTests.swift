import LecternTestSupport
import Testing

@testable import LecternCore

@Suite struct FrontMatterBlockTests {
  /// `format|front matter|body|line of the body`, or the error.
  private func split(_ text: String) -> String {
    let bytes = Array(text.utf8)
    do {
      let block = try FrontMatterBlock.split(bytes)
      let inside = String(decoding: bytes[block.text], as: UTF8.self)
      let body = String(decoding: bytes[block.bodyStart...], as: UTF8.self)
      return "\(block.format)|\(inside)|\(body)|\(block.bodyLine)" + (block.unopened ? "|unopened" : "")
    } catch {
      return
        "\(error.position.line):\(error.position.column)+\(error.position.length) \(error.message); \(error.hint ?? "")"
    }
  }

  @Test(arguments: [
    ("---\ntitle: a\n---\nbody", "yaml|title: a\n|body|4"), ("---\ntitle: a\n---", "yaml|title: a\n||4"),
    ("---\n---\nbody", "yaml||body|3"), ("---  \na: b\n---\t\nbody", "yaml|a: b\n|body|4"),
    ("-----\na: b\n---\n-----\nbody", "yaml|a: b\n---\n|body|5"),
    ("---\na: b\n----\nx\n---\nbody", "yaml|a: b\n----\nx\n|body|6"),
    ("---\na: b\n---\nbody\n---\nmore", "yaml|a: b\n|body\n---\nmore|4"),
    (";;;\n\"a\": 1\n;;;\nbody", "json|\"a\": 1\n|body|4"), ("+++\na = 1\n+++\nbody", "toml|a = 1\n|body|4"),
    ("---\r\na: b\r\n---\r\nbody", "yaml|a: b\r\n|body|4"), ("---\ra: b\r---\rbody", "yaml|a: b\r|body|4"),
    ("\u{FEFF}---\na: b\n---\nbody", "yaml|a: b\n|body|4"), ("---\n\ttitle: a\n---\nb", "yaml|\ttitle: a\n|b|4"),
  ])
  func fences(_ text: String, _ expected: String) { #expect(split(text) == expected) }

  @Test(arguments: [
    ("", "none|||1"), ("body", "none||body|1"), ("\u{FEFF}body", "none||body|1"),
    // A thematic break, a heading, prose that happens to hold a colon or a break.
    ("---\n\nbody", "none||---\n\nbody|1"), ("---\nSome text: here\n", "none||---\nSome text: here\n|1"),
    ("----", "none||----|1"), ("-- \ntitle: a\n--", "none||-- \ntitle: a\n--|1"),
    ("Heading\n---\nbody", "none||Heading\n---\nbody|1"),
    ("# Note\n\ntext\n\n---\nmore", "none||# Note\n\ntext\n\n---\nmore|1"),
    ("Note: this is\n---\n", "none||Note: this is\n---\n|1"),
    ("author: Ann\n\nProse now.\n\n---\n", "none||author: Ann\n\nProse now.\n\n---\n|1"),
    ("\n---\nNote: a\n---\nb", "none||\n---\nNote: a\n---\nb|1"),
    ("\n---\ntitle: a\nProse.\n---\n", "none||\n---\ntitle: a\nProse.\n---\n|1"),
    ("——\ntitle: a\n\nb", "none||——\ntitle: a\n\nb|1"),
    ("title: a", "none||title: a|1"), (" ---\na: b\n---\n", "none|| ---\na: b\n---\n|1"),
    ("https://x.org\n---\n", "none||https://x.org\n---\n|1"), ("title: a\n+++\n", "none||title: a\n+++\n|1"),
  ])
  func noFrontMatter(_ text: String, _ expected: String) { #expect(split(text) == expected) }

  @Test(arguments: [
    ("title: a\ndate: 2022-09-04\n---\nbody", "yaml|title: a\ndate: 2022-09-04\n|body|4|unopened"),
    ("title: a\r\ntags:\r\n- b\r\n  - c\r\n---\r\nbody", "yaml|title: a\r\ntags:\r\n- b\r\n  - c\r\n|body|6|unopened"),
    ("\n# comment\nmine: 1\ntitle: a\n-----\nbody", "yaml|\n# comment\nmine: 1\ntitle: a\n|body|6|unopened"),
    ("\u{FEFF}title: a\n---\nbody", "yaml|title: a\n|body|3|unopened"),
    ("\"title\": \"a\"\n;;;\nbody", "json|\"title\": \"a\"\n|body|3|unopened"),
    ("{\n\"title\": \"a\"}\n;;;\nbody", "json|{\n\"title\": \"a\"}\n|body|4|unopened"),
  ])
  func unopened(_ text: String, _ expected: String) { #expect(split(text) == expected) }

  @Test(arguments: [
    ("---\ntitle: a\nbody", "1:1+3 the front matter never closes; put a line \"---\" after it"),
    (
      "\n \n---\ntitle: a\n---\nbody",
      "3:1+1 the front matter does not begin at the beginning; remove what stands before this line, seen or not"
    ),
    (
      "\u{200B}---\ntitle: a\ndraft: true\n---\nbody",
      "1:1+1 the front matter does not begin at the beginning; remove what stands before this line, seen or not"
    ),
    (
      "———\ntitle: a\n———\nbody",
      "1:1+1 front matter stands between lines of three hyphens; write --- here and at its end"
    ),
    ("-----\n标题: a\n---\nbody", "1:1+5 the front matter never closes; put a line \"-----\" after it"),
    ("+++\ntitle = 1\n", "1:1+3 the front matter never closes; put a line \"+++\" after it"),
    (";;;\n", "1:1+3 the front matter never closes; put a line \";;;\" after it"),
    (
      LongText("---\ntitle: a\nx: " + String(repeating: "y", count: 70_000) + "\n---\n"),
      "1:1+3 the front matter is longer than 64 KB; keep data in Content/data/"
    ),
  ])
  func unclosed(_ long: LongText, _ expected: String) { #expect(split(long.text) == expected) }
}
