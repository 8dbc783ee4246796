/// A piece of a template: text between tags, the edges of tags, and what stands inside them.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    /// Bytes that are output as they stand; `start` and `end` leave out what a `-` stripped.
    case text
    case outputBegin, outputEnd
    case statementBegin, statementEnd
    case name(String)
    case string(String)
    case int(Int)
    case double(Double)
    case symbol(Symbol)
    /// What no expression can hold: the message and the cure with which the parser reports it where it stands.
    case invalid(String, hint: String?)
    case endOfFile
  }

  enum Symbol: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case floorDivide = "//"
    case power = "**"
    case modulo = "%"
    case tilde = "~"
    case leftBracket = "["
    case rightBracket = "]"
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBrace = "{"
    case rightBrace = "}"
    case equal = "=="
    case notEqual = "!="
    case greater = ">"
    case greaterOrEqual = ">="
    case less = "<"
    case lessOrEqual = "<="
    case assign = "="
    case dot = "."
    case colon = ":"
    case pipe = "|"
    case comma = ","
  }

  let kind: Kind
  /// Byte offsets in the template.
  let start: Int
  let end: Int

  /// The token as a message names it.
  var description: String {
    switch kind {
    case .text: "text"
    case .outputBegin: "\"{{\""
    case .outputEnd: "\"}}\""
    case .statementBegin: "\"{%\""
    case .statementEnd: "\"%}\""
    case .name(let name): "\"\(name)\""
    case .string: "a string"
    case .int, .double: "a number"
    case .symbol(let symbol): "\"\(symbol.rawValue)\""
    case .invalid(let message, _): message
    case .endOfFile: "the end of the template"
    }
  }
}
