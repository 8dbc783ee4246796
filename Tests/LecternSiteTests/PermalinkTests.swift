import Testing

@testable import LecternSite

/// Where a note's page is written.
@Suite struct PermalinkTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var pattern: String
    var file: String
    var keys: String
    var output: String
    var testDescription: String { "\(pattern) \(file) \(keys)" }

    init(_ pattern: String, _ file: String, _ keys: String, _ output: String) {
      self.pattern = pattern
      self.file = file
      self.keys = keys
      self.output = output
    }
  }

  private static let usual = ":year/:month/:day/:title/"
  static let rows = [
    Row(usual, "posts/6-transference.md", "title: other", "2022/09/04/6-transference/index.html"),
    Row(usual, "posts/a/b/note.md", "", "2022/09/04/a/b/note/index.html"),
    Row(usual, "posts/笔记 一.md", "", "2022/09/04/笔记 一/index.html"),
    Row(usual, "posts/note/index.md", "", "2022/09/04/note/index.html"),
    Row(usual, "posts/a.b.md", "", "2022/09/04/a.b/index.html"),
    Row(usual, "posts/NOTE.MD", "", "2022/09/04/NOTE/index.html"),
    Row(usual, "posts/n.markdown", "", "2022/09/04/n/index.html"),
    Row(usual, "posts/2022-09-04-n.md", "", "2022/09/04/2022-09-04-n/index.html"),
    Row(":title/", "posts/n.md", "", "n/index.html"),
    Row(":title", "posts/n.md", "", "n/index.html"),
    Row("/:title/", "posts/n.md", "", "n/index.html"),
    Row(":title.html", "posts/a/n.md", "", "a/n.html"),
    Row("posts/:name.html", "posts/a/n.md", "", "posts/n.html"),
    Row(":name/", "posts/a/n.md", "", "n/index.html"),
    Row(":i_month-:i_day-:hour-:minute-:second/", "posts/n.md", "", "9-4-18-43-23/index.html"),
    Row(":timestamp/", "posts/n.md", "", "1662317003/index.html"),
    Row(":post_title/", "posts/n.md", "title: Héllo, World!", "hello-world/index.html"),
    Row(":post_title/", "posts/n.md", "title: 多模态 学习（一）", "多模态-学习（一）/index.html"),
    Row("posts/:abbrlink.html", "posts/n.md", "abbrlink: 5f3a", "posts/5f3a.html"),
    Row("posts/:abbrlink/", "posts/n.md", "abbrlink: 12345", "posts/12345/index.html"),
    Row("posts/:abbrlink/", "posts/n.md", "abbrlink: '007'", "posts/007/index.html"),
    Row(":series/:order/", "posts/n.md", "series: x; order: 2", "x/2/index.html"),
    Row(
      ":author/:layout/:sticky/", "posts/n.md", "author: Ann; layout: post; sticky: true", "Ann/post/1/index.html"),
    Row(":language/:mine/", "posts/n.md", "language: de; mine: 2022-10-01", "de/2022-10-01/index.html"),
    Row(":category/:title/", "posts/n.md", "categories: [A b, C]", "A-b/C/n/index.html"),
    Row(":category/:title/", "posts/n.md", "", "uncategorized/n/index.html"),
    Row(":lang/:title/", "posts/n.md", "lang: zh-CN", "zh-CN/n/index.html"),
    Row(":lang/:title/", "posts/n.md", "", "en/n/index.html"),
    Row(":slug/", "posts/n.md", "slug: own", "own/index.html"),
    Row(":title/", "posts/a/n.md", "slug: own", "a/own/index.html"),
    Row(":hash/", "posts/n.md", "", "061acc068973/index.html"),
    Row(usual, "posts/n.md", "permalink: my/place/", "my/place/index.html"),
    Row(usual, "posts/n.md", "permalink: my/place", "my/place/index.html"),
    Row(usual, "posts/n.md", "permalink: /my/place/", "my/place/index.html"),
    Row(usual, "posts/n.md", "permalink: my/place.html", "my/place.html"),
    Row(usual, "posts/n.md", "permalink: ':year/:title.html'", "2022/n.html"),
    Row(usual, "posts/n.md", "series: x; permalink: '/:series/b/'", "x/b/index.html"),
    Row(usual, "posts/n.md", "permalink: 笔记/第一/", "笔记/第一/index.html"),
    Row(usual, "posts/n.md", "permalink: v1.2/", "v1.2/index.html"),
    Row(usual, "about.md", "", "about/index.html"),
    Row(usual, "guide/index.md", "", "guide/index.html"),
    Row(usual, "guide/start.md", "", "guide/start/index.html"),
    Row(usual, "guide/start.md", "slug: begin", "guide/begin/index.html"),
    Row(usual, "about.md", "permalink: me.html", "me.html"),
    Row(usual, "about.md", "permalink: ':title/x/'", "about/x/index.html"),
    Row(usual, "404.md", "", "404.html"),
    Row(usual, "guide/index.md", "slug: handbook", "handbook/index.html"),
    Row(usual, "a/guide/index.md", "slug: handbook", "a/handbook/index.html"),
    Row(usual, "posts/n.md", "slug: ''", "2022/09/04/n/index.html"),
    Row(usual, "posts/n.md", "permalink: ''; aliases: ''", "2022/09/04/n/index.html"),
    Row(usual, "posts/n.md", "permalink: /%E4%B8%AD/", "中/index.html"),
  ]

  @Test(arguments: rows) func address(_ row: Row) async throws {
    let keys = ["date: 2022-09-04 18:43:23", row.keys].filter { !$0.isEmpty }.joined(separator: "; ")
    let site = try TestSite(
      "== lectern.yml ==\ntimezone: UTC\npermalink: '\(row.pattern)'\n== Content/\(row.file) | \(keys) ==\ntext\n")
    try await site.buildCleanly()
    let published = try site.published()
    #expect(published.contains(row.output), "\(published)")
    #expect(site.text("Public/" + row.output)?.contains("<p>text</p>") == true)
  }

  /// Each refusal at the line that asks for it.
  @Test(arguments: [
    (
      ":title/", "permalink: ../x",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: "../x" leaves the site
      3 | permalink: ../x
        |            ^^^^ leave out . and ..
      """
    ),
    (
      ":title/", "permalink: /etc/x",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: "/etc/x" could be a file of the machine: it ends neither in / nor in .html
      3 | permalink: /etc/x
        |            ^^^^^^ write /etc/x/ or /etc/x.html
      """
    ),
    (
      ":title/", "permalink: '%2e%2e/x'",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: "../x" leaves the site
      3 | permalink: '%2e%2e/x'
        |            ^^^^^^^^^^ leave out . and ..
      """
    ),
    (
      ":title/", "permalink: 'a\\..\\x'",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: "a\\..\\x" has a backslash
      3 | permalink: 'a\\..\\x'
        |            ^^^^^^^^ write / between folders
      """
    ),
    (
      ":title/", "permalink: //h",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: "//h" begins with two slashes, which names a host
      3 | permalink: //h
        |            ^^^ write one
      """
    ),
    (
      ":title/", "permalink: \"a\\0b\"",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: the address has a control character
      3 | permalink: "a\\0b"
        |            ^^^^^^ remove it
      """
    ),
    (
      ":title/", "permalink: 'a%00b'",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: the address has a control character
      3 | permalink: 'a%00b'
        |            ^^^^^^^ remove it
      """
    ),
    (
      ":title/", "permalink: '?p=7'",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: "?p=7" has a query, which no file answers
      3 | permalink: '?p=7'
        |            ^^^^^^ leave out ?p=7
      """
    ),
    (
      ":title/", "permalink: .lectern/manifest",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: ".lectern" in the output is not for pages
      3 | permalink: .lectern/manifest
        |            ^^^^^^^^^^^^^^^^^ choose another address
      """
    ),
    (
      ":title/", "slug: ../../x",
      """
      Content/posts/n.md:3:7: error[bad-permalink]: "../../x/" leaves the site
      3 | slug: ../../x
        |       ^^^^^^^ leave out . and ..
      """
    ),
    (
      "posts/:abbrlink/", "x: 1",
      """
      lectern.yml:2:12: error[bad-permalink]: the permalink posts/:abbrlink/ needs :abbrlink, and no note has it
      2 | permalink: 'posts/:abbrlink/'
        |            ^^^^^^^^^^^^^^^^^^ write abbrlink: … in the front matter, or a value under permalink_defaults:
      """
    ),
    (
      ":year/:titel/", "x: 1",
      """
      lectern.yml:2:12: error[bad-permalink]: the permalink :year/:titel/ needs :titel, and no note has it
      2 | permalink: ':year/:titel/'
        |            ^^^^^^^^^^^^^^^ did you mean :title?
      """
    ),
    (
      ":title/", "permalink: posts/:abbrlink/",
      """
      Content/posts/n.md:3:12: error[bad-permalink]: the permalink posts/:abbrlink/ needs :abbrlink, and this note has none
      3 | permalink: posts/:abbrlink/
        |            ^^^^^^^^^^^^^^^^ write abbrlink: … in its front matter, or a value under permalink_defaults:
      """
    ),
  ])
  func refusal(_ pattern: String, _ keys: String, _ expected: String) async throws {
    let site = try TestSite(
      "== lectern.yml ==\ntimezone: UTC\npermalink: '\(pattern)'\n== Content/posts/n.md | date: 2022-01-01; \(keys) ==\n"
    )
    let before = try site.tree("")
    let outcome = try await site.build()
    #expect(outcome.status == 1)
    #expect(outcome.text == expected)
    #expect(try site.tree("") == before)
    #expect(try site.published() == [])
  }

  @Test func aPermalinkThatNeedsADate() async throws {
    let site = try TestSite("== lectern.yml ==\ntimezone: UTC\n== Content/posts/n.md | title: N ==\n")
    let outcome = try await site.build()
    #expect(outcome.status == 1)
    #expect(
      outcome.text == """
        Content/posts/n.md:1:1: error[bad-permalink]: the permalink :year/:month/:day/:title/ needs a date for :year, and this note has none
        1 | ---
          | ^ write date: 2022-09-04 18:43:23 in its front matter
        """)
  }

  @Test func defaultsForTokens() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':subject/:title/'
      permalink_defaults: {subject: general}
      == Content/posts/a.md | date: 2022-01-01 ==
      == Content/posts/b.md | date: 2022-01-01; subject: maths ==
      """)
    try await site.buildCleanly()
    #expect(try site.published().contains("general/a/index.html"))
    #expect(try site.published().contains("maths/b/index.html"))
  }
}
