import LecternCore

/// Where the excerpt of a page ends.
struct Excerpt {
  /// The node before which the excerpt ends; `none` when it is the whole page.
  private(set) var end = HTMLTree.none
  /// Something follows.
  private(set) var hasMore = false

  /// - Parameter marker: the `<span id="more">` that stands for the author's mark.
  init(of body: Body, marker: HTMLTree.Index?, text: PlainText) {
    if let marker {
      cut(at: marker, body.tree)
    } else if body.options.excerptWords > 0 {
      cut(after: body.options.excerptWords, text, body.tree)
    }
  }

  /// At a mark: what is open there ends there, and what would be an empty shell is left out.
  private mutating func cut(at marker: HTMLTree.Index, _ tree: HTMLTree) {
    end = marker
    while tree[end].parent > HTMLTree.root, isFirst(end, tree) { end = tree[end].parent }
    var rest = tree.following(marker)
    while rest != HTMLTree.none {
      if !tree.isBlank(rest) {
        hasMore = true
        return
      }
      rest = tree.following(rest)
    }
  }

  private func isFirst(_ node: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    var before = tree[node].previous
    while before != HTMLTree.none {
      if !tree.isBlank(before) { return false }
      before = tree[before].previous
    }
    return true
  }

  /// Without a mark: whole blocks, until the words are enough.
  private mutating func cut(after limit: Int, _ text: PlainText, _ tree: HTMLTree) {
    var words = WordCount()
    var start = 0
    for (node, blockEnd) in text.blockEnds {
      if words.total >= limit, !tree.isBlank(node) {
        end = node
        hasMore = true
        return
      }
      words.add(text.bytes[start..<blockEnd])
      start = blockEnd
    }
  }
}

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
