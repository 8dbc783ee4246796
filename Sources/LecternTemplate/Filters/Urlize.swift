extension Filter {
  static let linking: [Filter] = [
    Filter(
      "urlize",
      [
        Parameter("trim_url_limit", default: .some(.none)), Parameter("nofollow", default: .bool(false)),
        Parameter("target", default: .some(.none)), Parameter("rel", default: .some(.none)),
        Parameter("extra_schemes", default: .some(.none)),
      ], result: .type(.markup), isSlow: true
    ) { call, value, arguments in
      var relations = Set(arguments[3].isNone ? [] : try Words.split(arguments.string(3, "rel")))
      if try arguments.bool(1) { relations.insert("nofollow") }
      relations.insert("noopener")
      var attributes = " rel=\"\(HTML.escaped(relations.sorted { $0.byteOrder($1) < 0 }.joined(separator: " ")))\""
      if !arguments[2].isNone {
        let target = try arguments.string(2, "target")
        if !target.isEmpty { attributes += " target=\"\(HTML.escaped(target))\"" }
      }
      let schemes = arguments[4].isNone ? [] : try arguments[4].sequence().values.map { try scheme($0) }
      let links = Links(
        limit: arguments[0].isNone ? nil : try arguments.int(0, "trim_url_limit"), attributes: attributes,
        schemes: schemes)
      return .markup(links.mark(in: try value.html(call.context)))
    }
  ]

  private static func scheme(_ value: Value) throws -> String {
    guard let text = value.string, text.utf8.last == 0x3A || text.hasSuffix("://"),
      text.unicodeScalars.first?.isWord == true
    else { throw Failure.type("a scheme of \"urlize\" is a text like \"tel:\"") }
    return text
  }
}

/// Addresses in escaped text to links, by Jinja's rules: a link is a whole word, brackets and final stops left out.
struct Links {
  /// How much of an address is shown, in code points; nil for all of it.
  let limit: Int?
  let attributes: String
  let schemes: [String]

