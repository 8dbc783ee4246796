/// The YAML that nearly every note begins with, read without libyaml: `key: text` lines, and lists of texts as their
/// values. The values are those libyaml gives; for all else there is nil, and libyaml reads it.
struct YAMLPlainMapping {
  private let text: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  private var index = 0
  /// 0-based line and start of the line at hand.
  private var line = 0
  private var lineStart = 0
  private var entries: [LocatedValue.Entry] = []

  /// - Parameters:
  ///   - text: valid UTF-8 of whole lines.
  ///   - firstLine: the line of the file on which it begins.
  static func read(_ text: ArraySlice<UInt8>, firstLine: Int) -> LocatedValue? {
    text.withUnsafeBufferPointer { buffer in
      guard buffer.last == 0x0A else { return nil }
      var reader = YAMLPlainMapping(text: buffer, firstLine: firstLine)
      return reader.read()
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
  }

  private mutating func read() -> LocatedValue? {
    skipEmptyLines()
    guard index < text.count else { return nil }
    let start = position(index, length: 1)
    while index < text.count {
      guard readEntry(), entries.count < 64 else { return nil }
      skipEmptyLines()
    }
    return LocatedValue(.map(entries), at: start)
  }

  /// At the start of a line that must be `key:` and what belongs to it.
  private mutating func readEntry() -> Bool {
    let keyStart = index
    guard isLetter(text[index]) else { return false }
    while isLetter(text[index]) || isDigit(text[index]) || text[index] == 0x5F || text[index] == 0x2D { index += 1 }
    let keyEnd = index
    guard text[index] == 0x3A else { return false }
    let key = String(decoding: UnsafeBufferPointer(rebasing: text[keyStart..<keyEnd]), as: UTF8.self)
    if entries.contains(where: { $0.key == key }) { return false }
    let keyPosition = position(keyStart, length: keyEnd - keyStart)
    index += 1
    let afterColon = index
    while text[index] == 0x20 { index += 1 }
    let value: LocatedValue?
    if text[index] == 0x0A {
      let empty = LocatedValue(.scalar(text: "", quoted: false), at: position(afterColon, length: 0))
      endLine()
      value = readItems(orNothing: empty)
    } else {
      guard index > afterColon else { return false }
      value = text[index] == 0x5B ? readFlowList() : readScalar(inFlow: false)
      guard value != nil, text[index] == 0x0A else { return false }
      endLine()
      // An indented line would go on with the value.
      skipEmptyLines()
      guard index == text.count || isLetter(text[index]) else { return false }
    }
    guard let value else { return false }
    entries.append(.init(key: key, keyPosition: keyPosition, value: value))
    return true
  }

  /// The `- text` lines below a key; without any the key has nothing.
  private mutating func readItems(orNothing empty: LocatedValue) -> LocatedValue? {
    var items: [LocatedValue] = []
    var indent = 0
    var start = empty.position
    while true {
      skipEmptyLines()
      let lineIndex = index
      while index < text.count, text[index] == 0x20 { index += 1 }
      guard index < text.count, text[index] == 0x2D else {
        // What follows is the next key, at the very start of its line.
        guard index == lineIndex, index == text.count || isLetter(text[index]) else { return nil }
        return items.isEmpty ? empty : LocatedValue(.list(items), at: start)
      }
      if items.isEmpty {
        indent = index - lineIndex
        start = position(index, length: 1)
      }
      guard index - lineIndex == indent, text[index + 1] == 0x20 else { return nil }
      index += 1
      while text[index] == 0x20 { index += 1 }
      guard items.count < 1000, let item = readScalar(inFlow: false), text[index] == 0x0A else { return nil }
      items.append(item)
      endLine()
    }
  }

  /// `[a, b]` on one line.
  private mutating func readFlowList() -> LocatedValue? {
    let start = index
    var items: [LocatedValue] = []
    index += 1
    skipBlanks()
    while text[index] != 0x5D {
      guard items.count < 1000, let item = readScalar(inFlow: true) else { return nil }
      items.append(item)
      if text[index] == 0x2C {
        index += 1
        skipBlanks()
        guard text[index] != 0x5D else { return nil }
      } else if text[index] != 0x5D {
        return nil
      }
    }
    index += 1
    let end = index
    skipBlanks()
    return LocatedValue(.list(items), at: position(start, length: columns(start, end)))
  }

  /// A text of one line; what stands behind it is a line's end or, in a list, a comma or the bracket.
  private mutating func readScalar(inFlow: Bool) -> LocatedValue? {
    let start = index
    let first = text[index]
    if first == 0x22 || first == 0x27 { return readQuoted(first) }
    guard !isIndicator(first) else { return nil }
    var end = index
    while true {
      let byte = text[index]
      if byte == 0x0A || (inFlow && (byte == 0x2C || byte == 0x5D)) { break }
      guard isPlain(byte, inFlow: inFlow) else { return nil }
      index += 1
      if byte != 0x20 { end = index }
    }
    guard end > start else { return nil }
    let value = String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
    return LocatedValue(.scalar(text: value, quoted: false), at: position(start, length: columns(start, end)))
  }

  /// A text between quotation marks that has none inside, and no escapes.
  private mutating func readQuoted(_ quote: UInt8) -> LocatedValue? {
    let start = index
    index += 1
    while text[index] != quote {
      let byte = text[index]
      guard byte != 0x5C, byte != 0x0A, isText(byte) else { return nil }
      index += 1
    }
    index += 1
    let end = index
    if text[index] == quote { return nil }
    skipBlanks()
    let value = String(decoding: UnsafeBufferPointer(rebasing: text[start + 1..<end - 1]), as: UTF8.self)
    return LocatedValue(.scalar(text: value, quoted: true), at: position(start, length: columns(start, end)))
  }

  // MARK: Bytes

  /// A byte that goes on with a plain text: not one that may end it or begin something else.
  private func isPlain(_ byte: UInt8, inFlow: Bool) -> Bool {
    switch byte {
    case 0x3A: !inFlow && text[index + 1] != 0x20 && text[index + 1] != 0x0A
    case 0x23: text[index - 1] != 0x20
    case 0x3F, 0x5B, 0x5D, 0x7B, 0x7D, 0x2C: !inFlow
    default: isText(byte)
    }
  }

  /// No control character, nor the beginning of a character that YAML may take for one or for a line's end.
  private func isText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x7F, 0xC2: false
    case 0xE2: index + 2 < text.count && (text[index + 1] != 0x80 || text[index + 2] & 0xFE != 0xA8)
    case 0xEF: text[index + 1] != 0xBB && text[index + 1] != 0xBF
    default: true
    }
  }

  /// `- ? : , [ ] { } # & * ! | > % @` and the grave accent begin something else than a text.
  private func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x3F, 0x3A, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x23, 0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x25, 0x40, 0x60: true
    default: false
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func skipBlanks() { while text[index] == 0x20 { index += 1 } }

  private mutating func skipEmptyLines() { while index < text.count, text[index] == 0x0A { endLine() } }

  private mutating func endLine() {
    index += 1
    line += 1
    lineStart = index
  }

  /// Of a byte on the line at hand.
  private func position(_ offset: Int, length: Int) -> SourcePosition {
    SourcePosition(line: firstLine + line, column: columns(lineStart, offset) + 1, length: length)
  }

  private func columns(_ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<end where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
