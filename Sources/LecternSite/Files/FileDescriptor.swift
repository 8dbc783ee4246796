import Glibc
import LecternCore

/// An open file or folder, closed when its owner ends.
struct FileDescriptor: ~Copyable {
  let raw: Int32

  private init(raw: Int32) { self.raw = raw }

  deinit { _ = Glibc.close(raw) }

  /// Opens a path as the system reads it: the site folder, the output, files of a trusted theme.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0o644) throws(SystemError) {
    let descriptor = retrying { Glibc.open(path, flags | O_CLOEXEC, mode) }
    guard descriptor >= 0 else { throw SystemError("open", path) }
    raw = descriptor
  }

  /// Opens a path below `folder`, name by name, so that no symbolic link on the way is ever followed.
  init(below folder: borrowing FileDescriptor, _ path: String, _ flags: Int32) throws(SystemError) {
    let names = path.pathNames
    var current = folder.raw
    for (index, name) in names.enumerated() {
      let parent = current
      let wanted = (index == names.count - 1 ? flags : O_RDONLY | O_DIRECTORY) | O_NOFOLLOW | O_CLOEXEC
      current = retrying { openat(parent, String(name), wanted) }
      let code = errno
      if index > 0 { _ = Glibc.close(parent) }
      guard current >= 0 else { throw SystemError("open", path, code: code) }
    }
    guard !names.isEmpty else { throw SystemError("open", path, code: ENOENT) }
    raw = current
  }

  func status(_ path: String) throws(SystemError) -> stat {
    var result = stat()
    guard fstat(raw, &result) == 0 else { throw SystemError("read", path) }
    return result
  }

  /// All that is left to read; `size` is how much that is likely to be.
  func readAll(_ path: String, size: Int) throws(SystemError) -> [UInt8] {
    var bytes = try read(path, upTo: max(size, 0) + 1)
    var isWhole = bytes.count <= size
    while !isWhole {
      let more = try read(path, upTo: bytes.count + 4096)
      isWhole = more.count < bytes.count + 4096
      bytes += more
    }
    return bytes
  }

  /// Fewer than `count` bytes only where the file ends.
  func read(_ path: String, upTo count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      while initialized < count {
        let read = retrying { Glibc.read(raw, base + initialized, count - initialized) }
        if read < 0 { failure = SystemError("read", path) }
        if read <= 0 { return }
        initialized += read
      }
    }
    if let failure { throw failure }
    return bytes
  }

  func writeAll(_ bytes: [UInt8], _ path: String) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying { Glibc.write(raw, buffer.baseAddress.map { $0 + written }, bytes.count - written) }
      }
      guard count >= 0 else { throw SystemError("write", path) }
      written += count
    }
  }
}
