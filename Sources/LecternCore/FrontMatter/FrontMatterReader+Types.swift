/// What a key wants and what stands there.
extension FrontMatterReader {
  mutating func text(_ entry: LocatedValue.Entry) -> String? { placedText(entry)?.value }

  mutating func placedText(_ entry: LocatedValue.Entry) -> FrontMatter.Placed<String>? {
    guard let text = entry.value.text else {
      wrongType(entry, "a text", cure: "write \(entry.key): and the text behind it")
      return nil
    }
    return .init(value: text, position: entry.value.position)
  }

  mutating func bool(_ entry: LocatedValue.Entry) -> Bool? {
    if let flag = entry.value.flag { return flag }
    wrongType(entry, "true or false", cure: "write \(entry.key): true or \(entry.key): false")
    return nil
  }

  mutating func date(_ entry: LocatedValue.Entry) -> FrontMatter.Placed<DateTime>? {
    guard let text = entry.value.text else {
      wrongType(entry, "a date", cure: "write \(entry.key): 2022-09-04 18:43:23")
      return nil
    }
    do {
      return .init(value: try DateTime.parse(text, in: zone), position: entry.value.position)
    } catch {
      report("bad-date", "\"\(text)\" is not a date", at: entry.value.textPosition, hint: error.hint)
      return nil
    }
  }

  /// A tag written twice counts once.
  mutating func tags(_ entry: LocatedValue.Entry) -> [String] {
    result.tagsKey = entry.keyPosition
    let texts = texts(entry, entry.value)
    guard texts.count > 1 else { return texts }
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }
  }

  /// A text is a list of one; commas are not split; empty items are dropped.
  private mutating func texts(_ entry: LocatedValue.Entry, _ value: LocatedValue) -> [String] {
    switch value.content {
    case .scalar:
      guard let text = value.text?.trimmed, !text.isEmpty else { return [] }
      return [text]
    case .map:
      wrongType(entry, "a text or a list of texts", value, cure: "write \(entry.key): [one, two]")
      return []
    case .list(let items):
      var result: [String] = []
      result.reserveCapacity(items.count)
      for item in items where !item.isNull {
        guard let text = item.text?.trimmed else {
          wrongType(entry, "a text", item, cure: "write it as one text, between quotation marks if need be")
          continue
        }
        if !text.isEmpty { result.append(text) }
      }
      return result
    }
  }

  /// Hexo's rule: where any element is a list, each element is a path of its own.
  mutating func categories(_ entry: LocatedValue.Entry) -> [[String]] {
    result.categoriesKey = entry.keyPosition
    guard case .list(let items) = entry.value.content,
      items.contains(where: { if case .list = $0.content { true } else { false } })
    else {
      let path = categoryPath(entry, entry.value)
      return path.isEmpty ? [] : [path]
    }
    var seen = Set<[String]>()
    return items.filter { !$0.isNull }.map { categoryPath(entry, $0) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Each level is a folder in the next one's address.
  private static let deepestCategory = 64

  private mutating func categoryPath(_ entry: LocatedValue.Entry, _ value: LocatedValue) -> [String] {
    let path = texts(entry, value)
    guard path.count > Self.deepestCategory else { return path }
    report(
      "bad-front-matter", "a category lies \(path.count) levels deep, and \(Self.deepestCategory) is the most",
      at: value.position, hint: "for categories beside each other write each as a list: [[one], [two]]")
    return Array(path.prefix(Self.deepestCategory))
  }

  mutating func aliases(_ entry: LocatedValue.Entry) -> [FrontMatter.Placed<String>] {
    guard case .list(let items) = entry.value.content else { return [placedText(entry)].compactMap { $0 } }
    var result: [FrontMatter.Placed<String>] = []
    for item in items where !item.isBlank {
      if let text = item.text {
        result.append(.init(value: text, position: item.position))
      } else {
        wrongType(entry, "an address", item, cure: "write an address such as /old/name/")
      }
    }
    return result
  }

  /// A key that themes of other tools use with values of many kinds: one that does not fit ours stays in `extra`. A word
  /// in place of a number, as in `order: first`, is no theme's but a slip.
  mutating func lenient<Value>(
    _ entry: LocatedValue.Entry, _ wanted: String, _ value: Value?, _ put: (inout FrontMatter, Value) -> Void
  ) {
    if let value { return put(&result, value) }
    result.extra[entry.key] = entry.value.data
    guard let text = entry.value.text, !text.isEmpty, entry.value.bool == nil, entry.value.int == nil else { return }
    report(
      "bad-front-matter", "\"\(entry.key)\" is \(entry.value.kindName), not \(wanted)", at: entry.value.position,
      hint: "only a theme that knows page.extra.\(entry.key) understands it", severity: .warning)
  }

  /// - Parameter item: the value at fault where it is one inside the entry's.
  private mutating func wrongType(
    _ entry: LocatedValue.Entry, _ wanted: String, _ item: LocatedValue? = nil, cure: String
  ) {
    let value = item ?? entry.value
    let isInside = value.position != entry.value.position
    var hint = cure
    if case .map(let pairs) = value.content, let pair = pairs.first, pairs.count == 1, let rest = pair.value.text {
      hint = "if it is a text, write \"\(pair.key): \(rest)\" between quotation marks"
    }
    report(
      "bad-front-matter",
      isInside
        ? "\"\(entry.key)\" has \(value.kindName) where \(wanted) belongs"
        : "\"\(entry.key)\" is \(value.kindName), not \(wanted)",
      at: value.position, hint: hint)
  }
}
