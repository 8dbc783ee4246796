import Glibc
import LecternCore

/// Carries out a journal: moves the stage into place and removes what is stale.
///
/// Every step can be taken again, so a run that died at any of them is finished by taking all of them once more.
struct Commit {
  private let output: OpenFolder
  private let state: StateFolder
  private let stage: Stage
  private var journal: Journal
  private var way: FolderWay
  /// Set after a run died: some of the steps have been taken.
  private let isRepeated: Bool
  /// The items that were moved one by one, or may have been.
  private var movedSingly: [Int] = []
  private(set) var removed = 0
  /// Files of ours that somebody changed since, and that were therefore not removed.
  private(set) var kept: [String] = []

  init(_ journal: Journal, output: OpenFolder, state: StateFolder, isRepeated: Bool) throws(SystemError) {
    self.journal = journal
    self.output = output
    self.state = state
    self.isRepeated = isRepeated
    stage = try Stage(in: state)
    way = FolderWay(in: output)
  }

  /// - Parameters:
  ///   - old: the manifest that the journal changes.
  ///   - beforePruning: called when everything new is in place.
  /// - Returns: the new one.
  mutating func run(_ old: Manifest, beforePruning: () -> Void = {}) throws(SystemError) -> Manifest {
    do throws(SystemError) {
      try moveTrees()
      try moveFiles()
      beforePruning()
      try prune()
      try settle()
      if state.sync { try output.syncFileSystem() }
      let new = journal.applied(to: old)
      try state.replace(StateFolder.manifest, new.bytes)
      try state.remove(StateFolder.journal)
      return new
    } catch {
      throw error.inCommit
    }
  }

  // MARK: Moving

  /// Moves the highest new folders whole, and what is in them one by one where the system will not.
  private mutating func moveTrees() throws(SystemError) {
    var moved: BytePath?
    for (index, item) in journal.items.enumerated() where item.kind == .tree {
      let path = journal.paths[index]
      if let moved, path.isBelow(moved) { continue }
      moved = nil
      while moved == nil, let gap = try way.gap(above: path) {
        let folder = path.prefix(gap.end)
        if try moveFolder(folder, gap.standing) {
          moved = folder
        } else {
          try output.makeFolder(folder)
        }
        way.closeGap()
      }
      if moved != nil, !isRepeated { continue }
      if moved == nil { try moveFile(from: path, to: path, item.entry) }
      movedSingly.append(index)
    }
  }

  /// - Returns: false when the folder has to be made and filled.
  private func moveFolder(_ folder: BytePath, _ standing: FolderWay.Standing) throws(SystemError) -> Bool {
    if standing == .other {
      // A file of ours, or of others who were told: it goes the way of the old files.
      if stage.folder.exchange(folder, with: output, folder) == 0 { return true }
      try output.remove(folder)
    }
    switch stage.folder.move(folder, to: output, folder) {
    case 0: return true
    // Another file system or a mount point, something has come between, layers of folders, an earlier run.
    case EXDEV, EBUSY, EPERM, ENOTEMPTY, EEXIST, EINVAL, ENOTDIR, ENOENT: return false
    case let code: throw output.error("replace", folder, code: code)
    }
  }

  private mutating func moveFiles() throws(SystemError) {
    for (index, item) in journal.items.enumerated() where item.kind == .file {
      let path = journal.paths[index]
      while let gap = try way.gap(above: path) {
        // The folder was there when the file was staged.
        if gap.standing == .other { throw output.error("replace", path.prefix(gap.end), code: ENOTDIR) }
        try output.makeFolder(path.prefix(gap.end))
        way.closeGap()
      }
      try moveFile(from: Stage.path(of: item.number), to: path, item.entry)
      movedSingly.append(index)
    }
  }

  /// The old file, if there is one, is left in the stage under the new one's name.
  private mutating func moveFile(
    from source: BytePath, to path: BytePath, _ entry: Manifest.Entry
  ) throws(SystemError) {
    if isRepeated {
      // Not there, or the old file that was left in exchange.
      guard let staged = try stage.folder.status(source), UInt64(staged.st_ino) == entry.inode else { return }
    }
    var code = ENOENT
    if let standing = try output.status(path) {
      if standing.isFolder {
        try clear(path)
      } else {
        code = stage.folder.exchange(source, with: output, path)
        if code == 0 { return }
      }
    }
    code = stage.folder.move(source, to: output, path)
    switch code {
    case 0: return
    case EXDEV, EBUSY, EPERM: try copyFile(from: source, to: path)
    default: throw output.error("replace", path, code: code)
    }
  }

