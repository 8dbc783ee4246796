import LecternCore

/// `macro` and `call`.
extension Compiler {
  /// Pushes a macro made of `macro`, which sees the names that are visible here.
  func compileMacroValue(_ macro: Macro) {
    let index = reserveRoutine()
    let saved = builder
    builder = RoutineBuilder(.macro, name: macro.name.name, outer: saved)
    builder.place = saved.place
    let savedJumps = loopJumps
    loopJumps = []
    let used = NameCollector.names(in: macro.body)
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

  func compileCallBlock(_ body: Macro, _ call: Expression) {
    guard case .call(let callee, var arguments) = call.kind else { return }
    // The body is bound to a name that no template can write, then passed as the keyword `caller`.
    builder.pushScope()
    compileMacroValue(body)
    let slot = builder.declare(" caller")
    emit(.store(Int32(slot)))
    let value = Expression(.name(" caller"), call.start, call.end, depth: 1)
    arguments.keywords.append((Named(name: "caller", start: body.name.start), value))
    at(call.start, call.end) { _ = compileCall(callee, arguments, call, emits: true) }
    builder.popScope()
  }

  /// The arguments that a macro cannot take are found before anything is rendered.
  func check(_ arguments: CallArguments, against known: KnownMacro) {
    let macro = known.macro
    let used = known.used
    let parameters = macro.parameters.map(\.name.name)
    let names = Set(parameters)
    if arguments.positional.count > parameters.count, !used.contains("varargs") {
      let extra = arguments.positional[parameters.count]
      report(.tooManyArguments(ofMacro: macro.name.name, parameters.count), extra.start, extra.end)
    }
    for (keyword, _) in arguments.keywords
    where !names.contains(keyword.name) && !used.contains("kwargs") && keyword.name != "caller" {
      let failure = Failure.noParameter(keyword.name, ofMacro: macro.name.name, among: parameters)
      report(failure, keyword.start, keyword.end)
    }
  }
}

/// A macro that a name is known to mean.
final class KnownMacro {
  let macro: Macro
  /// The names that its body reads, collected once however often it is called.
  private(set) lazy var used = NameCollector.names(in: macro.body)

  init(_ macro: Macro) { self.macro = macro }
}
