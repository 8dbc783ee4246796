/// Macros.
extension Machine {
  mutating func makeMacro(_ routine: Int) {
    steps -= 8
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

  mutating func callMacro(_ reference: ObjectReference, _ shape: CallShape, emits: Bool) throws {
    try checkDepth()
    let closure = try closure(reference)
    let routine = program.routines[closure.routine]
    let place = stack.count - shape.count - 1
    stack[place] = .int(closure.base)
    var count = shape.count
    let details = routine.details
    let isPlain = shape.positional == count && count <= details.parameters.count
    if !isPlain || details.varargs != nil || details.kwargs != nil || details.caller != nil {
      let values = try bindMacro(takeWritten(shape), routine)
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
  private func bindMacro(_ given: Arguments, _ routine: Routine) throws -> [Value] {
    let details = routine.details
    let parameters = details.parameters
    var slots = Array(given.values.prefix(parameters.count))
    while slots.count < parameters.count { slots.append(.undefined(Undefined.unset)) }
    let indices = given.keywords.isEmpty ? [:] : details.parameterIndices
    var keywords: [(String, Value)] = []
    var caller: Value?
    for (name, value) in given.keywords {
      if let index = indices[name] {
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
        throw Failure.noParameter(name, ofMacro: routine.name, among: parameters)
      }
    }
    if details.varargs != nil {
      slots.append(.list(List(Array(given.values.dropFirst(parameters.count)), isTuple: true)))
    } else if given.count > parameters.count {
      throw Failure.tooManyArguments(ofMacro: routine.name, parameters.count)
    }
    if details.kwargs != nil { slots.append(.map(ValueMap(keywords))) }
    if details.caller != nil {
      slots.append(caller ?? .undefined(Undefined("the macro \"\(routine.name)\" was not called with \"call\"")))
    }
    return slots
  }
}
