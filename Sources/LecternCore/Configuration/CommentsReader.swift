/// Reads `comments:`; each problem with its place and what to write.
struct CommentsReader {
  typealias Problem = (message: String, position: SourcePosition, hint: String?)

  private(set) var problems: [Problem] = []

  /// nil where there is none, or where it has a problem.
  mutating func read(_ entry: LocatedValue.Entry) -> Comments? {
    let names = Comments.Provider.allCases.map(\.rawValue)
    if entry.value.bool == false || entry.value.isNull { return nil }
    guard case .map(let services) = entry.value.content else {
      problems.append(
        (
          "\"comments\" is \(entry.value.kindName), not a service", entry.value.position,
          "write comments: {giscus: {…}}, or utterances, or waline; false is none"
        ))
      return nil
    }
    guard let service = services.first else { return nil }
    guard let provider = Comments.Provider(rawValue: service.key) else {
      unknown(service, among: names, in: "comments.", otherwise: "Lectern knows giscus, utterances and waline")
      return nil
    }
    if services.count > 1 {
      let second = services[1]
      guard Comments.Provider(rawValue: second.key) != nil else {
        unknown(second, among: names, in: "comments.", otherwise: "the keys of \(service.key) stand inside its braces")
        return nil
      }
      problems.append(
        (
          "\"comments\" has \(services.count) services; a page has one", second.keyPosition,
          "keep \(service.key) or \(second.key)"
        ))
      return nil
    }
    return read(service, provider)
  }

  private mutating func read(_ service: LocatedValue.Entry, _ provider: Comments.Provider) -> Comments? {
    let path = "comments.\(service.key)"
    let required = provider.options.filter(\.isRequired).map(\.name)
    let shown = required.map { "\($0): …" }.joined(separator: ", ")
    var entries: [LocatedValue.Entry] = []
    if case .map(let given) = service.value.content {
      entries = given
    } else if !service.value.isNull {
      problems.append(
        (
          "\"\(path)\" is \(service.value.kindName), not a mapping", service.value.position,
          "write \(service.key): {\(shown)}"
        ))
      return nil
    }
    var values: [String: DataValue] = [:]
    for entry in entries {
      guard let option = provider.options.first(where: { $0.name == entry.key }) else {
        unknown(
          entry, among: provider.options.map(\.name), in: path + ".",
          otherwise: "\(service.key) has: " + provider.options.map(\.name).joined(separator: " "))
        continue
      }
      if !entry.value.isNull { values[entry.key] = value(entry.value, option, path) }
    }
    for name in required where !entries.contains(where: { $0.key == name && !$0.value.isNull && $0.value.text != "" }) {
      problems.append(("\"\(path)\" has no \(name)", service.keyPosition, "write \(service.key): {\(shown)}"))
    }
    if provider == .giscus, case .string(let mapping)? = values["mapping"], ["specific", "number"].contains(mapping),
      values["term"] == nil
    {
      problems.append(
        ("\"\(path)\" has no term for mapping: \(mapping)", service.keyPosition, "write term: …, or mapping: pathname"))
    }
    guard problems.isEmpty else { return nil }
    var options = DataMap()
    for option in provider.options {
      if option.name == "issue_term", values["issue_number"] != nil { continue }
      options[option.name] = values[option.name] ?? option.defaultValue
    }
    return Comments(provider: provider, options: options)
  }

  private mutating func unknown(
    _ entry: LocatedValue.Entry, among names: [String], in path: String, otherwise hint: String
  ) {
    let nearest = nearestName(to: entry.key, among: names)
    problems.append(
      ("unknown key \"\(path)\(entry.key)\"", entry.keyPosition, nearest.map { "did you mean \"\($0)\"?" } ?? hint))
  }

  private mutating func value(_ value: LocatedValue, _ option: CommentsOption, _ path: String) -> DataValue? {
    let wanted: (kind: String, hint: String?)
    switch option.kind {
    case .any: return value.data
    case .text:
      if let text = value.text { return .string(text) }
      wanted = ("a text", nil)
    case .bool:
      // The services themselves write 0 and 1.
      if let bool = value.flag { return .bool(bool) }
      wanted = ("true or false", nil)
    case .off:
      if value.bool == false { return .bool(false) }
      wanted = ("false", "what turns it on is a script: write it in Templates/partials/comments.html")
    case .count:
      if let number = value.int, number > 0 { return .int(number) }
      wanted = ("a number from 1 up", nil)
    case .choice(let choices):
      do throws(WrongChoice) {
        return .string(try value.choice(of: "\(path).\(option.name)", among: choices))
      } catch {
        problems.append((error.message, error.position, error.hint))
        return nil
      }
    case .repository:
      if let text = value.text, Self.isRepository(text) { return .string(text) }
      wanted = ("a repository", "write repo: owner/name")
    case .secureURL:
      if let text = value.text, text.hasPrefix("https://"), SiteAddress(url: text) != nil { return .string(text) }
      wanted = ("an https address", "write \(option.name): https://host/")
    }
    problems.append(
      ("\"\(path).\(option.name)\" is \(value.shown), not \(wanted.kind)", value.position, wanted.hint))
    return nil
  }

  /// GitHub's names: letters, digits, `-`, `_` and `.`.
  private static func isRepository(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part != "." && part != ".."
          && part.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
              || "-_.".utf8.contains(byte)
          }
      }
  }
}
