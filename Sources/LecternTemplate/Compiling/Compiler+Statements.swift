extension Compiler {
  func compile(_ statements: [Statement]) {
    notingList { compile(statements, in: $0) }
  }

  /// - Parameter list: the statements that these stand among.
  func compile(_ statements: [Statement], in list: Int) {
    statementDepth += 1
    defer { statementDepth -= 1 }
    for statement in statements {
      guard statementDepth <= Compiler.statementDepthLimit else {
        return report(
          "template-limit", "blocks and the tags in them nest more than \(Compiler.statementDepthLimit) deep",
          statement.start, statement.end)
      }
      guard mayGrow(statement.start, statement.end) else { return }
      at(statement.start, statement.end) {
        if Compiler.isText(statement) { compile(statement) } else { noting(list) { compile(statement) } }
      }
    }
  }

  /// Whether a statement becomes a part of the text around it.
  private static func isText(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .text: true
    case .output(let expression):
      switch expression.kind {
      case .literal(.string), .literal(.int): true
      default: false
      }
    default: false
    }
  }

  private func compile(_ statement: Statement) {
    switch statement.kind {
    case .text(let start, let end): writeText(start, end)
    case .output(let expression): compileOutput(expression)
    case .conditional(let branches, let elseBody): compileConditional(branches, elseBody)
    case .loop(let loop): compileLoop(loop)
    case .set(let target, let value):
      let (type, isSteady) = noting { compile(value) }
      at(value.start, value.end) { store(target, type) }
      noteSet(target, isSteady: isSteady)
      noteModule(target, nil)
    case .setBlock(let target, let filters, let body):
      let (type, isSteady) = noting { compileCapture(body, filters) }
      store(target, type)
      noteSet(target, isSteady: isSteady)
    case .with(let values, let body): compileWith(values, body)
    case .block(let block): compileBlock(block)
    case .extends(let expression):
      report(
        "template-syntax", "\"extends\" must stand at the top of the template, outside other tags", expression.start,
        expression.end, hint: "choose with an expression: {% extends \"a.html\" if x else \"b.html\" %}")
    case .include(let name, let ignoresMissing, let withContext):
      compileInclude(name, ignoresMissing: ignoresMissing, withContext: withContext)
    case .importAs(let name, let alias, let withContext):
      compileImport(name, module: alias, names: [], withContext: withContext)
    case .importNames(let name, let names, let withContext):
      compileImport(name, module: nil, names: names, withContext: withContext)
    case .macro(let macro):
      compileMacroValue(macro)
      store(.name(macro.name), .any)
      builder.update(macro.name.name) { $0.macro = $0.type == .any ? macro : nil }
    case .call(let body, let call): compileCallBlock(body, call)
    case .filter(let filters, let body):
      _ = compileCapture(body, filters)
      emitValue()
    case .autoescape(let value, let body): compileAutoescape(value, body)
    case .evaluate(let expression):
      compile(expression)
      emit(.pop)
    case .jumpOut(let isBreak): compileJumpOut(isBreak: isBreak, statement)
    }
  }

  /// Pushes what statements write, filtered.
  private func compileCapture(_ body: [Statement], _ filters: [FilterUse]) -> ValueType {
    emit(.captureBegin)
    compileScope(body)
    emit(.captureEnd)
    var type = ValueType.markup
    for filter in filters { type = compileFilterCall(filter, input: type) }
    return type
  }

  /// Text as it stands, with Windows line ends made plain.
  func writeText(_ start: Int, _ end: Int) {
    let bytes = source.bytes[start..<end]
    count(bytes.count / 8)
    guard bytes.contains(0x0D) else { return builder.write(text: bytes) }
    var text: [UInt8] = []
    var isAfterReturn = false
    for byte in bytes {
      if byte == 0x0A, isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = byte == 0x0D
      text.append(isAfterReturn ? 0x0A : byte)
    }
    builder.write(text: text)
  }

  private func compileOutput(_ expression: Expression) {
    switch expression.kind {
    case .literal(.string(let text)):
      if escapes {
        var escaped: [UInt8] = []
        HTML.escape(text, into: &escaped)
        builder.write(text: escaped)
      } else {
        builder.write(text: text.utf8)
      }
    case .literal(.int(let value)): builder.write(text: String(value).utf8)
    case .call(let callee, let arguments):
      at(expression.start, expression.end) { _ = compileCall(callee, arguments, expression, emits: true) }
    default:
      compile(expression)
      at(expression.start, expression.end) { emitValue() }
    }
  }

  private func compileConditional(
    _ branches: [(condition: Expression, body: [Statement])], _ elseBody: [Statement]
  ) {
    var exits: [Int] = []
    let guardedOutside = guarded
    defer { guarded = guardedOutside }
    for (index, branch) in branches.enumerated() {
      noting { compile(branch.condition) }
      let jump = at(branch.condition.start, branch.condition.end) { emitJump() }
      let saved = guarded
      guarded.formUnion(Compiler.definedNames(branch.condition, when: true))
      builder.branches += 1
      compile(branch.body)
      builder.branches -= 1
      guarded = saved
      guarded.formUnion(Compiler.definedNames(branch.condition, when: false))
      if index < branches.count - 1 || !elseBody.isEmpty { exits.append(emitJump()) }
      patch(jump) { .jumpIfFalse($0) }
    }
    builder.branches += 1
    compile(elseBody)
    builder.branches -= 1
    for exit in exits { patch(exit) { .jump($0) } }
  }

  private func compileWith(_ values: [(target: Target, value: Expression)], _ body: [Statement]) {
    // All values are evaluated before any of the names is bound.
    let types = values.map { compile($0.value) }
    builder.pushScope()
    for (entry, type) in zip(values, types).reversed() {
      declare(entry.target, type)
      store(entry.target, type)
    }
    declareAssigned(Compiler.assignedNames(body))
    compile(body)
    builder.popScope()
  }

  private func compileCallBlock(_ body: Macro, _ call: Expression) {
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

  private func compileAutoescape(_ value: Expression, _ body: [Statement]) {
    guard case .literal(.bool(let isOn)) = value.kind else {
      return report("template-syntax", "\"autoescape\" takes true or false", value.start, value.end)
    }
    let saved = escapes
    escapes = isOn
    compileScope(body)
    escapes = saved
  }

  private func compileJumpOut(isBreak: Bool, _ statement: Statement) {
    guard let loop = loopJumps.last else {
      return report(
        "template-syntax", "\"\(isBreak ? "break" : "continue")\" stands outside a loop", statement.start,
        statement.end, hint: "a macro, a block and an include are left at their end only")
    }
    // Text that is being collected on the way out is dropped.
    let open = openCaptures
    while openCaptures > loop.captures {
      emit(.captureEnd)
      emit(.pop)
    }
    openCaptures = open
    builder.notes.leaveLoop(age: loop.age)
    if isBreak {
      loopJumps[loopJumps.count - 1].breaks.append(emitJump())
    } else {
      emit(.jump(loop.start))
    }
  }

  // MARK: Loops

  private func compileLoop(_ loop: Loop) {
    guard loop.isRecursive else {
      return compileLoopBody(loop) { compile(loop.sequence) }
    }
    compile(loop.sequence)
    let index = reserveRoutine()
    let saved = builder
    builder = RoutineBuilder(.loop, name: "loop", outer: saved)
    builder.place = saved.place
    let slot = builder.declare(" sequence")
    compileLoopBody(loop) {
      emit(.load(Int32(slot)))
      return .any
    }
    finish(index)
    builder = saved
    emit(.loopRecursive(Int32(index)))
  }

  /// A loop over the sequence that `sequence` pushes.
  private func compileLoopBody(_ loop: Loop, _ sequence: () -> ValueType) {
    let element = noting { compileElements(loop, sequence()) }.result
    builder.pushScope()
    let age = builder.notes.age
    let slot = builder.declare("loop")
    builder.update("loop") { $0.isLoop = true }
    let begin = at(loop.sequence.start, loop.sequence.end) { emitJump() }
    let start = here()
    let next: (Int32) -> Instruction
    let step: Int
    if case .name(let name) = loop.target {
      let item = Int32(builder.declare(name.name, element))
      step = emitJump()
      next = { .loopNext(slot: item, exit: $0) }
    } else {
      declare(loop.target, element)
      step = emitJump()
      at(loop.sequence.start, loop.sequence.end) { store(loop.target, element) }
      next = { .loopNextPushing(exit: $0) }
    }
    declareAssigned(Compiler.assignedNames(loop.body))
    loopJumps.append(LoopJumps(start: start, captures: openCaptures, age: age))
    compile(loop.body)
    emit(.jump(start))
    for jump in loopJumps.removeLast().breaks { patch(jump) { .jump($0) } }
    patch(step, next)
    emit(.loopEnd)
    builder.popScope()
    if loop.elseBody.isEmpty {
      patch(begin) { .loopBegin(slot: Int32(slot), empty: $0) }
    } else {
      let exit = emitJump()
      patch(begin) { .loopBegin(slot: Int32(slot), empty: $0) }
      compileScope(loop.elseBody)
      patch(exit) { .jump($0) }
    }
  }

  /// Leaves on the stack what a loop goes over; gives the type of its elements.
  private func compileElements(_ loop: Loop, _ type: ValueType) -> ValueType {
    let element = type == .data ? .data : type.element
    if case .tuple = loop.target {
      let sequence = loop.sequence
      if type == .map {
        let failure = Failure.keysForPairs
        report(failure.id, failure.message, sequence.start, sequence.end, hint: failure.hint)
      }
      at(sequence.start, sequence.end) { emit(.checkPairs) }
    }
    if let condition = loop.condition { compileLoopFilter(loop, condition, element) }
    return element
  }

  /// Replaces the sequence on the stack by those of its elements for which the condition holds.
  private func compileLoopFilter(_ loop: Loop, _ condition: Expression, _ element: ValueType) {
    builder.pushScope()
    let slot = builder.declare(" filter")
    declare(loop.target, element)
    emit(.collectBegin)
    let begin = at(loop.sequence.start, loop.sequence.end) { emitJump() }
    let start = here()
    let step = emitJump()
    store(loop.target, element)
    compile(condition)
    emit(.jumpIfFalse(start))
    emit(.collect)
    emit(.jump(start))
    patch(step) { .loopNextPushing(exit: $0) }
    emit(.loopEnd)
    patch(begin) { .loopBegin(slot: Int32(slot), empty: $0) }
    emit(.collectEnd)
    builder.popScope()
  }

  /// A variable that is assigned anew is no module and no known macro.
  func noteModule(_ target: Target, _ exports: [String]?) {
    for name in target.names {
      builder.update(name) {
        $0.exports = exports
        $0.macro = nil
      }
    }
  }
}
