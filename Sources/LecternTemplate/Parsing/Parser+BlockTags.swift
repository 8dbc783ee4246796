import LecternCore

/// The first tags of blocks and the tags that end them.
extension Parser {
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
      let cure = "write {% end\(name) %} where it ends"
      report(mistake("\"\(name)\" is not closed: expected {% end\(name) %}\(found)", hint: cure, at: tag))
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

  /// Whether a tag ends or divides a block that is open, this one or one around it.
  func endsOpenTag(_ name: String) -> Bool {
    guard name.hasPrefix("end") || name == "else" || Parser.elseWords.contains(name) else { return false }
    if name == "end" || nearlyEnds(name) { return !openTags.isEmpty }
    if Parser.elseWords.contains(name) { return true }
    if openTags.isEmpty { return Parser.statementNames.contains { "end" + $0 == name } || !name.hasPrefix("end") }
    return openTags.contains { "end" + $0.name == name } || name == "else" || name == "elif"
  }

  /// Whether a tag is meant to end the innermost block, but misspelt.
  private func nearlyEnds(_ name: String) -> Bool {
    guard let open = openTags.last, name.hasPrefix("end"), name != "end", !Parser.isStatement(name) else {
      return false
    }
    return Parser.foreignStatements[name] == nil && !endsToSkip.contains(name)
      && nearestName(to: name, among: ["end" + open.name]) != nil
  }

  func strayTag() -> Mistake {
    guard case .name(let name) = current.kind else { return mistake("expected a statement's name behind \"{%\"") }
    return mistake("\"\(name)\" has no block that it could end or divide")
  }

  /// Goes behind the tag that begins here.
  mutating func skipWholeTag() {
    _ = advance()
    skipTag()
  }
}
