import Testing

@testable import LecternSite

/// Files beside notes, and all other files.
@Suite struct AssetTests {
  /// Where each file under `Content/` comes out; the rest of the site is left out.
  private func assets(_ text: String, _ change: (inout SiteOptions) -> Void = { _ in }) async throws -> [String] {
    let site = try TestSite(text)
    let outcome = try await site.build(change)
    #expect(outcome.text == "")
    let lists = ["archives/", "categories/", "tags/", "404.html", "index.html"]
    return try site.published().filter { path in !lists.contains(where: path.hasPrefix) }
  }

  @Test func besideThePage() async throws {
    let files = try await assets(
      """
      == lectern.yml ==
      timezone: UTC
      == Content/posts/note.md | date: 2022-01-02 ==
      == Content/posts/note/x.png ==
      == Content/posts/note/deep/y.pdf ==
      == Content/posts/folder/index.md | date: 2022-01-03 ==
      == Content/posts/folder/z 1.png ==
      == Content/posts/folder/图/一.png ==
      == Content/posts/loose.png ==
      == Content/posts/other/w.png ==
      == Content/images/v.png ==
      == Content/CNAME ==
      example.org
      """)
    #expect(
      files == [
        "2022/01/02/note/deep/y.pdf", "2022/01/02/note/index.html", "2022/01/02/note/x.png",
        "2022/01/03/folder/index.html", "2022/01/03/folder/z 1.png", "2022/01/03/folder/图/一.png", "CNAME",
        "images/v.png", "posts/loose.png", "posts/other/w.png",
      ])
  }

  @Test func ofAPermalink() async throws {
    let files = try await assets(
      """
      == Content/posts/a.md | date: 2022-01-02; permalink: old/a.html ==
      == Content/posts/a/x.png ==
      == Content/posts/b.md | date: 2022-01-02; permalink: old/b/ ==
      == Content/posts/b/x.png ==
      == Content/guide.md | permalink: help/ ==
      == Content/guide/x.png ==
      == Content/about.md | title: About ==
      == Content/about/me.jpg ==
      """)
    #expect(
      files == [
        "about/index.html", "about/me.jpg", "help/index.html", "help/x.png", "old/a.html", "old/a/x.png",
        "old/b/index.html", "old/b/x.png",
      ])
  }

  private static let drafts = """
    == Content/drafts/d.md | date: 2022-01-01 ==
    == Content/drafts/d/secret.png ==
    == Content/drafts/loose.png ==
    == Content/posts/e.md | date: 2022-01-01; draft: true ==
    == Content/posts/e/secret.png ==
    == Content/posts/f/index.md | date: 2022-01-01; published: false ==
    == Content/posts/f/secret.png ==
    """

  @Test func ofDraftsStayHome() async throws {
    #expect(try await assets(Self.drafts) == [])
    #expect(
      try await assets(Self.drafts, { $0.drafts = true }) == [
        "d/index.html", "d/secret.png", "e/index.html", "e/secret.png", "f/index.html", "f/secret.png",
      ])
  }

  /// Of a note that is left out for a mistake nothing is published, nor anything that lies in the folder of all drafts.
  @Test func ofNotesThatAreNotBuilt() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-13-04; draft: true ==
      == Content/posts/a/secret.txt ==
      == Content/notes/index.md | title: Index; draft: true ==
      == Content/notes/a.md | title: A ==
      [figure](a/figure.txt)
      == Content/notes/a/figure.txt ==
      == Content/drafts.md | title: Work; permalink: /wip/ ==
      == Content/drafts/secret.txt ==
      == Content/texts/index.md | title: Texts; permalink: /t/ ==
      == Content/texts/b.md | title: B ==
      == Content/texts/b/figure.txt ==
      """)
    let outcome = try await site.build { $0.keepGoing = true }
    #expect(outcome.text.split(separator: "\n").first?.contains("error[bad-date]") == true)
    #expect(!outcome.text.contains("broken-link"))
    #expect(
      try site.published().filter { $0.hasSuffix(".txt") } == ["notes/a/figure.txt", "texts/b/figure.txt"])
  }

  @Test func bytesAreTheSame() async throws {
    let site = try TestSite("== Content/posts/n.md | date: 2022-01-01 ==\n")
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    try site.write("Content/posts/n/film.mp4", bytes)
    try site.write("Content/empty.bin", [UInt8]())
    try await site.buildCleanly()
    #expect(site.bytes("Public/n/film.mp4") == bytes)
    #expect(site.bytes("Public/empty.bin") == [])
  }

  @Test func htmlIsPublishedAsItIs() async throws {
    let site = try TestSite(
      "== Content/demo/index.html ==\n<h1>{{ x }}</h1>\n== Content/demo/a.html ==\n---\ntitle: x\n---\n")
    try await site.buildCleanly()
    #expect(site.text("Public/demo/index.html") == "<h1>{{ x }}</h1>\n")
    #expect(site.text("Public/demo/a.html") == "---\ntitle: x\n---\n")
  }

  @Test func hiddenIncludedAndExcluded() async throws {
    let files = try await assets(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':title/'
      include: [.well-known, _headers, 'posts/_kept.md']
      exclude: ['*.psd', 'private/**', 'posts/old-*.md']
      == Content/.well-known/acme/.hidden/token ==
      == Content/_headers ==
      == Content/_redirects ==
      == Content/.git/config ==
      == Content/_lectern/ledger ==
      == Content/.DS_Store ==
      == Content/backup.md~ ==
      == Content/half.md% ==
      == Content/art/a.psd ==
      == Content/art/a.png ==
      == Content/private/deep/x.txt ==
      == Content/posts/_kept.md | date: 2022-01-01 ==
      == Content/posts/_skipped.md | date: 2022-01-01 ==
      == Content/posts/_dir/n.md | date: 2022-01-01 ==
      == Content/posts/old-a.md | date: 2022-01-01 ==
      == Content/posts/new.md | date: 2022-01-01 ==
      """)
    #expect(
      files == [
        ".well-known/acme/.hidden/token", "_headers", "_kept/index.html", "art/a.png", "new/index.html",
      ])
  }
}
