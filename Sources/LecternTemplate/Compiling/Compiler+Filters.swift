import LecternCore

/// Filters and tests.
extension Compiler {
  func compileFilter(_ value: Expression, _ name: Named, _ arguments: CallArguments) -> ValueType {
    let type = compileInput(value, mayBeMissing: environment.filters[name.name]?.takesUndefined == true)
    return compileFilterCall(FilterUse(name: name, arguments: arguments), input: type)
  }

  /// A filter on the value that is on the stack.
  func compileFilterCall(_ use: FilterUse, input: ValueType) -> ValueType {
    let name = use.name
    guard let filter = environment.filters[name.name] else {
      report(environment.unknownFilter(name.name), name.start, name.end)
      return .any
    }
    checkNamedFunctions(use)
    let shape = compileArguments(use.arguments, for: filter.signature, of: "filter", name)
    emit(.filter(tables.add(filter: filter), shape: shape))
    switch filter.result {
    case .type(let type): return type
    case .same: return input.unwrapped
    case .element: return input.element
    }
  }

  /// `map("upper")` and `selectattr("x", "odd")` name filters and tests too.
  private func checkNamedFunctions(_ use: FilterUse) {
    let place: Int
    switch use.name.name {
    case "map", "select", "reject": place = 0
    case "selectattr", "rejectattr": place = 1
    default: return
    }
    guard place < use.arguments.positional.count,
      case .literal(.string(let name)) = use.arguments.positional[place].kind
    else { return }
    let expression = use.arguments.positional[place]
    if use.name.name == "map" {
      if environment.filters[name] == nil {
        report(environment.unknownFilter(name), expression.start, expression.end)
      }
    } else if environment.tests[name] == nil {
      report(environment.unknownTest(name), expression.start, expression.end)
    }
  }

  private func compileInput(_ value: Expression, mayBeMissing: Bool) -> ValueType {
    if mayBeMissing, case .name(let name) = value.kind {
      return at(value.start, value.end) { compileName(name, value.start, value.end, mayBeMissing: true) }
    }
    if mayBeMissing, case .member(let object, let name) = value.kind, case .name(let module) = object.kind,
      builder.find(module)?.variable.exports != nil
    {
      compile(object)
      at(value.start, value.end) { emit(.attribute(tables.add(name: name))) }
      return .any
    }
    return compile(value)
  }

  func compileTest(_ value: Expression, _ name: Named, _ arguments: CallArguments, _ isNegated: Bool) {
    guard let test = environment.tests[name.name] else {
      compile(value)
      return report(environment.unknownTest(name.name), name.start, name.end)
    }
    if name.name == "defined" || name.name == "undefined", let isDefined = blockIsThere(value) {
      return constant(.bool((isDefined == (name.name == "defined")) != isNegated))
    }
    _ = compileInput(value, mayBeMissing: test.takesUndefined)
    let shape = compileArguments(arguments, for: test.signature, of: "test", name)
    let index = tables.add(test: test)
    emit(isNegated ? .testNot(index, shape: shape) : .test(index, shape: shape))
  }

  /// Whether `super` or `self.name` can be called here; nil for anything else.
  private func blockIsThere(_ value: Expression) -> Bool? {
    switch value.kind {
    case .name("super") where builder.find("super") == nil: return hasSuper
    case .member(let object, let name):
      guard case .name("self") = object.kind, builder.find("self") == nil else { return nil }
      return hasBlock(name)
    default: return nil
    }
  }
}
