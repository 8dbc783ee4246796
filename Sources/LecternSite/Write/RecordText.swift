/// Writes a record of ours: a line that says what it is, lines of numbers with a path behind them, and a last line with
/// the hash of all before it, by which a cut or changed record is noticed.
struct RecordWriter {
  private var bytes: [UInt8]

  init(_ header: String, lines: Int) {
    bytes = Array((header + "\n").utf8)
    bytes.reserveCapacity(lines * 112)
  }

  mutating func letter(_ letter: UInt8) {
    bytes.append(letter)
    bytes.append(UInt8(ascii: " "))
  }

  /// In hexadecimal, with a blank behind it.
  mutating func number(_ number: UInt64) {
    var shift = max(0, (63 - number.leadingZeroBitCount) / 4 * 4)
    while shift >= 0 {
      let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      shift -= 4
    }
    bytes.append(UInt8(ascii: " "))
  }

  /// Ends the line; the path comes last because it may hold blanks.
  mutating func path(_ path: ArraySlice<UInt8>) {
    bytes += path
    bytes.append(UInt8(ascii: "\n"))
  }

  /// - Returns: the whole text, and the hash in its last line.
  consuming func sealed() -> (bytes: [UInt8], checksum: UInt64) {
    let checksum = ContentHash.of(bytes)
    bytes += "end ".utf8
    number(checksum)
    bytes[bytes.count - 1] = UInt8(ascii: "\n")
    return (bytes, checksum)
  }
}

/// Why a record cannot be used.
enum RecordProblem: Error {
  case damaged
  case anotherVersion
}

/// Reads what `RecordWriter` wrote.
struct RecordReader {
  let checksum: UInt64
  private let text: UnsafeBufferPointer<UInt8>
  private var at: Int
  private let end: Int

  /// - Parameter text: must outlive the reader.
  init(_ text: UnsafeBufferPointer<UInt8>, _ header: String) throws(RecordProblem) {
    self.text = text
    guard text.starts(with: (header + "\n").utf8) else {
      // Only the number behind the blank is another.
      let name = header.utf8.prefix { $0 != UInt8(ascii: " ") }
      throw text.starts(with: name) ? .anotherVersion : .damaged
    }
    guard text.last == UInt8(ascii: "\n"),
      let lineEnd = text.dropLast().lastIndex(of: UInt8(ascii: "\n")),
      text[(lineEnd + 1)...].starts(with: "end ".utf8)
    else { throw .damaged }
    end = lineEnd + 1
    at = end + 4
    // The number's own digits; its closing line feed stands where other numbers have a blank.
    var sealed: UInt64 = 0
    for byte in text[at..<(text.count - 1)] {
      guard let digit = Self.digit(byte) else { throw .damaged }
      sealed = sealed << 4 | digit
    }
    var hash = ContentHash()
    hash.add(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[..<end]))
    guard hash.value == sealed else { throw .damaged }
    checksum = sealed
    at = header.utf8.count + 1
  }

  var isAtEnd: Bool { at >= end }

  /// About how many there are.
  var lines: Int { (end - at) / 100 }

  mutating func letter() throws(RecordProblem) -> UInt8 {
    guard at + 1 < end, text[at + 1] == UInt8(ascii: " ") else { throw .damaged }
    defer { at += 2 }
    return text[at]
  }

  mutating func number() throws(RecordProblem) -> UInt64 {
    var result: UInt64 = 0
    while at < end, let digit = Self.digit(text[at]) {
      result = result << 4 | digit
      at += 1
    }
    guard at < end, text[at] == UInt8(ascii: " ") else { throw .damaged }
    at += 1
    return result
  }

  /// A path below the output folder; a record that names another is not ours, whoever sealed it.
  mutating func path() throws(RecordProblem) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard let lineEnd = text[at..<end].firstIndex(of: UInt8(ascii: "\n")) else { throw .damaged }
    defer { at = lineEnd + 1 }
    let path = text[at..<lineEnd]
    for (index, name) in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).enumerated() {
      let isReserved = index == 0 && (name.elementsEqual(".lectern".utf8) || name.elementsEqual(".git".utf8))
      if name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) || isReserved { throw .damaged }
    }
    return path
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}
