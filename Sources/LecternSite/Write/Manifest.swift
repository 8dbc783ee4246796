import Glibc

/// What Lectern wrote into an output folder, file by file, sorted by the bytes of the paths: how it knows its own, and
/// what need not be written again.
struct Manifest {
  /// One file as it stood when we had written it.
  struct Entry: Equatable {
    /// Of the bytes.
    var hash: UInt64
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int
    /// When anything about the file changed, in nanoseconds since 1970, which no program can set; 0 when a later change
    /// might have the same time, so that only the bytes can tell.
    var changed: Int
    var inode: UInt64
    /// Of a copied file, the hash of its size, times and inode; 0 when it was too young for these to tell.
    var source: UInt64

    init(_ status: stat, hash: UInt64, source: UInt64 = 0) {
      self.hash = hash
      size = Int(status.st_size)
      modified = status.modified
      changed = status.changed
      inode = UInt64(status.st_ino)
      self.source = source
    }

    init(_ reader: inout RecordReader) throws(RecordProblem) {
      hash = try reader.number()
      size = Int(bitPattern: UInt(try reader.number()))
      modified = Int(bitPattern: UInt(try reader.number()))
      changed = Int(bitPattern: UInt(try reader.number()))
      inode = try reader.number()
      source = try reader.number()
    }

    func write(_ writer: inout RecordWriter) {
      writer.number(hash)
      writer.number(UInt64(UInt(bitPattern: size)))
      writer.number(UInt64(UInt(bitPattern: modified)))
      writer.number(UInt64(UInt(bitPattern: changed)))
      writer.number(inode)
      writer.number(source)
    }

    /// Whether the file is for certain the one we wrote, without a look at its bytes.
    func isUntouched(_ status: stat) -> Bool {
      changed != 0 && changed == status.changed && modified == status.modified && size == Int(status.st_size)
        && inode == UInt64(status.st_ino) && status.isFile
    }

    /// A file that changed at or after `moment` could change again within the same tick of the disk's clock.
    mutating func doubt(from moment: Int) {
      if changed >= moment { changed = 0 }
    }
  }

  private(set) var paths = PathTable()
  private(set) var entries: [Entry] = []
  /// Of the text it was read from; 0 without one.
  private(set) var checksum: UInt64 = 0

  private static let header = "lectern-manifest 2"

  init() {}

  init(_ bytes: [UInt8]) throws(RecordProblem) {
    self = try bytes.withUnsafeBufferPointer { (text) throws(RecordProblem) in
      var result = Manifest()
      var reader = try RecordReader(text, Self.header)
      result.checksum = reader.checksum
      result.reserve(reader.lines)
      while !reader.isAtEnd {
        result.entries.append(try Entry(&reader))
        result.paths.append(try reader.path())
      }
      guard result.paths.isAscending else { throw RecordProblem.damaged }
      return result
    }
  }

  mutating func reserve(_ count: Int) {
    paths.reserve(count)
    entries.reserveCapacity(count)
  }

  /// - Precondition: the path stands behind all others.
  mutating func append(_ index: Int, of table: PathTable, _ entry: Entry) {
    paths.append(index, of: table)
    entries.append(entry)
  }

  /// A line a file.
  var bytes: [UInt8] {
    var writer = RecordWriter(Self.header, lines: entries.count)
    for (index, entry) in entries.enumerated() {
      entry.write(&writer)
      writer.path(paths.slice(index))
    }
    return writer.sealed().bytes
  }
}
