import LecternCore

/// Pages, inheritance, includes and imports.
extension Compiler {
  /// The names of templates that an expression can mean, when that is known: a literal, a list of them, a choice.
  static func templateNames(_ expression: Expression) -> [String] {
    switch expression.kind {
    case .literal(.string(let name)): [name]
    case .list(let elements), .tuple(let elements):
      elements.compactMap { if case .literal(.string(let name)) = $0.kind { name } else { nil } }
    default: []
    }
  }

  /// Why a name cannot be that of a template; nil when it can.
  static func nameProblem(_ name: String) -> String? {
    if name.isEmpty { return "a template's name is empty" }
    if name.utf8.contains(0x5C) || name.utf8.contains(0) { return "\"\(name)\" is not a template's name: write \"/\"" }
    if name.hasPrefix("/") { return "\"\(name)\" is absolute; names begin in the templates' folder" }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || parts.contains(".") || parts.contains("") {
      return "\"\(name)\" leaves the templates' folder"
    }
    return nil
  }

  /// A page's template; its routine, or nil when there is no such template.
  func compilePage(_ name: String, schema: Schema) -> Int? {
    self.schema = schema
    guard let index = find(name) else { return nil }
    trace = []
    return compileTemplate(index, kind: .template, passing: [])
  }

  /// A routine for a template and all that it extends.
  private func compileTemplate(
    _ index: Int, kind: Routine.Kind, passing parameters: [(name: String, type: ValueType)], into place: Int? = nil
  ) -> Int {
    let routine = place ?? reserveRoutine()
    let saved = (builder, template, chain, openBlocks, escapes)
    builder = RoutineBuilder(kind, name: tables.templates[index].name)
    builder.place = Place(template: Int32(index), start: 0, end: 0)
    template = index
    openBlocks = []
    escapes = true
    for (name, type) in parameters { _ = builder.declare(name, type) }
    chain = inheritance(of: index)
    builder.pushScope()
    var counts: [(name: String, count: Int)] = []
    for member in chain {
      for (name, count) in Compiler.assignedNames(tables.templates[member].statements) {
        if let known = counts.firstIndex(where: { $0.name == name }) {
          counts[known].count += count
        } else {
          counts.append((name, count))
        }
      }
    }
    declareAssigned(counts)
    for member in chain {
      template = member
      builder.place = Place(template: Int32(member), start: 0, end: 0)
      compileTop(tables.templates[member].statements, isLast: member == chain.last)
    }
    let exports = counts.compactMap { name, _ in
      builder.scopes.last?.variables[name].map { (name: name, slot: $0.slot) }
    }
    finish(routine, details: Routine.Details(exports: exports))
    (builder, template, chain, openBlocks, escapes) = saved
    return routine
  }

  /// The template, its parent, and so on.
  private func inheritance(of index: Int) -> [Int] {
    var chain = [index]
    while let parent = tables.templates[chain[chain.count - 1]].parent {
      let child = chain[chain.count - 1]
      let expression = parent.expression
      func problem(_ id: String, _ message: String, _ hint: String?) {
        let failure = Failure(id, message, hint: hint)
        add(tables.templates[child].diagnostic(failure, expression.start, expression.end, trace: trace))
      }
      guard let name = parent.name else {
        problem("template-syntax", "\"extends\" takes the name of a template as a string", nil)
        break
      }
      guard let next = resolve(name, problem) else { break }
      guard !chain.contains(next) else {
        let names = (chain + [next]).map { tables.templates[$0].name }.joined(separator: " -> ")
        problem("template-loop", "the template extends itself: \(names)", nil)
        break
      }
      guard chain.count < Compiler.chainLimit else {
        problem("template-limit", "more than \(Compiler.chainLimit) templates extend each other", nil)
        break
      }
      chain.append(next)
    }
    return chain
  }

