import Glibc
import LecternCore

/// An open file or folder, closed when its owner ends.
package struct FileDescriptor: ~Copyable {
  let raw: Int32

  init(owning raw: Int32) { self.raw = raw }

  deinit { _ = Glibc.close(raw) }

  /// The descriptor, whose new owner closes it.
  consuming func release() -> Int32 {
    let descriptor = raw
    discard self
    return descriptor
  }

  /// Closes a file that was written; over a network and under quotas some errors come only now.
  package consuming func close(_ path: String) throws(SystemError) {
    let descriptor = raw
    discard self
    // An interrupted close has closed; another would hit whoever has the number by then.
    guard Glibc.close(descriptor) == 0 || errno == EINTR else { throw SystemError("write", path) }
  }

  /// Opens a path as the system reads it: the site folder, the output, files of a trusted theme or of the command line.
  package init(opening path: String, _ flags: Int32, shownAs shown: String? = nil) throws(SystemError) {
    let descriptor = retrying { Glibc.open(path, flags | O_CLOEXEC, 0o644) }
    guard descriptor >= 0 else { throw SystemError(opening: shown ?? path, flags) }
    raw = descriptor
  }

  /// Another number for an open file that is not ours to close, such as standard output.
  package init(copyOf descriptor: Int32, _ path: String) throws(SystemError) {
    let copy = retrying { fcntl(descriptor, F_DUPFD_CLOEXEC, 3) }
    guard copy >= 0 else { throw SystemError("open", path) }
    raw = copy
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

  /// Opens a name in an open folder; a symbolic link is not followed.
  init(_ name: String, in folder: Int32, _ flags: Int32) throws(SystemError) {
    let descriptor = retrying { openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemError("open", name) }
    raw = descriptor
  }

  package func status(_ path: String) throws(SystemError) -> stat {
    var result = stat()
    guard retrying({ fstat(raw, &result) }) == 0 else { throw SystemError("read", path) }
    return result
  }

  /// All that is left to read; `size` is how much that is likely to be.
  package func readAll(_ path: String, size: Int) throws(SystemError) -> [UInt8] {
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
        let read = retrying(raw, until: POLLIN) { Glibc.read(raw, base + initialized, count - initialized) }
        if read < 0 { failure = SystemError("read", path) }
        if read <= 0 { return }
        initialized += read
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Fewer bytes than asked for only where the file ends; moves nobody's place in it.
  package func read(_ path: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError)
    -> Int
  {
    var count = 0
    while count < buffer.count {
      let read = retrying {
        pread(raw, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(offset + count))
      }
      if read < 0 { throw SystemError("read", path) }
      if read == 0 { break }
      count += read
    }
    return count
  }

  package func writeAll(_ bytes: [UInt8], _ path: String) throws(SystemError) {
    try Self.writeAll(bytes, to: raw, path)
  }

  /// To an open file that is not ours to close.
  package static func writeAll(_ bytes: [UInt8], to raw: Int32, _ path: String) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
      try writeAll(UnsafeRawBufferPointer(buffer), to: raw, path)
    }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to raw: Int32, _ path: String) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = retrying(raw, until: POLLOUT) {
        Glibc.write(raw, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count >= 0 else { throw SystemError("write", path) }
      written += count
    }
  }

  /// Waits until the disk has the file, or the names of the folder.
  func sync(_ path: String) throws(SystemError) {
    guard retrying({ fsync(raw) }) == 0 else { throw SystemError("sync", path) }
  }

  /// The hash of a file of any size.
  func hash(_ path: String) throws(SystemError) -> UInt64 {
    var hash = ContentHash()
    try readThrough(path) { (bytes) throws(SystemError) in hash.add(bytes) }
    return hash.value
  }

  /// Copies a file of any size.
  /// - Returns: the hash of the bytes.
  @discardableResult
  func copy(
    _ path: String, to output: borrowing FileDescriptor, _ outputPath: String
  ) throws(SystemError) -> UInt64 {
    var hash = ContentHash()
    try readThrough(path) { (bytes) throws(SystemError) in
      hash.add(bytes)
      try Self.writeAll(bytes, to: output.raw, outputPath)
    }
    return hash.value
  }

  private func readThrough(
    _ path: String, _ body: (UnsafeRawBufferPointer) throws(SystemError) -> Void
  ) throws(SystemError) {
    let size = 256 * 1024
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = retrying { Glibc.read(raw, buffer.baseAddress, size) }
      if count < 0 { throw SystemError("read", path) }
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
