import LecternCore
import Testing

@testable import LecternSite

/// A site that is read again and again while it is written is what a site read for the first time is.
@Suite struct LiveSiteTests {
  // MARK: Small steps

  @Test func aChangedBodyChangesItsPageAlone() async throws {
    let desk = try LiveDesk(
      "== Content/posts/a.md | date: 2022-01-01 ==\none\n== Content/posts/b.md | date: 2022-01-02 ==\ntwo\n")
    let first = try await desk.read()
    let second = try await desk.write(["Content/posts/a.md": "---\ndate: 2022-01-01\n---\nthree\n"])
    #expect(second.edited == ["Content/posts/a.md"])
    #expect(second.version == first.version + 1)
    #expect((second.reloadVersion, second.styleVersion) == (first.reloadVersion, first.styleVersion))
    #expect(LiveDesk.page("a/index.html", second)?.contains("<p data-lectern-line=\"4\">three</p>") == true)
    #expect(LiveDesk.page("a/index.html", first)?.contains("<p data-lectern-line=\"4\">one</p>") == true)
    #expect(LiveDesk.page("index.html", second)?.contains("data-lectern-line") == false)
  }

  @Test func nothingChangedIsTheSameState() async throws {
    let desk = try LiveDesk("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    let first = try await desk.read()
    let second = try await desk.read(.files([desk.site.path + "/Content/posts/4913"]))
    #expect(first === second)
    #expect(try await desk.read() === first)
  }

  @Test func aFileThatIsBeingWrittenStaysWhatItWas() async throws {
    let desk = try LiveDesk("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    _ = try await desk.read()
    try desk.site.write("Content/posts/a.md", "")
    try desk.site.write("Content/posts/b.md", "half a no")
    let unfinished = Set(["a", "b"].map { "\(desk.site.path)/Content/posts/\($0).md" })
    let state = try await desk.live.read(.anything, now: TestSite.now, unfinished: unfinished)
    #expect(LiveDesk.page("a/index.html", state)?.contains("one") == true)
    #expect(state.addresses["b/index.html"] == nil)
    #expect(desk.problems(state) == "")
    #expect(LiveDesk.page("a/index.html", try await desk.read())?.contains("one") == false)
  }

  // MARK: Mistakes

  @Test func aBrokenNoteStaysWhatItWas() async throws {
    let desk = try LiveDesk("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    _ = try await desk.read()
    let broken = try await desk.write(["Content/posts/a.md": "---\ndate: 2022-13-01\n---\ntwo\n"])
    #expect(
      desk.problems(broken) == """
        Content/posts/a.md:2:7: error[bad-date]: "2022-13-01" is not a date
        2 | date: 2022-13-01
          |       ^^^^^^^^^^ month is 1 to 12; write 2022-09-04 18:43:23
        """)
    #expect(LiveDesk.page("a/index.html", broken)?.contains("one") == true)
    let mended = try await desk.write(["Content/posts/a.md": "---\ndate: 2022-12-01\n---\ntwo\n"])
    #expect(desk.problems(mended) == "")
    #expect(LiveDesk.page("a/index.html", mended)?.contains("two") == true)
  }

  @Test func aNoteThatWasNeverRightIsLeftOut() async throws {
    let desk = try LiveDesk(
      "== Content/posts/a.md | date: 2022-13-01 ==\none\n== Content/posts/b.md | date: 2022-01-02 ==\n[a](a.md)\n")
    let state = try await desk.read()
    #expect(state.addresses["a/index.html"] == nil)
    #expect(state.addresses["b/index.html"] != nil)
    #expect(state.diagnostics.map(\.id) == ["bad-date", "broken-link"])
  }

  @Test func whoComesLateGivesWayAtATakenAddress() async throws {
    let desk = try LiveDesk("== Content/posts/b.md | date: 2022-01-01; title: old ==\n")
    _ = try await desk.read()
    let clash = try await desk.write(["Content/posts/a.md": "---\ndate: 2022-01-01\npermalink: b/\n---\n"])
    #expect(LiveDesk.page("b/index.html", clash)?.contains("title old") == true)
    #expect(clash.diagnostics.map(\.id) == ["duplicate-url"])
    let mended = try await desk.write(["Content/posts/a.md": "---\ndate: 2022-01-01\npermalink: c/\n---\n"])
    #expect(desk.problems(mended) == "")
    #expect(mended.addresses["c/index.html"] != nil)
  }

  @Test func aSiteThatIsNoneIsAnErrorAtTheStart() async throws {
    let desk = try LiveDesk("")
    try desk.site.remove("lectern.yml")
    await #expect(throws: RefusedSite.self) { try await desk.read() }
  }

  // MARK: Many steps

  /// After each of many edits, every page is what it is in a site that is read for the first time.
  @Test(arguments: [1, 2, 3]) func editsLeadWhereAFirstReadingDoes(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let desk = try LiveDesk("== Content/index.md ==\nhome\n== Content/tags/index.md ==\ntags\n", theme: .repository)
    _ = try await desk.read()
    var names: Set<String> = []
    for step in 0..<40 {
      var changed: Set<String> = []
      for _ in 0..<(1 + random.below(3)) {
        let name = "Content/\(["posts", "posts/sub", "drafts", "pages"][random.below(4)])/n\(random.below(8)).md"
        if names.contains(name), random.below(8) == 0 {
          try desk.site.remove(name)
          names.remove(name)
        } else {
          // Mostly the body alone.
          let face = random.below(3) == 0 ? step : 0
          try desk.site.write(name, Self.note(name, face: face, &random))
          names.insert(name)
        }
        changed.insert(desk.site.path + "/" + name)
      }
      let state = try await desk.read(random.below(6) == 0 ? .anything : .files(changed))
      var fresh = LiveSite(desk.site.options())
      let expected = try await fresh.read(.anything, now: TestSite.now)
      let (pages, wanted) = (LiveDesk.pages(state), LiveDesk.pages(expected))
      let odd = Set(pages.keys).union(wanted.keys).filter { pages[$0] != wanted[$0] }.sorted()
      if odd.isEmpty, state.diagnostics == expected.diagnostics { continue }
      Issue.record("seed \(seed), step \(step): \(odd.prefix(5)) are not what they are at a first reading")
      return
    }
  }

  private static func note(_ name: String, face: Int, _ random: inout SeededRandom) -> String {
    let tags = ["a", "b", "C", "C++"][face % 4]
    let links = (0..<random.below(3)).map { _ in "[x](n\(random.below(8)).md)" }.joined(separator: " ")
    return """
      ---
      title: \(name.lastName) \(face)
      date: 2022-0\(1 + face % 9)-01
      tags: [\(tags)]
      categories: [c\(face % 2), d]
      ---

      ## Part \(random.below(5))

      Words \(random.below(1000)) \(links)

      <!-- more -->

      ![missing](p\(random.below(3)).png) and the rest

      """
  }
}

/// The same numbers for the same seed, on every machine.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
