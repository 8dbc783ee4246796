import Glibc
import LecternCore

/// A file of the new site: what its bytes are, and whether the output has them already.
struct NewFile {
  private enum Body {
    case bytes([UInt8], hash: UInt64)
    /// Its hash is known only once it was read.
    case copy(Site.Copy.From)
  }

  private let body: Body
  /// Of a file to copy, the hash of what the system says of it; 0 when it is too young for that to tell.
  let fingerprint: UInt64

  /// As far as it is known before the bytes are read.
  private let size: Int

  /// - Parameter opened: the time before which a file to copy must have changed for the last time, so that a later change
  ///   cannot have the same times.
  init(_ body: OutputFile.Body, opened: Int) throws(SystemError) {
    switch body {
    case .bytes(let bytes):
      self.body = .bytes(bytes, hash: ContentHash.of(bytes))
      fingerprint = 0
      size = bytes.count
    case .copy(.content(let file)):
      self.body = .copy(.content(file))
      fingerprint = Self.fingerprint(file.stamp, opened)
      size = file.stamp.size
    case .copy(.theme(let file)):
      self.body = .copy(.theme(file))
      guard let status = try LecternSite.status(at: file.realPath) else {
        throw SystemError("read", file.shownPath, code: ENOENT)
      }
      fingerprint = Self.fingerprint(FileStamp(status), opened)
      size = Int(status.st_size)
    }
  }

  private static func fingerprint(_ stamp: FileStamp, _ opened: Int) -> UInt64 {
    // Clocks of two disks may differ, and one may count in whole seconds.
    if stamp.changed >= opened - 3_000_000_000 { return 0 }
    return ContentHash.of(
      Array("\(stamp.size) \(stamp.modified) \(stamp.changed) \(stamp.inode)".utf8))
  }

  /// What the manifest says of the file in the output when that has these bytes already; nil when it has others.
  ///
  /// Bytes are read only where a file was touched since, or is too young.
  /// - Parameters:
  ///   - status: of the file in the output.
  ///   - entry: what we know of it.
  func matches(
    _ status: stat, _ entry: Manifest.Entry?, at path: BytePath, _ output: OpenFolder, _ reader: borrowing SourceReader
  ) throws -> Manifest.Entry? {
    let isUntouched = entry?.isUntouched(status) == true
    if isUntouched, fingerprint != 0, fingerprint == entry?.source { return entry }
    if size != Int(status.st_size) { return nil }
    let hash = try contentHash(reader)
    if case .bytes = body, let entry, isUntouched { return hash == entry.hash ? entry : nil }
    if isUntouched ? entry?.hash != hash : try output.hash(of: path) != hash { return nil }
    return Manifest.Entry(status, hash: hash, source: fingerprint)
  }

  private func contentHash(_ reader: borrowing SourceReader) throws -> UInt64 {
    switch body {
    case .bytes(_, let hash): return hash
    case .copy(let source): return try source.open(reader).hash(source.shownPath)
    }
  }

  /// - Returns: the hash of what was written.
  func write(to output: borrowing FileDescriptor, _ path: String, _ reader: borrowing SourceReader) throws -> UInt64 {
    switch body {
    case .bytes(let bytes, let hash):
      try output.writeAll(bytes, path)
      return hash
    case .copy(let source): return try source.open(reader).copy(source.shownPath, to: output, path)
    }
  }
}

extension Site.Copy.From {
  fileprivate func open(_ reader: borrowing SourceReader) throws(SystemError) -> FileDescriptor {
    switch self {
    case .content(let file): try reader.open(file)
    case .theme(let file): try FileDescriptor(opening: file.realPath, O_RDONLY, shownAs: file.shownPath)
    }
  }

  fileprivate var shownPath: String {
    switch self {
    case .content(let file): file.sourcePath
    case .theme(let file): file.shownPath
    }
  }
}
