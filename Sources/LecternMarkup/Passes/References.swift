import LecternCore

/// Finds every address the author wrote and notes at its attribute which reference it is; counts what else is there.
func collectReferences(_ body: inout Body) {
  var node = HTMLTree.root
  while true {
    node = body.tree.successor(of: node)
    if node == HTMLTree.none { break }
    guard body.tree[node].kind == .element else { continue }
    if body.tree[node].namespace == .html { body.counts.add(body.tree[node].tag) }
    guard body.tree[node].firstAttribute != HTMLTree.none else { continue }
    for (name, role) in addressAttributes(of: body.tree[node]) {
      let attribute = body.tree.attribute(name, of: node)
      if attribute == HTMLTree.none || body.tree.attributes[Int(attribute)].valueStart < 0 { continue }
      body.tree.setReference(body.references.count, of: attribute)
      let value = body.tree.attributeValue(attribute)
      let alt = role == .picture ? body.tree.value("alt", of: node) ?? "" : ""
      let position = body.position(of: node)
      if name.utf8CodeUnitCount == 6, body.tree.attributeName(attribute, is: "srcset") {
        for candidate in pictureCandidates(value) {
          let address = String(decoding: value[candidate], as: UTF8.self)
          body.references.append(Reference(address: address, role: role, position: position, alt: alt))
        }
      } else {
        let address = String(decoding: trimmed(value), as: UTF8.self)
        body.references.append(Reference(address: address, role: role, position: position, alt: alt))
      }
    }
  }
  body.references = body.references.fitted
}

private func addressAttributes(of node: HTMLTree.Node) -> [(StaticString, Reference.Role)] {
  if node.namespace == .svg {
    switch node.tag {
    case .a: return [("href", .link), ("xlink:href", .link)]
    case .image: return [("href", .picture), ("xlink:href", .picture)]
    default: return []
    }
  }
  switch node.tag {
  case .a, .area: return [("href", .link)]
  case .img: return [("src", .picture), ("srcset", .picture)]
  case .input: return [("src", .picture)]
  case .video: return [("src", .media), ("poster", .picture)]
  case .audio, .track: return [("src", .media)]
  case .source: return [("src", .media), ("srcset", .picture)]
  case .iframe, .embed, .frame: return [("src", .frame)]
  case .object: return [("data", .frame)]
  case .link: return [("href", .resource)]
  case .script: return [("src", .resource)]
  default: return []
  }
}

private func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var value = value.drop(while: isHTMLSpace)
  while let last = value.last, isHTMLSpace(last) { value.removeLast() }
  return value
}

/// The ranges of the addresses in a `srcset` (the HTML Standard, "parse a srcset attribute").
func pictureCandidates(_ value: ArraySlice<UInt8>) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var index = value.startIndex
  while index < value.endIndex {
    while index < value.endIndex, isHTMLSpace(value[index]) || value[index] == 0x2C { index += 1 }
    let start = index
    while index < value.endIndex, !isHTMLSpace(value[index]) { index += 1 }
    var end = index
    while end > start, value[end - 1] == 0x2C { end -= 1 }
    if end > start { ranges.append(start..<end) }
    if end < index { continue }
    while index < value.endIndex, value[index] != 0x2C { index += 1 }
  }
  return ranges
}
