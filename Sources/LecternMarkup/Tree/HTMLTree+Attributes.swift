/// The attributes of elements, which are linked in the order in which they were written.
extension HTMLTree {
  /// Adds an attribute at the end, whether or not the element has one of that name.
  mutating func addAttribute(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>?, to node: Index
  ) {
    let (nameStart, nameEnd) = store(name)
    var attribute = Attribute(nameStart: nameStart, nameEnd: nameEnd, valueStart: -1, valueEnd: -1)
    if let value { (attribute.valueStart, attribute.valueEnd) = store(value) }
    let index = Index(attributes.count)
    attributes.append(attribute)
    let last = self[node].lastAttribute
    if last == Self.none { self[node].firstAttribute = index } else { attributes[Int(last)].next = index }
    self[node].lastAttribute = index
  }

  /// Adds an attribute with an empty value, which `appendToAttribute` fills before anything else is stored.
  mutating func beginAttribute(_ name: StaticString, of node: Index) {
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    addAttribute(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), empty, to: node)
  }

  mutating func appendToAttribute(_ body: (inout [UInt8]) -> Void) {
    body(&bytes)
    attributes[attributes.count - 1].valueEnd = Int32(bytes.count)
  }

  /// The index of an attribute; `none` when the element has none of that name.
  func attribute(_ name: StaticString, of node: Index) -> Index {
    var index = self[node].firstAttribute
    while index != Self.none {
      if attributeName(index, is: name) { return index }
      index = attributes[Int(index)].next
    }
    return Self.none
  }

  func attributeName(_ index: Index, is name: StaticString) -> Bool {
    let attribute = attributes[Int(index)]
    guard Int(attribute.nameEnd - attribute.nameStart) == name.utf8CodeUnitCount else { return false }
    for offset in 0..<name.utf8CodeUnitCount where bytes[Int(attribute.nameStart) + offset] != name.utf8Start[offset] {
      return false
    }
    return true
  }

  func attributeName(_ index: Index) -> ArraySlice<UInt8> {
    bytes[Int(attributes[Int(index)].nameStart)..<Int(attributes[Int(index)].nameEnd)]
  }

  /// The value; empty for an attribute without one.
  func attributeValue(_ index: Index) -> ArraySlice<UInt8> {
    let attribute = attributes[Int(index)]
    return attribute.valueStart < 0 ? [] : bytes[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
  }

  /// The value of an attribute; nil when the element has none of that name.
  func value(_ name: StaticString, of node: Index) -> String? {
    let index = attribute(name, of: node)
    return index == Self.none ? nil : String(decoding: attributeValue(index), as: UTF8.self)
  }

  mutating func copyAttributes(of source: Index, to node: Index) {
    var index = self[source].firstAttribute
    while index != Self.none {
      var attribute = attributes[Int(index)]
      let next = attribute.next
      attribute.next = Self.none
      let copy = Index(attributes.count)
      attributes.append(attribute)
      let last = self[node].lastAttribute
      if last == Self.none { self[node].firstAttribute = copy } else { attributes[Int(last)].next = copy }
      self[node].lastAttribute = copy
      index = next
    }
  }

  mutating func setReference(_ reference: Int, of attribute: Index) {
    attributes[Int(attribute)].firstReference = Int32(reference)
  }

  /// Gives the element an attribute of this value, in place of one it has.
  mutating func setAttribute(_ name: StaticString, _ value: String, of node: Index) {
    let index = attribute(name, of: node)
    var value = value
    value.withUTF8 { value in
      if index == Self.none {
        addAttribute(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), value, to: node)
      } else {
        let (start, end) = store(value)
        attributes[Int(index)].valueStart = start
        attributes[Int(index)].valueEnd = end
      }
    }
  }

  mutating func removeAttribute(_ name: StaticString, of node: Index) {
    var previous = Self.none
    var index = self[node].firstAttribute
    while index != Self.none {
      let next = attributes[Int(index)].next
      if attributeName(index, is: name) {
        if previous == Self.none {
          self[node].firstAttribute = next
        } else {
          attributes[Int(previous)].next = next
        }
        if self[node].lastAttribute == index { self[node].lastAttribute = previous }
        return
      }
      previous = index
      index = next
    }
  }
}
