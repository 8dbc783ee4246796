/// What a commit is about to do, complete: every file it moves out of the stage, every one it removes, and what the
/// manifest will say of them. Written before the first move, so that any later run can finish.
struct Journal {
  enum Kind: UInt8 {
    /// Stands already; only the manifest learns something of it.
    case kept = 0x3D
    /// Staged at its own path, below a folder that the output may not have.
    case tree = 0x74
    /// Staged under a number, for a folder that the output has.
    case file = 0x66
    /// No longer part of the site.
    case removed = 0x2D
  }

  struct Item {
    var kind: Kind
    /// The name in the stage of a `file`.
    var number = 0
    /// Whether what stands at the path, if anything, is ours or may go.
    var mayReplace = true
    var entry: Manifest.Entry
  }

  /// The checksum of the manifest that the journal changes; 0 for none.
  private(set) var base: UInt64
  private(set) var paths = PathTable()
  private(set) var items: [Item] = []

  private static let header = "lectern-journal 2"

  init(base: UInt64) { self.base = base }

  init(_ bytes: [UInt8]) throws(RecordProblem) {
    self = try bytes.withUnsafeBufferPointer { (text) throws(RecordProblem) in
      var reader = try RecordReader(text, Self.header)
      var result = Journal(base: try reader.number())
      _ = try reader.path()
      while !reader.isAtEnd {
        guard let kind = Kind(rawValue: try reader.letter()) else { throw RecordProblem.damaged }
        let number = Int(truncatingIfNeeded: try reader.number())
        let mayReplace = try reader.number() == 1
        result.items.append(
          Item(kind: kind, number: number, mayReplace: mayReplace, entry: try Manifest.Entry(&reader)))
        result.paths.append(try reader.path())
      }
      guard result.paths.isAscending else { throw RecordProblem.damaged }
      return result
    }
  }

  var bytes: [UInt8] {
    var writer = RecordWriter(Self.header, lines: items.count)
    writer.number(base)
    writer.path(ArraySlice("base".utf8))
    for (index, item) in items.enumerated() {
      writer.letter(item.kind.rawValue)
      writer.number(UInt64(truncatingIfNeeded: item.number))
      writer.number(item.mayReplace ? 1 : 0)
      item.entry.write(&writer)
      writer.path(paths.slice(index))
    }
    return writer.sealed().bytes
  }

  var isEmpty: Bool { items.isEmpty }

  /// No file is moved or removed.
  var isAboutManifestAlone: Bool { items.allSatisfy { $0.kind == .kept } }

  mutating func append(_ path: BytePath, _ item: Item) {
    paths.append(path)
    items.append(item)
  }

  mutating func append(_ index: Int, of table: PathTable, _ item: Item) {
    paths.append(index, of: table)
    items.append(item)
  }

  /// In the order of the paths' bytes, in which all below one folder stand together.
  consuming func sorted() -> Journal {
    var result = Journal(base: base)
    result.paths.reserve(items.count)
    result.items.reserveCapacity(items.count)
    for index in paths.order { result.append(index, of: paths, items[index]) }
    return result
  }

  /// What the manifest says when all is done.
  func applied(to old: Manifest) -> Manifest {
    var result = Manifest()
    result.reserve(old.entries.count + items.count)
    var index = 0
    for (position, item) in items.enumerated() {
      var order: Int32 = 1
      while index < old.entries.count {
        order = old.paths.compare(index, paths, position)
        if order >= 0 { break }
        result.append(index, of: old.paths, old.entries[index])
        index += 1
      }
      if order == 0, index < old.entries.count { index += 1 }
      if item.kind != .removed { result.append(position, of: paths, item.entry) }
    }
    while index < old.entries.count {
      result.append(index, of: old.paths, old.entries[index])
      index += 1
    }
    return result
  }

  /// Sets what the file at an index was found to be once it stood in its place.
  mutating func settle(_ index: Int, _ entry: Manifest.Entry) { items[index].entry = entry }

  /// Takes a file that could not be put in its place out of what the manifest will say.
  mutating func leaveOut(_ index: Int) { items[index].kind = .removed }
}
