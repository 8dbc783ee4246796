/// Diagnostics as people and machines read them.
package enum DiagnosticFormatter {
  /// `path:line:column: error[id]: message`, the line, a caret and the hint; no line ending behind.
  package static func text(_ diagnostic: Diagnostic, colour: Bool) -> String {
    func paint(_ text: String, _ code: String) -> String { colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    let severityColour = diagnostic.severity == .error ? "1;31" : "1;33"
    var place = diagnostic.path.map(visible) ?? "lectern"
    if let position = diagnostic.position { place += ":\(position.line):\(position.column)" }
    var result = paint(place + ":", "1") + " "
    result +=
      paint("\(diagnostic.severity.rawValue)[\(diagnostic.id)]:", severityColour) + " " + visible(diagnostic.message)
    if let position = diagnostic.position, let line = diagnostic.line {
      result += "\n" + quoted(line, position, hint: diagnostic.hint, paint: { paint($0, severityColour) })
    } else if let hint = diagnostic.hint {
      result += "\n  " + visible(hint)
    }
    for step in diagnostic.trace { result += "\n  " + visible(step) }
    return result
  }

  private static func quoted(
    _ line: String, _ position: SourcePosition, hint: String?, paint: (String) -> String
  ) -> String {
    let number = String(position.line)
    let scalars = Array(line.unicodeScalars)
    let start = min(position.column - 1, scalars.count)
    let end = min(start + position.length, scalars.count)
    // A window keeps the caret in sight on lines of thousands of characters.
    let windowStart = start > 100 ? start - 60 : 0
    let windowEnd = min(scalars.count, max(end, windowStart + 160), windowStart + 240)
    let shown = scalars[windowStart..<windowEnd].map { $0 == "\t" ? " " : $0 }
    let before = (windowStart > 0 ? 1 : 0) + width(scalars[windowStart..<start])
    let carets = max(1, width(scalars[start..<min(end, windowEnd)]))
    let text =
      (windowStart > 0 ? "…" : "") + visible(String(String.UnicodeScalarView(shown)))
      + (windowEnd < scalars.count ? "…" : "")
    let margin = String(repeating: " ", count: number.count)
    let underline = paint(String(repeating: "^", count: carets))
    return "\(number) | \(text)\n\(margin) | " + String(repeating: " ", count: before) + underline
      + (hint.map { " " + visible($0) } ?? "")
  }

  /// Columns on a terminal: East Asian wide characters take two, combining marks none.
  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      case .format: isControl(scalar) ? 1 : 0
      default: 1
      }
    }
  }

  /// Control characters made visible, so that no file name or text can steer a terminal.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isControl(scalar) { result.append("\u{FFFD}") } else { result.append(scalar) }
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  /// One JSON object, keys in a fixed order, absent values left out.
  package static func json(_ diagnostic: Diagnostic) -> String {
    var fields = [
      ("severity", JSONText.quote(diagnostic.severity.rawValue)), ("id", JSONText.quote(diagnostic.id)),
      ("message", JSONText.quote(diagnostic.message)),
    ]
    if let path = diagnostic.path { fields.append(("path", JSONText.quote(path))) }
    if let position = diagnostic.position {
      fields.append(("line", String(position.line)))
      fields.append(("column", String(position.column)))
      fields.append(("length", String(position.length)))
    }
    if let line = diagnostic.line { fields.append(("source", JSONText.quote(line))) }
    if let hint = diagnostic.hint { fields.append(("hint", JSONText.quote(hint))) }
    if !diagnostic.trace.isEmpty {
      fields.append(("trace", "[" + diagnostic.trace.map(JSONText.quote).joined(separator: ",") + "]"))
    }
    return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }
}
