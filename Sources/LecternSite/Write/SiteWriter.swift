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
}

/// Brings the output folder to a new state: stage what changed, then move it into place, then remove what is stale.
///
/// Until `commit` the old site is untouched; from then on every file is wholly old or wholly new, and a later run finishes
/// what a kill left undone. Only files that the manifest calls ours are ever replaced or removed.
struct SiteWriter: ~Copyable {
  private let folder: OutputFolder
  private let lock: OutputLock
  private let reader: SourceReader
  private let adopt: Bool
  private let sync: Bool
  private var old = Manifest()
  private var next = Manifest()
  private var staged: [String] = []
  private var madeFolders = Set<String>()
  private(set) var report = BuildReport()

  private var stage: String { folder.state + "/stage" }

  /// Takes the lock, finishes an interrupted commit, and empties the stage.
  static func open(
    _ folder: OutputFolder, sourceRoot: String, adopt: Bool, sync: Bool, lockTenths: Int = 100, wait: () -> Void
  ) throws -> SiteWriter {
    try folder.checkOwner(adopt: adopt)
    try makeFolders(folder.state)
    var present = stat()
    guard lstat(folder.state, &present) == 0, present.isFolder else {
      throw SystemError("use", folder.state, code: ENOTDIR)
    }
    let lock = try OutputLock(folder, tenths: lockTenths, wait: wait)
    let reader = try SourceReader(root: sourceRoot)
    var writer = SiteWriter(folder: folder, lock: lock, reader: reader, adopt: adopt, sync: sync)
    try writer.recover()
    return writer
  }

  private init(
    folder: OutputFolder, lock: consuming OutputLock, reader: consuming SourceReader, adopt: Bool, sync: Bool
  ) {
    self.folder = folder
    self.lock = lock
    self.reader = reader
    self.adopt = adopt
    self.sync = sync
  }

  private mutating func recover() throws {
    old = try Self.readManifest(folder.state + "/manifest") ?? Manifest()
    if let interrupted = try Self.readManifest(folder.state + "/manifest.next") {
      next = interrupted
      staged = try stagedFiles()
      try moveIntoPlace()
      try prune()
      old = next
      next = Manifest()
      staged = []
      report = BuildReport()
    }
    try removeTree(stage)
  }

  private static func readManifest(_ path: String) throws -> Manifest? {
    guard let status = status(at: path) else { return nil }
    return Manifest(try FileDescriptor(opening: path, O_RDONLY).readAll(path, size: Int(status.st_size)))
  }

  // MARK: Staging

  /// Stages the file unless the one in the output is the same; the output is not read for that.
  mutating func add(_ file: OutputFile) throws {
    let path = file.path.text
    let hash: UInt64
    switch file.body {
    case .bytes(let bytes): hash = ContentHash.of(bytes)
    case .copy(.content(let source)): hash = Self.copyHash(source.size, source.modified)
    case .copy(.theme(let source)):
      guard let status = status(at: source.realPath) else { throw SystemError("read", source.shownPath) }
      hash = Self.copyHash(Int(status.st_size), status.modified)
    }
    let target = folder.path + "/" + path
    var present = stat()
    let exists = lstat(target, &present) == 0
    if exists, let entry = old.entries[path], entry.hash == hash, present.isFile, Int(present.st_size) == entry.size,
      present.modified == entry.modified
    {
      next.entries[path] = entry
      report.unchanged += 1
      return
    }
    if exists, present.isFolder ? try !holdsOnlyOurs(path) : old.entries[path] == nil && !adopt { throw foreign(path) }
    let status = try stage(file, path)
    next.entries[path] = Manifest.Entry(hash: hash, size: Int(status.st_size), modified: status.modified)
    staged.append(path)
    report.written += 1
  }