  /// For a folder that the stage's files cannot be moved to: a copy beside the old file takes its place.
  private func copyFile(from source: BytePath, to path: BytePath) throws(SystemError) {
    let beside = BytePath((path.folder.map { $0.text + "/" } ?? "") + ".lectern-part")
    let shown = output.shown + "/" + beside.text
    try output.remove(beside)
    let input = try stage.folder.open(source, O_RDONLY)
    let copy = try output.create(beside)
    try input.copy(stage.folder.shown + "/" + source.text, to: copy, shown)
    if state.sync { try copy.sync(shown) }
    try copy.close(shown)
    let code = output.move(beside, to: output, path)
    guard code == 0 else {
      _ = try? output.remove(beside)
      throw output.error("replace", path, code: code)
    }
    try stage.folder.remove(source)
  }

  /// Removes a folder with nothing but ours where a file has to be.
  private mutating func clear(_ folder: BytePath) throws(SystemError) {
    let below = journal.items.indices.filter {
      journal.items[$0].kind == .removed && journal.paths[$0].isBelow(folder)
    }
    try remove(below, inside: folder)
    try output.removeEmptyFolder(folder)
    way.forget()
    guard try output.status(folder) == nil else { throw output.error("replace", folder, code: ENOTEMPTY) }
  }

  // MARK: Removing

  private mutating func prune() throws(SystemError) {
    try remove(journal.items.indices.filter { journal.items[$0].kind == .removed })
  }

  private enum Fate {
    case gone, absent, kept
    case failed(SystemError)
  }

  /// Removes files that are still ours, and the folders above them that are empty then.
  /// - Parameter outer: a folder that stays, with those above it.
  private mutating func remove(_ indices: [Int], inside outer: BytePath? = nil) throws(SystemError) {
    if indices.isEmpty { return }
    let (paths, entries) = (indices.map { journal.paths[$0] }, indices.map { journal.items[$0].entry })
    let inodes = Set(journal.items.lazy.filter { $0.kind != .removed }.map(\.entry.inode))
    let fates = mapOnThreads(paths.count) { [output] index -> Fate in
      do throws(SystemError) {
        guard let status = try output.status(paths[index]), !status.isFolder else { return .absent }
        // Another spelling of a name that the site still has, on a disk that takes the two for one.
        if UInt64(status.st_ino) != entries[index].inode, inodes.contains(UInt64(status.st_ino)) { return .absent }
        guard try output.holds(paths[index], entries[index]) else { return .kept }
        return try output.remove(paths[index]) ? .gone : .absent
      } catch { return .failed(error) }
    }
    for (index, fate) in fates.enumerated() {
      switch fate {
      case .gone: removed += 1
      case .absent: break
      case .kept: kept.append(paths[index].text)
      case .failed(let error): throw error
      }
    }
    // Through a link that somebody has put in a folder's place nothing is removed.
    way.forget()
    var folders: [BytePath] = []
    for folder in foldersAbove(paths) where outer.map(folder.isBelow) ?? true {
      guard try way.gap(above: BytePath(folder.text + "/")) == nil else { continue }
      folders.append(folder)
    }
    way.forget()
    try removeEmptyFolders(folders, in: output)
  }

  // MARK: What the manifest will say

  /// Looks at what was moved by itself, which has a new time of change since.
  private mutating func settle() throws(SystemError) {
    let written = try state.folder.status(BytePath(StateFolder.journal))?.changed ?? 0
    for index in journal.items.indices {
      var entry = journal.items[index].entry
      entry.doubt(from: written)
      journal.settle(index, entry)
    }
    let moment = try state.moment()
    for index in movedSingly {
      var entry = journal.items[index].entry
      entry.changed = 0
      if let status = try output.status(journal.paths[index]), UInt64(status.st_ino) == entry.inode,
        status.modified == entry.modified, Int(status.st_size) == entry.size
      {
        entry.changed = status.changed
        entry.doubt(from: moment)
      }
      journal.settle(index, entry)
    }
  }
}
