/// Cuts a template into tokens. Never fails: what cannot be read becomes an `invalid` token.
///
/// Rules of Jinja2 3.1 with `trim_blocks` and `lstrip_blocks` off; the last line end of a template is kept.
struct Lexer {
  let bytes: [UInt8]
  var offset = 0
  var tokens: [Token] = []
  /// The last tag ended with `-`: white space at the start of the next text goes.
  var stripsNext = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func tokens(of bytes: [UInt8]) -> [Token] {
    var lexer = Lexer(bytes)
    while lexer.offset < bytes.count { lexer.readText() }
    lexer.add(.endOfFile, from: bytes.count)
    return lexer.tokens
  }

  /// The byte `ahead` of the present one; 0 past the end.
  func peek(_ ahead: Int = 0) -> UInt8 { offset + ahead < bytes.count ? bytes[offset + ahead] : 0 }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, start: start, end: offset))
  }

  /// Text up to the next tag, and that tag whole.
  private mutating func readText() {
    let start = offset
    while offset < bytes.count {
      if bytes[offset] == .leftBrace, peek(1) == .leftBrace || peek(1) == .percent || peek(1) == .hash { break }
      offset += 1
    }
    let end = offset
    guard end < bytes.count else { return addText(start, end, stripsEnd: false) }
    addText(start, end, stripsEnd: peek(2) == .minus)
    let tag = peek(1)
    offset += peek(2) == .minus || peek(2) == .plus ? 3 : 2
    if tag == .hash { return readComment(from: end) }
    if tag == .percent, readRaw() { return }
    add(tag == .leftBrace ? .outputBegin : .statementBegin, from: end)
    readTag(closing: tag == .leftBrace ? .rightBrace : .percent)
  }

  mutating func addText(_ start: Int, _ end: Int, stripsEnd: Bool) {
    var start = start
    var end = end
    if stripsNext { while start < end, let width = blank(at: start), start + width <= end { start += width } }
    if stripsEnd { while end > start, let width = blank(before: end), end - width >= start { end -= width } }
    stripsNext = false
    if start < end { tokens.append(Token(kind: .text, start: start, end: end)) }
  }

  /// The bytes of the white space at a place, also of that beyond ASCII; nil when none stands there.
  func blank(at index: Int) -> Int? {
    if bytes[index].isBlank { return 1 }
    guard bytes[index] >= 0xC2 else { return nil }
    let width = bytes[index] < 0xE0 ? 2 : 3
    guard index + width <= bytes.count else { return nil }
    let scalars = String(decoding: bytes[index..<index + width], as: UTF8.self).unicodeScalars
    return scalars.first.map(\.properties.isWhitespace) == true ? width : nil
  }

  private func blank(before end: Int) -> Int? {
    if bytes[end - 1].isBlank { return 1 }
    for width in [2, 3] where end >= width && blank(at: end - width) == width { return width }
    return nil
  }

  private mutating func readComment(from start: Int) {
    while offset < bytes.count {
      if bytes[offset] == .hash, peek(1) == .rightBrace {
        stripsNext = bytes[offset - 1] == .minus && offset - 1 >= start + 2
        offset += 2
        return
      }
      offset += 1
    }
    offset = min(start + 2, bytes.count)
    add(.invalid("the comment is not closed with \"#}\"", hint: nil), from: start)
    offset = bytes.count
  }

  /// `{% raw %}` up to `{% endraw %}`, when that is what stands here behind `{%`.
  private mutating func readRaw() -> Bool {
    let begin = offset
    guard let (afterTag, strips) = tagEnd(of: "raw", at: begin) else { return false }
    offset = afterTag
    stripsNext = strips
    let start = offset
    while offset < bytes.count {
      if bytes[offset] == .leftBrace, peek(1) == .percent {
        let stripsEnd = peek(2) == .minus
        if let (after, strips) = tagEnd(of: "endraw", at: offset + (stripsEnd || peek(2) == .plus ? 3 : 2)) {
          addText(start, offset, stripsEnd: stripsEnd)
          offset = after
          stripsNext = strips
          return true
        }
      }
      offset += 1
    }
    let word = bytes[begin...].firstIndex { !$0.isBlank } ?? begin
    offset = word + 3
    add(.invalid("\"raw\" is not closed: expected {% endraw %}", hint: nil), from: word)
    offset = bytes.count
    return true
  }

  /// Where a tag that holds only `word` ends, and whether it strips what follows.
  private func tagEnd(of word: String, at start: Int) -> (Int, Bool)? {
    var index = start
    func skipBlanks() { while index < bytes.count, bytes[index].isBlank { index += 1 } }
    skipBlanks()
    guard bytes[index...].starts(with: word.utf8) else { return nil }
    index += word.utf8.count
    skipBlanks()
    var strips = false
    if index < bytes.count, bytes[index] == .minus || bytes[index] == .plus {
      strips = bytes[index] == .minus
      index += 1
    }
    guard index + 1 < bytes.count, bytes[index] == .percent, bytes[index + 1] == .rightBrace else { return nil }
    return (index + 2, strips)
  }
}

extension UInt8 {
  static let leftBrace: UInt8 = 0x7B
  static let rightBrace: UInt8 = 0x7D
  static let percent: UInt8 = 0x25
  static let hash: UInt8 = 0x23
  static let minus: UInt8 = 0x2D
  static let plus: UInt8 = 0x2B

  var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// Starts a name: an ASCII letter, `_`, or a byte of any other script.
  var isNameStart: Bool { (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == 0x5F || self >= 0x80 }
}
