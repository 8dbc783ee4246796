import Testing

@testable import LecternSite

/// Every page has a title.
@Suite struct TitleTests {
  @Test(arguments: [
    ("title: A title", "text", "A title"),
    ("title: 6", "text", "6"),
    ("title: 2022-09-04", "text", "2022-09-04"),
    ("title: true", "text", "true"),
    ("title:", "text", "note"),
    ("title: ''", "text", "note"),
    ("title: '  '", "# Heading *one*", "Heading one"),
    ("x: 1", "# Heading", "Heading"),
    ("x: 1", "## Second level", "note"),
    ("title: A", "# B", "A"),
  ])
  func title(_ keys: String, _ body: String, _ expected: String) async throws {
    let site = try TestSite("== Content/posts/note.md | date: 2022-01-01; \(keys) ==\n\(body)\n")
    try await site.buildCleanly()
    #expect(site.field("/note/", "title") == expected)
    #expect(site.list("/") == expected)
  }

  /// An `index.md` has its folder's name.
  @Test func ofAFolder() async throws {
    let site = try TestSite("== Content/guide/index.md ==\ntext\n")
    try await site.buildCleanly()
    #expect(site.field("/guide/", "title") == "guide")
  }
}
