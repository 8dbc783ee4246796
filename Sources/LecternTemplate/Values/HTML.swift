/// Text into HTML.
package enum HTML {
  /// Writes `text` so that it is text in an element and in a quoted attribute: `& < > " '` as MarkupSafe does.
  package static func escape(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { escape($0, into: &output) }
  }

  /// By runs: what needs no escape is copied in one piece, looked through eight bytes at a time.
  static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    var index = 0
    while index < bytes.count {
      let end = index + 8
      if end <= bytes.count, !holdsSpecial(UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)) {
        index = end
        continue
      }
      while index < min(end, bytes.count) {
        let byte = bytes[index]
        if byte <= 0x3E, isSpecial(byte) {
          if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index])) }
          start = index + 1
          output.append(contentsOf: reference(byte).utf8)
        }
        index += 1
      }
    }
    if start < bytes.count { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...])) }
  }

  /// Whether one of eight bytes is special: `&` and `'` differ in bit 0, `<` and `>` in bit 1.
  @inline(__always)
  private static func holdsSpecial(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// High bits where a byte is 0, and perhaps above such a byte.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    let found =
      zeros((word | ones) ^ (ones &* 0x27)) | zeros((word | ones &* 2) ^ (ones &* 0x3E)) | zeros(word ^ (ones &* 0x22))
    return found & (ones &* 0x80) != 0
  }

  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 <= 0x3E && isSpecial($0) }) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    escape(text, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }

  private static func reference(_ byte: UInt8) -> String {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&#34;"
    default: "&#39;"
    }
  }
}
