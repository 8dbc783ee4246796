extension Method {
  /// Texts to parts and back.
  static let words: [Method] = [
    text("strip", chars) { text, value, arguments in value.alike(Words.trimmed(text, try set(arguments))) },
    text("lstrip", chars) { text, value, arguments in
      value.alike(Words.trimmed(text, try set(arguments), right: false))
    },
    text("rstrip", chars) { text, value, arguments in
      value.alike(Words.trimmed(text, try set(arguments), left: false))
    },
    text("split", separator) { text, value, arguments, limits in
      .list(try parts(text, arguments, fromEnd: false, limits).map { value.alike($0) })
    },
    text("rsplit", separator) { text, value, arguments, limits in
      .list(try parts(text, arguments, fromEnd: true, limits).map { value.alike($0) })
    },
    text("splitlines", [Parameter("keepends", default: .bool(false))]) { text, value, arguments, limits in
      .list(try Words.lines(text, keepsEnds: try arguments.bool(0), limits).map { value.alike($0) })
    },
    text("partition", [Parameter("sep")]) { text, value, arguments in
      let mark = try separator(arguments)
      guard let found = text.firstPlace(of: mark) else {
        return .tuple([value.alike(text), value.alike(""), value.alike("")])
      }
      return .tuple(around(mark, found, text).map { value.alike($0) })
    },
    text("rpartition", [Parameter("sep")]) { text, value, arguments in
      let mark = try separator(arguments)
      guard let found = text.lastPlace(of: mark) else {
        return .tuple([value.alike(""), value.alike(""), value.alike(text)])
      }
      return .tuple(around(mark, found, text).map { value.alike($0) })
    },
    Method("join", Signature([Parameter("iterable")])) { call, value, arguments in
      guard value.string != nil else { throw unknown("join", value.typeName, call.environment) }
      let given = try call.items(of: arguments[0])
      if !value.isMarkup, let other = given.first(where: { $0.string == nil }) {
        throw Failure.type("\"join\" needs strings, not \(try other.defined().typeName)")
      }
      let joined = try Sequences.join(&call, .list(given), Arguments([value, .none]))
      // As in Python, the separator decides whether the result is markup.
      guard !value.isMarkup, joined.isMarkup else { return joined }
      let items = given.map { Value.string($0.string ?? "") }
      return try Sequences.join(&call, .list(items), Arguments([value, .none]))
    },
    Method("format", Signature(takesMore: true, takesKeywords: true)) { call, value, arguments in
      guard let text = value.string else { throw unknown("format", value.typeName, call.environment) }
      try call.charge(text.utf8.count { $0 == 0x7B } * (64 + arguments.keywords.count))
      return value.alike(try FormatText.fill(text, arguments, escapes: value.isMarkup, call.context))
    },
    text("encode", [Parameter("encoding", default: .some(.none))]) { _, _, _ in
      throw Failure.type(
        "templates have no bytes, so \"encode\" is missing; for addresses use the filter \"urlencode\"")
    },
  ]

  private static let chars = [Parameter("chars", default: .some(.none))]
  private static let separator = [Parameter("sep", default: .some(.none)), Parameter("maxsplit", default: .int(-1))]

  private static func set(_ arguments: Arguments) throws -> Set<Unicode.Scalar>? {
    arguments[0].isNone ? nil : Set(try arguments.string(0, "chars").unicodeScalars)
  }

  private static func separator(_ arguments: Arguments) throws -> String {
    let mark = try arguments.string(0, "sep")
    guard !mark.isEmpty else { throw Failure.type("the separator is empty") }
    return mark
  }

  /// What stands before a mark, the mark, and what stands behind it.
  private static func around(_ mark: String, _ place: Int, _ text: String) -> [String] {
    let start = text.utf8.index(text.startIndex, offsetBy: place)
    return [String(text[..<start]), mark, String(text[text.utf8.index(start, offsetBy: mark.utf8.count)...])]
  }

  private static func parts(_ text: String, _ arguments: Arguments, fromEnd: Bool, _ limits: Limits) throws -> [String]
  {
    let limit = try arguments.int(1, "maxsplit")
    let most = limit < 0 ? Int.max : limit
    if arguments[0].isNone {
      return fromEnd ? try Words.splitFromEnd(text, most, limits) : try Words.split(text, most, limits)
    }
    let mark = try separator(arguments)
    guard mark.utf8.count <= text.utf8.count else { return [text] }
    return fromEnd ? try partsFromEnd(text, mark, most, limits) : try parts(text, mark, most, limits)
  }

  private static func parts(_ text: String, _ mark: String, _ most: Int, _ limits: Limits) throws -> [String] {
    var parts: [String] = []
    var start = 0
    var text = text
    try text.withUTF8 { bytes in
      func part(_ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
      try ByteSearch(mark.utf8).each(in: bytes) { place in
        guard parts.count < most else { return false }
        parts.append(part(place))
        start = place + mark.utf8.count
        try Value.check(parts.count * 8, limits)
        return true
      }
      parts.append(part(bytes.count))
    }
    return parts
  }

  /// Sought in the reversed text, where the last mark is the first.
  private static func partsFromEnd(_ text: String, _ mark: String, _ most: Int, _ limits: Limits) throws -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var end = bytes.count
    try Array(bytes.reversed()).withUnsafeBufferPointer { reversed in
      try ByteSearch(mark.utf8.reversed()).each(in: reversed) { place in
        guard parts.count < most else { return false }
        let start = bytes.count - place
        parts.append(String(decoding: bytes[start..<end], as: UTF8.self))
        end = start - mark.utf8.count
        try Value.check(parts.count * 8, limits)
        return true
      }
    }
    parts.append(String(decoding: bytes[..<end], as: UTF8.self))
    return parts.reversed()
  }
}