  private func resolve(_ name: String, _ problem: (String, String, String?) -> Void) -> Int? {
    if let reason = Compiler.nameProblem(name) {
      problem("template-missing", reason, nil)
      return nil
    }
    guard let index = find(name) else {
      let hint = environment.templateNames.isEmpty ? nil : suggestion(name, among: environment.templateNames)
      problem("template-missing", "there is no template \"\(name)\"", hint)
      return nil
    }
    return index
  }

  /// The statements of one template of a chain. What extends another writes nothing behind `extends`.
  private func compileTop(_ statements: [Statement], isLast: Bool) {
    var extended = false
    for statement in statements {
      if case .extends = statement.kind {
        extended = true
        continue
      }
      if !extended || isLast {
        compile([statement])
      } else {
        switch statement.kind {
        case .text, .output, .block, .include, .call, .filter: break
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

  // MARK: Blocks

  /// The block where it stands, in the version of the template furthest down the chain.
  func compileBlock(_ block: Block) {
    guard dropsBlocks == 0 else { return }
    guard builder.kind == .template || builder.kind == .module else {
      return report(
        "template-syntax", "a block cannot stand inside a macro, a call or a recursive loop", block.name.start,
        block.name.end)
    }
    guard let level = chain.firstIndex(where: { tables.templates[$0].blocks[block.name.name] != nil }) else { return }
    if let first = tables.templates[chain[level]].blocks[block.name.name], first.isRequired {
      report(
        "template-missing",
        "the block \"\(block.name.name)\" is required, but \"\(tables.templates[chain[0]].name)\""
          + " does not define it", block.name.start, block.name.end)
    }
    compileBlock(block.name.name, level: level, isScoped: block.isScoped, block.name.start, block.name.end)
  }

  private func compileBlock(_ name: String, level: Int, isScoped: Bool, _ start: Int, _ end: Int) {
    guard let block = tables.templates[chain[level]].blocks[name] else { return }
    guard !openBlocks.contains(where: { $0.name == name && $0.level == level }), openBlocks.count < 50 else {
      return report("template-loop", "the block \"\(name)\" contains itself", start, end)
    }
    openBlocks.append((name, level))
    let saved = (template, builder.place, builder.scopes, trace)
    // A block sees the names of the top of the templates, not those of a loop around it.
    if !isScoped { builder.scopes = Array(builder.scopes.prefix(2)) }
    template = chain[level]
    builder.place.template = Int32(template)
    compileScope(block.body)
    (template, builder.place, builder.scopes, trace) = saved
    openBlocks.removeLast()
  }

  func compileSuper(_ expression: Expression) {
    guard let (name, level) = openBlocks.last else {
      return report("template-syntax", "\"super\" has a meaning only inside a block", expression.start, expression.end)
    }
    guard let next = chain.indices.first(where: { $0 > level && tables.templates[chain[$0]].blocks[name] != nil })
    else {
      return report(
        "template-missing", "no template that this one extends has a block \"\(name)\"", expression.start,
        expression.end)
    }
    compileBlock(name, level: next, isScoped: false, expression.start, expression.end)
  }

  func compileSelf(_ name: String, _ expression: Expression) {
    guard let level = chain.firstIndex(where: { tables.templates[$0].blocks[name] != nil }) else {
      let names = chain.flatMap { tables.templates[$0].blocks.keys.sorted() }
      return report(
        "template-unknown-name", "there is no block \"\(name)\"", expression.start, expression.end,
        hint: suggestion(name, among: names))
    }
    compileBlock(name, level: level, isScoped: false, expression.start, expression.end)
  }

  // MARK: Includes

  func compileInclude(_ expression: Expression, ignoresMissing: Bool, withContext: Bool) {
    guard let index = includedTemplate(expression, ignoresMissing: ignoresMissing) else { return }
    let (routine, parameters) = instance(of: index, kind: .template, withContext: withContext, expression)
    constant(.none)
    for (name, _) in parameters { compileName(name, expression.start, expression.end) }
    at(expression.start, expression.end) { emit(.include(Int32(routine), arguments: Int32(parameters.count))) }
  }

  func compileImport(
    _ expression: Expression, module: Named?, names: [(name: Named, alias: Named)], withContext: Bool
  ) {
    guard let index = includedTemplate(expression, ignoresMissing: false) else { return }
    let (routine, parameters) = instance(of: index, kind: .module, withContext: withContext, expression)
    let statements = inheritance(of: index).flatMap { tables.templates[$0].statements }
    let exports = Compiler.assignedNames(statements).map(\.name)
    var bound: [(name: String, slot: Int)] = []
    for (name, alias) in names {
      guard exports.contains(name.name) else {
        report(
          "template-unknown-name", "\"\(tables.templates[index].name)\" has no macro or variable \"\(name.name)\"",
          name.start, name.end, hint: suggestion(name.name, among: exports))
        continue
      }
      noteModule(.name(alias), nil)
      if let slot = builder.find(alias.name)?.variable.slot { bound.append((name.name, slot)) }
    }
    var moduleSlot = -1
    if let module, let (variable, _) = builder.find(module.name) {
      moduleSlot = variable.slot
      builder.update(module.name) { $0.exports = exports }
    }
    constant(.none)
    for (name, _) in parameters { compileName(name, expression.start, expression.end) }
    tables.imports.append(ImportSite(routine: routine, module: moduleSlot, names: bound))
    at(expression.start, expression.end) {
      emit(.importModule(Int32(tables.imports.count - 1), arguments: Int32(parameters.count)))
    }
  }

  /// The first of the named templates that is there.
  private func includedTemplate(_ expression: Expression, ignoresMissing: Bool) -> Int? {
    let names = Compiler.templateNames(expression)
    guard !names.isEmpty else {
      report(
        "template-syntax", "the template's name must be a string, or a list of strings", expression.start,
        expression.end)
      return nil
    }
    if names.count > 1 || ignoresMissing {
      for name in names where Compiler.nameProblem(name) == nil { if let found = find(name) { return found } }
      if ignoresMissing, names.allSatisfy({ Compiler.nameProblem($0) == nil }) { return nil }
    }
    return resolve(names[0]) { id, message, hint in
      report(id, message, expression.start, expression.end, hint: hint)
    }
  }

  /// A routine for a template that is included here, and the names to pass to it, in the order of its parameters.
  private func instance(
    of index: Int, kind: Routine.Kind, withContext: Bool, _ expression: Expression
  ) -> (routine: Int, parameters: [(name: String, type: ValueType)]) {
    var parameters: [(name: String, type: ValueType)] = []
    if withContext {
      let read = namesRead(by: index)
      parameters = builder.visible.filter { read.contains($0.name) }
    }
    let base = "\(kind)|\(schemaIdentity)|\(index)"
    if instanceCounts[base, default: 0] >= Compiler.instanceLimit { parameters = parameters.map { ($0.name, .any) } }
    let key = base + "|" + parameters.map { "\($0.name):\($0.type.bounded.description)" }.joined(separator: "|")
    parameters = parameters.map { ($0.name, $0.type.bounded) }
    if let known = instances[key] { return (known, parameters) }
    let routine = reserveRoutine()
    instances[key] = routine
    instanceCounts[base, default: 0] += 1
    guard trace.count < Compiler.includeLimit else {
      report(
        "template-limit", "more than \(Compiler.includeLimit) includes inside each other", expression.start,
        expression.end)
      return (routine, parameters)
    }
    let position = source.lines.position(at: expression.start)
    let verb = kind == .module ? "imported" : "included"
    let saved = (trace, dropsBlocks)
    trace.insert("\(verb) from \(source.path):\(position.line):\(position.column)", at: 0)
    dropsBlocks = 0
    _ = compileTemplate(index, kind: kind, passing: parameters, into: routine)
    (trace, dropsBlocks) = saved
    return (routine, parameters)
  }

  static let includeLimit = 50
}

extension ValueType {
  /// Itself, unless lists nest in it so deeply that a recursive include could make ever new types.
  var bounded: ValueType {
    var inner = self
    for _ in 0..<4 {
      switch inner {
      case .list(let element): inner = element
      case .optional(let type): inner = type
      default: return self
      }
    }
    return .any
  }
}
