import LecternCore

/// Where the emitter's bytes come from: rising output offsets, each with a line and byte column of the body.
struct SourceMap {
  private var offsets: [Int32] = []
  /// 1-based, in bytes, as cmark counts.
  private var places: [(line: Int32, column: Int32)] = []

  mutating func record(offset: Int, line: Int, column: Int) {
    offsets.append(Int32(truncatingIfNeeded: offset))
    places.append((Int32(truncatingIfNeeded: line), Int32(truncatingIfNeeded: column)))
  }

  /// The last place recorded at or before an offset; nil before the first.
  func place(at offset: Int) -> (line: Int, column: Int)? {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    return (Int(places[low - 1].line), Int(places[low - 1].column))
  }
}

/// The lines of a body, for columns in Unicode scalars and for quoting.
struct BodyLines {
  let bytes: [UInt8]
  /// The file's line of the body's first.
  let firstLine: Int
  private let starts: [Int]

  /// - Parameter bytes: lines end in LF.
  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBufferPointer {
      for index in 0..<$0.count where $0[index] == 0x0A { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// The bytes of a 1-based line without its line feed.
  subscript(line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    let end = line < starts.count ? starts[line] - 1 : bytes.count
    return bytes[starts[line - 1]..<end]
  }

  /// The line to quote under a diagnostic; nil for one too long to show.
  func quote(line: Int) -> String? {
    let line = self[line]
    return line.count > 4000 ? nil : String(decoding: line, as: UTF8.self)
  }
}

/// Turns places into the file's positions, fast for places that follow one another on a long line, and bearable for those
/// that do not.
struct PositionCounter {
  private static let step = 4096

  private var line = 0
  private var bytes = 0
  private var scalars = 0
  /// The scalars before each `step` bytes of the line, as far as it was counted.
  private var counts: [Int] = []

  /// - Parameters:
  ///   - line: 1-based, of the body.
  ///   - column: 1-based, in bytes.
  mutating func position(line: Int, column: Int, length: Int = 1, in lines: BodyLines) -> SourcePosition {
    let text = lines[line]
    let wanted = min(max(0, column - 1), text.count)
    if line != self.line {
      self.line = line
      bytes = 0
      scalars = 0
      counts = [0]
    } else if wanted < bytes {
      bytes = wanted / Self.step * Self.step
      scalars = counts[wanted / Self.step]
    }
    while bytes < wanted {
      let end = min(wanted, (bytes / Self.step + 1) * Self.step)
      for byte in text[(text.startIndex + bytes)..<(text.startIndex + end)] where byte & 0xC0 != 0x80 { scalars += 1 }
      bytes = end
      if end % Self.step == 0, counts.count == end / Self.step { counts.append(scalars) }
    }
    return SourcePosition(line: line + lines.firstLine - 1, column: scalars + 1, length: length)
  }
}
