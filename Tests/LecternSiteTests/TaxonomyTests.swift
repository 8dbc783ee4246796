import Foundation
import Testing

@testable import LecternSite

/// Categories are paths of a tree, tags are flat, and no two of them share an address.
@Suite struct TaxonomyTests {
  /// The note's category paths and the index, `name:count` in order.
  @Test(arguments: [
    ("categories: a", "/a", "a:1"),
    ("category: a", "/a", "a:1"),
    ("category: a; categories: b", "/b", "b:1"),
    ("category: a; categories:", "/a", "a:1"),
    ("categories: [a, b]", "/a/b", "a:1 b:1"),
    ("categories: [a, b, a]", "/a/b/a", "a:1 b:1 a:1"),
    ("categories: [[a, b], [a, c], d]", "/a/b /a/c /d", "a:1 b:1 c:1 d:1"),
    ("categories: [[a], [b]]", "/a /b", "a:1 b:1"),
    ("categories: [[a, b], [a, b]]", "/a/b", "a:1 b:1"),
    ("categories: [2022, 9]", "/2022/9", "2022:1 9:1"),
    ("categories:", "", ""),
    ("categories: []", "", ""),
    ("categories: ''", "", ""),
    ("categories: [[], [a]]", "/a", "a:1"),
    ("categories: [教程, 多模态]", "/教程/多模态", "教程:1 多模态:1"),
    ("categories: a, b", "/a, b", "a, b:1"),
  ])
  func categories(_ keys: String, _ paths: String, _ index: String) async throws {
    let site = try TestSite("== Content/posts/n.md | date: 2022-01-01; \(keys) ==\n")
    try await site.buildCleanly()
    #expect(site.field("/n/", "categories") ?? "" == paths)
    #expect(site.list("/categories/") == index)
  }

