import CCmark

/// Finds where inlines begin. cmark 0.30 is off by some columns after a lazy or indented line, in autolinks, and gives a
/// link over two lines its last; it does not count a line behind a backslash, nor those of a link's title and of
/// definitions.
struct InlineLocator {
  let lines: BodyLines
  /// The place that was found last; inlines come in the order of the text.
  private var last: (line: Int, column: Int) = (0, 0)
  /// How many more bytes of lines below are looked at: a page could hold any number of inlines that are not found.
  private var looks = 4_000_000

  init(lines: BodyLines) { self.lines = lines }

  /// - Returns: the body's line and byte column; cmark's own when nothing like the node stands near.
  mutating func place(of node: OpaquePointer) -> (line: Int, column: Int) {
    let line = Int(cmark_node_get_start_line(node))
    let column = Int(cmark_node_get_start_column(node))
    var found = (line: line, column: column)
    if !begins(node, line, column, isGiven: true) {
      // What cmark has behind the end of a line stands on a later one.
      let isBelow = column > lines[line].count
      found =
        (isBelow ? below(line, node) : nil) ?? nearby(line, column, node) ?? (isBelow ? nil : below(line, node))
        ?? found
    }
    last = found
    return found
  }

  /// On the line or one of the three above it.
  private func nearby(_ line: Int, _ column: Int, _ node: OpaquePointer) -> (line: Int, column: Int)? {
    for candidate in stride(from: line, through: max(1, line - 3), by: -1) {
      if let nearest = nearest(to: candidate == line ? column : lines[candidate].count, of: node, candidate) {
        return (candidate, nearest)
      }
    }
    return nil
  }

  /// On one of the lines that follow in its paragraph, behind the place that was found last.
  private mutating func below(_ line: Int, _ node: OpaquePointer) -> (line: Int, column: Int)? {
    for candidate in stride(from: max(line + 1, last.line), through: lines.count, by: 1) {
      let count = lines[candidate].count
      guard looks > 0, !lines[candidate].allSatisfy(isHTMLSpace) else { return nil }
      looks -= count
      for column in stride(from: 1, through: count, by: 1) where begins(node, candidate, column) {
        return (candidate, column)
      }
    }
    return nil
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
        && !isDefinition(rest, in: text)
    default:
      let literal = UnsafeBufferPointer(cString: cmark_node_get_literal(node)).prefix { $0 != 0x0A }
      return rest.starts(with: literal)
    }
  }

  /// `[label]: …` at the begin of a line.
  private func isDefinition(_ rest: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
    guard text[..<rest.startIndex].allSatisfy({ isHTMLSpace($0) || $0 == 0x3E }),
      let end = rest.firstIndex(of: 0x5D), end + 1 < rest.endIndex
    else { return false }
    return rest[end + 1] == 0x3A
  }
}
