/// Text that is not UTF-8, which would be published as question marks.
package enum TextEncoding {
  /// `invalid-encoding` at the first byte at fault; nil when all is UTF-8.
  package static func problem(_ bytes: [UInt8], path: String) -> Diagnostic? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(
        .error, "invalid-encoding", "the file is UTF-16, not UTF-8 (byte 0)", path: path,
        position: SourcePosition(line: 1), hint: "save it as UTF-8")
    }
    guard let offset = firstInvalidByte(bytes) else { return nil }
    let lines = SourceLines(bytes)
    let position = lines.position(at: offset)
    if bytes.contains(0) {
      return Diagnostic(
        .error, "invalid-encoding", "the byte at offset \(offset) is not UTF-8, and this is no text", path: path,
        position: position, hint: "give it the extension of what it is, or leave it out with exclude:")
    }
    return Diagnostic(
      .error, "invalid-encoding", "the byte at offset \(offset) is not UTF-8", path: path, position: position,
      line: lines[position.line], hint: "save the file as UTF-8 (it may be GBK or Latin-1)")
  }

  /// The offset of the first byte that no valid UTF-8 has there; nil when all is valid.
  package static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
          while index + 8 <= bytes.count,
            bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
          {
            index += 8
          }
          continue
        }
        let length = sequenceLength(bytes, at: index)
        if length == 0 { return index }
        index += length
      }
      return nil
    }
  }

  /// The length of the well-formed sequence of two bytes or more that begins here; 0 for none.
  ///
  /// Source: the Unicode Standard, table 3-7.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
