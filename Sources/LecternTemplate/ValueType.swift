/// What is known of a value before any page is rendered.
package indirect enum ValueType: Sendable, Hashable {
  case any
  case bool, int, double, string, markup
  case list(ValueType)
  /// A map of the host's; a missing key is a mistake that shows while rendering.
  case map
  /// The author's lenient map or any value in it.
  case data
  /// A record type, by name, so that types may hold themselves.
  case record(String)
  case optional(ValueType)
  case function

  /// How the guide's tables write it.
  package var description: String {
    switch self {
    case .any: "any"
    case .bool: "bool"
    case .int: "int"
    case .double: "float"
    case .string: "string"
    case .markup: "markup"
    case .list(let element): "list<\(element.description)>"
    case .map: "map"
    case .data: "data"
    case .record(let name): name
    case .optional(let type): "\(type.description) or none"
    case .function: "function"
    }
  }

  var unwrapped: ValueType { if case .optional(let type) = self { type.unwrapped } else { self } }
  var element: ValueType { if case .list(let element) = unwrapped { element } else { .any } }

  /// With its article, for messages.
  var article: String {
    switch self {
    case .bool: "a boolean"
    case .int: "an integer"
    case .double: "a float"
    case .string: "a string"
    case .markup: "markup"
    default: description
    }
  }

  /// Itself, unless lists nest in it so deeply that a recursive include could make ever new types.
  var bounded: ValueType {
    var inner = self
    for _ in 0..<4 {
      switch inner {
      case .list(let element): inner = element
      case .optional(let type): inner = type
      default: return self
      }
    }
    return .any
  }
}
