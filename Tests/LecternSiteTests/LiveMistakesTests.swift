import LecternCore
import Testing

@testable import LecternSite

/// Whatever is wrong, however much of it, in whatever order: each file stands as it was when it was last right.
@Suite struct LiveMistakesTests {
  /// A file with a right text for each number, and texts that are wrong.
  private struct File {
    var name: String
    var right: @Sendable (Int) -> String
    var wrong: [String]
  }

  private static let files = [
    File(
      name: "lectern.yml",
      right: { "title: T\($0)\ntimezone: UTC\npermalink: '\(["", "p/"][$0 % 2]):title/'\ntheme:\n  size: \($0)\n" },
      wrong: [
        "title: [\n", "title: T\ntimezone: UTC\npermalink: ':title/'\ntitel: x\n",
        "title: T\ntimezone: UTC\npermalink: ':lecture/:title/'\n",
        "title: T\ntimezone: UTC\npermalink: ':title/'\ntheme: {siz: 1}\n",
      ]),
    File(name: "Content/data/d.yml", right: { "word: w\($0)\n" }, wrong: ["word: [\n", "a: 1\na: 2\n"]),
    File(
      name: "theme/post.html",
      right: {
        "\($0) {{ config.title }} {{ data.d.word }} {{ theme.size }} {{ theme.colour }} {{ t('hello') }}\n"
          + "{% include 'partials/foot.html' %}\n{{ page.title }} {{ page.content }}\n"
      }, wrong: ["{{ page.titel }}", "{% if %}", "{% include 'partials/none.html' %}"]),
    File(
      name: "theme/partials/foot.html", right: { "foot \($0) {{ page.title }}" },
      wrong: ["{{ page.titel }}", "{% for %}"]),
    File(
      name: "theme/theme.yml",
      right: { "size: {default: 0, help: S}\ncolour: {default: c\($0), help: C}\n" },
      wrong: ["colour: [\n", "colour: {default: red}\n"]),
    File(name: "theme/i18n/en.yml", right: { "hello: h\($0)\n" }, wrong: ["hello: [\n", "hello: [a]\n"]),
    File(
      name: "Content/posts/a.md", right: { "---\ntitle: a\ndate: 2022-01-01\n---\nbody \($0) [b](b.md)\n" },
      wrong: ["---\ndate: x\n---\nwrong\n", "---\ntitle: [\n---\nwrong\n"]),
    File(
      name: "Content/posts/b.md", right: { "---\ntitle: b\($0 % 3)\ndate: 2022-01-02\n---\nbody \($0) [a](a.md)\n" },
      wrong: ["---\ndate: x\n---\nwrong\n"]),
  ]

  @Test(arguments: [1, 2, 3, 4]) func eachFileStandsAsItWasLastRight(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let desk = try LiveDesk("")
    var right: [String: String] = [:]
    var isWrong: [String: Bool] = [:]
    for file in Self.files {
      right[file.name] = file.right(0)
      try desk.site.write(file.name, file.right(0))
    }
    _ = try await desk.read()
    for step in 1..<60 {
      var written: [String: String] = [:]
      for _ in 0..<(1 + random.below(2)) {
        let file = Self.files[random.below(Self.files.count)]
        if written[file.name] != nil { continue }
        // Now and then all is right again.
        let goesWrong = step % 15 != 0 && random.below(2) == 0
        written[file.name] = goesWrong ? file.wrong[random.below(file.wrong.count)] : file.right(step)
        isWrong[file.name] = goesWrong
        if !goesWrong { right[file.name] = written[file.name] }
      }
      if step % 15 == 0 {
        for (name, isStillWrong) in isWrong where isStillWrong { written[name] = right[name] }
        isWrong = [:]
      }
      var state = try await desk.write(written)
      if random.below(5) == 0 { state = try await desk.read() }
      let ideal = try LiveDesk("")
      for (name, text) in right { try ideal.site.write(name, text) }
      let (pages, wanted) = (LiveDesk.pages(state), LiveDesk.pages(try await ideal.read()))
      let odd = Set(pages.keys).union(wanted.keys).filter { pages[$0] != wanted[$0] }.sorted()
      let hasErrors = state.diagnostics.hasErrors
      if odd.isEmpty, hasErrors == isWrong.values.contains(true) { continue }
      Issue.record(
        """
        seed \(seed), step \(step), written \(written): \(odd.prefix(3)) should be as last right
        \(odd.first.map { "\(pages[$0] ?? "nothing")\nnot\n\(wanted[$0] ?? "nothing")" } ?? "")
        \(desk.problems(state))
        """)
      return
    }
  }
}
