import LecternCore

/// Every problem has a place inside its text, quotes the line of that place, and can be printed.
func checkPlaces(_ diagnostics: [Diagnostic], in texts: [String: [UInt8]]) throws(Finding) {
  var lines: [String: SourceLines] = [:]
  for diagnostic in diagnostics {
    guard let path = diagnostic.path, let text = texts[path] else {
      throw Finding("\(diagnostic.id) names the file \(diagnostic.path ?? "none")")
    }
    guard let position = diagnostic.position else { throw Finding("\(diagnostic.id) has no place") }
    let known = lines[path] ?? SourceLines(text)
    lines[path] = known
    try checkPlace(position, in: known, of: diagnostic.id)
    if let quoted = diagnostic.line {
      try expect(quoted == known[position.line], "\(diagnostic.id) quotes \(quoted) for line \(position.line)")
    }
    try checkPrinting(diagnostic)
  }
}

/// A place that any text editor could go to: at most one column behind the last character of its line.
func checkPlace(_ position: SourcePosition, in lines: SourceLines, of what: String) throws(Finding) {
  guard let line = lines[position.line] else { throw Finding("\(what) is on line \(position.line), which is none") }
  let width = line.unicodeScalars.count
  try expect(
    position.column >= 1 && position.column <= width + 1 && position.length >= 1,
    "\(what) is at column \(position.column) of \(width) on line \(position.line)")
}

private func checkPrinting(_ diagnostic: Diagnostic) throws(Finding) {
  try expect(!diagnostic.message.isEmpty, "\(diagnostic.id) says nothing")
  let text = DiagnosticFormatter.text(diagnostic, colour: false)
  try expect(
    !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(diagnostic.id) prints a control character")
  do {
    _ = try JSON.read(DiagnosticFormatter.json(diagnostic))
  } catch {
    throw Finding("\(diagnostic.id) as JSON: \(error.message)")
  }
}
