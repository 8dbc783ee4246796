extension TreeBuilder {
  /// A start tag where HTML is read: closes what it must, then opens its element.
  mutating func startHTML(_ node: Index) {
    let tag = tree[node].tag
    let traits = tag.traits
    if traits.contains(.closesParagraph) { closeParagraph() }
    switch tag {
    case .html, .head, .body, .frame, .frameset: return
    case .table, .caption, .colgroup, .col, .tbody, .thead, .tfoot, .tr, .td, .th:
      guard closeTableParts(before: tag) else { return }
      insert(node)
      if tag == .td || tag == .th || tag == .caption { formatting.append(HTMLTree.none) }
    case .li: closeItem([.li], node)
    case .dd, .dt: closeItem([.dd, .dt], node)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if Self.isHeading(tree[current]) { pop() }
      insert(node)
    case .form:
      if !isOpen(.form) { insert(node) }
    case .button:
      if isInScope(.button) {
        popImpliedEnds()
        popThrough(.button)
      }
      insertPhrasing(node)
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      if tag == .a, let open = lastFormatting(.a) {
        adopt(.a)
        formatting.removeAll { $0 == open }
        if let position = stack.lastIndex(of: open) { removeFromStack(at: position) }
      } else if tag == .nobr, isInScope(.nobr) {
        adopt(.nobr)
      }
      reconstructFormatting()
      insert(node)
      pushFormatting(node)
    case .applet, .marquee, .object:
      insertPhrasing(node)
      formatting.append(HTMLTree.none)
    case .template:
      insert(node)
      formatting.append(HTMLTree.none)
    case .option, .optgroup:
      if tree[current].tag == .option { pop() }
      if tag == .optgroup, tree[current].tag == .optgroup { pop() }
      insertPhrasing(node)
    case .rb, .rtc:
      if isInScope(.ruby) { popImpliedEnds() }
      insert(node)
    case .rp, .rt:
      if isInScope(.ruby) { popImpliedEnds(except: .rtc) }
      insert(node)
    case .svg:
      reconstructFormatting()
      insert(node, .svg)
    case .math:
      reconstructFormatting()
      insert(node, .math)
    case .base, .link, .meta, .script, .style, .title, .noframes, .param, .source, .track: insert(node)
    default:
      if traits.contains(.closesParagraph) { insert(node) } else { insertPhrasing(node) }
    }
  }

  private mutating func insertPhrasing(_ node: Index) {
    reconstructFormatting()
    insert(node)
  }

  mutating func closeParagraph() {
    guard isInScope(.p, .button) else { return }
    popImpliedEnds(except: .p)
    popThrough(.p)
  }

  /// Of the type, not of a builder: as an argument it would bring a copy of the builder with it, and then all nodes are
  /// copied where one of them changes.
  static func isHeading(_ node: HTMLTree.Node) -> Bool {
    switch node.tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: node.namespace == .html
    default: false
    }
  }

  /// Ends an open item of the same list; blocks other than `address`, `div` and `p` begin a list of their own.
  private mutating func closeItem(_ tags: [Tag], _ node: Index) {
    if tags.contains(where: isOpen) {
      for index in stack.reversed() {
        steps += 1
        let open = tree[index]
        if open.namespace == .html, tags.contains(open.tag) {
          popImpliedEnds(except: open.tag)
          popThrough(open.tag)
          break
        }
        if open.tag == .address || open.tag == .div || open.tag == .p { continue }
        if open.has(.special) { break }
      }
      closeParagraph()
    }
    insert(node)
  }

  /// Ends the rows and cells that a part of a table ends; false when the part is in no table, where it means nothing.
  private mutating func closeTableParts(before tag: Tag) -> Bool {
    let parents: [Tag]
    switch tag {
    case .table:
      switch tree[current].tag {
      case .table, .tbody, .thead, .tfoot, .tr: popThrough(.table)
      default: break
      }
      return true
    case .td, .th: parents = [.tr, .tbody, .thead, .tfoot, .table, .template]
    case .tr: parents = [.tbody, .thead, .tfoot, .table, .template]
    case .col: parents = [.colgroup, .table, .template]
    default: parents = [.table, .template]
    }
    guard isOpen(.table) || isOpen(.template) else { return false }
    let isPart = { (node: HTMLTree.Node) in parents.contains(node.tag) }
    guard isInScope(.table, where: isPart) else { return false }
    while stack.count > 1, !isPart(tree[current]) { pop() }
    return true
  }
}
