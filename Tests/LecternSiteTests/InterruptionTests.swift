import Foundation
import LecternCore
import Testing

@testable import LecternSite

/// Commits that stop half way, as after a kill, and records that cannot be read.
@Suite struct InterruptionTests {
  private static let files = FileManager.default

  /// A site whose old state stands in `Public`, and what a build of its new state, cut off, has left there.
  private struct Scene {
    var site: TestSite
    var old: [String: [UInt8]]
    var new: [String: [UInt8]]

    var state: String { site.path + "/Public/.lectern" }

    init() async throws {
      site = try TestSite(
        """
        == Content/posts/a.md | date: 2022-01-01; title: A ==
        one
        == Content/posts/b.md | date: 2022-01-01; title: B ==
        == Content/x.txt ==
        was a file
        == Content/y/z.txt ==
        was in a folder
        """)
      try await site.buildWithoutErrors()
      old = try site.tree("Public")
      try site.write("Content/posts/a.md", "---\ndate: 2022-01-01\ntitle: A\n---\ntwo\n")
      try site.remove("Content/posts/b.md")
      try site.write("Content/posts/c.md", "---\ndate: 2022-01-01\ntitle: C\n---\n")
      try site.remove("Content/x.txt")
      try site.write("Content/x.txt/in.txt", "is in a folder\n")
      try site.remove("Content/y")
      try site.write("Content/y", "is a file\n")
      #expect(try await site.build(output: "New").status == 0)
      new = try site.tree("New")
      try journal()
    }

    /// What stands in the output when the journal is written and nothing is moved.
    private func journal() throws {
      let folder = try OutputFolder("Public", workingDirectory: site.path, site: site.path, sources: [], home: nil)
      let writer = try SiteWriter.open(folder, adopt: false, sync: false)
      let reader = try SourceReader(root: site.path)
      for (path, bytes) in new {
        try writer.add(OutputFile(path: try OutputPath(file: path), body: .bytes(bytes)), reader)
      }
      _ = try writer.journaled()
    }

    /// Takes some of the commit's steps, by the names they bear in the output.
    func move(_ steps: [Step]) throws {
      for step in steps {
        let target = site.path + "/Public/" + step.name
        switch step.kind {
        case .remove: try files.removeItem(atPath: target)
        case .makeFolder: try files.createDirectory(atPath: target, withIntermediateDirectories: true)
        case .moveTree: try files.moveItem(atPath: state + "/stage/" + step.name, toPath: target)
        case .exchangeTree: try exchange(state + "/stage/" + step.name, target)
        case .exchange: try exchange(try staged(step.name), target)
        case .replace:
          try files.removeItem(atPath: target)
          try files.moveItem(atPath: try staged(step.name), toPath: target)
        }
      }
    }

    private func exchange(_ one: String, _ other: String) throws {
      try files.moveItem(atPath: one, toPath: one + "~")
      try files.moveItem(atPath: other, toPath: one)
      try files.moveItem(atPath: one + "~", toPath: other)
    }

    /// The numbered file in the stage with the new bytes of a path.
    private func staged(_ name: String) throws -> String {
      let folder = state + "/stage/.lectern"
      let number = try files.contentsOfDirectory(atPath: folder).first {
        files.contents(atPath: folder + "/" + $0).map(Array.init) == new[name]
      }
      return folder + "/" + (try #require(number))
    }
  }

  struct Step {
    enum Kind { case remove, makeFolder, moveTree, exchangeTree, exchange, replace }
    var kind: Kind
    var name: String

    init(_ kind: Kind, _ name: String) {
      self.kind = kind
      self.name = name
    }
  }

  private static let interruptions: [[Step]] = [
    [],
    [Step(.moveTree, "c")],
    [Step(.makeFolder, "c")],
    [Step(.makeFolder, "c"), Step(.moveTree, "c/index.html")],
    [Step(.remove, "x.txt")],
    [Step(.exchangeTree, "x.txt")],
    [Step(.exchange, "a/index.html")],
    [Step(.exchange, "a/index.html"), Step(.exchange, "index.html"), Step(.moveTree, "c")],
    [Step(.replace, "a/index.html"), Step(.replace, "index.html")],
    [Step(.remove, "y/z.txt")],
    [Step(.remove, "y/z.txt"), Step(.remove, "y")],
    [Step(.moveTree, "c"), Step(.remove, "b/index.html")],
    [Step(.moveTree, "c"), Step(.remove, "b")],
  ]

