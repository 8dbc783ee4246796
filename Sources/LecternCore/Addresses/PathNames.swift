/// Paths are cut at bytes, as the system reads them: a combining mark behind a slash makes one Character of the two.
extension StringProtocol where SubSequence == Substring, UTF8View: BidirectionalCollection {
  /// Without empty ones.
  package var pathNames: [Substring] { self[...].utf8.split(separator: slash).map { Substring($0) } }

  package var lastSlash: Index? {
    let found = utf8.withContiguousStorageIfAvailable { bytes -> Int in
      var index = bytes.count - 1
      while index >= 0, bytes[index] != slash { index -= 1 }
      return index
    }
    guard let found else { return utf8.lastIndex(of: slash) }
    return found < 0 ? nil : utf8.index(startIndex, offsetBy: found)
  }

  /// The folder with a slash at its end; empty for a name alone.
  package var pathFolder: Substring { lastSlash.map { self[..<utf8.index(after: $0)] } ?? self[..<startIndex] }

  /// What stands behind the last slash.
  package var lastName: Substring { self[pathFolder.endIndex...] }

  /// The folders above a path, the highest first, without a slash at their end.
  package var foldersAbove: some Sequence<Substring> {
    utf8.indices.lazy.filter { self.utf8[$0] == slash }.map { self[..<$0] }
  }

  package var isRooted: Bool { utf8.first == slash }

  package var endsInSlash: Bool { utf8.last == slash }

  /// What stands behind a prefix, byte by byte; nil when the text has another beginning.
  package func below(_ prefix: some StringProtocol) -> Substring? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...]
  }

  /// Without the slashes it begins with.
  package var unrooted: Substring { Substring(self[...].utf8.drop { $0 == slash }) }
}

private let slash = UInt8(ascii: "/")
