/// A pattern such as `:year/:month/:day/:title/` and what becomes of it.
///
/// Tokens are Hexo's: `:year :month :i_month :day :i_day :hour :minute :second :timestamp :title :name :post_title :slug
/// :category :hash`, and any key of the front matter.
package struct Permalink: Sendable, Hashable {
  package let pattern: String

  package init(_ pattern: String) { self.pattern = pattern }

  /// The values that the tokens of one note stand for.
  package struct Values {
    package var date: DateTime?
    /// The file's path below its folder, without extension: `:title`.
    package var path: String
    package var title: String
    /// The slug of the last category, or of `default_category`.
    package var category: String
    package var language: String
    package var slug: String?
    /// Of a key of the front matter; lists and mappings stand for nothing.
    package var value: (_ key: String) -> DataValue?
    package var defaults: [String: String]

    package init(
      date: DateTime?, path: String, title: String, category: String, language: String, slug: String?,
      defaults: [String: String], value: @escaping (_ key: String) -> DataValue?
    ) {
      self.date = date
      self.path = path
      self.title = title
      self.category = category
      self.language = language
      self.slug = slug
      self.defaults = defaults
      self.value = value
    }
  }

  /// Why a pattern has no address for a note.
  package enum Failure: Error, Hashable {
    case needsDate(token: String)
    case unknownToken(String)
  }

  /// The output path for a note, not yet checked for safety.
  package func path(for values: Values) throws(Failure) -> String {
    var result = ""
    var rest = pattern.utf8[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      result += Substring(rest[..<colon])
      let token = Self.token(rest[colon...].dropFirst())
      result += token.isEmpty ? ":" : try value(of: String(Substring(token)), values)
      rest = rest[token.endIndex...]
    }
    return result + String(Substring(rest))
  }

  private static func token(_ text: Substring.UTF8View) -> Substring.UTF8View {
    text.prefix { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
      default: false
      }
    }
  }

  /// The names in the pattern that only a key of a note or a default can give a value.
  package var keys: [String] {
    pattern.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).dropFirst()
      .map { String(Substring(Self.token($0))) }
      .filter { !$0.isEmpty && !Self.tokens.contains($0) }
  }

  /// The names that every note has a value for.
  package static let tokens =
    dateTokens.keys.sorted() + ["title", "name", "slug", "post_title", "category", "lang", "hash"]

  private func value(of token: String, _ values: Values) throws(Failure) -> String {
    if let format = Self.dateTokens[token] {
      guard let date = values.date else { throw .needsDate(token: ":" + token) }
      return date.formatted(format)
    }
    switch token {
    case "title", "name":
      let nameStart = values.path.utf8.lastIndex(of: UInt8(ascii: "/")).map(values.path.utf8.index(after:))
      let name = values.slug ?? nameStart.map { String(values.path[$0...]) } ?? values.path
      guard token == "title", let nameStart else { return name }
      return values.path[..<nameStart] + name
    case "slug": return values.slug ?? values.path
    case "post_title": return Slug.hexo(values.title, case: .lower)
    case "category": return values.category
    case "lang": return values.language
    case "hash":
      guard let date = values.date else { throw .needsDate(token: ":hash") }
      return String(SHA1.hexDigest(values.path + String(date.unixSeconds)).prefix(12))
    default: break
    }
    switch values.value(token) {
    case .string(let text): return text
    case .int(let number): return String(number)
    case .double(let number): return String(number)
    case .bool(let truth): return truth ? "true" : "false"
    default: break
    }
    guard let text = values.defaults[token] else { throw .unknownToken(":" + token) }
    return text
  }

  private static let dateTokens = [
    "year": "%Y", "month": "%m", "i_month": "%-m", "day": "%d", "i_day": "%-d", "hour": "%H", "minute": "%M",
    "second": "%S", "timestamp": "%s",
  ]
}
