import Foundation
import Testing

@testable import LecternSite

/// What lists show of a post: balanced wherever the author cut.
@Suite struct ExcerptOnListsTests {
  @Test(arguments: [
    ("one\n\n<!--more-->\n\ntwo", "<p>one</p>"),
    ("one\n<!-- more -->\ntwo", "<p>one</p>"),
    ("one\n\n<!---more-->\n\ntwo", "<p>one</p>"),
    ("one\n\n<!--MORE -->\n\ntwo", "<p>one</p>"),
    ("<!--more-->\n\none", ""),
    ("one\r\n\r\n<!--more-->\r\n\r\ntwo", "<p>one</p>"),
    ("- a\n- b\n\n  <!--more-->\n\n  c\n- d", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p></li></ul>"),
    ("> q\n>\n> <!--more-->\n>\n> r", "<blockquote>\n<p>q</p></blockquote>"),
    ("one **two <!--more--> three** four", "<p>one <strong>two</strong></p>"),
    ("<details>\n\none\n\n<!--more-->\n\ntwo\n\n</details>", "<details>\n<p>one</p></details>"),
    ("```\n<!--more-->\n```\n\none\n\n<!--more-->\n\ntwo", "<pre><code>&lt;!--more--&gt;\n</code></pre>\n<p>one</p>"),
    ("`<!--more-->` one\n\n<!--more-->\n\ntwo", "<p><code>&lt;!--more--&gt;</code> one</p>"),
    ("one", "<p>one</p>"),
  ])
  func cut(_ markdown: String, _ expected: String) async throws {
    let site = try TestSite("== theme/home.html ==\n{% for post in posts %}{{ post.excerpt }}{% endfor %}\n")
    try site.write("Content/posts/a.md", "---\ndate: 2022-01-01\n---\n" + markdown + "\n")
    try await site.buildCleanly()
    #expect(site.text("Public/index.html")?.trimmingCharacters(in: .whitespacesAndNewlines) == expected)
    if markdown.contains("two") { #expect(site.body("/a/")?.contains("two") == true) }
  }

  @Test func aSecondMarker() async throws {
    let site = try TestSite("")
    try site.write(
      "Content/posts/a.md", "---\ndate: 2022-01-01\n---\none\n\n<!--more-->\n\ntwo\n\n<!-- more -->\n\nthree\n")
    try await site.build(
      expecting: """
        Content/posts/a.md:10:1: warning[second-more-marker]: a page has one <!--more-->; this one does nothing
        10 | <!-- more -->
           | ^ remove it; the excerpt ends at the first
        """)
    #expect(site.body("/a/") == "<p>one</p>\n<span id=\"more\"></span>\n<p>two</p>\n\n<p>three</p>\n")
  }

  @Test func itsOwn() async throws {
    let site = try TestSite(
      """
      == theme/home.html ==
      {% for post in posts %}{{ post.excerpt }}{{ post.more_url }}{{ post.has_more }}{% endfor %}
      == Content/posts/a.md | date: 2022-01-01; excerpt: 'see *this*' ==
      whole text
      """)
    try await site.buildCleanly()
    #expect(site.text("Public/index.html") == "<p>see <em>this</em></p>\n/a/True\n")
  }

  @Test(arguments: [
    (2, "<p>one two three</p>", "True"), (3, "<p>one two three</p>", "True"),
    (4, "<p>one two three</p>\n<p>four</p>\n", "False"), (0, "<p>one two three</p>\n<p>four</p>\n", "False"),
  ])
  func words(_ words: Int, _ expected: String, _ more: String) async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':title/'
      excerpt: {words: \(words)}
      == theme/home.html ==
      {% for post in posts %}{{ post.excerpt }}{{ post.has_more }} {{ post.more_url }}{% endfor %}
      == Content/posts/a.md | date: 2022-01-01 ==
      one two three

      four
      """)
    try await site.buildCleanly()
    #expect(site.text("Public/index.html") == "\(expected)\(more) /a/\n")
  }
}
