/// `value.name(arguments)` for the methods of Python's own types that theme authors use.
struct Method: Sendable {
  typealias Body = @Sendable (inout Call, Value, Arguments) throws -> Value

  let name: String
  /// Takes arguments as they are written.
  let body: Body

  /// The types that have the method.
  struct Owners: OptionSet, Sendable {
    let rawValue: Int

    static let text = Owners(rawValue: 1)
    static let list = Owners(rawValue: 2)
    static let map = Owners(rawValue: 4)
    static let all: Owners = [.text, .list, .map]

    func contains(_ value: Value) -> Bool {
      switch value {
      case .string, .markup, .fragment: contains(.text)
      case .list: contains(.list)
      case .map: contains(.map)
      default: false
      }
    }
  }

  init(_ name: String, of owners: Owners = .text, _ signature: Signature = Signature(), _ body: @escaping Body) {
    self.name = name
    self.body = { call, value, arguments in
      guard owners.contains(value) else { throw Method.unknown(name, value.typeName, call.environment) }
      return try body(&call, value, try signature.bind(arguments))
    }
  }

  static let all: [Method] = cases + words + searches + layout + collections

  static func unknown(_ name: String, _ owner: String, _ environment: Environment) -> Failure {
    .type("\(owner) has no method \"\(name)\"", hint: ForeignNames.methodHint(name, environment))
  }

  /// A method of texts, markup too.
  static func text(
    _ name: String, _ parameters: [Parameter] = [],
    _ body: @escaping @Sendable (String, Value, Arguments) throws -> Value
  ) -> Method {
    Method(name, Signature(parameters)) { call, value, arguments in
      try body(try value.text(call.context), value, arguments)
    }
  }

  /// A method of texts that may make far more than it is given.
  static func text(
    _ name: String, _ parameters: [Parameter],
    _ body: @escaping @Sendable (String, Value, Arguments, Limits) throws -> Value
  ) -> Method {
    Method(name, Signature(parameters)) { call, value, arguments in
      try body(try value.text(call.context), value, arguments, call.context.limits)
    }
  }
}
