import Testing

@testable import LecternSite

/// Templates of the site over those of the theme, data for templates, and mistakes in both.
@Suite struct ThemeTests {
  private static let posts = """
    == Content/posts/a.md | date: 2022-01-01; title: A; cost: 3; people: [x, y] ==
    text
    == Content/posts/b.md | date: 2022-01-02; title: B; cost: 4 ==
    text

    """

  @Test func siteFilesStandOverTheTheme() async throws {
    let site = try TestSite(
      Self.posts + """
        == theme/assets/css/main.css ==
        theme
        == theme/assets/js/main.js ==
        theme
        == theme/partials/foot.html ==
        theme foot
        == Templates/post.html ==
        mine {{ page.title }} {% include "partials/foot.html" %}
        == Templates/assets/css/main.css ==
        mine
        == Templates/assets/extra.txt ==
        mine
        == Content/assets/js/main.js ==
        content
        """)
    try await site.buildCleanly()
    #expect(site.text("Public/a/index.html") == "mine A theme foot\n\n")
    #expect(site.text("Public/assets/css/main.css") == "mine\n")
    #expect(site.text("Public/assets/extra.txt") == "mine\n")
    #expect(site.text("Public/assets/js/main.js") == "content\n")
  }

  @Test func whatNoPageReachesIsReadToo() async throws {
    let site = try TestSite(Self.posts + "== Templates/partials/unused.html ==\n{{ 1 + }}\n")
    let outcome = try await site.build()
    #expect(
      outcome.text == """
        Templates/partials/unused.html:1:8: error[template-syntax]: expected an expression, found "}}"
        1 | {{ 1 + }}
          |        ^^
        """)
  }

  /// A link in `Templates/` may name what lies in the site, and nothing else.
  @Test func links() async throws {
    let site = try TestSite(
      Self.posts + "== shared/foot.html ==\nfoot\n== Templates/post.html ==\n{% include \"partials/foot.html\" %}\n")
    try site.makeFolder("Templates/partials")
    try site.link("Templates/partials/foot.html", to: "../../shared/foot.html")
    try await site.buildCleanly()
    #expect(site.text("Public/a/index.html") == "foot\n\n")

    try site.link("Templates/again", to: ".")
    try site.link("Templates/gone.html", to: "nowhere")
    try site.makeFolder("Templates/assets")
    try site.link("Templates/assets/secret.txt", to: "/etc/hostname")
    let outcome = try await site.build()
    #expect(
      outcome.text == """
        Templates/again:1:1: error[symlink-loop]: this link leads back to a folder it lies in
          put the file itself there
        Templates/assets/secret.txt:1:1: error[symlink-outside]: this link leads out of the site, to /etc/hostname
          put the file itself there
        Templates/gone.html:1:1: error[dangling-symlink]: this link leads nowhere
          put the file itself there
        """)
    #expect(site.text("Public/assets/secret.txt") == nil)
  }

  /// A template of the site's own that stands over the theme's, and extends it.
  @Test func theThemesOwnFile() async throws {
    let site = try TestSite(
      Self.posts + """
        == theme/post.html ==
        [{% block text %}{{ page.title }}{% endblock %}]
        == Templates/post.html ==
        {% extends "theme/post.html" %}{% block text %}{{ super() }}!{% endblock %}
        """)
    try await site.buildCleanly()
    #expect(site.text("Public/a/index.html") == "[A!]\n")
  }

  @Test func dataAndExtra() async throws {
    let site = try TestSite(
      Self.posts + """
        == Content/data/books.yml ==
        - {title: Deep, year: 2016}
        - {title: "<b>", year: 2020}
        == Content/data/site.json ==
        {"a": [1, 2.5, null, true], "名": "中"}
        == lectern.yml ==
        timezone: UTC
        permalink: ':title/'
        extra: {beian: "京 1 号"}
        == Templates/home.html ==
        {% for b in data.books %}{{ b.title }} {{ b.year }};{% endfor %} {{ data.site.a[1] }} {{ data.site.名 }} {{ config.extra.beian }}
        == Templates/post.html ==
        {{ page.extra.cost }}{% if page.extra.people %} {{ page.extra.people | join("+") }}{% endif %} {{ page.extra.none | default("-") }}
        """)
    try await site.buildCleanly()
    #expect(site.text("Public/index.html") == "Deep 2016;&lt;b&gt; 2020; 2.5 中 京 1 号\n")
    #expect(site.text("Public/a/index.html") == "3 x+y -\n")
    #expect(site.text("Public/b/index.html") == "4 -\n")
    #expect(try site.published().filter { $0.hasPrefix("data") } == [])
  }

  @Test(arguments: [
    (
      "data/x.yml", "a: 1\nb: [\n",
      """
      Content/data/x.yml:2:4: error[bad-data]: the list that opens here never closes
      2 | b: [
        |    ^ close it with ], or if it is a text write b: "["
      """
    ),
    (
      "data/x.json", "{\"a\": 1,}\n",
      """
      Content/data/x.json:1:9: error[bad-data]: a key is missing after the comma
      1 | {"a": 1,}
        |         ^ write no comma after the last one
      """
    ),
  ])
  func badData(_ name: String, _ text: String, _ expected: String) async throws {
    let site = try TestSite(Self.posts)
    try site.write("Content/" + name, text)
    let outcome = try await site.build()
    #expect(outcome.status == 1)
    #expect(outcome.text == expected)
  }

  /// Each mistake names the template's place and, where it shows at rendering, the page.
  @Test(arguments: [
    (
      "post.html", "line\n{{ page.titel }}\n",
      """
      Templates/post.html:2:9: error[template-unknown-name]: "page" has no member "titel"
      2 | {{ page.titel }}
        |         ^^^^^ did you mean "title"?
      """
    ),
    (
      "post.html", "{{ pages }}\n",
      """
      Templates/post.html:1:4: error[template-unknown-name]: unknown name "pages"
      1 | {{ pages }}
        |    ^^^^^ did you mean "page"?
      """
    ),
    (
      "post.html", "{% if page.title %}\n",
      """
      Templates/post.html:1:4: error[template-syntax]: "if" is not closed: expected {% endif %}
      1 | {% if page.title %}
        |    ^^ write {% endif %} where it ends
      """
    ),
    (
      "post.html", "{{ page.extra.cost }} {{ page.extra.none }}\n",
      """
      Templates/post.html:1:26: error[template-undefined]: there is no key "none"
      1 | {{ page.extra.cost }} {{ page.extra.none }}
        |                          ^^^^^^^^^^^^^^^ it may be missing: use "if" or the filter "default"
        while writing Content/posts/a.md
        and on 1 more page
      """
    ),
    (
      "post.html", "{% include \"partials/self.html\" %}\n",
      """
      Templates/partials/self.html:1:12: error[template-loop]: the template includes itself: partials/self.html -> partials/self.html
      1 | {% include "partials/self.html" %}
        |            ^^^^^^^^^^^^^^^^^^^^ it goes more than 200 deep; an "if" must end it
        included from Templates/partials/self.html:1:12
        included from Templates/partials/self.html:1:12
        included from Templates/partials/self.html:1:12
        included from Templates/partials/self.html:1:12
        included from Templates/partials/self.html:1:12
        included from Templates/partials/self.html:1:12
        …
        included from Templates/partials/self.html:1:12
        included from Templates/partials/self.html:1:12
        included from Templates/partials/self.html:1:12
        included from Templates/partials/self.html:1:12
        included from Templates/post.html:1:12
        while writing Content/posts/a.md
        and on 1 more page
      """
    ),
    (
      "post.html", "{% include \"../templates-private/x\" %}\n",
      """
      Templates/post.html:1:12: error[template-missing]: "../templates-private/x" leaves the templates' folder
      1 | {% include "../templates-private/x" %}
        |            ^^^^^^^^^^^^^^^^^^^^^^^^
      """
    ),
  ])
  func mistakes(_ name: String, _ text: String, _ expected: String) async throws {
    let site = try TestSite(Self.posts + "== Templates/partials/self.html ==\n{% include \"partials/self.html\" %}\n")
    try await site.buildWithoutErrors()
    let before = try site.tree("Public")
    try site.write("Templates/" + name, text)
    let outcome = try await site.build()
    #expect(outcome.status == 1)
    #expect(outcome.text == expected)
    #expect(try site.tree("Public") == before)
  }

  @Test func mistakesOfTheBuiltInTheme() async throws {
    let site = try TestSite(
      "== theme/partials/foot.html ==\n{{ site.titel }}\n== theme/post.html ==\n{% include \"partials/foot.html\" %}\n")
    func shown(_ change: (inout SiteOptions) -> Void = { _ in }) async throws -> String {
      try #require(try await site.build(change).text.split(separator: "\n").first).description
    }
    let message = "1:9: error[template-unknown-name]: \"site\" has no member \"titel\""
    #expect(try await shown() == "theme/partials/foot.html:\(message)")
    let other = try TestSite("")
    #expect(try await shown { $0.site = other.path } == "<theme>/partials/foot.html:\(message)")
    try site.link("Templates", to: "theme")
    #expect(try await shown() == "theme/partials/foot.html:\(message)")
  }

  /// What lies beside the layouts is one, unless a note of the site says otherwise.
  @Test func includedFilesBesideLayouts() async throws {
    let site = try TestSite(
      """
      == Content/a.md | title: A; layout: wide ==
      x
      == Templates/sidebar.html ==
      {{ entry.title }} {{ pagee }}
      == Templates/wide.html ==
      {{ entry.title }}
      """)
    try await site.build(
      expecting: """
        Templates/sidebar.html:1:4: error[template-unknown-name]: unknown name "entry"
        1 | {{ entry.title }} {{ pagee }}
          |    ^^^^^ this file is checked as a layout because it lies in Templates/ itself; move it to partials/ if others use it
        Templates/sidebar.html:1:22: error[template-unknown-name]: unknown name "pagee"
        1 | {{ entry.title }} {{ pagee }}
          |                      ^^^^^ did you mean "page"? Else: this file is checked as a layout because it lies in Templates/ itself; move it to partials/ if others use it
        Templates/wide.html:1:4: error[template-unknown-name]: unknown name "entry"
        1 | {{ entry.title }}
          |    ^^^^^
        """)
  }

  @Test func layouts() async throws {
    let site = try TestSite(
      """
      == Content/posts/a.md | date: 2022-01-01; layout: wide ==
      x
      == Content/posts/b.md | date: 2022-01-01; layout: false ==
      <p>bare
      == Content/posts/c.md | date: 2022-01-01; layout: wid ==
      x
      == Templates/wide.html ==
      wide {{ page.content }}
      """)
    try await site.build(
      expecting: """
        Content/posts/c.md:3:9: warning[missing-layout]: the theme has no layout "wid"; this page has that of post.html
        3 | layout: wid
          |         ^^^ did you mean "wide"?
        """)
    #expect(site.text("Public/a/index.html") == "wide <p>x</p>\n\n")
    #expect(site.text("Public/b/index.html") == "<p>bare\n</p>")
  }
}
