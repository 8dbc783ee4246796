extension Parser {
  /// A template's statements with `if … extends … endif` at its top made one `extends`, and what that extends.
  mutating func withParent(
    _ statements: [Statement]
  ) -> ([Statement], parent: (expression: Expression, name: String?, mayStandAlone: Bool)?) {
    var result: [Statement] = []
    var parent: (expression: Expression, name: String?, mayStandAlone: Bool)?
    for statement in statements {
      var statement = statement
      var mayStandAlone = false
      if let (expression, isWhole) = choice(of: statement) {
        statement = Statement(kind: .extends(expression), start: statement.start, end: statement.end)
        mayStandAlone = !isWhole
      }
      if case .extends(let expression) = statement.kind {
        guard parent == nil else {
          mistakes.append(
            Mistake(
              message: "a template can extend only one other",
              hint: "choose with an expression: {% extends \"a.html\" if x else \"b.html\" %}", start: expression.start,
              end: expression.end))
          continue
        }
        var name: String?
        if case .literal(.string(let literal)) = expression.kind { name = literal }
        parent = (expression, name, mayStandAlone)
      }
      result.append(statement)
    }
    return (result, parent)
  }

  /// The expression that an `if` around nothing but `extends` stands for, and whether every case extends.
  private func choice(of statement: Statement) -> (Expression, isWhole: Bool)? {
    guard case .conditional(let branches, let elseBody) = statement.kind else { return nil }
    var names: [Expression] = []
    for branch in branches {
      guard let name = onlyExtends(branch.body) else { return nil }
      names.append(name)
    }
    let last = onlyExtends(elseBody)
    if last == nil, !elseBody.isEmpty { return nil }
    var result = last ?? Expression(.literal(.bool(false)), statement.start, statement.end, depth: 1)
    for (branch, name) in zip(branches, names).reversed() {
      let depth = 1 + max(branch.condition.depth, result.depth)
      guard depth <= Parser.depthLimit else { return nil }
      result = Expression(
        .conditional(condition: branch.condition, then: name, else: result), name.start, name.end, depth: depth)
    }
    return (result, last != nil)
  }

  private func onlyExtends(_ body: [Statement]) -> Expression? {
    var found: Expression?
    for statement in body {
      switch statement.kind {
      case .text(let start, let end) where bytes[start..<end].allSatisfy(\.isBlank): continue
      case .extends(let expression) where found == nil: found = expression
      default: return nil
      }
    }
    return found
  }
}
