internal import CYaml

/// What a writer probably did where libyaml gave up, and what to write instead.
struct YAMLMistake {
  let error: DataSyntaxError

  init(_ parser: yaml_parser_t, _ text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    let problem = parser.problem.map { String(cString: $0) } ?? "cannot be read"
    let context = parser.context.map { String(cString: $0) } ?? ""
    let lines = SourceLines(Array(text))
    /// libyaml puts the end of a text without a last line feed on a line of its own.
    func place(_ mark: yaml_mark_t) -> SourcePosition {
      let line = Int(mark.line) + 1
      return lines[line] == nil
        ? lines.position(at: text.count) : SourcePosition(line: line, column: Int(mark.column) + 1)
    }
    let found = Self.advice(
      problem: problem, context: context, at: place(parser.problem_mark), began: place(parser.context_mark), lines)
    error = DataSyntaxError(found.message, at: found.position.moved(downBy: firstLine - 1), hint: found.hint)
  }

  /// Positions count from the first line of the YAML text.
  private static func advice(
    problem: String, context: String, at place: SourcePosition, began: SourcePosition, _ lines: SourceLines
  ) -> DataSyntaxError {
    let line = Line(lines[place.line] ?? "")
    let here = line.scalar(at: place.column)
    if here == "\t" || problem.contains("tab character") {
      return DataSyntaxError("a tab where YAML wants blanks", at: place, hint: "indent with blanks")
    }
    if problem.hasPrefix("Maximum nesting level") {
      return DataSyntaxError("nested too deep", at: place, hint: "flatten it")
    }
    switch problem {
    case "found unexpected end of stream" where context.contains("quoted scalar"):
      return DataSyntaxError(
        "the quotation mark that opens here never closes", at: began,
        hint: "close it, or put the whole text between marks of the other kind")
    case "found unknown escape character", "did not find expected hexdecimal number":
      return DataSyntaxError(
        "a backslash between \" \" begins an escape, and this is none", at: place,
        hint: line.quoted.map { "write \($0)" } ?? "write the text between ' '")
    case "could not find expected ':'":
      return missingColon(Line(lines[began.line] ?? ""), at: began)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unclosed(problem.hasSuffix("']'") ? "[" : "{", at: began, lines)
    case "did not find expected node content" where context.hasPrefix("while parsing a flow node"):
      if let (bracket, opens) = lastOpen(before: place, lines) { return unclosed(bracket, at: opens, lines) }
    case "mapping values are not allowed in this context"
    where place.column < line.valuePosition(on: place.line)?.column ?? .max:
      // A line that lacks its colon is joined with the next one, whose own colon is then one too many.
      if let before = lines[place.line - 1].map(Line.init), before.isKeyless {
        return missingColon(before, at: SourcePosition(line: place.line - 1))
      }
      return DataSyntaxError(
        "this colon has no place here", at: place, hint: "keys of one mapping begin in the same column")
    default: break
    }
    if let quoted = line.quoted, let value = line.valuePosition(on: place.line), place.column >= value.column {
      return DataSyntaxError("this text needs quotation marks: \(line.reason)", at: value, hint: "write \(quoted)")
    }
    if let before = lines[place.line - 1].map(Line.init), let quoted = before.quoted, before.isBroken,
      let value = before.valuePosition(on: place.line - 1)
    {
      return DataSyntaxError("this text needs quotation marks: \(before.reason)", at: value, hint: "write \(quoted)")
    }
    if problem.hasPrefix("did not find expected key") || problem.contains("'-' indicator") {
      return DataSyntaxError(
        "this line does not fit the ones above", at: place,
        hint: "keys of one mapping begin in the same column, as do the dashes of one list")
    }
    return DataSyntaxError(
      problem, at: place, hint: "text with : # [ { @ ` % & * ! or quotes in it stands between quotation marks")
  }

  private static func unclosed(
    _ bracket: Unicode.Scalar, at opens: SourcePosition, _ lines: SourceLines
  ) -> DataSyntaxError {
    let (what, end) = bracket == "[" ? ("list", "]") : ("mapping", "}")
    let opener = Line(lines[opens.line] ?? "")
    return DataSyntaxError(
      "the \(what) that opens here never closes", at: opens,
      hint: "close it with \(end)" + (opener.quoted.map { ", or if it is a text write \($0)" } ?? ""))
  }

