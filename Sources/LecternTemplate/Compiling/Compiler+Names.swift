import LecternCore

/// Names in expressions: a variable, a global, a function, or a mistake.
extension Compiler {
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
      if GlobalFunction.makers.contains(name) { builder.notes.vary() }
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
    let known = builder.visible.sorted() + schema.globals.map(\.name) + environment.functions.keys.sorted()
    return suggestion(for: name, among: known.filter { !$0.hasPrefix(" ") }) ?? ForeignNames.filterHint(name)
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
}
