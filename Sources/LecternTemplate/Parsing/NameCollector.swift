/// Collects names over a template without recursing into expressions.
struct NameCollector {
  private(set) var names: Set<String> = []
  /// What stands behind `extends`, `include`, `import` and `from`.
  private(set) var templates: [Expression] = []

  /// Every name that statements read, at any depth.
  static func names(in statements: [Statement]) -> Set<String> {
    var collector = NameCollector()
    collector.visit(statements)
    return collector.names
  }

  /// Every name that expressions read.
  static func names(in expressions: [Expression]) -> Set<String> {
    var collector = NameCollector()
    expressions.forEach { collector.visit($0) }
    return collector.names
  }

  mutating func visit(_ statements: [Statement]) {
    var pending = statements
    while let statement = pending.popLast() {
      switch statement.kind {
      case .text, .jumpOut: break
      case .output(let expression), .evaluate(let expression): visit(expression)
      case .conditional(let branches, let elseBody):
        for branch in branches {
          visit(branch.condition)
          pending += branch.body
        }
        pending += elseBody
      case .loop(let loop):
        visit(loop.sequence)
        if let condition = loop.condition { visit(condition) }
        pending += loop.body + loop.elseBody
      case .set(let target, let value):
        visit(target)
        visit(value)
      case .setBlock(let target, let filters, let body):
        visit(target)
        filters.forEach { visit($0.arguments) }
        pending += body
      case .with(let values, let body):
        values.forEach { visit($0.value) }
        pending += body
      case .block(let block): pending += block.body
      case .extends(let expression), .include(let expression, _, _), .importAs(let expression, _, _),
        .importNames(let expression, _, _):
        visit(expression)
        templates.append(expression)
      case .macro(let macro): pending += visit(macro)
      case .call(let macro, let call):
        visit(call)
        pending += visit(macro)
      case .filter(let filters, let body):
        filters.forEach { visit($0.arguments) }
        pending += body
      case .autoescape(_, let body): pending += body
      }
    }
  }

  private mutating func visit(_ macro: Macro) -> [Statement] {
    for parameter in macro.parameters { if let value = parameter.defaultValue { visit(value) } }
    return macro.body
  }

  private mutating func visit(_ target: Target) {
    switch target {
    case .name: break
    case .member(let name, _): names.insert(name.name)
    case .tuple(let targets): for target in targets { visit(target) }
    }
  }

  private mutating func visit(_ arguments: CallArguments) {
    arguments.all.forEach { visit($0) }
  }

  mutating func visit(_ expression: Expression) {
    var pending = [expression]
    while let present = pending.popLast() {
      switch present.kind {
      case .literal: break
      case .name(let name): names.insert(name)
      case .list(let elements), .tuple(let elements), .concatenation(let elements): pending += elements
      case .map(let entries): pending += entries.flatMap { [$0.key, $0.value] }
      case .unary(_, let operand): pending.append(operand)
      case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right):
        pending += [left, right]
      case .comparison(let first, let rest): pending += [first] + rest.map(\.1)
      case .conditional(let condition, let then, let other): pending += [condition, then] + (other.map { [$0] } ?? [])
      case .member(let value, _): pending.append(value)
      case .index(let value, let key): pending += [value, key]
      case .slice(let value, let from, let to, let step): pending += [value] + [from, to, step].compactMap { $0 }
      case .call(let callee, let arguments): pending += [callee] + arguments.all
      case .filter(let value, _, let arguments), .test(let value, _, let arguments, _):
        pending += [value] + arguments.all
      }
    }
  }
}
