import LecternCore

/// Includes and imports of templates.
extension Compiler {
  func compileInclude(_ expression: Expression, ignoresMissing: Bool, withContext: Bool) {
    if Compiler.literalNames(expression) != nil {
      guard let index = includedTemplate(expression, ignoresMissing: ignoresMissing) else { return }
      return emitInclude(index, withContext: withContext, expression)
    }
    guard checkNameType(expression, takesLists: true) else { return }
    compile(expression)
    compileSelection(expression, takesLists: true, ignoresMissing: ignoresMissing) {
      emitInclude($0, withContext: withContext, expression)
    }
  }

  private func emitInclude(_ index: Int, withContext: Bool, _ expression: Expression) {
    let (routine, parameters) = instance(of: index, kind: .template, withContext: withContext, expression)
    constant(.none)
    for (name, _) in parameters { compileName(name, expression.start, expression.end) }
    at(expression.start, expression.end) { emit(.include(Int32(routine), arguments: Int32(parameters.count))) }
  }

  func compileImport(
    _ expression: Expression, module: Named?, names: [(name: Named, alias: Named)], withContext: Bool
  ) {
    for (name, _) in names where name.name.hasPrefix("_") {
      report(
        "template-unknown-name", "\"\(name.name)\" cannot be imported: names that begin with \"_\" are private",
        name.start, name.end)
    }
    if case .literal(.string) = expression.kind {
      guard let index = includedTemplate(expression, ignoresMissing: false) else { return }
      return emitImport(index, module: module, names: names, withContext: withContext, expression, isKnown: true)
    }
    guard checkNameType(expression, takesLists: false) else { return }
    compile(expression)
    if let module { forgetMeaning(of: module.name) }
    compileSelection(expression, takesLists: false, ignoresMissing: false) {
      emitImport($0, module: module, names: names, withContext: withContext, expression, isKnown: false)
    }
    // What a run-time name imports has no type.
    for name in [module].compactMap({ $0 }) + names.map(\.alias) {
      builder.update(name.name) {
        $0.exports = nil
        $0.awaitsType = false
      }
    }
  }

  /// - Parameter isKnown: the one template that it can be; a name that it lacks is then a mistake before rendering.
  private func emitImport(
    _ index: Int, module: Named?, names: [(name: Named, alias: Named)], withContext: Bool, _ expression: Expression,
    isKnown: Bool
  ) {
    let (routine, parameters) = instance(of: index, kind: .module, withContext: withContext, expression)
    let exports = exportedNames(of: index)
    let exported = Set(exports)
    var bound: [(name: String, slot: Int)] = []
    for (name, alias) in names {
      forgetMeaning(of: alias.name)
      let slot = builder.find(alias.name)?.variable.slot
      if exported.contains(name.name) {
        if let slot { bound.append((name.name, slot)) }
        continue
      }
      let hint = suggestion(for: name.name, among: exports)
      let message = "\"\(tables.templates[index].name)\" has no macro or variable \"\(name.name)\""
      if isKnown {
        report("template-unknown-name", message, name.start, name.end, hint: hint)
      } else if let slot {
        let missing = tables.add(constant: .undefined(Undefined(message, hint: hint)))
        emit(.storeConstant(missing, slot: Int32(slot)))
      }
    }
    var moduleSlot = -1
    if let module, let (variable, _) = builder.find(module.name) {
      moduleSlot = variable.slot
      let known = isCertain(module.name) ? exports : nil
      forgetMeaning(of: module.name)
      builder.update(module.name) { $0.exports = known }
    }
    constant(.none)
    for (name, _) in parameters { compileName(name, expression.start, expression.end) }
    tables.imports.append(ImportSite(routine: routine, module: moduleSlot, names: bound))
    at(expression.start, expression.end) {
      emit(.importModule(Int32(tables.imports.count - 1), arguments: Int32(parameters.count)))
    }
  }

  /// A routine for a template that is included here, and the names to pass to it, in the order of its parameters.
  private func instance(
    of index: Int, kind: Routine.Kind, withContext: Bool, _ expression: Expression
  ) -> (routine: Int, parameters: [(name: String, type: ValueType)]) {
    var parameters: [(name: String, type: ValueType)] = []
    if withContext {
      parameters = namesRead(by: index).sorted().compactMap { name in
        builder.find(name).map { (name, $0.variable.type) }
      }
    }
    let base = "\(kind)|\(schemaIdentity)|\(index)"
    if instanceCounts[base, default: 0] >= Compiler.instanceLimit { parameters = parameters.map { ($0.name, .any) } }
    let key = base + "|" + parameters.map { "\($0.name):\($0.type.bounded.description)" }.joined(separator: "|")
    parameters = parameters.map { ($0.name, $0.type.bounded) }
    let unit: Int
    if let known = instances[key] {
      unit = known
    } else {
      unit = units.count
      units.append(
        Unit(routine: reserveRoutine(), template: index, kind: kind, parameters: parameters, isPage: false))
      instances[key] = unit
      instanceCounts[base, default: 0] += 1
    }
    let verb = kind == .module ? "imported" : "included"
    findings.add(Unit.Edge(unit: unit, caption: "\(verb) from \(source.caption(at: expression.start))"))
    return (units[unit].routine, parameters)
  }

  /// The names a template reads, and those of all that it includes, imports or extends.
  func namesRead(by template: Int) -> Set<String> {
    if let known = readNames[template] { return known }
    var names: Set<String> = []
    var visited: Set<Int> = [template]
    var pending = [template]
    while let present = pending.popLast() {
      var collector = NameCollector()
      collector.visit(tables.templates[present].statements)
      names.formUnion(collector.names)
      for expression in collector.templates {
        for name in candidates(expression).names {
          if let found = find(name), visited.insert(found).inserted { pending.append(found) }
        }
      }
    }
    readNames[template] = names
    return names
  }

  static let instanceLimit = 64
}
