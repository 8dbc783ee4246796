/// Text into HTML.
package enum HTML {
  /// Writes `text` so that it is text in an element and in a quoted attribute: `& < > " '` as MarkupSafe does.
  package static func escape(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { escape($0, into: &output) }
  }

  /// By runs: what needs no escape is copied in one piece.
  static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var start = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      guard byte <= 0x3E, isSpecial(byte) else { continue }
      if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index])) }
      start = index + 1
      output.append(contentsOf: reference(byte).utf8)
    }
    if start < bytes.count { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...])) }
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
