import Glibc

/// What a folder holds, one level of it.
struct FolderEntry {
  enum Kind { case file, folder, link, special }
  var name: String
  var kind: Kind
}

/// The names in an open folder, sorted by their bytes; names that are not UTF-8 come back with U+FFFD in them.
func entries(of folder: borrowing FileDescriptor, _ path: String) throws(SystemError) -> [FolderEntry] {
  let copy = retrying { fcntl(folder.raw, F_DUPFD_CLOEXEC, 0) }
  guard copy >= 0 else { throw SystemError("list", path) }
  var opened = fdopendir(copy)
  while opened == nil, errno == EINTR { opened = fdopendir(copy) }
  guard let stream = opened else {
    let code = errno
    _ = close(copy)
    throw SystemError("list", path, code: code)
  }
  defer { closedir(stream) }
  rewinddir(stream)
  var result: [FolderEntry] = []
  while true {
    // The end and an error look the same but for `errno`.
    errno = 0
    guard let entry = readdir(stream) else {
      if errno == EINTR { continue }
      break
    }
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name == "." || name == ".." { continue }
    result.append(FolderEntry(name: name, kind: try kind(entry.pointee.d_type, name, in: folder, path)))
  }
  guard errno == 0 else { throw SystemError("list", path) }
  result.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  return result
}

private func kind(
  _ type: UInt8, _ name: String, in folder: borrowing FileDescriptor, _ path: String
) throws(SystemError) -> FolderEntry.Kind {
  switch Int32(type) {
  case Int32(DT_REG): return .file
  case Int32(DT_DIR): return .folder
  case Int32(DT_LNK): return .link
  case Int32(DT_UNKNOWN):
    // Some file systems do not tell the type in the listing.
    var status = stat()
    guard retrying({ fstatat(folder.raw, name, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      if isAbsence(errno) { return .special }
      throw SystemError("list", path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  default: return .special
  }
}

/// The path with every symbolic link resolved; nil when it leads nowhere, for a reason that `errno` has.
package func realPath(_ path: String) -> String? {
  while true {
    if let pointer = realpath(path, nil) {
      defer { free(pointer) }
      return String(cString: pointer)
    }
    if errno != EINTR { return nil }
  }
}

/// What stands at a path, links followed; nil when nothing does, as behind a link that leads back to itself.
func status(at path: String) throws(SystemError) -> stat? {
  var result = stat()
  if retrying({ stat(path, &result) }) == 0 { return result }
  let code = errno
  guard isAbsence(code) || code == ELOOP else { throw SystemError("read", path, code: code) }
  return nil
}

/// Whether something stands at a path, links followed; a path that cannot be looked at is an error.
package func isThere(_ path: String) throws(SystemError) -> Bool { try status(at: path) != nil }

/// What the system says of a file, by which a change of it shows.
package struct FileStamp: Sendable, Hashable {
  package var size: Int
  /// Nanoseconds since 1970.
  package var modified: Int
  package var changed: Int
  var inode: UInt64

  /// Of a text that is no file.
  init(size: Int) {
    self.size = size
    (modified, changed, inode) = (0, 0, 0)
  }

  package init(_ status: stat) {
    size = Int(status.st_size)
    modified = status.modified
    changed = status.changed
    inode = UInt64(status.st_ino)
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  /// Nanoseconds since 1970.
  var modified: Int { st_mtim.tv_sec &* 1_000_000_000 &+ st_mtim.tv_nsec }
  /// Nanoseconds since 1970; unlike `modified`, no program can set it.
  var changed: Int { st_ctim.tv_sec &* 1_000_000_000 &+ st_ctim.tv_nsec }
}
