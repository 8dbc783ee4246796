import Testing

@testable import LecternCore

/// The front matter of a note whose YAML is `yaml`, and its problems as the user sees them.
private func read(_ yaml: String) -> (FrontMatter, String) {
  let reading = FrontMatter.read(Array("---\n\(yaml)\n---\nbody\n".utf8), path: "a.md", zone: .utc)
  return (reading.frontMatter, text(reading.diagnostics))
}

private func text(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { DiagnosticFormatter.text($0, colour: false) }.joined(separator: "\n")
}

@Suite struct FrontMatterReaderTests {
  @Test(arguments: [
    ("title: 6", "6"), ("title: 1.10", "1.10"), ("title: true", "true"), ("title: 2022-09-04", "2022-09-04"),
    ("title: 0x1F", "0x1F"), ("title: \"null\"", "null"), ("title: 'it''s'", "it's"),
    ("title: a - b -- c - - d", "a - b -- c - - d"),
    ("title: a *b* **c** d", "a *b* **c** d"), ("title: https://x.org/a?b#c", "https://x.org/a?b#c"),
    ("title: C# and F#", "C# and F#"),
    ("title: '@property'", "@property"), ("title: 第一章：开始", "第一章：开始"), ("title: a\u{2028}b", "a b"),
    ("title: a\u{0}b", "a\u{FFFD}b"),
    ("title: >\n  folded\n  text", "folded text\n"), ("title: !!str 6", "6"), ("title: a &b [c] {d}", "a &b [c] {d}"),
    ("title: \"\\u4F60\"", "你"), ("'title': a", "a"), ("title:    spaced   ", "spaced"), ("title: a # comment", "a"),
  ])
  func titles(_ yaml: String, _ title: String) {
    let (frontMatter, problems) = read(yaml)
    #expect(problems == "")
    #expect(frontMatter.title == title)
  }

  @Test func placesAreThoseOfTheFile() {
    let (frontMatter, problems) = read("\tslug: a\n\taliases:\n\t \t- b\n\ttags: c")
    #expect(problems == "")
    #expect(frontMatter.slug?.position == SourcePosition(line: 2, column: 8))
    #expect(frontMatter.aliases.map(\.position) == [SourcePosition(line: 4, column: 6)])
    #expect(frontMatter.tagsKey == SourcePosition(line: 5, column: 2, length: 4))
  }

  @Test(arguments: ["title:", "title: ~", "title: null", "# nothing", "", "title: # nothing"])
  func noTitle(_ yaml: String) {
    let (frontMatter, problems) = read(yaml)
    #expect(problems == "")
    #expect(frontMatter.title == nil)
  }

  @Test(
    arguments: [
      ("categories: tutorial", [["tutorial"]]),
      ("categories:\n- tutorial\n- multimodal", [["tutorial", "multimodal"]]),
      ("categories: [a, b]", [["a", "b"]]), ("categories: [[a, b], [a, c], d]", [["a", "b"], ["a", "c"], ["d"]]),
      ("categories:\n- [a]\n- [a]", [["a"]]), ("categories: [a, a]", [["a", "a"]]), ("categories:", []),
      ("categories: []", []),
      ("categories: ''", []), ("categories: [~, '', ' a ']", [["a"]]), ("category: a", [["a"]]),
      ("category: a\ncategories: b", [["b"]]),
      ("category: a\ncategories:", [["a"]]), ("categories: 2022", [["2022"]]), ("categories: a, b", [["a, b"]]),
      ("categories:\n\t- a\n\t- b", [["a", "b"]]),
    ] as [(String, [[String]])])
  func categories(_ yaml: String, _ expected: [[String]]) {
    let (frontMatter, problems) = read(yaml)
    #expect(problems == "")
    #expect(frontMatter.categories == expected)
  }

  @Test(
    arguments: [
      ("tags: multimodal", ["multimodal"]), ("tags: a, b", ["a, b"]), ("tags: [a, b, a]", ["a", "b"]),
      ("tags: 2022", ["2022"]),
      ("tags: [1.10, true, C++, .NET]", ["1.10", "true", "C++", ".NET"]), ("tags:", []), ("tags:\n-\n- a", ["a"]),
      ("tag: a", ["a"]),
      ("tags: [b]\ntag: a", ["b"]), ("tags: &x [a]\nmine: *x", ["a"]), ("tags: [\"a: b\"]", ["a: b"]),
    ] as [(String, [String])])
  func tags(_ yaml: String, _ expected: [String]) {
    let (frontMatter, problems) = read(yaml)
    #expect(problems == "")
    #expect(frontMatter.tags == expected)
  }

