import Glibc

/// What a folder holds, one level of it.
struct FolderEntry {
  enum Kind { case file, folder, link, special }
  var name: String
  var kind: Kind
}

/// The names in an open folder, sorted by their bytes; names that are not UTF-8 come back with U+FFFD in them.
func entries(of folder: borrowing FileDescriptor, _ path: String) throws(SystemError) -> [FolderEntry] {
  let copy = fcntl(folder.raw, F_DUPFD_CLOEXEC, 0)
  guard copy >= 0 else { throw SystemError("list", path) }
  guard let stream = fdopendir(copy) else {
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
    guard let entry = readdir(stream) else { break }
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name == "." || name == ".." { continue }
    result.append(FolderEntry(name: name, kind: kind(entry.pointee.d_type, name, in: folder)))
  }
  guard errno == 0 else { throw SystemError("list", path) }
  result.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  return result
}

private func kind(_ type: UInt8, _ name: String, in folder: borrowing FileDescriptor) -> FolderEntry.Kind {
  switch Int32(type) {
  case Int32(DT_REG): return .file
  case Int32(DT_DIR): return .folder
  case Int32(DT_LNK): return .link
  case Int32(DT_UNKNOWN):
    // Some file systems do not tell the type in the listing.
    var status = stat()
    guard fstatat(folder.raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .special }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  default: return .special
  }
}

/// The path with every symbolic link resolved; nil when it leads nowhere.
package func realPath(_ path: String) -> String? {
  guard let pointer = realpath(path, nil) else { return nil }
  defer { free(pointer) }
  return String(cString: pointer)
}

/// What stands at a path, links followed; nil when nothing does.
func status(at path: String) -> stat? {
  var result = stat()
  return stat(path, &result) == 0 ? result : nil
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  /// Nanoseconds since 1970.
  var modified: Int { st_mtim.tv_sec * 1_000_000_000 + st_mtim.tv_nsec }
}
