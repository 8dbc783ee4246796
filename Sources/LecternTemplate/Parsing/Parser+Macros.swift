/// `macro` and `call`. The tag's name has been read.
extension Parser {
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
      guard case .call = call.kind else {
        throw parser.mistake("expected a call of a macro", hint: "write {% call name() %}", at: token)
      }
      return (parameters, call)
    }
    let body = parseBlockBody("call", tag)
    let name = Named(name: "caller", start: tag.start)
    return head.map { .call(Macro(name: name, parameters: $0.0, body: body), $0.1) }
  }

  private mutating func parseParameters() throws -> [MacroParameter] {
    try expect(.leftParenthesis)
    var parameters: [MacroParameter] = []
    var names: Set<String> = []
    while !isSymbol(.rightParenthesis) {
      if !parameters.isEmpty {
        try expect(.comma)
        if isSymbol(.rightParenthesis) { break }
      }
      let name = try expectName("a parameter's name")
      guard names.insert(name.name).inserted else {
        throw Mistake(
          message: "the parameter \"\(name.name)\" is there twice", hint: "give one of them another name",
          start: name.start, end: name.end)
      }
      guard parameters.count < Parser.argumentLimit else {
        throw Mistake(
          message: "there are more than \(Parser.argumentLimit) parameters",
          hint: "take a list or a map in their place",
          start: name.start, end: name.end)
      }
      let value = skip(.assign) ? try parseExpression() : nil
      if value == nil, parameters.last?.defaultValue != nil {
        throw Mistake(
          message: "a parameter without a default stands behind one with a default",
          hint: "write \(name.name)=none, or put it before those with one", start: name.start, end: name.end)
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
}
