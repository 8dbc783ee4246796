extension Parser {
  mutating func parseBlock(_ tag: Token) throws -> Statement.Kind? {
    let token = current
    let head = parseHead { parser -> (Named, Bool, Bool) in
      let name = try parser.expectName("the block's name")
      var isScoped = false
      var isRequired = false
      while true {
        if parser.skip("scoped") {
          isScoped = true
        } else if parser.skip("required") {
          isRequired = true
        } else {
          return (name, isScoped, isRequired)
        }
      }
    }
    let body = parseBlockBody("block", tag, closedBy: head?.0.name)
    guard let head else { return nil }
    if head.2, let content = body.first(where: { !isBlank($0) }) {
      throw Mistake(
        message: "the block \"\(head.0.name)\" is required, so it must be empty",
        hint: "leave \"required\" out to give it text of its own", start: content.start, end: content.end)
    }
    let block = Block(name: head.0, isScoped: head.1, isRequired: head.2, body: body)
    if blocks.updateValue(block, forKey: head.0.name) != nil {
      throw Mistake(
        message: "the block \"\(head.0.name)\" is defined twice", hint: "a block's name must be unique in a template",
        start: token.start, end: token.end)
    }
    return .block(block)
  }

  private func isBlank(_ statement: Statement) -> Bool {
    guard case .text(let start, let end) = statement.kind else { return false }
    return bytes[start..<end].allSatisfy(\.isBlank)
  }

  mutating func parseExtends() throws -> Statement.Kind {
    let expression = try parseExpression()
    try expectStatementEnd()
    return .extends(expression)
  }

  /// A template's statements with `if … extends … endif` at its top made one `extends`, and what that extends.
  mutating func withParent(_ statements: [Statement]) -> ([Statement], parent: ParentTemplate?) {
    var result: [Statement] = []
    var parent: ParentTemplate?
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
        parent = ParentTemplate(expression: expression, name: name, mayStandAlone: mayStandAlone)
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
