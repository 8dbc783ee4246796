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
  /// The items whose place was taken by others meanwhile; what they would have written is given up.
  private var blocked: [Int] = []

  /// The paths that stay with others, who came there after the file was staged.
  var foreign: [String] { blocked.map { journal.paths[$0].text } }

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
        if gap.standing == .other, !item.mayReplace { break }
        if try moveFolder(folder, gap.standing) {
          moved = folder
        } else {
          try output.makeFolder(folder)
        }
        way.closeGap()
      }
      if moved != nil, !isRepeated { continue }
      if moved == nil {
        guard try way.gap(above: path) == nil, try moveFile(from: path, to: path, item) else {
          blocked.append(index)
          continue
        }
      }
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
      // The folder was there when the file was staged.
      while let gap = try way.gap(above: path), gap.standing != .other {
        try output.makeFolder(path.prefix(gap.end))
        way.closeGap()
      }
      guard try way.gap(above: path) == nil, try moveFile(from: Stage.path(of: item.number), to: path, item) else {
        blocked.append(index)
        continue
      }
      movedSingly.append(index)
    }
  }

  /// The old file, if there is one, is left in the stage under the new one's name.
  /// - Returns: false when something of others stands there.
  private mutating func moveFile(
    from source: BytePath, to path: BytePath, _ item: Journal.Item
  ) throws(SystemError) -> Bool {
    if isRepeated {
      // Not there, or the old file that was left in exchange.
      guard let staged = try stage.folder.status(source), UInt64(staged.st_ino) == item.entry.inode else { return true }
    }
    if let standing = try output.status(path) {
      // A copy may have been put there before the run died.
      if !item.mayReplace {
        guard isRepeated, try output.holds(path, standing, item.entry) else { return false }
      }
      if standing.isFolder {
        guard try clear(path) else { return false }
      } else if stage.folder.exchange(source, with: output, path) == 0 {
        return true
      }
      return try place(source, path, stage.folder.move(source, to: output, path)) { $0.move($1, to: $0, path) }
    }
    return try place(source, path, stage.folder.moveBesideOthers(source, to: output, path)) {
      $0.moveBesideOthers($1, to: $0, path)
    }
  }

  /// - Parameters:
  ///   - code: what became of moving the file.
  ///   - move: puts the copy of a file that cannot be moved in its place.
  private func place(
    _ source: BytePath, _ path: BytePath, _ code: Int32, _ move: (OpenFolder, BytePath) -> Int32
  ) throws(SystemError) -> Bool {
    switch code {
    case 0: return true
    case EEXIST: return false
    case EXDEV, EBUSY, EPERM: return try copyFile(from: source, to: path, move)
    default: throw output.error("replace", path, code: code)
    }
  }

  /// For a folder that the stage's files cannot be moved to: a copy beside the old file takes its place.
  private func copyFile(
    from source: BytePath, to path: BytePath, _ move: (OpenFolder, BytePath) -> Int32
  ) throws(SystemError) -> Bool {
    let beside = BytePath((path.folder.map { $0.text + "/" } ?? "") + ".lectern-part")
    let shown = output.shown + "/" + beside.text
    try output.remove(beside)
    let input = try stage.folder.open(source, O_RDONLY)
    let copy = try output.create(beside)
    try input.copy(stage.folder.shown + "/" + source.text, to: copy, shown)
    if state.sync { try copy.sync(shown) }
    try copy.close(shown)
    let code = move(output, beside)
    guard code == 0 else {
      _ = try? output.remove(beside)
      if code == EEXIST { return false }
      throw output.error("replace", path, code: code)
    }
    try stage.folder.remove(source)
    return true
  }

  /// Removes a folder with nothing but ours where a file has to be.
  /// - Returns: false when others have put something into it, or it is a mount point.
  private mutating func clear(_ folder: BytePath) throws(SystemError) -> Bool {
    let below = journal.items.indices.filter {
      journal.items[$0].kind == .removed && journal.paths[$0].isBelow(folder)
    }
    try remove(below, inside: folder)
    try output.removeEmptyFolder(folder)
    way.forget()
    return try output.status(folder) == nil
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
    for index in blocked { journal.leaveOut(index) }
  }
}
