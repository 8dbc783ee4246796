import Foundation
import Testing

@testable import LecternSite

/// What the writer changes in the output folder, and what it leaves alone.
@Suite struct WritingTests {
  private static let two = """
    == Content/posts/a.md | date: 2022-01-01; title: A; tags: t ==
    first
    == Content/posts/b.md | date: 2022-01-02; title: B; tags: t ==
    second
    == Content/posts/b/x.png ==
    png
    """

  @Test func editAndBuildAgain() async throws {
    let site = try TestSite(Self.two)
    try await site.build(changing: "11 written, 0 unchanged, 0 removed")
    try await site.build(changing: "0 written, 11 unchanged, 0 removed")

    try site.write("Content/posts/a.md", "---\ndate: 2022-01-01\ntitle: A\ntags: t\n---\nchanged\n")
    try await site.build(changing: "1 written, 10 unchanged, 0 removed")
    #expect(site.body("/a/")?.hasPrefix("<p>changed</p>") == true)

    try site.write("Content/posts/a.md", "---\ndate: 2022-01-01\ntitle: A\ntags: [t, u]\n---\nchanged\n")
    try await site.build(changing: "3 written, 9 unchanged, 0 removed")

    try site.remove("Content/posts/b.md")
    try await site.build(changing: "8 written, 3 unchanged, 2 removed")
    #expect(try site.published().filter { $0.hasPrefix("b/") } == [])
    #expect(try site.published().contains("posts/b/x.png"))

    try site.remove("Content/posts/b")
    try site.remove("Content/posts/a.md")
    try await site.buildWithoutErrors()
    #expect(
      try site.published() == [
        "404.html", "archives/index.html", "categories/index.html", "index.html", "tags/index.html",
      ])
    let folders = try FileManager.default.contentsOfDirectory(atPath: site.path + "/Public").sorted()
    #expect(folders == [".lectern", "404.html", "archives", "categories", "index.html", "tags"])
  }

  /// A build on top of any old output gives what a clean build gives.
  @Test func afterManyEdits() async throws {
    let site = try TestSite(Self.two)
    var state: UInt64 = 20_260_101
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var names = Set<String>()
    for step in 0..<30 {
      let name = "Content/posts/n\(random(8)).md"
      if names.contains(name), random(3) == 0 {
        try site.remove(name)
        names.remove(name)
      } else {
        let permalink = random(4) == 0 ? "permalink: p\(step)/\n" : ""
        try site.write(
          name,
          "---\ndate: 2022-01-0\(random(9) + 1)\ntitle: t\(random(3))\ntags: [g\(random(3))]\n\(permalink)---\n\(step)\n"
        )
        names.insert(name)
      }
      try await site.buildWithoutErrors()
      if step % 10 == 9 {
        let edited = try site.tree("Public")
        try site.remove("Public")
        try await site.buildWithoutErrors()
        #expect(try site.tree("Public") == edited, "step \(step)")
      }
    }
  }

  @Test func filesOfOthersStay() async throws {
    let site = try TestSite(Self.two)
    try await site.build()
    try site.write("Public/mine/x.txt", "keep")
    try site.write("Public/b/also.txt", "keep")
    try site.write("Public/.git/HEAD", "ref")
    try site.remove("Content/posts/b.md")
    try site.remove("Content/posts/b")
    try await site.buildCleanly()
    #expect(site.text("Public/mine/x.txt") == "keep")
    #expect(site.text("Public/.git/HEAD") == "ref")
    #expect(try site.published().filter { $0.hasPrefix("b/") } == ["b/also.txt"])
  }

  @Test func stalePagesThatSomebodyChangedStay() async throws {
    let site = try TestSite(Self.two)
    try await site.build()
    try site.write("Public/b/index.html", "edited by hand")
    try site.remove("Content/posts/b.md")
    try site.remove("Content/posts/b")
    let outcome = try await site.build()
    #expect(
      outcome.text == """
        Public/b/index.html: warning[changed-output]: this file is no longer part of the site, but somebody changed it
          it is kept; remove it yourself if nobody needs it
        """)
    #expect(site.text("Public/b/index.html") == "edited by hand")
  }

  @Test func ourOwnFilesAreRepaired() async throws {
    let site = try TestSite(Self.two)
    try await site.build()
    let before = try site.tree("Public")
    try site.write("Public/a/index.html", "vandal")
    try site.remove("Public/tags")
    try await site.build(changing: "3 written, 8 unchanged, 0 removed")
    #expect(try site.tree("Public") == before)
  }

  /// What only looks like the file we wrote: other bytes of the same size, with the same time of change.
  @Test func outputThatLooksTheSameIsRepaired() async throws {
    let site = try TestSite("== Content/x.txt ==\n1\n== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    try await site.buildWithoutErrors()
    let before = try site.tree("Public")
    for path in ["x.txt", "a/index.html"] {
      let whole = site.path + "/Public/" + path
      let time = try #require(try FileManager.default.attributesOfItem(atPath: whole)[.modificationDate] as? Date)
      try site.write("Public/" + path, [UInt8](repeating: 0x2A, count: try #require(before[path]).count))
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: whole)
    }
    try await site.build(changing: "2 written, \(before.count - 2) unchanged, 0 removed")
    #expect(try site.tree("Public") == before)
  }

  /// The same of a file that is published as it is: written over, or another file put in its place.
  @Test(arguments: [false, true])
  func sourcesThatLookTheSameAreCopied(_ isReplaced: Bool) async throws {
    let site = try TestSite("== Content/x.bin ==\n1\n")
    try await site.buildWithoutErrors()
    try await site.buildWithoutErrors()
    let source = site.path + "/Content/x.bin"
    let time = try #require(try FileManager.default.attributesOfItem(atPath: source)[.modificationDate] as? Date)
    if isReplaced { try site.remove("Content/x.bin") }
    try site.write("Content/x.bin", "2\n")
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: source)
    try await site.buildWithoutErrors()
    #expect(site.text("Public/x.bin") == "2\n")
  }

  /// Touched or copied elsewhere, the same bytes are the same file: nothing is written, and all of it is still ours.
  @Test func bytesDecideWhereTimesDiffer() async throws {
    let site = try TestSite(Self.two)
    try await site.buildWithoutErrors()
    try site.write("Content/posts/b/x.png", try #require(site.bytes("Content/posts/b/x.png")))
    try FileManager.default.moveItem(atPath: site.path + "/Public", toPath: site.path + "/Before")
    try FileManager.default.copyItem(atPath: site.path + "/Before", toPath: site.path + "/Public")
    for (path, bytes) in try site.tree("Public") { try site.write("Public/" + path, bytes) }
    try await site.build(changing: "0 written, 11 unchanged, 0 removed")
    try site.remove("Content/posts/b.md")
    try await site.build(changing: "8 written, 2 unchanged, 2 removed")
  }

  /// A file of others that has the bytes of the site's own is as good as ours.
  @Test func theSameBytesAreTakenOver() async throws {
    let site = try TestSite(Self.two)
    try await site.buildWithoutErrors()
    try site.write("Public/new.txt", "new\n")
    try site.write("Content/new.txt", "new\n")
    try await site.build(changing: "0 written, 12 unchanged, 0 removed")
    try site.remove("Content/new.txt")
    try await site.build(changing: "0 written, 11 unchanged, 1 removed")
  }

  @Test func aFolderBecomesAFileAndBack() async throws {
    let site = try TestSite("== Content/x/y.txt ==\n1\n")
    try await site.build()
    try site.remove("Content/x")
    try site.write("Content/x", "2\n")
    try await site.buildWithoutErrors()
    #expect(site.text("Public/x") == "2\n")
    try site.remove("Content/x")
    try site.write("Content/x/y.txt", "3\n")
    try await site.buildWithoutErrors()
    #expect(site.text("Public/x/y.txt") == "3\n")
  }

  /// Names that look alike but have other bytes: the old one goes.
  @Test func anotherUnicodeSpelling() async throws {
    let site = try TestSite("")
    try site.write("Content/cafe\u{301}.txt", "1")
    try await site.build()
    try site.remove("Content/cafe\u{301}.txt")
    try site.write("Content/caf\u{E9}.txt", "1")
    try await site.build()
    let names = try FileManager.default.contentsOfDirectory(atPath: site.path + "/Public").filter {
      $0.hasPrefix("caf")
    }
    #expect(names.map { Array($0.utf8) } == [Array("caf\u{E9}.txt".utf8)])
  }
}

/// Output folders in which something could be lost.
@Suite struct OutputFolderTests {
  @Test(arguments: [
    (".", "is or holds the site itself"), ("..", "is or holds the site itself"), ("/", "is the root of the machine"),
    ("Content", "is, holds or lies in SITE/Content, which holds your work"),
    ("content", "is, holds or lies in SITE/Content, which holds your work"),
    ("Content/posts/out", "is, holds or lies in SITE/Content, which holds your work"),
    ("Templates", "is, holds or lies in SITE/Templates, which holds your work"),
    ("Public/../Content", "is, holds or lies in SITE/Content, which holds your work"),
    ("HOME", "is or holds your home folder"), ("link", "is, holds or lies in SITE/Content, which holds your work"),
    ("lectern.yml", "is a file"),
  ])
  func unsafe(_ output: String, _ why: String) async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\n== HOME/.profile ==\n")
    try site.link("link", to: "Content")
    try site.makeFolder("Public")
    let before = try site.tree("")
    let outcome = try await site.build(output: output, home: output == "HOME" ? site.path + "/HOME" : nil)
    #expect(outcome.status == 4)
    #expect(
      outcome.text == """
        \(output): error[unsafe-output]: the output folder \(output) \(why)
          choose a folder of its own, such as Public; nothing was touched
        """)
    #expect(try site.tree("") == before)
  }

  @Test func foreignFolder() async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\n")
    try site.write("Public/mine/x", "k")
    try site.write("Public/index.html", "old")
    let refused = try await site.build()
    #expect(refused.status == 4)
    #expect(
      refused.text == """
        Public: error[foreign-output]: the output folder Public holds files that are not Lectern's, such as index.html
          choose another --output, or build with --adopt: files of others stay, but for those whose name a page of the site has
        """)
    #expect(try site.published() == ["index.html", "mine/x"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path + "/Public").sorted() == ["index.html", "mine"])

    #expect(try await site.build(adopt: true).status == 0)
    #expect(site.text("Public/mine/x") == "k")
    #expect(site.text("Public/index.html") != "old")
    #expect(try await site.build().changes.hasPrefix("0 written"))
  }

  @Test(arguments: [".git/HEAD", ".gitkeep", ".gitignore"])
  func whatDoesNotCount(_ name: String) async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\n")
    try site.write("Public/" + name, "k")
    try await site.buildWithoutErrors()
    #expect(site.text("Public/" + name) == "k")
  }

  /// A foreign file where the site needs a file or a folder: refused before anything is moved, and cured by moving it.
  @Test(arguments: ["new/index.html", "new", "2022"])
  func foreignFileInTheWay(_ name: String) async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    try await site.build()
    try site.write("Public/" + name, "theirs")
    let before = try site.tree("Public")
    try site.write("Content/posts/a.md", "---\ndate: 2022-01-01\n---\ntwo\n")
    try site.write(
      "Content/posts/new.md", "---\ndate: 2022-01-01\npermalink: \(name == "2022" ? "2022/new/" : "new/")\n---\n")
    let outcome = try await site.build()
    #expect(outcome.status == 4)
    #expect(
      outcome.text == """
        Public/\(name): error[foreign-file]: Public/\(name) is not Lectern's, and the site has a file of that name
          move it away, or build with --adopt, which replaces it; nothing was touched
        """)
    #expect(try site.tree("Public") == before)
    try site.remove("Public/" + name)
    try await site.buildWithoutErrors()
    #expect(site.body("/a/")?.hasPrefix("<p>two</p>") == true)
  }

  @Test func aLinkInTheOutputIsNotFollowed() async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\none\n== elsewhere/keep.txt ==\nkeep\n")
    try await site.build()
    try site.link("Public/new", to: "../elsewhere")
    try site.write("Content/posts/new.md", "---\ndate: 2022-01-01\n---\n")
    #expect(try await site.build().status == 4)
    #expect(try site.tree("elsewhere").keys.sorted() == ["keep.txt"])
  }

  @Test func twoBuildsAtOnce() async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    try await site.build()
    let folder = try OutputFolder("Public", workingDirectory: site.path, site: site.path, sources: [], home: nil)
    var waits = 0
    do {
      let held = try OutputLock(folder, tenths: 0) {}
      #expect(throws: OutputLock.Busy.self) { _ = try OutputLock(folder, tenths: 1) { waits += 1 } }
      _ = consume held
    }
    #expect(waits == 1)
    _ = try OutputLock(folder, tenths: 0) {}
  }

  @Test func cachesThatAreLinksLoseOnlyTheLink() async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\none\n== elsewhere/keep.txt ==\nkeep\n")
    try site.link(".lectern", to: "elsewhere")
    try await site.buildCleanly()
    try site.link("Public/.lectern/stage", to: "../../elsewhere")
    try await site.buildCleanly()
    let folder = try OutputFolder("Public", workingDirectory: site.path, site: site.path, sources: [], home: nil)
    _ = try clean(folder, site: site.path)
    #expect(site.text("elsewhere/keep.txt") == "keep\n")
  }

  @Test func cleanRemovesOnlyOurs() async throws {
    let site = try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
    try await site.build()
    try site.write("Public/mine.txt", "k")
    try site.write(".lectern/mine.txt", "k")
    let folder = try OutputFolder("Public", workingDirectory: site.path, site: site.path, sources: [], home: nil)
    _ = try clean(folder, site: site.path)
    #expect(try site.published() == ["mine.txt"])
    #expect(site.text(".lectern/mine.txt") == "k")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path + "/Public").sorted() == [".lectern", "mine.txt"])
  }
}
