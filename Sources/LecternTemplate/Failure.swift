import LecternCore

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

  static func limit(_ message: String, hint: String) -> Failure {
    Failure("template-limit", message, hint: hint)
  }

  /// A loop with several targets would take a mapping's keys apart.
  static let keysForPairs = Failure.type("a mapping gives its keys, not pairs", hint: "write … | items")

  static func tooManySteps(_ limits: Limits) -> Failure {
    .limit(
      "the template runs for more than \(limits.steps) steps on this page",
      hint: "look for a loop over a range or a list that is far too long")
  }

  /// - Parameter size: in bytes.
  static func tooLarge(_ size: Int, asText: Bool = false) -> Failure {
    .limit(
      "the value grows beyond \(size) bytes\(asText ? " as text" : "")",
      hint: "look for a text or a list that is repeated or put to itself too often")
  }

  /// Refuses what recursion would have to go through.
  static func tooDeep(_ message: String) -> Failure {
    .limit(message, hint: "look for a list or a map that is put into itself in a loop")
  }

  static let keyTooLarge = Failure.limit(
    "the key of a map holds more than \(Limits.keyCount) values", hint: "take a text or a number of it as the key")

  static let formatTooWide = Failure.limit("a width in a format is at most 1000", hint: "write a smaller number")

  /// - Parameter count: how many arguments a macro takes.
  static func tooManyArguments(ofMacro name: String, _ count: Int) -> Failure {
    .type("the macro \"\(name)\" takes at most \(count) argument\(count == 1 ? "" : "s")")
  }

  static func noParameter(_ keyword: String, ofMacro name: String, among parameters: [String]) -> Failure {
    .type(
      "the macro \"\(name)\" has no parameter \"\(keyword)\"", hint: suggestion(for: keyword, among: parameters))
  }

  static func undefined(_ undefined: Undefined) -> Failure {
    Failure("template-undefined", undefined.message, hint: undefined.hint)
  }
}

extension [String] {
  /// A trace that is shown whole, or its two ends.
  var cutInTheMiddle: [String] { count > 12 ? Array(prefix(6)) + ["…"] + Array(suffix(5)) : self }
}
