import Testing

@testable import LecternSite

/// Archives, the order of posts, neighbours, and what stands first on the home page.
@Suite struct OrderTests {
  private static let site = """
    == Content/posts/a.md | date: 2021-12-31 23:59:59; title: A ==
    == Content/posts/b.md | date: 2022-01-01; title: B ==
    == Content/posts/10-tie.md | date: 2022-09-04 10:00:00; title: ten ==
    == Content/posts/9-tie.md | date: 2022-09-04 10:00:00; title: nine ==
    == Content/posts/c.md | date: 2022-09-05; title: C ==
    == Content/posts/z.md | title: Z ==
    == Content/posts/y.md | title: Y ==
    """

  @Test func archives() async throws {
    let site = try TestSite(Self.site)
    try await site.build(
      expecting: """
        Content/posts/y.md:1:1: warning[missing-date]: no date: it stands last in lists and in no archive
        1 | ---
          | ^ write date: 2022-09-04 18:43:23 in its front matter
        Content/posts/z.md:1:1: warning[missing-date]: no date: it stands last in lists and in no archive
        1 | ---
          | ^ write date: 2022-09-04 18:43:23 in its front matter
        """)
    #expect(site.list("/") == "C ten nine B A Y Z")
    #expect(site.list("/archives/") == "C ten nine B A")
    #expect(site.list("/archives/2022/") == "C ten nine B")
    #expect(site.list("/archives/2022/09/") == "C ten nine")
    #expect(site.list("/archives/2022/01/") == "B")
    #expect(site.list("/archives/2021/") == "A")
    #expect(site.list("/archives/2021/12/") == "A")
    #expect(try site.published().filter { $0.hasPrefix("archives") }.count == 6)
  }

  @Test func neighbours() async throws {
    let site = try TestSite(Self.site)
    try await site.build()
    var chain: [String] = []
    var title: String? = "c"
    let files = ["ten": "10-tie", "nine": "9-tie"]
    while let name = title, chain.count < 20 {
      chain.append(name)
      title = site.field("/\(files[name] ?? name)/", "older")?.lowercased()
    }
    #expect(chain == ["c", "ten", "nine", "b", "a", "y", "z"])
    #expect(site.field("/c/", "newer") == nil)
    #expect(site.field("/z/", "newer") == "Y")
  }

  /// Sorting is by the moment, days of the archive by the author's clock.
  @Test func zones() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: Asia/Shanghai
      permalink: ':year/:month/:day/:hour:minute/'
      == Content/posts/a.md | date: 2022-01-01 07:00:00; title: wall ==
      == Content/posts/b.md | date: 2021-12-31T23:30:00Z; title: zulu ==
      == Content/posts/c.md | date: 2022-01-01 00:00:00 +0000; title: offset ==
      """)
    try await site.buildCleanly()
    #expect(site.list("/archives/2022/01/") == "offset zulu wall")
    #expect(
      try site.published().filter { $0.hasPrefix("2022") } == [
        "2022/01/01/0700/index.html", "2022/01/01/0730/index.html", "2022/01/01/0800/index.html",
      ])
    #expect(site.field("/2022/01/01/0730/", "date") == "2022-01-01 07:30:00")
  }

  @Test func withoutAZone() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      permalink: ':title/'
      == Content/posts/a.md | date: 2022-01-01 23:59:59 ==
      """)
    try await site.build(
      expecting: """
        lectern.yml:1:1: warning[missing-timezone]: no timezone is set: dates are read as UTC
          write timezone: Asia/Shanghai, or the name of yours
        """)
    #expect(site.field("/a/", "date") == "2022-01-01 23:59:59")
  }

  @Test func stickyStandsFirstOnHomeOnly() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':title/'
      per_page: 2
      == Content/posts/a.md | date: 2022-01-01; title: A; sticky: 1; tags: t ==
      == Content/posts/b.md | date: 2022-01-02; title: B; top: 5; tags: t ==
      == Content/posts/c.md | date: 2022-01-03; title: C; tags: t ==
      == Content/posts/d.md | date: 2022-01-04; title: D; top: true; tags: t ==
      == Content/posts/e.md | date: 2022-01-05; title: E; top: no; tags: t ==
      """)
    try await site.buildCleanly()
    #expect(site.list("/") == "B D")
    #expect(site.list("/page/2/") == "A E")
    #expect(site.list("/page/3/") == "C")
    #expect(site.list("/tags/t/") == "E D")
    #expect(site.list("/archives/") == "E D")
    #expect(site.field("/b/", "newer") == "C")
  }
}
