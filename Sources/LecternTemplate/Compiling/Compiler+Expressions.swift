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

  // MARK: Names

  @discardableResult
  func compileName(
    _ name: String, _ start: Int, _ end: Int, mayBeMissing: Bool = false, hint: String? = nil
  ) -> ValueType {
    if let (variable, hops) = builder.find(name) {
      load(variable.slot, hops: hops)
      return variable.type
    }
    if let index = schema.index(of: name) {
      emit(.loadGlobal(Int32(index)))
      return schema.globals[index].type
    }
    if let function = environment.functions[name] {
      constant(.function(function))
      return .function
    }
    constant(.undefined(Undefined("\"\(name)\" is not defined")))
    if !mayBeMissing, !guarded.contains(name) {
      report("template-unknown-name", "unknown name \"\(name)\"", start, end, hint: hint ?? nameHint(name))
    }
    return .any
  }

  /// What was meant by a name that there is not.
  private func nameHint(_ name: String) -> String? {
    if let hint = Compiler.specialNames[name] ?? schema.hints[name] ?? ForeignNames.names[name] { return hint }
    if Parser.isStatement(name) { return "statements stand in {% … %}" }
    if environment.filters[name] != nil { return "\"\(name)\" is a filter: write …|\(name)" }
    let known = builder.visible.map(\.name) + schema.globals.map(\.name) + environment.functions.keys.sorted()
    return suggestion(name, among: known.filter { !$0.hasPrefix(" ") }) ?? ForeignNames.filterHint(name)
  }

  /// Names with a meaning of their own, and where they have it.
  private static let specialNames = [
    "super": "it can only be called, inside a block: {{ super() }}",
    "self": "it names the template's blocks: {{ self.title() }}",
    "loop": "it has a meaning only inside \"for\"",
    "caller": "it has a meaning only inside a macro that \"call\" calls",
    "varargs": "it has a meaning only inside a macro",
    "kwargs": "it has a meaning only inside a macro",
    "null": "write \"none\"", "undefined": "test it: x is defined", "nil": "write \"none\"",
  ]

  /// The names that are known to be defined where a condition has come out as `outcome`.
  static func definedNames(_ condition: Expression, when outcome: Bool) -> Set<String> {
    var names: Set<String> = []
    var pending = [(condition, outcome)]
    while let (expression, outcome) = pending.popLast() {
      switch expression.kind {
      case .test(let value, let test, _, let isNegated):
        guard case .name(let name) = value.kind else { continue }
        if test.name == "defined", outcome != isNegated { names.insert(name) }
        if test.name == "undefined", outcome == isNegated { names.insert(name) }
      case .and(let left, let right): if outcome { pending += [(left, true), (right, true)] }
      case .or(let left, let right): if !outcome { pending += [(left, false), (right, false)] }
      case .unary(.not, let operand): pending.append((operand, !outcome))
      default: break
      }
    }
    return names
  }

  private func compileMember(_ value: Expression, _ name: String) -> ValueType {
    if case .name(let object) = value.kind, let (variable, hops) = builder.find(object) {
      if variable.isLoop, hops == 0, let member = LoopMember.names[name] {
        emit(.loopMember(member, slot: Int32(variable.slot)))
        return Compiler.type(of: member)
      }
      if let exports = variable.exports, !exports.contains(name) {
        reportMember(value, name, "\"\(object)\" has no macro or variable \"\(name)\"", among: exports)
      }
    }
    if let type = compileSteadyMember(value, name) { return type }
    let type = compile(value).unwrapped
    switch type {
    case .record(let typeName):
      guard let record = schema.records[typeName] else { break }
      guard let index = record.index(of: name) else {
        reportMember(value, name, "\(quoted(value)) has no member \"\(name)\"", of: record)
        return .any
      }
      emitMember(index, of: record)
      return record.members[index].type
    case .list:
      reportMember(value, name, "\(quoted(value)) is a list and has no member \"\(name)\"", )
    case .bool, .int, .double, .string, .markup:
      reportMember(value, name, "\(quoted(value)) is \(type.article) and has no member \"\(name)\"", )
    default: break
    }
    emit(.attribute(tables.add(name: name)))
    return type == .data ? .data : .any
  }

  /// A member that is steady although its record is not, such as `page.lang`; nil for any other.
  private func compileSteadyMember(_ value: Expression, _ name: String) -> ValueType? {
    guard case .name(let object) = value.kind, schema.isSteady("\(object).\(name)"), builder.find(object) == nil,
      let global = schema.index(of: object), case .record(let typeName) = schema.globals[global].type,
      let record = schema.records[typeName], let index = record.index(of: name)
    else { return nil }
    emit(.globalMember(Int32(global), index: Int32(index), type: tables.add(recordType: record)))
    return record.members[index].type
  }

  /// A load just before becomes part of the access.
  private func emitMember(_ index: Int, of record: RecordType) {
    let type = tables.add(recordType: record)
    switch builder.lastInstruction {
    case .load(let slot): builder.replaceLast(.slotMember(slot, index: Int32(index), type: type))
    case .loadGlobal(let global): builder.replaceLast(.globalMember(global, index: Int32(index), type: type))
    default: emit(.member(index: Int32(index), type: type))
    }
  }

  private static func type(of member: LoopMember) -> ValueType {
    switch member {
    case .first, .last: .bool
    case .previtem, .nextitem: .any
    default: .int
    }
  }

  private func reportMember(
    _ value: Expression, _ name: String, _ message: String, among names: [String] = [], of record: RecordType? = nil
  ) {
    let end = Int(builder.place.end)
    let start = name.utf8.count < end ? end - name.utf8.count : value.start
    let names = record?.members.map(\.name) ?? names
    var hint = record?.hint(for: name) ?? suggestion(name, among: names)
    if names.isEmpty { hint = ForeignNames.memberHint(name) }
    if hint == nil, !names.isEmpty {
      hint = "it has \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")"
    }
    report("template-unknown-name", message, start, end, hint: hint)
  }

  private func compileIndex(_ value: Expression, _ key: Expression) -> ValueType {
    if case .literal(.string(let name)) = key.kind {
      let type = compile(value).unwrapped
      if case .record(let typeName) = type, let record = schema.records[typeName], let index = record.index(of: name) {
        emitMember(index, of: record)
        return record.members[index].type
      }
      compile(key)
      emit(.index)
      return type == .data ? .data : .any
    }
    let type = compile(value).unwrapped
    compile(key)
    emit(.index)
    return type == .data ? .data : type.element
  }

  // MARK: Control

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
    _ left: Expression, _ right: Expression, whenTrue: Bool, _ make: @escaping (Int32) -> Instruction
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

  // MARK: Filters and tests

  func compileFilter(_ value: Expression, _ name: Named, _ arguments: CallArguments) -> ValueType {
    let type = compileInput(value, mayBeMissing: environment.filters[name.name]?.takesUndefined == true)
    return compileFilterCall(FilterUse(name: name, arguments: arguments), input: type)
  }

  /// A filter on the value that is on the stack.
  func compileFilterCall(_ use: FilterUse, input: ValueType) -> ValueType {
    let name = use.name
    guard let filter = environment.filters[name.name] else {
      report(
        "template-unknown-filter", "unknown filter \"\(name.name)\"", name.start, name.end,
        hint: filterSuggestion(name.name))
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

  private func filterSuggestion(_ name: String) -> String? {
    ForeignNames.filterHint(name) ?? suggestion(name, among: environment.filters.keys.sorted())
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
        report(
          "template-unknown-filter", "unknown filter \"\(name)\"", expression.start, expression.end,
          hint: filterSuggestion(name))
      }
    } else if environment.tests[name] == nil {
      report(
        "template-unknown-test", "unknown test \"\(name)\"", expression.start, expression.end,
        hint: ForeignNames.tests[name] ?? suggestion(name, among: environment.tests.keys.sorted()))
    }
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

  private func compileTest(_ value: Expression, _ name: Named, _ arguments: CallArguments, _ isNegated: Bool) {
    guard let test = environment.tests[name.name] else {
      compile(value)
      return report(
        "template-unknown-test", "unknown test \"\(name.name)\"", name.start, name.end,
        hint: ForeignNames.tests[name.name] ?? suggestion(name.name, among: environment.tests.keys.sorted()))
    }
    if name.name == "defined" || name.name == "undefined", let isDefined = blockIsThere(value) {
      return constant(.bool((isDefined == (name.name == "defined")) != isNegated))
    }
    _ = compileInput(value, mayBeMissing: test.takesUndefined)
    let shape = compileArguments(arguments, for: test.signature, of: "test", name)
    let index = tables.add(test: test)
    emit(isNegated ? .testNot(index, shape: shape) : .test(index, shape: shape))
  }
}

extension ValueType {
  /// With its article, for messages.
  var article: String {
    switch self {
    case .bool: "a boolean"
    case .int: "an integer"
    case .double: "a float"
    case .string: "a string"
    case .markup: "markup"
    default: description
    }
  }
}
