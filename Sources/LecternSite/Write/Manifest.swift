import LecternCore

/// What Lectern wrote into an output folder, file by file: how it knows its own and what need not be written again.
struct Manifest {
  struct Entry: Equatable {
    /// Of the bytes; of a copy's size and time of change.
    var hash: UInt64
    var size: Int
    /// Nanoseconds since 1970, as the file in the output has it.
    var modified: Int
  }

  var entries: [String: Entry] = [:]

  private static let header = "lectern-manifest 1"

  init() {}

  /// nil when the text is no manifest of this version.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true).makeIterator()
    guard lines.next().map({ String(decoding: $0, as: UTF8.self) }) == Self.header else { return nil }
    while let line = lines.next() {
      let fields = line.split(separator: 0x20, maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, let hash = UInt64(text(fields[0]), radix: 16), let size = Int(text(fields[1])),
        let modified = Int(text(fields[2]))
      else { return nil }
      entries[text(fields[3])] = Entry(hash: hash, size: size, modified: modified)
    }
    func text(_ field: ArraySlice<UInt8>) -> String { String(decoding: field, as: UTF8.self) }
  }

  /// A line a file, sorted by path, which comes last because it may hold blanks.
  var bytes: [UInt8] {
    var result = Array((Self.header + "\n").utf8)
    for path in entries.keys.sorted() {
      guard let entry = entries[path] else { continue }
      result += "\(String(entry.hash, radix: 16)) \(entry.size) \(entry.modified) \(path)\n".utf8
    }
    return result
  }
}