  func mark(in html: String) -> String {
    var result = ""
    var word = String.UnicodeScalarView()
    for scalar in html.unicodeScalars {
      if scalar.isBlank {
        if !word.isEmpty { result += link(String(word)) }
        word = String.UnicodeScalarView()
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    return word.isEmpty ? result : result + link(String(word))
  }

  private func link(_ word: String) -> String {
    var middle = word[...]
    while let opening = ["(", "<", "&lt;"].first(where: { middle.hasPrefix($0) }) {
      middle = middle.dropFirst(opening.count)
    }
    let head = word[..<middle.startIndex]
    while let closing = [")", ">", ".", ",", "&gt;"].first(where: { middle.hasSuffix($0) }) {
      middle = middle.dropLast(closing.count)
    }
    // A bracket that the address itself opens closes in it.
    for (opening, closing) in [("(", ")"), ("<", ">"), ("&lt;", "&gt;")] {
      let opened = occurrences(of: opening, in: middle)
      guard opened > occurrences(of: closing, in: middle) else { continue }
      for _ in 0..<min(opened, occurrences(of: closing, in: word[middle.endIndex...])) {
        guard let found = word[middle.endIndex...].firstRange(of: closing) else { break }
        middle = word[middle.startIndex..<found.upperBound]
      }
    }
    return head + anchor(String(middle)) + word[middle.endIndex...]
  }

  private func occurrences(of mark: String, in text: Substring) -> Int { text.ranges(of: mark).count }

  private func anchor(_ text: String) -> String {
    if WebAddress.matches(text) {
      let hasScheme = text.hasPrefix("https://") || text.hasPrefix("http://")
      return "<a href=\"\(hasScheme ? "" : "https://")\(text)\"\(attributes)>\(shown(text))</a>"
    }
    if text.hasPrefix("mailto:"), WebAddress.isMail(text.dropFirst(7)) {
      return "<a href=\"\(text)\">\(text.dropFirst(7))</a>"
    }
    if !text.hasPrefix("www."), !text.hasPrefix("@"), !text.contains(":"), WebAddress.isMail(text[...]) {
      return "<a href=\"mailto:\(text)\">\(text)</a>"
    }
    var text = text
    for scheme in schemes where text != scheme && text.hasPrefix(scheme) {
      text = "<a href=\"\(text)\"\(attributes)>\(text)</a>"
    }
    return text
  }

  private func shown(_ address: String) -> String {
    guard let limit, address.unicodeScalars.count > limit else { return address }
    let count = address.unicodeScalars.count
    let kept = limit >= 0 ? limit : max(0, count + max(limit, -count))
    return String(address.unicodeScalars.prefix(kept)) + "..."
  }
}

/// What Jinja takes for an address on the web or of mail.
enum WebAddress {
  private static let topLevels: Set<String> = ["com", "net", "int", "edu", "gov", "org", "info", "mil"]

  static func matches(_ text: String) -> Bool {
    let lower = text.lowercased()
    let scheme = ["https://", "http://"].first { lower.hasPrefix($0) }
    if let scheme, lower.dropFirst(scheme.count).hasPrefix("[") { return isIPv6(lower.dropFirst(scheme.count)) }
    for prefix in [scheme, lower.hasPrefix("www.") ? "www." : nil] {
      guard let prefix, let host = host(lower.dropFirst(prefix.count)) else { continue }
      let labels = host.split(separator: ".", omittingEmptySubsequences: false)
      guard let last = labels.last, labels.dropLast().allSatisfy({ isLabel($0) && !$0.isEmpty }) else { continue }
      if (2...63).contains(last.count), last.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return true }
      let rest = last.dropFirst(4).unicodeScalars
      if last.hasPrefix("xn--"), (2...59).contains(rest.count), rest.allSatisfy({ $0.isWord || $0 == "%" }) {
        return true
      }
      if prefix != "www.", labels.count == 4,
        labels.allSatisfy({ (1...3).contains($0.count) && $0.unicodeScalars.allSatisfy(\.isDecimal) })
      {
        return true
      }
    }
    guard let host = host(lower[...]) else { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && topLevels.contains(String(labels[labels.count - 1]))
      && labels.dropLast().allSatisfy { isLabel($0) && (2...63).contains($0.unicodeScalars.count) }
  }

  private static func isLabel(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy { $0.isWord || $0 == "%" || $0 == "-" }
  }

  /// What stands before the port and the path; nil when what follows is neither.
  private static func host(_ text: Substring) -> Substring? {
    let end = text.firstIndex { ":/?#".contains($0) } ?? text.endIndex
    return isEnd(text[end...]) ? text[..<end] : nil
  }

  private static func isEnd(_ text: Substring) -> Bool {
    var rest = text
    if rest.first == ":" {
      let digits = rest.dropFirst().prefix { $0.unicodeScalars.allSatisfy(\.isDecimal) }
      guard (1...5).contains(digits.count) else { return false }
      rest = rest[digits.endIndex...]
    }
    return rest.first.map { "/?#".contains($0) } ?? true
  }

  private static func isIPv6(_ text: Substring) -> Bool {
    guard let end = text.firstIndex(of: "]"), isEnd(text[text.index(after: end)...]) else { return false }
    var rest = text.dropFirst()[..<end]
    var groups = 0
    while groups < 8, !rest.isEmpty || groups == 2 {
      let digits = rest.prefix(4).prefix { $0.isHexDigit }
      rest = rest[digits.endIndex...]
      let hasColon = rest.first == ":"
      if hasColon { rest = rest.dropFirst() } else if groups < 2 || digits.isEmpty && !rest.isEmpty { return false }
      groups += 1
    }
    return groups > 2 && rest.isEmpty
  }

  static func isMail(_ text: Substring) -> Bool {
    guard let at = text.lastIndex(of: "@"), at > text.startIndex else { return false }
    let host = text[text.index(after: at)...]
    guard let dot = host.lastIndex(of: "."), host.unicodeScalars.first?.isWord == true else { return false }
    let end = host[host.index(after: dot)...].unicodeScalars
    return !end.isEmpty && end.allSatisfy(\.isWord)
      && host[..<dot].unicodeScalars.allSatisfy { $0.isWord || $0 == "." || $0 == "-" }
  }
}
