/// A place in bytes that someone else owns.
struct ByteScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }

  @inline(__always)
  func peek(_ distance: Int = 0) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  /// One byte on, but not past the end.
  @inline(__always)
  mutating func skip() { if index < bytes.count { index += 1 } }

  @inline(__always)
  mutating func take(while predicate: (UInt8) -> Bool) -> UnsafeBufferPointer<UInt8> {
    let start = index
    while index < bytes.count, predicate(bytes[index]) { index += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<index])
  }

  func matches(_ text: StaticString, at distance: Int = 0) -> Bool {
    guard index + distance + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + distance + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Takes what stands before `end` and skips `end` itself; all that is left when there is none.
  mutating func take(until end: StaticString) -> UnsafeBufferPointer<UInt8> {
    let start = index
    while index < bytes.count, !matches(end) { index += 1 }
    let taken = UnsafeBufferPointer(rebasing: bytes[start..<index])
    index = min(bytes.count, index + end.utf8CodeUnitCount)
    return taken
  }

  /// Takes the text of a comment whose `<!--` was read, and skips its `-->` or `--!>`, if it has one.
  mutating func takeComment() -> (text: UnsafeBufferPointer<UInt8>, isClosed: Bool) {
    let start = index
    while index < bytes.count {
      if bytes[index] == 0x2D, matches("-->") || matches("--!>") {
        let taken = UnsafeBufferPointer(rebasing: bytes[start..<index])
        index += matches("-->") ? 3 : 4
        return (taken, true)
      }
      index += 1
    }
    // Trailing line ends belong to the block, and trailing dashes would run into the `-->` that closes it.
    var end = index
    while end > start, bytes[end - 1] == 0x2D || bytes[end - 1] == 0x0A { end -= 1 }
    return (UnsafeBufferPointer(rebasing: bytes[start..<end]), false)
  }

  /// HTML5's tag name: anything up to white space, `/` or `>`.
  mutating func takeTagName() -> UnsafeBufferPointer<UInt8> {
    take { !isHTMLSpace($0) && $0 != 0x2F && $0 != 0x3E }
  }

  /// At `</name` in any case, followed by white space, `/` or `>`.
  func isAtEndTag(of name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    guard index + 2 + length < bytes.count, bytes[index + 1] == 0x2F else { return false }
    let found = UnsafeBufferPointer(rebasing: bytes[index + 2..<index + 2 + length])
    let after = bytes[index + 2 + length]
    return found.equalsIgnoringCase(name) && (after == 0x3E || after == 0x2F || isHTMLSpace(after))
  }
}
