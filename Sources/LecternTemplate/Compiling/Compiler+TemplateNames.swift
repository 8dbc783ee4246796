import LecternCore

/// Names of templates: what they may be, and which template an expression can mean.
extension Compiler {
  /// The names in a literal or a list of nothing but literals; nil when one is known only while rendering.
  static func literalNames(_ expression: Expression) -> [String]? {
    switch expression.kind {
    case .literal(.string(let name)): return [name]
    case .list(let elements), .tuple(let elements):
      var names: [String] = []
      for element in elements {
        guard case .literal(.string(let name)) = element.kind else { return nil }
        names.append(name)
      }
      return names
    default: return nil
    }
  }

  /// What an expression that is known only while rendering may name.
  struct Candidates {
    /// Sorted; those that the expression holds as literals and those that fit the rest of it.
    var names: [String] = []
    /// Those among them that stand in the expression itself.
    var literals: [(name: String, start: Int, end: Int)] = []
  }

  /// The templates that an expression may name: its literals and, where parts are known only while rendering, all
  /// templates that begin and end as it does.
  func candidates(_ expression: Expression) -> Candidates {
    var result = Candidates()
    var patterns: [(prefix: String, suffix: String)] = []
    var pending = [expression]
    while let present = pending.popLast() {
      switch present.kind {
      case .literal(.string(let name)): result.literals.append((name, present.start, present.end))
      case .literal: break
      case .conditional(_, let then, let other): pending += [then] + (other.map { [$0] } ?? [])
      case .and(let left, let right), .or(let left, let right): pending += [left, right]
      case .list(let elements), .tuple(let elements): pending += elements
      default:
        patterns.append((Compiler.knownText(present, atStart: true), Compiler.knownText(present, atStart: false)))
      }
    }
    var names = Set(result.literals.map(\.name))
    for name in environment.templateNames {
      let fits = patterns.contains { name.hasPrefix($0.prefix) && name.hasSuffix($0.suffix) }
      if fits { names.insert(name) }
    }
    result.names = names.sorted()
    return result
  }

  /// What the text of an expression is known to begin or end with.
  private static func knownText(_ expression: Expression, atStart: Bool) -> String {
    var present = expression
    while true {
      switch present.kind {
      case .literal(.string(let text)): return text
      case .concatenation(let parts):
        guard let next = atStart ? parts.first : parts.last else { return "" }
        present = next
      case .binary(.add, let left, let right): present = atStart ? left : right
      default: return ""
      }
    }
  }

  /// Reports a name that can be no string at all.
  func checkNameType(_ expression: Expression, takesLists: Bool) -> Bool {
    let isWrong: Bool
    switch expression.kind {
    case .literal(.string): isWrong = false
    case .literal, .map: isWrong = true
    case .list, .tuple: isWrong = !takesLists
    default: isWrong = false
    }
    if isWrong {
      report(
        "template-type", "a template's name must be a string\(takesLists ? ", or a list of strings" : "")",
        expression.start, expression.end, hint: "put the name in quotes")
    }
    return !isWrong
  }

  /// A template of the same file name elsewhere: beside the one that names it, else in any folder.
  private func elsewhere(_ name: String) -> String? {
    func file(_ name: String) -> Substring { name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "" }
    func stem(_ name: String) -> Substring { file(name).prefix { $0 != "." } }
    let wanted = file(name)
    guard !stem(name).isEmpty else { return nil }
    let folder = source.name.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    func rank(_ candidate: String) -> Int {
      (file(candidate) == wanted ? 0 : 2)
        + (!folder.isEmpty && candidate.hasPrefix(folder + "/") || candidate.hasSuffix(name) ? 0 : 1)
    }
    let same = environment.templateNames.filter { stem($0) == stem(name) }
    return same.min { (rank($0), $0) < (rank($1), $1) }
  }

  func resolve(_ name: String, _ problem: (String, String, String?) -> Void) -> Int? {
    func other() -> String? {
      elsewhere(name).map { "there is \"\($0)\": names are written from the templates' folder" }
    }
    if let reason = TemplateName.problem(name) {
      problem("template-missing", reason, mayReport ? other() : nil)
      return nil
    }
    guard let index = find(name) else {
      let near = mayReport ? suggestion(for: name, among: environment.templateNames) ?? other() : nil
      problem("template-missing", "there is no template \"\(name)\"", near ?? TemplateName.cure)
      return nil
    }
    return index
  }

  /// The first of the templates that a literal or a list of literals names.
  func includedTemplate(_ expression: Expression, ignoresMissing: Bool) -> Int? {
    let names = Compiler.literalNames(expression) ?? []
    guard !names.isEmpty else {
      if !ignoresMissing {
        report("template-missing", "the list of templates is empty", expression.start, expression.end)
      }
      return nil
    }
    if names.count > 1 || ignoresMissing {
      for name in names { if let found = find(name) { return found } }
      if ignoresMissing, names.allSatisfy({ TemplateName.problem($0) == nil }) { return nil }
    }
    return resolve(names[0]) { id, message, hint in
      let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
      report(
        id, names.count == 1 ? message : "none of these templates exists: \(list)", expression.start, expression.end,
        hint: hint)
    }
  }

  /// Goes on in the code for the template whose name is on the stack.
  ///
  /// Every template that it may be is compiled here. Mistakes in one that only a run-time name reaches wait until it
  /// is reached: elsewhere it may be given names that it lacks here.
  func compileSelection(
    _ expression: Expression, takesLists: Bool, ignoresMissing: Bool, _ body: (Int) -> Void
  ) {
    var selection = TemplateChoice(takesLists: takesLists)
    let candidates = candidates(expression)
    if !ignoresMissing, !takesLists || !Compiler.holdsList(expression) {
      for (name, start, end) in candidates.literals {
        _ = resolve(name) { id, message, hint in report(id, message, start, end, hint: hint) }
      }
    }
    let site = tables.choices.count
    tables.choices.append(selection)
    at(expression.start, expression.end) { emit(.selectTemplate(Int32(site))) }
    var exits: [Int] = []
    for name in candidates.names {
      guard let index = find(name) else { continue }
      selection.targets[name] = Int(here())
      if candidates.literals.contains(where: { $0.name == name }) {
        body(index)
      } else {
        let wasOutgrown = size.isOutgrown
        let found = deferring { body(index) }
        // That is said once, and all that follows is cut off.
        if size.isOutgrown, !wasOutgrown { found.problems.list.forEach(add) }
        for problem in found.problems.list where problem.severity == .warning { add(problem) }
        if let problem = found.problems.list.first(where: { $0.severity == .error }) {
          selection.broken[name] = problem
        } else if !found.edges.isEmpty {
          waitingChoices.append((site, name, found.edges))
        }
      }
      exits.append(emitJump())
    }
    for exit in exits { patch(exit) { .jump($0) } }
    if ignoresMissing { selection.missing = Int(here()) }
    tables.choices[site] = selection
  }

  private static func holdsList(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .list, .tuple: true
    case .conditional(_, let then, let other): holdsList(then) || (other.map { holdsList($0) } ?? false)
    default: false
    }
  }
}
