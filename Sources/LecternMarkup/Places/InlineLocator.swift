import CCmark

/// Finds where inlines begin. cmark 0.30 is off by some columns after a lazy or indented line, in autolinks, and gives a
/// link over two lines its last.
struct InlineLocator {
  let lines: BodyLines
  /// The place that was found last; inlines come in the order of the text.
  private var last: (line: Int, column: Int) = (0, 0)

  init(lines: BodyLines) { self.lines = lines }

  /// - Returns: the body's line and byte column; cmark's own when nothing like the node stands near.
  mutating func place(of node: OpaquePointer) -> (line: Int, column: Int) {
    let line = Int(cmark_node_get_start_line(node))
    let column = Int(cmark_node_get_start_column(node))
    var found = (line: line, column: column)
    if !begins(node, line, column, isGiven: true) {
      for candidate in stride(from: line, through: max(1, line - 3), by: -1) {
        if let nearest = nearest(to: candidate == line ? column : lines[candidate].count, of: node, candidate) {
          found = (candidate, nearest)
          break
        }
      }
    }
    last = found
    return found
  }

  private func nearest(to column: Int, of node: OpaquePointer, _ line: Int) -> Int? {
    for distance in 0...min(300, lines[line].count + column) {
      if begins(node, line, column - distance) { return column - distance }
      if begins(node, line, column + distance) { return column + distance }
    }
    return nil
  }

  /// - Parameter isGiven: the place is cmark's own, where a link may follow an escaped `!`.
  private func begins(_ node: OpaquePointer, _ line: Int, _ column: Int, isGiven: Bool = false) -> Bool {
    let text = lines[line]
    guard column >= 1, column <= text.count, (line, column) > last else { return false }
    let rest = text[(text.startIndex + column - 1)...]
    switch cmark_node_get_type(node) {
    case CMARK_NODE_IMAGE: return rest.starts(with: [0x21, 0x5B])
    case CMARK_NODE_LINK:
      if rest.first == 0x3C { return true }
      return rest.first == 0x5B && (isGiven || column == 1 || text[rest.startIndex - 1] != 0x21)
    default:
      let literal = UnsafeBufferPointer(cString: cmark_node_get_literal(node)).prefix { $0 != 0x0A }
      return rest.starts(with: literal)
    }
  }
}
