import LecternCore

extension Machine {
  /// Pops a template's name, or a list of which the first that exists counts, and goes to the code for it.
  mutating func selectTemplate(_ selection: TemplateChoice) throws {
    let value = stack.removeLast()
    let names: [Value]
    switch value {
    case .string, .markup: names = [value]
    case .undefined(let undefined): throw Failure.undefined(undefined)
    default:
      guard selection.takesLists, !(try value.isTrue()) || isSequence(value) else {
        throw Failure.type("a template's name must be a string, not \(value.typeName)")
      }
      names = try value.isTrue() ? value.sequence().values : []
    }
    for name in names {
      try charge(8)
      guard let name = name.string else { continue }
      try charge(name.utf8.count)
      if let broken = selection.broken[name] { throw TemplateError(diagnostic: broken.tracing(callTrace())) }
      if let target = selection.targets[name] {
        pc = target
        return
      }
      if let problem = TemplateName.problem(name) { throw Failure("template-missing", problem) }
    }
    if let missing = selection.missing {
      pc = missing
      return
    }
    throw missingTemplate(names.compactMap(\.string))
  }

  private func isSequence(_ value: Value) -> Bool {
    switch value {
    case .list, .map: true
    default: false
    }
  }

  private func missingTemplate(_ names: [String]) -> Failure {
    guard let first = names.first else { return Failure("template-missing", "the list of templates is empty") }
    let hint = suggestion(for: first, among: program.environment.templateNames) ?? TemplateName.cure
    if names.count == 1 { return Failure("template-missing", "there is no template \"\(first)\"", hint: hint) }
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    return Failure("template-missing", "none of these templates exists: \(list)", hint: hint)
  }

}
