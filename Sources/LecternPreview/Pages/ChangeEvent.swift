import LecternCore
import LecternSite

/// What an open page is told: how things stand, whole, so that nothing is lost when an event is.
struct ChangeEvent {
  let run: String
  let editor: EditorLink
  let snapshot: Snapshot
  /// The note of the page, as diagnostics name it; nil for a page without one.
  let note: String?

  private static let mostErrors = 50
  private static let mostWarnings = 200

  /// One JSON object on one line.
  var json: String {
    let state = snapshot.state
    let diagnostics = state.diagnostics + snapshot.failures
    let errors = diagnostics.filter { $0.severity == .error }
    let own = diagnostics.filter { $0.severity == .warning && $0.path != nil && $0.path == note }
    let shown = state.quoting(Array(errors.prefix(Self.mostErrors) + own.prefix(Self.mostWarnings)))
    let absence = note.flatMap(state.reasonOfAbsence(ofNote:))?.rawValue
    let fields: [(String, String)] = [
      ("run", JSONText.quote(run)), ("version", String(state.version)), ("reload", String(state.reloadVersion)),
      ("style", String(state.styleVersion)),
      ("page", note.flatMap(state.address(ofNote:)).map(JSONText.quote) ?? "null"),
      ("note", note.map(JSONText.quote) ?? "null"),
      ("absent", absence.map(JSONText.quote) ?? "null"),
      ("edited", note.map { state.edited.contains($0) } == true ? "true" : "false"), ("errors", String(errors.count)),
      ("warnings", String(diagnostics.count - errors.count)),
      ("problems", "[" + shown.map(problem).joined(separator: ",") + "]"),
    ]
    return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  private func problem(_ diagnostic: Diagnostic) -> String {
    var text = String(DiagnosticFormatter.json(diagnostic).dropLast())
    text += ",\"own\":\(diagnostic.path != nil && diagnostic.path == note)"
    text += ",\"note\":\(diagnostic.path.map(snapshot.state.isNote) == true)"
    if let link = snapshot.link(to: diagnostic, editor) { text += ",\"link\":" + JSONText.quote(link) }
    return text + "}"
  }
}

extension Snapshot {
  /// The address that opens the place of a problem in the editor.
  func link(to diagnostic: Diagnostic, _ editor: EditorLink) -> String? {
    diagnostic.path.flatMap(state.realPath(of:)).flatMap { editor.address(of: $0, at: diagnostic.position) }
  }
}
