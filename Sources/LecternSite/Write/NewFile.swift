import Glibc
import LecternCore

/// A file of the new site: what its bytes are, and whether the output has them already.
struct NewFile {
  private let body: OutputFile.Body
  /// Of rendered bytes; of a file to copy only once it was read.
  private let renderedHash: UInt64?
  /// Of a file to copy, the hash of what the system says of it; 0 when it is too young for that to tell.
  let fingerprint: UInt64

  /// As far as it is known before the bytes are read.
  private let size: Int

  /// - Parameter opened: the time before which a file to copy must have changed for the last time, so that a later change
  ///   cannot have the same times.
  init(_ body: OutputFile.Body, opened: Int) throws(SystemError) {
    self.body = body
    switch body {
    case .bytes(let bytes):
      renderedHash = ContentHash.of(bytes)
      fingerprint = 0
      size = bytes.count
    case .copy(.content(let file)):
      renderedHash = nil
      fingerprint = Self.fingerprint(file.stamp, opened)
      size = file.stamp.size
    case .copy(.theme(let file)):
      renderedHash = nil
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
    if let entry, isUntouched, renderedHash != nil { return hash == entry.hash ? entry : nil }
    if isUntouched ? entry?.hash != hash : try output.hash(of: path) != hash { return nil }
    return Manifest.Entry(status, hash: hash, source: fingerprint)
  }

  private func contentHash(_ reader: borrowing SourceReader) throws -> UInt64 {
    if let renderedHash { return renderedHash }
    return try source(reader).hash(shownSource)
  }

  /// - Returns: the hash of what was written.
  func write(to output: borrowing FileDescriptor, _ path: String, _ reader: borrowing SourceReader) throws -> UInt64 {
    if case .bytes(let bytes) = body, let renderedHash {
      try output.writeAll(bytes, path)
      return renderedHash
    }
    return try source(reader).copy(shownSource, to: output, path)
  }

  private func source(_ reader: borrowing SourceReader) throws -> FileDescriptor {
    switch body {
    case .copy(.content(let file)): return try reader.open(file)
    case .copy(.theme(let file)): return try FileDescriptor(opening: file.realPath, O_RDONLY, shownAs: file.shownPath)
    case .bytes: throw SystemError("read", shownSource, code: EINVAL)
    }
  }

  private var shownSource: String {
    switch body {
    case .copy(.content(let file)): file.sourcePath
    case .copy(.theme(let file)): file.shownPath
    case .bytes: ""
    }
  }
}
