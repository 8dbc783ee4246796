import LecternCore

extension Parser {
  mutating func parseTemplate() -> [Statement] {
    var statements: [Statement] = []
    while current.kind != .endOfFile {
      statements += parseBody(until: [])
      guard current.kind != .endOfFile else { break }
      // Only the end of a block that was never begun stops a body that waits for nothing.
      if case .name(let name) = next.kind, endsToSkip.contains(name) {
        skipWholeTag()
        continue
      }
      _ = advance()
      report(strayTag())
      skipTag()
    }
    return statements
  }

  /// Statements up to `{%` and one of `ends`, which stays the present tag.
  mutating func parseBody(until ends: [String]) -> [Statement] {
    nesting += 1
    defer { nesting -= 1 }
    var statements: [Statement] = []
    while true {
      let token = current
      switch token.kind {
      case .text:
        _ = advance()
        statements.append(
          Statement(kind: .text(start: token.start, end: token.end), start: token.start, end: token.end))
      case .outputBegin: parseOutput(into: &statements)
      case .statementBegin:
        if case .name(let name) = next.kind {
          if ends.contains(name) || endsOpenTag(name) { return statements }
          if endsToSkip.contains(name) {
            skipWholeTag()
            continue
          }
        }
        parseStatement(into: &statements)
      case .endOfFile: return statements
      default:
        report(unexpected("text or a tag"))
        _ = advance()
      }
    }
  }

  private mutating func parseOutput(into statements: inout [Statement]) {
    let begin = advance()
    openings.append(begin)
    defer { openings.removeLast() }
    var hint: String?
    if case .name(let name) = current.kind, Parser.isStatement(name) {
      hint = "statements stand in {% … %}; {{ … }} writes a value"
    }
    do {
      let expression: Expression
      do {
        expression = try parseTuple()
        guard current.kind == .outputEnd else { throw unexpected("\"}}\"") }
      } catch let error as Mistake where hint != nil {
        throw Mistake(message: error.message, hint: hint, start: error.start, end: error.end)
      }
      let end = advance()
      statements.append(Statement(kind: .output(expression), start: begin.start, end: end.end))
    } catch {
      report(error)
      skipTag()
    }
  }

  private mutating func parseStatement(into statements: inout [Statement]) {
    let begin = advance()
    openings.append(begin)
    defer { openings.removeLast() }
    guard case .name(let name) = current.kind else {
      report(unexpected("a statement's name"))
      return skipTag()
    }
    // What is left is for the expressions in the innermost block.
    guard nesting <= Parser.nestingLimit - 16 else {
      report(mistake("the blocks are nested too deeply", hint: "make the inner ones a macro, or a template to include"))
      return skipTag()
    }
    let tag = advance()
    do {
      if let kind = try parseStatement(name, tag) {
        statements.append(Statement(kind: kind, start: begin.start, end: tag.end))
      }
    } catch {
      report(error)
      skipTag()
    }
  }

  private mutating func parseStatement(_ name: String, _ tag: Token) throws -> Statement.Kind? {
    switch name {
    case "if": return parseConditional(tag)
    case "for": return parseLoop(tag)
    case "set": return try parseSet(tag)
    case "with": return parseWith(tag)
    case "block": return try parseBlock(tag)
    case "extends": return try parseExtends()
    case "include": return try parseInclude()
    case "import": return try parseImport()
    case "from": return try parseFromImport()
    case "macro": return parseMacro(tag)
    case "call": return parseCallBlock(tag)
    case "filter": return parseFilterBlock(tag)
    case "autoescape":
      let value = parseHead { try $0.parseExpression() }
      return .autoescape(value ?? Expression.nothing, body: parseBlockBody("autoescape", tag))
    case "break", "continue":
      try expectStatementEnd()
      return .jumpOut(isBreak: name == "break")
    case "do":
      let expression = try parseTuple()
      try expectStatementEnd()
      return .evaluate(expression)
    case "asyncEach", "asyncAll", "ifAsync":
      let word = name == "ifAsync" ? "if" : "for"
      report(mistake("\"\(name)\" is a statement of Nunjucks", hint: "write \"\(word)\"", at: tag))
      return name == "ifAsync" ? parseConditional(tag) : parseLoop(tag, name: name == "asyncAll" ? "all" : "each")
    default: throw unknownStatement(name, tag)
    }
  }

  mutating func parseFilterBlock(_ tag: Token) -> Statement.Kind {
    let filters = parseHead { parser -> [FilterUse] in
      [try parser.parseFilterUse()] + (try parser.parseFilterChain())
    }
    return .filter(filters ?? [], body: parseBlockBody("filter", tag))
  }
}

extension Expression {
  /// Stands where an expression could not be read.
  static let nothing = Expression(.literal(.none), 0, 0, depth: 1)
}
