import CCmark

/// All the HTML that the author wrote on a page, read at once by libxml2 and cut up again where Markdown stands between.
struct RawHTMLPieces {
  /// One inline or block of HTML.
  struct Piece {
    /// Of `tokens`.
    var tokens = 0..<0
    /// Whether it ends in a line feed; nil when nothing of it is left.
    var endsLine: Bool?
    /// The element that is open behind it and whose content is text.
    var rawText: Tag?
  }

  private(set) var pieces: [Piece] = []
  private(set) var tokens: [HTMLToken] = []
  /// Where the tokens come from.
  private(set) var map = SourceMap()
  /// What was noticed on the way.
  private(set) var raw: RawHTML

  /// - Parameter tree: gets the elements, texts and comments, in no place yet.
  init(
    of document: borrowing CommonMarkTree, lines: BodyLines, unknownElementsAreText: Bool, into tree: inout HTMLTree
  ) {
    raw = RawHTML(unknownElementsAreText: unknownElementsAreText)
    guard lines.hasMarkup else { return }
    var input = HTMLReader.Input()
    var locator = InlineLocator(lines: lines)
    var imageDepth = 0
    document.walk { node, entering in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_IMAGE: imageDepth += entering ? 1 : -1
      case CMARK_NODE_HTML_INLINE where imageDepth == 0:
        let place = locator.place(of: node)
        append(node, isBlock: false, to: &input) { _ in place }
      case CMARK_NODE_HTML_BLOCK:
        let literal = UnsafeBufferPointer(cString: cmark_node_get_literal(node))
        var finder = BlockPlaceFinder(literal: literal, firstLine: Int(cmark_node_get_start_line(node)))
        append(node, isBlock: true, to: &input) { finder.place(at: $0, in: lines) }
      default: break
      }
      return true
    }
    if pieces.isEmpty || raw.overfullTag != nil { return }
    let output = HTMLReader.read(input, oddNames: raw.oddNames, map: map, into: &tree)
    tokens = output.tokens
    var start = 0
    for (index, end) in output.pieceEnds.enumerated() {
      pieces[index].tokens = start..<end
      start = end
    }
  }

  private mutating func append(
    _ node: OpaquePointer, isBlock: Bool, to input: inout HTMLReader.Input, place: (Int) -> (line: Int, column: Int)
  ) {
    let literal = UnsafeBufferPointer(cString: cmark_node_get_literal(node))
    let start = input.bytes.count
    raw.append(literal, isBlock: isBlock, to: &input.bytes, map: &map, place: place)
    var piece = Piece()
    if input.bytes.count > start { piece.endsLine = input.bytes.last == 0x0A }
    piece.rawText = raw.rawText
    pieces.append(piece)
    // In a `<script>` or the like a comment would be content.
    input.endPiece(separated: raw.rawText == nil)
  }
}

/// Places inside an HTML block, whose lines cmark gives without the marks of the quotes and lists around them.
private struct BlockPlaceFinder {
  let literal: UnsafeBufferPointer<UInt8>
  let firstLine: Int
  private var line = 0
  private var lineStart = 0
  private var reached = 0
  /// Bytes of the source line before the literal's; -1 until they are known.
  private var prefix = -1

  init(literal: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.literal = literal
    self.firstLine = firstLine
  }

  /// - Parameter offset: into the literal; never less than in an earlier call.
  mutating func place(at offset: Int, in lines: BodyLines) -> (line: Int, column: Int) {
    while reached < offset {
      if literal[reached] == 0x0A {
        line += 1
        lineStart = reached + 1
        prefix = -1
      }
      reached += 1
    }
    if prefix < 0 {
      var end = lineStart
      while end < literal.count, literal[end] != 0x0A { end += 1 }
      prefix = max(0, lines[firstLine + line].count - (end - lineStart))
    }
    return (firstLine + line, prefix + offset - lineStart + 1)
  }
}
