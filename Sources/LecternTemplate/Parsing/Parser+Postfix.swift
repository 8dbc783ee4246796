/// What may follow a value: members, subscripts, calls, filters, tests.
extension Parser {
  mutating func parsePostfix(_ value: Expression) throws -> Expression {
    var result = value
    while true {
      if skip(.dot) {
        result = try parseMember(of: result)
      } else if isSymbol(.leftBracket) {
        result = try parseSubscript(of: result)
      } else if isSymbol(.leftParenthesis) {
        result = try parseCall(of: result)
      } else {
        return result
      }
    }
  }

  mutating func parseFilters(_ value: Expression) throws -> Expression {
    var result = value
    while true {
      if skip(.pipe) {
        let use = try parseFilterUse()
        result = try node(.filter(result, use.name, use.arguments), value.start, [result] + use.arguments.all)
      } else if skip("is") {
        result = try parseTest(of: result)
      } else if isSymbol(.leftParenthesis) {
        result = try parseCall(of: result)
      } else {
        return result
      }
    }
  }

  /// `name` or `name(arguments)`, behind a `|` or in a `filter` tag.
  mutating func parseFilterUse() throws -> FilterUse {
    let name = try parseDottedName("a filter's name")
    return FilterUse(name: name, arguments: isSymbol(.leftParenthesis) ? try parseArguments() : CallArguments())
  }

  mutating func parseFilterChain() throws -> [FilterUse] {
    var filters: [FilterUse] = []
    while skip(.pipe) { filters.append(try parseFilterUse()) }
    return filters
  }

  private mutating func parseDottedName(_ what: String) throws -> Named {
    let first = try expectName(what)
    var name = first.name
    while skip(.dot) { name += "." + (try expectName().name) }
    return Named(name: name, start: first.start)
  }

  private mutating func parseMember(of value: Expression) throws -> Expression {
    let token = advance()
    switch token.kind {
    case .name(let name): return try node(.member(value, name), value.start, [value])
    case .int(let index):
      let key = try node(.literal(.int(index)), token.start, [])
      return try node(.index(value, key), value.start, [value])
    default: throw mistake("expected a member's name behind \".\", found \(token.description)", at: token)
    }
  }

  private mutating func parseSubscript(of value: Expression) throws -> Expression {
    _ = advance()
    var from: Expression?
    if !isSymbol(.colon) { from = try parseExpression() }
    guard isSymbol(.colon) else {
      guard var key = from else { throw unexpected("an expression") }
      if isSymbol(.comma) {
        var keys = [key]
        while skip(.comma) { keys.append(try parseExpression()) }
        key = try node(.tuple(keys), key.start, keys)
      }
      try expect(.rightBracket)
      return try node(.index(value, key), value.start, [value, key])
    }
    _ = advance()
    var to: Expression?
    var step: Expression?
    if !isSymbol(.colon), !isSymbol(.rightBracket) { to = try parseExpression() }
    if skip(.colon), !isSymbol(.rightBracket) { step = try parseExpression() }
    try expect(.rightBracket)
    return try node(.slice(value, from: from, to: to, step: step), value.start, [value, from, to, step])
  }

  private mutating func parseCall(of value: Expression) throws -> Expression {
    let arguments = try parseArguments()
    return try node(.call(value, arguments), value.start, [value] + arguments.all)
  }

  mutating func parseArguments() throws -> CallArguments {
    try expect(.leftParenthesis)
    var arguments = CallArguments()
    var isFirst = true
    while !isSymbol(.rightParenthesis) {
      if !isFirst {
        try expectComma(before: .rightParenthesis)
        if isSymbol(.rightParenthesis) { break }
      }
      isFirst = false
      guard arguments.positional.count + arguments.keywords.count < Parser.argumentLimit else {
        throw mistake(
          "there are more than \(Parser.argumentLimit) arguments",
          hint: "put them into a list, and pass it or \"*list\"")
      }
      try parseArgument(into: &arguments)
    }
    try expect(.rightParenthesis)
    return arguments
  }

  private mutating func parseArgument(into arguments: inout CallArguments) throws {
    if skip(.multiply) {
      guard arguments.spread == nil, arguments.keywordSpread == nil else { throw mistake("a second \"*\" argument") }
      arguments.spread = try parseExpression()
    } else if skip(.power) {
      guard arguments.keywordSpread == nil else { throw mistake("a second \"**\" argument") }
      arguments.keywordSpread = try parseExpression()
    } else if case .name(let name) = current.kind, next.kind == .symbol(.assign) {
      let named = Named(name: name, start: advance().start)
      _ = advance()
      if arguments.keywords.contains(where: { $0.name.name == name }) {
        throw Mistake(
          message: "the argument \"\(name)\" is given twice", hint: "leave one of them out", start: named.start,
          end: named.end)
      }
      arguments.keywords.append((named, try parseExpression()))
    } else {
      guard arguments.keywords.isEmpty, arguments.spread == nil, arguments.keywordSpread == nil else {
        throw mistake("an argument without a name must stand before those with one")
      }
      arguments.positional.append(try parseExpression())
    }
  }

  /// Behind `is`: perhaps `not`, a test's name, and either arguments in parentheses or one bare argument.
  private mutating func parseTest(of value: Expression) throws -> Expression {
    let isNegated = skip("not")
    let name = try parseDottedName("a test's name")
    var arguments = CallArguments()
    switch current.kind {
    case .symbol(.leftParenthesis): arguments = try parseArguments()
    case .name(let word) where ["else", "or", "and", "if", "in", "not", "recursive"].contains(word): break
    case .name("is"): throw mistake("tests cannot be chained; join them with \"and\"")
    case .name, .string, .int, .double, .symbol(.leftBracket), .symbol(.leftBrace):
      let argument = try parseTestArgument()
      arguments.positional = [argument]
    default: break
    }
    return try node(.test(value, name, arguments, isNegated: isNegated), value.start, [value] + arguments.all)
  }
}
