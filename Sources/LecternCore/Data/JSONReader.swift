/// A cursor over scalars; its recursion is no deeper than `limits.depth`.
struct JSONReader {
  private let scalars: [Unicode.Scalar]
  private let depth: Int
  /// How many more values there may be.
  private var valuesLeft: Int
  private var index = 0
  private var line: Int
  private var lineStart = 0

  init(_ text: String, firstLine: Int, limits: DataLimits) {
    scalars = Array(text.unicodeScalars)
    line = firstLine
    depth = limits.depth
    valuesLeft = limits.nodes
  }

  mutating func document(isMembers: Bool) throws(DataSyntaxError) -> LocatedValue? {
    skipBlanks()
    guard let first = peek() else { return nil }
    let value: LocatedValue
    if isMembers, first != "{" {
      value = try members(until: nil, depth: depth)
    } else {
      value = try self.value(depth: depth)
    }
    skipBlanks()
    guard peek() == nil else { throw error("more text after the end of the value", hint: "remove it") }
    return value
  }

  private var place: SourcePosition { SourcePosition(line: line, column: index - lineStart + 1) }

  private func peek() -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func error(_ message: String, at position: SourcePosition? = nil, hint: String) -> DataSyntaxError {
    DataSyntaxError(message, at: position ?? place, hint: hint)
  }

  private mutating func skipBlanks() {
    while let scalar = peek() {
      switch scalar {
      case " ", "\t": index += 1
      case "\n", "\r":
        index += 1
        if scalar == "\r", peek() == "\n" { index += 1 }
        line += 1
        lineStart = index
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(DataSyntaxError) -> LocatedValue {
    let start = place
    valuesLeft -= 1
    guard valuesLeft >= 0 else { throw error("too many values", hint: "cut it into several files") }
    switch peek() {
    case "{":
      index += 1
      return try members(until: "}", depth: depth, from: start)
    case "[":
      index += 1
      return try items(depth: depth, from: start)
    case "\"":
      let text = try string()
      return LocatedValue(.scalar(text: text, quoted: true), at: covering(start))
    default:
      let begin = index
      while let scalar = peek(), scalar.isASCII,
        scalar.properties.isAlphabetic || "0123456789+-.".contains(Character(scalar))
      {
        index += 1
      }
      let word = String(String.UnicodeScalarView(scalars[begin..<index]))
      guard ["true", "false", "null"].contains(word) || Self.isNumber(word) else {
        throw error(
          peek() == "'" ? "JSON has no ' quotation marks" : "no JSON value begins here", at: start,
          hint: "write a \"text\", a number, true, false, null, a [list] or a {mapping}")
      }
      return LocatedValue(.scalar(text: word, quoted: false), at: covering(start))
    }
  }

  /// RFC 8259 section 6.
  private static func isNumber(_ word: String) -> Bool {
    var rest = word.utf8[...]
    func digits(_ rest: inout Substring.UTF8View) -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = digits(&rest)
    guard whole > 0, !isZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// From `start` to here, if that is one line.
  private func covering(_ start: SourcePosition) -> SourcePosition {
    if start.line != line { return start }
    return SourcePosition(line: start.line, column: start.column, length: place.column - start.column)
  }

  private mutating func items(depth: Int, from start: SourcePosition) throws(DataSyntaxError) -> LocatedValue {
    guard depth > 0 else { throw error("nested too deep", at: start, hint: "flatten it") }
    var items: [LocatedValue] = []
    skipBlanks()
    if peek() == "]" {
      index += 1
      return LocatedValue(.list([]), at: covering(start))
    }
    while true {
      skipBlanks()
      items.append(try value(depth: depth - 1))
      skipBlanks()
      if peek() == "]" { break }
      try comma(start, closing: "]")
    }
    index += 1
    return LocatedValue(.list(items), at: covering(start))
  }

  private mutating func members(
    until closing: Unicode.Scalar?, depth: Int, from start: SourcePosition? = nil
  ) throws(DataSyntaxError) -> LocatedValue {
    let start = start ?? place
    guard depth > 0 else { throw error("nested too deep", at: start, hint: "flatten it") }
    var entries: [LocatedValue.Entry] = []
    var lines: [String: Int] = [:]
    skipBlanks()
    while peek() != closing {
      let keyStart = place
      guard peek() == "\"" else {
        throw error("a key must stand between \" \"", hint: "write \"key\": value, and no comma after the last one")
      }
      let key = try string()
      let keyPlace = covering(keyStart)
      if let first = lines.updateValue(keyStart.line, forKey: key) {
        throw error("\"\(key)\" stands twice", at: keyPlace, hint: "the first is on line \(first); keep one")
      }
      skipBlanks()
      guard peek() == ":" else { throw error("a colon is missing after the key", hint: "write \"\(key)\": value") }
      index += 1
      skipBlanks()
      entries.append(.init(key: key, keyPosition: keyPlace, value: try value(depth: depth - 1)))
      skipBlanks()
      if peek() == closing { break }
      try comma(start, closing: closing)
      skipBlanks()
      // Hexo's notes without braces may end in a comma: its own writer leaves one.
      if peek() == closing, closing != nil {
        throw error("a key is missing after the comma", hint: "write no comma after the last one")
      }
    }
    if closing != nil { index += 1 }
    return LocatedValue(.map(entries), at: covering(start))
  }

  private mutating func comma(_ start: SourcePosition, closing: Unicode.Scalar?) throws(DataSyntaxError) {
    guard let scalar = peek() else {
      throw error(
        "what opens here never closes", at: start, hint: "close it with \(closing.map(String.init) ?? ";;;")")
    }
    guard scalar == "," else { throw error("a comma is missing here", hint: "write one between two values") }
    index += 1
  }

  /// A text from its opening mark to behind its closing one.
  private mutating func string() throws(DataSyntaxError) -> String {
    let start = place
    var result = String.UnicodeScalarView()
    index += 1
    while let scalar = peek() {
      switch scalar {
      case "\"":
        index += 1
        return String(result)
      case "\\": result.append(try escape())
      case _ where scalar.value < 0x20 && scalar != "\t":
        if scalar == "\n" || scalar == "\r" {
          throw error(
            "the text that opens here does not close on its line", at: start, hint: "write \\n for a new line")
        }
        throw error("a control character", hint: "delete it: it does not show in an editor")
      default:
        result.append(scalar)
        index += 1
      }
    }
    throw error("the text that opens here never closes", at: start, hint: "close it with \"")
  }

  private mutating func escape() throws(DataSyntaxError) -> Unicode.Scalar {
    let start = place
    index += 1
    guard let letter = peek() else { throw error("the text never closes", hint: "close it with \"") }
    index += 1
    switch letter {
    case "\"", "\\", "/": return letter
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      guard let high = unit() else { break }
      guard (0xD800..<0xE000).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
      let after = index
      if high < 0xDC00, peek() == "\\", index + 1 < scalars.count, scalars[index + 1] == "u" {
        index += 2
        if let low = unit(), (0xDC00..<0xE000).contains(low) {
          return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        }
        index = after
      }
      return "\u{FFFD}"
    default: break
    }
    throw error(
      "a backslash begins an escape, and this is none", at: start, hint: "write \\\\ for a backslash")
  }

  /// Four hexadecimal digits.
  private mutating func unit() -> UInt32? {
    guard index + 4 <= scalars.count else { return nil }
    var value: UInt32 = 0
    for scalar in scalars[index..<(index + 4)] {
      guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
