extension Lexer {
  /// The tokens of a tag up to and with its end.
  ///
  /// - Parameter closing: the byte that stands before `}` at the end: `}` or `%`.
  mutating func readTag(closing: UInt8) {
    var open: [Token.Symbol] = []
    while offset < bytes.count {
      let start = offset
      let byte = bytes[offset]
      if byte.isBlank {
        offset += 1
      } else if open.last != .leftBrace, endsTag(closing) {
        let strips = byte == .minus
        offset += byte == closing ? 2 : 3
        add(closing == .percent ? .statementEnd : .outputEnd, from: start)
        stripsNext = strips
        return
      } else if open.last != .leftBrace, byte == .rightBrace || (byte == .percent && peek(1) == .rightBrace) {
        return readWrongEnd(closing)
      } else if let width = wideBlank() {
        offset += width
      } else if let (sign, cure) = WideSigns.sign(bytes, at: offset) {
        offset += sign.utf8.count
        add(.invalid("the sign \"\(sign)\" is not of this language", hint: cure), from: start)
      } else if byte.isNameStart {
        while peek().isNameStart || peek().isDigit, !WideSigns.mayStart(peek()) || !isWideHere { offset += 1 }
        add(.name(String(decoding: bytes[start..<offset], as: UTF8.self)), from: start)
      } else if byte.isDigit {
        readNumber()
      } else if byte == 0x22 || byte == 0x27 {
        readString(quote: byte)
      } else if let (sign, cure) = foreignSign() {
        offset += sign.utf8.count
        add(.invalid("the sign \"\(sign)\" is not of this language", hint: cure), from: start)
      } else if let symbol = readSymbol() {
        switch symbol {
        case .leftParenthesis, .leftBracket, .leftBrace: open.append(symbol)
        case .rightParenthesis, .rightBracket, .rightBrace: if !open.isEmpty { open.removeLast() }
        default: break
        }
        add(.symbol(symbol), from: start)
      } else if bytes[offset...].starts(with: "{%".utf8) {
        return  // The tag before was never closed; the parser says so at this one.
      } else {
        offset += 1
        add(.invalid("the character \"\(Unicode.Scalar(byte))\" cannot stand here", hint: nil), from: start)
      }
    }
  }

  /// The bytes of white space beyond ASCII, which Jinja skips too; nil when something else stands here.
  private func wideBlank() -> Int? { WideSigns.mayStart(peek()) ? blank(at: offset) : nil }

  private var isWideHere: Bool { wideBlank() != nil || WideSigns.sign(bytes, at: offset) != nil }

  /// `}}`, `%}` or `}` where the tag should end with another sign. It is taken for the end, so that one mistake does not
  /// hide the rest of the template.
  private mutating func readWrongEnd(_ closing: UInt8) {
    let start = offset
    offset += peek(1) == .rightBrace ? 2 : 1
    let found = String(decoding: bytes[start..<offset], as: UTF8.self)
    let (first, last) = closing == .percent ? ("{%", "%}") : ("{{", "}}")
    add(
      .invalid("expected \"\(last)\", found \"\(found)\"", hint: "a tag that begins with \(first) ends with \(last)"),
      from: start)
    tokens.append(Token(kind: closing == .percent ? .statementEnd : .outputEnd, start: offset, end: offset))
  }

  /// An operator of JavaScript's template languages, and what Jinja has in its place.
  private func foreignSign() -> (sign: String, cure: String)? {
    let signs = [
      ("===", "write \"==\""), ("!==", "write \"!=\""), ("&&", "write \"and\""), ("||", "write \"or\""),
      ("?", "write: value if condition else other"),
    ]
    for (sign, cure) in signs where bytes[offset...].starts(with: sign.utf8) { return (sign, cure) }
    return peek() == 0x21 && peek(1) != 0x3D ? ("!", "write \"not\"") : nil
  }

  func endsTag(_ closing: UInt8) -> Bool {
    let signs = peek() == .minus || (peek() == .plus && closing == .percent) ? 1 : 0
    return peek(signs) == closing && peek(signs + 1) == .rightBrace
  }

  private mutating func readSymbol() -> Token.Symbol? {
    if offset + 1 < bytes.count,
      let symbol = Token.Symbol(rawValue: String(decoding: bytes[offset...offset + 1], as: UTF8.self))
    {
      offset += 2
      return symbol
    }
    // A `{%` inside a tag means that the tag before it was never closed.
    if bytes[offset] == .leftBrace, peek(1) == .percent { return nil }
    guard let symbol = Token.Symbol(rawValue: String(decoding: bytes[offset...offset], as: UTF8.self)) else {
      return nil
    }
    offset += 1
    return symbol
  }
}
