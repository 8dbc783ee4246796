import LecternCore

/// What the heading pass found.
struct HeadingSummary {
  var outline: [OutlineHeading] = []
  /// The text of the first level-1 heading of the body itself.
  var first: String?
}

/// Gives headings their ids, prints the title once, and moves the rest below it.
///
/// Ids are made before a heading is dropped, so that published anchors stay what they were.
///
/// - Parameter marker: the `<span id="more">` of the author's mark, which stays when the heading around it goes.
func resolveHeadings(_ body: inout Body, marker: HTMLTree.Index?) -> HeadingSummary {
  guard body.tree.hasHeadings else { return HeadingSummary() }
  var headings: [(node: HTMLTree.Index, text: String)] = []
  var usedIDs: Set<String> = marker != nil ? ["more"] : []
  var node = body.tree.successor(of: HTMLTree.root)
  while node != HTMLTree.none {
    if body.tree[node].kind == .element {
      if body.tree[node].firstAttribute != HTMLTree.none, let id = body.tree.value("id", of: node) {
        usedIDs.insert(id)
      }
      if headingLevel(body.tree[node]) > 0 {
        let text = PlainText(of: body.tree, in: node, skippingHeadings: true)
        headings.append((node, String(decoding: text.bytes, as: UTF8.self)))
      }
    }
    node = body.tree.successor(of: node)
  }
  if body.options.headingIDs != .none { addIDs(to: headings, in: &body, usedIDs) }
  var summary = HeadingSummary()
  // Dropping it drops all that it holds, so here the headings inside count.
  let own = headings.first { body.tree[$0.node].tag == .h1 && body.tree[$0.node].parent == HTMLTree.root }.map {
    (node: $0.node, text: String(decoding: PlainText(of: body.tree, in: $0.node).bytes, as: UTF8.self))
  }
  summary.first = own.flatMap { $0.text.trimmed.isEmpty ? nil : $0.text }
  if body.options.oneTitle { printTitleOnce(own, &headings, marker, in: &body) }
  for (node, text) in headings {
    let id = body.tree.value("id", of: node) ?? ""
    summary.outline.append(OutlineHeading(level: headingLevel(body.tree[node]), id: id, text: text))
  }
  return summary
}

private func addIDs(
  to headings: [(node: HTMLTree.Index, text: String)], in body: inout Body, _ authored: Set<String>
) {
  var used = authored
  var repeats: [String: Int] = [:]
  for (node, text) in headings {
    if let id = body.tree.value("id", of: node), !id.isEmpty { continue }
    var slug = body.options.headingIDs == .pandoc ? Slug.pandoc(text) : Slug.hexo(text)
    if slug.isEmpty { slug = "section" }
    var id = slug
    while used.contains(id) {
      let next = repeats[slug, default: 0] + 1
      repeats[slug] = next
      id = "\(slug)-\(next)"
    }
    used.insert(id)
    body.tree.setAttribute("id", id, of: node)
  }
}

/// Drops the body's own heading that is the page's title, and moves all others down when one of level 1 is left.
private func printTitleOnce(
  _ own: (node: HTMLTree.Index, text: String)?, _ headings: inout [(node: HTMLTree.Index, text: String)],
  _ marker: HTMLTree.Index?, in body: inout Body
) {
  if let own, isTitle(own, of: body) {
    let inside = nodes(from: own.node, in: body.tree)
    headings.removeAll { inside.contains($0.node) }
    if let marker, inside.contains(marker) {
      body.tree.remove(marker)
      body.tree.insert(marker, before: own.node)
    }
    body.tree.remove(own.node)
  }
  guard headings.contains(where: { body.tree[$0.node].tag == .h1 }) else { return }
  for (node, _) in headings { body.tree[node].tag = below(body.tree[node].tag) }
}

/// A node and all that it holds.
private func nodes(from node: HTMLTree.Index, in tree: HTMLTree) -> Set<HTMLTree.Index> {
  let end = tree.following(node)
  var result: Set<HTMLTree.Index> = []
  var next = node
  while next != end {
    result.insert(next)
    next = tree.successor(of: next)
  }
  return result
}

private func isTitle(_ heading: (node: HTMLTree.Index, text: String), of body: Body) -> Bool {
  guard !heading.text.trimmed.isEmpty else { return false }
  guard let title = body.source.title else { return true }
  var before = body.tree[heading.node].previous
  while before != HTMLTree.none {
    guard body.tree.isBlank(before) else { return false }
    before = body.tree[before].previous
  }
  return title == heading.text || haveSameWords(title, heading.text)
}

/// Equal but for case and white space.
private func haveSameWords(_ a: String, _ b: String) -> Bool {
  var left = WordScalars(a)
  var right = WordScalars(b)
  while true {
    let (one, other) = (left.next(), right.next())
    if one == nil, other == nil { return true }
    guard let one, let other else { return false }
    guard one == other || one.properties.lowercaseMapping == other.properties.lowercaseMapping else { return false }
  }
}

/// The scalars of a text, with a blank for each run of white space between them.
private struct WordScalars: IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
  private var isAtStart = true

  init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

  mutating func next() -> Unicode.Scalar? {
    if let scalar = pending {
      pending = nil
      return scalar
    }
    guard var scalar = scalars.next() else { return nil }
    if !isWhiteSpace(scalar.value) {
      isAtStart = false
      return scalar
    }
    repeat {
      guard let following = scalars.next() else { return nil }
      scalar = following
    } while isWhiteSpace(scalar.value)
    if isAtStart {
      isAtStart = false
      return scalar
    }
    pending = scalar
    return " "
  }
}

private func below(_ tag: Tag) -> Tag {
  switch tag {
  case .h1: .h2
  case .h2: .h3
  case .h3: .h4
  case .h4: .h5
  default: .h6
  }
}

/// 1 to 6; 0 for what is no heading.
func headingLevel(_ node: HTMLTree.Node) -> Int {
  guard node.namespace == .html else { return 0 }
  return switch node.tag {
  case .h1: 1
  case .h2: 2
  case .h3: 3
  case .h4: 4
  case .h5: 5
  case .h6: 6
  default: 0
  }
}
