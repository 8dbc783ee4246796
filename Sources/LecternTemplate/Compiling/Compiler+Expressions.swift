import LecternCore

extension Compiler {
  /// Code that pushes the expression's value.
  @discardableResult
  func compile(_ expression: Expression) -> ValueType {
    at(expression.start, expression.end) { compileKind(expression) }
  }

  private func compileKind(_ expression: Expression) -> ValueType {
    switch expression.kind {
    case .literal(let value):
      constant(value)
      return Compiler.type(of: value)
    case .name(let name): return compileName(name, expression.start, expression.end)
    case .list(let elements), .tuple(let elements):
      let types = Set(elements.map { compile($0) })
      if case .tuple = expression.kind {
        emit(.tuple(Int32(elements.count)))
      } else {
        emit(.list(Int32(elements.count)))
      }
      return .list(types.count == 1 ? types.first ?? .any : .any)
    case .map(let entries):
      for entry in entries {
        if case .name(let name) = entry.key.kind {
          let key = entry.key
          let hint = "write \"\(name)\": in quotation marks"
          at(key.start, key.end) { _ = compileName(name, key.start, key.end, hint: hint) }
        } else {
          compile(entry.key)
        }
        compile(entry.value)
      }
      emit(.map(Int32(entries.count)))
      return .map
    case .unary(let operation, let operand):
      compile(operand)
      emit(.unary(operation))
      return operation == .not ? .bool : .any
    case .binary(let operation, let left, let right):
      compile(left)
      compile(right)
      emit(.binary(operation))
      return .any
    case .concatenation(let parts):
      parts.forEach { compile($0) }
      emit(.concatenate(Int32(parts.count)))
      return .any
    case .comparison(let first, let rest): return compileComparison(first, rest)
    case .and(let left, let right): return compileShortcut(left, right, whenTrue: true) { .jumpIfFalseKeeping($0) }
    case .or(let left, let right): return compileShortcut(left, right, whenTrue: false) { .jumpIfTrueKeeping($0) }
    case .conditional(let condition, let then, let other): return compileConditional(condition, then, other)
    case .member(let value, let name): return compileMember(value, name)
    case .index(let value, let key): return compileIndex(value, key)
    case .slice(let value, let from, let to, let step):
      let type = compile(value)
      for part in [from, to, step] { if let part { compile(part) } }
      emit(.slice((from == nil ? 0 : 1) | (to == nil ? 0 : 2) | (step == nil ? 0 : 4)))
      return type
    case .call(let callee, let arguments): return compileCall(callee, arguments, expression, emits: false)
    case .filter(let value, let name, let arguments): return compileFilter(value, name, arguments)
    case .test(let value, let name, let arguments, let isNegated):
      compileTest(value, name, arguments, isNegated)
      return .bool
    }
  }

  static func type(of value: Value) -> ValueType {
    switch value {
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .string: .string
    case .markup: .markup
    default: .any
    }
  }

  private func compileComparison(_ first: Expression, _ rest: [(ComparisonOperator, Expression)]) -> ValueType {
    compile(first)
    var exits: [(Int, ComparisonOperator)] = []
    for (index, (operation, operand)) in rest.enumerated() {
      compile(operand)
      if index == rest.count - 1 {
        emit(.compare(operation))
      } else {
        exits.append((emitJump(), operation))
      }
    }
    for (index, operation) in exits { patch(index) { .compareChain(operation, $0) } }
    return .bool
  }

  private func compileShortcut(
    _ left: Expression, _ right: Expression, whenTrue: Bool, _ make: (Int32) -> Instruction
  ) -> ValueType {
    let leftType = compile(left)
    let jump = emitJump()
    emit(.pop)
    let saved = guarded
    guarded.formUnion(Compiler.definedNames(left, when: whenTrue))
    let rightType = compile(right)
    guarded = saved
    patch(jump, make)
    return leftType == rightType ? leftType : .any
  }

  private func compileConditional(_ condition: Expression, _ then: Expression, _ other: Expression?) -> ValueType {
    compile(condition)
    let jump = emitJump()
    let saved = guarded
    guarded.formUnion(Compiler.definedNames(condition, when: true))
    let thenType = compile(then)
    guarded = saved
    let end = emitJump()
    patch(jump) { .jumpIfFalse($0) }
    var otherType = ValueType.any
    if let other {
      guarded.formUnion(Compiler.definedNames(condition, when: false))
      otherType = compile(other)
      guarded = saved
    } else {
      let reason = "the condition is false and there is no \"else\""
      constant(.undefined(Undefined(reason, isLenient: true, isBlank: true)))
    }
    patch(end) { .jump($0) }
    return thenType == otherType ? thenType : .any
  }
}
