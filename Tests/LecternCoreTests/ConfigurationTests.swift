import Testing

@testable import LecternCore

@Suite struct ConfigurationTests {
  private func problems(_ yaml: String) -> String {
    Configuration.read(Array(yaml.utf8), path: "lectern.yml").1
      .map { DiagnosticFormatter.text($0, colour: false) }.joined(separator: "\n")
  }

  @Test(arguments: ["", "# nothing\n", "title:\nurl: ''", "\u{FEFF}timezone: ''\n", "\r\n"])
  func defaults(_ yaml: String) {
    let (configuration, diagnostics) = Configuration.read(Array(yaml.utf8), path: "lectern.yml")
    #expect(configuration == Configuration())
    #expect(diagnostics == [])
  }

  @Test func everyKey() {
    let yaml = """
      title: 笔记
      subtitle: s
      description: d
      author: a
      email: e@x.org
      language: zh-CN
      timezone: Asia/Shanghai
      url: https://host/notes
      permalink: ':title/'
      permalink_defaults: {lang: en}
      per_page: 5
      home: {per_page: 0}
      archive: {per_page: 30}
      category: {per_page: }
      tag: {per_page: 7}
      pagination_dir: /p/
      date_format: '%Y'
      excerpt: {words: 0}
      future: false
      include: .well-known
      exclude: ['*.psd', tmp]
      default_category: misc
      category_map: {教程: tutorial}
      tag_map: {C++: cpp}
      category_dir: c/
      tag_dir: t
      archive_dir: all/years
      heading_ids: pandoc
      external_links: {new_tab: no}
      menu: {Home: / || home, About: /about/}
      comments: {utterances: {repo: a/b}}
      theme: {dark: true}
      extra: {icp: 1}
      """
    let (read, diagnostics) = Configuration.read(Array(yaml.utf8), path: "lectern.yml")
    var expected = Configuration()
    expected.title = "笔记"
    expected.subtitle = "s"
    expected.description = "d"
    expected.author = "a"
    expected.email = "e@x.org"
    expected.language = "zh-CN"
    expected.timezone = Zone("Asia/Shanghai")
    expected.address = SiteAddress(url: "https://host/notes/") ?? .unknown
    expected.permalink = Permalink(":title/")
    expected.permalinkPosition = SourcePosition(line: 9, column: 12, length: 9)
    expected.permalinkLine = "permalink: ':title/'"
    expected.permalinkDefaults = ["lang": "en"]
    expected.perPage = .init(home: 0, archive: 30, category: 5, tag: 7)
    expected.paginationDirectory = "p"
    expected.dateFormat = "%Y"
    expected.excerptWords = 0
    expected.future = false
    expected.include = [".well-known"]
    expected.exclude = ["*.psd", "tmp"]
    expected.defaultCategory = "misc"
    expected.categoryMap = ["教程": "tutorial"]
    expected.tagMap = ["C++": "cpp"]
    expected.categoryDirectory = "c"
    expected.tagDirectory = "t"
    expected.archiveDirectory = "all/years"
    expected.headingIDs = .pandoc
    expected.externalLinksOpenNewTab = false
    expected.menu = [.init(name: "Home", url: "/"), .init(name: "About", url: "/about/")]
    expected.comments = Comments(
      provider: .utterances,
      options: DataMap([("repo", .string("a/b")), ("issue_term", .string("pathname"))]))
    let dark = LocatedValue.Entry(
      key: "dark", keyPosition: SourcePosition(line: 32, column: 9, length: 4),
      value: LocatedValue(
        .scalar(text: "true", quoted: false), at: SourcePosition(line: 32, column: 15, length: 4)))
    expected.theme = [.init(dark, keyLine: "theme: {dark: true}", valueLine: "theme: {dark: true}")]
    expected.extra = DataMap([("icp", .int(1))])
    #expect(diagnostics == [])
    #expect(read == expected)
    // A key that this test forgets would be read by nobody.
    #expect(Configuration.Key.allCases.allSatisfy { yaml.contains("\($0.rawValue):") })
  }

  /// No key takes just anything, so one that says nothing to this is not looked at.
  @Test(arguments: Configuration.Key.allCases) func everyKeyIsRead(_ key: Configuration.Key) {
    let diagnostics = Configuration.read(Array("\(key.rawValue): [{a: b}]\n".utf8), path: "lectern.yml").1
    #expect(diagnostics.contains { $0.message.contains("\"\(key.rawValue)") || $0.message.contains("menu item") })
    #expect(!diagnostics.contains { $0.message == "unknown key \"\(key.rawValue)\"" })
  }

