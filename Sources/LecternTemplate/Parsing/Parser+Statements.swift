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

  /// Whether a tag is meant to end the innermost block, but misspelt.
  private func nearlyEnds(_ name: String) -> Bool {
    guard let open = openTags.last, name.hasPrefix("end"), name != "end", !Parser.isStatement(name) else {
      return false
    }
    return Parser.foreignStatements[name] == nil && !endsToSkip.contains(name)
      && nearestName(to: name, among: ["end" + open.name]) != nil
  }

  /// Whether a tag ends or divides a block that is open, this one or one around it.
  private func endsOpenTag(_ name: String) -> Bool {
    guard name.hasPrefix("end") || name == "else" || Parser.elseWords.contains(name) else { return false }
    if name == "end" || nearlyEnds(name) { return !openTags.isEmpty }
    if Parser.elseWords.contains(name) { return true }
    if openTags.isEmpty { return Parser.statementNames.contains { "end" + $0 == name } || !name.hasPrefix("end") }
    return openTags.contains { "end" + $0.name == name } || name == "else" || name == "elif"
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

  /// `elif` and what other languages call it.
  static let elseWords = ["elif", "elseif", "elsif"]

  static func isStatement(_ name: String) -> Bool {
    statementNames.contains(name) || name == "else" || elseWords.contains(name)
      || (name.hasPrefix("end") && statementNames.contains(String(name.dropFirst(3))))
  }

  /// Statements of other template languages, and how the same is said in Jinja's.
  static let foreignStatements = [
    "trans": "words come from i18n: {{ t(\"key\") }}", "blocktrans": "words come from i18n: {{ t(\"key\") }}",
    "translate": "words come from i18n: {{ t(\"key\") }}", "pluralize": "words come from i18n: {{ t(\"key\") }}",
    "unless": "write {% if not … %}", "assign": "write {% set name = value %}",
    "capture": "write {% set name %}…{% endset %}", "comment": "write {# … #}", "verbatim": "write {% raw %}",
    "switch": "write {% if … %}{% elif … %}", "case": "write {% elif … %}", "when": "write {% elif … %}",
    "render": "write {% include \"name.html\" %}", "partial": "write {% include \"name.html\" %}",
    "yield": "write {% block name %}{% endblock %}", "load": "all filters are there; leave it out",
    "static": "write {{ \"/path\"|url }}", "url": "write {{ \"/path\"|url }}",
    "debug": "write {{ value|tojson }}", "cycle": "write {{ loop.cycle(\"a\", \"b\") }}",
    "each": "write {% for item in list %}", "foreach": "write {% for item in list %}",
    "while": "write {% for … in range(…) %}", "let": "write {% set name = value %}",
    "var": "write {% set name = value %}", "print": "write {{ value }}", "layout": "write {% extends \"name.html\" %}",
    "set_global": "write {% set ns = namespace(x=1) %}, then {% set ns.x = 2 %}",
    "endeach": "write {% endfor %}", "endall": "write {% endfor %}",
  ]

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
    case "asyncEach", "asyncAll", "ifAsync":
      let word = name == "ifAsync" ? "if" : "for"
      report(mistake("\"\(name)\" is a statement of Nunjucks", hint: "write \"\(word)\"", at: tag))
      return name == "ifAsync" ? parseConditional(tag) : parseLoop(tag, name: name == "asyncAll" ? "all" : "each")
    default: throw unknownStatement(name, tag)
    }
  }

  private mutating func unknownStatement(_ name: String, _ tag: Token) -> Mistake {
    if name.hasPrefix("end") || name == "else" || Parser.elseWords.contains(name) {
      if name == "end" { return mistake("\"end\" does not say what it ends, and no block is open", at: tag) }
      return mistake("\"\(name)\" has no block that it could end or divide", at: tag)
    }
    endsToSkip.insert("end" + name)
    if let cure = Parser.foreignStatements[name] {
      return mistake("unknown statement \"\(name)\"", hint: cure, at: tag)
    }
    let near = nearestName(to: name, among: Parser.statementNames)
    if let near { endsToSkip.insert("end" + near) }
    return mistake("unknown statement \"\(name)\"", hint: near.map { "did you mean \"\($0)\"?" }, at: tag)
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
    var isNear = false
    if current.kind == .statementBegin, case .name(let word) = next.kind, nearlyEnds(word) {
      isNear = true
      report(mistake("unknown statement \"\(word)\"", hint: "did you mean \"end\(name)\"?", at: next))
    }
    openTags.removeLast()
    let isEnd = isNear || next.kind == .name("end" + name) || next.kind == .name("end")
    guard current.kind == .statementBegin, isEnd else {
      let found = current.kind == .endOfFile ? "" : ", found \(next.description)"
      report(mistake("\"\(name)\" is not closed: expected {% end\(name) %}\(found)", at: tag))
      if current.kind != .endOfFile { endsToSkip.insert("end" + name) }
      return
    }
    _ = advance()
    let end = advance()
    if end.kind == .name("end") {
      report(mistake("\"end\" does not say what it ends", hint: "write {% end\(name) %}", at: end))
    }
    if let optionalName, !skip(optionalName), case .name(let other) = current.kind {
      report(
        mistake("the \(name) is \"\(optionalName)\", but its end says \"\(other)\"", hint: "write {% end\(name) %}"))
      _ = advance()
    }
    do { try expectStatementEnd() } catch {
      report(error)
      skipTag()
    }
  }

  /// Goes behind the tag that begins here.
  private mutating func skipWholeTag() {
    _ = advance()
    skipTag()
  }
}

extension Expression {
  /// Stands where an expression could not be read.
  static let nothing = Expression(.literal(.none), 0, 0, depth: 1)
}
