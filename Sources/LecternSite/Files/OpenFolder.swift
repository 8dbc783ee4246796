import Glibc
import LecternCore

/// An open folder, in which paths are looked up from the folder itself, wherever it is moved meanwhile.
///
/// Only "no such file" and "not a folder" mean that something is not there; every other answer of the system is an error.
final class OpenFolder: Sendable {
  let descriptor: FileDescriptor
  /// As messages name it.
  let shown: String

  init(_ path: String, shownAs shown: String) throws(SystemError) {
    descriptor = try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY, shownAs: shown)
    self.shown = shown
  }

  /// A folder of this one; a link in its place is refused.
  init(_ name: String, in parent: OpenFolder) throws(SystemError) {
    shown = parent.shown + "/" + name
    descriptor = try parent.open(BytePath(name), O_RDONLY | O_DIRECTORY)
  }

  func error(_ operation: String, _ path: BytePath, code: Int32 = errno) -> SystemError {
    SystemError(operation, shown + "/" + path.text, code: code)
  }

  /// What stands at a path, a link as a link; nil when nothing does.
  func status(_ path: BytePath) throws(SystemError) -> stat? {
    var result = stat()
    if retrying({ fstatat(descriptor.raw, path.cString, &result, AT_SYMLINK_NOFOLLOW) }) == 0 { return result }
    let code = errno
    guard isAbsence(code) else { throw error("read", path, code: code) }
    return nil
  }

  /// Follows no link in the last name.
  func open(_ path: BytePath, _ flags: Int32) throws(SystemError) -> FileDescriptor {
    let raw = retrying { openat(descriptor.raw, path.cString, flags | O_NOFOLLOW | O_CLOEXEC, 0o644) }
    guard raw >= 0 else { throw error("open", path) }
    return FileDescriptor(owning: raw)
  }

  /// A new file, which must not be there yet.
  func create(_ path: BytePath) throws(SystemError) -> FileDescriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let raw = retrying { openat(descriptor.raw, path.cString, flags, 0o644) }
    guard raw >= 0 else { throw error("make", path) }
    return FileDescriptor(owning: raw)
  }

  /// One folder, unless it is there.
  func makeFolder(_ path: BytePath) throws(SystemError) {
    guard retrying({ mkdirat(descriptor.raw, path.cString, 0o755) }) == 0 || errno == EEXIST else {
      throw error("make the folder", path)
    }
  }

  /// The file or link is gone afterwards.
  /// - Returns: whether it was there.
  @discardableResult
  func remove(_ path: BytePath) throws(SystemError) -> Bool {
    if retrying({ unlinkat(descriptor.raw, path.cString, 0) }) == 0 { return true }
    let code = errno
    guard isAbsence(code) else { throw error("remove", path, code: code) }
    return false
  }

  /// Removes a folder if it is empty.
  /// - Returns: whether nothing stands there now.
  @discardableResult
  func removeEmptyFolder(_ path: BytePath) throws(SystemError) -> Bool {
    if retrying({ unlinkat(descriptor.raw, path.cString, AT_REMOVEDIR) }) == 0 { return true }
    switch errno {
    case ENOENT: return true
    // Something is in it, it is a mount point, or it is no folder.
    case ENOTEMPTY, EEXIST, EBUSY, ENOTDIR: return false
    case let code: throw error("remove", path, code: code)
    }
  }

  /// - Returns: 0, or the reason, which may call for another way.
  func move(_ path: BytePath, to target: OpenFolder, _ newPath: BytePath) -> Int32 {
    retrying { renameat(descriptor.raw, path.cString, target.descriptor.raw, newPath.cString) } == 0 ? 0 : errno
  }

  /// As `move`, but never over another file: `EEXIST` when there is one.
  func moveBesideOthers(_ path: BytePath, to target: OpenFolder, _ newPath: BytePath) -> Int32 {
    guard let renameat2 = SystemCalls.renameat2 else { return move(path, to: target, newPath) }
    let noReplace: UInt32 = 1
    let result = retrying {
      renameat2(descriptor.raw, path.cString, target.descriptor.raw, newPath.cString, noReplace)
    }
    if result == 0 { return 0 }
    // Some file systems do not know the way.
    return errno == EINVAL || errno == ENOSYS ? move(path, to: target, newPath) : errno
  }

  /// Two names change places at once, so that neither is ever missing and nothing is freed meanwhile.
  /// - Returns: 0, or the reason; `EINVAL` or `ENOSYS` where the file system cannot.
  func exchange(_ path: BytePath, with target: OpenFolder, _ newPath: BytePath) -> Int32 {
    guard let renameat2 = SystemCalls.renameat2 else { return ENOSYS }
    let exchange: UInt32 = 2
    return retrying {
      renameat2(descriptor.raw, path.cString, target.descriptor.raw, newPath.cString, exchange)
    } == 0 ? 0 : errno
  }

  /// Waits until the disk has everything of this file system.
  func syncFileSystem() throws(SystemError) {
    let result = retrying { SystemCalls.syncfs.map { $0(descriptor.raw) } ?? fsync(descriptor.raw) }
    guard result == 0 else { throw SystemError("sync", shown) }
  }
}

/// Whether an error of a call that names a path says that nothing stands there.
func isAbsence(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

/// Calls that the headers show to GNU C only, looked up by name; nil where the C library has none.
private enum SystemCalls {
  typealias Renameat2 = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  typealias Syncfs = @convention(c) (Int32) -> Int32

  static let renameat2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Renameat2.self) }
  static let syncfs = dlsym(nil, "syncfs").map { unsafeBitCast($0, to: Syncfs.self) }
}
