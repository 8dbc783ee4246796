import CCmark

/// Builds the page's tree from its Markdown, and puts the author's own HTML in where it stands.
struct TreeSink: MarkdownSink {
  private(set) var builder: TreeBuilder
  private(set) var map: SourceMap
  private(set) var isAtLineStart = true

  private let raw: RawHTMLPieces
  private let lines: BodyLines
  private var locator: InlineLocator
  /// The start tag at hand.
  private var element = HTMLTree.none
  private var nextPiece = 0
  /// The author's `<script>`, `<textarea>` or the like that is open, and what Markdown says in it: HTML, as text.
  private var rawText: Tag?
  private var rawTextContent = CommonMarkHTML()

  /// - Parameter tree: has the nodes of the pieces, in no place yet.
  init(_ raw: RawHTMLPieces, lines: BodyLines, tree: consuming HTMLTree) {
    builder = TreeBuilder(consume tree)
    map = raw.map
    map.reserveCapacity(lines.bytes.count / 48 + 16)
    self.raw = raw
    self.lines = lines
    locator = InlineLocator(lines: lines)
  }

  // MARK: Text

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard let last = text.last else { return }
    if rawText != nil { return rawTextContent.text(text) }
    isAtLineStart = last == 0x0A
    if lines.hasControls { permitted(text) { builder.text($0) } } else { builder.text(text) }
  }

  mutating func lineFeed() {
    if rawText != nil { return rawTextContent.lineFeed() }
    isAtLineStart = true
    builder.lineFeed()
  }

  // MARK: Tags

  mutating func startTag(_ tag: Tag, for node: OpaquePointer?) {
    if rawText != nil { return rawTextContent.startTag(tag, for: node) }
    isAtLineStart = false
    if let node { record(node, isInline: tag == .a || tag == .img) }
    element = builder.tree.makeElement(tag)
    builder.tree[element].place = map.last
  }

  mutating func beginAttribute(_ name: StaticString) {
    if rawText != nil { return rawTextContent.beginAttribute(name) }
    builder.tree.beginAttribute(name, of: element)
  }

  mutating func attributeText(_ text: UnsafeBufferPointer<UInt8>) {
    if rawText != nil { return rawTextContent.attributeText(text) }
    if lines.hasControls {
      permitted(text) { run in builder.tree.appendToAttribute { $0.append(contentsOf: run) } }
    } else {
      builder.tree.appendToAttribute { $0.append(contentsOf: text) }
    }
  }

  mutating func attributeAddress(_ address: UnsafeBufferPointer<UInt8>) {
    if rawText != nil { return rawTextContent.attributeAddress(address) }
    builder.tree.appendToAttribute { appendAddress(address, escapingHTML: false, to: &$0) }
  }

  mutating func endAttribute() {
    if rawText != nil { rawTextContent.endAttribute() }
  }

  mutating func finishStartTag() {
    if rawText != nil { return rawTextContent.finishStartTag() }
    builder.startTag(element)
  }

  mutating func finishVoid() {
    if rawText != nil { return rawTextContent.finishVoid() }
    builder.startTag(element)
    builder.selfClosing()
  }

  mutating func endTag(_ tag: Tag) {
    if rawText != nil { return rawTextContent.endTag(tag) }
    isAtLineStart = false
    builder.endTag(tag, name: UnsafeBufferPointer(start: nil, count: 0), place: map.last)
  }

  private mutating func record(_ node: OpaquePointer, isInline: Bool) {
    if isInline {
      let (line, column) = locator.place(of: node)
      map.record(line: line, column: column)
    } else {
      map.record(line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
    }
  }

  // MARK: The author's HTML

  mutating func rawHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    guard nextPiece < raw.pieces.count else { return }
    let piece = raw.pieces[nextPiece]
    nextPiece += 1
    finishRawText()
    for token in raw.tokens[piece.tokens] { builder.take(token) }
    rawText = piece.rawText
    rawTextContent.escapes = rawText?.traits.contains(.escapableRawText) != true
    if let endsLine = piece.endsLine { isAtLineStart = endsLine }
  }

  /// Gives the element the Markdown that stood in it.
  mutating func finishRawText() {
    if rawText == nil || rawTextContent.bytes.isEmpty { return }
    isAtLineStart = rawTextContent.isAtLineStart
    rawTextContent.bytes.withUnsafeBufferPointer { text in
      if lines.hasControls { permitted(text) { builder.text($0) } } else { builder.text(text) }
    }
    rawTextContent.removeAll()
  }

}

/// Calls `body` with the runs of a text between characters that no HTML may hold: control characters, U+FFFE and U+FFFF.
private func permitted(_ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
  var start = 0
  var index = 0
  while index < text.count {
    let length = forbiddenLength(text, at: index)
    if length == 0 {
      index += 1
      continue
    }
    if start < index { body(UnsafeBufferPointer(rebasing: text[start..<index])) }
    index += length
    start = index
  }
  if start < index { body(UnsafeBufferPointer(rebasing: text[start..<index])) }
}

private func forbiddenLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
  let isNoncharacter = byte == 0xEF && index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
  return isNoncharacter ? 3 : 0
}