  private func check(_ scene: borrowing Scene) throws {
    #expect(try scene.site.tree("Public") == scene.new)
    #expect(try Self.files.contentsOfDirectory(atPath: scene.state).sorted() == ["lock", "manifest"])
    var folders: [String] = []
    try forEachEntry(below: OpenFolder(scene.site.path + "/Public", shownAs: "Public")) { name, isFolder in
      if isFolder { folders.append(name) }
    }
    let needed = foldersAbove(scene.new.keys.sorted().map { BytePath($0) }).map(\.text)
    #expect(Set(folders) == Set(needed + [".lectern"]))
  }

  @Test(arguments: interruptions.indices)
  func theNextBuildFinishes(_ index: Int) async throws {
    let scene = try await Scene()
    try scene.move(Self.interruptions[index])
    try await scene.site.build(changing: "0 written, \(scene.new.count) unchanged, 0 removed")
    try check(scene)
  }

  /// A build that then stops because of the content has finished the commit before.
  @Test(arguments: interruptions.indices)
  func aBuildThatStopsFinishesToo(_ index: Int) async throws {
    let scene = try await Scene()
    try scene.move(Self.interruptions[index])
    try scene.site.write("Content/posts/bad.md", "---\ndate: never\n---\n")
    #expect(try await scene.site.build().status == 1)
    try check(scene)
  }

  @Test(arguments: interruptions.indices)
  func cleanFinishesFirst(_ index: Int) async throws {
    let scene = try await Scene()
    try scene.move(Self.interruptions[index])
    let folder = try OutputFolder(
      "Public", workingDirectory: scene.site.path, site: scene.site.path, sources: [], home: nil)
    #expect(try clean(folder, site: scene.site.path).removed == scene.new.count)
    #expect(try scene.site.published() == [])
  }

  /// The commit was done but for its last step.
  @Test func aJournalThatWasCarriedOut() async throws {
    let scene = try await Scene()
    let journal = scene.state + "/journal"
    try Self.files.copyItem(atPath: journal, toPath: journal + ".copy")
    try await scene.site.buildWithoutErrors()
    try Self.files.moveItem(atPath: journal + ".copy", toPath: journal)
    try await scene.site.build(changing: "0 written, \(scene.new.count) unchanged, 0 removed")
    try check(scene)
  }

  @Test func whatWasNeverJournaledIsForgotten() async throws {
    let scene = try await Scene()
    try Self.files.moveItem(atPath: scene.state + "/journal", toPath: scene.state + "/journal.new")
    try scene.site.write("Content/posts/bad.md", "---\ndate: never\n---\n")
    #expect(try await scene.site.build().status == 1)
    #expect(try scene.site.tree("Public") == scene.old)
    try scene.site.remove("Content/posts/bad.md")
    try await scene.site.buildWithoutErrors()
    try check(scene)
  }

  private static func cut(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.dropLast(40)) }
  private static func flipped(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes[bytes.count / 2] ^= 1
    return bytes
  }
  private static func emptied(_ bytes: [UInt8]) -> [UInt8] { [] }
  private static func renumbered(_ bytes: [UInt8]) -> [UInt8] {
    guard let blank = bytes.firstIndex(of: 0x20) else { return bytes }
    return bytes[..<blank] + Array(" 99\n".utf8) + bytes.drop { $0 != 0x0A }.dropFirst()
  }
  private static let faults: [@Sendable ([UInt8]) -> [UInt8]] = [cut, flipped, emptied, renumbered]

  @Test(arguments: ["manifest", "journal"], faults.indices)
  func aDamagedRecord(_ name: String, _ fault: Int) async throws {
    let scene = try await Scene()
    let path = "Public/.lectern/" + name
    if name == "manifest" { try scene.site.remove("Public/.lectern/journal") }
    try scene.site.write(path, Self.faults[fault](try #require(scene.site.bytes(path))))
    let before = try scene.site.tree("Public")
    let outcome = try await scene.site.build()
    #expect(outcome.status == 4)
    let what = fault == 3 ? "was written by another version of Lectern" : "is damaged"
    #expect(
      outcome.text == """
        \(path): error[damaged-record]: the record of what Lectern wrote \(what)
          build with --adopt: files of the site are replaced, all others stay, pages that the site no longer has among them; nothing was touched
        """)
    #expect(try scene.site.tree("Public") == before)
    if name == "journal" {
      #expect(try await scene.site.build(adopt: true).status == 0)
      try check(scene)
    }
  }
}
