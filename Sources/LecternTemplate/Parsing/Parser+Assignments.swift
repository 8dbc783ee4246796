/// One function a statement. The tag's name has been read.
extension Parser {
  mutating func parseConditional(_ tag: Token) -> Statement.Kind {
    openTags.append(("if", tag.start))
    var branches: [(condition: Expression, body: [Statement])] = []
    var elseBody: [Statement] = []
    var condition = parseHead { try $0.parseTuple(withConditional: false) } ?? .nothing
    while true {
      branches.append((condition, parseBody(until: ["elif", "else", "endif"])))
      guard current.kind == .statementBegin, case .name(let word) = next.kind, Parser.elseWords.contains(word) else {
        break
      }
      _ = advance()
      let divider = advance()
      if word != "elif" { report(mistake("\"\(word)\" is not of this language", hint: "write \"elif\"", at: divider)) }
      condition = parseHead { try $0.parseTuple(withConditional: false) } ?? .nothing
    }
    if current.kind == .statementBegin, next.kind == .name("else") {
      _ = advance()
      _ = advance()
      _ = parseHead { parser in
        if parser.isName("if") { throw parser.unexpected("\"%}\"", hint: "write {% elif … %}") }
      }
      elseBody = parseBody(until: ["endif"])
      skipSecondElse()
    }
    closeTag("if", tag)
    return .conditional(branches, else: elseBody)
  }

  /// Reports further cases behind `else`, and reads over them.
  private mutating func skipSecondElse() {
    while current.kind == .statementBegin, case .name(let word) = next.kind, word == "else" || word == "elif" {
      _ = advance()
      report(mistake("\"\(word)\" stands behind the \"else\" of the same \"if\""))
      skipTag()
      _ = parseBody(until: ["endif"])
    }
  }

  /// - Parameter name: what its end tag names.
  mutating func parseLoop(_ tag: Token, name: String = "for") -> Statement.Kind {
    let head = parseHead { parser -> (Target, Expression, Expression?, Bool) in
      let target = try parser.parseTarget()
      if target.names.contains("loop") {
        throw parser.mistake("\"loop\" cannot be the name of an element: it is the loop itself", at: tag)
      }
      guard parser.skip("in") else { throw parser.unexpected("\"in\"") }
      let sequence = try parser.parseTuple(withConditional: false)
      let condition = parser.skip("if") ? try parser.parseExpression() : nil
      return (target, sequence, condition, parser.skip("recursive"))
    }
    openTags.append((name, tag.start))
    let body = parseBody(until: ["else", "end" + name])
    var elseBody: [Statement] = []
    if current.kind == .statementBegin, next.kind == .name("else") {
      _ = advance()
      _ = advance()
      _ = parseHead { _ in }
      elseBody = parseBody(until: ["end" + name])
    }
    closeTag(name, tag)
    return .loop(
      Loop(
        target: head?.0 ?? .tuple([]), sequence: head?.1 ?? .nothing, condition: head?.2,
        isRecursive: head?.3 ?? false, body: body, elseBody: elseBody))
  }

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

