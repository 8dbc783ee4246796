/// Builds the tree from tags and text by the HTML Standard's "in body" rules.
///
/// It differs from the standard where a browser that reads our output mends it alike: it adds no `<tbody>`, and leaves
/// what may not stand in a table where it is.
struct TreeBuilder {
  typealias Index = HTMLTree.Index

  /// Elements nested deeper than this become siblings, and the page is an error.
  static let deepest = Nesting.deepest

  var tree: HTMLTree
  /// The open elements, the root first.
  var stack: [Index] = [HTMLTree.root]
  /// The list of active formatting elements; `HTMLTree.none` is a marker.
  var formatting: [Index] = []
  /// How many elements of each tag are open.
  var openCounts = [Int32](repeating: 0, count: Tag.allCases.count)
  /// Where nesting went beyond `deepest`, an index of the source map.
  private(set) var tooDeepPlace: Int32?
  /// Open elements that were looked through.
  var steps = 0
  /// About a second.
  var mostSteps = 300_000_000
  /// Where `steps` went beyond `mostSteps`; no tag counts from there on.
  private(set) var tooManyStepsPlace: Int32?
  /// A line feed right after `<pre>` or `<textarea>` is not content.
  private var skipsLineFeed = false

  /// - Parameter tree: may have nodes already, in no place yet.
  init(_ tree: consuming HTMLTree) {
    // As a copy it would be copied again at the first node.
    self.tree = consume tree
    self.tree[HTMLTree.root].isOpen = true
  }

  var current: Index { stack[stack.count - 1] }

  // MARK: Tokens

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    var text = text
    if skipsLineFeed {
      skipsLineFeed = false
      if text.first == 0x0A { text = UnsafeBufferPointer(rebasing: text.dropFirst()) }
    }
    if text.isEmpty { return }
    reconstructFormatting()
    let last = tree[current].lastChild
    if last != HTMLTree.none, tree[last].kind == .text {
      tree.extendText(of: last, with: text)
    } else {
      tree.append(tree.makeText(text), to: current)
    }
  }

  mutating func lineFeed() {
    withUnsafePointer(to: 0x0A as UInt8) { text(UnsafeBufferPointer(start: $0, count: 1)) }
  }

  /// What libxml2 read.
  mutating func take(_ token: HTMLToken) {
    switch token.kind {
    case .startTag: startTag(token.node)
    case .selfClosing: selfClosing()
    case .endTag:
      let name = token.node == HTMLTree.none ? [] : Array(tree.text(of: token.node))
      name.withUnsafeBufferPointer { endTag(token.tag, name: $0, place: token.place) }
    case .text: text(token.node)
    case .comment:
      skipsLineFeed = false
      endTextAlone()
      tree[token.node].place = token.place
      tree.append(token.node, to: current)
    }
  }

  /// - Parameter node: a text in no place yet.
  private mutating func text(_ node: Index) {
    if skipsLineFeed {
      skipsLineFeed = false
      if tree.text(of: node).first == 0x0A { tree[node].textStart += 1 }
    }
    if tree[node].textStart == tree[node].textEnd { return }
    reconstructFormatting()
    let last = tree[current].lastChild
    if last != HTMLTree.none, tree[last].kind == .text {
      tree.extendText(of: last, withTextOf: node)
    } else {
      tree.append(node, to: current)
    }
  }

  /// - Parameter node: the tag's element with its attributes, in no place yet.
  mutating func startTag(_ node: Index) {
    skipsLineFeed = false
    endTextAlone()
    if tree[node].tag == .image, tree[current].namespace == .html { tree[node].tag = .img }
    if isOverworked(at: tree[node].place) { return }
    let tag = tree[node].tag
    if takesForeign(tag) {
      insert(node, tree[current].namespace)
      return
    }
    startHTML(node)
    if tag == .pre || tag == .listing || tag == .textarea { skipsLineFeed = true }
  }

  /// Ends an element that holds text alone before a tag or comment, which only `ForeignContent` can have let through.
  private mutating func endTextAlone() {
    if tree[current].holdsTextAlone { pop() }
  }

  /// The tag just read ended in `/>`: it is whole in SVG and MathML, and means nothing in HTML.
  mutating func selfClosing() {
    if tree[current].namespace != .html, tree[current].firstChild == HTMLTree.none { pop() }
  }

  mutating func endTag(_ tag: Tag, name: UnsafeBufferPointer<UInt8>, place: Int32) {
    skipsLineFeed = false
    if isOverworked(at: place) { return }
    if tree[current].namespace != .html, endForeign(tag, name: name) { return }
    endHTML(tag, name: name, place: place)
  }

  private mutating func isOverworked(at place: Int32) -> Bool {
    if steps <= mostSteps { return false }
    if tooManyStepsPlace == nil { tooManyStepsPlace = place }
    return true
  }

  // MARK: The stack

  mutating func insert(_ node: Index, _ namespace: HTMLTree.Namespace = .html) {
    tree[node].namespace = namespace
    tree.append(node, to: current)
    if namespace == .html, tree[node].tag.traits.contains(.void) { return }
    if stack.count > Self.deepest {
      if tooDeepPlace == nil { tooDeepPlace = tree[node].place }
      return
    }
    push(node)
  }

  mutating func push(_ node: Index) {
    stack.append(node)
    tree[node].isOpen = true
    openCounts[Int(tree[node].tag.rawValue)] += 1
  }

  mutating func pop() {
    guard stack.count > 1 else { return }
    let node = stack.removeLast()
    closed(node)
    if tree[node].namespace != .html { return }
    switch tree[node].tag {
    case .td, .th, .caption, .object, .applet, .marquee, .template:
      while let last = formatting.popLast(), last != HTMLTree.none {}
    default: break
    }
  }

  mutating func closed(_ node: Index) {
    tree[node].isOpen = false
    openCounts[Int(tree[node].tag.rawValue)] -= 1
  }

  func isOpen(_ tag: Tag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

  /// Pops up to and with the nearest open element for which `isLast` holds.
  mutating func popThrough(where isLast: (HTMLTree.Node) -> Bool) {
    while stack.count > 1 {
      let node = tree[current]
      pop()
      if isLast(node) { return }
    }
  }

  mutating func popThrough(_ tag: Tag) {
    popThrough { $0.tag == tag && $0.namespace == .html }
  }

  mutating func popImpliedEnds(except tag: Tag? = nil) {
    while tree[current].namespace == .html, tree[current].tag != tag, tree[current].tag.traits.contains(.impliedEnd) {
      pop()
    }
  }

  enum Scope { case standard, listItem, button, table }

  /// The HTML Standard's "has an element in scope".
  mutating func isInScope(_ tag: Tag, _ scope: Scope = .standard) -> Bool {
    isOpen(tag) && isInScope(scope) { $0.tag == tag && $0.namespace == .html }
  }

  mutating func isInScope(_ scope: Scope = .standard, where isTarget: (HTMLTree.Node) -> Bool) -> Bool {
    for index in stack.reversed() {
      steps += 1
      let node = tree[index]
      if isTarget(node) { return true }
      switch scope {
      case .table: if node.tag == .table || node.tag == .template { return false }
      case .button where node.tag == .button: return false
      case .listItem where node.tag == .ol || node.tag == .ul: return false
      default: if node.has(.scopeBoundary) { return false }
      }
    }
    return false
  }
}
