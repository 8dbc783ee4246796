import Testing

@testable import LecternSite

/// Lists cut into pages after hiding, so that only the last can be short.
@Suite struct PaginationTests {
  /// Posts 1 to `count`, the higher the newer, all in one category and tag; those in `hidden` are off the home page.
  private func site(_ count: Int, configuration: String = "", notShown: Set<Int> = []) throws -> TestSite {
    let posts = (1...max(1, count)).map { number in
      let month = String(number + 100).dropFirst()
      return
        "== Content/posts/p\(number).md | date: 2022-01-\(month); title: \(number); tags: t; categories: [a, b]; notshow: \(notShown.contains(number)) ==\n"
    }
    return try TestSite(
      "== lectern.yml ==\ntimezone: UTC\npermalink: ':title/'\n\(configuration)" + (count == 0 ? "" : posts.joined()))
  }

  @Test(arguments: [
    (1, 10, ["1"]), (10, 10, ["10 9 8 7 6 5 4 3 2 1"]), (11, 10, ["11 10 9 8 7 6 5 4 3 2", "1"]),
    (5, 2, ["5 4", "3 2", "1"]), (5, 0, ["5 4 3 2 1"]), (3, Int.max, ["3 2 1"]), (3, 1, ["3", "2", "1"]),
  ])
  func pages(_ count: Int, _ perPage: Int, _ expected: [String]) async throws {
    let site = try site(count, configuration: "per_page: \(perPage)\n")
    try await site.buildCleanly()
    for folder in [
      "/", "/archives/", "/archives/2022/", "/archives/2022/01/", "/tags/t/", "/categories/a/", "/categories/a/b/",
    ] {
      let lists = (1...(expected.count + 1)).map { site.list($0 == 1 ? folder : "\(folder)page/\($0)/") }
      #expect(lists == expected + [nil], "\(folder)")
    }
  }

  @Test func pagesAreFullAfterHiding() async throws {
    let site = try site(9, configuration: "per_page: 3\n", notShown: [9, 7, 2])
    try await site.buildCleanly()
    #expect(site.list("/") == "8 6 5")
    #expect(site.list("/page/2/") == "4 3 1")
    #expect(site.list("/page/3/") == nil)
    #expect(site.list("/tags/t/page/3/") == "3 2 1")
  }

  @Test func eachListHasItsOwnSize() async throws {
    let site = try site(
      4,
      configuration:
        "per_page: 3\nhome: {per_page: 2}\narchive: {per_page: 0}\ntag: {per_page: 1}\npagination_dir: seite\n")
    try await site.buildCleanly()
    #expect(site.list("/") == "4 3")
    #expect(site.list("/seite/2/") == "2 1")
    #expect(site.list("/archives/") == "4 3 2 1")
    #expect(site.list("/tags/t/seite/4/") == "1")
    #expect(site.list("/categories/a/") == "4 3 2")
    #expect(site.list("/categories/a/seite/2/") == "1")
  }

  @Test func stepsBetweenPages() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':title/'
      per_page: 1
      url: https://example.org/notes/
      == Content/posts/a.md | date: 2022-01-01; tags: 学习 ==
      == Content/posts/b.md | date: 2022-01-02; tags: 学习 ==
      == Content/posts/c.md | date: 2022-01-03; tags: 学习 ==
      """)
    try await site.buildCleanly()
    #expect(site.field("/", "previous") == nil)
    #expect(site.field("/", "next") == "/notes/page/2/")
    #expect(site.field("/page/2/", "previous") == "/notes/")
    #expect(site.field("/tags/学习/page/2/", "previous") == "/notes/tags/%E5%AD%A6%E4%B9%A0/")
    #expect(site.field("/tags/学习/page/2/", "next") == "/notes/tags/%E5%AD%A6%E4%B9%A0/page/3/")
    #expect(site.field("/tags/学习/page/3/", "next") == nil)
  }

  @Test func anEmptySiteHasItsLists() async throws {
    let site = try site(0)
    try await site.buildCleanly()
    #expect(
      try site.published() == [
        "404.html", "archives/index.html", "categories/index.html", "index.html", "tags/index.html",
      ])
  }

  @Test func manyPages() async throws {
    let site = try TestSite(
      "== lectern.yml ==\ntimezone: UTC\npermalink: ':title/'\nper_page: 1\n"
        + (0..<120).map { "== Content/posts/p\($0).md | date: 2022-01-01 0\($0 / 60):\($0 % 60); title: \($0) ==\n" }
        .joined())
    try await site.buildCleanly()
    #expect(site.list("/") == "119")
    #expect(site.list("/page/120/") == "0")
    #expect(site.list("/page/121/") == nil)
  }
}
