/// What a key wants and what stands there.
extension ConfigurationReader {
  mutating func text(_ entry: LocatedValue.Entry) -> String? {
    if let text = entry.value.text { return text }
    wrongType(entry, "a text")
    return nil
  }

  mutating func text(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, String>) {
    if let text = text(entry) { result[keyPath: key] = text }
  }

  mutating func bool(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, Bool>) {
    if let bool = entry.value.bool { result[keyPath: key] = bool } else { wrongType(entry, "true or false") }
  }

  mutating func count(_ entry: LocatedValue.Entry) -> Int? {
    if let number = entry.value.int, number >= 0 { return number }
    if let text = entry.value.text, Int(text) != nil {
      report("\"\(entry.key)\" is \(text), below 0", at: entry.value.position, hint: "write 0 for all on one page")
    } else {
      wrongType(entry, "a number from 0 up")
    }
    return nil
  }

  mutating func list(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, [String]>) {
    if let text = entry.value.text {
      result[keyPath: key] = [text]
    } else if case .list(let items) = entry.value.content {
      result[keyPath: key] = items.compactMap { item in
        if item.text == nil, !item.isNull { wrongType(entry, "a text", item) }
        return item.text
      }
    } else {
      wrongType(entry, "a list of texts")
    }
  }

  mutating func texts(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, [String: String]>) {
    guard case .map(let inner) = entry.value.content else { return wrongType(entry, "a mapping of texts") }
    for pair in inner {
      if let text = text(pair) { result[keyPath: key][pair.key] = text }
    }
  }

  mutating func section(
    _ entry: LocatedValue.Entry, _ keys: [String], _ read: (inout ConfigurationReader, LocatedValue.Entry) -> Void
  ) {
    guard case .map(let inner) = entry.value.content else {
      return wrongType(entry, "a mapping", hint: keys.first.map { "write \(entry.key): {\($0): …}" })
    }
    for pair in inner where !pair.value.isNull || !keys.contains(pair.key) {
      if keys.contains(pair.key) { read(&self, pair) } else { unknown(pair, among: keys, in: entry.key + ".") }
    }
  }

  /// A folder of the output, without slashes at its ends.
  mutating func directory(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, String>) {
    guard let text = text(entry) else { return }
    do {
      let path = try OutputPath(folder: text)
      result[keyPath: key] = String(path.folder.dropLast())
    } catch {
      report(error.message, at: entry.value.position, hint: error.hint)
    }
  }

  /// - Parameter item: the value at fault where it is one of the entry's list.
  mutating func wrongType(
    _ entry: LocatedValue.Entry, _ wanted: String, _ item: LocatedValue? = nil, hint: String? = nil
  ) {
    let hint =
      hint
      ?? (item == nil ? Self.example(of: wanted, for: entry.key) : "write a text, between quotation marks if need be")
    if let item {
      report("\"\(entry.key)\" has \(item.kindName) where \(wanted) belongs", at: item.position, hint: hint)
    } else {
      report("\"\(entry.key)\" is \(entry.value.kindName), not \(wanted)", at: entry.value.position, hint: hint)
    }
  }

  /// A line to copy.
  private static func example(of wanted: String, for key: String) -> String {
    switch wanted {
    case "true or false": "write \(key): true or \(key): false"
    case "a number from 0 up": "write \(key): 10"
    case "a list of texts": "write \(key): [one, two]"
    case "a list of {name, url}": "write \(key): [{name: Home, url: /}]"
    case "a text": "write \(key): and the text behind it"
    default: "write \(key): {name: value}"
    }
  }
}
