import Foundation
import Testing

@testable import LecternSite

/// Content that is wrong: every problem at its place, nothing written, sources and the old site as they were.
@Suite struct BadInputTests {
  private static let good = """
    == Content/posts/good.md | date: 2022-01-01; title: Good ==
    text

    """

  /// Builds the good site, adds what is wrong, and expects exactly that diagnostic.
  private func check(_ add: (TestSite) throws -> Void, _ expected: String, status: Int = 1) async throws {
    let site = try TestSite(Self.good)
    try await site.buildWithoutErrors()
    try add(site)
    let sources = try site.tree("")
    let output = try site.tree("Public")
    let outcome = try await site.build()
    #expect(outcome.text == expected)
    #expect(outcome.status == status)
    #expect(try site.tree("") == sources)
    if status != 0 { #expect(try site.tree("Public") == output) }
  }

  // MARK: Clashes

  @Test func twoPosts() async throws {
    try await check(
      { site in
        try site.write("Content/posts/b.md", "---\ndate: 2022-01-01\npermalink: good/\n---\n")
        try site.write("Content/posts/c.md", "---\ndate: 2022-01-01\nslug: good\n---\n")
      },
      """
      Content/posts/b.md:3:12: error[duplicate-url]: /good/index.html is also the address of Content/posts/c.md:3, Content/posts/good.md:1
      3 | permalink: good/
        |            ^^^^^ give one of them a permalink: or a slug: of its own
      """)
  }

  @Test func aPostAndAPage() async throws {
    try await check(
      { try $0.write("Content/good.md", "page") },
      """
      Content/posts/good.md:1:1: error[duplicate-url]: /good/index.html is also the address of Content/good.md:1
      1 | ---
        | ^ give one of them a permalink: or a slug: of its own
      """)
  }

  @Test func aPageAndAFile() async throws {
    try await check(
      { try $0.write("Content/good/index.html", "file") },
      """
      Content/posts/good.md:1:1: error[duplicate-url]: /good/index.html is also the address of Content/good/index.html
      1 | ---
        | ^ give one of them a permalink: or a slug: of its own
      """)
  }

  @Test func twoSpellingsOfOneName() async throws {
    try await check(
      {
        try $0.write("Content/posts/a.md", "---\ndate: 2022-01-01\ntitle: same\npermalink: ':post_title/'\n---\n")
        try $0.write("Content/posts/b.md", "---\ndate: 2022-01-01\ntitle: Same!\npermalink: ':post_title/'\n---\n")
      },
      """
      Content/posts/a.md:4:12: error[duplicate-url]: /same/index.html is also the address of Content/posts/b.md:4
      4 | permalink: ':post_title/'
        |            ^^^^^^^^^^^^^^ give one of them a permalink: or a slug: of its own
      """)
  }

  @Test func aPostAndATag() async throws {
    try await check(
      { try $0.write("Content/posts/a.md", "---\ndate: 2022-01-01\ntags: x\npermalink: tags/x/\n---\n") },
      """
      Content/posts/a.md:4:12: error[duplicate-url]: /tags/x/index.html is also the address of the tag "x"
      4 | permalink: tags/x/
        |            ^^^^^^^ give one of them a permalink: or a slug: of its own
      """)
  }

  /// The second page of a list against a category named as the folder of pages.
  @Test func aCategoryAndAPageOfAList() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':title/'
      per_page: 1
      == Content/posts/a.md | date: 2022-01-01; categories: [a, page, 2] ==
      == Content/posts/b.md | date: 2022-01-02; categories: [a] ==
      """)
    let outcome = try await site.build()
    #expect(outcome.status == 1)
    #expect(
      outcome.text == """
        Content/posts/b.md:3:1: error[duplicate-url]: /categories/a/page/2/index.html is the address of the category "a" and the category "2"
        3 | categories: [a]
          | ^^^^^^^^^^ choose another name, or another category_dir:, tag_dir: or archive_dir:
        """)
  }

  /// Lists that no post makes are made by the configuration.
  @Test func twoIndexes() async throws {
    try await check(
      { try $0.write("lectern.yml", "timezone: UTC\npermalink: ':title/'\ntag_dir: categories\n") },
      """
      lectern.yml:1:1: error[duplicate-url]: /categories/index.html is the address of the index of categories and the index of tags
        choose another name, or another category_dir:, tag_dir: or archive_dir:
      """)
  }

  /// The words of a theme and its options are texts like others.
  @Test func encodingsOfAThemesFiles() async throws {
    try await check(
      {
        try $0.write("Templates/i18n/en.yml", Array("home: caf".utf8) + [0xE9, 0x0A])
        try $0.write("Templates/wide.html", Array("<p>".utf8) + [0xE9, 0x0A])
        try $0.write("Content/data/a.json", [0x22, 0xE9, 0x22])
      },
      """
      Content/data/a.json:1:2: error[invalid-encoding]: the byte at offset 1 is not UTF-8
      1 | "\u{FFFD}"
        |  ^ save the file as UTF-8 (it may be GBK or Latin-1)
      Templates/i18n/en.yml:1:10: error[invalid-encoding]: the byte at offset 9 is not UTF-8
      1 | home: caf\u{FFFD}
        |          ^ save the file as UTF-8 (it may be GBK or Latin-1)
      Templates/wide.html:1:4: error[invalid-encoding]: the byte at offset 3 is not UTF-8
      1 | <p>\u{FFFD}
        |    ^ save the file as UTF-8 (it may be GBK or Latin-1)
      """)
  }

  @Test func aFileWhereAFolderIsNeeded() async throws {
    try await check(
      { try $0.write("Content/good", "file") },
      """
      Content/posts/good.md:1:1: error[duplicate-url]: /good, once as a file and once as a folder is also the address of Content/good
      1 | ---
        | ^ give one of them a permalink: or a slug: of its own
      """)
  }

  @Test func manyAtOnce() async throws {
    try await check(
      {
        try $0.write("Content/posts/a.md", "---\ndate: 2022-13-01\n---\n")
        try $0.write("Content/posts/b.md", "---\ndate: 2022-01-01\npermalink: ../b\n---\n")
        try $0.write("Content/good.md", "page")
      },
      """
      Content/posts/a.md:2:7: error[bad-date]: "2022-13-01" is not a date
      2 | date: 2022-13-01
        |       ^^^^^^^^^^ month is 1 to 12; write 2022-09-04 18:43:23
      Content/posts/b.md:3:12: error[bad-permalink]: "../b" leaves the site
      3 | permalink: ../b
        |            ^^^^ leave out . and ..
      Content/posts/good.md:1:1: error[duplicate-url]: /good/index.html is also the address of Content/good.md:1
      1 | ---
        | ^ give one of them a permalink: or a slug: of its own
      """)
  }

  /// A link to a note that has a mistake of its own is no second mistake, unless the site is built without that note.
  @Test func aLinkToAMistake() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-13-01; title: A ==
      == Content/posts/b.md | date: 2022-01-01; title: B ==
      [a](a.md)
      """)
    let mistake = """
      Content/posts/a.md:2:7: error[bad-date]: "2022-13-01" is not a date
      2 | date: 2022-13-01
        |       ^^^^^^^^^^ month is 1 to 12; write 2022-09-04 18:43:23
      """
    #expect(try await site.build().text == mistake)
    #expect(
      try await site.build { $0.keepGoing = true }.text == mistake + """

        Content/posts/b.md:5:1: warning[broken-link]: "a.md" is a note that is not built
        5 | [a](a.md)
          | ^ finish it, or leave the link out
        """)
  }

  // MARK: Names

  @Test func namesThatDifferOnlyInCase() async throws {
    try await check(
      {
        try $0.write("Content/Foo.txt", "1")
        try $0.write("Content/foo.txt", "2")
      },
      """
      Content/foo.txt:1:1: warning[case-twins]: /foo.txt and /Foo.txt (Content/Foo.txt) differ only in case
        rename one: some disks take them for one file
      """, status: 0)
  }

  @Test func namesThatDifferOnlyInUnicodeForm() async throws {
    try await check(
      {
        try $0.write("Content/caf\u{E9}.txt", "1")
        try $0.write("Content/cafe\u{301}.txt", "2")
      },
      """
      Content/cafe\u{301}.txt:1:1: error[duplicate-url]: /cafe\u{301}.txt is also the address of Content/caf\u{E9}.txt
        rename one of them
      """)
  }

  @Test(arguments: ["CON", "aux.", "nul.txt", "com1", "x "])
  func namesThatWindowsKeeps(_ name: String) async throws {
    try await check(
      { try $0.write("Content/files/\(name)", "1") },
      """
      Content/files/\(name):1:1: error[reserved-name]: "\(name)" in the address /files/\(name) is a name that Windows keeps for itself
        choose another name
      """)
  }

  @Test func longNames() async throws {
    let long = String(repeating: "长", count: 86)
    let start = String(repeating: "长", count: 20)
    try await check(
      { try $0.write("Content/posts/a.md", "---\ndate: 2022-01-01\npermalink: \(long)\n---\n") },
      """
      Content/posts/a.md:3:12: error[bad-permalink]: "\(start)…" has 258 bytes, more than a file name's 255
      3 | permalink: \(long)
        |            \(String(repeating: "^", count: 172)) shorten it: a Chinese character takes 3
      """)
    try await check(
      { try $0.write("Content/posts/a.md", "---\ndate: 2022-01-01\ntags: \(long)\n---\n") },
      """
      Content/posts/a.md:3:1: error[bad-permalink]: the tag "\(long)": "\(start)…" has 258 bytes, more than a file name's 255
      3 | tags: \(long)
        | ^^^^ shorten it: a Chinese character takes 3
      """)
  }

  // MARK: Encodings

  @Test func invalidBytes() async throws {
    try await check(
      { try $0.write("Content/b.md", Array("---\ntitle: a\n---\n好 x ".utf8) + [0xFF, 0x0A]) },
      """
      Content/b.md:4:5: error[invalid-encoding]: the byte at offset 23 is not UTF-8
      4 | 好 x \u{FFFD}
        |      ^ save the file as UTF-8 (it may be GBK or Latin-1)
      """)
  }

  @Test func otherEncodings() async throws {
    try await check(
      {
        try $0.write(
          "Content/b.md", [0xFF, 0xFE] + Array("---\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
      },
      """
      Content/b.md:1:1: error[invalid-encoding]: the file is UTF-16, not UTF-8 (byte 0)
        save it as UTF-8
      """)
    try await check(
      { try $0.write("Content/b.md", Array("---\ntitle: caf".utf8) + [0xE9] + Array("\n---\n".utf8)) },
      """
      Content/b.md:2:11: error[invalid-encoding]: the byte at offset 14 is not UTF-8
      2 | title: caf\u{FFFD}
        |           ^ save the file as UTF-8 (it may be GBK or Latin-1)
      """)
    try await check(
      { try $0.write("Content/b.md", Array("x\n".utf8) + [0xE4, 0xB8]) },
      """
      Content/b.md:2:1: error[invalid-encoding]: the byte at offset 2 is not UTF-8
      2 | \u{FFFD}
        | ^ save the file as UTF-8 (it may be GBK or Latin-1)
      """)
  }

  /// The same note in other clothes gives the same page.
  @Test(arguments: [
    "BOM", "CRLF", "CR", "no newline at the end", "BOM and CRLF", "mixed ends",
  ])
  func twins(_ kind: String) async throws {
    let plain =
      "---\ntitle: T\ndate: 2022-01-01\ntags:\n- a\n---\n\n# H\n\none\ntwo  \nthree\n\n```\ncode\n```\n\n- x\n- y\n"
    let bytes: [UInt8] =
      switch kind {
      case "BOM": [0xEF, 0xBB, 0xBF] + Array(plain.utf8)
      case "CRLF": Array(plain.replacingOccurrences(of: "\n", with: "\r\n").utf8)
      case "CR": Array(plain.replacingOccurrences(of: "\n", with: "\r").utf8)
      case "no newline at the end": Array(plain.utf8.dropLast())
      case "BOM and CRLF": [0xEF, 0xBB, 0xBF] + Array(plain.replacingOccurrences(of: "\n", with: "\r\n").utf8)
      default: Array(plain.replacingOccurrences(of: "one\n", with: "one\r\n").utf8)
      }
    let site = try TestSite("")
    try site.write("Content/posts/a.md", plain)
    try await site.buildCleanly()
    let expected = try site.tree("Public")
    try site.write("Content/posts/a.md", bytes)
    try await site.buildCleanly()
    #expect(try site.tree("Public") == expected)
  }

  @Test func nulAndNothing() async throws {
    let site = try TestSite("== Content/empty.md ==\n")
    try site.write("Content/zero.md", [])
    try site.write("Content/zeros.md", "a\u{0}b `c\u{0}`\n")
    try site.write("Content/blank.md", "\n\n  \n")
    try await site.buildCleanly()
    #expect(site.body("/zeros/") == "<p>a\u{FFFD}b <code>c\u{FFFD}</code></p>\n")
    #expect(site.field("/zero/", "title") == "zero")
    #expect(site.body("/zero/") == site.body("/blank/"))
  }

  // MARK: Dates

  @Test(arguments: [
    ("2026-13-45", "month is 1 to 12; write 2022-09-04 18:43:23"),
    ("2026-02-30", "that month has 28 days; write 2022-09-04 18:43:23"),
    ("2024-02-30 10:00:00", "that month has 29 days; write 2022-09-04 18:43:23"),
    ("tuesday", "a date is year-month-day and a time; write 2022-09-04 18:43:23"),
    ("0000-01-01", "year is 1 to 9999; write 2022-09-04 18:43:23"),
    ("99999-01-01", "year is 1 to 9999; write 2022-09-04 18:43:23"),
    ("2022-01-01 25:00:00", "hour is 0 to 23; write 2022-09-04 18:43:23"),
    ("2022-01-01 10:61", "minute is 0 to 59; write 2022-09-04 18:43:23"),
    ("2022-01", "a date is year-month-day and a time; write 2022-09-04 18:43:23"),
    ("2022-01-01 10:00:00 +9900", "a zone is -12:00 to +14:00; write +08:00"),
    ("{{ date }}", "a date is year-month-day and a time; write 2022-09-04 18:43:23"),
  ])
  func dates(_ date: String, _ hint: String) async throws {
    let quoted = date.contains("{") ? "'\(date)'" : date
    let carets = (date == quoted ? "" : " ") + String(repeating: "^", count: date.count)
    let shift = date == quoted ? 0 : 1
    try await check(
      { try $0.write("Content/posts/a.md", "---\ntitle: A\ndate: \(quoted)\n---\n") },
      """
      Content/posts/a.md:3:\(7 + shift): error[bad-date]: "\(date)" is not a date
      3 | date: \(quoted)
        |       \(carets) \(hint)
      """)
    try await check(
      { try $0.write("Content/posts/a.md", "---\ndate: 2022-01-01\nupdated: \(quoted)\n---\n") },
      """
      Content/posts/a.md:3:\(10 + shift): error[bad-date]: "\(date)" is not a date
      3 | updated: \(quoted)
        |          \(carets) \(hint)
      """)
  }

  /// Leaving notes out cures only what notes did.
  @Test(arguments: [
    ("Content/index.html", "<h1>mine</h1>", "duplicate-url"), ("Content/tags", "a file", "duplicate-url"),
    ("lectern.yml", "permalink: [\n", "bad-config"), ("Content/data/x.yml", "a: [\n", "bad-data"),
  ])
  func keepGoingStopsAtOtherErrors(_ name: String, _ text: String, _ id: String) async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-01-01 ==
      one
      == Content/posts/a/x.txt ==
      beside
      """)
    try await site.buildWithoutErrors()
    let before = try site.tree("Public")
    let configuration = site.text("lectern.yml") ?? ""
    try site.write(name, name == "lectern.yml" ? configuration + text : text)
    let outcome = try await site.build { $0.keepGoing = true }
    #expect(outcome.status == 1 && outcome.text.contains("error[\(id)]"), "\(outcome.text)")
    #expect(outcome.report == nil)
    #expect(try site.tree("Public") == before)
  }

  @Test func keepGoing() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-13-01; title: A ==
      == Content/posts/b.md | date: 2022-01-01; title: B ==
      == Content/posts/c.md | date: 2022-01-01; title: C; permalink: b/ ==
      == Content/posts/d.md | date: 2022-01-01; title: D ==
      """)
    let outcome = try await site.build { $0.keepGoing = true }
    #expect(outcome.status == 1)
    #expect(outcome.report != nil)
    #expect(
      outcome.text == """
        Content/posts/a.md:2:7: error[bad-date]: "2022-13-01" is not a date
        2 | date: 2022-13-01
          |       ^^^^^^^^^^ month is 1 to 12; write 2022-09-04 18:43:23
        Content/posts/c.md:4:12: error[duplicate-url]: /b/index.html is also the address of Content/posts/b.md:1
        4 | permalink: b/
          |            ^^ give one of them a permalink: or a slug: of its own
        """)
    #expect(site.list("/") == "D B")
  }

  /// However many notes want one address, the site is resolved twice, and the last of them stays.
  @Test func keepGoingWithManyClashes() async throws {
    let notes = (100..<400).map {
      "== Content/posts/n\($0).md | date: 2022-01-01; permalink: same/; title: n\($0) ==\n"
    }
    let site = try TestSite(notes.joined())
    let outcome = try await site.build { $0.keepGoing = true }
    #expect(outcome.status == 1)
    #expect(outcome.text.components(separatedBy: "error[").count == 2)
    #expect(site.list("/") == "n399")
  }

  /// The one that took the address first is told, not the text above the list.
  @Test func postAtTheAddressOfAListWithAText() async throws {
    try await check(
      {
        try $0.write("Content/posts/p.md", "---\ndate: 2022-01-01\npermalink: /tags/\n---\n")
        try $0.write("Content/tags.md", "---\ntitle: Tags\n---\n")
      },
      """
      Content/posts/p.md:3:12: error[duplicate-url]: /tags/index.html is also the address of Content/tags.md:1
      3 | permalink: /tags/
        |            ^^^^^^ give one of them a permalink: or a slug: of its own
      """)
  }
}
