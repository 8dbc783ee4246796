/// Writes today's HTML for yesterday's, with its look where a style of the element alone can say it: `<font>` and
/// `<center>` become styled `span` and `div`, obsolete attributes become styles (not those of a table about its cells), and
/// every `<img>` has an `alt`.
///
/// Source of the rules: the HTML Standard, "Obsolete features" and "Rendering".
func modernise(_ tree: inout HTMLTree) {
  var blocks = BlockHolders()
  var node = tree.successor(of: HTMLTree.root)
  while node != HTMLTree.none {
    if tree[node].kind == .element, tree[node].namespace == .html {
      if tree[node].firstAttribute != HTMLTree.none { modernise(attributesOf: node, in: &tree) }
      modernise(element: node, in: &tree, &blocks)
    }
    node = tree.successor(of: node)
  }
}

private func modernise(element node: HTMLTree.Index, in tree: inout HTMLTree, _ blocks: inout BlockHolders) {
  switch tree[node].tag {
  case .img:
    if tree.attribute("alt", of: node) == HTMLTree.none { tree.setAttribute("alt", "", of: node) }
  case .font: tree[node].tag = blocks.contains(node, tree) ? .div : .span
  case .center:
    tree[node].tag = .div
    tree.addStyle("text-align:center", to: node)
  case .big: turn(node, "font-size:larger", in: &tree, &blocks)
  case .tt: turn(node, "font-family:monospace", in: &tree, &blocks)
  case .nobr: turn(node, "white-space:nowrap", in: &tree, &blocks)
  case .strike: tree[node].tag = .s
  case .acronym: tree[node].tag = .abbr
  case .dir: tree[node].tag = .ul
  case .listing, .xmp, .plaintext: tree[node].tag = .pre
  default: break
  }
}

private func turn(_ node: HTMLTree.Index, _ style: String, in tree: inout HTMLTree, _ blocks: inout BlockHolders) {
  tree[node].tag = blocks.contains(node, tree) ? .div : .span
  tree.addStyle(style, to: node)
}

/// The elements that hold blocks, found all at once when the first is asked for.
private struct BlockHolders {
  private var marks: [Bool] = []

  mutating func contains(_ node: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    if marks.isEmpty { find(in: tree) }
    return marks[Int(node)]
  }

  private mutating func find(in tree: HTMLTree) {
    marks = [Bool](repeating: false, count: tree.nodes.count)
    for node in tree.nodes where node.kind == .element && node.tag.traits.contains(.block) {
      var holder = node.parent
      while holder != HTMLTree.none, !marks[Int(holder)] {
        marks[Int(holder)] = true
        holder = tree[holder].parent
      }
    }
  }
}

/// Takes the element's obsolete attributes away, one at a time, and adds what they mean as a style.
private func modernise(attributesOf node: HTMLTree.Index, in tree: inout HTMLTree) {
  var index = tree[node].firstAttribute
  while index != HTMLTree.none {
    let next = tree.attributes[Int(index)].next
    if let obsolete = ObsoleteAttribute.named(tree.attributeName(index), on: tree[node].tag) {
      let value = String(decoding: tree.attributeValue(index), as: UTF8.self)
      switch obsolete.meaning(of: value, on: tree[node].tag) {
      case .kept: break
      case .nothing: tree.removeAttribute(obsolete.name, of: node)
      case .flag:
        tree.removeAttribute(obsolete.name, of: node)
        tree.addFlag(obsolete.name, to: node)
      case .number(let number): tree.setAttribute(obsolete.name, number, of: node)
      case .id:
        // One with blanks is no id, but still a place to go to.
        if value.contains(where: \.isWhitespace) { break }
        tree.removeAttribute(obsolete.name, of: node)
        if !value.isEmpty, tree.attribute("id", of: node) == HTMLTree.none {
          tree.setAttribute("id", value, of: node)
        }
      case .style(let style):
        tree.removeAttribute(obsolete.name, of: node)
        tree.addStyle(style, to: node)
      }
    }
    index = next
  }
}

extension HTMLTree {
  /// Adds a declaration before the author's own, which win.
  mutating func addStyle(_ style: String, to node: Index) {
    let own = value("style", of: node) ?? ""
    if own.hasPrefix(style) { return }
    setAttribute("style", own.isEmpty ? style : "\(style);\(own)", of: node)
  }

  /// Adds an attribute without a value.
  mutating func addFlag(_ name: StaticString, to node: Index) {
    addAttribute(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), nil, to: node)
  }
}
