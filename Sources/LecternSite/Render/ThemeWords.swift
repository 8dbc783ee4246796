import LecternCore
import LecternTemplate

/// The theme's words in each language that the site has.
struct ThemeWords: Sendable {
  /// By language tag, then key.
  private let all: [String: [String: String]]

  init(_ all: [String: [String: String]]) { self.all = all }

  /// - Throws: `template-unknown-word`.
  func text(_ key: String, _ language: String) throws -> String {
    let words = all[language] ?? [:]
    guard let text = words[key] else {
      throw Failure(
        "template-unknown-word", "the theme has no words for \"\(key)\"",
        hint: nearestName(to: key, among: words.keys.sorted()).map { "did you mean \"\($0)\"?" }
          ?? "add it to Templates/i18n/\(language).yml")
    }
    return text
  }

  /// The words with `{count}` filled in.
  func text(_ key: String, count: Int, _ language: String) throws -> String {
    try text(key, [("count", .int(count))], language)
  }

  /// `t("key", count=3)`
  var function: GlobalFunction {
    GlobalFunction("t", [Parameter("key")], result: .string, takesKeywords: true) { call, arguments in
      .string(try text(try arguments.string(0, "key"), arguments.keywords, call.context.language))
    }
  }

  /// The words with each `{name}` filled in; those of `key_one`, where the language has them, for a count of 1.
  private func text(_ key: String, _ values: [(name: String, value: Value)], _ language: String) throws -> String {
    if values.isEmpty { return try text(key, language) }
    if case .int(1) = values.first(where: { $0.name == "count" })?.value, let one = all[language]?[key + "_one"] {
      return try Self.filled(one, values)
    }
    return try Self.filled(try text(key, language), values)
  }

  /// The text with `{name}` replaced by the value of that name.
  private static func filled(_ text: String, _ values: [(name: String, value: Value)]) throws -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      let name = rest[rest.utf8.index(after: open)..<close]
      switch values.first(where: { $0.name == name })?.value {
      case nil: result += rest[open...close]
      case .int(let number): result += String(number)
      case .string(let string), .markup(let string): result += string
      default: throw Failure.type("t takes numbers and texts")
      }
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }
}
