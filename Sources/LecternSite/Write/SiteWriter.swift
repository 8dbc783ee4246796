import Glibc
import LecternCore

/// What a build did to the output folder.
package struct BuildReport: Sendable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// Files of ours that somebody changed since, and that were therefore not removed.
  package var kept: [String] = []

  package init() {}

  /// What the author should know of the files that stay.
  package func warnings(in folder: OutputFolder) -> [Diagnostic] {
    kept.map { path in
      Diagnostic(
        .warning, "changed-output", "this file is no longer part of the site, but somebody changed it",
        path: folder.shown + "/" + path, hint: "it is kept; remove it yourself if nobody needs it")
    }
  }
}

/// Brings the output folder to a new state.
///
/// The order is: stage what changed, wait for the disk, write the journal, move the stage into place, remove what is stale,
/// write the manifest, remove journal and stage. Until the journal stands the old site is untouched; from then on every
/// file is wholly old or wholly new, and whichever command comes next finishes what a kill left undone. Only files that the
/// manifest calls ours are ever replaced or removed.
struct SiteWriter: ~Copyable {
  private let lock: OutputLock
  private let reader: SourceReader
  private let output: OpenFolder
  private let state: StateFolder
  private let adopt: Bool
  private let old: Manifest
  private var stage: Stage
  private var way: FolderWay
  private var journal: Journal
  /// Of the manifest's files, those that the site still has.
  private var isPresent: [Bool]
  /// By the clock of the output's disk, when the writer was opened.
  private let opened: Int
  private(set) var report = BuildReport()

  /// Takes the lock, finishes an interrupted commit, and empties the stage.
  /// - Parameters:
  ///   - tenths: of a second to wait for another build at most.
  ///   - wait: called before each of them.
  static func open(
    _ folder: OutputFolder, sourceRoot: String, adopt: Bool, sync: Bool, lockTenths: Int = 100, wait: () -> Void
  ) throws -> SiteWriter {
    try folder.checkOwner(adopt: adopt)
    try makeFolders(folder.path)
    let output = try OpenFolder(folder.path, shownAs: folder.shown)
    try output.makeFolder(BytePath(OutputFolder.stateName))
    let state = StateFolder(folder: try OpenFolder(OutputFolder.stateName, in: output), sync: sync)
    let lock = try OutputLock(folder, tenths: lockTenths, wait: wait)
    let manifest = try Recovery(output: output, state: state, adopt: adopt).run()
    return SiteWriter(
      lock: lock, reader: try SourceReader(root: sourceRoot), output: output, state: state, adopt: adopt, old: manifest,
      stage: try Stage(in: state), opened: try state.moment())
  }

  /// Whether a command died while it moved files into place, which `open` finishes.
  static func hasInterruptedCommit(in folder: OutputFolder) throws -> Bool {
    try status(at: folder.state + "/" + StateFolder.journal) != nil
  }

  private init(
    lock: consuming OutputLock, reader: consuming SourceReader, output: OpenFolder, state: StateFolder, adopt: Bool,
    old: Manifest, stage: Stage, opened: Int
  ) {
    self.lock = lock
    self.reader = reader
    self.output = output
    self.state = state
    self.adopt = adopt
    self.old = old
    self.stage = stage
    self.opened = opened
    way = FolderWay(in: output)
    journal = Journal(base: old.checksum)
    isPresent = Array(repeating: false, count: old.entries.count)
  }

  // MARK: Staging