  @Test func everyKey() {
    let (note, problems) = read(
      """
      title: a
      date: 2022-09-04 18:43:23
      updated: 2022-09-05
      description: short
      excerpt: cut
      permalink: x/
      slug: y
      layout: page
      language: zh-CN
      lang: en
      published: no
      draft: 0
      notshow: true
      hide: 1
      sticky: 3
      top: true
      series: threads
      order: 2
      cover: a.png
      author: Ann
      aliases: [/old/, ~, /older/]
      toc: false
      comments: off
      mathjax: true
      abbrlink: '0123'
      """)
    #expect(problems == "")
    #expect(note.title == "a" && note.date?.value.iso8601 == "2022-09-04T18:43:23+00:00")
    #expect(note.date?.position == SourcePosition(line: 3, column: 7, length: 19))
    #expect(note.updated?.iso8601 == "2022-09-05T00:00:00+00:00")
    #expect(note.description == "short" && note.excerpt?.value == "cut" && note.permalink?.value == "x/")
    #expect(note.slug?.value == "y" && note.layout?.value == "page" && note.language == "zh-CN")
    #expect(!note.published && !note.draft && note.isDraft && note.notShow && note.hidden && note.sticky == 3)
    #expect(note.series == "threads" && note.order == 2 && note.cover?.value == "a.png" && note.author == "Ann")
    #expect(note.aliases.map(\.value) == ["/old/", "/older/"] && !note.showsContents && !note.allowsComments)
    #expect(note.extra == DataMap([("mathjax", .bool(true)), ("abbrlink", .string("0123"))]))
  }

  /// No key takes just anything, so one that says nothing to this is not looked at.
  @Test(arguments: FrontMatter.Key.allCases) func everyKeyIsRead(_ key: FrontMatter.Key) {
    let isLenient = key.isOfThemes || key == .sticky || key == .top
    let (note, problems) = read("\(key.rawValue): {a: {b: c}}")
    #expect(problems.contains("]: \"\(key.rawValue)\" is a mapping, not ") != isLenient)
    #expect(note.extra.isEmpty != isLenient)
  }

