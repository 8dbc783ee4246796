import LecternCore

/// Where the nodes of a page come from: places that they name by index.
struct SourceMap {
  /// Of the first places: the rising offsets in the author's own HTML at which they were recorded.
  private var offsets: [Int32] = []
  /// 1-based, in bytes, as cmark counts.
  private var places: [(line: Int32, column: Int32)] = []

  mutating func reserveCapacity(_ count: Int) { places.reserveCapacity(count) }

  mutating func record(offset: Int, line: Int, column: Int) {
    offsets.append(Int32(truncatingIfNeeded: offset))
    record(line: line, column: column)
  }

  mutating func record(line: Int, column: Int) {
    places.append((Int32(truncatingIfNeeded: line), Int32(truncatingIfNeeded: column)))
  }

  /// The index of the place that was recorded last; -1 before the first.
  var last: Int32 { Int32(places.count) - 1 }

  subscript(index: Int32) -> (line: Int, column: Int)? {
    guard places.indices.contains(Int(index)) else { return nil }
    return (Int(places[Int(index)].line), Int(places[Int(index)].column))
  }

  /// The index of the last place recorded at or before an offset; -1 before the first.
  func index(at offset: Int) -> Int32 {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return Int32(low) - 1
  }
}

/// The lines of a body, for columns in Unicode scalars and for quoting.
struct BodyLines {
  let bytes: [UInt8]
  /// The file's line of the body's first.
  let firstLine: Int
  private let starts: [Int32]
  /// There may be HTML in it.
  let hasMarkup: Bool
  /// There may be characters in it that no HTML may hold, as such or as references.
  let hasControls: Bool

  /// - Parameter bytes: lines end in LF.
  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    var hasMarkup = false
    var hasControls = false
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count {
        let byte = bytes[index]
        if byte >= 0x40, byte != 0xEF { continue }
        switch byte {
        case 0x0A: starts.append(Int32(truncatingIfNeeded: index + 1))
        case 0x3C: hasMarkup = true
        case 0x26, 0xEF:
          guard index + 1 < bytes.count else { break }
          if bytes[index + 1] == (byte == 0x26 ? 0x23 : 0xBF) { hasControls = true }
        case 0x00...0x08, 0x0B...0x1F: hasControls = true
        default: break
        }
      }
    }
    self.starts = starts
    self.hasMarkup = hasMarkup
    self.hasControls = hasControls
  }

  /// The bytes of a 1-based line without its line feed.
  subscript(line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    let end = line < starts.count ? Int(starts[line]) - 1 : bytes.count
    return bytes[Int(starts[line - 1])..<end]
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
    }
    let known = min(wanted / Self.step, counts.count - 1)
    if wanted < bytes || known * Self.step > bytes {
      bytes = known * Self.step
      scalars = counts[known]
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
