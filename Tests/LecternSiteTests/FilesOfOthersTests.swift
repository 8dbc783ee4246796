import Foundation
import LecternCore
import Synchronization
import Testing

@testable import LecternSite

/// What somebody else puts into the output, at whatever moment, and records that somebody else wrote.
@Suite struct FilesOfOthersTests {
  private func site() throws -> TestSite {
    try TestSite("== Content/posts/a.md | date: 2022-01-01 ==\none\n")
  }

  private func folder(of site: TestSite) throws -> OutputFolder {
    try OutputFolder("Public", workingDirectory: site.path, site: site.path, sources: [], home: nil)
  }

  /// A new page, its folder, and one in a folder that stands: staged when nothing was there.
  private static let arrivals = ["new/index.html", "new", "a/new.txt"]
  private static let lateMessage = """
    error[foreign-file]: this came here while the site was written, and the site has a file of that name
      it is kept, and the page left out; move it away and build again
    """

  /// Stages the site that stands and one file more.
  private func stage(_ new: String, in site: TestSite) throws -> SiteWriter {
    let reader = try SourceReader(root: site.path)
    let writer = try SiteWriter.open(folder(of: site), adopt: false, sync: false)
    for (path, bytes) in try site.tree("Public").sorted(by: { $0.key < $1.key }) {
      try writer.add(OutputFile(path: OutputPath(file: path), body: .bytes(bytes)), reader)
    }
    try writer.add(OutputFile(path: OutputPath(file: new), body: .bytes(Array("ours".utf8))), reader)
    return writer
  }

  @Test(arguments: arrivals, [false, true])
  func arriving(_ arrival: String, afterTheBuildDied: Bool) async throws {
    let site = try site()
    try await site.buildWithoutErrors()
    let new = arrival == "a/new.txt" ? arrival : "new/index.html"
    let told: String
    if afterTheBuildDied {
      // All was written down, and nothing moved.
      _ = try stage(new, in: site).journaled()
      try site.write("Public/" + arrival, "theirs")
      told = try await site.build().text
    } else {
      let report = try {
        let writer = try stage(new, in: site)
        try site.write("Public/" + arrival, "theirs")
        return try writer.commit()
      }()
      #expect(report.written == 0)
      told = site.text(of: try report.diagnostics(in: folder(of: site)))
    }
    #expect(told == "Public/\(new): " + Self.lateMessage)
    #expect(site.text("Public/" + arrival) == "theirs")
    // It is not ours from now on either.
    try await site.buildCleanly()
    #expect(site.text("Public/" + arrival) == "theirs")
  }

  @Test func anEmptyFolderWhereAFileHasToBe() async throws {
    let site = try site()
    try await site.buildWithoutErrors()
    try site.makeFolder("Public/notes/empty")
    try site.write("Content/notes", "a file")
    let outcome = try await site.build()
    #expect(outcome.status == 4)
    #expect(
      outcome.text == """
        Public/notes: error[foreign-file]: Public/notes is not Lectern's, and the site has a file of that name
          move it away; nothing was touched
        """)
    try site.remove("Public/notes")
    try await site.buildCleanly()
    #expect(site.text("Public/notes") == "a file")
  }

  /// A record names files below the output only; one that does not is another's, whatever its seal.
  @Test(arguments: [
    "../victim.txt", "/victim.txt", "a//b", "a/./b", "a/../../victim.txt", ".lectern/lock", ".git/HEAD",
  ])
  func aManifestThatNamesOtherPlaces(_ path: String) async throws {
    let site = try site()
    try await site.buildWithoutErrors()
    try site.write("victim.txt", "theirs")
    var status = stat()
    #expect(stat(site.path + "/victim.txt", &status) == 0)
    var table = PathTable()
    table.append(BytePath(path))
    var manifest = Manifest()
    manifest.append(0, of: table, Manifest.Entry(status, hash: ContentHash.of(Array("theirs".utf8))))
    try site.write("Public/.lectern/manifest", manifest.bytes)
    let outcome = try await site.build()
    #expect(outcome.status == 4 && outcome.text.contains("error[damaged-record]"))
    #expect(site.text("victim.txt") == "theirs")
  }

  @Test func aManifestThatNamesAFileTwice() throws {
    var table = PathTable()
    table.append(BytePath("a"))
    var manifest = Manifest()
    for _ in 0..<2 { manifest.append(0, of: table, Manifest.Entry(stat(), hash: 0)) }
    #expect(throws: RecordProblem.damaged) { _ = try Manifest(manifest.bytes) }
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["manifest", "journal"])
  func aPipeInTheRecordsPlace(_ name: String) async throws {
    let site = try site()
    try await site.buildWithoutErrors()
    let path = site.path + "/Public/.lectern/" + name
    try? FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o644) == 0)
    let outcome = try await site.build()
    #expect(outcome.status == 4 && outcome.text.contains("error[damaged-record]"))
    #expect(try await site.build(adopt: true).status == 0)
  }

  /// Of two builds the one that writes last has read last.
  @Test(.timeLimit(.minutes(10))) func aBuildThatWaitsReadsWhenItIsItsTurn() async throws {
    let site = try site()
    try await site.buildWithoutErrors()
    let folder = try folder(of: site)
    let held = Mutex<OutputLockBox?>(OutputLockBox(try OutputLock(folder, tenths: 0) {}))
    var options = BuildOptions()
    options.sync = false
    let note = site.path + "/Content/posts/a.md"
    let later = Data("---\ndate: 2022-01-01\n---\ntwo\n".utf8)
    let result = try await LecternSite.build(site.options(), options, into: folder) { progress in
      guard progress.phase == .waiting else { return }
      held.withLock {
        if $0 != nil { _ = FileManager.default.createFile(atPath: note, contents: later) }
        $0 = nil
      }
    }
    #expect(!result.hasErrors)
    #expect(site.body("/a/")?.hasPrefix("<p>two</p>") == true)
  }
}

/// A lock that a variable can hold and let go.
private final class OutputLockBox: Sendable {
  private let lock: OutputLock

  init(_ lock: consuming OutputLock) { self.lock = lock }
}
