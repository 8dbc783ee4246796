import Glibc
import LecternCore

/// What a build did to the output folder.
package struct BuildReport: Sendable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// Files of ours that somebody changed since, and that were therefore not removed.
  package var kept: [String] = []
  /// Paths that others took while the site was written, and whose files of the site were therefore left out.
  package var foreign: [String] = []

  package init() {}

  /// What the author should know of the files that stay.
  package func diagnostics(in folder: OutputFolder) -> [Diagnostic] {
    kept.map { path in
      Diagnostic(
        .warning, "changed-output", "this file is no longer part of the site, but somebody changed it",
        path: folder.shown + "/" + path, hint: "it is kept; remove it yourself if nobody needs it")
    }
      + foreign.map { path in
        Diagnostic(
          .error, "foreign-file", "this came here while the site was written, and the site has a file of that name",
          path: folder.shown + "/" + path, hint: "it is kept, and the page left out; move it away and build again")
      }
  }

  mutating func add(_ commit: Commit) {
    kept += commit.kept
    foreign += commit.foreign
  }
}

/// Brings the output folder to a new state.
///
/// The order is: stage what changed, wait for the disk, write the journal, move the stage into place, remove what is stale,
/// write the manifest, remove journal and stage. Until the journal stands the old site is untouched; from then on every
/// file is wholly old or wholly new, and whichever command comes next finishes what a kill left undone. Without `adopt`,
/// only what the manifest calls ours is ever replaced or removed, whenever something else may have come.
final class SiteWriter {
  private let lock: OutputLock
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
  private(set) var report: BuildReport
  /// From here on the stage is needed until the commit is done, by this run or the next.
  private var isJournaled = false

  /// Takes the lock, finishes an interrupted commit, and empties the stage.
  /// - Parameters:
  ///   - tenths: of a second to wait for another build at most.
  ///   - enter: called as `waiting` before each of them, and as `commit` before files are moved.
  static func open(
    _ folder: OutputFolder, adopt: Bool, sync: Bool, lockTenths: Int = 100,
    _ enter: (BuildProgress.Phase) -> Void = { _ in }
  ) throws -> SiteWriter {
    // A build that holds the lock may be about to write what tells that the folder is ours.
    if try !hasOutput(in: folder) { try folder.checkOwner(adopt: adopt) }
    try makeFolders(folder.path)
    let output = try OpenFolder(folder.path, shownAs: folder.shown)
    try output.makeFolder(BytePath(OutputFolder.stateName))
    let state = StateFolder(folder: try OpenFolder(OutputFolder.stateName, in: output), sync: sync)
    let lock = try OutputLock(folder, tenths: lockTenths) { enter(.waiting) }
    try folder.checkOwner(adopt: adopt)
    let recovery = Recovery(output: output, state: state, adopt: adopt)
    let (manifest, report) = try recovery.run { enter(.commit) }
    return SiteWriter(
      lock: lock, output: output, state: state, adopt: adopt, old: manifest, stage: try Stage(in: state),
      opened: try state.moment(), report: report)
  }

  /// Whether some build has begun to write into the folder.
  static func hasOutput(in folder: OutputFolder) throws -> Bool {
    try status(at: folder.state + "/" + StateFolder.lock) != nil
  }

  private init(
    lock: consuming OutputLock, output: OpenFolder, state: StateFolder, adopt: Bool, old: Manifest, stage: Stage,
    opened: Int, report: BuildReport
  ) {
    self.lock = lock
    self.output = output
    self.state = state
    self.adopt = adopt
    self.old = old
    self.stage = stage
    self.opened = opened
    self.report = report
    way = FolderWay(in: output)
    journal = Journal(base: old.checksum)
    isPresent = Array(repeating: false, count: old.entries.count)
  }

  // MARK: Staging

