/// Formatting elements that outlive the block they were opened in: the HTML Standard's list of active formatting elements
/// and its adoption agency algorithm.
extension TreeBuilder {
  /// More than any page means; a bound on what each new paragraph has to open again.
  private static let mostFormatting = 64

  func lastFormatting(_ tag: Tag) -> Index? {
    for node in formatting.reversed() {
      if node == HTMLTree.none { return nil }
      if tree[node].tag == tag { return node }
    }
    return nil
  }

  mutating func pushFormatting(_ node: Index) {
    // "Noah's Ark": at most three alike.
    var alike = 0
    for position in stride(from: formatting.count - 1, through: 0, by: -1) {
      let other = formatting[position]
      if other == HTMLTree.none { break }
      guard tree[other].tag == tree[node].tag, haveSameAttributes(other, node) else { continue }
      alike += 1
      if alike == 3 {
        formatting.remove(at: position)
        break
      }
    }
    // What stands before a marker is not opened again.
    let last = formatting.suffix(Self.mostFormatting)
    if last.count == Self.mostFormatting, !last.contains(HTMLTree.none) { formatting.remove(at: last.startIndex) }
    formatting.append(node)
  }

  private func haveSameAttributes(_ a: Index, _ b: Index) -> Bool {
    var left = tree[a].firstAttribute
    var right = tree[b].firstAttribute
    while left != HTMLTree.none, right != HTMLTree.none {
      guard tree.attributeName(left) == tree.attributeName(right),
        tree.attributeValue(left) == tree.attributeValue(right)
      else { return false }
      left = tree.attributes[Int(left)].next
      right = tree.attributes[Int(right)].next
    }
    return left == right
  }

  /// Opens again the formatting elements that a block's end closed.
  mutating func reconstructFormatting() {
    guard let last = formatting.last, last != HTMLTree.none, !tree[last].isOpen, !holdsNoFormatting else { return }
    var position = formatting.count - 1
    while position > 0, formatting[position - 1] != HTMLTree.none, !tree[formatting[position - 1]].isOpen {
      position -= 1
    }
    while position < formatting.count {
      let copy = openAgain(formatting[position])
      tree.append(copy, to: current)
      push(copy)
      formatting[position] = copy
      position += 1
    }
  }

  /// A page of paragraphs in unclosed elements grows by all of them at each, so that the work is the lesser cost: all the
  /// copies of a page are held to some 7 MB.
  private mutating func openAgain(_ node: Index) -> Index {
    steps += 400
    var attribute = tree[node].firstAttribute
    while attribute != HTMLTree.none {
      steps += 40 * (24 + tree.attributeName(attribute).count + tree.attributeValue(attribute).count)
      attribute = tree.attributes[Int(attribute)].next
    }
    return tree.copyElement(node)
  }

  /// A table's own rows, and what holds nothing but text.
  private var holdsNoFormatting: Bool {
    switch tree[current].tag {
    case .table, .tbody, .thead, .tfoot, .tr, .script, .style: true
    default: tree[current].holdsTextAlone
    }
  }

  mutating func removeFromStack(at position: Int) {
    closed(stack.remove(at: position))
  }

  /// The adoption agency algorithm for an end tag of a formatting element.
  mutating func adopt(_ tag: Tag) {
    if tree.isElement(current, tag), !formatting.contains(current) {
      pop()
      return
    }
    for _ in 0..<8 {
      guard let element = lastFormatting(tag) else {
        endAnyOther(tag, name: UnsafeBufferPointer(start: nil, count: 0))
        return
      }
      steps += formatting.count
      guard let position = stack.lastIndex(of: element) else {
        formatting.removeAll { $0 == element }
        return
      }
      guard isInScope(tag) else { return }
      steps += 4 * (stack.count - position)
      let block = stack[(position + 1)...].first { tree[$0].has(.special) }
      guard let block else {
        while stack.count > position { pop() }
        formatting.removeAll { $0 == element }
        return
      }
      adopt(element, at: position, into: block)
    }
  }

  /// One turn of the algorithm: the formatting element ends before `block` and goes on inside it.
  private mutating func adopt(_ element: Index, at position: Int, into block: Index) {
    let ancestor = stack[position - 1]
    var bookmark = formatting.lastIndex(of: element) ?? 0
    var last = block
    var place = stack.lastIndex(of: block) ?? stack.count
    var turns = 0
    while place - 1 > position {
      place -= 1
      turns += 1
      let node = stack[place]
      guard let entry = formatting.lastIndex(of: node) else {
        removeFromStack(at: place)
        continue
      }
      if turns > 3 {
        formatting.remove(at: entry)
        if entry < bookmark { bookmark -= 1 }
        removeFromStack(at: place)
        continue
      }
      let copy = openAgain(node)
      formatting[entry] = copy
      closed(node)
      stack[place] = copy
      tree[copy].isOpen = true
      openCounts[Int(tree[copy].tag.rawValue)] += 1
      if last == block { bookmark = entry + 1 }
      tree.remove(last)
      tree.append(last, to: copy)
      last = copy
    }
    tree.remove(last)
    tree.append(last, to: ancestor)
    let copy = openAgain(element)
    while tree[block].firstChild != HTMLTree.none {
      let child = tree[block].firstChild
      tree.remove(child)
      tree.append(child, to: copy)
    }
    tree.append(copy, to: block)
    formatting.insert(copy, at: min(bookmark, formatting.count))
    formatting.removeAll { $0 == element }
    if let old = stack.lastIndex(of: element) { removeFromStack(at: old) }
    if let below = stack.lastIndex(of: block) {
      stack.insert(copy, at: below + 1)
      tree[copy].isOpen = true
      openCounts[Int(tree[copy].tag.rawValue)] += 1
    }
  }
}

extension HTMLTree {
  /// An element of the same name and attributes, without content and in no place.
  mutating func copyElement(_ node: Index) -> Index {
    let copy = makeElement(self[node].tag, self[node].namespace)
    self[copy].place = self[node].place
    self[copy].textStart = self[node].textStart
    self[copy].textEnd = self[node].textEnd
    copyAttributes(of: node, to: copy)
    return copy
  }
}
