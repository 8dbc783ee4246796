import Foundation
import Testing

@testable import LecternSite

/// Where addresses in notes lead.
@Suite struct LinkTests {
  private static let site = """
    == lectern.yml ==
    timezone: UTC
    permalink: ':year/:title/'
    url: https://example.org/notes/
    == Content/posts/b.md | date: 2022-01-02; title: B ==
    == Content/posts/中文 笔记.md | date: 2022-01-02; title: C ==
    == Content/posts/deep/c.md | date: 2022-01-02; title: D ==
    == Content/posts/draft.md | date: 2022-01-02; title: E; draft: true ==
    == Content/posts/a/x.png ==
    == Content/posts/a/大 图.png ==
    == Content/posts/shared.png ==
    == Content/about.md | title: About ==
    == Content/images/logo.svg ==
    """

  @Test(arguments: [
    ("[x](b.md)", "/notes/2022/b/"),
    ("[x](./b.md#part-2)", "/notes/2022/b/#part-2"),
    ("[x](b.md?v=1#p)", "/notes/2022/b/?v=1#p"),
    ("[x](<中文 笔记.md>)", "/notes/2022/%E4%B8%AD%E6%96%87%20%E7%AC%94%E8%AE%B0/"),
    ("[x](%E4%B8%AD%E6%96%87%20%E7%AC%94%E8%AE%B0.md)", "/notes/2022/%E4%B8%AD%E6%96%87%20%E7%AC%94%E8%AE%B0/"),
    ("[x](deep/c.md)", "/notes/2022/deep/c/"),
    ("[x](../about.md)", "/notes/about/"),
    ("[x](/about.md)", "/notes/about/"),
    ("[x](/about/)", "/notes/about/"),
    ("[x](/about)", "/notes/about/"),
    ("[x](/notes/about/)", "/notes/about/"),
    ("[x](/2022/b/)", "/notes/2022/b/"),
    ("[x](/)", "/notes/"),
    ("[x](/tags/)", "/notes/tags/"),
    ("[x](/nowhere/)", "/notes/nowhere/"),
    ("[x](/notes/nowhere.zip)", "/notes/nowhere.zip"),
    ("[x](../b/)", "/notes/2022/b/"),
    ("[x](#part)", "#part"),
    ("[x](https://other.org/a b)", nil),
    ("[x](https://other.org/?a=1&b=2)", "https://other.org/?a=1&amp;b=2"),
    ("[x](mailto:a@b.c)", "mailto:a@b.c"),
    ("[x](//cdn.org/x.js)", "//cdn.org/x.js"),
    ("![](a/x.png)", "/notes/2022/a/x.png"),
    ("![](x.png)", "/notes/2022/a/x.png"),
    ("![](./a/x.png)", "/notes/2022/a/x.png"),
    ("![](<a/大 图.png>)", "/notes/2022/a/%E5%A4%A7%20%E5%9B%BE.png"),
    ("![](a/%E5%A4%A7%20%E5%9B%BE.png)", "/notes/2022/a/%E5%A4%A7%20%E5%9B%BE.png"),
    ("<img src=\"a/x.png\">", "/notes/2022/a/x.png"),
    ("<img src=\"x.png\" style=\"zoom:33%;\" />", "/notes/2022/a/x.png"),
    ("![](shared.png)", "/notes/posts/shared.png"),
    ("![](../images/logo.svg)", "/notes/images/logo.svg"),
    ("![](/images/logo.svg)", "/notes/images/logo.svg"),
    ("![](data:image/png;base64,AA==)", "data:image/png;base64,AA=="),
    ("<video src=\"a/x.png\"></video>", "/notes/2022/a/x.png"),
    ("<a href=\"b.md\">x</a>", "/notes/2022/b/"),
  ])
  func address(_ markdown: String, _ expected: String?) async throws {
    let site = try TestSite(Self.site + "\n== Content/posts/a.md | date: 2022-01-01; title: A ==\n\(markdown)\n")
    try await site.buildCleanly()
    let body = try #require(site.body("/2022/a/"))
    let found = body.firstMatch(of: /(?:src|href)="([^"]*)"/).map { String($0.1) }
    #expect(found == expected, "\(body)")
  }

  /// An excerpt stands on pages of other folders: its addresses lead to the same places.
  @Test func onAList() async throws {
    let site = try TestSite(
      Self.site + """

        == Content/posts/a.md | date: 2022-01-01; title: A ==
        # Part

        [one](#Part) [two](b.md) ![](x.png) [three](../b/)

        <!--more-->
        == theme/home.html ==
        {% for post in posts %}{{ post.title }}: {{ post.excerpt }}{% endfor %}
        """)
    try await site.buildCleanly()
    let home = try #require(site.text("Public/index.html"))
    let found = home.matches(of: /(?:src|href)="([^"]*)"/).map { String($0.1) }
    #expect(found == ["/notes/2022/a/#Part", "/notes/2022/b/", "/notes/2022/a/x.png", "/notes/2022/b/"], "\(home)")
  }

  @Test(arguments: [
    (
      "text\n\n![](a/y.png)", "/2022/a/a/y.png",
      """
      Content/posts/a.md:7:1: warning[missing-picture]: there is no picture "a/y.png" beside this note
      7 | ![](a/y.png)
        | ^ did you mean "a/x.png"?
      """
    ),
    (
      "好 [x](bb.md)", "/2022/a/bb.md",
      """
      Content/posts/a.md:5:3: warning[broken-link]: there is no "bb.md" beside this note
      5 | 好 [x](bb.md)
        |    ^ did you mean "b.md"?
      """
    ),
    (
      "[x](draft.md)", "/2022/a/draft.md",
      """
      Content/posts/a.md:5:1: warning[broken-link]: "draft.md" is a note that is not built
      5 | [x](draft.md)
        | ^ finish it, or leave the link out
      """
    ),
    (
      "![](/nope/a.png)", "/nope/a.png",
      """
      Content/posts/a.md:5:1: warning[missing-picture]: there is no picture "/nope/a.png" in this site
      5 | ![](/nope/a.png)
        | ^ put it there, or correct the address
      """
    ),
    (
      "<img src='C:\\pic\\1.png'>", "C:\\pic\\1.png",
      """
      Content/posts/a.md:5:1: warning[missing-picture]: picture "C:\\pic\\1.png" is a file of your own machine, which no reader has
      5 | <img src='C:\\pic\\1.png'>
        | ^ put it beside the note and name it from there
      """
    ),
    (
      "<img src='../../../x.png'>", "../../../x.png",
      """
      Content/posts/a.md:5:1: warning[missing-picture]: there is no picture "../../../x.png" beside this note
      5 | <img src='../../../x.png'>
        | ^ put it there, or correct the address
      """
    ),
  ])
  func warnings(_ markdown: String, _ address: String, _ expected: String) async throws {
    let site = try TestSite(
      Self.site.replacingOccurrences(of: "/notes/", with: "/")
        + "\n== Content/posts/a.md | date: 2022-01-01; title: A ==\n\(markdown)\n")
    let outcome = try await site.build()
    #expect(outcome.text == expected)
    #expect(outcome.status == 0)
    #expect(site.body("/2022/a/")?.contains("\"\(address)\"") == true, "\(site.body("/2022/a/") ?? "")")
    let strict = try await site.build { $0.strict = true }
    #expect(strict.status == 1)
    #expect(strict.text == expected.replacingOccurrences(of: "warning[", with: "error["))
  }

  @Test func otherHosts() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':title/'
      url: https://example.org/
      == Content/posts/a.md | date: 2022-01-01 ==
      <https://other.org/> <https://example.org/a/>
      """)
    try await site.buildCleanly()
    #expect(
      site.body("/a/")?.contains(
        """
        <a href="https://other.org/" target="_blank" rel="noopener">https://other.org/</a> \
        <a href="https://example.org/a/">https://example.org/a/</a>
        """) == true)
    try site.write(
      "lectern.yml",
      "timezone: UTC\npermalink: ':title/'\nurl: https://example.org/\nexternal_links: {new_tab: false}\n")
    try await site.buildCleanly()
    #expect(site.body("/a/")?.contains("_blank") == false)
  }

  /// The default theme under a base path: every address it writes begins there.
  @Test func basePathOfTheDefaultTheme() async throws {
    let site = try TestSite(
      Self.site
        + "\n== Content/posts/a.md | date: 2022-01-01; title: A; tags: [学习]; categories: [x, y] ==\n![](x.png)\n",
      theme: .repository)
    try await site.buildCleanly()
    for path in try site.published() where path.hasSuffix(".html") {
      let html = try #require(site.text("Public/" + path))
      for match in html.matches(of: /(?:src|href)="([^"]*)"/) {
        let address = match.1
        #expect(
          address.hasPrefix("/notes/") || address.hasPrefix("#") || address.hasPrefix("https://example.org/notes/")
            || address.hasPrefix("https://github.com"), "\(path): \(address)")
      }
    }
  }
}
