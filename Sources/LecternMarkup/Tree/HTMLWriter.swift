import LecternCore

/// Writes a tree as HTML5 with slots for what a page of a site must fill.
///
/// - Parameters:
///   - end: the node before which to stop, closing what is open; `none` writes everything.
///   - lines: blocks say in `data-lectern-line` where the author began them.
func writeFragment(_ body: Body, until end: HTMLTree.Index = HTMLTree.none, lines: Bool = false) -> Fragment {
  var writer = HTMLWriter(tree: body.tree, hasSlots: body.options.modernHTML, isWhole: end == HTMLTree.none)
  if lines { writer.lines = (body.map, body.lines.firstLine) }
  writer.write(until: end)
  if end != HTMLTree.none { writer.trimEnd() }
  return Fragment(bytes: writer.bytes.fitted, slots: writer.slots.fitted, references: body.references)
}

private struct HTMLWriter {
  let tree: HTMLTree
  /// Leave room for picture sizes and link attributes, too.
  let hasSlots: Bool
  /// Where nodes come from, and the file's line of the body's first; nil when blocks are not to say so.
  var lines: (map: SourceMap, first: Int)?
  var bytes: [UInt8] = []
  var slots: [Fragment.Slot] = []

  init(tree: HTMLTree, hasSlots: Bool, isWhole: Bool) {
    self.tree = tree
    self.hasSlots = hasSlots
    if isWhole {
      bytes.reserveCapacity(tree.bytes.count + tree.nodes.count * 6)
      slots.reserveCapacity(tree.attributes.count + 8)
    }
  }

  mutating func write(until end: HTMLTree.Index) {
    var node = tree[HTMLTree.root].firstChild
    if node == HTMLTree.none { return }
    while node != end {
      open(node)
      if tree[node].firstChild != HTMLTree.none {
        node = tree[node].firstChild
        continue
      }
      close(node)
      while tree[node].next == HTMLTree.none {
        node = tree[node].parent
        if node == HTMLTree.root { return }
        close(node)
      }
      node = tree[node].next
    }
    node = tree[node].parent
    while node > HTMLTree.root {
      trimEnd()
      close(node)
      node = tree[node].parent
    }
  }

  /// White space that stood before a cut.
  mutating func trimEnd() {
    while let last = bytes.last, isHTMLSpace(last), slots.last.map({ $0.offset < bytes.count }) ?? true {
      bytes.removeLast()
    }
  }

  private mutating func open(_ node: HTMLTree.Index) {
    switch tree[node].kind {
    case .element: openElement(node)
    case .comment:
      bytes.append("<!--")
      bytes.append(contentsOf: tree.text(of: node))
      bytes.append("-->")
    case .text:
      let text = tree.text(of: node)
      let parent = tree[tree[node].parent]
      if parent.namespace == .html, parent.tag.traits.contains(.rawText), !holdsEndTag(text, of: parent.tag) {
        bytes.append(contentsOf: text)
      } else {
        appendEscapedText(text)
      }
    }
  }

  /// Text of a `<script>` or the like that would end it, which only character references can have spelled.
  private func holdsEndTag(_ text: ArraySlice<UInt8>, of tag: Tag) -> Bool {
    text.withUnsafeBufferPointer {
      var scanner = ByteScanner($0)
      while !scanner.isAtEnd {
        if scanner.isAtEndTag(of: tag.name) { return true }
        scanner.skip()
        _ = scanner.take { $0 != 0x3C }
      }
      return false
    }
  }

  private mutating func close(_ node: HTMLTree.Index) {
    guard tree[node].kind == .element else { return }
    if tree[node].namespace == .html {
      if tree[node].tag.traits.contains(.void) { return }
    } else if tree[node].firstChild == HTMLTree.none {
      return
    }
    bytes.append("</")
    appendName(of: node)
    bytes.append(0x3E)
  }

  private mutating func openElement(_ node: HTMLTree.Index) {
    bytes.append(0x3C)
    appendName(of: node)
    var attribute = tree[node].firstAttribute
    while attribute != HTMLTree.none {
      appendAttribute(attribute, of: node)
      attribute = tree.attributes[Int(attribute)].next
    }
    if hasSlots { appendElementSlots(node) }
    if lines != nil { appendLine(node) }
    if tree[node].namespace != .html, tree[node].firstChild == HTMLTree.none { bytes.append(0x2F) }
    bytes.append(0x3E)
    switch tree[node].tag {
    case .pre, .listing, .textarea:
      // A parser drops a line feed here, so one that is content needs another.
      let child = tree[node].firstChild
      if child != HTMLTree.none, tree[child].kind == .text, tree.text(of: child).first == 0x0A { bytes.append(0x0A) }
    default: break
    }
  }

  private mutating func appendElementSlots(_ node: HTMLTree.Index) {
    guard tree[node].namespace == .html else { return }
    func has(_ name: StaticString) -> Bool { tree.attribute(name, of: node) != HTMLTree.none }
    switch tree[node].tag {
    case .img:
      let source = tree.attribute("src", of: node)
      guard source != HTMLTree.none, !has("width"), !has("height") else { return }
      slot(.pictureSize(reference: Int(tree.attributes[Int(source)].firstReference)))
    case .a:
      let target = tree.attribute("href", of: node)
      guard target != HTMLTree.none, !has("target"), !has("rel") else { return }
      slot(.linkAttributes(reference: Int(tree.attributes[Int(target)].firstReference)))
    default: break
    }
  }

