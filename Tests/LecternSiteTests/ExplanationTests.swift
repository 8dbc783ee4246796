import Testing

@testable import LecternSite

/// What `explain` says: the file, the rule behind each part, the lists and why not others.
@Suite struct ExplanationTests {
  private static let site = """
    == lectern.yml ==
    timezone: Asia/Shanghai
    permalink: ':year/:title/'
    url: https://example.org/notes/
    per_page: 1
    == Content/posts/a.md | date: 2022-01-01; title: A; categories: [x, y]; tags: t; sticky: 1 ==
    == Content/posts/2022-01-02-b.md | notshow: true; slug: bee; tags: t ==
    # Heading
    == Content/posts/c.md | date: 2022-01-03; hidden: true; permalink: see/ ==
    == Content/posts/d.md | date: 2022-01-04; draft: true ==
    == Content/posts/a/x.txt ==
    == Content/posts/d/x.txt ==
    == Content/posts/2022-01-05-e/index.md | draft: true ==
    == Content/about.md | aliases: me ==
    == Content/tags/index.md | title: Tags ==
    """

  @Test(arguments: [
    (
      "Content/posts/a.md",
      """
      source: Content/posts/a.md
      kind: post: it lies in Content/posts/
      title: A (title: of the front matter)
      date: 2022-01-01 00:00:00 +08:00 (date: of the front matter, in Asia/Shanghai)
      address: /notes/2022/a/ (permalink: :year/:title/)
      file: 2022/a/index.html
      category: y at /notes/categories/x/y/, number 1 of 1, page 1
      tag: t at /notes/tags/t/, number 2 of 2, page 2
      home: number 1 of 1, page 1, sticky
      archives: number 2 of 2, page 2
      older: none
      newer: /notes/2022/bee/
      """
    ),
    (
      "https://example.org/notes/2022/bee/",
      """
      source: Content/posts/2022-01-02-b.md
      kind: post: it lies in Content/posts/
      title: Heading (its first # heading)
      date: 2022-01-02 00:00:00 +08:00 (the file's name, in Asia/Shanghai)
      address: /notes/2022/bee/ (permalink: :year/:title/, slug: bee for the last name)
      file: 2022/bee/index.html
      tag: t at /notes/tags/t/, number 1 of 2, page 1
      home: no: notshow: true
      archives: number 1 of 2, page 1
      older: /notes/2022/a/
      newer: none
      """
    ),
    (
      "/see/",
      """
      source: Content/posts/c.md
      kind: post: it lies in Content/posts/
      title: c (the file's name)
      date: 2022-01-03 00:00:00 +08:00 (date: of the front matter, in Asia/Shanghai)
      address: /notes/see/ (permalink: see/, line 4 of the front matter)
      file: see/index.html
      home: no: hidden: true
      lists: none: hidden: true
      older: none
      newer: none
      """
    ),
    ("posts/d.md", "source: Content/posts/d.md\npage: not built: it is a draft; --drafts builds it"),
    (
      "Public/2022/a/x.txt",
      """
      source: Content/posts/a/x.txt
      kind: a file, published as it is
      address: /notes/2022/a/x.txt
      file: 2022/a/x.txt (beside the page of its note)
      """
    ),
    ("Content/posts/d/x.txt", "source: Content/posts/d/x.txt\nfile: none: it belongs to a note that is not built"),
    ("/me/", "file: me/index.html\nredirect: to /notes/about/, by aliases: in Content/about.md"),
    (
      "/tags/",
      """
      list: the index of tags
      address: /notes/tags/
      file: tags/index.html
      text: Content/tags/index.md, above the list
      page: 1 of 1, 0 posts
      """
    ),
    ("/nowhere/", nil),
  ])
  func of(_ path: String, _ expected: String?) async throws {
    let site = try TestSite(Self.site)
    let resolved = try await site.resolve()
    let explanation = Explanation.of(path, in: resolved)
    #expect(explanation?.lines.map { "\($0.what): \($0.why)" }.joined(separator: "\n") == expected)
  }
}
