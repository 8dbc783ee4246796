/// A parameter of a filter, a test or a function; required when it has no default.
package struct Parameter: Sendable {
  let name: String
  let defaultValue: Value?

  package init(_ name: String, default defaultValue: Value? = nil) {
    self.name = name
    self.defaultValue = defaultValue
  }
}

/// What a callable takes beyond its input: parameters in order, then perhaps any number of more.
package struct Signature: Sendable {
  let parameters: [Parameter]
  let takesMore: Bool
  let takesKeywords: Bool

  /// - Parameters:
  ///   - takesMore: further positional arguments follow the parameters' values.
  ///   - takesKeywords: keyword arguments without a parameter are kept in `Arguments.keywords`.
  package init(_ parameters: [Parameter] = [], takesMore: Bool = false, takesKeywords: Bool = false) {
    self.parameters = parameters
    self.takesMore = takesMore
    self.takesKeywords = takesKeywords
  }
}

/// The arguments of one call: a value for each parameter, in order, then the surplus.
package struct Arguments: Sendable {
  package var values: [Value] = []
  package var keywords: [(name: String, value: Value)] = []

  package init(_ values: [Value] = [], keywords: [(name: String, value: Value)] = []) {
    self.values = values
    self.keywords = keywords
  }

  package var count: Int { values.count }
  package subscript(index: Int) -> Value { index < values.count ? values[index] : .none }

  package func string(_ index: Int, _ name: String) throws -> String {
    switch self[index] {
    case .string(let text), .markup(let text): return text
    case let other: throw Failure.type("\"\(name)\" must be a string, not \(try other.defined().typeName)")
    }
  }

  package func int(_ index: Int, _ name: String) throws -> Int {
    switch self[index] {
    case .int(let value): return value
    case .bool(let value): return value ? 1 : 0
    case let other: throw Failure.type("\"\(name)\" must be an integer, not \(try other.defined().typeName)")
    }
  }

  /// How much work it is to go over the texts among them, in steps.
  var weight: Int {
    values.reduce(0) { $0 + ($1.string.map { $0.utf8.count / 8 } ?? 0) }
  }

  package func bool(_ index: Int) throws -> Bool { try self[index].isTrue() }
}

/// What a filter, test or function may ask of the render that called it.
package struct Call {
  /// All but the page's name.
  package let context: RenderContext
  let environment: Environment
  /// The steps that the render has left; what a filter or test compares takes from them.
  var steps = 0
  private let shownPage: String
  /// How often the page's name was asked for: what is made of it differs from page to page and cannot be kept.
  private(set) var pageReads = 0

  init(context: RenderContext, environment: Environment) {
    shownPage = context.page
    var context = context
    context.page = ""
    self.context = context
    self.environment = environment
  }

  /// As `RenderContext.page`.
  package var page: String {
    mutating get {
      pageReads += 1
      return shownPage
    }
  }
}

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
  /// Whether the input may be undefined (`default`).
  let takesUndefined: Bool
  let body: Body

  package init(
    _ name: String, _ parameters: [Parameter] = [], result: FilterResult = .type(.any), takesMore: Bool = false,
    takesKeywords: Bool = false, takesUndefined: Bool = false, _ body: @escaping Body
  ) {
    self.name = name
    signature = Signature(parameters, takesMore: takesMore, takesKeywords: takesKeywords)
    self.result = result
    self.takesUndefined = takesUndefined
    self.body = body
  }
}

extension Filter {
  /// What gives its input on as it is, so that a page's text need not be written twice.
  static let passingFragments: Set<String> = ["safe", "default", "d"]
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
