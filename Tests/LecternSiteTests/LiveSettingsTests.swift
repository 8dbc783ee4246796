import LecternCore
import Testing

@testable import LecternSite

/// Settings, data, templates and files that change while a site is written: each that is wrong leaves its own last state,
/// and nothing else's.
@Suite struct LiveSettingsTests {
  @Test func aBrokenTemplateLeavesTheLastThatWasRight() async throws {
    let desk = try LiveDesk("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    let first = try await desk.read()
    let broken = try await desk.write(["Templates/post.html": "{{ page.titel }}"])
    // The folder of the site's own templates is new: a watcher tells of folders without a name.
    let again = try await desk.read()
    #expect(broken === first || broken.version > first.version)
    #expect(again.diagnostics.map(\.id) == ["template-unknown-name"])
    #expect(LiveDesk.page("a/index.html", again)?.contains("title a") == true)
    #expect(again.reloadVersion == first.reloadVersion)
    let edited = try await desk.write(["Content/posts/a.md": "---\ndate: 2022-01-01\n---\ntwo\n"])
    #expect(LiveDesk.page("a/index.html", edited)?.contains("two") == true)
    let mended = try await desk.write(["Templates/post.html": "mended {{ page.title }}"])
    #expect(desk.problems(mended) == "")
    #expect(LiveDesk.page("a/index.html", mended) == "mended a")
    #expect(mended.reloadVersion == mended.version)
  }

  @Test func aBrokenConfigurationLeavesTheLastThatWasRight() async throws {
    let desk = try LiveDesk("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    let first = try await desk.read()
    let broken = try await desk.write(["lectern.yml": "title: T\ntimezone: UTC\npermalink: ':title/'\ntitel: x\n"])
    #expect(broken.diagnostics.map(\.id) == ["bad-config"])
    #expect(broken.reloadVersion == first.reloadVersion)
    #expect(broken.addresses["a/index.html"] != nil)
    try desk.site.remove("lectern.yml")
    let gone = try await desk.read()
    #expect(try await desk.read() === gone)
    #expect(gone.diagnostics.map(\.id) == ["no-site", "bad-config"])
    let mended = try await desk.write(["lectern.yml": "title: New\ntimezone: UTC\npermalink: 'x/:title/'\n"])
    #expect(desk.problems(mended) == "")
    #expect(mended.addresses["x/a/index.html"] != nil)
    #expect(mended.reloadVersion == mended.version)
  }

  /// That a permalink names what no note has shows only with the notes.
  @Test func aPermalinkThatFitsNoNoteLeavesTheLastThatDid() async throws {
    let desk = try LiveDesk("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    let first = try await desk.read()
    let broken = try await desk.write(["lectern.yml": "title: T\ntimezone: UTC\npermalink: ':year/:titel/'\n"])
    #expect(
      desk.problems(broken) == """
        lectern.yml:3:12: error[bad-permalink]: the permalink :year/:titel/ needs :titel, and no note has it
        3 | permalink: ':year/:titel/'
          |            ^^^^^^^^^^^^^^^ did you mean :title?
        """)
    #expect(LiveDesk.page("a/index.html", broken)?.contains("one") == true)
    #expect(broken.reloadVersion == first.reloadVersion)
    let edited = try await desk.write(["Content/posts/a.md": "---\ndate: 2022-01-01\n---\ntwo\n"])
    #expect(LiveDesk.page("a/index.html", edited)?.contains("two") == true)
    #expect(edited.diagnostics.map(\.id) == ["bad-permalink"])
    let mended = try await desk.write(["lectern.yml": "title: T\ntimezone: UTC\npermalink: ':year/:title/'\n"])
    #expect(desk.problems(mended) == "")
    #expect(LiveDesk.page("2022/a/index.html", mended)?.contains("two") == true)
    #expect(mended.reloadVersion == mended.version)
  }

  @Test func styleSheetsAndPicturesAreToldApart() async throws {
    let desk = try LiveDesk("== Content/posts/a.md | date: 2022-01-01 ==\n![](x.png)\n== Content/main.css ==\na {}\n")
    let first = try await desk.read()
    let styled = try await desk.write(["Content/main.css": "b {}\n"])
    #expect((styled.styleVersion, styled.reloadVersion) == (styled.version, first.reloadVersion))
    let pictured = try await desk.write(["Content/posts/x.png": "no picture"])
    #expect((pictured.styleVersion, pictured.reloadVersion) == (styled.styleVersion, pictured.version))
  }

  // MARK: One mistake leaves all else free

  private static let parts = """
    == Content/posts/a.md | date: 2022-01-01 ==
    one
    == Content/data/d.yml ==
    word: first
    == Content/main.css ==
    a {}
    == theme/post.html ==
    {{ config.title }} {{ data.d.word }} {{ theme.colour }} {{ t("hello") }}
    == theme/theme.yml ==
    colour: {default: red, help: "A colour."}
    == theme/i18n/en.yml ==
    hello: Hello

    """

  /// The file that is wrong, its text, and what is told of it.
  static let mistakes = [
    ("Content/data/d.yml", "word: [\n", "bad-data"), ("theme/theme.yml", "colour: [\n", "bad-theme"),
    ("theme/theme.yml", "colour: {default: red}\n", "bad-theme"), ("theme/i18n/en.yml", "hello: [\n", "bad-theme"),
    ("theme/i18n/en.yml", "hello: [a]\n", "bad-theme"),
  ]

  @Test(arguments: mistakes) func aPartThatIsWrongLeavesItsLastAlone(file: String, text: String, told: String)
    async throws
  {
    let desk = try LiveDesk(Self.parts)
    let first = try await desk.read()
    #expect(LiveDesk.page("a/index.html", first) == "T first red Hello\n")
    let broken = try await desk.write([file: text])
    #expect(broken.diagnostics.map(\.id) == [told])
    #expect(LiveDesk.page("a/index.html", broken) == "T first red Hello\n")
    let others = [
      ("lectern.yml", "title: New\ntimezone: UTC\npermalink: ':title/'\n", "New first red Hello\n"),
      ("theme/post.html", "changed {{ config.title }} {{ data.d.word }}", "changed New first"),
    ]
    for (name, text, expected) in others {
      let state = try await desk.write([name: text])
      #expect(LiveDesk.page("a/index.html", state) == expected)
      #expect(state.reloadVersion == state.version)
      #expect(state.diagnostics.map(\.id) == [told])
    }
    let styled = try await desk.write(["Content/main.css": "b {}\n"])
    #expect(styled.styleVersion == styled.version)
  }

  @Test func aConfigurationThatIsWrongLeavesAllElseFree() async throws {
    let desk = try LiveDesk(Self.parts)
    _ = try await desk.read()
    let broken = try await desk.write(["lectern.yml": "title: [\n"])
    #expect(LiveDesk.page("a/index.html", broken) == "T first red Hello\n")
    let state = try await desk.write(["Content/data/d.yml": "word: second\n", "theme/i18n/en.yml": "hello: Hi\n"])
    #expect(LiveDesk.page("a/index.html", state) == "T second red Hi\n")
    #expect(state.diagnostics.map(\.id) == ["bad-config"])
  }

  /// That an option is none of the theme's shows only with the theme.
  @Test func anOptionThatTheThemeHasNotLeavesTheLastConfiguration() async throws {
    let desk = try LiveDesk(Self.parts)
    _ = try await desk.read()
    let text = "title: New\ntimezone: UTC\npermalink: ':title/'\ntheme:\n  "
    let right = try await desk.write(["lectern.yml": text + "colour: blue\n"])
    #expect(LiveDesk.page("a/index.html", right) == "New first blue Hello\n")
    let broken = try await desk.write(["lectern.yml": text.replacing("New", with: "Newer") + "color: green\n"])
    #expect(
      desk.problems(broken) == """
        lectern.yml:5:3: error[bad-config]: the theme has no option "color"
        5 |   color: green
          |   ^^^^^ did you mean "colour"?
        """)
    #expect(LiveDesk.page("a/index.html", broken) == "New first blue Hello\n")
    let again = try await desk.write(["Content/data/d.yml": "word: second\n"])
    #expect(LiveDesk.page("a/index.html", again) == "New second blue Hello\n")
  }

  @Test func aLinkThatLeadsNowhereLeavesAllElseFree() async throws {
    let desk = try LiveDesk(Self.parts)
    _ = try await desk.read()
    try desk.site.link("Content/posts/x.png", to: "nowhere.png")
    let broken = try await desk.read()
    #expect(broken.diagnostics.map(\.id) == ["dangling-symlink"])
    let state = try await desk.write(["lectern.yml": "title: New\ntimezone: UTC\npermalink: ':title/'\n"])
    #expect(LiveDesk.page("a/index.html", state) == "New first red Hello\n")
  }

  @Test func whatWasWrongFromTheStartNeverStandsIn() async throws {
    let desk = try LiveDesk(Self.parts)
    try desk.site.write("lectern.yml", "title: Wrong\ntimezone: UTC\npermalink: ':title/'\ntitel: x\n")
    try desk.site.write("Content/data/d.yml", "word: [\n")
    #expect(try await desk.read().diagnostics.map(\.id) == ["bad-data", "bad-config"])
    let mended = try await desk.write(["Content/data/d.yml": "word: right\n"])
    #expect(mended.diagnostics.map(\.id) == ["bad-config"])
    let right = try await desk.write(["lectern.yml": "title: Right\ntimezone: UTC\npermalink: ':title/'\n"])
    #expect(LiveDesk.page("a/index.html", right) == "Right right red Hello\n")
    let broken = try await desk.write(["lectern.yml": "title: [\n", "Content/data/d.yml": "word: [\n"])
    #expect(LiveDesk.page("a/index.html", broken) == "Right right red Hello\n")
  }

  /// A configuration that no note fits counts once a note does.
  @Test func aNoteMakesThePermalinkFit() async throws {
    let desk = try LiveDesk("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    _ = try await desk.read()
    let broken = try await desk.write(["lectern.yml": "title: T\ntimezone: UTC\npermalink: ':lecture/:title/'\n"])
    #expect(broken.diagnostics.map(\.id) == ["bad-permalink"])
    #expect(broken.addresses["a/index.html"] != nil)
    #expect(try await desk.read() === broken)
    let state = try await desk.write(["Content/posts/a.md": "---\ndate: 2022-01-01\nlecture: 3\n---\none\n"])
    #expect(desk.problems(state) == "")
    #expect(state.addresses["3/a/index.html"] != nil)
  }

  @Test func filesCountWhileATemplateIsWrong() async throws {
    let desk = try LiveDesk(Self.parts)
    _ = try await desk.read()
    let broken = try await desk.write(["theme/post.html": "{{ page.titel }}"])
    let styled = try await desk.write(["Content/main.css": "b {}\n"])
    #expect((styled.styleVersion, styled.reloadVersion) == (styled.version, broken.reloadVersion))
    let pictured = try await desk.write(["Content/posts/x.png": "no picture"])
    #expect(pictured.reloadVersion == pictured.version)
    let other = try await desk.write(["theme/post.html": "{{ page.titl }}"])
    #expect(other.reloadVersion == pictured.version)
  }

  @Test func aWarningOfATemplateKeepsNothingBack() async throws {
    let desk = try LiveDesk(Self.parts)
    desk.live.options.strict = true
    _ = try await desk.read()
    let warned = try await desk.write([
      "theme/post.html": "{% set a = 1 %}{% for x in [1] %}{% set a = 2 %}{% endfor %}changed {{ a }}"
    ])
    #expect(warned.diagnostics.map(\.severity) == [.error])
    #expect(LiveDesk.page("a/index.html", warned) == "changed 1")
    #expect(warned.reloadVersion == warned.version)
  }

  /// A picture's place is taken by a folder, of which nobody has told yet.
  @Test func aPictureThatCannotBeReadKeepsNoNoteBack() async throws {
    let desk = try LiveDesk(
      Self.parts + "== Content/posts/x.png ==\nno picture\n== theme/post.html ==\n{{ page.content }}\n")
    _ = try await desk.read()
    try desk.site.remove("Content/posts/x.png")
    try desk.site.makeFolder("Content/posts/x.png")
    let state = try await desk.write(["Content/posts/a.md": "---\ndate: 2022-01-01\n---\ntwo ![](x.png)\n"])
    #expect(LiveDesk.page("a/index.html", state)?.contains("two <img") == true)
    #expect(
      desk.problems(state) == "Content/posts/x.png: error[io]: cannot read: Invalid argument")
  }

  @Test func aConfigurationOfAnotherNameThatGoesIsTold() async throws {
    let site = try TestSite(Self.parts)
    try site.write("other.yaml", "title: Other\ntimezone: UTC\npermalink: ':title/'\n")
    var options = site.options()
    options.configuration = site.path + "/other.yaml"
    var live = LiveSite(options)
    _ = try await live.read(.anything, now: TestSite.now)
    try site.remove("other.yaml")
    let gone = try await live.read(.files([site.path + "/other.yaml"]), now: TestSite.now)
    #expect(gone.failure?.id == "no-site")
  }

  // MARK: Names

  @Test(arguments: [
    ("a.md", true), ("a~.md", true), ("#.md", true), ("#", true), ("a.md~", false), ("a.md%", false), ("#a.md#", false),
    ("a.md___jb_tmp___", false), ("a.md___jb_old___", false),
  ])
  func copiesOfEditors(name: String, counts: Bool) throws {
    #expect(WatchedFolder(path: "/x", hasHiddenNames: true).counts(name) == counts)
    #expect(ContentNames(include: ["*"], exclude: []).leavesOut("posts/\(name)") == !counts)
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\n== theme/assets/\(name) ==\nx\n")
    #expect(try Source.load(site.options()).theme.assets.keys.contains("assets/\(name)") == counts)
  }
}
