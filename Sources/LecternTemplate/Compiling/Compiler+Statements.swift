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
        let failure = Failure.limit(
          "blocks and the tags in them nest more than \(Compiler.statementDepthLimit) deep",
          hint: "look for blocks that call each other with \"self\" or \"super\", or make some of the tags a macro")
        return report(failure, statement.start, statement.end)
      }
      guard mayGrow(statement.start, statement.end) else { return }
      at(statement.start, statement.end) {
        if Compiler.isText(statement) { compile(statement) } else { noting(list) { compile(statement) } }
      }
    }
  }

  private static let statementDepthLimit = 500

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
      if isCertain(macro.name.name) { builder.update(macro.name.name) { $0.macro = KnownMacro(macro) } }
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
    size.add(bytes.count / 8)
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

  private func compileAutoescape(_ value: Expression, _ body: [Statement]) {
    guard case .literal(.bool(let isOn)) = value.kind else {
      return report("template-syntax", "\"autoescape\" takes true or false", value.start, value.end)
    }
    let saved = escapes
    escapes = isOn
    compileScope(body)
    escapes = saved
  }
}
