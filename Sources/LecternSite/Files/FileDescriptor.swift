import Glibc

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
    var current = folder.raw
    var owned = false
    var rest = path[...]
    while true {
      let slash = rest.firstIndex(of: "/")
      let name = String(rest[..<(slash ?? rest.endIndex)])
      let last = slash == nil
      let parent = current
      let wanted = (last ? flags : O_RDONLY | O_DIRECTORY) | O_NOFOLLOW | O_CLOEXEC
      let descriptor = retrying { openat(parent, name, wanted) }
      let code = errno
      if owned { _ = Glibc.close(parent) }
      guard descriptor >= 0 else { throw SystemError("open", path, code: code) }
      current = descriptor
      owned = true
      guard let slash else { break }
      rest = rest[rest.index(after: slash)...]
    }
    raw = current
  }

  func status(_ path: String) throws(SystemError) -> stat {
    var result = stat()
    guard fstat(raw, &result) == 0 else { throw SystemError("read", path) }
    return result
  }

  /// The whole file.
  func readAll(_ path: String, size: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    var capacity = max(size, 0) + 1
    var bytes: [UInt8] = []
    while true {
      let filled = bytes.count
      var count = 0
      let next = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
        bytes.withUnsafeBufferPointer { old in
          for index in 0..<filled { buffer.initializeElement(at: index, to: old[index]) }
        }
        initialized = filled
        guard let base = buffer.baseAddress else { return }
        count = retrying { Glibc.read(raw, base + filled, capacity - filled) }
        if count < 0 { failure = SystemError("read", path) } else { initialized += count }
      }
      if let failure { throw failure }
      bytes = next
      if count == 0 { return bytes }
      if bytes.count == capacity { capacity = capacity * 2 + 4096 }
    }
  }

  /// Reads up to `count` bytes from the start.
  func readPrefix(_ path: String, count: Int) throws(SystemError) -> [UInt8] {
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