  /// What a permalink may name, whoever knows its key.
  @Test func valuesByKey() {
    let (note, _) = read("series: x\norder: 2\nsticky: true\nauthor: Ann\nmine: 1.5\nlang:\ntoc: wide\ntitle: T")
    let keys = ["series", "order", "sticky", "author", "mine", "lang", "toc", "title", "cover", "other"]
    #expect(
      keys.map(note.value(of:)) == [
        .string("x"), .int(2), .int(1), .string("Ann"), .double(1.5), nil, .string("wide"), .string("T"), nil, nil,
      ])
  }

  @Test(arguments: [("toc: 0\ncomments: 1", false, true), ("toc: 'yes'\ncomments: no", true, false)])
  func switches(_ yaml: String, _ showsContents: Bool, _ allowsComments: Bool) {
    let (note, problems) = read(yaml)
    #expect(problems == "")
    #expect(note.showsContents == showsContents && note.allowsComments == allowsComments && note.extra.isEmpty)
  }

  /// Values that only a theme understands stay the author's data.
  @Test func valuesForThemes() {
    let (note, problems) = read(
      "toc: {number: false}\ncover: false\ntop: soon\nmine: [1, 2.5, ~, x, 1e999]\nsticky: -1")
    #expect(
      problems == """
        a.md:4:6: warning[bad-front-matter]: "top" is a text, not a whole number or true
        4 | top: soon
          |      ^^^^ only a theme that knows page.extra.top understands it
        """)
    #expect(note.extra.keys == ["toc", "cover", "top", "mine"])
    #expect(note.extra["mine"] == .list([.int(1), .double(2.5), .null, .string("x"), .string("1e999")]))
    #expect(note.sticky == -1)
  }

  @Test func onlyAHundredProblemsOfANote() {
    let list = Array(repeating: "[]", count: 10_000).joined(separator: ",")
    let reading = FrontMatter.read(Array("---\ntags: [\(list)]\n---\n".utf8), path: "a.md", zone: .utc)
    #expect(reading.diagnostics.count == 100)
  }

  @Test(arguments: [
    (
      "date: 2022-13-04",
      """
      a.md:2:7: error[bad-date]: "2022-13-04" is not a date
      2 | date: 2022-13-04
        |       ^^^^^^^^^^ month is 1 to 12; write 2022-09-04 18:43:23
      """
    ),
    (
      "title: a\ndate: \"2022-02-30 10:00\"",
      """
      a.md:3:8: error[bad-date]: "2022-02-30 10:00" is not a date
      3 | date: "2022-02-30 10:00"
        |        ^^^^^^^^^^^^^^^^ that month has 28 days; write 2022-09-04 18:43:23
      """
    ),
    (
      "标题: 你好\ndate: [2022-09-04]",
      """
      a.md:3:7: error[bad-front-matter]: "date" is a list, not a date
      3 | date: [2022-09-04]
        |       ^^^^^^^^^^^^ write date: 2022-09-04 18:43:23
      """
    ),
    (
      "published: maybe",
      """
      a.md:2:12: error[bad-front-matter]: "published" is a text, not true or false
      2 | published: maybe
        |            ^^^^^ write published: true or published: false
      """
    ),
    (
      "tags:\n\t- good\n\t- C#: basics",
      """
      a.md:4:4: error[bad-front-matter]: "tags" has a mapping where a text belongs
      4 |  - C#: basics
        |    ^ if it is a text, write "C#: basics" between quotation marks
      """
    ),
    (
      "Title: a",
      """
      a.md:2:1: warning[key-case]: "Title" means nothing: keys are written in small letters
      2 | Title: a
        | ^^^^^ write title:
      """
    ),
    (
      "Author: a\nTOC: false\nUpdated: x\nLanguage: en\nlanguage: en\nMine: a",
      """
      a.md:4:1: warning[key-case]: "Updated" means nothing: keys are written in small letters
      4 | Updated: x
        | ^^^^^^^ write updated:
      """
    ),
    (
      "hiden: true\npublish: no\nno_show: 1\ndraft: false\ndrafts: 3\nhidden-cost: 4\nhint: 5\nshow: 6",
      """
      a.md:2:1: warning[unknown-key]: "hiden" means nothing, so it keeps the note from nobody
      2 | hiden: true
        | ^^^^^ did you mean "hidden"?
      a.md:3:1: warning[unknown-key]: "publish" means nothing, so it keeps the note from nobody
      3 | publish: no
        | ^^^^^^^ did you mean "published"?
      a.md:4:1: warning[unknown-key]: "no_show" means nothing, so it keeps the note from nobody
      4 | no_show: 1
        | ^^^^^^^ did you mean "notshow"?
      """
    ),
    (
      "categories: [\(Array(repeating: "c", count: 65).joined(separator: ", "))]",
      """
      a.md:2:13: error[bad-front-matter]: a category lies 65 levels deep, and 64 is the most
      2 | categories: [\(Array(repeating: "c", count: 65).joined(separator: ", "))]
        |             \(String(repeating: "^", count: 195)) for categories beside each other write each as a list: [[one], [two]]
      """
    ),
    (
      "order: first",
      """
      a.md:2:8: warning[bad-front-matter]: "order" is a text, not a whole number
      2 | order: first
        |        ^^^^^ only a theme that knows page.extra.order understands it
      """
    ),
    (
      "title: a\ndate: 2022-09-04\ntitle: b",
      """
      a.md:4:1: error[bad-front-matter]: "title" stands twice
      4 | title: b
        | ^^^^^ the first is on line 2; keep one
      """
    ),
    (
      "- a\n- b",
      """
      a.md:2:1: error[bad-front-matter]: the front matter is a list, not a mapping
      2 | - a
        | ^ write it as "key: value" lines
      """
    ),
    (
      "title:hello",
      """
      a.md:2:1: error[bad-front-matter]: the front matter is a text, not a mapping
      2 | title:hello
        | ^^^^^^^^^^^ a key ends in a colon and a blank: title: …
      """
    ),
    (
      "title: a\nx: !!python/object:os.system {}",
      """
      a.md:3:4: error[bad-front-matter]: unknown tag "!!python/object:os.system"
      3 | x: !!python/object:os.system {}
        |    ^^^^^^^^^^^^^^^^^^^^^^^^^ remove it, or put a text that begins with ! between quotation marks
      """
    ),
    (
      "title: a\u{8}b",
      """
      a.md:2:9: error[bad-front-matter]: a control character (U+0008)
      2 | title: a\u{FFFD}b
        |         ^ delete it: it does not show in an editor
      """
    ),
  ])
  func problems(_ yaml: String, _ expected: String) { #expect(read(yaml).1 == expected) }

  @Test func allProblemsOfANote() {
    let (note, problems) = read("title: [a]\ndate: soon\npublished: x\ntags: {a: b}\ndescription: kept")
    #expect(problems.split(separator: "\n").count { $0.hasPrefix("a.md:") } == 4)
    #expect(note.description == "kept")
  }

  @Test(
    arguments: [
      (";;;\n\"title\": \"a\\/b \\uD83D\\uDE00\",\n\"tags\": [\"x\"]\n;;;\nb", "a/b 😀", ["x"]),
      (";;;\n{\"title\": 6, \"tags\": \"x\"}\n;;;\nb", "6", ["x"]),
      ("\"title\": \"a\",\n\"tags\": [],\n;;;\nb", "a", []),
      ("+++\ntitle = 'a'\ntags = [\"x\", \"y\"]\n+++\nb", "a", ["x", "y"]),
      ("+++\r\ntitle = \"a\"\r\n+++\r\nb", "a", []),
    ] as [(String, String, [String])])
  func otherFormats(_ note: String, _ title: String, _ tags: [String]) {
    let reading = FrontMatter.read(Array(note.utf8), path: "a.md", zone: .utc)
    #expect(text(reading.diagnostics) == "")
    #expect(reading.frontMatter.title == title)
    #expect(reading.frontMatter.tags == tags)
  }

  @Test(arguments: [
    ("+++\ndate = 2022-09-04 18:43:23\n+++\n", "2022-09-04T18:43:23+00:00"),
    ("+++\ndate = 2022-09-04T18:43:23+08:00\n+++\n", "2022-09-04T10:43:23+00:00"),
    ("+++\ndate = 2022-09-04\n+++\n", "2022-09-04T00:00:00+00:00"),
    (";;;\n\"date\": \"2022-09-04 18:43\"\n;;;\n", "2022-09-04T18:43:00+00:00"),
  ])
  func otherDates(_ note: String, _ date: String) {
    let reading = FrontMatter.read(Array(note.utf8), path: "a.md", zone: .utc)
    #expect(text(reading.diagnostics) == "")
    #expect(reading.frontMatter.date?.value.iso8601 == date)
  }

  @Test(arguments: [
    (
      "\u{FEFF}title: a\ndate: x\n---\n",
      """
      a.md:2:7: error[bad-date]: "x" is not a date
      2 | date: x
        |       ^ a date is year-month-day and a time; write 2022-09-04 18:43:23
      """
    ),
    (
      "\u{FEFF}date: x\n---\n",
      """
      a.md:1:7: error[bad-date]: "x" is not a date
      1 | date: x
        |       ^ a date is year-month-day and a time; write 2022-09-04 18:43:23
      """
    ),
    (
      "+++\r\ntitle = \"a\"\r\ndate = \"x\"\r\n+++\r\n",
      """
      a.md:3:9: error[bad-date]: "x" is not a date
      3 | date = "x"
        |         ^ a date is year-month-day and a time; write 2022-09-04 18:43:23
      """
    ),
    (
      "---\ntitle: a\n",
      """
      a.md:1:1: error[bad-front-matter]: the front matter never closes
      1 | ---
        | ^^^ put a line "---" after it
      """
    ),
  ])
  func otherPlaces(_ note: String, _ expected: String) {
    #expect(text(FrontMatter.read(Array(note.utf8), path: "a.md", zone: .utc).diagnostics) == expected)
  }
}
