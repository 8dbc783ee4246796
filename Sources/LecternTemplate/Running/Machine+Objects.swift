/// A thing that a page made and that changes while it is rendered.
enum StatefulObject {
  case namespace(names: [String], values: [String: Value])
  case cycler(items: [Value], index: Int)
  case joiner(separator: Value, isUsed: Bool)
}

extension Machine {
  mutating func makeObject(_ object: StatefulObject, _ kind: ObjectReference.Kind) -> Value {
    steps -= 100
    objects.append(object)
    return .object(ObjectReference(kind: kind, index: Int32(objects.count - 1), serial: 0))
  }

  mutating func makeNamespace(_ arguments: Arguments) throws -> Value {
    guard objects.count < 1_000_000 else {
      throw Failure.limit("the template makes too many namespaces", hint: "make it once, before the loop")
    }
    var entries: [(String, Value)] = []
    for value in arguments.values {
      if case .list(let list) = value {
        for pair in list.values {
          let pair = try pair.sequence()
          guard pair.count == 2, let name = pair[0].string else {
            throw Failure.type("\"namespace\" takes pairs of a name and a value")
          }
          entries.append((name, pair[1]))
        }
        continue
      }
      guard case .map(let map) = value else { throw Failure.type("\"namespace\" takes a map or named values") }
      for name in map.names { if let value = map[name] { entries.append((name, value)) } }
    }
    entries += arguments.keywords.map { ($0.name, $0.value) }
    try charge(entries.count * 8)
    var names: [String] = []
    var values: [String: Value] = [:]
    for (name, value) in entries where values.updateValue(value, forKey: name) == nil { names.append(name) }
    return makeObject(.namespace(names: names, values: values), .namespace)
  }

  mutating func setMember(_ name: String) throws {
    let target = stack.removeLast()
    let value = stack.removeLast()
    guard case .object(let reference) = target, reference.kind == .namespace,
      case .namespace(var names, var values) = objects[Int(reference.index)]
    else { throw Failure.type("only members of a namespace can be set, not those of \(target.typeName)") }
    objects[Int(reference.index)] = .joiner(separator: .none, isUsed: false)
    if values.updateValue(value, forKey: name) == nil { names.append(name) }
    objects[Int(reference.index)] = .namespace(names: names, values: values)
  }

  mutating func callCycler(_ name: String, _ reference: ObjectReference) -> Value? {
    guard case .cycler(let items, let index) = objects[Int(reference.index)] else { return nil }
    switch name {
    case "next":
      objects[Int(reference.index)] = .cycler(items: items, index: (index + 1) % items.count)
      return items[index]
    case "reset":
      objects[Int(reference.index)] = .cycler(items: items, index: 0)
      return Value.none
    default: return nil
    }
  }

  mutating func callJoiner(_ reference: ObjectReference, emits: Bool) throws {
    stack.removeLast()
    guard case .joiner(let separator, let isUsed) = objects[Int(reference.index)] else { return }
    objects[Int(reference.index)] = .joiner(separator: separator, isUsed: true)
    try finishCall(isUsed ? separator : .emptyString, emits: emits)
  }
}
