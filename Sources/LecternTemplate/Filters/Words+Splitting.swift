extension Words {
  /// At runs of white space, at most `most` times.
  static func split(_ text: String, _ most: Int = Int.max, _ limits: Limits = Limits()) throws -> [String] {
    var parts: [String] = []
    var rest = text.unicodeScalars.drop(while: \.isBlank)
    while !rest.isEmpty {
      if parts.count == most {
        parts.append(String(rest))
        break
      }
      let end = rest.firstIndex(where: \.isBlank) ?? rest.endIndex
      parts.append(String(rest[..<end]))
      try Value.check(parts.count * 8, limits)
      rest = rest[end...].drop(while: \.isBlank)
    }
    return parts
  }

  static func splitFromEnd(_ text: String, _ most: Int, _ limits: Limits) throws -> [String] {
    var parts: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      while let last = rest.last, last.isBlank { rest.removeLast() }
      if rest.isEmpty { break }
      if parts.count == most {
        parts.append(String(rest))
        break
      }
      let start = rest.lastIndex(where: \.isBlank).map { rest.index(after: $0) } ?? rest.startIndex
      parts.append(String(rest[start...]))
      try Value.check(parts.count * 8, limits)
      rest = rest[..<start]
    }
    return parts.reversed()
  }
}
