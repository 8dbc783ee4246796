import LecternCore

/// A page's tree on its way through the passes, with what tells where its nodes come from.
struct Body {
  let source: MarkupSource
  let options: MarkupOptions
  let lines: BodyLines
  let map: SourceMap
  var tree: HTMLTree
  var references: [Reference] = []
  var counts = ContentCounts()
  var diagnostics: [Diagnostic] = []
  var counter = PositionCounter()

  /// Where the author began a node; nil for one that a pass made.
  mutating func position(of node: HTMLTree.Index) -> SourcePosition? {
    guard let (line, column) = map[tree[node].place] else { return nil }
    return counter.position(line: line, column: column, in: lines)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ id: String, _ message: String, at position: SourcePosition?, hint: String
  ) {
    let line = position.flatMap { lines.quote(line: $0.line - lines.firstLine + 1) }
    diagnostics.append(
      Diagnostic(severity, id, message, path: source.path, position: position, line: line, hint: hint))
  }
}
