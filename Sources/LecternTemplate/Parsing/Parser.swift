import LecternCore

/// Tokens to statements. A mistake is reported, the tag it stands in is skipped, and parsing goes on.
struct Parser {
  struct Mistake: Error {
    let message: String
    let hint: String?
    let start: Int
    let end: Int
  }

  let bytes: [UInt8]
  let tokens: [Token]
  var position = 0
  /// Expressions or statements that are open around the present place.
  var nesting = 0
  var mistakes: [Mistake] = []
  /// The first tokens of the tags that are being read, those of blocks around them before.
  var openings: [Token] = []
  var blocks: [String: Block] = [:]
  /// Blocks that are open, innermost last, with the words that may end or divide them.
  var openTags: [(name: String, start: Int)] = []

  /// Ends of blocks whose beginnings are mistakes already reported.
  var endsToSkip: Set<String> = []

  /// Mistakes of one template that are reported: each quotes its line, which may be the whole template.
  static let mistakeLimit = 50
  static let nestingLimit = 100
  /// Parameters of a macro, and arguments of a call, each with a name or without.
  static let argumentLimit = 255
  static let depthLimit = 200

  static func parse(_ text: TemplateText, name: String) -> ParsedTemplate {
    var parser = Parser(bytes: text.bytes, tokens: Lexer.tokens(of: text.bytes))
    let (statements, parent) = parser.withParent(parser.parseTemplate())
    let parsed = ParsedTemplate(
      name: name, path: text.path, bytes: text.bytes, lines: SourceLines(text.bytes), statements: statements,
      blocks: parser.blocks, parent: parent, diagnostics: [])
    var diagnostics = parser.mistakes.prefix(Parser.mistakeLimit).map {
      parsed.diagnostic(Failure("template-syntax", $0.message, hint: $0.hint), $0.start, $0.end)
    }
    if let problem = TextEncoding.problem(text.bytes, path: text.path) { diagnostics.append(problem) }
    if diagnostics.isEmpty { diagnostics = LostSets.warnings(in: parsed) }
    return ParsedTemplate(
      name: name, path: text.path, bytes: text.bytes, lines: parsed.lines, statements: statements,
      blocks: parser.blocks, parent: parent, diagnostics: diagnostics)
  }

  var current: Token { tokens[min(position, tokens.count - 1)] }
  var next: Token { tokens[min(position + 1, tokens.count - 1)] }

  mutating func advance() -> Token {
    let token = current
    if position < tokens.count - 1 { position += 1 }
    return token
  }

  func isSymbol(_ symbol: Token.Symbol) -> Bool { current.kind == .symbol(symbol) }
  func isName(_ name: String) -> Bool { current.kind == .name(name) }

  mutating func skip(_ symbol: Token.Symbol) -> Bool {
    guard isSymbol(symbol) else { return false }
    _ = advance()
    return true
  }

  mutating func skip(_ name: String) -> Bool {
    guard isName(name) else { return false }
    _ = advance()
    return true
  }

  func mistake(_ message: String, hint: String? = nil, at token: Token? = nil) -> Mistake {
    let token = token ?? current
    return Mistake(message: message, hint: hint, start: token.start, end: token.end)
  }

  func unexpected(_ wanted: String, hint: String? = nil) -> Mistake {
    if case .invalid(let message, let cure) = current.kind { return mistake(message, hint: cure ?? hint) }
    var hint = hint
    if isSymbol(.colon), next.kind == .symbol(.colon) { hint = "write a dot: macros.name()" }
    if isSymbol(.assign) { hint = hint ?? "\"=\" assigns; write \"==\" to compare" }
    return mistake("expected \(wanted), found \(current.description)", hint: hint)
  }

  mutating func expect(_ symbol: Token.Symbol) throws {
    guard skip(symbol) else { throw unexpected("\"\(symbol.rawValue)\"") }
  }

  mutating func expectName(_ what: String = "a name") throws -> Named {
    guard case .name(let name) = current.kind else { throw unexpected(what) }
    return Named(name: name, start: advance().start)
  }

  mutating func expectStatementEnd() throws {
    guard current.kind == .statementEnd else { throw unexpected("\"%}\"") }
    _ = advance()
  }

  mutating func report(_ error: any Error) {
    guard mistakes.count < Parser.mistakeLimit, let mistake = error as? Mistake else { return }
    mistakes.append(unclosedTag(mistake) ?? mistake)
  }

  /// Goes behind the tag that holds the present token.
  mutating func skipTag() {
    while true {
      switch current.kind {
      case .statementEnd, .outputEnd:
        _ = advance()
        return
      case .statementBegin, .outputBegin, .text, .endOfFile: return
      default: _ = advance()
      }
    }
  }
}
