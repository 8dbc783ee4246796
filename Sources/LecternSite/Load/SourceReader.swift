import Glibc
import LecternCore

/// Reads files of the site by their stored path, best folder by folder.
package struct SourceReader: ~Copyable {
  /// The folder of the file that was opened last.
  private final class LastFolder {
    var path = ""
    var raw: Int32 = -1

    func set(_ path: Substring, _ folder: consuming FileDescriptor) {
      if raw >= 0 { close(raw) }
      raw = folder.release()
      self.path = String(path)
    }

    deinit { if raw >= 0 { close(raw) } }
  }

  private let root: FileDescriptor
  private let last = LastFolder()

  package init(root: String) throws(SystemError) {
    self.root = try FileDescriptor(opening: root, O_RDONLY | O_DIRECTORY)
  }

  /// More is no text that somebody writes, and would fill the memory.
  private static let largestText = 64 << 20

  /// A note or data; one of more than 64 MB is an error.
  package borrowing func read(_ file: ContentFile) throws(SystemError) -> [UInt8] {
    guard file.size <= Self.largestText else {
      throw SystemError(
        "read", file.sourcePath, code: EFBIG,
        cure: "a text may have \(Self.largestText >> 20) MB; move it, or exclude: it")
    }
    return try open(file).readAll(file.sourcePath, size: file.size)
  }

  borrowing func readPrefix(_ file: ContentFile, count: Int) throws(SystemError) -> [UInt8] {
    try open(file).read(file.sourcePath, upTo: count)
  }

  /// Does not wait for the other end of a pipe that was put in the file's place.
  borrowing func open(_ file: ContentFile) throws(SystemError) -> FileDescriptor {
    let descriptor: FileDescriptor
    do {
      descriptor = try opened(file.storedPath, O_RDONLY | O_NONBLOCK)
    } catch {
      throw SystemError(error.operation, file.sourcePath, code: error.code)
    }
    let status = try descriptor.status(file.sourcePath)
    guard status.isFile else { throw SystemError("read", file.sourcePath, code: EINVAL) }
    return descriptor
  }

  private borrowing func opened(_ path: String, _ flags: Int32) throws(SystemError) -> FileDescriptor {
    let folder = path.pathFolder
    if folder.isEmpty { return try FileDescriptor(below: root, path, flags) }
    if last.raw < 0 || last.path != folder {
      last.set(folder, try FileDescriptor(below: root, String(folder), O_RDONLY | O_DIRECTORY))
    }
    return try FileDescriptor(String(path.lastName), in: last.raw, flags)
  }
}
