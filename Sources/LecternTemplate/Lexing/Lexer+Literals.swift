/// Numbers and strings.
extension Lexer {
  mutating func readNumber() {
    let start = offset
    var isBroken = false
    func digits(_ radix: Int) -> String {
      var text = ""
      while peek() == 0x5F || Int(String(Unicode.Scalar(peek())), radix: radix) != nil, offset < bytes.count {
        if peek() != 0x5F { text.unicodeScalars.append(Unicode.Scalar(peek())) }
        if peek() == 0x5F, peek(1) == 0x5F || Int(String(Unicode.Scalar(peek(1))), radix: radix) == nil {
          isBroken = true
        }
        offset += 1
      }
      return text
    }
    if peek() == 0x30, let radix = [0x78: 16, 0x6F: 8, 0x62: 2][Int(peek(1) | 0x20)] {
      offset += 2
      let text = digits(radix)
      return addInteger(isBroken ? nil : Int(text, radix: radix), from: start)
    }
    var text = digits(10)
    var isDouble = false
    // In `list.1.0` both numbers are integers.
    if start > 0, bytes[start - 1] == 0x2E { return addInteger(Int(text), from: start) }
    if peek() == 0x2E, peek(1).isDigit {
      offset += 1
      text += "." + digits(10)
      isDouble = true
    }
    if peek() | 0x20 == 0x65, peek(1).isDigit || ((peek(1) == .plus || peek(1) == .minus) && peek(2).isDigit) {
      let sign = peek(1) == .minus ? "-" : ""
      offset += peek(1).isDigit ? 1 : 2
      text += "e" + sign + digits(10)
      isDouble = true
    }
    if isDouble, let value = Double(text) {
      add(.double(value), from: start)
    } else {
      addInteger(isBroken ? nil : Int(text), from: start)
    }
  }

  private mutating func addInteger(_ value: Int?, from start: Int) {
    add(value.map { .int($0) } ?? .invalid("the number is too large or not well formed", hint: nil), from: start)
  }

  mutating func readString(quote: UInt8) {
    let start = offset
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count, bytes[offset] != quote {
      if bytes[offset] == 0x5C {
        readEscape(into: &text)
      } else if bytes[offset] == 0x0D {
        offset += peek(1) == 0x0A ? 1 : 0
        text.append(0x0A)
        offset += 1
      } else {
        text.append(bytes[offset])
        offset += 1
      }
    }
    guard offset < bytes.count else {
      offset = min(start + 1, bytes.count)
      let mark = quote == 0x22 ? "\"" : "'"
      let line = bytes[start...].prefix { $0 != 0x0A }
      let isWide = String(decoding: line, as: UTF8.self).unicodeScalars.contains { "“”‘’".unicodeScalars.contains($0) }
      let cure = isWide ? "full-width quotation marks close nothing: write \(mark)" : nil
      add(.invalid("the string is not closed: its second \(mark) is missing", hint: cure), from: start)
      // Read on behind this line, so that one quote does not hide the rest of the template.
      while offset < bytes.count, bytes[offset] != 0x0A, !endsTag(.percent), !endsTag(.rightBrace) { offset += 1 }
      return
    }
    offset += 1
    add(.string(String(decoding: text, as: UTF8.self)), from: start)
  }

  /// Python's escapes; an unknown one stays as it is written.
  private mutating func readEscape(into text: inout [UInt8]) {
    let letter = peek(1)
    let simple: [UInt8: UInt8] = [
      0x6E: 0x0A, 0x74: 0x09, 0x72: 0x0D, 0x5C: 0x5C, 0x27: 0x27, 0x22: 0x22, 0x61: 0x07, 0x62: 0x08, 0x66: 0x0C,
      0x76: 0x0B,
    ]
    if let byte = simple[letter] {
      offset += 2
      text.append(byte)
    } else if letter == 0x0A {
      offset += 2
    } else if let length = [0x78: 2, 0x75: 4, 0x55: 8][Int(letter)], offset + 2 + length <= bytes.count,
      let value = UInt32(String(decoding: bytes[offset + 2..<offset + 2 + length], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    {
      offset += 2 + length
      text.append(contentsOf: String(scalar).utf8)
    } else if (0x30...0x37).contains(letter) {
      offset += 1
      var value: UInt32 = 0
      var count = 0
      while count < 3, (0x30...0x37).contains(peek()) {
        value = value * 8 + UInt32(peek() - 0x30)
        count += 1
        offset += 1
      }
      text.append(contentsOf: String(Unicode.Scalar(value) ?? " ").utf8)
    } else {
      text.append(0x5C)
      offset += 1
    }
  }
}
