/// `if` and `for`. The tag's name has been read.
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
}