  /// Stages the file unless the one in the output is the same; as a rule the output is not read for that.
  /// - Parameter reader: reads files that are published as they are.
  func add(_ file: OutputFile, _ reader: borrowing SourceReader) throws {
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
    if place.status != nil, entry == nil, !place.isTakenByOurs, !adopt { throw foreign(path) }
    let number = journal.items.count
    let target = place.isBelowNewFolder ? try stage.create(path) : try stage.create(number: number)
    let shown = stage.folder.shown + "/" + path.text
    let hash = try new.write(to: target, shown, reader)
    let written = Manifest.Entry(try target.status(shown), hash: hash, source: new.fingerprint)
    try target.close(shown)
    journal.append(
      path,
      Journal.Item(
        kind: place.isBelowNewFolder ? .tree : .file, number: number,
        mayReplace: adopt || entry != nil || place.isTakenByOurs, entry: written))
    report.written += 1
  }

  private struct Place {
    /// Of what stands at the path.
    var status: stat?
    var isBelowNewFolder = false
    /// A folder with nothing but ours stands where the file has to be, or a file of ours where a folder has to be.
    var isTakenByOurs = false
  }

  /// Refuses, while nothing has been moved yet, what is of others where the site needs a file or a folder.
  private func lookUp(_ path: BytePath) throws -> Place {
    if let gap = try way.gap(above: path) {
      if gap.standing == .other, !adopt {
        let other = path.prefix(gap.end)
        guard let index = old.paths.index(of: other), try output.holds(other, old.entries[index]) else {
          throw foreign(other)
        }
      }
      return Place(isBelowNewFolder: true, isTakenByOurs: gap.standing == .other)
    }
    guard let status = try output.status(path) else { return Place() }
    guard status.isFolder else { return Place(status: status) }
    // A mount point cannot be removed.
    let device = try output.status(BytePath("."))?.st_dev
    guard status.st_dev == device, try output.holdsOnlyOurs(path, old) else { throw foreign(path, isFolder: true) }
    return Place(status: status, isTakenByOurs: true)
  }

  private func foreign(_ path: BytePath, isFolder: Bool = false) -> OutputFolder.Refusal {
    let shown = "\(output.shown)/\(path.text)"
    return OutputFolder.Refusal(
      diagnostic: Diagnostic(
        .error, "foreign-file", "\(shown) is not Lectern's, and the site has a file of that name", path: shown,
        hint: "move it away" + (isFolder ? "" : ", or build with --adopt, which replaces it") + "; nothing was touched")
    )
  }

  // MARK: Commit

  /// Moves the stage into place and removes what the site no longer has; what it leaves is the new site.
  /// - Parameter enter: called as each of the phases `sync`, `commit` and `prune` begins.
  func commit(_ enter: (BuildProgress.Phase) -> Void = { _ in }) throws -> BuildReport {
    if journal.isAboutManifestAlone, !isPresent.contains(false) {
      if !journal.isEmpty { try state.replace(StateFolder.manifest, journal.sorted().applied(to: old).bytes) }
    } else {
      enter(.sync)
      var commit = try journaled()
      enter(.commit)
      _ = try commit.run(old) { enter(.prune) }
      report.removed = commit.removed
      report.written -= commit.foreign.count
      report.add(commit)
    }
    try state.removeLitter()
    return report
  }

  /// Writes down what is to be done, after which the next command would do it if this one died.
  func journaled() throws -> Commit {
    for index in isPresent.indices where !isPresent[index] {
      journal.append(index, of: old.paths, Journal.Item(kind: .removed, entry: old.entries[index]))
    }
    journal = journal.sorted()
    do throws(SystemError) {
      if state.sync, report.written > 0 { try output.syncFileSystem() }
      try state.replace(StateFolder.journal, journal.bytes)
      isJournaled = true
      return try Commit(journal, output: output, state: state, isRepeated: false)
    } catch {
      // Once the journal is gone, and only then, nobody needs the stage.
      isJournaled = (try? state.remove(StateFolder.journal)) == nil
      throw isJournaled ? error.inCommit : error
    }
  }

  /// Gives the room of the stage back after a failed build; the old site stands as it was.
  deinit {
    if !isJournaled { try? state.removeLitter() }
  }
}
