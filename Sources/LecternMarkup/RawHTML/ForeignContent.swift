/// Where tags stand in SVG or MathML, and where in HTML inside of it.
///
/// It is told from raw tags alone. `TreeBuilder`, which sees the Markdown around them too, has the last word and ends
/// what holds text alone where the two differ.
struct ForeignContent {
  private enum Language { case html, svg, math }

  /// Open `<svg>`, `<math>` and elements in them that hold HTML, with the language of what is in them.
  private var open: [(tag: Tag, content: Language)] = []

  var isEmpty: Bool { open.isEmpty }

  /// Whether SVG or MathML is read here.
  var isCurrent: Bool { language != .html }

  private var language: Language { open.last?.content ?? .html }

  mutating func start(_ tag: Tag, isSelfClosing: Bool) {
    if isCurrent, tag.traits.contains(.breaksOut) { return endToHTML() }
    // `TreeBuilder` opens no more either.
    guard !isSelfClosing, open.count < TreeBuilder.deepest else { return }
    switch (language, tag) {
    case (.svg, .foreignobject), (.svg, .desc), (.svg, .title), (.math, .mi), (.math, .mo), (.math, .mn), (.math, .ms),
      (.math, .mtext):
      open.append((tag, .html))
    case (_, .svg), (.svg, .math): open.append((tag, .svg))
    case (_, .math): open.append((tag, .math))
    default: break
    }
  }

  mutating func end(_ tag: Tag) {
    if isCurrent, tag == .p || tag == .br { return endToHTML() }
    if let position = open.lastIndex(where: { $0.tag == tag }) { open.removeSubrange(position...) }
  }

  private mutating func endToHTML() {
    while isCurrent { open.removeLast() }
  }
}