  private func foreign(_ path: String) -> OutputFolder.Refusal {
    OutputFolder.Refusal(
      diagnostic: Diagnostic(
        .error, "foreign-file", "\(folder.shown)/\(path) is not Lectern's, and the site has a file of that name",
        path: "\(folder.shown)/\(path)",
        hint: "move it away, or build with --adopt, which replaces it; nothing was touched")
    )
  }

  private static func copyHash(_ size: Int, _ modified: Int) -> UInt64 {
    ContentHash.of(Array("copy \(size) \(modified)".utf8))
  }

  private mutating func stage(_ file: OutputFile, _ path: String) throws -> stat {
    let target = stage + "/" + path
    try makeStageFolder(for: path[..<(path.lastSlash ?? path.startIndex)])
    let output = try FileDescriptor(opening: target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    switch file.body {
    case .bytes(let bytes): try output.writeAll(bytes, target)
    case .copy(.content(let source)):
      let input = try reader.open(source)
      try copyBytes(from: input, source.sourcePath, to: output, target)
    case .copy(.theme(let source)):
      let input = try FileDescriptor(opening: source.realPath, O_RDONLY)
      try copyBytes(from: input, source.shownPath, to: output, target)
    }
    return try output.status(target)
  }

  private mutating func makeStageFolder(for path: Substring) throws {
    let path = String(path)
    if madeFolders.contains(path) { return }
    try checkWay(to: path)
    try makeFolders(path.isEmpty ? stage : stage + "/" + path)
    madeFolders.insert(path)
  }

  /// Refuses, while nothing has been moved yet, a file of others where the site needs a folder.
  private func checkWay(to path: String) throws {
    for name in (path + "/").foldersAbove.map(String.init) where !name.isEmpty && !madeFolders.contains(name) {
      var present = stat()
      guard lstat(folder.path + "/" + name, &present) == 0 else { return }
      guard present.isFolder || isOurs(name) || adopt else { throw foreign(name) }
    }
  }

  private func holdsOnlyOurs(_ path: String) throws -> Bool {
    var result = true
    try forEachEntry(below: folder.path + "/" + path) { name, isFolder in
      if !isFolder, !isOurs(path + "/" + name) { result = false }
    }
    return result
  }

  // MARK: Commit

  /// Moves the stage into place and removes what the site no longer has; what it leaves is the new site.
  mutating func commit() throws -> BuildReport {
    if staged.isEmpty, old.entries == next.entries {
      try removeTree(stage)
      return report
    }
    do {
      try write(next.bytes, to: folder.state + "/manifest.next")
      if sync { try syncOutput() }
    } catch {
      // What the disk may not have kept must not be rolled forward.
      _ = unlink(folder.state + "/manifest.next")
      try? removeTree(stage)
      throw error
    }
    try moveIntoPlace()
    try prune()
    return report
  }

  /// Gives the room of the stage back after a failed build; the old site stands as it was.
  consuming func abandon() { try? removeTree(stage) }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let temporary = path + ".new"
    let file = try FileDescriptor(opening: temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
    try file.writeAll(bytes, temporary)
    try move(temporary, path)
  }

  private func syncOutput() throws {
    let descriptor = try FileDescriptor(opening: folder.path, O_RDONLY | O_DIRECTORY)
    guard syncFileSystem(of: descriptor) else { throw SystemError("sync", folder.path) }
  }

  /// Moves the highest new folders whole, and files one by one where the folder exists.
  private mutating func moveIntoPlace() throws {
    var moved: String?
    for path in staged.sorted() {
      if let moved, path.below(moved) != nil { continue }
      let name = try clearWay(for: path)
      moved = name + "/"
      try move(stage + "/" + name, folder.path + "/" + name)
    }
  }

  /// Removes a file of ours where a folder is needed, and a folder with nothing but ours where a file is.
  /// - Returns: what to move: the highest folder on the way that the output does not have, else the file itself.
  private func clearWay(for path: String) throws -> String {
    var present = stat()
    for name in path.foldersAbove.map(String.init) {
      guard lstat(folder.path + "/" + name, &present) == 0 else { return name }
      if present.isFolder { continue }
      guard isOurs(name) || adopt else { throw foreign(name) }
      guard unlink(folder.path + "/" + name) == 0 else { throw SystemError("remove", "\(folder.shown)/\(name)") }
      return name
    }
    guard lstat(folder.path + "/" + path, &present) == 0 else { return path }
    guard present.isFolder else {
      guard old.entries[path] != nil || adopt else { throw foreign(path) }
      return path
    }
    removeOwnFiles(below: path + "/")
    guard rmdir(folder.path + "/" + path) == 0 || errno == ENOENT else { throw foreign(path) }
    // The folders above may have gone with it.
    return path.foldersAbove.map(String.init).first { lstat(folder.path + "/" + $0, &present) != 0 } ?? path
  }

  private func removeOwnFiles(below prefix: String) {
    for path in old.entries.keys.sorted(by: >) where path.below(prefix) != nil {
      if isOurs(path) { _ = unlink(folder.path + "/" + path) }
      removeEmptyFolders(above: path)
    }
  }

  private mutating func prune() throws {
    for path in old.entries.keys.sorted(by: >) where !isKept(path) {
      var present = stat()
      guard lstat(folder.path + "/" + path, &present) == 0, !present.isFolder else { continue }
      guard isOurs(path) else {
        report.kept.append(path)
        continue
      }
      guard retrying({ unlink(folder.path + "/" + path) }) == 0 else {
        throw SystemError("remove", "\(folder.shown)/\(path)")
      }
      report.removed += 1
      removeEmptyFolders(above: path)
    }
    try move(folder.state + "/manifest.next", folder.state + "/manifest")
    try removeTree(stage)
    if sync { try syncOutput() }
  }

  /// The new site has this very name; another Unicode spelling of it is another file, unless the disk takes both for one.
  private func isKept(_ path: String) -> Bool {
    guard let index = next.entries.index(forKey: path) else { return false }
    let name = next.entries[index].key
    if name.utf8.elementsEqual(path.utf8) { return true }
    var one = stat()
    var other = stat()
    return lstat(folder.path + "/" + path, &one) == 0 && lstat(folder.path + "/" + name, &other) == 0
      && one.st_ino == other.st_ino
  }

  /// Nobody has touched the file since we wrote it, nor put a link in the place of a folder above it; where its time
  /// changed, its bytes decide.
  private func isOurs(_ path: String) -> Bool {
    guard let entry = old.entries[path] else { return false }
    let target = folder.path + "/" + path
    var present = stat()
    for name in path.foldersAbove {
      guard lstat(folder.path + "/" + name, &present) == 0, present.isFolder else { return false }
    }
    guard lstat(target, &present) == 0, present.isFile, Int(present.st_size) == entry.size else { return false }
    if present.modified == entry.modified { return true }
    guard let file = try? FileDescriptor(opening: target, O_RDONLY | O_NOFOLLOW),
      let bytes = try? file.readAll(target, size: entry.size)
    else { return false }
    return ContentHash.of(bytes) == entry.hash
  }

  private func removeEmptyFolders(above path: String) {
    var rest = path[...]
    while let slash = rest.lastSlash {
      rest = rest[..<slash]
      if rmdir(folder.path + "/" + rest) != 0 { return }
    }
  }

  private func move(_ from: String, _ to: String) throws {
    guard retrying({ rename(from, to) }) == 0 else { throw SystemError("replace", to) }
  }

  /// The files that an interrupted run left in the stage.
  private func stagedFiles() throws -> [String] {
    var result: [String] = []
    try forEachEntry(below: stage) { path, isFolder in
      if !isFolder { result.append(path) }
    }
    return result
  }

  // MARK: Clean

  /// Removes everything of ours and the manifest; files of others stay.
  consuming func clean() throws -> BuildReport {
    try write(next.bytes, to: folder.state + "/manifest.next")
    try prune()
    _ = unlink(folder.state + "/manifest")
    return report
  }
}
