/// The HTML that the CommonMark specification shows.
struct CommonMarkHTML: MarkdownSink {
  private(set) var bytes: [UInt8] = []
  /// False for what stands where a reader sees tags as text but resolves no references.
  var escapes = true

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  var isAtLineStart: Bool { bytes.last.map { $0 == 0x0A } ?? true }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    if escapes { appendEscaped(text, to: &bytes) } else { bytes.append(contentsOf: text) }
  }

  mutating func lineFeed() { bytes.append(0x0A) }

  mutating func startTag(_ tag: Tag, for node: OpaquePointer?) {
    bytes.append(0x3C)
    bytes.append(tag.name)
  }

  mutating func beginAttribute(_ name: StaticString) {
    bytes.append(0x20)
    bytes.append(name)
    bytes.append("=\"")
  }

  mutating func attributeText(_ text: UnsafeBufferPointer<UInt8>) { self.text(text) }

  mutating func attributeAddress(_ address: UnsafeBufferPointer<UInt8>) {
    appendAddress(address, escapingHTML: escapes, to: &bytes)
  }

  mutating func endAttribute() { bytes.append(0x22) }

  mutating func finishStartTag() { bytes.append(0x3E) }

  mutating func finishVoid() { bytes.append(" />") }

  mutating func endTag(_ tag: Tag) {
    bytes.append("</")
    bytes.append(tag.name)
    bytes.append(0x3E)
  }

  mutating func rawHTML(_ literal: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: literal) }
}

/// Appends an address as cmark writes it: characters outside its safe set percent-encoded in UTF-8.
///
/// - Parameter escapingHTML: `&` and `'` as references.
func appendAddress(_ address: UnsafeBufferPointer<UInt8>, escapingHTML: Bool, to output: inout [UInt8]) {
  for byte in address {
    switch byte {
    case 0x26 where escapingHTML: output.append("&amp;")
    case 0x27 where escapingHTML: output.append("&#x27;")
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E:
      output.append(byte)
    default:
      output.append(0x25)
      output.append(hexDigit(byte >> 4))
      output.append(hexDigit(byte & 15))
    }
  }
}

@inline(__always)
private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