  /// A picture, a player or a drawing that stands alone in the body is a block to its author.
  private mutating func appendLine(_ node: HTMLTree.Index) {
    let isBlock = tree[node].namespace == .html && tree[node].tag.traits.contains(.block)
    guard isBlock || tree[node].parent == HTMLTree.root, let lines, let place = lines.map[tree[node].place] else {
      return
    }
    bytes.append(contentsOf: " data-lectern-line=\"\(place.line + lines.first - 1)\"".utf8)
  }

  private mutating func slot(_ kind: Fragment.Slot.Kind) {
    if case .pictureSize(let reference) = kind, reference < 0 { return }
    if case .linkAttributes(let reference) = kind, reference < 0 { return }
    slots.append(Fragment.Slot(offset: bytes.count, kind: kind))
  }

  private mutating func appendName(of node: HTMLTree.Index) {
    if tree[node].tag == .custom {
      bytes.append(contentsOf: tree.text(of: node).lazy.map(asciiLowercased))
    } else if tree[node].namespace == .svg {
      bytes.append(ForeignElements.name(tree[node].tag))
    } else {
      bytes.append(tree[node].tag.name)
    }
  }

  private mutating func appendAttribute(_ index: HTMLTree.Index, of node: HTMLTree.Index) {
    let attribute = tree.attributes[Int(index)]
    bytes.append(0x20)
    let name = tree.attributeName(index)
    if tree[node].namespace == .html {
      bytes.append(contentsOf: name)
    } else {
      bytes.append(contentsOf: ForeignElements.attribute(name, in: tree[node].namespace))
    }
    guard attribute.valueStart >= 0 else { return }
    bytes.append("=\"")
    let value = tree.attributeValue(index)
    if attribute.firstReference >= 0 {
      appendAddresses(value, from: Int(attribute.firstReference), isSet: tree.attributeName(index, is: "srcset"))
    } else if tree.attributeName(index, is: "id"), !value.isEmpty {
      appendID(value)
    } else if tree[node].namespace != .html {
      appendForeignValue(value, isAddress: name.elementsEqual("href".utf8) || name.elementsEqual("xlink:href".utf8))
    } else if namesElements(index) {
      appendIDs(value)
    } else {
      appendEscapedValue(value)
    }
    bytes.append(0x22)
  }

  // MARK: Ids, which get a prefix where several notes stand on one page

  private mutating func appendID(_ id: ArraySlice<UInt8>) {
    slot(.elementID(String(decoding: id, as: UTF8.self)))
  }

  /// Whether an attribute of HTML holds ids of other elements.
  private func namesElements(_ attribute: HTMLTree.Index) -> Bool {
    Self.namesOfElements.contains { tree.attributeName(attribute, is: $0) }
  }

  private static let namesOfElements: [StaticString] = [
    "for", "list", "form", "headers", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls",
    "aria-details", "aria-owns", "aria-flowto",
  ]

  /// Ids with white space between.
  private mutating func appendIDs(_ value: ArraySlice<UInt8>) {
    var rest = value
    while let start = rest.firstIndex(where: { !isHTMLSpace($0) }) {
      bytes.append(contentsOf: rest[..<start])
      let end = rest[start...].firstIndex(where: isHTMLSpace) ?? rest.endIndex
      appendID(rest[start..<end])
      rest = rest[end...]
    }
  }

  /// A drawing names its gradients, arrow heads and the like in `url(#id)`, and its copies in `href="#id"`.
  private mutating func appendForeignValue(_ value: ArraySlice<UInt8>, isAddress: Bool) {
    if isAddress, value.count > 1, value.first == 0x23 {
      bytes.append(0x23)
      return appendID(value.dropFirst())
    }
    var rest = value
    while let found = rest.firstRange(of: Array("url(#".utf8)) {
      let end = rest[found.upperBound...].firstIndex(of: 0x29) ?? rest.endIndex
      appendEscapedValue(rest[..<found.upperBound])
      appendID(rest[found.upperBound..<end])
      rest = rest[end...]
    }
    appendEscapedValue(rest)
  }

  private mutating func appendAddresses(_ value: ArraySlice<UInt8>, from first: Int, isSet: Bool) {
    guard isSet else {
      slot(.address(reference: first))
      return
    }
    var written = value.startIndex
    for (offset, candidate) in pictureCandidates(value).enumerated() {
      appendEscapedValue(value[written..<candidate.lowerBound])
      slot(.address(reference: first + offset))
      written = candidate.upperBound
    }
    appendEscapedValue(value[written...])
  }

  private mutating func appendEscapedValue(_ value: ArraySlice<UInt8>) {
    value.withUnsafeBufferPointer { appendEscaped($0, to: &bytes) }
  }

  /// Text outside attributes needs no escaped quotes.
  private mutating func appendEscapedText(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var start = 0
      for index in 0..<text.count {
        let byte = text[index]
        guard byte == 0x26 || byte == 0x3C || byte == 0x3E else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes.append(byte == 0x26 ? "&amp;" : byte == 0x3C ? "&lt;" : "&gt;")
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }
}
