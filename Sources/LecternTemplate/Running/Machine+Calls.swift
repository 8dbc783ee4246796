extension Machine {
  // MARK: Filters, tests, functions

  /// Takes a call's arguments from the stack, in the order of the parameters.
  mutating func takeArguments(_ shape: Int, _ signature: Signature) throws -> Arguments {
    let shape = program.shapes[shape]
    if shape.count == 0, !shape.needsBinding { return Arguments() }
    if shape.needsBinding { return try bind(takeLast(shape.count), shape, signature) }
    if shape.keywords.isEmpty { return Arguments(takeLast(shape.count)) }
    var keywords: [(name: String, value: Value)] = []
    keywords.reserveCapacity(shape.keywords.count)
    let first = stack.count - shape.keywords.count
    for (index, name) in shape.keywords.enumerated() { keywords.append((name, stack[first + index])) }
    for _ in shape.keywords { stack.removeLast() }
    return Arguments(takeLast(shape.positional), keywords: keywords)
  }

  mutating func applyFilter(_ index: Int, _ arguments: Arguments) throws {
    let filter = program.filters[index]
    var input = stack.removeLast()
    if case .fragment = input, !Filter.passingFragments.contains(filter.name) { input = try plain(input) }
    if !filter.takesUndefined, case .undefined(let undefined) = input { throw Failure.undefined(undefined) }
    try charge(input.weight + arguments.weight)
    call.steps = steps
    let result = try filter.body(&call, input, arguments)
    steps = call.steps
    stack.append(try checked(result))
  }

  mutating func applyTest(_ index: Int, _ shape: Int, negated: Bool) throws {
    let test = program.tests[index]
    let arguments = try takeArguments(shape, test.signature)
    let input = stack.removeLast()
    if !test.takesUndefined, case .undefined(let undefined) = input { throw Failure.undefined(undefined) }
    // A test that reads the whole of a value reads a text; those of lists and maps look at their type or compare.
    if let text = input.string { try charge(text.utf8.count) }
    call.steps = steps
    let result = try test.body(&call, input, arguments)
    steps = call.steps
    stack.append(.bool(result != negated))
  }

  mutating func apply(_ function: GlobalFunction, _ arguments: Arguments) throws -> Value {
    switch function.name {
    case "namespace": return try makeNamespace(arguments)
    case "cycler":
      guard arguments.count > 0 else { throw Failure.type("\"cycler\" needs items to cycle through") }
      return makeObject(.cycler(items: arguments.values, index: 0), .cycler)
    case "joiner": return makeObject(.joiner(separator: arguments[0], isUsed: false), .joiner)
    default:
      call.steps = steps
      let result = try function.body(&call, arguments)
      steps = call.steps - result.bulk
      return result
    }
  }

  private mutating func makeObject(_ object: StatefulObject, _ kind: ObjectReference.Kind) -> Value {
    steps -= 50
    objects.append(object)
    return .object(ObjectReference(kind: kind, index: Int32(objects.count - 1), serial: 0))
  }

  private mutating func makeNamespace(_ arguments: Arguments) throws -> Value {
    guard objects.count < 1_000_000 else { throw Failure.limit("the template makes too many namespaces") }
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

  // MARK: Calls of values

  /// Calls what stands on the stack below the arguments.
  mutating func callValue(_ shape: CallShape, emits: Bool) throws {
    let place = stack.count - shape.count - 1
    switch stack[place] {
    case .object(let reference) where reference.kind == .macro: try callMacro(reference, shape, emits: emits)
    case .object(let reference) where reference.kind == .loop:
      let loop = loops[try loopIndex(reference)]
      guard loop.routine >= 0 else { throw Failure.type("this loop is not recursive: write \"for … recursive\"") }
      guard shape.count == 1, shape.positional == 1 else { throw Failure.type("\"loop\" takes one sequence") }
      try checkDepth()
      stack[place] = .int(loop.link)
      begin(loop.routine, arguments: 1, emits ? .emitted : .captured, depth: loop.depth + 1)
    case .object(let reference) where reference.kind == .joiner: try callJoiner(reference, emits: emits)
    case .function(let function):
      let arguments = try bind(takeLast(shape.count), shape, function.signature)
      stack.removeLast()
      try finishCall(try apply(function, arguments), emits: emits)
    case let other: throw Failure.type("\(try other.defined().typeName) cannot be called")
    }
  }

  private mutating func finishCall(_ value: Value, emits: Bool) throws {
    if emits { try write(value) } else { stack.append(try checked(value)) }
  }

  private mutating func callJoiner(_ reference: ObjectReference, emits: Bool) throws {
    stack.removeLast()
    guard case .joiner(let separator, let isUsed) = objects[Int(reference.index)] else { return }
    objects[Int(reference.index)] = .joiner(separator: separator, isUsed: true)
    try finishCall(isUsed ? separator : .emptyString, emits: emits)
  }

  /// `value.name(arguments)`: a macro or function kept under that name, else a method that Python's types have.
  mutating func callMethod(_ name: String, _ shape: CallShape, emits: Bool) throws {
    let place = stack.count - shape.count - 1
    let receiver = stack[place]
    switch receiver {
    case .map(let map):
      if let member = map[name] {
        switch member {
        case .object, .function:
          stack[place] = member
          return try callValue(shape, emits: emits)
        default: break
        }
      }
    case .object(let reference):
      if reference.kind == .loop {
        let arguments = try bind(takeLast(shape.count), shape, Signature(takesMore: true))
        stack.removeLast()
        guard let value = try callLoopMethod(name, reference, arguments.values) else {
          throw Failure.type("a loop has no method \"\(name)\"")
        }
        return try finishCall(value, emits: emits)
      }
      if reference.kind == .cycler, shape.count == 0, let value = callCycler(name, reference) {
        stack.removeLast()
        return try finishCall(value, emits: emits)
      }
      stack[place] = try attribute(name, of: receiver)
      return try callValue(shape, emits: emits)
    case .record:
      stack[place] = try attribute(name, of: receiver)
      return try callValue(shape, emits: emits)
    case .undefined(let undefined): throw Failure.undefined(undefined)
    default: break
    }
    guard let method = program.environment.methods[name] else {
      throw Method.unknown(name, receiver.typeName, program.environment)
    }
    let arguments = try bind(takeLast(shape.count), shape, Signature(takesMore: true, takesKeywords: true))
    stack.removeLast()
    try charge(receiver.weight + arguments.weight)
    call.steps = steps
    let value = try method.body(&call, receiver, arguments)
    steps = call.steps - value.weight
    try finishCall(value, emits: emits)
  }

  private mutating func callCycler(_ name: String, _ reference: ObjectReference) -> Value? {
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

  // MARK: Macros

  mutating func makeMacro(_ routine: Int) {
    serial &+= 1
    closures.append(Closure(routine: routine, base: base, serial: serial))
    stack.append(.object(ObjectReference(kind: .macro, index: Int32(closures.count - 1), serial: serial)))
  }

  func closure(_ reference: ObjectReference) throws -> Closure {
    let index = Int(reference.index)
    guard index < closures.count, closures[index].serial == reference.serial else {
      throw Failure("template-undefined", "the macro belongs to a template that has ended")
    }
    return closures[index]
  }

  private mutating func callMacro(_ reference: ObjectReference, _ shape: CallShape, emits: Bool) throws {
    try checkDepth()
    let closure = try closure(reference)
    let routine = program.routines[closure.routine]
    let place = stack.count - shape.count - 1
    stack[place] = .int(closure.base)
    var count = shape.count
    let details = routine.details
    let isPlain = shape.positional == count && count <= details.parameters.count
    if !isPlain || details.varargs != nil || details.kwargs != nil || details.caller != nil {
      let values = try bindMacro(takeLast(count), shape, routine)
      stack.append(contentsOf: values)
      count = values.count
    }
    while count < details.parameters.count {
      stack.append(.undefined(Undefined.unset))
      count += 1
    }
    begin(closure.routine, arguments: count, emits ? .emitted : .captured, depth: 0)
  }

  /// Values for a macro's parameters and then, where it has them, `varargs`, `kwargs` and `caller`.
  private mutating func bindMacro(_ values: [Value], _ shape: CallShape, _ routine: Routine) throws -> [Value] {
    let signature = Signature(takesMore: true, takesKeywords: true)
    let given = try bind(values, shape, signature)
    let details = routine.details
    let parameters = details.parameters
    var slots = Array(given.values.prefix(parameters.count))
    while slots.count < parameters.count { slots.append(.undefined(Undefined.unset)) }
    var keywords: [(String, Value)] = []
    var caller: Value?
    for (name, value) in given.keywords {
      if let index = parameters.firstIndex(of: name) {
        guard index >= given.count else {
          throw Failure.type("the macro \"\(routine.name)\" is given its parameter \"\(name)\" twice")
        }
        slots[index] = value
      } else if name == "caller" {
        guard details.caller != nil else {
          throw Failure.type("the macro \"\(routine.name)\" has no use for the body of \"call\": it has no caller()")
        }
        caller = value
      } else if details.kwargs != nil {
        keywords.append((name, value))
      } else {
        throw Failure.type("the macro \"\(routine.name)\" has no parameter \"\(name)\"")
      }
    }
    if details.varargs != nil {
      slots.append(.list(List(Array(given.values.dropFirst(parameters.count)), isTuple: true)))
    } else if given.count > parameters.count {
      let count = parameters.count
      throw Failure.type("the macro \"\(routine.name)\" takes at most \(count) argument\(count == 1 ? "" : "s")")
    }
    if details.kwargs != nil { slots.append(.map(ValueMap(keywords))) }
    if details.caller != nil {
      slots.append(caller ?? .undefined(Undefined("the macro \"\(routine.name)\" was not called with \"call\"")))
    }
    return slots
  }

  /// Arguments as written to arguments in the order of the parameters.
  mutating func bind(_ values: [Value], _ shape: CallShape, _ signature: Signature) throws -> Arguments {
    var positional = Array(values[..<shape.positional])
    var next = shape.positional
    var keywords: [(name: String, value: Value)] = []
    for name in shape.keywords {
      keywords.append((name, values[next]))
      next += 1
    }
    if shape.hasSpread {
      let spread = try values[next].sequence()
      try charge(spread.count * 8)
      positional += spread.values
      next += 1
    }
    if shape.hasKeywordSpread {
      guard case .map(let map) = values[next] else { throw Failure.type("\"**\" needs a map") }
      for name in map.names { if let value = map[name] { keywords.append((name, value)) } }
    }
    var result = Array(positional.prefix(signature.parameters.count))
    for parameter in signature.parameters.dropFirst(positional.count) {
      if let place = keywords.firstIndex(where: { $0.name == parameter.name }) {
        result.append(keywords.remove(at: place).value)
      } else if let value = parameter.defaultValue {
        result.append(value)
      } else {
        throw Failure.type("the argument \"\(parameter.name)\" is missing")
      }
    }
    let extra = positional.dropFirst(signature.parameters.count)
    if !extra.isEmpty, !signature.takesMore { throw Failure.type("there are too many arguments") }
    if let keyword = keywords.first, !signature.takesKeywords {
      throw Failure.type("there is no parameter \"\(keyword.name)\"")
    }
    return Arguments(result + extra, keywords: keywords)
  }
}