  @Test func tree() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-01-03; title: A; categories: [tutorial, multimodal] ==
      == Content/posts/b.md | date: 2022-01-02; title: B; categories: [tutorial, vision] ==
      == Content/posts/c.md | date: 2022-01-01; title: C; categories: [notes, multimodal] ==
      == Content/posts/d.md | date: 2022-01-04; title: D; categories: [[tutorial, vision], [notes]] ==
      """)
    try await site.buildCleanly()
    #expect(site.list("/categories/") == "notes:2 multimodal:1 tutorial:3 multimodal:1 vision:2")
    #expect(site.list("/categories/tutorial/") == "D A B")
    #expect(site.list("/categories/tutorial/multimodal/") == "A")
    #expect(site.list("/categories/notes/multimodal/") == "C")
    #expect(site.list("/categories/tutorial/vision/") == "D B")
    #expect(site.list("/categories/notes/") == "D C")
  }

  @Test(arguments: [
    ("tags: a", "a"),
    ("tag: a", "a"),
    ("tags: [b, a, b]", "b a"),
    ("tags: a, b", "a, b"),
    ("tags:", ""),
    ("tags: [a, '', b]", "a b"),
    ("tags: [2022, 3.10, true]", "2022 3.10 true"),
    ("tags: [' a ']", "a"),
    ("tags: ['null', null]", "null"),
  ])
  func tags(_ keys: String, _ names: String) async throws {
    let site = try TestSite("== Content/posts/n.md | date: 2022-01-01; \(keys) ==\n")
    try await site.buildCleanly()
    #expect(site.field("/n/", "tags") ?? "" == names)
  }

  @Test(arguments: [
    ("C++", "C"), ("a/b", "a-b"), ("100%", "100"), ("what?", "what"), ("Node.js", "Node-js"), ("Q & A", "Q-A"),
    ("#深度学习", "深度学习"), ("机器 学习", "机器-学习"), ("Café", "Cafe"), ("什么？", "什么？"), ("..", "6a6f"), (".lectern", "lectern"),
  ])
  func slugs(_ name: String, _ slug: String) async throws {
    let site = try TestSite("== Content/posts/n.md | date: 2022-01-01; tags: ['\(name)'] ==\n")
    let outcome = try await site.build()
    #expect(outcome.status == 0)
    let published = try site.published()
    #expect(site.field("/tags/\(slug)/", "title") == name.replacingOccurrences(of: "&", with: "&amp;"), "\(published)")
  }

  @Test func sharedSlugs() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-01-01; title: A; tags: [C++, C, C#] ==
      """)
    let outcome = try await site.build()
    #expect(
      outcome.text == """
        Content/posts/a.md:4:1: warning[slug-clash]: "C#" and "C" have the same address; this one becomes C-1f7f
        4 | tags: [C++, C, C#]
          | ^^^^ choose it yourself in lectern.yml, under tag_map:  "C#": c-sharp
        Content/posts/a.md:4:1: warning[slug-clash]: "C++" and "C" have the same address; this one becomes C-e904
        4 | tags: [C++, C, C#]
          | ^^^^ choose it yourself in lectern.yml, under tag_map:  "C++": cpp
        """)
    #expect(site.field("/tags/C/", "title") == "C")
    #expect(try site.published().filter { $0.hasPrefix("tags/") }.count == 4)

    try site.write(
      "lectern.yml", "timezone: UTC\npermalink: ':title/'\ntag_map: {C++: cpp, 'C#': c-sharp}\n")
    try await site.buildCleanly()
    #expect(
      try site.published().filter { $0.hasPrefix("tags/") } == [
        "tags/C/index.html", "tags/c-sharp/index.html", "tags/cpp/index.html", "tags/index.html",
      ])
  }

  /// The suffix may not meet a third term's slug.
  @Test func spacesAndDashes() async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01; title: A; tags: [a b, a-b] ==\n")
    let outcome = try await site.build()
    #expect(
      outcome.text == """
        Content/posts/a.md:4:1: warning[slug-clash]: "a b" and "a-b" have the same address; this one becomes a-b-b218
        4 | tags: [a b, a-b]
          | ^^^^ choose it yourself in lectern.yml, under tag_map:  "a b": a-b-2
        """)
    #expect(site.field("/tags/a-b/", "title") == "a-b")
  }

  @Test func caseTwins() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-01-01; title: A; tags: [Python] ==
      == Content/posts/b.md | date: 2022-01-02; title: B; tags: [python] ==
      """)
    try await site.build(
      expecting: """
        Content/posts/b.md:4:1: warning[case-twins]: "Python" and "python" differ only in case
        4 | tags: [python]
          | ^^^^ use one spelling: some disks take them for one folder
        """)
    #expect(site.list("/tags/Python/") == "A")
    #expect(site.list("/tags/python/") == "B")
  }

  @Test func caseTwinsOfAddresses() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-01-01; tags: [c] ==
      == Content/posts/b.md | date: 2022-01-02; tags: [C++] ==
      """)
    try await site.build(
      expecting: """
        Content/posts/b.md:3:1: warning[case-twins]: the addresses of "c" and "C++" differ only in case
        3 | tags: [C++]
          | ^^^^ choose another in lectern.yml, under tag_map: some disks take them for one folder
        """)
  }

  @Test func mapsAndFolders() async throws {
    let site = try TestSite(
      """
      == lectern.yml ==
      timezone: UTC
      permalink: ':category/:title/'
      category_map: {教程: tutorial, 多模态: multi modal}
      tag_map: {学习: learning}
      category_dir: topics
      tag_dir: t/all
      archive_dir: old
      default_category: misc
      == Content/posts/a.md | date: 2022-01-01; categories: [教程, 多模态]; tags: 学习 ==
      == Content/posts/b.md | date: 2022-01-01 ==
      == Content/posts/c.md | date: 2022-01-01; categories: [[x], [y, z]] ==
      """)
    try await site.buildCleanly()
    #expect(
      try site.published() == [
        "404.html", "index.html", "misc/b/index.html", "old/2022/01/index.html", "old/2022/index.html",
        "old/index.html", "t/all/index.html", "t/all/learning/index.html", "topics/index.html",
        "topics/tutorial/index.html", "topics/tutorial/multi-modal/index.html", "topics/x/index.html",
        "topics/y/index.html", "topics/y/z/index.html", "tutorial/multi-modal/a/index.html", "y/z/c/index.html",
      ])
  }

  @Test func orderOfNames() async throws {
    let site = try TestSite(
      "== Content/posts/a.md | date: 2022-01-01; tags: [lecture 10, b, Lecture 9, 中文, A, a2, a10] ==\n")
    try await site.buildCleanly()
    #expect(site.list("/tags/") == "A:1 a2:1 a10:1 b:1 Lecture 9:1 lecture 10:1 中文:1")
  }
}
