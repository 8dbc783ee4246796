/// What a page says, without its markup: for descriptions, search and counting.
struct PlainText {
  /// The blocks' texts, a line each; white space is collapsed outside `<pre>`.
  private(set) var bytes: [UInt8] = []
  /// The end of each of the root's children in `bytes`.
  private(set) var blockEnds: [(node: HTMLTree.Index, end: Int)] = []

  private enum Gap: Int { case none, space, line }
  private var gap = Gap.none
  private let skipsHeadings: Bool

  /// The text of all that an element holds; of the whole page when none is given.
  ///
  /// - Parameter skippingHeadings: leaves out headings inside, so that a page of headings in one another does not have its
  ///   text once for each.
  init(of tree: HTMLTree, in root: HTMLTree.Index = HTMLTree.root, skippingHeadings: Bool = false) {
    skipsHeadings = skippingHeadings
    if root == HTMLTree.root { bytes.reserveCapacity(tree.bytes.count) }
    var preformatted = 0
    var node = tree[root].firstChild
    if node == HTMLTree.none { return }
    while true {
      if enter(node, of: tree, &preformatted), tree[node].firstChild != HTMLTree.none {
        node = tree[node].firstChild
        continue
      }
      leave(node, of: tree, root, &preformatted)
      while tree[node].next == HTMLTree.none {
        node = tree[node].parent
        if node == root { return }
        leave(node, of: tree, root, &preformatted)
      }
      node = tree[node].next
    }
  }

  /// The first 160 characters on one line.
  var summary: String {
    var count = 0
    var end = 0
    while end < bytes.count {
      if bytes[end] & 0xC0 != 0x80 {
        count += 1
        if count > 160 { break }
      }
      end += 1
    }
    var result = Array(bytes[..<end])
    for index in result.indices where result[index] == 0x0A { result[index] = 0x20 }
    if end < bytes.count { result += "…".utf8 }
    return String(decoding: result, as: UTF8.self)
  }

  /// False when what the node holds is not read.
  private mutating func enter(_ node: HTMLTree.Index, of tree: HTMLTree, _ preformatted: inout Int) -> Bool {
    switch tree[node].kind {
    case .comment: return false
    case .text:
      let text = tree.text(of: node)
      if preformatted > 0 { append(lines: text) } else { append(text) }
      return false
    case .element:
      let tag = tree[node].tag
      if isPreformatted(tag) { preformatted += 1 }
      if tag == .br || tag.traits.contains(.block) { gap = .line }
      if skipsHeadings, headingLevel(tree[node]) > 0 { return false }
      return !tag.traits.contains(.unread)
    }
  }

  private mutating func leave(
    _ node: HTMLTree.Index, of tree: HTMLTree, _ root: HTMLTree.Index, _ preformatted: inout Int
  ) {
    if tree[node].kind == .element {
      if isPreformatted(tree[node].tag) { preformatted -= 1 }
      if tree[node].tag.traits.contains(.block) { gap = .line }
    }
    if tree[node].parent == root { blockEnds.append((node, bytes.count)) }
  }

  private func isPreformatted(_ tag: Tag) -> Bool { tag == .pre || tag == .listing || tag == .xmp || tag == .textarea }

  private mutating func fillGap() {
    if !bytes.isEmpty {
      switch gap {
      case .none: break
      case .space: bytes.append(0x20)
      case .line: bytes.append(0x0A)
      }
    }
    gap = .none
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        if isHTMLSpace(text[start]) {
          if gap == .none { gap = .space }
          start += 1
          continue
        }
        // As far as nothing changes: single blanks between words stay.
        var end = start + 1
        while end < text.count {
          if isHTMLSpace(text[end]), text[end] != 0x20 || end + 1 == text.count || isHTMLSpace(text[end + 1]) { break }
          end += 1
        }
        fillGap()
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
        start = end
      }
    }
  }

  private mutating func append(lines text: ArraySlice<UInt8>) {
    let hasLineEnd = text.last == 0x0A
    let text = (hasLineEnd ? text.dropLast() : text).drop { gap == .line && $0 == 0x0A }
    if !text.isEmpty {
      fillGap()
      bytes.append(contentsOf: text)
    }
    if hasLineEnd { gap = .line }
  }
}
