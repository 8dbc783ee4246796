/// A cursor over the scalars of a TOML text; its recursion is no deeper than `depth`.
struct TOMLReader {
  let scalars: [Unicode.Scalar]
  private let depth: Int
  var index = 0
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

  var place: SourcePosition { SourcePosition(line: line, column: index - lineStart + 1) }

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  func error(_ message: String, at position: SourcePosition? = nil, hint: String) -> DataSyntaxError {
    DataSyntaxError(message, at: position ?? place, hint: hint)
  }

  func covering(_ start: SourcePosition) -> SourcePosition {
    SourcePosition(
      line: start.line, column: start.column, length: start.line == line ? place.column - start.column : 1)
  }

  mutating func skipBlanks() {
    while peek() == " " || peek() == "\t" { index += 1 }
  }

  private mutating func skipComment() {
    guard peek() == "#" else { return }
    while let scalar = peek(), scalar != "\n", scalar != "\r" { index += 1 }
  }

  /// Steps over a line's end; CR alone counts, as everywhere in Lectern.
  mutating func newline() -> Bool {
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

  static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "_", "-": true
    default: false
    }
  }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

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
}
