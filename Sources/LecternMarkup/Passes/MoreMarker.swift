import LecternCore

/// Puts `<span id="more"></span>` where the author's first `<!--more-->` outside code is, and takes the others away.
func findMoreMarker(_ body: inout Body) -> HTMLTree.Index? {
  guard body.tree.hasComments else { return nil }
  var marker: HTMLTree.Index?
  var hasWarned = false
  var node = body.tree.successor(of: HTMLTree.root)
  while node != HTMLTree.none {
    let comment = node
    if isCode(body.tree[node]) {
      node = body.tree.following(node)
      continue
    }
    node = body.tree.successor(of: comment)
    guard body.tree[comment].kind == .comment, isMoreMark(body.tree.text(of: comment)) else { continue }
    if marker == nil {
      marker = insertAnchor(at: comment, in: &body.tree)
    } else if !hasWarned {
      hasWarned = true
      body.report(
        .warning, "second-more-marker", "a page has one <!--more-->; this one does nothing",
        at: body.position(of: comment), hint: "remove it; the excerpt ends at the first")
    }
    node = body.tree.following(comment)
    body.tree.remove(comment)
  }
  return marker
}

/// `more` in any case, with any spaces and extra dashes around it.
private func isMoreMark(_ text: ArraySlice<UInt8>) -> Bool {
  func isFiller(_ byte: UInt8) -> Bool { isHTMLSpace(byte) || byte == 0x2D }
  var word = text.drop(while: isFiller)
  while let last = word.last, isFiller(last) { word.removeLast() }
  return word.lazy.map(asciiLowercased).elementsEqual("more".utf8)
}

/// An element whose comments are shown, or not the page's own.
private func isCode(_ node: HTMLTree.Node) -> Bool {
  guard node.kind == .element else { return false }
  switch node.tag {
  case .pre, .code, .template, .svg, .math: return true
  default: return false
  }
}

/// A list or a table holds no `<span>`: there the anchor goes into the next item, or before it all when there is none.
private func insertAnchor(at comment: HTMLTree.Index, in tree: inout HTMLTree) -> HTMLTree.Index {
  let span = tree.makeElement(.span)
  tree[span].place = tree[comment].place
  tree.setAttribute("id", "more", of: span)
  if !isStructure(tree[comment].parent, tree) {
    tree.insert(span, before: comment)
  } else if let item = nextItem(after: comment, tree) {
    if tree[item].firstChild == HTMLTree.none {
      tree.append(span, to: item)
    } else {
      tree.insert(span, before: tree[item].firstChild)
    }
  } else {
    var place = comment
    while isStructure(tree[place].parent, tree) { place = tree[place].parent }
    tree.insert(span, before: place)
  }
  return span
}

private func isStructure(_ node: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
  node > HTMLTree.root && tree[node].tag.traits.contains(.structure)
}

/// The next list item or cell of the same list or table.
private func nextItem(after comment: HTMLTree.Index, _ tree: HTMLTree) -> HTMLTree.Index? {
  var node = tree[comment].next
  while node != HTMLTree.none {
    if tree[node].kind != .element {
      node = tree[node].next
    } else if isStructure(node, tree) {
      node = tree[node].firstChild
    } else {
      switch tree[node].tag {
      case .li, .dt, .dd, .td, .th, .caption: return node
      default: return nil
      }
    }
  }
  return nil
}
