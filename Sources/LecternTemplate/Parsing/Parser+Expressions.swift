/// The grammar of Jinja2 3.1, loosest first: `if else`, `or`, `and`, `not`, comparison, `+ -`, `~`, `* / // %`, `**`,
/// sign, then filters, tests and calls behind a value.
extension Parser {
  mutating func parseExpression() throws -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.nestingLimit else {
      throw mistake("the expression is nested too deeply", hint: "keep a part of it in a variable with \"set\"")
    }
    var result = try parseOr()
    while skip("if") {
      let condition = try parseOr()
      let other = skip("else") ? try parseExpression() : nil
      result = try node(
        .conditional(condition: condition, then: result, else: other), result.start, [result, condition, other])
    }
    return result
  }

  /// One expression, or several with commas between, which are a tuple.
  mutating func parseTuple(withConditional: Bool = true, isParenthesized: Bool = false) throws -> Expression {
    let start = current.start
    var elements: [Expression] = []
    var isTuple = false
    while true {
      if !elements.isEmpty {
        guard skip(.comma) else { break }
        isTuple = true
      }
      if endsTuple { break }
      elements.append(withConditional ? try parseExpression() : try parseOr())
    }
    if !isTuple, let only = elements.first { return only }
    guard !elements.isEmpty || isParenthesized else { throw unexpected("an expression") }
    return try node(.tuple(elements), start, elements)
  }

  private var endsTuple: Bool {
    switch current.kind {
    case .statementEnd, .outputEnd, .symbol(.rightParenthesis), .endOfFile: true
    case .name(let name): name == "in" || name == "recursive" || name == "if"
    default: false
    }
  }

  /// Makes a node that ends before the present token, unless it is too deep.
  func node(_ kind: Expression.Kind, _ start: Int, _ children: [Expression?]) throws -> Expression {
    let depth = 1 + children.reduce(0) { max($0, $1?.depth ?? 0) }
    guard depth <= Parser.depthLimit else { throw mistake("the expression is too long; cut it with \"set\"") }
    return Expression(kind, start, max(start, tokens[max(0, position - 1)].end), depth: depth)
  }

  mutating func parseOr() throws -> Expression {
    var left = try parseAnd()
    while skip("or") {
      let right = try parseAnd()
      left = try node(.or(left, right), left.start, [left, right])
    }
    return left
  }

  private mutating func parseAnd() throws -> Expression {
    var left = try parseNot()
    while skip("and") {
      let right = try parseNot()
      left = try node(.and(left, right), left.start, [left, right])
    }
    return left
  }

  private mutating func parseNot() throws -> Expression {
    var starts: [Int] = []
    while isName("not") { starts.append(advance().start) }
    var operand = try parseComparison()
    for start in starts.reversed() { operand = try node(.unary(.not, operand), start, [operand]) }
    return operand
  }

  private mutating func parseComparison() throws -> Expression {
    let first = try parseSum()
    var rest: [(ComparisonOperator, Expression)] = []
    while let comparison = skipComparison() { rest.append((comparison, try parseSum())) }
    if rest.isEmpty { return first }
    return try node(.comparison(first, rest), first.start, [first] + rest.map(\.1))
  }

  private mutating func skipComparison() -> ComparisonOperator? {
    if skip("in") { return .isIn }
    if isName("not"), next.kind == .name("in") {
      _ = advance()
      _ = advance()
      return .notIn
    }
    guard case .symbol(let symbol) = current.kind, let comparison = ComparisonOperator(rawValue: symbol.rawValue)
    else { return nil }
    _ = advance()
    return comparison
  }

  private mutating func parseSum() throws -> Expression {
    var left = try parseConcatenation()
    while case .symbol(let symbol) = current.kind, symbol == .add || symbol == .subtract {
      _ = advance()
      let right = try parseConcatenation()
      left = try node(.binary(symbol == .add ? .add : .subtract, left, right), left.start, [left, right])
    }
    return left
  }

  private mutating func parseConcatenation() throws -> Expression {
    var parts = [try parseProduct()]
    while skip(.tilde) { parts.append(try parseProduct()) }
    return parts.count == 1 ? parts[0] : try node(.concatenation(parts), parts[0].start, parts)
  }

  private mutating func parseProduct() throws -> Expression {
    var left = try parsePower()
    while case .symbol(let symbol) = current.kind, [.multiply, .divide, .floorDivide, .modulo].contains(symbol),
      let binary = BinaryOperator(rawValue: symbol.rawValue)
    {
      _ = advance()
      let right = try parsePower()
      left = try node(.binary(binary, left, right), left.start, [left, right])
    }
    return left
  }

  private mutating func parsePower() throws -> Expression {
    var left = try parseUnary(withFilters: true)
    while skip(.power) {
      let right = try parseUnary(withFilters: true)
      left = try node(.binary(.power, left, right), left.start, [left, right])
    }
    return left
  }

  private mutating func parseUnary(withFilters: Bool) throws -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.nestingLimit else {
      throw mistake("the expression is nested too deeply", hint: "keep a part of it in a variable with \"set\"")
    }
    let start = current.start
    var result: Expression
    if skip(.subtract) {
      let operand = try parseUnary(withFilters: false)
      result = try node(.unary(.negate, operand), start, [operand])
    } else if skip(.add) {
      let operand = try parseUnary(withFilters: false)
      result = try node(.unary(.plus, operand), start, [operand])
    } else {
      result = try parsePrimary()
    }
    result = try parsePostfix(result)
    return withFilters ? try parseFilters(result) : result
  }

  /// The bare argument of a test: a value with its members, no operators.
  mutating func parseTestArgument() throws -> Expression { try parsePostfix(try parsePrimary()) }

  private mutating func parsePrimary() throws -> Expression {
    let token = current
    switch token.kind {
    case .name(let name):
      _ = advance()
      switch name {
      case "true", "True": return try node(.literal(.bool(true)), token.start, [])
      case "false", "False": return try node(.literal(.bool(false)), token.start, [])
      case "none", "None": return try node(.literal(.none), token.start, [])
      case "and", "or", "if", "else", "in", "is":
        throw mistake("expected an expression, found \"\(name)\"", at: token)
      default: return try node(.name(name), token.start, [])
      }
    case .string(let first):
      var text = first
      _ = advance()
      while case .string(let more) = current.kind {
        text += more
        _ = advance()
      }
      return try node(.literal(.string(text)), token.start, [])
    case .int(let value):
      _ = advance()
      return try node(.literal(.int(value)), token.start, [])
    case .double(let value):
      _ = advance()
      return try node(.literal(.double(value)), token.start, [])
    case .symbol(.leftParenthesis):
      _ = advance()
      let inner = try parseTuple(isParenthesized: true)
      try expect(.rightParenthesis)
      return inner
    case .symbol(.leftBracket): return try parseList()
    case .symbol(.leftBrace): return try parseMap()
    case .symbol(.divide): throw unexpected("an expression", hint: "there are no regular expressions")
    default: throw unexpected("an expression")
    }
  }

  /// The comma between elements; where the tag ends without `closing`, that is what is missing.
  mutating func expectComma(before closing: Token.Symbol) throws {
    if current.kind == .outputEnd || current.kind == .statementEnd { try expect(closing) }
    try expect(.comma)
  }

  private mutating func parseList() throws -> Expression {
    let start = advance().start
    var elements: [Expression] = []
    while !isSymbol(.rightBracket) {
      if !elements.isEmpty {
        try expectComma(before: .rightBracket)
        if isSymbol(.rightBracket) { break }
      }
      elements.append(try parseExpression())
    }
    try expect(.rightBracket)
    return try node(.list(elements), start, elements)
  }

  private mutating func parseMap() throws -> Expression {
    let start = advance().start
    var entries: [(key: Expression, value: Expression)] = []
    while !isSymbol(.rightBrace) {
      if !entries.isEmpty {
        try expectComma(before: .rightBrace)
        if isSymbol(.rightBrace) { break }
      }
      let key = try parseExpression()
      try expect(.colon)
      entries.append((key, try parseExpression()))
    }
    try expect(.rightBrace)
    return try node(.map(entries), start, entries.flatMap { [$0.key, $0.value] })
  }
}
