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
  /// The line quoted last: the problems of one line share its text.
  private var quoted: (line: Int, text: String?) = (0, nil)

  init(source: MarkupSource, options: MarkupOptions, lines: BodyLines, map: SourceMap, tree: HTMLTree) {
    self.source = source
    self.options = options
    self.lines = lines
    self.map = map
    self.tree = tree
  }

  /// Where the author began a node; nil for one that a pass made.
  mutating func position(of node: HTMLTree.Index) -> SourcePosition? {
    guard let (line, column) = map[tree[node].place] else { return nil }
    return counter.position(line: line, column: column, in: lines)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ id: String, _ message: String, at position: SourcePosition?, hint: String
  ) {
    if let position, position.line != quoted.line {
      quoted = (position.line, lines.quote(line: position.line - lines.firstLine + 1))
    }
    let line = position == nil ? nil : quoted.text
    diagnostics.append(
      Diagnostic(severity, id, message, path: source.path, position: position, line: line, hint: hint))
  }
}
