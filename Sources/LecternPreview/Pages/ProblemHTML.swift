import LecternCore
import LecternMarkup
import LecternSite

/// Text for an element or a double-quoted attribute.
func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  appendEscapedAttribute(DiagnosticFormatter.visible(text), to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// A problem as the desk and the error pages show it.
struct ProblemHTML {
  private let snapshot: Snapshot
  private let editor: EditorLink

  init(_ snapshot: Snapshot, _ editor: EditorLink) {
    self.snapshot = snapshot
    self.editor = editor
  }

  func text(_ problem: Diagnostic) -> String {
    var place = problem.path ?? "lectern"
    if let position = problem.position { place += ":\(position.line):\(position.column)" }
    var shown = escaped(place)
    if let link = snapshot.link(to: problem, editor) { shown = "<a href=\"\(escaped(link))\">\(shown)</a>" }
    var html = "<div class=\"problem \(problem.severity.rawValue)\">\n<p><strong>\(problem.severity.rawValue)"
    html += "[\(escaped(problem.id))]</strong> \(escaped(problem.message))<br><code>\(shown)</code></p>\n"
    if let position = problem.position, let line = problem.line {
      html += "<pre>\(quoted(line, position))</pre>\n"
    }
    for step in [problem.hint].compactMap({ $0 }) + problem.trace { html += "<p class=\"hint\">\(escaped(step))</p>\n" }
    return html + "</div>\n"
  }

  /// The line with what is wrong in it marked.
  private func quoted(_ line: String, _ position: SourcePosition) -> String {
    let scalars = Array(line.unicodeScalars.prefix(2000))
    let start = min(position.column - 1, scalars.count)
    let end = min(start + position.length, scalars.count)
    func text(_ range: Range<Int>) -> String { escaped(String(String.UnicodeScalarView(scalars[range]))) }
    // What is wrong is to be seen without a scroll.
    let from = start > 60 ? start - 30 : 0
    return (from > 0 ? "…" : "") + text(from..<start) + "<mark>" + (start == end ? " " : text(start..<end)) + "</mark>"
      + text(end..<scalars.count)
  }
}
