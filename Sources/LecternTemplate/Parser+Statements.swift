import LecternCore

extension Parser {
  mutating func parseTemplate() -> [Statement] {
    var statements: [Statement] = []
    while current.kind != .endOfFile {
      statements += parseBody(until: [])
      guard current.kind != .endOfFile else { break }
      // Only the end of a block that was never begun stops a body that waits for nothing.
      let begin = advance()
      report(strayTag(begin))
      skipTag()
    }
    return statements
  }

  private func strayTag(_ begin: Token) -> Mistake {
    guard case .name(let name) = current.kind else { return mistake("expected a statement's name behind \"{%\"") }
    return mistake("\"\(name)\" has no block that it could end or divide")
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
        if case .name(let name) = next.kind, ends.contains(name) || endsOpenTag(name) { return statements }
        parseStatement(into: &statements)
      case .endOfFile: return statements
      default:
        report(unexpected("text or a tag"))
        _ = advance()
      }
    }
  }

  /// Whether a tag ends or divides a block that is open, this one or one around it.
  private func endsOpenTag(_ name: String) -> Bool {
    guard name.hasPrefix("end") || name == "else" || name == "elif" else { return false }
    if openTags.isEmpty { return Parser.statementNames.contains { "end" + $0 == name } || !name.hasPrefix("end") }
    return openTags.contains { "end" + $0.name == name } || name == "else" || name == "elif"
  }

  private mutating func parseOutput(into statements: inout [Statement]) {
    let begin = advance()
    do {
      let expression = try parseTuple()
      guard current.kind == .outputEnd else { throw unexpected("\"}}\"") }
      let end = advance()
      statements.append(Statement(kind: .output(expression), start: begin.start, end: end.end))
    } catch {
      report(error)
      skipTag()
    }
  }

  private mutating func parseStatement(into statements: inout [Statement]) {
    let begin = advance()
    guard case .name(let name) = current.kind else {
      report(unexpected("a statement's name"))
      return skipTag()
    }
    guard nesting <= Parser.nestingLimit else {
      report(mistake("the blocks are nested too deeply"))
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

  static let statementNames = [
    "autoescape", "block", "break", "call", "continue", "do", "extends", "filter", "for", "from", "if", "import",
    "include", "macro", "raw",
    "set", "with",
  ]

  private mutating func parseStatement(_ name: String, _ tag: Token) throws -> Statement.Kind? {
    switch name {
    case "if": return parseConditional(tag)
    case "for": return parseLoop(tag)
    case "set": return try parseSet(tag)
    case "with": return parseWith(tag)
    case "block": return try parseBlock(tag)
    case "extends": return try parseExtends(tag)
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
    default:
      let names = Parser.statementNames
      if name.hasPrefix("end") || name == "else" || name == "elif" {
        throw mistake("\"\(name)\" has no block that it could end or divide", at: tag)
      }
      throw mistake(
        "unknown statement \"\(name)\"",
        hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }, at: tag)
    }
  }

  /// The rest of a block's first tag. When it cannot be read, the block is still parsed, so that its end is not stray.
  mutating func parseHead<T>(_ parse: (inout Parser) throws -> T) -> T? {
    do {
      let result = try parse(&self)
      try expectStatementEnd()
      return result
    } catch {
      report(error)
      skipTag()
      return nil
    }
  }

  /// The statements of a block and its end tag.
  mutating func parseBlockBody(_ name: String, _ tag: Token, closedBy optionalName: String? = nil) -> [Statement] {
    openTags.append((name, tag.start))
    let body = parseBody(until: ["end" + name])
    closeTag(name, tag, optionalName)
    return body
  }

  /// `{% endname %}`, which must stand here; `optionalName` may be repeated in it.
  mutating func closeTag(_ name: String, _ tag: Token, _ optionalName: String? = nil) {
    openTags.removeLast()
    guard current.kind == .statementBegin, next.kind == .name("end" + name) else {
      let found = current.kind == .endOfFile ? "" : ", found \(next.description)"
      report(
        mistake("\"\(name)\" is not closed: expected {% end\(name) %}\(found)", at: tag))
      return
    }
    _ = advance()
    _ = advance()
    if let optionalName { _ = skip(optionalName) }
    do { try expectStatementEnd() } catch {
      report(error)
      skipTag()
    }
  }
}

extension Expression {
  /// Stands where an expression could not be read.
  static let nothing = Expression(.literal(.none), 0, 0, depth: 1)
}
