import Foundation
import LecternTestSupport
import Testing

@testable import LecternSite

/// Front matter that cannot be read: the place, the line, and no page lost in silence.
@Suite struct FrontMatterTests {
  @Test(arguments: [
    (
      "---\ntitle: a\ndate: 2022-01-01\n\ntext\n",
      """
      Content/posts/a.md:1:1: error[bad-front-matter]: the front matter never closes
      1 | ---
        | ^^^ put a line "---" after it
      """
    ),
    (
      "---\ntitle: a\ndate: 2022-01-01\ntitle: b\n---\n",
      """
      Content/posts/a.md:4:1: error[bad-front-matter]: "title" stands twice
      4 | title: b
        | ^^^^^ the first is on line 2; keep one
      """
    ),
    (
      "---\ndate: 2022-01-01\ntitle: [a, b]\n---\n",
      """
      Content/posts/a.md:3:8: error[bad-front-matter]: "title" is a list, not a text
      3 | title: [a, b]
        |        ^^^^^^ write title: and the text behind it
      """
    ),
    (
      "---\ndate: 2022-01-01\ndraft: maybe\n---\n",
      """
      Content/posts/a.md:3:8: error[bad-front-matter]: "draft" is a text, not true or false
      3 | draft: maybe
        |        ^^^^^ write draft: true or draft: false
      """
    ),
    (
      "---\ndate: 2022-01-01\ntags: {a: b}\n---\n",
      """
      Content/posts/a.md:3:7: error[bad-front-matter]: "tags" is a mapping, not a text or a list of texts
      3 | tags: {a: b}
        |       ^^^^^^ if it is a text, write "a: b" between quotation marks
      """
    ),
    (
      "---\ndate: 2022-01-01\nx: !!python/object/apply:os.system [ls]\n---\n",
      """
      Content/posts/a.md:3:4: error[bad-front-matter]: unknown tag "!!python/object/apply:os.system"
      3 | x: !!python/object/apply:os.system [ls]
        |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ remove it, or put a text that begins with ! between quotation marks
      """
    ),
    (
      "---\ndate: 2022-01-01\ntitle: a: b\n---\n",
      """
      Content/posts/a.md:3:8: error[bad-front-matter]: this text needs quotation marks: it has a colon and a blank in it
      3 | title: a: b
        |        ^^^^ write title: "a: b"
      """
    ),
    (
      "---\njust text\n---\n",
      """
      Content/posts/a.md:2:1: error[bad-front-matter]: the front matter is a text, not a mapping
      2 | just text
        | ^^^^^^^^^ write it as "key: value" lines
      """
    ),
    (
      ";;;\n\"title\": \"a\",\n\"date\": }\n;;;\n",
      """
      Content/posts/a.md:3:9: error[bad-front-matter]: no JSON value begins here
      3 | "date": }
        |         ^ write a "text", a number, true, false, null, a [list] or a {mapping}
      """
    ),
    (
      "+++\ntitle = \"a\"\ndate = \n+++\n",
      """
      Content/posts/a.md:3:8: error[bad-front-matter]: a value must stand here
      3 | date = 
        |        ^ texts stand between " "
      """
    ),
  ])
  func errors(_ text: String, _ expected: String) async throws {
    let site = try TestSite("== Content/posts/good.md | date: 2022-01-01 ==\n")
    try await site.build()
    let output = try site.tree("Public")
    try site.write("Content/posts/a.md", text)
    let outcome = try await site.build()
    #expect(outcome.text == expected)
    #expect(outcome.status == 1)
    #expect(try site.tree("Public") == output)
    #expect(site.text("Content/posts/a.md") == text)
  }

  /// Each is refused at once, whatever a parser would make of it.
  @Test(
    arguments: [
      "x: " + String(repeating: "[", count: 10_000),
      String(repeating: "- ", count: 10_000) + "x",
      "x: " + String(repeating: "{a: ", count: 10_000),
      "x: " + String(repeating: "a", count: 1_000_000),
      "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + (0..<9).map {
          "b\($0): &b\($0) [" + Array(repeating: $0 == 0 ? "*a" : "*b\($0 - 1)", count: 9).joined(separator: ",")
            + "]\n"
        }.joined(),
      "a: *b", "a: &a [*a]", "\u{1}: x", "? [a, b]\n: c", "a: |\n b\n  c\n d\n e\nf", "%YAML 9.9", "a: 'x",
      "a: \"\\q\"",
      "a\n b: c\n- d",
    ].map { LongText($0) })
  func hostile(_ yaml: LongText) async throws {
    let site = try TestSite("")
    try site.write("Content/posts/a.md", "---\ndate: 2022-01-01\n\(yaml.text)\n---\n")
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try await site.build()
    #expect(clock.now - start < .seconds(5))
    #expect(outcome.status == 1)
    #expect(outcome.text.contains(#/^Content/posts/a\.md:\d+:\d+: error\[bad-front-matter\]: /#), "\(outcome.text)")
  }

  /// A first `---` that is a thematic break, and text that only looks like front matter.
  @Test(arguments: [
    ("---\n\ntext\n", "<hr>\n<p>text</p>"),
    ("---\ntext\n", "<hr>\n<p>text</p>"),
    ("text\n\n---\n\nmore\n", "<p>text</p>\n<hr>\n<p>more</p>"),
    ("key: unknown\n\n---\n\nmore\n", "<p>key: unknown</p>\n<hr>\n<p>more</p>"),
    ("title: yes\ndate: 2022-01-01\n---\ntext\n", "<p>text</p>"),
    ("----\ntitle: x\n---\nmore: y\n----\ntext\n", nil),
    ("---\ntitle: x\n---\ntext\n\n---\n\nmore\n", "<p>text</p>\n<hr>\n<p>more</p>"),
    ("---   \ntitle: x\n--- \ntext\n", "<p>text</p>"),
    ("---\n# only a comment\n---\ntext\n", "<p>text</p>"),
    ("---\n---\ntext\n", "<p>text</p>"),
    ("{\"title\": \"x\"}\n;;;\ntext\n", "<p>text</p>"),
    (";;;\n{\"title\": \"x\"}\n;;;\ntext\n", "<p>text</p>"),
    ("+++\ntitle = \"x\"\n+++\ntext\n", "<p>text</p>"),
  ])
  func fences(_ text: String, _ body: String?) async throws {
    let site = try TestSite("")
    try site.write("Content/a.md", text)
    let outcome = try await site.build()
    guard let body else { return #expect(outcome.status == 1) }
    #expect(outcome.text == "")
    #expect(site.body("/a/")?.trimmingCharacters(in: .whitespacesAndNewlines) == body)
  }
}
