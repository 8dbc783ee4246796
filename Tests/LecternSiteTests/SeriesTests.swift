import Testing

@testable import LecternSite

/// Which pages make a series, and in which order they are read.
@Suite struct SeriesTests {
  private static let template = """
    == Templates/post.html ==
    {% with s = page.series %}{% if s %}series {{ s.name }} {{ s.url }} {{ s.position }}/{{ s.count }} {{ s.is_category }}
    posts {{ s.posts | map(attribute="title") | join(" ") }}
    between {{ s.previous.title if s.previous else "-" }} {{ s.next.title if s.next else "-" }}
    {% endif %}{% endwith %}
    == Templates/page.html ==
    {% include "post.html" %}

    """

  private func check(_ text: String, _ expected: [String: String?], sourceLocation: SourceLocation = #_sourceLocation)
    async throws
  {
    let site = try TestSite(Self.template + text)
    try await site.buildWithoutErrors(sourceLocation: sourceLocation)
    for (address, line) in expected.sorted(by: { $0.key < $1.key }) {
      let fields = ["series", "posts", "between"].compactMap { site.field(address, $0) }
      #expect(
        (fields.isEmpty ? nil : fields.joined(separator: " | ")) == line, "\(address)", sourceLocation: sourceLocation)
    }
  }

  @Test func deepestCategoryOfTheFirstPath() async throws {
    try await check(
      """
      == Content/posts/a.md | date: 2022-01-03; title: A; categories: [t, m] ==
      == Content/posts/b.md | date: 2022-01-01; title: B; categories: [[t, m], other] ==
      == Content/posts/c.md | date: 2022-01-02; title: C; categories: [other] ==
      == Content/posts/d.md | date: 2022-01-02; title: D; categories: [t] ==
      == Content/posts/e.md | date: 2022-01-04; title: E; categories: [t, m]; hidden: true ==
      == Content/posts/f.md | date: 2022-01-04; title: F ==
      """,
      [
        "/a/": "m /categories/t/m/ 2/2 True | B A | B -",
        "/b/": "m /categories/t/m/ 1/2 True | B A | - A",
        // `other` has C by its first path only, `t` only D itself.
        "/c/": nil, "/d/": nil, "/e/": nil, "/f/": nil,
      ])
  }

  @Test func namedByFrontMatter() async throws {
    try await check(
      """
      == Content/posts/a.md | date: 2022-01-03; title: A; series: S; categories: t ==
      == Content/posts/b.md | date: 2022-01-01; title: B; series: [S, T]; categories: t ==
      == Content/page.md | title: P; series: S; order: 1 ==
      == Content/posts/c.md | date: 2022-01-02; title: C; series: alone ==
      == Content/posts/d.md | date: 2022-01-02; title: D; categories: [u, v] ==
      == Content/posts/e.md | date: 2022-01-01; title: E; categories: [u, v]; series: u ==
      == Content/posts/f.md | date: 2022-01-03; title: F; categories: [u] ==
      == Content/posts/g.md | date: 2022-01-03; title: G; series: S; hidden: true ==
      == Content/posts/h.md | date: 2022-01-03; title: H; series: '' ==
      """,
      [
        "/a/": "S  3/3 False | P B A | B -", "/b/": "S  2/3 False | P B A | P A",
        "/page/": "S  1/3 False | P B A | - B",
        "/c/": "alone  1/1 False | C | - -",
        "/d/": nil,
        "/e/": "u /categories/u/ 1/2 True | E F | - F",
        "/f/": "u /categories/u/ 2/2 True | E F | E -",
        "/g/": nil, "/h/": nil,
      ])
  }

  @Test(arguments: [
    // Each row in reading order.
    ["order: 1; title: z; date: 2022-01-09", "order: 2; title: a; date: 2022-01-01", "title: 1. b; date: 2022-01-01"],
    ["title: 2. x; date: 2022-01-09", "title: 10. y; date: 2022-01-01", "title: w; date: 2021-01-01"],
    ["title: 1.2 x; date: 2022-01-09", "title: 1.10 y; date: 2022-01-02", "title: 2、z; date: 2022-01-01"],
    ["title: 2021 x; date: 2021-01-01", "title: 3D y; date: 2021-02-01", "title: 1.5x z; date: 2021-03-01"],
    ["title: x; date: 2021-01-01", "title: y; date: 2021-02-01", "title: z"],
  ])
  func readingOrder(_ notes: [String]) async throws {
    func title(_ note: String) -> String {
      note.split(separator: "; ").first { $0.hasPrefix("title: ") }.map { String($0.dropFirst(7)) } ?? ""
    }
    // The path comes last: these names say the opposite.
    let text = zip(["r", "q", "p"], notes).map { name, note in
      "== Content/posts/\(name).md | \(note); series: S ==\n"
    }
    let site = try TestSite(Self.template + text.joined())
    try await site.buildWithoutErrors()
    #expect(site.field("/p/", "posts") == notes.map(title).joined(separator: " "))
  }

  @Test func pathDecidesWhereAllElseIsEqual() async throws {
    try await check(
      """
      == Content/posts/b10.md | date: 2022-01-01; title: C; series: S ==
      == Content/posts/a.md | date: 2022-01-01; title: A; series: S ==
      == Content/posts/b9.md | date: 2022-01-01; title: B; series: S ==
      """, ["/a/": "S  1/3 False | A B C | - B"])
  }

  @Test func numbersInFileNames() async throws {
    let site = try TestSite(
      Self.template + """
        == Content/posts/2-b.md | date: 2022-01-01; title: B; series: S ==
        == Content/posts/10-c.md | date: 2021-01-01; title: 3 things; series: S ==
        == Content/posts/1/index.md | date: 2023-01-01; title: A; series: S ==
        == Content/posts/2020-05-05-d.md | title: D; series: S ==
        """)
    try await site.buildWithoutErrors()
    #expect(site.field("/2-b/", "posts") == "A B 3 things D")
  }

  @Test(
    arguments: [
      ("6-transference", [6], [6]), ("1.10 Loss", [1, 10], [1, 10]), ("1. Title", [1], [1]), ("1.对齐", [1], [1]),
      ("12", [12], [12]), ("3 things", nil, [3]), ("3D", nil, nil), ("1.5x", nil, nil), ("2022 in review", nil, nil),
      ("2022-01-01", nil, nil), ("", nil, nil), ("一", nil, nil), ("7）尾", [7], [7]),
    ] as [(String, [Int]?, [Int]?)])
  func leadingNumbers(_ text: String, _ strict: [Int]?, _ lenient: [Int]?) {
    #expect(LeadingNumber.parse(text, beforeBlank: false) == strict)
    #expect(LeadingNumber.parse(text, beforeBlank: true) == lenient)
  }
}
