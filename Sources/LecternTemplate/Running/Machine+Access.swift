import LecternCore

extension Machine {
  /// A member whose index the compiler knows.
  @inline(__always)
  func member(_ index: Int32, _ type: Int32, of value: Value) throws -> Value {
    if case .record(let record) = value, record.type === program.recordTypes[Int(type)] {
      return record.member(Int(index))
    }
    return try unexpectedMember(Int(index), Int(type), of: value)
  }

  /// The value is not of the type that the schema promises, most often `none`.
  @inline(never)
  private func unexpectedMember(_ index: Int, _ type: Int, of value: Value) throws -> Value {
    let expected = program.recordTypes[type]
    let name = expected.members[index].name
    switch value {
    case .record(let record): throw Failure.type("expected a \(expected.name), found a \(record.type.name)")
    case .none:
      throw Failure.type(
        "the value is none, so it has no member \"\(name)\"", hint: "test it with \"if\" before using its members")
    default: return try attribute(name, of: value)
    }
  }

  /// `value.name`, also of what the machine owns.
  func attribute(_ name: String, of value: Value) throws -> Value {
    guard case .object(let reference) = value else { return try value.attribute(name) }
    switch reference.kind {
    case .loop:
      if let member = LoopMember(rawValue: name) { return try loopMember(member, of: try loopIndex(reference)) }
    case .namespace:
      if case .namespace(let names, let values) = objects[Int(reference.index)] {
        return values[name] ?? .undefined(Value.missing(name, in: "the namespace", names))
      }
    case .cycler:
      if name == "current", case .cycler(let items, let index) = objects[Int(reference.index)] { return items[index] }
    case .macro:
      let routine = program.routines[try closure(reference).routine]
      switch name {
      case "name": return .string(routine.name)
      case "arguments": return .tuple(routine.details.parameters.map { .string($0) })
      case "catch_varargs": return .bool(routine.details.varargs != nil)
      case "catch_kwargs": return .bool(routine.details.kwargs != nil)
      case "caller": return .bool(routine.details.caller != nil || routine.details.parameters.contains("caller"))
      default: break
      }
    case .joiner: break
    }
    return .undefined(Undefined("\(value.typeName) has no member \"\(name)\""))
  }

  /// `value[key]`, also of what the machine owns.
  mutating func element(_ key: Value, of value: Value) throws -> Value {
    if case .object = value, let name = key.string { return try attribute(name, of: value) }
    return try plain(value).element(key)
  }

  /// A fragment as the markup that it writes, for operations on text; any other value as it is.
  @inline(__always)
  mutating func plain(_ value: Value) throws -> Value {
    if case .fragment = value { return try written(value) }
    return value
  }

  /// The same of arguments, for what reads them.
  @inline(__always)
  mutating func plain(_ arguments: Arguments) throws -> Arguments {
    var hasFragment = false
    for value in arguments.values { if case .fragment = value { hasFragment = true } }
    guard hasFragment || !arguments.keywords.isEmpty else { return arguments }
    return try written(arguments)
  }

  @inline(never)
  private mutating func written(_ arguments: Arguments) throws -> Arguments {
    var arguments = arguments
    for index in arguments.values.indices { arguments.values[index] = try plain(arguments.values[index]) }
    for index in arguments.keywords.indices {
      arguments.keywords[index].value = try plain(arguments.keywords[index].value)
    }
    return arguments
  }

  @inline(never)
  private mutating func written(_ value: Value) throws -> Value {
    let text = try value.text(context)
    try charge(text.utf8.count / 4)
    return .markup(text)
  }

  @inline(__always)
  mutating func compare(_ left: Value, _ operation: ComparisonOperator, _ right: Value) throws -> Bool {
    let left = try plain(left)
    let right = try plain(right)
    return try left.compares(operation, right, &steps)
  }

  mutating func unpack(_ count: Int) throws {
    let value = stack.removeLast()
    if let text = value.string { try charge(text.utf8.count * 4) }
    let list = try value.sequence()
    guard list.count == count else {
      let found = list.count < count ? "there are only \(list.count)" : "there are \(list.count)"
      throw Failure.type("expected \(count) values to unpack, \(found)")
    }
    for index in (0..<count).reversed() { stack.append(list[index]) }
  }

  mutating func slice(_ mask: Int) throws {
    func bound(_ bit: Int, _ stack: inout [Value]) throws -> Int? {
      guard mask & bit != 0 else { return nil }
      switch stack.removeLast() {
      case .none: return nil
      case .int(let value): return value
      case let other: throw Failure.type("a slice needs integers, not \(try other.defined().typeName)")
      }
    }
    let step = try bound(4, &stack) ?? 1
    let to = try bound(2, &stack)
    let from = try bound(1, &stack)
    guard step != 0 else { throw Failure.type("the step of a slice is 0") }
    let value = try plain(stack.removeLast())
    switch value {
    case .list(let list):
      let indices = Slice.indices(list.count, from, to, step)
      try charge(indices.underestimatedCount * 8)
      stack.append(.list(List(indices.map { list[$0] }, isTuple: list.isTuple)))
    case .string(let text), .markup(let text):
      try charge(text.utf8.count / 4)
      let scalars = text.unicodeScalars
      let indices = Slice.indices(scalars.count, from, to, step)
      if step == 1 {
        let count = indices.underestimatedCount
        let start = indices.first { _ in true } ?? 0
        stack.append(value.alike(String(scalars.dropFirst(start).prefix(count))))
      } else {
        let scalars = Array(scalars)
        var result = String.UnicodeScalarView()
        for index in indices { result.append(scalars[index]) }
        try charge(indices.underestimatedCount)
        stack.append(value.alike(String(result)))
      }
    case let other: throw Failure.type("\(try other.defined().typeName) cannot be sliced")
    }
  }
}
