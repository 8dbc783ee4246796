import Testing

@testable import LecternSite

/// Every cell of the table "who shows where".
@Suite struct VisibilityTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var keys: String
    /// Shown: page, home, category, tag, archive, neighbours, feed, sitemap, search; `X` for noindex.
    var shown: String
    var file = "posts/note.md"
    var drafts = false
    var future = false
    var configuration = ""
    var home = "newer note older"
    var testDescription: String { "\(file) \(keys) \(drafts ? "--drafts" : "")\(future ? "--future" : "")" }
  }

  private static let all = "page home category tag archive neighbours feed sitemap search"
  private static let offHome = "page category tag archive neighbours feed sitemap search"
  private static let off = "future: false\n"
  static let rows = [
    Row(keys: "", shown: all),
    Row(keys: "notshow: false", shown: all),
    Row(keys: "notshow: true", shown: offHome),
    Row(keys: "hidden: true", shown: "page noindex"),
    Row(keys: "hide: true", shown: "page noindex"),
    Row(keys: "hidden: false", shown: all),
    Row(keys: "notshow: true; hidden: true", shown: "page noindex"),
    Row(keys: "draft: true", shown: ""),
    Row(keys: "published: false", shown: ""),
    Row(keys: "x: 1", shown: "", file: "drafts/note.md"),
    Row(keys: "published: true", shown: "", file: "drafts/note.md"),
    Row(keys: "draft: true", shown: all, drafts: true),
    Row(keys: "published: false", shown: all, drafts: true),
    Row(keys: "x: 1", shown: all, file: "drafts/note.md", drafts: true),
    Row(keys: "draft: true; hidden: true", shown: "page noindex", drafts: true),
    Row(keys: "date: 2027-01-01", shown: all, home: "note newer older"),
    Row(keys: "date: 2027-01-01", shown: "", configuration: off),
    Row(keys: "date: 2027-01-01", shown: all, future: true, configuration: off, home: "note newer older"),
    Row(keys: "date: 2027-01-01; draft: true", shown: "", drafts: true, configuration: off),
    Row(keys: "sticky: 1", shown: all, home: "note newer older"),
    Row(keys: "top: 3", shown: all, home: "note newer older"),
    Row(keys: "top: true", shown: all, home: "note newer older"),
    Row(keys: "top: false", shown: all),
    Row(keys: "sticky: 0", shown: all),
    Row(keys: "sticky: 1; notshow: true", shown: offHome),
  ]

  @Test(arguments: rows) func cell(_ row: Row) async throws {
    let date = row.keys.contains("date:") ? "" : "date: 2021-06-01; "
    let keys = row.keys.isEmpty ? "title: note" : "title: note; " + row.keys
    let site = try TestSite(
      """
      == lectern.yml ==
      title: T
      timezone: UTC
      permalink: ':title/'
      \(row.configuration)
      == Content/posts/older.md | date: 2020-06-01; title: older; categories: c; tags: t ==
      == Content/posts/newer.md | date: 2022-06-01; title: newer; categories: c; tags: t ==
      == Content/\(row.file) | \(date)categories: c; tags: t; \(keys) ==
      text
      """)
    func change(_ options: inout SiteOptions) {
      options.drafts = row.drafts
      options.future = row.future
    }
    let outcome = try await site.build(change)
    #expect(outcome.text == "")
    let resolved = try await site.resolve(change).site
    let visibility = resolved.pages.first { $0.title == "note" }?.visibility

    var shown: [String] = []
    func has(_ list: String?) -> Bool { list?.split(separator: " ").contains("note") ?? false }
    if site.text("Public/note/index.html") != nil { shown.append("page") }
    if has(site.list("/")) { shown.append("home") }
    if has(site.list("/categories/c/")) { shown.append("category") }
    if has(site.list("/tags/t/")) { shown.append("tag") }
    if has(site.list("/archives/")) { shown.append("archive") }
    let isNeighbour = ["/older/", "/newer/"].contains {
      site.field($0, "newer") == "note" || site.field($0, "older") == "note"
    }
    if isNeighbour { shown.append("neighbours") }
    if visibility?.feed == true { shown.append("feed") }
    if visibility?.sitemap == true { shown.append("sitemap") }
    if visibility?.search == true { shown.append("search") }
    if site.field("/note/", "noindex") != nil { shown.append("noindex") }
    #expect(shown.joined(separator: " ") == row.shown)
    if shown.contains("home") {
      #expect(site.list("/") == row.home)
      let byDate = row.keys.contains("date:") ? "note newer older" : "newer note older"
      #expect(site.list("/categories/c/") == byDate)
      #expect(site.list("/archives/") == byDate)
    }
    if shown.contains("neighbours"), !row.keys.contains("date:") {
      #expect(site.field("/older/", "newer") == "note")
      #expect(site.field("/newer/", "older") == "note")
      #expect(site.field("/note/", "older") == "older")
      #expect(site.field("/note/", "newer") == "newer")
    }
    if shown == ["page", "noindex"] {
      #expect(site.field("/note/", "older") == nil)
      #expect(site.field("/note/", "newer") == nil)
    }
  }

  @Test func aDateInTheFileNameCountsAsTheFuture() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      future: false
      permalink: ':title/'
      == Content/posts/2027-01-01-later.md | title: later ==
      """)
    try await site.buildCleanly()
    #expect(site.list("/") == "")
  }

  @Test func terms() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2021-01-01; hidden: true; tags: secret; categories: closet ==
      == Content/drafts/b.md | date: 2021-01-01; tags: idea ==
      == Content/posts/c.md | date: 2021-01-01; notshow: true; tags: seen ==
      """)
    try await site.buildCleanly()
    #expect(site.list("/tags/") == "seen:1")
    #expect(site.list("/categories/") == "")
    #expect(try site.published().filter { $0.hasPrefix("tags/") } == ["tags/index.html", "tags/seen/index.html"])
  }
}
