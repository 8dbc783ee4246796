extension TreeBuilder {
  /// An end tag where HTML is read. One that matches nothing is ignored, but `</p>` and `</br>` stand for elements.
  mutating func endHTML(_ tag: Tag, name: UnsafeBufferPointer<UInt8>, place: Int32) {
    let traits = tag.traits
    switch tag {
    case .html, .head, .body: return
    case .p:
      if !isInScope(.p, .button) { insertEmpty(.p, place: place) }
      closeParagraph()
    case .br: insertEmpty(.br, place: place)
    case .li:
      guard isInScope(.li, .listItem) else { return }
      popImpliedEnds(except: .li)
      popThrough(.li)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      guard isInScope(where: Self.isHeading) else { return }
      popImpliedEnds()
      popThrough(where: Self.isHeading)
    case .table, .caption, .colgroup, .tbody, .thead, .tfoot, .tr, .td, .th:
      if isInScope(tag, .table) { popThrough(tag) }
    case .template, .select:
      if isOpen(tag) { popThrough(tag) }
    default:
      if traits.contains(.formatting) {
        adopt(tag)
      } else if traits.contains(.blockEnd) {
        guard isInScope(tag) else { return }
        popImpliedEnds(except: tag)
        popThrough(tag)
      } else {
        endAnyOther(tag, name: name)
      }
    }
  }

  private mutating func insertEmpty(_ tag: Tag, place: Int32) {
    let node = tree.makeElement(tag)
    tree[node].place = place
    insert(node)
  }

  /// "Any other end tag": closes the nearest element of that name unless a special one is in between.
  mutating func endAnyOther(_ tag: Tag, name: UnsafeBufferPointer<UInt8>) {
    guard isOpen(tag) else { return }
    for position in stride(from: stack.count - 1, to: 0, by: -1) {
      steps += 1
      let node = stack[position]
      if matches(node, tag, name), tree[node].namespace == .html {
        popImpliedEnds(except: tag)
        while stack.count > position { pop() }
        return
      }
      if tree[node].has(.special), tree[node].namespace == .html { return }
    }
  }

  func matches(_ node: Index, _ tag: Tag, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard tree[node].tag == tag else { return false }
    return tag != .custom || tree.text(of: node).elementsEqual(name.lazy.map(asciiLowercased))
  }

  // MARK: SVG and MathML

  /// Whether a start tag belongs to the SVG or MathML around it; ends that content when the tag cannot be in it.
  mutating func takesForeign(_ tag: Tag) -> Bool {
    if tree[current].namespace == .html || isHTMLIntegrationPoint(tree[current]) { return false }
    if tag.traits.contains(.breaksOut) {
      while tree[current].namespace != .html, !isHTMLIntegrationPoint(tree[current]) { pop() }
      return false
    }
    if tag == .svg, tree[current].namespace == .math { return false }
    return true
  }

  /// Foreign elements whose content is HTML.
  private func isHTMLIntegrationPoint(_ node: HTMLTree.Node) -> Bool {
    switch (node.namespace, node.tag) {
    case (.svg, .foreignobject), (.svg, .desc), (.svg, .title), (.math, .mi), (.math, .mo), (.math, .mn), (.math, .ms),
      (.math, .mtext):
      true
    default: false
    }
  }

  /// True when the end tag closed an element of the SVG or MathML around it.
  mutating func endForeign(_ tag: Tag, name: UnsafeBufferPointer<UInt8>) -> Bool {
    if tag == .p || tag == .br {
      while tree[current].namespace != .html, !isHTMLIntegrationPoint(tree[current]) { pop() }
      return false
    }
    guard isOpen(tag) else { return false }
    for position in stride(from: stack.count - 1, to: 0, by: -1) {
      steps += 1
      let node = stack[position]
      if tree[node].namespace == .html { return false }
      if matches(node, tag, name) {
        while stack.count > position { pop() }
        return true
      }
    }
    return false
  }
}