  /// Stages the file unless the one in the output is the same; as a rule the output is not read for that.
  mutating func add(_ file: OutputFile) throws {
    let path = BytePath(file.path.text)
    let index = old.paths.index(of: path)
    if let index { isPresent[index] = true }
    let entry = index.map { old.entries[$0] }
    let place = try lookUp(path)
    let new = try NewFile(file.body, opened: opened)

    if let status = place.status, status.isFile, var present = try new.matches(status, entry, at: path, output, reader)
    {
      present.doubt(from: opened)
      if present != entry { journal.append(path, Journal.Item(kind: .kept, entry: present)) }
      report.unchanged += 1
      return
    }
    if place.status != nil, entry == nil, !place.isOwnFolder, !adopt { throw foreign(path) }
    let number = journal.items.count
    let target = place.isBelowNewFolder ? try stage.create(path) : try stage.create(number: number)
    let shown = stage.folder.shown + "/" + path.text
    let hash = try new.write(to: target, shown, reader)
    let written = Manifest.Entry(try target.status(shown), hash: hash, source: new.fingerprint)
    try target.close(shown)
    journal.append(
      path, Journal.Item(kind: place.isBelowNewFolder ? .tree : .file, number: number, entry: written))
    report.written += 1
  }

  private struct Place {
    /// Of what stands at the path.
    var status: stat?
    var isBelowNewFolder = false
    /// A folder with nothing but ours stands where the file has to be.
    var isOwnFolder = false
  }

  /// Refuses, while nothing has been moved yet, what is of others where the site needs a file or a folder.
  private mutating func lookUp(_ path: BytePath) throws -> Place {
    if let gap = try way.gap(above: path) {
      if gap.standing == .other, !adopt {
        let other = path.prefix(gap.end)
        guard let index = old.paths.index(of: other), try output.holds(other, old.entries[index]) else {
          throw foreign(other)
        }
      }
      return Place(isBelowNewFolder: true)
    }
    guard let status = try output.status(path) else { return Place() }
    guard status.isFolder else { return Place(status: status) }
    guard try output.holdsOnlyOurs(path, old) else { throw foreign(path) }
    return Place(status: status, isOwnFolder: true)
  }

  private func foreign(_ path: BytePath) -> OutputFolder.Refusal {
    let shown = "\(output.shown)/\(path.text)"
    return OutputFolder.Refusal(
      diagnostic: Diagnostic(
        .error, "foreign-file", "\(shown) is not Lectern's, and the site has a file of that name", path: shown,
        hint: "move it away, or build with --adopt, which replaces it; nothing was touched"))
  }

  // MARK: Commit

  /// Moves the stage into place and removes what the site no longer has; what it leaves is the new site.
  /// - Parameter enter: called as each of the phases `sync`, `commit` and `prune` begins.
  mutating func commit(_ enter: (BuildProgress.Phase) -> Void = { _ in }) throws -> BuildReport {
    if journal.isAboutManifestAlone, !isPresent.contains(false) {
      if !journal.isEmpty { try state.replace(StateFolder.manifest, journal.sorted().applied(to: old).bytes) }
    } else {
      enter(.sync)
      var commit = try journaled()
      enter(.commit)
      _ = try commit.run(old) { enter(.prune) }
      report.removed = commit.removed
      report.kept = commit.kept
    }
    try state.removeLitter()
    return report
  }

  /// Writes down what is to be done, after which the next command would do it if this one died.
  mutating func journaled() throws -> Commit {
    for index in isPresent.indices where !isPresent[index] {
      journal.append(index, of: old.paths, Journal.Item(kind: .removed, entry: old.entries[index]))
    }
    journal = journal.sorted()
    do throws(SystemError) {
      if state.sync, report.written > 0 { try output.syncFileSystem() }
      try state.replace(StateFolder.journal, journal.bytes)
      return try Commit(journal, output: output, state: state, isRepeated: false)
    } catch {
      // Once the journal is gone, and only then, nobody needs the stage.
      guard (try? state.remove(StateFolder.journal)) != nil else { throw error.inCommit }
      abandonStage()
      throw error
    }
  }

  /// Gives the room of the stage back after a failed build; the old site stands as it was.
  consuming func abandon() { abandonStage() }

  private func abandonStage() { try? state.removeLitter() }

  // MARK: Clean

  /// Removes everything of ours and the manifest; files of others stay.
  consuming func clean() throws -> BuildReport {
    let report = try commit()
    try state.remove(StateFolder.manifest)
    return report
  }
}
