/// A cursor over the scalars of a TOML text; its recursion is no deeper than `depth`.
struct TOMLReader {
  private let scalars: [Unicode.Scalar]
  private let depth: Int
  private var index = 0
  private var line: Int
  private var lineStart = 0
  private let firstLine: Int

  init(_ text: String, firstLine: Int, depth: Int) {
    scalars = Array(text.unicodeScalars)
    line = firstLine
    self.firstLine = firstLine
    self.depth = depth
  }

  mutating func document() throws(DataSyntaxError) -> LocatedValue {
    var tables = TOMLTables(firstLine: firstLine, limit: depth)
    var current = 0
    try skipLines()
    while peek() != nil {
      if peek() == "[" {
        let start = place
        let isList = peek(1) == "["
        index += isList ? 2 : 1
        let path = try keys()
        guard peek() == "]", !isList || peek(1) == "]" else {
          throw error("the table's name does not close", at: start, hint: "close it with \(isList ? "]]" : "]")")
        }
        index += isList ? 2 : 1
        current = try tables.header(path, isList: isList)
      } else {
        let (path, value) = try pair(depth: depth - 1)
        try tables.set(path, to: value, in: current)
      }
      skipBlanks()
      skipComment()
      guard peek() == nil || newline() else {
        throw error("more text after the end of the value", hint: "write one key on a line, texts between \" \"")
      }
      try skipLines()
    }
    return tables.value()
  }

  // MARK: Cursor

  private var place: SourcePosition { SourcePosition(line: line, column: index - lineStart + 1) }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  private func error(_ message: String, at position: SourcePosition? = nil, hint: String) -> DataSyntaxError {
    DataSyntaxError(message, at: position ?? place, hint: hint)
  }

  private func covering(_ start: SourcePosition) -> SourcePosition {
    SourcePosition(
      line: start.line, column: start.column, length: start.line == line ? place.column - start.column : 1)
  }

  private mutating func skipBlanks() {
    while peek() == " " || peek() == "\t" { index += 1 }
  }

  private mutating func skipComment() {
    guard peek() == "#" else { return }
    while let scalar = peek(), scalar != "\n", scalar != "\r" { index += 1 }
  }

  /// Steps over a line's end; CR alone counts, as everywhere in Lectern.
  private mutating func newline() -> Bool {
    guard let scalar = peek(), scalar == "\n" || scalar == "\r" else { return false }
    index += scalar == "\r" && peek(1) == "\n" ? 2 : 1
    line += 1
    lineStart = index
    return true
  }

  private mutating func skipLines() throws(DataSyntaxError) {
    repeat {
      skipBlanks()
      skipComment()
    } while newline()
  }

  // MARK: Keys

  private mutating func pair(depth: Int) throws(DataSyntaxError) -> ([TOMLTables.Key], LocatedValue) {
    let path = try keys()
    guard peek() == "=" else { throw error("an = is missing after the key", hint: "write key = \"text\"") }
    index += 1
    skipBlanks()
    return (path, try value(depth: depth - path.count + 1))
  }

  /// `a.b."c d"`, with the blanks around.
  private mutating func keys() throws(DataSyntaxError) -> [TOMLTables.Key] {
    var path: [TOMLTables.Key] = []
    while true {
      skipBlanks()
      let start = place
      let begin = index
      if let mark = peek(), mark == "\"" || mark == "'" {
        let name = try string(mark)
        path.append(.init(name: name, position: covering(start)))
      } else {
        while let scalar = peek(), Self.isBare(scalar) { index += 1 }
        guard index > begin else {
          throw error("a key must stand here", hint: "write key = value; other than A-Z a-z 0-9 _ - goes between \" \"")
        }
        path.append(.init(name: text(begin..<index), position: covering(start)))
      }
      skipBlanks()
      guard path.count <= depth else { throw error("nested too deep", at: start, hint: "flatten it") }
      guard peek() == "." else { return path }
      index += 1
    }
  }

  private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "_", "-": true
    default: false
    }
  }

  private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  // MARK: Values

  private mutating func value(depth: Int) throws(DataSyntaxError) -> LocatedValue {
    let start = place
    guard depth > 0 else { throw error("nested too deep", hint: "flatten it") }
    switch peek() {
    case "\"", "'":
      let text = try string(peek() ?? "\"")
      return LocatedValue(.scalar(text: text, quoted: true), at: covering(start))
    case "[":
      index += 1
      let items = try list(depth: depth, from: start)
      return LocatedValue(.list(items), at: covering(start))
    case "{":
      index += 1
      return try inlineTable(depth: depth, from: start)
    default: return try word(from: start)
    }
  }

  private mutating func list(depth: Int, from start: SourcePosition) throws(DataSyntaxError) -> [LocatedValue] {
    var items: [LocatedValue] = []
    while true {
      try skipLines()
      if peek() == "]" { break }
      items.append(try value(depth: depth - 1))
      try skipLines()
      if peek() == "]" { break }
      guard peek() == "," else { throw unclosed("list", "]", start) }
      index += 1
    }
    index += 1
    return items
  }

  private mutating func inlineTable(depth: Int, from start: SourcePosition) throws(DataSyntaxError) -> LocatedValue {
    var tables = TOMLTables(firstLine: start.line, limit: depth)
    skipBlanks()
    while peek() != "}" {
      let (path, value) = try pair(depth: depth - 1)
      try tables.set(path, to: value, in: 0)
      skipBlanks()
      if peek() == "}" { break }
      guard peek() == "," else { throw unclosed("table", "}", start) }
      index += 1
      skipBlanks()
    }
    index += 1
    return LocatedValue(tables.value().content, at: covering(start))
  }

  private func unclosed(_ kind: String, _ closing: String, _ start: SourcePosition) -> DataSyntaxError {
    peek() == nil
      ? error("the \(kind) that opens here never closes", at: start, hint: "close it with \(closing)")
      : error("a comma is missing here", hint: "write one between two values, or close the \(kind) with \(closing)")
  }

  /// A number, `true`, `false` or a date; a date stays the text that it is.
  private mutating func word(from start: SourcePosition) throws(DataSyntaxError) -> LocatedValue {
    let begin = index
    while let scalar = peek(), Self.isBare(scalar) || "+.:".unicodeScalars.contains(scalar) { index += 1 }
    // A blank may stand between the day and the hour.
    if index - begin == 10, peek() == " ", let digit = peek(1), ("0"..."9").contains(digit), peek(3) == ":" {
      index += 1
      while let scalar = peek(), Self.isBare(scalar) || "+.:".unicodeScalars.contains(scalar) { index += 1 }
    }
    let word = text(begin..<index)
    if word == "true" || word == "false" || Self.isNumber(word) {
      let digits = String(word.drop { $0 == "+" }.filter { $0 != "_" })
      return LocatedValue(.scalar(text: Self.decimal(digits), quoted: false), at: covering(start))
    }
    let isDate = word.utf8.first.map { (0x30...0x39).contains($0) } == true && word.contains { $0 == "-" || $0 == ":" }
    guard isDate else {
      throw DataSyntaxError(
        word.isEmpty ? "a value must stand here" : "\"\(word)\" is no value of TOML", at: covering(start),
        hint: "texts stand between \" \"")
    }
    return LocatedValue(.scalar(text: word, quoted: true), at: covering(start))
  }

  private static func isNumber(_ word: String) -> Bool {
    let digits = word.filter { $0 != "_" }
    guard let first = digits.utf8.first, (0x30...0x39).contains(first) || first == 0x2B || first == 0x2D else {
      return digits == "inf" || digits == "nan"
    }
    return digits.hasPrefix("0x") || digits.hasPrefix("0o") || digits.hasPrefix("0b")
      ? Int(decimal(digits)) != nil : Double(digits) != nil && !digits.contains { $0 == "x" || $0 == "p" }
  }

  /// `0xff`, `0o17` and `0b1` as decimal digits; all else as it is.
  private static func decimal(_ digits: String) -> String {
    let radix =
      switch digits.prefix(2) {
      case "0x": 16
      case "0o": 8
      case "0b": 2
      default: 10
      }
    guard radix != 10, let number = Int(digits.dropFirst(2), radix: radix) else { return digits }
    return String(number)
  }

  // MARK: Texts

  /// A text of any of the four kinds, from its opening mark to behind its closing one.
  private mutating func string(_ mark: Unicode.Scalar) throws(DataSyntaxError) -> String {
    let start = place
    let isLong = peek(1) == mark && peek(2) == mark
    if !isLong, peek(1) == mark {
      index += 2
      return ""
    }
    index += isLong ? 3 : 1
    if isLong { _ = newline() }
    var result = String.UnicodeScalarView()
    while let scalar = peek() {
      if scalar == mark, !isLong || (peek(1) == mark && peek(2) == mark && peek(3) != mark) {
        index += isLong ? 3 : 1
        return String(result)
      }
      if scalar == "\n" || scalar == "\r" {
        guard isLong else { break }
        _ = newline()
        result.append("\n")
      } else if scalar == "\\", mark == "\"" {
        if let escaped = try escape(isLong: isLong) { result.append(escaped) }
      } else {
        guard scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\t" else {
          throw error("a control character", hint: "delete it: it does not show in an editor")
        }
        result.append(scalar)
        index += 1
      }
    }
    throw error(
      "the text that opens here never closes", at: start, hint: "close it with \(isLong ? "three " : "")\(mark)")
  }

  /// What `\x` stands for; nil for a backslash at a line's end, which joins lines.
  private mutating func escape(isLong: Bool) throws(DataSyntaxError) -> Unicode.Scalar? {
    let start = place
    index += 1
    let letter = peek()
    if isLong, letter == "\n" || letter == "\r" || letter == " " || letter == "\t" {
      repeat { skipBlanks() } while newline()
      return nil
    }
    index += 1
    switch letter {
    case "\"", "\\": return letter
    case "b": return "\u{8}"
    case "e": return "\u{1B}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u", "U":
      let count = letter == "u" ? 4 : 8
      if index + count <= scalars.count, let value = UInt32(text(index..<(index + count)), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        index += count
        return scalar
      }
    default: break
    }
    throw error(
      "a backslash between \" \" begins an escape, and this is none", at: start, hint: "write the text between ' '")
  }
}
