import LecternCore
import LecternTemplate

/// The theme's words in each language that the site has.
struct ThemeWords: Sendable {
  /// By language tag, then key.
  private let all: [String: [String: Words]]

  /// The words of one key in one language, cut at their blanks.
  private final class Words: Sendable {
    let text: String
    /// Each text before a blank, and the blank's name.
    let pieces: [(text: String, name: String)]
    let rest: String
    /// The words for a count of 1, where they are others.
    let one: Words?
    /// The blanks that the words have in any language.
    let blanks: Set<String>

    init(_ text: String, one: Words?, blanks: Set<String>) {
      self.text = text
      self.one = one
      self.blanks = blanks
      var start = text.startIndex
      pieces = WordBlank.all(in: text).map { blank in
        let before = String(text[start..<blank.range.lowerBound])
        start = blank.range.upperBound
        return (before, blank.name)
      }
      rest = String(text[start...])
    }
  }

  /// - Parameter blanks: as `Theme.blanks`.
  init(_ all: [String: [String: String]], blanks: [String: Set<String>] = [:]) {
    self.all = all.mapValues { words in
      let entries = words.map { key, text in
        let known = (blanks[key] ?? []).union(blanks[key + "_one"] ?? [])
        let one = words[key + "_one"].map { Words($0, one: nil, blanks: known) }
        return (key, Words(text, one: one, blanks: known))
      }
      return Dictionary(entries, uniquingKeysWith: { first, _ in first })
    }
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
  ///
  /// - Throws: `template-unknown-word`.
  private func text(_ key: String, _ values: [(name: String, value: Value)], _ language: String) throws -> String {
    guard var words = all[language]?[key] else { throw unknown(key, language) }
    if !values.isEmpty {
      try check(values, of: key, words.blanks)
      if let one = words.one, case .int(1) = values.first(where: { $0.name == "count" })?.value { words = one }
    }
    return words.pieces.isEmpty ? words.text : try filled(words, key, values, language)
  }

  private func unknown(_ key: String, _ language: String) -> Failure {
    Failure(
      "template-unknown-word", "the theme has no words for \"\(key)\"",
      hint: suggestion(for: key, among: (all[language] ?? [:]).keys.sorted())
        ?? "add it to Templates/i18n/\(language).yml")
  }

  /// An argument is right when the words of some language have a blank for it; a count may choose words alone.
  private func check(_ values: [(name: String, value: Value)], of key: String, _ known: Set<String>) throws {
    for (name, _) in values where name != "count" && !known.contains(name) {
      throw Failure.type(
        "the words of t(\"\(key)\") have no {\(name)}",
        hint: suggestion(for: name, among: known.sorted())
          ?? (known.isEmpty ? "they have no blanks to fill" : "they have {\(known.sorted().joined(separator: "}, {"))}")
      )
    }
  }

  /// The text with `{name}` replaced by the value of that name.
  private func filled(
    _ words: Words, _ key: String, _ values: [(name: String, value: Value)], _ language: String
  ) throws -> String {
    var result = ""
    for piece in words.pieces {
      result += piece.text
      switch values.first(where: { $0.name == piece.name })?.value {
      case .int(let number): result += String(number)
      case .string(let string), .markup(let string): result += string
      case let other?:
        throw Failure.type("t(\"\(key)\") wants a text or an integer for {\(piece.name)}, not \(other.typeName)")
      case nil:
        let nearest = nearestName(to: piece.name, among: values.map(\.name))
        throw Failure.type(
          "t(\"\(key)\") does not say what {\(piece.name)} is in \"\(words.text)\"",
          hint: nearest.map { "did you mean {\($0)} in i18n/\(language).yml?" }
            ?? "write t(\"\(key)\", \(piece.name)=…), or leave {\(piece.name)} out in i18n/\(language).yml")
      }
    }
    return result + words.rest
  }
}

/// A place in a theme's words for a value: `{name}`. Other braces are text.
struct WordBlank {
  let name: String
  let range: Range<String.Index>

  static func all(in text: String) -> [WordBlank] {
    let bytes = text.utf8
    var result: [WordBlank] = []
    var index = bytes.startIndex
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
      index = bytes.index(after: open)
      let end = bytes[index...].firstIndex { !isOfName($0) } ?? bytes.endIndex
      guard end > index, end < bytes.endIndex, bytes[end] == UInt8(ascii: "}") else { continue }
      let next = bytes.index(after: end)
      result.append(WordBlank(name: String(text[index..<end]), range: open..<next))
      index = next
    }
    return result
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
