import LecternCore

/// Blocks, `super` and `self`.
extension Compiler {
  /// The block where it stands, in the version of the template furthest down the chain.
  func compileBlock(_ block: Block) {
    guard dropsBlocks == 0 else { return }
    guard let level = chain.firstIndex(where: { tables.templates[$0].blocks[block.name.name] != nil }) else { return }
    if let first = tables.templates[chain[level]].blocks[block.name.name], first.isRequired {
      report(
        "template-missing",
        "the block \"\(block.name.name)\" is required, but \"\(tables.templates[chain[0]].name)\""
          + " does not define it", block.name.start, block.name.end,
        hint: "write {% block \(block.name.name) %}…{% endblock %} in \(tables.templates[chain[0]].path)")
    }
    compileBlock(block.name.name, level: level, isScoped: block.isScoped, block.name.start, block.name.end)
  }

  private func compileBlock(_ name: String, level: Int, isScoped: Bool, _ start: Int, _ end: Int) {
    guard let block = tables.templates[chain[level]].blocks[name] else { return }
    // A block is compiled wherever it stands, so that calls of calls of blocks double its size each time.
    size.add(16)
    guard mayGrow(start, end) else { return }
    guard !openBlocks.contains(where: { $0.name == name && $0.level == level }) else {
      return report(
        "template-loop", "the block \"\(name)\" contains itself", start, end,
        hint: "what it repeats must be a macro; \"super()\" writes the block of the template above")
    }
    guard openBlocks.count < Compiler.openBlockLimit else {
      return report(
        .limit(
          "blocks stand more than \(Compiler.openBlockLimit) deep in one another",
          hint: "move the inner ones to a template of their own and include it"), start, end)
    }
    openBlocks.append((name, level))
    let saved = (template, builder.place, escapes, loopJumps)
    template = chain[level]
    builder.place.template = Int32(template)
    escapes = true
    loopJumps = []
    if isScoped {
      compileScope(block.body)
    } else {
      // A block sees the names of the top of the templates, not those of what stands around it.
      builder.withOnlyTopNames { compileScope(block.body) }
    }
    (template, builder.place, escapes, loopJumps) = saved
    openBlocks.removeLast()
  }

  private static let openBlockLimit = 50

  /// How many templates up `super` or `super.super` means; nil for any other expression.
  static func superLevel(_ expression: Expression) -> Int? {
    var level = 1
    var present = expression
    while case .member(let inner, "super") = present.kind {
      level += 1
      present = inner
    }
    if case .name("super") = present.kind { return level }
    return nil
  }

  /// - Parameter up: 1 for `super()`, 2 for `super.super()`.
  func compileSuper(_ expression: Expression, up: Int, _ arguments: CallArguments) {
    guard let (name, level) = openBlocks.last else {
      return report(
        "template-syntax", "\"super\" has a meaning only inside a block", expression.start, expression.end)
    }
    refuse(arguments, of: "super")
    let above = chain.indices.filter { $0 > level && tables.templates[chain[$0]].blocks[name] != nil }
    guard above.count >= up else {
      return report(
        "template-missing",
        up == 1
          ? "no template that this one extends has a block \"\(name)\""
          : "fewer than \(up) templates that this one extends have a block \"\(name)\"", expression.start,
        expression.end)
    }
    compileBlock(name, level: above[up - 1], isScoped: false, expression.start, expression.end)
  }

  /// Whether `super` stands where there is a block to call; for `super is defined`.
  var hasSuper: Bool {
    guard let (name, level) = openBlocks.last else { return false }
    return chain.indices.contains { $0 > level && tables.templates[chain[$0]].blocks[name] != nil }
  }

  func hasBlock(_ name: String) -> Bool { chain.contains { tables.templates[$0].blocks[name] != nil } }

  func compileSelf(_ name: String, _ expression: Expression, _ arguments: CallArguments) {
    guard let level = chain.firstIndex(where: { tables.templates[$0].blocks[name] != nil }) else {
      let names = chain.flatMap { tables.templates[$0].blocks.keys.sorted() }
      return report(
        "template-unknown-name", "there is no block \"\(name)\"", expression.start, expression.end,
        hint: suggestion(for: name, among: names))
    }
    refuse(arguments, of: "self.\(name)")
    if dropsBlocks == 0 { blocksCalledBySelf.insert(name) }
    compileBlock(name, level: level, isScoped: false, expression.start, expression.end)
  }

  private func refuse(_ arguments: CallArguments, of name: String) {
    if let extra = arguments.all.first {
      report("template-type", "\"\(name)\" takes no arguments", extra.start, extra.end)
    }
  }
}
