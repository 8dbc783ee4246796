/// An expression as it was written, with its bytes in the template.
final class Expression: Sendable {
  indirect enum Kind: Sendable {
    case literal(Value)
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case map([(key: Expression, value: Expression)])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case concatenation([Expression])
    case comparison(Expression, [(ComparisonOperator, Expression)])
    case and(Expression, Expression)
    case or(Expression, Expression)
    case conditional(condition: Expression, then: Expression, else: Expression?)
    case member(Expression, String)
    case index(Expression, Expression)
    case slice(Expression, from: Expression?, to: Expression?, step: Expression?)
    case call(Expression, CallArguments)
    case filter(Expression, Named, CallArguments)
    case test(Expression, Named, CallArguments, isNegated: Bool)
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// Nodes from here to the deepest leaf. The parser bounds it, for the compiler recurses.
  let depth: Int

  init(_ kind: Kind, _ start: Int, _ end: Int, depth: Int) {
    self.kind = kind
    self.start = start
    self.end = end
    self.depth = depth
  }
}

/// A name where it stands.
struct Named: Sendable {
  let name: String
  let start: Int
  var end: Int { start + name.utf8.count }
}

struct CallArguments: Sendable {
  var positional: [Expression] = []
  var keywords: [(name: Named, value: Expression)] = []
  /// `*list` and `**map`.
  var spread: Expression?
  var keywordSpread: Expression?

  var all: [Expression] {
    positional + keywords.map(\.value) + [spread, keywordSpread].compactMap { $0 }
  }
}

/// What `set`, `for` and `with` assign to.
indirect enum Target: Sendable {
  case name(Named)
  case tuple([Target])
  /// `ns.name` of a namespace.
  case member(Named, String)

  var names: [String] {
    switch self {
    case .name(let name): [name.name]
    case .tuple(let targets): targets.flatMap(\.names)
    case .member: []
    }
  }
}

struct MacroParameter: Sendable {
  let name: Named
  let defaultValue: Expression?
}

struct Statement: Sendable {
  indirect enum Kind: Sendable {
    case text(start: Int, end: Int)
    case output(Expression)
    case conditional([(condition: Expression, body: [Statement])], else: [Statement])
    case loop(Loop)
    case set(Target, Expression)
    case setBlock(Target, filters: [FilterUse], body: [Statement])
    case with([(target: Target, value: Expression)], body: [Statement])
    case block(Block)
    case extends(Expression)
    case include(Expression, ignoresMissing: Bool, withContext: Bool)
    case importAs(Expression, Named, withContext: Bool)
    case importNames(Expression, [(name: Named, alias: Named)], withContext: Bool)
    case macro(Macro)
    case call(Macro, Expression)
    case filter([FilterUse], body: [Statement])
    case autoescape(Expression, body: [Statement])
    case evaluate(Expression)
    /// `break` or `continue`.
    case jumpOut(isBreak: Bool)
  }

  let kind: Kind
  /// The tag, from `{%` to the end of its name.
  let start: Int
  let end: Int
}

struct Loop: Sendable {
  let target: Target
  let sequence: Expression
  let condition: Expression?
  let isRecursive: Bool
  let body: [Statement]
  let elseBody: [Statement]
}

struct Block: Sendable {
  let name: Named
  let isScoped: Bool
  let isRequired: Bool
  let body: [Statement]
}

/// A macro, or the body of `call`.
struct Macro: Sendable {
  let name: Named
  let parameters: [MacroParameter]
  let body: [Statement]
}

struct FilterUse: Sendable {
  let name: Named
  let arguments: CallArguments
}
