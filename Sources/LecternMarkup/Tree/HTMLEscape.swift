import Glibc

/// Appends text with `& < > "` as character references, by runs; what CommonMark's own HTML does in text and attributes.
func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var start = 0
  var index = 0
  let count = text.count
  while index < count {
    let byte = text[index]
    if byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 {
      if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
      switch byte {
      case 0x26: output.append("&amp;")
      case 0x3C: output.append("&lt;")
      case 0x3E: output.append("&gt;")
      default: output.append("&quot;")
      }
      start = index + 1
    }
    index += 1
  }
  if start < count { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<count])) }
}

/// Appends a value for a double-quoted attribute.
package func appendEscapedAttribute(_ value: String, to output: inout [UInt8]) {
  var value = value
  value.withUTF8 { appendEscaped($0, to: &output) }
}

extension [UInt8] {
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The bytes of a C string up to its NUL; nothing for a null pointer.
  mutating func append(cString: UnsafePointer<CChar>?) {
    append(contentsOf: UnsafeBufferPointer(cString: cString))
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// A view of a C string without its NUL; empty for a null pointer. It lives as long as the C string.
  init(cString: UnsafePointer<CChar>?) {
    guard let cString else {
      self.init(start: nil, count: 0)
      return
    }
    self.init(start: UnsafeRawPointer(cString).assumingMemoryBound(to: UInt8.self), count: strlen(cString))
  }

  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != text.utf8Start[index] { return false }
    return true
  }

  /// Equal but for the case of ASCII letters; `text` is in lower case.
  func equalsIgnoringCase(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count where asciiLowercased(self[index]) != text.utf8Start[index] { return false }
    return true
  }
}

@inline(__always)
func asciiLowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

@inline(__always)
func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// HTML's white space: tab, line feed, form feed, carriage return, space.
@inline(__always)
func isHTMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}
