/// `include`, `import` and `from`. The tag's name has been read.
extension Parser {
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

  private mutating func parseContextChoice() -> Bool? {
    guard isName("with") || isName("without"), next.kind == .name("context") else { return nil }
    let isWith = isName("with")
    _ = advance()
    _ = advance()
    return isWith
  }
}
