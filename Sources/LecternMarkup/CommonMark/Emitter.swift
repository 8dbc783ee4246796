import CCmark

/// Walks a cmark tree and writes what it means to a sink: with `CommonMarkHTML` the specification's HTML, byte for byte.
struct Emitter<Sink: MarkdownSink> {
  var sink: Sink
  /// Nested blocks and inlines beyond this end the walk.
  var deepest = Nesting.deepest
  /// The body's line and byte column where nesting went beyond `deepest`.
  private(set) var tooDeep: (line: Int, column: Int)?

  private var depth = 0
  /// cmark nodes that are open around the current one and stand inside an image: their text is its `alt`.
  private var imageDepth = 0

  init(sink: Sink) { self.sink = sink }

  mutating func emit(_ tree: borrowing CommonMarkTree) {
    tree.walk { node, entering in
      if entering {
        enter(node)
        return tooDeep == nil
      }
      leave(node)
      return true
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    if imageDepth > 0 {
      enterInsideImage(node, type)
      return
    }
    switch type {
    case CMARK_NODE_TEXT: sink.text(literal(node))
    case CMARK_NODE_SOFTBREAK: sink.lineFeed()
    case CMARK_NODE_LINEBREAK:
      sink.startTag(.br, for: nil)
      sink.finishVoid()
      sink.lineFeed()
    case CMARK_NODE_CODE:
      start(.code)
      sink.text(literal(node))
      sink.endTag(.code)
    case CMARK_NODE_HTML_INLINE: sink.rawHTML(literal(node))
    case CMARK_NODE_HTML_BLOCK:
      sink.freshLine()
      sink.rawHTML(literal(node))
      sink.freshLine()
    case CMARK_NODE_CODE_BLOCK: codeBlock(node)
    case CMARK_NODE_THEMATIC_BREAK:
      sink.freshLine()
      sink.startTag(.hr, for: node)
      sink.finishVoid()
      sink.lineFeed()
    case CMARK_NODE_DOCUMENT: break
    default: enterContainer(node, type)
    }
  }

  private mutating func enterContainer(_ node: OpaquePointer, _ type: cmark_node_type) {
    depth += 1
    if depth > deepest {
      tooDeep = place(of: node)
      return
    }
    switch type {
    case CMARK_NODE_BLOCK_QUOTE:
      open(.blockquote, node)
      sink.lineFeed()
    case CMARK_NODE_LIST: openList(node)
    case CMARK_NODE_ITEM: open(.li, node)
    case CMARK_NODE_HEADING: open(headingTag(node), node)
    case CMARK_NODE_PARAGRAPH: if !isInTightList(node) { open(.p, node) }
    case CMARK_NODE_EMPH: start(.em)
    case CMARK_NODE_STRONG: start(.strong)
    case CMARK_NODE_LINK:
      sink.startTag(.a, for: node)
      address("href", node)
      title(of: node)
      sink.finishStartTag()
    case CMARK_NODE_IMAGE:
      sink.startTag(.img, for: node)
      address("src", node)
      sink.beginAttribute("alt")
      imageDepth = 1
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    if type == CMARK_NODE_DOCUMENT { return }
    depth -= 1
    if imageDepth > 0 {
      imageDepth -= 1
      if imageDepth > 0 { return }
    }
    switch type {
    case CMARK_NODE_BLOCK_QUOTE:
      sink.freshLine()
      close(.blockquote)
    case CMARK_NODE_LIST: close(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? .ul : .ol)
    case CMARK_NODE_ITEM: close(.li)
    case CMARK_NODE_HEADING: close(headingTag(node))
    case CMARK_NODE_PARAGRAPH: if !isInTightList(node) { close(.p) }
    case CMARK_NODE_EMPH: sink.endTag(.em)
    case CMARK_NODE_STRONG: sink.endTag(.strong)
    case CMARK_NODE_LINK: sink.endTag(.a)
    case CMARK_NODE_IMAGE:
      sink.endAttribute()
      title(of: node)
      sink.finishVoid()
    default: break
    }
  }

  /// An image's description is plain text, as the specification's own HTML has it.
  private mutating func enterInsideImage(_ node: OpaquePointer, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: sink.attributeText(literal(node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: sink.attributeText(" ")
    default:
      depth += 1
      imageDepth += 1
      if depth > deepest { tooDeep = place(of: node) }
    }
  }

  private mutating func codeBlock(_ node: OpaquePointer) {
    open(.pre, node)
    sink.startTag(.code, for: nil)
    let info = UnsafeBufferPointer(cString: cmark_node_get_fence_info(node))
    let language = info.prefix { !isHTMLSpace($0) }
    if !language.isEmpty {
      sink.beginAttribute("class")
      sink.attributeText("language-")
      sink.attributeText(UnsafeBufferPointer(rebasing: language))
      sink.endAttribute()
    }
    sink.finishStartTag()
    sink.text(literal(node))
    sink.endTag(.code)
    close(.pre)
  }

  private mutating func openList(_ node: OpaquePointer) {
    sink.freshLine()
    if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
      sink.startTag(.ul, for: node)
    } else {
      sink.startTag(.ol, for: node)
      let first = cmark_node_get_list_start(node)
      if first != 1 {
        var number = String(first)
        sink.beginAttribute("start")
        number.withUTF8 { sink.attributeText($0) }
        sink.endAttribute()
      }
    }
    sink.finishStartTag()
    sink.lineFeed()
  }

  private mutating func address(_ name: StaticString, _ node: OpaquePointer) {
    sink.beginAttribute(name)
    sink.attributeAddress(UnsafeBufferPointer(cString: cmark_node_get_url(node)))
    sink.endAttribute()
  }

  private mutating func title(of node: OpaquePointer) {
    let title = UnsafeBufferPointer(cString: cmark_node_get_title(node))
    if title.isEmpty { return }
    sink.beginAttribute("title")
    sink.attributeText(title)
    sink.endAttribute()
  }

  private mutating func start(_ tag: Tag) {
    sink.startTag(tag, for: nil)
    sink.finishStartTag()
  }

  private mutating func open(_ tag: Tag, _ node: OpaquePointer) {
    sink.freshLine()
    sink.startTag(tag, for: node)
    sink.finishStartTag()
  }

  private mutating func close(_ tag: Tag) {
    sink.endTag(tag)
    sink.lineFeed()
  }

  private func literal(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(cString: cmark_node_get_literal(node))
  }

  private func headingTag(_ node: OpaquePointer) -> Tag {
    switch cmark_node_get_heading_level(node) {
    case 1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }

  private func place(of node: OpaquePointer) -> (line: Int, column: Int) {
    (Int(cmark_node_get_start_line(node)), Int(cmark_node_get_start_column(node)))
  }

  private func isInTightList(_ paragraph: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item),
      cmark_node_get_type(list) == CMARK_NODE_LIST
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }
}
