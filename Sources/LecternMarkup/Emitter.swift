import CCmark
import LecternCore

/// Writes a cmark tree as the HTML that the CommonMark specification shows, byte for byte, and keeps where it comes from.
///
/// In `.normalised` mode raw HTML goes through `RawHTML`, so that libxml2 reads it as an HTML5 parser would.
struct Emitter {
  enum RawMode { case verbatim, normalised }

  /// Nested blocks and inlines beyond this end the page with `nesting-too-deep`, in `.normalised` mode.
  static let deepest = 10_000

  private(set) var output: [UInt8] = []
  private(set) var map = SourceMap()
  private(set) var raw: RawHTML
  /// The body's line and byte column where nesting went beyond `deepest`.
  private(set) var tooDeep: (line: Int, column: Int)?

  private let rawMode: RawMode
  private let startCount: Int
  private let lines: BodyLines
  private var locator: InlineLocator
  private var depth = 0
  /// cmark nodes that are open around the current one and stand inside an image: their text is its `alt`.
  private var imageDepth = 0

  init(lines: BodyLines, rawMode: RawMode, unknownElementsAreText: Bool = false) {
    self.lines = lines
    locator = InlineLocator(lines: lines)
    self.rawMode = rawMode
    raw = RawHTML(unknownElementsAreText: unknownElementsAreText)
    output.reserveCapacity(lines.bytes.count + lines.bytes.count / 4 + 64)
    if rawMode == .normalised { output.append(HTMLReader.wrapper) }
    startCount = output.count
  }

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
    case CMARK_NODE_TEXT: text(cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK: output.append(0x0A)
    case CMARK_NODE_LINEBREAK: output.append("<br />\n")
    case CMARK_NODE_CODE:
      output.append("<code>")
      text(cmark_node_get_literal(node))
      output.append("</code>")
    case CMARK_NODE_HTML_INLINE: inlineHTML(node)
    case CMARK_NODE_HTML_BLOCK: htmlBlock(node)
    case CMARK_NODE_CODE_BLOCK: codeBlock(node)
    case CMARK_NODE_THEMATIC_BREAK:
      freshLine()
      record(node)
      output.append("<hr />\n")
    case CMARK_NODE_DOCUMENT: break
    default: enterContainer(node, type)
    }
  }

  private mutating func enterContainer(_ node: OpaquePointer, _ type: cmark_node_type) {
    depth += 1
    if depth > Self.deepest, rawMode == .normalised {
      tooDeep = place(of: node)
      return
    }
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: open("<blockquote>\n", node)
    case CMARK_NODE_LIST:
      if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
        open("<ul>\n", node)
      } else if cmark_node_get_list_start(node) == 1 {
        open("<ol>\n", node)
      } else {
        open("<ol start=\"", node)
        output.append(contentsOf: String(cmark_node_get_list_start(node)).utf8)
        output.append("\">\n")
      }
    case CMARK_NODE_ITEM: open("<li>", node)
    case CMARK_NODE_HEADING:
      open("<h", node)
      output.append(UInt8(truncatingIfNeeded: 0x30 + cmark_node_get_heading_level(node)))
      output.append(0x3E)
    case CMARK_NODE_PARAGRAPH: if !isInTightList(node) { open("<p>", node) }
    case CMARK_NODE_EMPH: output.append("<em>")
    case CMARK_NODE_STRONG: output.append("<strong>")
    case CMARK_NODE_LINK:
      recordInline(node)
      output.append("<a href=\"")
      appendEscapedAddress(UnsafeBufferPointer(cString: cmark_node_get_url(node)), to: &output)
      title(of: node)
      output.append("\">")
    case CMARK_NODE_IMAGE:
      recordInline(node)
      output.append("<img src=\"")
      appendEscapedAddress(UnsafeBufferPointer(cString: cmark_node_get_url(node)), to: &output)
      output.append("\" alt=\"")
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
    case CMARK_NODE_BLOCK_QUOTE: close("</blockquote>\n")
    case CMARK_NODE_LIST: output.append(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
    case CMARK_NODE_ITEM: output.append("</li>\n")
    case CMARK_NODE_HEADING:
      output.append("</h")
      output.append(UInt8(truncatingIfNeeded: 0x30 + cmark_node_get_heading_level(node)))
      output.append(">\n")
    case CMARK_NODE_PARAGRAPH: if !isInTightList(node) { output.append("</p>\n") }
    case CMARK_NODE_EMPH: output.append("</em>")
    case CMARK_NODE_STRONG: output.append("</strong>")
    case CMARK_NODE_LINK: output.append("</a>")
    case CMARK_NODE_IMAGE:
      title(of: node)
      output.append("\" />")
    default: break
    }
  }

  /// An image's description is plain text, as the specification's own HTML has it.
  private mutating func enterInsideImage(_ node: OpaquePointer, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: text(cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: output.append(0x20)
    default:
      depth += 1
      imageDepth += 1
      if depth > Self.deepest, rawMode == .normalised { tooDeep = place(of: node) }
    }
  }

  private mutating func codeBlock(_ node: OpaquePointer) {
    freshLine()
    record(node)
    let info = UnsafeBufferPointer(cString: cmark_node_get_fence_info(node))
    let language = info.prefix { !isHTMLSpace($0) }
    if language.isEmpty {
      output.append("<pre><code>")
    } else {
      output.append("<pre><code class=\"language-")
      appendEscaped(UnsafeBufferPointer(rebasing: language), to: &output)
      output.append("\">")
    }
    text(cmark_node_get_literal(node))
    output.append("</code></pre>\n")
  }

  private mutating func inlineHTML(_ node: OpaquePointer) {
    let literal = UnsafeBufferPointer(cString: cmark_node_get_literal(node))
    switch rawMode {
    case .verbatim: output.append(contentsOf: literal)
    case .normalised:
      let place = locator.place(of: node)
      raw.append(literal, isBlock: false, to: &output, map: &map) { _ in place }
    }
  }

  private mutating func htmlBlock(_ node: OpaquePointer) {
    freshLine()
    let literal = UnsafeBufferPointer(cString: cmark_node_get_literal(node))
    switch rawMode {
    case .verbatim: output.append(contentsOf: literal)
    case .normalised:
      let firstLine = Int(cmark_node_get_start_line(node))
      var finder = BlockPlaceFinder(literal: literal, firstLine: firstLine)
      let lines = self.lines
      raw.append(literal, isBlock: true, to: &output, map: &map) { finder.place(at: $0, in: lines) }
    }
    freshLine()
  }

  private mutating func text(_ literal: UnsafePointer<CChar>?) {
    appendEscaped(UnsafeBufferPointer(cString: literal), to: &output)
  }

  private mutating func title(of node: OpaquePointer) {
    let title = UnsafeBufferPointer(cString: cmark_node_get_title(node))
    if title.isEmpty { return }
    output.append("\" title=\"")
    appendEscaped(title, to: &output)
  }

  private mutating func freshLine() {
    if let last = output.last, last != 0x0A, output.count != startCount { output.append(0x0A) }
  }

  private mutating func open(_ tag: StaticString, _ node: OpaquePointer) {
    freshLine()
    record(node)
    output.append(tag)
  }

  private mutating func close(_ tag: StaticString) {
    freshLine()
    output.append(tag)
  }

  private mutating func record(_ node: OpaquePointer) {
    guard rawMode == .normalised else { return }
    let (line, column) = place(of: node)
    map.record(offset: output.count, line: line, column: column)
  }

  private mutating func recordInline(_ node: OpaquePointer) {
    guard rawMode == .normalised else { return }
    let (line, column) = locator.place(of: node)
    map.record(offset: output.count, line: line, column: column)
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

/// Appends an address as cmark writes it: characters outside its safe set percent-encoded in UTF-8, `&` and `'` as references.
func appendEscapedAddress(_ address: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  for byte in address {
    switch byte {
    case 0x26: output.append("&amp;")
    case 0x27: output.append("&#x27;")
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F,
      0x7E:
      output.append(byte)
    default:
      output.append(0x25)
      output.append(hexDigit(byte >> 4))
      output.append(hexDigit(byte & 15))
    }
  }
}

@inline(__always)
private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
