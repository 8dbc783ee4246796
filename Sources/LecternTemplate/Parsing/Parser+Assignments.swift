/// `set` and `with`, and what they and `for` assign to. The tag's name has been read.
extension Parser {
  /// Names, tuples of names, and members of a namespace.
  mutating func parseTarget() throws -> Target {
    let first = try parseSingleTarget()
    guard isSymbol(.comma) else { return first }
    var targets = [first]
    while skip(.comma) {
      if isName("in") || isSymbol(.assign) { break }
      targets.append(try parseSingleTarget())
    }
    return .tuple(targets)
  }

  private mutating func parseSingleTarget() throws -> Target {
    nesting += 1
    defer { nesting -= 1 }
    if isSymbol(.leftParenthesis), nesting <= Parser.nestingLimit {
      _ = advance()
      let inner = try parseTarget()
      try expect(.rightParenthesis)
      return inner
    }
    let token = current
    let name = try expectName("a name to assign to")
    if ["true", "false", "none", "True", "False", "None", "and", "or", "not", "if", "else", "in", "is"]
      .contains(name.name)
    {
      throw mistake("\"\(name.name)\" cannot be assigned to", at: token)
    }
    if skip(.dot) { return .member(name, try expectName("a member's name").name) }
    return .name(name)
  }

  mutating func parseSet(_ tag: Token) throws -> Statement.Kind {
    let target = try parseTarget()
    if skip(.assign) {
      let value = try parseTuple()
      try expectStatementEnd()
      return .set(target, value)
    }
    if case .symbol(let sign) = current.kind, next.kind == .symbol(.assign), case .name(let name) = target {
      throw unexpected("\"=\"", hint: "write {% set \(name.name) = \(name.name) \(sign.rawValue) … %}")
    }
    let filters = parseHead { try $0.parseFilterChain() } ?? []
    return .setBlock(target, filters: filters, body: parseBlockBody("set", tag))
  }

  mutating func parseWith(_ tag: Token) -> Statement.Kind {
    let values = parseHead { parser -> [(target: Target, value: Expression)] in
      var values: [(target: Target, value: Expression)] = []
      while parser.current.kind != .statementEnd {
        if !values.isEmpty { try parser.expect(.comma) }
        let target = try parser.parseSingleTarget()
        try parser.expect(.assign)
        values.append((target, try parser.parseExpression()))
      }
      return values
    }
    return .with(values ?? [], body: parseBlockBody("with", tag))
  }
}
