import LecternCore

extension Compiler {
  /// - Parameter emits: the result is written at once and not pushed.
  @discardableResult
  func compileCall(_ callee: Expression, _ arguments: CallArguments, _ expression: Expression, emits: Bool) -> ValueType
  {
    if let up = Compiler.superLevel(callee), builder.find("super") == nil {
      compileBlockCall("super", emits: emits) { self.compileSuper(expression, up: up, arguments) }
      return .markup
    }
    switch callee.kind {
    case .member(let object, let name):
      if case .name("self") = object.kind, builder.find("self") == nil {
        compileBlockCall(name, emits: emits) { self.compileSelf(name, expression, arguments) }
        return .markup
      }
      return compileMethod(callee, object, name, arguments, emits: emits)
    case .name(let name) where builder.find(name) == nil && schema.index(of: name) == nil:
      guard let function = environment.functions[name] else { break }
      let named = Named(name: name, start: callee.start)
      let shape = compileArguments(arguments, for: function.signature, of: "function", named)
      emit(.function(tables.add(function: function), shape: shape))
      if emits { emitValue() }
      return function.result
    case .name(let name):
      if let macro = builder.find(name)?.variable.macro { check(arguments, against: macro) }
      if builder.find(name) == nil, let index = schema.index(of: name),
        case .record(let type) = schema.globals[index].type
      {
        report(
          "template-type", "\"\(name)\" is a \(type) and cannot be called", callee.start, expression.end,
          hint: "write \(name)")
      }
    default: break
    }
    compile(callee)
    let shape = compileSpread(arguments)
    emit(emits ? .callEmitting(shape: shape) : .call(shape: shape))
    return .any
  }

  private func compileMethod(
    _ callee: Expression, _ object: Expression, _ name: String, _ arguments: CallArguments, emits: Bool
  ) -> ValueType {
    if case .name(let module) = object.kind, let exports = builder.find(module)?.variable.exports,
      !exports.contains(name)
    {
      report(
        "template-unknown-name", "\"\(module)\" has no macro or variable \"\(name)\"", callee.end - name.utf8.count,
        callee.end, hint: suggestion(for: name, among: exports))
    }
    let type = compile(object).unwrapped
    if case .record(let typeName) = type, let record = schema.records[typeName], record.index(of: name) == nil {
      report(
        "template-unknown-name", "\(quoted(object)) has no member \"\(name)\"", callee.end - name.utf8.count,
        callee.end, hint: record.hint(for: name))
    }
    checkMethod(name, of: type, callee)
    let shape = compileSpread(arguments)
    let index = tables.add(name: name)
    emit(emits ? .callMethodEmitting(index, shape: shape) : .callMethod(index, shape: shape))
    return .any
  }

  /// A method that no value of a known type has.
  private func checkMethod(_ name: String, of type: ValueType, _ callee: Expression) {
    let owner: String
    switch type {
    case .string, .markup: owner = type.article
    case .list: owner = "a list"
    default: return
    }
    guard environment.methods[name] == nil else { return }
    report(Method.unknown(name, owner, environment), callee.end - name.utf8.count, callee.end)
  }

  /// A block in place, or as a value: then in a frame of its own, since what it imports stays on the stack, where the
  /// operands of the expression wait.
  private func compileBlockCall(_ name: String, emits: Bool, _ body: () -> Void) {
    guard !emits else { return body() }
    let index = reserveRoutine()
    let saved = builder
    builder = RoutineBuilder(.block, name: name, outer: saved)
    builder.place = saved.place
    body()
    finish(index)
    builder = saved
    emit(.callBlock(Int32(index)))
  }
}
