import LecternCore

/// A template's text as it was loaded.
package struct TemplateText: Sendable {
  let bytes: [UInt8]
  /// How diagnostics name the file.
  let path: String

  /// - Parameter bytes: as the file holds them; a byte order mark before them is no part of the text.
  package init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    self.path = path
  }
}

/// What a template extends.
struct ParentTemplate: Sendable {
  let expression: Expression
  /// When it is a literal; nil for one that is known only while rendering.
  let name: String?
  /// Whether the template may also extend nothing.
  let mayStandAlone: Bool
}

/// A template after parsing; the compiler reads it once for each way in which it is used.
struct ParsedTemplate: Sendable {
  let name: String
  let path: String
  let bytes: [UInt8]
  let lines: SourceLines
  let statements: [Statement]
  let blocks: [String: Block]
  let parent: ParentTemplate?
  let diagnostics: [Diagnostic]

  /// How traces name a place: `Templates/base.html:3:1`.
  func caption(at offset: Int) -> String {
    let position = lines.position(at: offset)
    return "\(path):\(position.line):\(position.column)"
  }

  func diagnostic(
    _ failure: Failure, _ start: Int, _ end: Int, trace: [String] = [], severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let position = lines.position(at: start)
    var length = 0
    for index in start..<max(start, min(end, bytes.count)) {
      if bytes[index] == 0x0A { break }
      if bytes[index] & 0xC0 != 0x80 { length += 1 }
    }
    return Diagnostic(
      severity, failure.id, failure.message, path: path,
      position: SourcePosition(line: position.line, column: position.column, length: length),
      line: lines[position.line], hint: failure.hint, trace: trace)
  }
}
