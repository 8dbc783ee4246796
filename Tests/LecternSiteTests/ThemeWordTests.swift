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

  @Test func nestedMappings() async throws {
    let site = try TestSite(
      """
      == theme/i18n/en.yml ==
      menu:
        home: Home
        more: {all: "All {what}"}
      plain: "{} { name } {count"
      == Templates/home.html ==
      {{ t("menu.home") }} {{ t("menu.more.all", what="posts") }} {{ t("plain") }}
      """)
    try await site.buildCleanly()
    #expect(site.text("Public/index.html") == "Home All posts {} { name } {count\n")
  }

  private static let greeting = """
    == theme/i18n/en.yml ==
    hello: "Hi {name}"
    bye: Bye
    found: "{count} of {total}"
    found_one: one
    made: "Made with {tool}"
    == Templates/i18n/en.yml ==
    made: By hand
    slip: "{conut} posts"

    """

  @Test func argumentsOfWords() async throws {
    let site = try TestSite(
      Self.greeting + """
        == Templates/home.html ==
        {{ t("hello", name="<b>") }} {{ t("bye", count=3) }} {{ t("found", count=1, total=2) }} {{ t("made", tool="x") }}
        """)
    try await site.buildCleanly()
    #expect(site.text("Public/index.html") == "Hi &lt;b&gt; Bye one By hand\n")
  }

  @Test(arguments: [
    (
      "t('hello')",
      """
      Templates/home.html:1:4: error[template-type]: t("hello") does not say what {name} is in "Hi {name}"
      1 | {{ t('hello') }}
        |    ^^^^^^^^^^ write t("hello", name=…), or leave {name} out in i18n/en.yml
        while writing /index.html
      """
    ),
    (
      "t('hello', nam=1)",
      """
      Templates/home.html:1:4: error[template-type]: the words of t("hello") have no {nam}
      1 | {{ t('hello', nam=1) }}
        |    ^^^^^^^^^^^^^^^^^ did you mean "name"?
        while writing /index.html
      """
    ),
    (
      "t('slip', count=2)",
      """
      Templates/home.html:1:4: error[template-type]: t("slip") does not say what {conut} is in "{conut} posts"
      1 | {{ t('slip', count=2) }}
        |    ^^^^^^^^^^^^^^^^^^ did you mean {count} in i18n/en.yml?
        while writing /index.html
      """
    ),
    (
      "t('bye', name=1)",
      """
      Templates/home.html:1:4: error[template-type]: the words of t("bye") have no {name}
      1 | {{ t('bye', name=1) }}
        |    ^^^^^^^^^^^^^^^^ they have no blanks to fill
        while writing /index.html
      """
    ),
    (
      "t('hello', name=none)",
      """
      Templates/home.html:1:4: error[template-type]: t("hello") wants a text or an integer for {name}, not none
      1 | {{ t('hello', name=none) }}
        |    ^^^^^^^^^^^^^^^^^^^^^
        while writing /index.html
      """
    ),
  ])
  func wrongArguments(_ call: String, _ expected: String) async throws {
    let site = try TestSite(Self.greeting + "== Templates/home.html ==\n{{ \(call) }}\n")
    try await site.build(expecting: expected)
  }

  @Test(arguments: [
    (
      "a: A\nb:\n  c: [x]\n",
      """
      Templates/i18n/en.yml:3:6: error[bad-theme]: the words for "b.c" are a list, not a text
      3 |   c: [x]
        |      ^^^ give each word a key of its own
      """
    ),
    (
      "- a\n",
      """
      Templates/i18n/en.yml:1:1: error[bad-theme]: the words are a list, not a mapping
      1 | - a
        | ^ write lines such as home: Home
      """
    ),
  ])
  func badFiles(_ text: String, _ expected: String) async throws {
    try await TestSite("== Templates/i18n/en.yml ==\n\(text)").build(expecting: expected)
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
