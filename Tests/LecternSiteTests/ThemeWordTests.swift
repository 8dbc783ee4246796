import Foundation
import LecternCore
import Testing

@testable import LecternSite

/// The words that templates write with `t()`, in the page's language.
@Suite struct ThemeWordTests {
  private static let words = """
    == theme/i18n/en.yml ==
    posts: "{count} posts"
    posts_one: one post
    only: only here
    == theme/i18n/zh-CN.yml ==
    posts: 共 {count} 篇
    == Templates/post.html ==
    {{ t("posts", count=page.extra.n) }}, {{ t("only") }}

    """

  @Test(arguments: [
    ("en", 0, "0 posts, only here"), ("en", 1, "one post, only here"), ("en", 2, "2 posts, only here"),
    ("en-GB", 1, "one post, only here"), ("fr", 1, "one post, only here"),
    ("zh-CN", 1, "共 1 篇, only here"), ("zh-TW", 2, "共 2 篇, only here"), ("zh", 1, "共 1 篇, only here"),
  ])
  func counted(_ language: String, _ count: Int, _ expected: String) async throws {
    let site = try TestSite(
      Self.words + "== Content/posts/a.md | title: A; date: 2022-01-01; lang: \(language); n: \(count) ==\n")
    try await site.buildCleanly()
    #expect(site.text("Public/a/index.html") == expected + "\n")
  }

  /// A key that is in one language only would be English on a Chinese page.
  @Test func theDefaultThemeSaysAllInBoth() throws {
    func keys(_ language: String) throws -> Set<String> {
      let path = Repository.root + "/Templates/i18n/\(language).yml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      guard case .map(let entries) = try #require(try YAML.read(text, limits: .dataFile)).content else { return [] }
      return Set(entries.map(\.key).filter { !$0.hasSuffix("_one") })
    }
    let english = try keys("en")
    #expect(english.count > 50)
    #expect(try keys("zh-CN") == english)
  }
}
