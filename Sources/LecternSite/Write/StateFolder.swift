import Glibc
import LecternCore

/// The folder `.lectern` in the output: manifest, journal, stage and lock.
struct StateFolder {
  let folder: OpenFolder
  /// Whether the disk is waited for.
  let sync: Bool

  static let manifest = "manifest"
  static let journal = "journal"
  static let stage = "stage"
  static let lock = "lock"

  /// nil when there is none; empty when it is no file, which no record is.
  func read(_ name: String) throws(SystemError) -> [UInt8]? {
    let path = BytePath(name)
    guard let status = try folder.status(path) else { return nil }
    guard status.isFile else { return [] }
    return try folder.open(path, O_RDONLY | O_NONBLOCK).readAll(folder.shown + "/" + name, size: Int(status.st_size))
  }

  /// Puts a whole file in the place of the old one; with `sync`, it is on the disk when this returns.
  func replace(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
    let new = BytePath(name + ".new")
    let shown = folder.shown + "/" + name + ".new"
    try folder.remove(new)
    let file = try folder.create(new)
    try file.writeAll(bytes, shown)
    if sync { try file.sync(shown) }
    try file.close(shown)
    let code = folder.move(new, to: folder, BytePath(name))
    guard code == 0 else { throw SystemError("replace", folder.shown + "/" + name, code: code) }
    if sync { try folder.descriptor.sync(folder.shown) }
  }

  func remove(_ name: String) throws(SystemError) { try folder.remove(BytePath(name)) }

  /// The present time by the clock that stamps the files: what changed before it can be told from what changes later.
  func moment() throws(SystemError) -> Int {
    let lock = BytePath(Self.lock)
    guard retrying({ utimensat(folder.descriptor.raw, lock.cString, nil, 0) }) == 0 else {
      throw folder.error("write", lock)
    }
    guard let status = try folder.status(lock) else { throw folder.error("read", lock, code: ENOENT) }
    return status.changed
  }

  /// What a command that died has left behind and nobody needs.
  func removeLitter() throws(SystemError) {
    try removeTree(BytePath(Self.stage), in: folder)
    try remove(Self.journal + ".new")
    try remove(Self.manifest + ".new")
  }
}