  /// The last bracket before a place, on the nearest line with any, that nothing behind it closes.
  private static func lastOpen(
    before place: SourcePosition, _ lines: SourceLines
  ) -> (bracket: Unicode.Scalar, at: SourcePosition)? {
    for number in stride(from: place.line, to: max(0, place.line - 100), by: -1) {
      var open: [(bracket: Unicode.Scalar, column: Int)] = []
      for (index, scalar) in (lines[number] ?? "").unicodeScalars.enumerated() {
        if number == place.line, index + 1 >= place.column { break }
        if scalar == "[" || scalar == "{" { open.append((scalar, index + 1)) }
        if scalar == "]" || scalar == "}" { _ = open.popLast() }
      }
      if let last = open.last { return (last.bracket, SourcePosition(line: number, column: last.column)) }
    }
    return nil
  }

  /// A line that should have been a key and a value.
  private static func missingColon(_ line: Line, at place: SourcePosition) -> DataSyntaxError {
    let scalars = line.scalars
    if let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }) {
      let key = line.text(0..<colon).trimmed
      let value = line.text((colon + 1)..<scalars.count).trimmed
      let example = value.isEmpty ? "\(key): …" : "\(key): \(Line.shortened(value))"
      return DataSyntaxError(
        scalars[colon] == "：" ? "a Chinese colon ends no key" : "a key ends in a colon and a blank",
        at: SourcePosition(line: place.line, column: colon + 1), hint: "write \(example)")
    }
    return DataSyntaxError(
      "this line is not \"key: value\"", at: SourcePosition(line: place.line, column: place.column, length: 1_000),
      hint: "write a key before it, or indent it if it goes on with the text above")
  }
}

/// One line of YAML, seen as `key: value` or `- value`.
private struct Line {
  let scalars: [Unicode.Scalar]
  /// Where the value begins; nil when the line has none.
  private let valueStart: Int?

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    valueStart = Self.valueStart(scalars)
  }

  private static func valueStart(_ scalars: [Unicode.Scalar]) -> Int? {
    var index = 0
    var start: Int?
    while index < scalars.count, scalars[index] == " " || scalars[index] == "-" {
      if scalars[index] == "-" {
        guard index + 1 < scalars.count, scalars[index + 1] == " " else { break }
        start = index + 2
      }
      index += 1
    }
    let keyEnd = scalars.indices.dropFirst(index).first { at in
      scalars[at] == ":" && (at + 1 == scalars.count || scalars[at + 1] == " ")
    }
    let isKey = keyEnd.map { end in scalars[index..<end].allSatisfy { !"\"'[]{}#&*!|>%@`,".unicodeScalars.contains($0) }
    }
    if let keyEnd, isKey == true { start = keyEnd + 1 }
    if var begin = start {
      while begin < scalars.count, scalars[begin] == " " { begin += 1 }
      start = begin < scalars.count ? begin : nil
    }
    return start
  }

  func scalar(at column: Int) -> Unicode.Scalar? {
    scalars.indices.contains(column - 1) ? scalars[column - 1] : nil
  }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  private var value: String? { valueStart.map { text($0..<scalars.count).trimmed } }

  func valuePosition(on line: Int) -> SourcePosition? {
    valueStart.map { SourcePosition(line: line, column: $0 + 1, length: value?.unicodeScalars.count ?? 1) }
  }

  /// True when the value cannot stand as it is, whatever follows.
  var isBroken: Bool {
    guard let value, let first = value.unicodeScalars.first else { return false }
    return "@`%".unicodeScalars.contains(first) || value.contains(": ")
  }

  /// True when nothing on the line is a key, a list's item or a comment.
  var isKeyless: Bool {
    guard let first = scalars.first(where: { $0 != " " }) else { return false }
    return valueStart == nil && scalars.last != ":" && first != "#" && first != "-"
  }

  /// Why the value cannot stand as it is.
  var reason: String {
    guard let value, let first = value.unicodeScalars.first else { return "YAML reads it otherwise" }
    if value.contains(": "), !"\"'[{".unicodeScalars.contains(first) { return "it has a colon and a blank in it" }
    return "it begins with \(first)"
  }

  /// The line with its value between quotation marks, for a hint; nil when there is no value.
  var quoted: String? {
    guard let value, let valueStart else { return nil }
    var text = value
    // A value that already tries to be quoted is taken without its own outer marks.
    if let mark = text.first, mark == "\"" || mark == "'", text.count > 1, text.last == mark {
      text = String(text.dropFirst().dropLast())
    }
    let needsSingle = text.contains("\"") || text.contains("\\")
    let marked =
      needsSingle
      ? "'" + Self.shortened(text).split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
      : "\"" + Self.shortened(text) + "\""
    return self.text(0..<valueStart).trimmed + " " + marked
  }

  static func shortened(_ text: String) -> String {
    text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…" : text
  }
}
