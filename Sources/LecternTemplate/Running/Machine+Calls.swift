extension Machine {
  mutating func applyFilter(_ index: Int, _ arguments: Arguments) throws {
    let filter = program.filters[index]
    var (input, arguments) = (stack.removeLast(), arguments)
    if !filter.passesFragments {
      input = try plain(input)
      arguments = try plain(arguments)
    }
    if !filter.takesUndefined, case .undefined(let undefined) = input { throw Failure.undefined(undefined) }
    try charge(filter.work(on: input, arguments))
    call.steps = steps
    let result = try filter.body(&call, input, arguments)
    steps = call.steps - result.bulk
    stack.append(try checked(result))
  }

  mutating func applyTest(_ index: Int, _ shape: CallShape, negated: Bool) throws {
    let test = program.tests[index]
    let arguments = try plain(takeArguments(shape, test.signature))
    var input = stack.removeLast()
    if !test.takesUndefined { input = try plain(input) }
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
      let arguments = try takeArguments(shape, function.signature)
      stack.removeLast()
      try finishCall(try apply(function, arguments), emits: emits)
    case let other: throw Failure.type("\(try other.defined().typeName) cannot be called")
    }
  }

  mutating func finishCall(_ value: Value, emits: Bool) throws {
    if emits { try write(value) } else { stack.append(try checked(value)) }
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
        let arguments = try takeArguments(shape, Signature(takesMore: true))
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
    let arguments = try plain(takeWritten(shape))
    let owner = try plain(stack.removeLast())
    // Most look at each code point.
    try charge(8 + owner.weight * 4 + arguments.weight)
    call.steps = steps
    let value = try method.body(&call, owner, arguments)
    steps = call.steps - value.bulk
    try finishCall(value, emits: emits)
  }
}
