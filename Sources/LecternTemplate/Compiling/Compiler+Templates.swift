import LecternCore

/// Pages and inheritance.
extension Compiler {
  /// A page's template; its routine, or nil when there is no such template.
  func compilePage(_ name: String, schema: Schema) -> Int? {
    self.schema = schema
    guard let index = find(name) else { return nil }
    let routine = reserveRoutine()
    units.append(Unit(routine: routine, template: index, kind: .template, parameters: [], isPage: true))
    compileUnits()
    return routine
  }

  /// The routine for a template and all that it extends.
  func compileTemplate(_ unit: Unit) {
    builder = RoutineBuilder(unit.kind, name: tables.templates[unit.template].name)
    builder.place = Place(template: Int32(unit.template), start: 0, end: 0)
    template = unit.template
    openBlocks = []
    escapes = true
    for (name, type) in unit.parameters { _ = builder.declare(name, type) }
    chain = inheritance(of: unit.template)
    builder.pushScope()
    declareAssigned(namesAssigned(alongChainOf: unit.template))
    blocksCalledBySelf = []
    compileMembers(from: 0)
    checkBlocks()
    let exported = unit.kind == .module ? exportedNames(of: unit.template) : []
    let exports = exported.compactMap { name in
      builder.scopes.last?.variables[name].map { (name: name, slot: $0.slot) }
    }
    finish(unit.routine, details: Routine.Details(exports: exports))
  }

  /// The names that a template and all it may extend assign to at their tops, with how often.
  private func namesAssigned(alongChainOf index: Int) -> [(name: String, count: Int)] {
    var counts: [(name: String, count: Int)] = []
    var places: [String: Int] = [:]
    for member in family(of: index) {
      for (name, count) in Compiler.assignedNames(tables.templates[member].statements) {
        if let known = places[name] {
          counts[known].count += count
        } else {
          places[name] = counts.count
          counts.append((name, count))
        }
      }
    }
    return counts
  }

  /// What an import of the template may take: its macros and variables, but not what it imports itself, nor names that
  /// begin with `_` (Jinja's rule).
  func exportedNames(of index: Int) -> [String] {
    var names: [String] = []
    var known: Set<String> = []
    for member in family(of: index) {
      for name in Compiler.assignedNames(tables.templates[member].statements, withImports: false).map(\.name)
      where !name.hasPrefix("_") && known.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// The template and every one that it extends or, by a name known only while rendering, may extend.
  func family(of index: Int) -> [Int] {
    var members = [index]
    var next = 0
    while next < members.count, members.count < Compiler.familyLimit {
      if let parent = tables.templates[members[next]].parent {
        for name in candidates(parent.expression).names {
          if let found = find(name), !members.contains(found) { members.append(found) }
        }
      }
      next += 1
    }
    return members
  }

  /// The template, its parent, and so on, up to one whose parent is known only while rendering.
  func inheritance(of index: Int, behind first: [Int] = []) -> [Int] {
    var chain = first + [index]
    while let parent = tables.templates[chain[chain.count - 1]].parent, let name = parent.name {
      let child = chain[chain.count - 1]
      let expression = parent.expression
      func problem(_ id: String, _ message: String, _ hint: String?) {
        let failure = Failure(id, message, hint: hint)
        add(tables.templates[child].diagnostic(failure, expression.start, expression.end))
      }
      guard let next = resolve(name, problem) else { break }
      if let failure = chainFailure(chain, adding: next) {
        problem(failure.id, failure.message, failure.hint)
        break
      }
      chain.append(next)
    }
    return chain
  }

  private func chainFailure(_ chain: [Int], adding next: Int) -> Failure? {
    if let place = chain.firstIndex(of: next) {
      let names = (chain[place...] + [next]).map { tables.templates[$0].name }.joined(separator: " -> ")
      return Failure(
        "template-loop", "the template extends itself: \(names)",
        hint: "the last of them must extend none, or another one")
    }
    if chain.count >= Compiler.chainLimit {
      return .limit(
        "more than \(Compiler.chainLimit) templates extend each other",
        hint: "let some of them extend a template further up")
    }
    return nil
  }

  /// Whether the parent of a template is known only while rendering.
  private func isOpen(_ index: Int) -> Bool { tables.templates[index].parent.map { $0.name == nil } ?? false }

  /// The templates of the chain from one on, child first; what they write is written by the last.
  private func compileMembers(from first: Int) {
    for position in first..<chain.count {
      let member = chain[position]
      template = member
      builder.place = Place(template: Int32(member), start: 0, end: 0)
      let statements = tables.templates[member].statements
      guard position == chain.count - 1, isOpen(member), let parent = tables.templates[member].parent else {
        compileTop(statements, isLast: position == chain.count - 1)
        continue
      }
      compileOpen(statements, parent, member)
    }
  }

  /// A template that extends one or another, as an expression says.
  private func compileOpen(
    _ statements: [Statement], _ parent: ParentTemplate, _ member: Int
  ) {
    let split = statements.firstIndex { if case .extends = $0.kind { true } else { false } } ?? 0
    compile(Array(statements[..<split]))
    let saved = chain
    let slot = builder.newSlot()
    compile(parent.expression)
    emit(.store(Int32(slot)))
    var alone: Int?
    if parent.mayStandAlone {
      load(slot, hops: 0)
      alone = emitJump()
    }
    compileTop(Array(statements[split...]), isLast: false)
    load(slot, hops: 0)
    compileSelection(parent.expression, takesLists: false, ignoresMissing: false) { next in
      if let failure = chainFailure(saved, adding: next) {
        return report(failure, parent.expression.start, parent.expression.end)
      }
      chain = inheritance(of: next, behind: saved)
      compileMembers(from: saved.count)
      chain = saved
      template = member
      builder.place.template = Int32(member)
    }
    if let alone {
      let exit = emitJump()
      patch(alone) { .jumpIfFalse($0) }
      compile(Array(statements[(split + 1)...]))
      patch(exit) { .jump($0) }
    }
  }

  /// The statements of one template of a chain. What extends another writes nothing behind `extends`.
  private func compileTop(_ statements: [Statement], isLast: Bool) {
    notingList { compileTop(statements, isLast: isLast, in: $0) }
  }

  private func compileTop(_ statements: [Statement], isLast: Bool, in list: Int) {
    var extended = false
    for statement in statements {
      if case .extends = statement.kind {
        extended = true
        continue
      }
      if !extended || isLast {
        compile([statement], in: list)
      } else {
        switch statement.kind {
        case .include(let expression, let ignoresMissing, _):
          // Never written, but a name that is no template's is a mistake all the same.
          if Compiler.literalNames(expression) != nil {
            _ = includedTemplate(expression, ignoresMissing: ignoresMissing)
          }
        case .text, .block, .jumpOut: break
        case .output, .call, .filter:
          // Never run; names are checked all the same.
          dropsBlocks += 1
          let exit = emitJump()
          compile([statement])
          patch(exit) { .jump($0) }
          dropsBlocks -= 1
        case .set, .setBlock, .macro, .importAs, .importNames, .evaluate: compile([statement])
        case .conditional, .loop, .with, .autoescape:
          // They may set names; whatever they would write is dropped.
          emit(.captureBegin)
          dropsBlocks += 1
          compile([statement])
          dropsBlocks -= 1
          emit(.captureEnd)
          emit(.pop)
        case .extends: break
        }
      }
    }
  }

  static let chainLimit = 20
  static let familyLimit = 1000
}
