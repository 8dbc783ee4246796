import CCmark

/// What `Emitter` writes a cmark tree to: tags, attributes and text in document order.
///
/// A start tag is `startTag`, its attributes, then `finishStartTag` or, for an element without content, `finishVoid`.
protocol MarkdownSink {
  /// Whether what was written last is a line feed; true at the beginning.
  var isAtLineStart: Bool { get }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>)
  mutating func lineFeed()

  /// - Parameter node: the block, link or image that the tag stands for; nil for one without a place of its own.
  mutating func startTag(_ tag: Tag, for node: OpaquePointer?)
  mutating func beginAttribute(_ name: StaticString)
  mutating func attributeText(_ text: UnsafeBufferPointer<UInt8>)
  mutating func attributeAddress(_ address: UnsafeBufferPointer<UInt8>)
  mutating func endAttribute()
  mutating func finishStartTag()
  mutating func finishVoid()
  mutating func endTag(_ tag: Tag)

  /// The author's own HTML, of an inline or a block.
  mutating func rawHTML(_ literal: UnsafeBufferPointer<UInt8>)
}

extension MarkdownSink {
  mutating func freshLine() { if !isAtLineStart { lineFeed() } }

  mutating func attributeText(_ text: StaticString) {
    attributeText(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
