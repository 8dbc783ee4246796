/// What went wrong inside an operation, before the machine or the compiler adds where.
package struct Failure: Error, Sendable {
  package var id: String
  package var message: String
  package var hint: String?

  package init(_ id: String, _ message: String, hint: String? = nil) {
    self.id = id
    self.message = message
    self.hint = hint
  }

  /// A value of the wrong type or out of range.
  package static func type(_ message: String, hint: String? = nil) -> Failure {
    Failure("template-type", message, hint: hint)
  }

  static func limit(_ message: String, hint: String? = nil) -> Failure {
    Failure("template-limit", message, hint: hint)
  }

  /// A loop with several targets would take a mapping's keys apart.
  static let keysForPairs = Failure.type("a mapping gives its keys, not pairs", hint: "write … | items")

  static func undefined(_ undefined: Undefined) -> Failure {
    Failure("template-undefined", undefined.message, hint: undefined.hint)
  }
}