  private mutating func parseFilterChain() throws -> [FilterUse] {
    var filters: [FilterUse] = []
    while skip(.pipe) { filters.append(try parseFilterUse()) }
    return filters
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

  mutating func parseExtends(_ tag: Token) throws -> Statement.Kind {
    let expression = try parseExpression()
    try expectStatementEnd()
    return .extends(expression)
  }

  private mutating func parseContextChoice() -> Bool? {
    guard isName("with") || isName("without"), next.kind == .name("context") else { return nil }
    let isWith = isName("with")
    _ = advance()
    _ = advance()
    return isWith
  }

  mutating func parseInclude() throws -> Statement.Kind {
    let name = try parseExpression()
    var ignoresMissing = false
    if isName("ignore"), next.kind == .name("missing") {
      _ = advance()
      _ = advance()
      ignoresMissing = true
    }
    let withContext = parseContextChoice() ?? true
    if isName("with") || isName("only") {
      throw unexpected("\"%}\"", hint: "write {% set name = value %} before it: what is included sees all names")
    }
    try expectStatementEnd()
    return .include(name, ignoresMissing: ignoresMissing, withContext: withContext)
  }

  mutating func parseImport() throws -> Statement.Kind {
    let name = try parseExpression()
    guard skip("as") else { throw unexpected("\"as\"") }
    let alias = try expectName("a name for the imported template")
    let withContext = parseContextChoice() ?? false
    try expectStatementEnd()
    return .importAs(name, alias, withContext: withContext)
  }

  mutating func parseFromImport() throws -> Statement.Kind {
    let template = try parseExpression()
    guard skip("import") else { throw unexpected("\"import\"") }
    var names: [(name: Named, alias: Named)] = []
    var withContext: Bool?
    while current.kind != .statementEnd {
      if !names.isEmpty {
        try expect(.comma)
        if current.kind == .statementEnd { break }
      }
      withContext = parseContextChoice()
      if withContext != nil { break }
      let name = try expectName("the name of a macro")
      names.append((name, skip("as") ? try expectName("a name for the macro") : name))
      withContext = parseContextChoice()
      if withContext != nil { break }
    }
    guard !names.isEmpty else { throw unexpected("the name of a macro") }
    try expectStatementEnd()
    return .importNames(template, names, withContext: withContext ?? false)
  }

  mutating func parseMacro(_ tag: Token) -> Statement.Kind? {
    let head = parseHead { parser -> (Named, [MacroParameter]) in
      let name = try parser.expectName("the macro's name")
      return (name, try parser.parseParameters())
    }
    let body = parseBlockBody("macro", tag, closedBy: head?.0.name)
    return head.map { .macro(Macro(name: $0.0, parameters: $0.1, body: body)) }
  }

  mutating func parseCallBlock(_ tag: Token) -> Statement.Kind? {
    let head = parseHead { parser -> ([MacroParameter], Expression) in
      let parameters = parser.isSymbol(.leftParenthesis) ? try parser.parseParameters() : []
      let token = parser.current
      let call = try parser.parseExpression()
      guard case .call = call.kind else { throw parser.mistake("expected a call of a macro", at: token) }
      return (parameters, call)
    }
    let body = parseBlockBody("call", tag)
    let name = Named(name: "caller", start: tag.start)
    return head.map { .call(Macro(name: name, parameters: $0.0, body: body), $0.1) }
  }

  private mutating func parseParameters() throws -> [MacroParameter] {
    try expect(.leftParenthesis)
    var parameters: [MacroParameter] = []
    while !isSymbol(.rightParenthesis) {
      if !parameters.isEmpty {
        try expect(.comma)
        if isSymbol(.rightParenthesis) { break }
      }
      let name = try expectName("a parameter's name")
      if parameters.contains(where: { $0.name.name == name.name }) {
        throw Mistake(
          message: "the parameter \"\(name.name)\" is there twice", hint: nil, start: name.start, end: name.end)
      }
      let value = skip(.assign) ? try parseExpression() : nil
      if value == nil, parameters.last?.defaultValue != nil {
        throw Mistake(
          message: "a parameter without a default stands behind one with a default", hint: nil, start: name.start,
          end: name.end)
      }
      if value == nil, name.name == "caller" {
        throw Mistake(
          message: "the parameter \"caller\" needs a default", hint: "write caller=none", start: name.start,
          end: name.end)
      }
      parameters.append(MacroParameter(name: name, defaultValue: value))
    }
    try expect(.rightParenthesis)
    return parameters
  }

  mutating func parseFilterBlock(_ tag: Token) -> Statement.Kind {
    let filters = parseHead { parser -> [FilterUse] in
      [try parser.parseFilterUse()] + (try parser.parseFilterChain())
    }
    return .filter(filters ?? [], body: parseBlockBody("filter", tag))
  }
}