  @Test(arguments: [
    (
      "titel: a",
      """
      lectern.yml:1:1: error[bad-config]: unknown key "titel"
      1 | titel: a
        | ^^^^^ did you mean "title"?
      """
    ),
    (
      "google_analytics: x",
      """
      lectern.yml:1:1: error[bad-config]: unknown key "google_analytics"
      1 | google_analytics: x
        | ^^^^^^^^^^^^^^^^ values of your own go under extra:
      """
    ),
    (
      "home: {perpage: 3}",
      """
      lectern.yml:1:8: error[bad-config]: unknown key "home.perpage"
      1 | home: {perpage: 3}
        |        ^^^^^^^ did you mean "per_page"?
      """
    ),
    (
      "date_format: YYYY年M月D日",
      """
      lectern.yml:1:14: error[bad-config]: "date_format" is "YYYY年M月D日": it has no letter of strftime
      1 | date_format: YYYY年M月D日
        |              ^^^^^^^^^^^^ write %Y年%-m月%-d日
      """
    ),
    (
      "per_page: ten",
      """
      lectern.yml:1:11: error[bad-config]: "per_page" is a text, not a number from 0 up
      1 | per_page: ten
        |           ^^^ write per_page: 10
      """
    ),
    (
      "excerpt: 200",
      """
      lectern.yml:1:10: error[bad-config]: "excerpt" is a number, not a mapping
      1 | excerpt: 200
        |          ^^^ write excerpt: {words: …}
      """
    ),
    (
      "timezone: Asia/Shangai",
      """
      lectern.yml:1:11: error[bad-config]: unknown time zone "Asia/Shangai"
      1 | timezone: Asia/Shangai
        |           ^^^^^^^^^^^^ write a name such as Asia/Shanghai
      """
    ),
    (
      "url: example.org",
      """
      lectern.yml:1:6: error[bad-config]: "example.org" is not the address of a site
      1 | url: example.org
        |      ^^^^^^^^^^^ write https://host/ or https://host/folder/
      """
    ),
    (
      "heading_ids: marked",
      """
      lectern.yml:1:14: error[bad-config]: "heading_ids" is "marked", not one of hexo pandoc
      1 | heading_ids: marked
        |              ^^^^^^
      """
    ),
    (
      "heading_ids: Pandock",
      """
      lectern.yml:1:14: error[bad-config]: "heading_ids" is "Pandock", not one of hexo pandoc
      1 | heading_ids: Pandock
        |              ^^^^^^^ did you mean "pandoc"?
      """
    ),
    (
      "heading_ids: [hexo]",
      """
      lectern.yml:1:14: error[bad-config]: "heading_ids" is a list, not one of hexo pandoc
      1 | heading_ids: [hexo]
        |              ^^^^^^
      """
    ),
    (
      "tag_dir: ../tags",
      """
      lectern.yml:1:10: error[bad-config]: "../tags" leaves the site
      1 | tag_dir: ../tags
        |          ^^^^^^^ leave out . and ..
      """
    ),
    (
      "exclude: [a, {b: c}]",
      """
      lectern.yml:1:14: error[bad-config]: "exclude" has a mapping where a text belongs
      1 | exclude: [a, {b: c}]
        |              ^^^^^^ write a text, between quotation marks if need be
      """
    ),
    (
      "menu:\n- {name: A}",
      """
      lectern.yml:2:3: error[bad-config]: a menu item without name or url
      2 | - {name: A}
        |   ^^^^^^^^^ write {name: About, url: /about/}
      """
    ),
    (
      "- a",
      """
      lectern.yml:1:1: error[bad-config]: the configuration is a list, not a mapping
      1 | - a
        | ^ write "key: value" lines
      """
    ),
    (
      "title: a: b",
      """
      lectern.yml:1:8: error[bad-config]: this text needs quotation marks: it has a colon and a blank in it
      1 | title: a: b
        |        ^^^^ write title: "a: b"
      """
    ),
  ])
  func mistakes(_ yaml: String, _ expected: String) { #expect(problems(yaml) == expected) }

  @Test func notUTF8() {
    let diagnostics = Configuration.read([0x61, 0x3A, 0x20, 0xFF], path: "lectern.yml").1
    #expect(
      diagnostics.map { DiagnosticFormatter.text($0, colour: false) } == [
        """
        lectern.yml:1:4: error[invalid-encoding]: the byte at offset 3 is not UTF-8
        1 | a: \u{FFFD}
          |    ^ save the file as UTF-8 (it may be GBK or Latin-1)
        """
      ])
  }

  @Test func allProblemsTogether() {
    #expect(
      problems("titel: a\nper_page: -1\nfuture: perhaps\n").split(separator: "\n").count { $0.contains("error[") } == 3)
  }
}
