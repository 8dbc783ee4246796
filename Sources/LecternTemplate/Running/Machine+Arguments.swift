/// The arguments of calls, from the stack.
extension Machine {
  /// Takes a call's arguments from the stack, in the order of the parameters.
  mutating func takeArguments(_ shape: CallShape, _ signature: Signature) throws -> Arguments {
    if shape.needsBinding { return try signature.bind(takeWritten(shape)) }
    if shape.count == 0 { return Arguments() }
    return shape.keywords.isEmpty ? Arguments(takeLast(shape.count)) : try takeWritten(shape)
  }

  /// Takes a call's arguments from the stack as they are written, with those that `*` and `**` spread.
  mutating func takeWritten(_ shape: CallShape) throws -> Arguments {
    let keywordSpread = shape.hasKeywordSpread ? stack.removeLast() : nil
    let spread = shape.hasSpread ? stack.removeLast() : nil
    var keywords: [(name: String, value: Value)] = []
    keywords.reserveCapacity(shape.keywords.count)
    let first = stack.count - shape.keywords.count
    for (index, name) in shape.keywords.enumerated() { keywords.append((name, stack[first + index])) }
    for _ in shape.keywords { stack.removeLast() }
    var values = takeLast(shape.positional)
    if let spread {
      if let text = spread.string { try charge(text.utf8.count * 4) }
      let list = try spread.sequence()
      try charge(list.count * 8)
      values += list.values
    }
    if let keywordSpread {
      guard case .map(let map) = keywordSpread else { throw Failure.type("\"**\" needs a map") }
      try charge(map.count * 8)
      for name in map.names { if let value = map[name] { keywords.append((name, value)) } }
    }
    return Arguments(values, keywords: keywords)
  }

  mutating func takeLast(_ count: Int) -> [Value] {
    // Moved one by one, for a call has few: slices and ranges of the stack cost more than they save.
    if count == 1 { return [stack.removeLast()] }
    if count == 0 { return [] }
    let start = stack.count - count
    return [Value](unsafeUninitializedCapacity: count) { values, initialized in
      while initialized < count {
        values.initializeElement(at: initialized, to: stack[start + initialized])
        initialized += 1
      }
      for _ in 0..<count { stack.removeLast() }
    }
  }
}
