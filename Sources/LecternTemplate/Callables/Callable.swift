/// How the type of a filter's result follows from its input.
package enum FilterResult: Sendable {
  case type(ValueType)
  /// The type of the input.
  case same
  /// The element type of the input.
  case element
}

/// `value | name(arguments)`.
package final class Filter: Sendable {
  package typealias Body = @Sendable (inout Call, Value, Arguments) throws -> Value

  package let name: String
  let signature: Signature
  let result: FilterResult
  /// One line for the guide, code in backquotes; empty for Jinja's own filters, which Jinja's manual explains.
  let help: String
  /// Whether the input may be undefined (`default`).
  let takesUndefined: Bool
  /// Whether each byte of its input takes it some ten times as long as to copy it: it asks Unicode's tables or reads Markdown.
  let isSlow: Bool
  /// Whether it gives what it is given on as it is, so that a page's text need not be written twice.
  let passesFragments: Bool
  let body: Body

  package init(
    _ name: String, _ parameters: [Parameter] = [], result: FilterResult = .type(.any), help: String = "",
    takesMore: Bool = false, takesKeywords: Bool = false, takesUndefined: Bool = false, isSlow: Bool = false,
    passesFragments: Bool = false, _ body: @escaping Body
  ) {
    self.name = name
    signature = Signature(parameters, takesMore: takesMore, takesKeywords: takesKeywords)
    self.result = result
    self.passesFragments = passesFragments
    self.help = help
    self.takesUndefined = takesUndefined
    self.isSlow = isSlow
    self.body = body
  }
}

extension Filter {
  /// How much work a call is before it is done, in steps.
  func work(on input: Value, _ arguments: Arguments) -> Int {
    8 + input.weight * (isSlow ? 32 : 1) + arguments.weight
  }
}

/// `value is name(arguments)`.
package final class ValueTest: Sendable {
  package typealias Body = @Sendable (inout Call, Value, Arguments) throws -> Bool

  package let name: String
  let signature: Signature
  let takesUndefined: Bool
  let body: Body

  package init(_ name: String, _ parameters: [Parameter] = [], takesUndefined: Bool = false, _ body: @escaping Body) {
    self.name = name
    signature = Signature(parameters)
    self.takesUndefined = takesUndefined
    self.body = body
  }
}

/// `name(arguments)`.
package final class GlobalFunction: Sendable {
  package typealias Body = @Sendable (inout Call, Arguments) throws -> Value

  package let name: String
  let signature: Signature
  let result: ValueType
  let body: Body

  package init(
    _ name: String, _ parameters: [Parameter] = [], result: ValueType = .any, takesMore: Bool = false,
    takesKeywords: Bool = false, _ body: @escaping Body
  ) {
    self.name = name
    signature = Signature(parameters, takesMore: takesMore, takesKeywords: takesKeywords)
    self.result = result
    self.body = body
  }
}
