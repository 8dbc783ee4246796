extension Method {
  /// Texts in texts. Places are counted in code points; bounds are those of a slice.
  static let searches: [Method] = [
    text("startswith", [Parameter("prefix")] + bounds) { text, _, arguments in
      let part = try Search.slice(text, arguments)
      return .bool(try affixes(arguments).contains { part?.text.utf8.starts(with: $0.utf8) ?? false })
    },
    text("endswith", [Parameter("suffix")] + bounds) { text, _, arguments in
      let part = try Search.slice(text, arguments)
      return .bool(
        try affixes(arguments).contains { part?.text.utf8.reversed().starts(with: $0.utf8.reversed()) ?? false })
    },
    text("find", sub) { text, _, arguments in .int(try place(text, arguments, last: false) ?? -1) },
    text("rfind", sub) { text, _, arguments in .int(try place(text, arguments, last: true) ?? -1) },
    text("rindex", sub) { text, _, arguments in .int(try known(try place(text, arguments, last: true))) },
    Method("index", of: [.text, .list], Signature(sub)) { call, value, arguments in
      if let text = value.string { return .int(try known(try place(text, arguments, last: false))) }
      guard case .list(let list) = value else { throw unknown("index", value.typeName, call.environment) }
      let start = arguments[1].isNone ? nil : try arguments.int(1, "start")
      let end = arguments[2].isNone ? nil : try arguments.int(2, "end")
      for index in Slice.indices(list.count, start, end, 1) where try list[index].equals(arguments[0], &call.steps) {
        return .int(index)
      }
      throw Failure.type("the value is not in the list")
    },
    Method("count", of: [.text, .list], Signature(sub)) { call, value, arguments in
      if case .list(let list) = value {
        return .int(try list.values.filter { try $0.equals(arguments[0], &call.steps) }.count)
      }
      guard let text = value.string else { throw unknown("count", value.typeName, call.environment) }
      let wanted = try arguments.string(0, "sub")
      guard let part = try Search.slice(text, arguments) else { return .int(0) }
      if wanted.isEmpty { return .int(part.text.unicodeScalars.count + 1) }
      guard wanted.utf8.count <= part.text.utf8.count else { return .int(0) }
      var count = 0
      var inside = part.text
      inside.withUTF8 {
        ByteSearch(wanted.utf8).each(in: $0) { _ in
          count += 1
          return true
        }
      }
      return .int(count)
    },
    text("replace", [Parameter("old"), Parameter("new"), Parameter("count", default: .int(-1))]) {
      text, value, arguments, limits in
      var new = try arguments.string(1, "new")
      if value.isMarkup, !arguments[1].isMarkup { new = HTML.escaped(new) }
      let count = try arguments.int(2, "count")
      return value.alike(try Words.replaced(text, try arguments.string(0, "old"), new, count, limits))
    },
    text("removeprefix", [Parameter("prefix")]) { text, value, arguments in
      let prefix = try arguments.string(0, "prefix")
      return text.utf8.starts(with: prefix.utf8)
        ? value.alike(String(text.unicodeScalars.dropFirst(prefix.unicodeScalars.count))) : value
    },
    text("removesuffix", [Parameter("suffix")]) { text, value, arguments in
      let suffix = try arguments.string(0, "suffix")
      return text.utf8.reversed().starts(with: suffix.utf8.reversed())
        ? value.alike(String(text.unicodeScalars.dropLast(suffix.unicodeScalars.count))) : value
    },
  ]

  private static let bounds = [Parameter("start", default: .some(.none)), Parameter("end", default: .some(.none))]
  private static let sub = [Parameter("sub")] + bounds

  private static func known(_ place: Int?) throws -> Int {
    guard let place else { throw Failure.type("the text is not in the string") }
    return place
  }

  /// One text or a tuple of them.
  private static func affixes(_ arguments: Arguments) throws -> [String] {
    guard case .list(let list) = arguments[0], list.isTuple else { return [try arguments.string(0, "prefix")] }
    return try list.values.map {
      guard let text = $0.string else { throw Failure.type("a prefix is a string, not \($0.typeName)") }
      return text
    }
  }

  private static func place(_ text: String, _ arguments: Arguments, last: Bool) throws -> Int? {
    let wanted = try arguments.string(0, "sub")
    guard let part = try Search.slice(text, arguments) else { return nil }
    let found = last ? part.text.lastPlace(of: wanted) : part.text.firstPlace(of: wanted)
    return found.map { part.start + part.text.utf8.prefix($0).count { $0 & 0xC0 != 0x80 } }
  }
}

/// Parts of texts by code points.
enum Search {
  /// The part between the second and the third argument, and where it begins; nil when it begins behind its end.
  static func slice(_ text: String, _ arguments: Arguments) throws -> (text: String, start: Int)? {
    if arguments[1].isNone, arguments[2].isNone { return (text, 0) }
    let scalars = Array(text.unicodeScalars)
    func bound(_ index: Int, _ name: String, _ missing: Int) throws -> Int {
      guard !arguments[index].isNone else { return missing }
      let place = try arguments.int(index, name)
      return place < 0 ? max(0, max(place, -scalars.count) + scalars.count) : place
    }
    let start = try bound(1, "start", 0)
    let end = min(try bound(2, "end", scalars.count), scalars.count)
    guard start <= end else { return nil }
    return (String(String.UnicodeScalarView(scalars[start..<end])), start)
  }
}
