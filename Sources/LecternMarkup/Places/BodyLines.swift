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

  var count: Int { starts.count }

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
