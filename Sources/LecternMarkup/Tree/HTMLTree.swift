/// The page as a tree of nodes by index: no objects, no pointers, and nothing to free node by node.
struct HTMLTree {
  typealias Index = Int32

  /// No node.
  static let none: Index = -1
  static let root: Index = 0

  enum Kind: UInt8 { case element, text, comment }
  enum Namespace: UInt8 { case html, svg, math }

  struct Node {
    var kind: Kind
    var namespace: Namespace = .html
    var tag: Tag = .custom
    var parent: Index = none
    var firstChild: Index = none
    var lastChild: Index = none
    var previous: Index = none
    var next: Index = none
    /// Of text and comments the bytes, of `custom` elements the name: a range of `HTMLTree.bytes`.
    var textStart: Int32 = 0
    var textEnd: Int32 = 0
    /// The first of the element's attributes, which are linked.
    var firstAttribute: Index = none
    var lastAttribute: Index = none
    /// On the stack of open elements.
    var isOpen = false
    /// Where the author wrote it, an index of the `SourceMap`; -1 for what a pass added.
    var place: Int32 = -1

    /// A trait of the tag, which it has only in the language that the tag is of.
    func has(_ trait: TagTraits) -> Bool {
      tag.isForeign == (namespace != .html) && tag.traits.contains(trait)
    }

    /// Whatever stands in it is text to its end tag.
    var holdsTextAlone: Bool {
      namespace == .html && !tag.traits.isDisjoint(with: [.rawText, .escapableRawText])
    }
  }

  struct Attribute {
    var nameStart: Int32
    var nameEnd: Int32
    /// -1 for an attribute without a value.
    var valueStart: Int32
    var valueEnd: Int32
    var next: Index = none
    /// The references that its value names: one, or a candidate each in `srcset`.
    var firstReference: Int32 = -1
  }

  private(set) var nodes: [Node] = [Node(kind: .element)]
  /// There has been an element h1 to h6.
  private(set) var hasHeadings = false
  private(set) var hasComments = false
  var attributes: [Attribute] = []
  /// Texts, names and values.
  var bytes: [UInt8] = []

  /// - Parameter capacity: about how many bytes of HTML the page will be.
  init(capacity: Int = 0) {
    if capacity == 0 { return }
    bytes.reserveCapacity(capacity)
    nodes.reserveCapacity(capacity / 24 + 8)
    attributes.reserveCapacity(capacity / 128 + 8)
  }

  @inline(__always)
  subscript(_ index: Index) -> Node {
    get { nodes[Int(index)] }
    _modify { yield &nodes[Int(index)] }
  }

  // MARK: Making nodes

  mutating func store(_ text: UnsafeBufferPointer<UInt8>) -> (start: Int32, end: Int32) {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: text)
    return (start, Int32(bytes.count))
  }

  mutating func makeElement(_ tag: Tag, _ namespace: Namespace = .html) -> Index {
    var node = Node(kind: .element)
    node.tag = tag
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: hasHeadings = true
    default: break
    }
    node.namespace = namespace
    nodes.append(node)
    return Index(nodes.count - 1)
  }

  mutating func makeText(_ text: UnsafeBufferPointer<UInt8>, kind: Kind = .text) -> Index {
    var node = Node(kind: kind)
    if kind == .comment { hasComments = true }
    (node.textStart, node.textEnd) = store(text)
    nodes.append(node)
    return Index(nodes.count - 1)
  }

  /// Adds a text to another's, without a copy when it is stored right behind.
  mutating func extendText(of node: Index, withTextOf other: Index) {
    if self[node].textEnd == self[other].textStart {
      self[node].textEnd = self[other].textEnd
    } else {
      Array(text(of: other)).withUnsafeBufferPointer { extendText(of: node, with: $0) }
    }
  }

  /// Adds text to a node, without a copy when the node's text is the last that was stored.
  mutating func extendText(of node: Index, with text: UnsafeBufferPointer<UInt8>) {
    if Int(self[node].textEnd) != bytes.count {
      let old = Array(self.text(of: node))
      self[node].textStart = Int32(bytes.count)
      bytes.append(contentsOf: old)
    }
    bytes.append(contentsOf: text)
    self[node].textEnd = Int32(bytes.count)
  }

  mutating func setText(of node: Index, _ text: UnsafeBufferPointer<UInt8>) {
    (self[node].textStart, self[node].textEnd) = store(text)
  }

  func text(of node: Index) -> ArraySlice<UInt8> {
    bytes[Int(self[node].textStart)..<Int(self[node].textEnd)]
  }

  // MARK: Joining nodes

  mutating func append(_ child: Index, to parent: Index) {
    let last = self[parent].lastChild
    self[child].parent = parent
    self[child].previous = last
    self[child].next = Self.none
    self[parent].lastChild = child
    if last == Self.none { self[parent].firstChild = child } else { self[last].next = child }
  }

  mutating func insert(_ child: Index, before sibling: Index) {
    let parent = self[sibling].parent
    let previous = self[sibling].previous
    self[child].parent = parent
    self[child].previous = previous
    self[child].next = sibling
    self[sibling].previous = child
    if previous == Self.none { self[parent].firstChild = child } else { self[previous].next = child }
  }

  mutating func remove(_ child: Index) {
    let node = self[child]
    if node.parent == Self.none { return }
    if node.previous == Self.none {
      self[node.parent].firstChild = node.next
    } else {
      self[node.previous].next = node.next
    }
    if node.next == Self.none {
      self[node.parent].lastChild = node.previous
    } else {
      self[node.next].previous = node.previous
    }
    self[child].parent = Self.none
    self[child].previous = Self.none
    self[child].next = Self.none
  }

  // MARK: Going through nodes

  /// The node after `node` and all it holds, in document order; `none` at the end.
  func following(_ node: Index) -> Index {
    var node = node
    while node > Self.root {
      if self[node].next != Self.none { return self[node].next }
      node = self[node].parent
    }
    return Self.none
  }

  /// The next node in document order, children first.
  func successor(of node: Index) -> Index {
    self[node].firstChild != Self.none ? self[node].firstChild : following(node)
  }

  func isElement(_ node: Index, _ tag: Tag) -> Bool {
    self[node].kind == .element && self[node].tag == tag && self[node].namespace == .html
  }

  /// Text of nothing but white space, or a comment.
  func isBlank(_ node: Index) -> Bool {
    switch self[node].kind {
    case .comment: true
    case .text: text(of: node).allSatisfy(isHTMLSpace)
    case .element: false
    }
  }
}
