import LecternCore

/// What a template that extends another writes in vain.
extension Compiler {
  /// Reports blocks that nothing extended has, and text outside blocks. Jinja drops both in silence.
  func checkBlocks() {
    for (level, member) in chain.enumerated() {
      let child = tables.templates[member]
      guard let parent = child.parent, !parent.mayStandAlone else { continue }
      let extended = family(of: member).dropFirst().map { tables.templates[$0] }
      guard !extended.isEmpty, parent.name == nil || level < chain.count - 1 else { continue }
      var lostCount = 0
      let known = extended.reduce(into: blocksCalledBySelf) { $0.formUnion($1.blocks.keys) }
      for block in Compiler.written(child).blocks where lostCount < Parser.mistakeLimit {
        let name = block.name.name
        guard !known.contains(name) else { continue }
        lostCount += 1
        report(block.name, of: child, missingIn: extended)
      }
      if let lost = Compiler.written(child).text {
        let failure = Failure(
          "template-lost-text", "text outside blocks of a template that extends another is never written",
          hint: "put it into a block")
        add(child.diagnostic(failure, lost.start, lost.end, severity: .warning))
      }
    }
  }

  private func report(_ block: Named, of child: ParsedTemplate, missingIn extended: [ParsedTemplate]) {
    var names: [String] = []
    var known: Set<String> = []
    for template in extended {
      let inOrder = template.blocks.values.sorted { $0.name.start < $1.name.start }.map(\.name.name)
      for name in inOrder where known.insert(name).inserted { names.append(name) }
    }
    let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    let owner = child.parent?.name.map { "\"\($0)\" has no" } ?? "no template that this one may extend has a"
    let failure = Failure(
      "template-unknown-name", "\(owner) block \"\(block.name)\"",
      hint: suggestion(for: block.name, among: names) ?? (names.isEmpty ? "it has no blocks" : "it has \(shown)"))
    add(child.diagnostic(failure, block.start, block.end))
  }

  /// The blocks of a template that stand in no other block, and the first thing behind `extends` that is written
  /// outside them.
  private static func written(_ template: ParsedTemplate) -> (blocks: [Block], text: (start: Int, end: Int)?) {
    var blocks: [Block] = []
    var text: (start: Int, end: Int)?
    var extended = false
    var pending = Array(template.statements.reversed())
    while let statement = pending.popLast() {
      switch statement.kind {
      case .extends: extended = true
      case .block(let block): blocks.append(block)
      case .text(let start, let end):
        guard extended, text == nil else { continue }
        let bytes = template.bytes[start..<end]
        guard let first = bytes.firstIndex(where: { !$0.isBlank }) else { continue }
        text = (first, bytes[first...].firstIndex(of: 0x0A) ?? end)
      case .output(let expression):
        if extended, text == nil { text = (expression.start, expression.end) }
      case .conditional(let branches, let elseBody):
        pending += elseBody.reversed()
        for branch in branches.reversed() { pending += branch.body.reversed() }
      case .loop(let loop): pending += loop.elseBody.reversed() + loop.body.reversed()
      case .with(_, let body), .filter(_, let body), .autoescape(_, let body): pending += body.reversed()
      default: break
      }
    }
    return (blocks, text)
  }
}
