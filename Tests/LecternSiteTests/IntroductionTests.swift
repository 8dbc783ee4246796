import Testing

@testable import LecternSite

/// Standalone pages that stand above lists, and old addresses that lead on.
@Suite struct IntroductionTests {
  @Test func texts() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':title/'
      per_page: 1
      == Content/posts/a.md | date: 2022-01-01; title: A; tags: t; categories: c ==
      == Content/posts/b.md | date: 2022-01-02; title: B; tags: t ==
      == Content/index.md | title: Welcome ==
      home text [x](tags/index.md)
      == Content/tags/index.md | title: All tags; layout: tags ==
      tags text
      == Content/tags/t.md | title: About t ==
      t text
      == Content/categories/index.md | title: Topics ==
      categories text
      == Content/archives/index.md | title: Past ==
      archives text
      == Content/404.md | title: Lost ==
      lost text
      """)
    try await site.buildCleanly()
    #expect(site.body("/") == "<p>home text <a href=\"/tags/\">x</a></p>\n")
    #expect(site.list("/") == "B")
    #expect(site.body("/page/2/") == "")
    #expect(site.body("/tags/") == "<p>tags text</p>\n")
    #expect(site.list("/tags/") == "t:2")
    #expect(site.body("/tags/t/") == "<p>t text</p>\n")
    #expect(site.list("/tags/t/") == "B")
    #expect(site.body("/categories/") == "<p>categories text</p>\n")
    #expect(site.body("/archives/") == "<p>archives text</p>\n")
    #expect(site.body("/404.html") == "<p>lost text</p>\n")
    #expect(site.field("/404.html", "kind") == "404")
  }

  @Test func aSecondOneClashes() async throws {
    let site = try TestSite(
      """
      == Content/index.md | title: One ==
      == Content/other.md | title: Two; permalink: / ==
      """)
    let outcome = try await site.build()
    #expect(
      outcome.text == """
        Content/other.md:3:12: error[duplicate-url]: /index.html is also the address of Content/index.md:1
        3 | permalink: /
          |            ^ give one of them a permalink: or a slug: of its own
        """)
    #expect(outcome.status == 1)
  }

  @Test func aPostCannotStandOverAList() async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01; permalink: tags/ ==\n")
    try await site.build(
      expecting: """
        Content/posts/a.md:3:12: error[duplicate-url]: /tags/index.html is also the address of the index of tags
        3 | permalink: tags/
          |            ^^^^^ give one of them a permalink: or a slug: of its own
        """)
  }

  @Test func aliases() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':title/'
      url: https://example.org/notes/
      == Content/posts/新.md | date: 2022-01-01; title: A & B; aliases: [old/, /older.html, 旧, /a/%E4%B8%AD/, ''] ==
      == Content/about.md | title: About; aliases: me ==
      == Content/tags/index.md | title: Tags; aliases: [labels/] ==
      """)
    try await site.buildCleanly()
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>A &amp; B</title>
      <meta name="robots" content="noindex">
      <link rel="canonical" href="https://example.org/notes/%E6%96%B0/">
      <meta http-equiv="refresh" content="0; url=/notes/%E6%96%B0/">
      </head>
      <body>
      <p><a href="/notes/%E6%96%B0/">A &amp; B</a></p>
      </body>
      </html>

      """
    #expect(site.text("Public/old/index.html") == page)
    #expect(site.text("Public/older.html") == page)
    #expect(site.text("Public/旧/index.html") == page)
    #expect(site.text("Public/me/index.html")?.contains("url=/notes/about/") == true)
    #expect(site.text("Public/labels/index.html")?.contains("url=/notes/tags/") == true)
  }

  @Test(arguments: [
    (
      "aliases: [b/]",
      """
      Content/posts/a.md:3:11: error[duplicate-url]: /b/index.html is also the address of Content/posts/b.md:1
      3 | aliases: [b/]
        |           ^^ give one of them a permalink: or a slug: of its own
      """
    ),
    (
      "aliases: https://old.example/x/",
      """
      Content/posts/a.md:3:10: error[bad-permalink]: "https://old.example/x/" has a host: an alias is an address of this site
      3 | aliases: https://old.example/x/
        |          ^^^^^^^^^^^^^^^^^^^^^^ write /old/name/
      """
    ),
    (
      "aliases: [../x]",
      """
      Content/posts/a.md:3:11: error[bad-permalink]: "../x" leaves the site
      3 | aliases: [../x]
        |           ^^^^ leave out . and ..
      """
    ),
    (
      "aliases: {a: b}",
      """
      Content/posts/a.md:3:10: error[bad-front-matter]: "aliases" is a mapping, not a text
      3 | aliases: {a: b}
        |          ^^^^^^ if it is a text, write "a: b" between quotation marks
      """
    ),
  ])
  func badAliases(_ keys: String, _ expected: String) async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-01-01; \(keys) ==
      == Content/posts/b.md | date: 2022-01-01 ==
      """)
    let outcome = try await site.build()
    #expect(outcome.text == expected)
    #expect(outcome.status == 1)
  }
}
