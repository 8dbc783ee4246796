import Foundation
import Testing

@testable import LecternSite

/// A folder of notes as Hexo's users have them: every note a page at its address, in its lists, in order.
@Suite struct HexoTests {
  private func site() throws -> TestSite {
    let site = try TestSite("== lectern.yml ==\ntimezone: Asia/Shanghai\npermalink: ':title/'\nper_page: 0\n")
    let posts = URL(fileURLWithPath: Repository.root + "/Tests/Sites/hexo/posts")
    try FileManager.default.removeItem(atPath: site.path + "/Content/posts")
    try FileManager.default.copyItem(at: posts, to: URL(fileURLWithPath: site.path + "/Content/posts"))
    return site
  }

  /// Address, title and date of every page.
  private static let pages = [
    ("01-no-opening-fence", "No opening fence", "2019-03-01 08:00:00"), ("02-tabs", "Tabs", "2019-03-02 08:00:00"),
    ("03-quoted-date", "A quoted date", "2019-03-03 08:00:00"), ("04-one-digit", "One digit", "2019-03-04 08:05:09"),
    ("05-slashes", "Slashes", "2019-03-05 08:00:00"), ("07-date-only", "Only a date", "2019-03-07 00:00:00"),
    ("06-offset", "Offset", "2019-03-07 07:30:00"), ("08-iso", "Iso", "2019-03-08 16:00:00"),
    ("09-list-of-lists", "列表的列表", "2019-03-09 08:00:00"), ("10-odd-tags", "Odd tags", "2019-03-10 08:00:00"),
    ("11-more-variants", "More", "2019-03-11 08:00:00"), ("12-中文文件名", "中文文件名", "2019-03-12 08:00:00"),
    ("13-带 空格", "带空格", "2019-03-13 08:00:00"), ("14-crlf", "Crlf", "2019-03-14 08:00:00"),
    ("15-bom", "Bom", "2019-03-15 08:00:00"), ("16-abbrlink", "Abbrlink", "2019-03-16 08:00:00"),
    ("17-top", "On top", "2019-03-17 08:00:00"), ("18-braces", "Braces", "2019-03-18 08:00:00"),
    ("19-notshow", "Not shown", "2019-03-19 08:00:00"), ("sub/20-nested", "Nested", "2019-03-20 08:00:00"),
    ("21-hidden", "Hidden", "2019-03-21 08:00:00"), ("23-no-front-matter", "Its own heading", nil),
    ("24-long-fences", "Long fences: with a colon", "2019-03-24 08:00:00"), ("25-json", "Json", "2019-03-25 08:00:00"),
    ("26-layout", "26", "2019-03-26 08:00:00"), ("27-asset", "Assets", "2019-03-27 08:00:00"),
  ]

  @Test func pagesAndLists() async throws {
    let site = try site()
    let outcome = try await site.build()
    #expect(outcome.status == 0)
    #expect(
      outcome.text == """
        Content/posts/10-odd-tags.md:4:1: warning[slug-clash]: "C#" and "C" have the same address; this one becomes C-1f7f
        4 | tags:
          | ^^^^ choose it yourself in lectern.yml, under tag_map:  "C#": c-sharp
        Content/posts/10-odd-tags.md:4:1: warning[slug-clash]: "C++" and "C" have the same address; this one becomes C-e904
        4 | tags:
          | ^^^^ choose it yourself in lectern.yml, under tag_map:  "C++": cpp
        Content/posts/10-odd-tags.md:4:1: warning[slug-clash]: "a/b" and "a+b" have the same address; this one becomes a-b-5aae
        4 | tags:
          | ^^^^ choose it yourself in lectern.yml, under tag_map:  "a/b": a-b-2
        Content/posts/18-braces.md:9:28: warning[unknown-element]: <String> is no element of HTML, so it is shown as text
        9 | A `List<String>` and a List<String> in C++.
          |                            ^^^^^^^^ write `<String>` in backquotes, or \\<String>
        Content/posts/23-no-front-matter.md:1:1: warning[missing-date]: no date: it stands last in lists and in no archive
        1 | # Its own heading
          | ^ write date: 2022-09-04 18:43:23 in its front matter
        """)
    for (address, title, date) in Self.pages {
      #expect(site.field("/\(address)/", "title") == title)
      #expect(site.field("/\(address)/", "date") == date, "\(address)")
    }
    let lists = ["archives/", "categories/", "tags/", "index.html", "404.html", "27-asset/a.txt"]
    let pages = try site.published().filter { path in !lists.contains(where: path.hasPrefix) }
    #expect(pages == Self.pages.map { $0.0 + "/index.html" }.sorted())

    let newestFirst = Self.pages.reversed().filter { !["Hidden", "Its own heading"].contains($0.1) }.map(\.1)
    #expect(site.list("/archives/2019/03/") == newestFirst.joined(separator: " "))
    #expect(site.list("/archives/") == newestFirst.joined(separator: " "))
    let home = ["On top"] + newestFirst.filter { $0 != "On top" && $0 != "Not shown" } + ["Its own heading"]
    #expect(site.list("/") == home.joined(separator: " "))
    #expect(site.list("/categories/") == "notes:6 deep:1 教程:1 多模态:1 视觉:1 随笔:1")
    #expect(site.list("/categories/notes/") == "26 Nested Not shown Slashes Tabs No opening fence")
    #expect(site.list("/categories/教程/视觉/") == "列表的列表")
    #expect(site.list("/tags/fences/") == "Tabs No opening fence")
    #expect(site.list("/tags/windows/") == "Bom Crlf")
    #expect(site.list("/tags/one-tag-with-a-comma/") == "A quoted date")
    for slug in ["a-b", "topic", "what", "50", "v1-2", "R-D", "2019", "C"] {
      #expect(site.list("/tags/\(slug)/") == "Odd tags", "\(slug)")
    }
    #expect(try site.published().filter { $0.hasPrefix("tags/gone") } == [])
    #expect(site.field("/26-layout/", "tags") == "x")
  }

  @Test func bodies() async throws {
    let site = try site()
    try await site.buildWithoutErrors()
    #expect(
      site.body("/18-braces/")?.hasPrefix(
        "<p>In text {{ site.title }}, {% raw %}{{ x }}{% endraw %} and <code>{{ code }}</code>.</p>\n") == true)
    #expect(site.body("/18-braces/")?.contains("a List&lt;String&gt; in C++") == true)
    #expect(site.body("/13-带 空格/")?.contains("href=\"/12-%E4%B8%AD%E6%96%87%E6%96%87%E4%BB%B6%E5%90%8D/\"") == true)
    #expect(site.body("/13-带 空格/")?.contains("href=\"/sub/20-nested/\"") == true)
    #expect(site.body("/24-long-fences/") == "<p>Text</p>\n<hr>\n<p>and a rule.</p>\n")
    #expect(site.body("/27-asset/")?.components(separatedBy: "src=\"/27-asset/a.txt\"").count == 4)
    #expect(site.body("/14-crlf/") == "<p>Before.</p>\n<span id=\"more\"></span>\n<p>After.</p>\n")
    #expect(site.body("/11-more-variants/") == "<p>Before.</p>\n<span id=\"more\"></span>\n<p>After.</p>\n")
  }
}
