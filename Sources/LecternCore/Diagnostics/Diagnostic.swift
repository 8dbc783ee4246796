/// One problem a user can see: what happened, where, why, and what to do.
///
/// Ids are permanent kebab-case names; see the guide's table of diagnostics.
package struct Diagnostic: Sendable, Hashable, Codable {
  package enum Severity: String, Sendable, Comparable, Codable {
    case error, warning

    package static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
  }

  package var severity: Severity
  /// Permanent kebab-case name, such as `bad-date`.
  package var id: String
  /// What happened, one sentence without a full stop.
  package var message: String
  /// The file, as the user would name it from the site folder; nil when the problem has no file.
  package var path: String?
  package var position: SourcePosition?
  /// The text of the line at `position`, quoted under the message.
  package var line: String?
  /// Cause and cure, printed behind the caret (or on a line of its own without one).
  package var hint: String?
  /// The places that led here, innermost first: includes of templates, the page that was rendered.
  package var trace: [String]

  package init(
    _ severity: Severity, _ id: String, _ message: String, path: String? = nil, position: SourcePosition? = nil,
    line: String? = nil, hint: String? = nil, trace: [String] = []
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.path = path
    self.position = position
    self.line = line
    self.hint = hint
    self.trace = trace
  }
}

extension Diagnostic: Comparable {
  /// By file, place, severity, id and text, so that runs on any number of cores print the same.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    let place = SourcePosition(line: 0)
    if a.path != b.path { return (a.path ?? "") < (b.path ?? "") }
    if a.position != b.position { return (a.position ?? place) < (b.position ?? place) }
    if a.severity != b.severity { return a.severity < b.severity }
    return (a.id, a.message) < (b.id, b.message)
  }
}
