/// A place in a text file: 1-based line, 1-based column counted in Unicode scalars, and how many scalars it covers.
package struct SourcePosition: Sendable, Hashable, Comparable, Codable {
  package var line: Int
  package var column: Int
  /// Scalars that a caret line underlines; at least 1.
  package var length: Int

  package init(line: Int, column: Int = 1, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column, a.length) < (b.line, b.column, b.length)
  }

  /// The place this position has once `lines` whole lines stand before the text it was measured in.
  package func moved(downBy lines: Int) -> SourcePosition {
    SourcePosition(line: line + lines, column: column, length: length)
  }
}

/// The lines of a text as UTF-8, found once, so that a diagnostic can quote its line.
package struct SourceLines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// - Parameter bytes: UTF-8; lines end in LF, CRLF or CR. A byte order mark belongs to no line.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var starts = [index]
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
  }

  /// The text of a 1-based line without its line ending; nil when there is no such line.
  package subscript(line: Int) -> String? {
    guard line >= 1, line <= starts.count else { return nil }
    var end = line < starts.count ? starts[line] : bytes.count
    let start = starts[line - 1]
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The position of a byte offset, with the column in Unicode scalars.
  package func position(at offset: Int, length: Int = 1) -> SourcePosition {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    for index in starts[low]..<max(starts[low], min(offset, bytes.count)) where bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    return SourcePosition(line: low + 1, column: column, length: length)
  }
}
