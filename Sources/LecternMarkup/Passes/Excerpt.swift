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

  /// Whether what stands at the root begins a block, or a line between two: text and `<b>` side by side are one.
  private func beginsBlock(_ node: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    func isBlock(_ node: HTMLTree.Index) -> Bool {
      tree[node].kind == .element && tree[node].namespace == .html && tree[node].tag.traits.contains(.block)
    }
    if isBlock(node) { return true }
    var before = tree[node].previous
    while before != HTMLTree.none, tree.isBlank(before) { before = tree[before].previous }
    return before == HTMLTree.none || isBlock(before)
  }

  /// Without a mark: whole blocks, until the words are enough.
  private mutating func cut(after limit: Int, _ text: PlainText, _ tree: HTMLTree) {
    var words = WordCount()
    var start = 0
    for (node, blockEnd) in text.blockEnds {
      if words.total >= limit, !tree.isBlank(node), beginsBlock(node, tree) {
        end = node
        hasMore = true
        return
      }
      words.add(text.bytes[start..<blockEnd])
      start = blockEnd
    }
  }
}
