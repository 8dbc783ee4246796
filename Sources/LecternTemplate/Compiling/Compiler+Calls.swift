import LecternCore

extension Compiler {
  /// Pushes the arguments of a filter, test or function in the order of its parameters; gives their shape.
  func compileArguments(_ arguments: CallArguments, for signature: Signature, of kind: String, _ name: Named) -> Int32 {
    if arguments.spread != nil || arguments.keywordSpread != nil { return compileSpread(arguments) }
    var keywords = arguments.keywords
    var shape = CallShape()
    let foreign = keywords.first { ForeignNames.arguments["\(name.name).\($0.name.name)"] != nil }
    for (index, parameter) in signature.parameters.enumerated() {
      if index < arguments.positional.count {
        compile(arguments.positional[index])
      } else if let place = keywords.firstIndex(where: { $0.name.name == parameter.name }) {
        compile(keywords.remove(at: place).value)
      } else if let value = parameter.defaultValue {
        constant(value)
      } else {
        constant(.none)
        guard foreign == nil else { continue }
        report(
          "template-type", "the \(kind) \"\(name.name)\" needs its argument \"\(parameter.name)\"", name.start, name.end
        )
      }
    }
    shape.positional = max(signature.parameters.count, signature.takesMore ? arguments.positional.count : 0)
    for extra in arguments.positional.dropFirst(signature.parameters.count) {
      if signature.takesMore {
        compile(extra)
      } else {
        let count = signature.parameters.count
        let most = count == 0 ? "no arguments" : "at most \(count) argument\(count == 1 ? "" : "s")"
        report("template-type", "the \(kind) \"\(name.name)\" takes \(most)", extra.start, extra.end)
        break
      }
    }
    for (keyword, value) in keywords {
      if signature.takesKeywords {
        compile(value)
        shape.keywords.append(keyword.name)
      } else if signature.parameters.contains(where: { $0.name == keyword.name }) {
        report(
          "template-type", "the argument \"\(keyword.name)\" of \"\(name.name)\" is given twice", keyword.start,
          keyword.end)
      } else {
        report(
          "template-type", "the \(kind) \"\(name.name)\" has no parameter \"\(keyword.name)\"", keyword.start,
          keyword.end,
          hint: ForeignNames.arguments["\(name.name).\(keyword.name)"]
            ?? suggestion(keyword.name, among: signature.parameters.map(\.name)))
      }
    }
    return tables.add(shape: shape)
  }

  /// Pushes arguments as they are written, to be bound while rendering.
  private func compileSpread(_ arguments: CallArguments) -> Int32 {
    var shape = CallShape(needsBinding: true)
    arguments.positional.forEach { compile($0) }
    shape.positional = arguments.positional.count
    for (name, value) in arguments.keywords {
      compile(value)
      shape.keywords.append(name.name)
    }
    if let spread = arguments.spread {
      compile(spread)
      shape.hasSpread = true
    }
    if let spread = arguments.keywordSpread {
      compile(spread)
      shape.hasKeywordSpread = true
    }
    return tables.add(shape: shape)
  }

  /// - Parameter emits: the result is written at once and not pushed.
  @discardableResult
  func compileCall(_ callee: Expression, _ arguments: CallArguments, _ expression: Expression, emits: Bool) -> ValueType
  {
    if let up = Compiler.superLevel(callee), builder.find("super") == nil {
      compileBlockCall(emits: emits) { self.compileSuper(expression, up: up, arguments) }
      return .markup
    }
    switch callee.kind {
    case .member(let object, let name):
      if case .name("self") = object.kind, builder.find("self") == nil {
        compileBlockCall(emits: emits) { self.compileSelf(name, expression, arguments) }
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
      if let macro = builder.find(name)?.variable.macro { check(arguments, against: macro, callee) }
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
        callee.end, hint: suggestion(name, among: exports))
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
    let failure = Method.unknown(name, owner, environment)
    report(failure.id, failure.message, callee.end - name.utf8.count, callee.end, hint: failure.hint)
  }

  /// The arguments that a macro cannot take are found before anything is rendered.
  private func check(_ arguments: CallArguments, against macro: Macro, _ callee: Expression) {
    let used = Compiler.names(in: macro.body)
    let parameters = macro.parameters.map(\.name.name)
    if arguments.positional.count > parameters.count, !used.contains("varargs") {
      let extra = arguments.positional[parameters.count]
      report(
        "template-type",
        "the macro \"\(macro.name.name)\" takes at most \(parameters.count) argument\(parameters.count == 1 ? "" : "s")",
        extra.start, extra.end)
    }
    for (keyword, _) in arguments.keywords
    where !parameters.contains(keyword.name) && !used.contains("kwargs") && keyword.name != "caller" {
      report(
        "template-type", "the macro \"\(macro.name.name)\" has no parameter \"\(keyword.name)\"", keyword.start,
        keyword.end, hint: suggestion(keyword.name, among: parameters))
    }
  }

  func emitValue() { emit(escapes ? .emit : .emitRaw) }

  private func compileBlockCall(emits: Bool, _ body: () -> Void) {
    if !emits { emit(.captureBegin) }
    body()
    if !emits { emit(.captureEnd) }
  }

  // MARK: Macros

  /// Pushes a macro made of `macro`, which sees the names that are visible here.
  func compileMacroValue(_ macro: Macro) {
    let index = reserveRoutine()
    let saved = builder
    builder = RoutineBuilder(.macro, name: macro.name.name, outer: saved)
    builder.place = saved.place
    let savedJumps = loopJumps
    loopJumps = []
    let used = Compiler.names(in: macro.body)
    for parameter in macro.parameters { _ = builder.declare(parameter.name.name) }
    func implicit(_ name: String) -> Int? {
      used.contains(name) && !macro.parameters.contains { $0.name.name == name } ? builder.declare(name) : nil
    }
    let varargs = implicit("varargs")
    let kwargs = implicit("kwargs")
    let caller = implicit("caller")
    for (slot, parameter) in macro.parameters.enumerated() {
      let jump = emitJump()
      if let value = parameter.defaultValue {
        compile(value)
        emit(.store(Int32(slot + 1)))
      } else {
        let name = parameter.name.name
        let unset = Undefined("the parameter \"\(name)\" of the macro \"\(macro.name.name)\" was not given")
        emit(.storeConstant(tables.add(constant: .undefined(unset)), slot: Int32(slot + 1)))
      }
      patch(jump) { .jumpIfPassed(slot: Int32(slot + 1), $0) }
    }
    compileScope(macro.body)
    finish(
      index,
      details: Routine.Details(
        parameters: macro.parameters.map(\.name.name), varargs: varargs, kwargs: kwargs, caller: caller))
    loopJumps = savedJumps
    builder = saved
    emit(.macro(Int32(index)))
  }
}
