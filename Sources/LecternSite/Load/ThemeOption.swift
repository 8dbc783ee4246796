import LecternCore

/// An option of `theme.yml`: its value, of the kind that its default has, and what it is for.
package struct ThemeOption: Sendable, Equatable {
  package var name: String
  package var value: DataValue
  package var help: String

  // MARK: theme.yml

  /// The options of one `theme.yml`, in its order; one without a default or a help, or with anything else, is an error.
  static func read(
    _ root: LocatedValue?, _ path: String, _ lines: SourceLines
  ) -> ([ThemeOption], [Diagnostic]) {
    guard let root, !root.isNull else { return ([], []) }
    guard case .map(let entries) = root.content else {
      return (
        [],
        [
          Diagnostic(
            .error, "bad-theme", "the options are \(root.kindName), not a mapping", path: path,
            position: root.position, line: lines[root.position.line], hint: form(of: nil))
        ]
      )
    }
    var options: [ThemeOption] = []
    var diagnostics: [Diagnostic] = []
    func report(_ message: String, _ position: SourcePosition, _ hint: String) {
      diagnostics.append(
        Diagnostic(
          .error, "bad-theme", message, path: path, position: position, line: lines[position.line], hint: hint))
    }
    for entry in entries {
      let given: [LocatedValue.Entry] = if case .map(let given) = entry.value.content { given } else { [] }
      let fields = DataMap(given.map { ($0.key, $0.value.data) })
      let unknown = given.filter { !keys.contains($0.key) }
      for field in unknown {
        report(
          "unknown key \"\(entry.key).\(field.key)\"", field.keyPosition,
          suggestion(for: field.key, among: keys) ?? form(of: entry))
      }
      var missing: String?
      if fields["default"] == nil { missing = "default" }
      if case .string(let help)? = fields["help"], !help.isEmpty {
        options.append(ThemeOption(name: entry.key, value: fields["default"] ?? .null, help: help))
      } else {
        missing = missing ?? "help"
      }
      if let missing, unknown.isEmpty {
        report("the option \"\(entry.key)\" has no \(missing)", entry.keyPosition, form(of: entry))
      }
    }
    return (options, diagnostics)
  }

  private static let keys = ["default", "help"]

  /// How the option is written, with its own name and, where it has one, its own default.
  private static func form(of entry: LocatedValue.Entry?) -> String {
    var value: LocatedValue? = entry?.value
    if case .map(let given)? = value?.content { value = given.first { $0.key == "default" }?.value }
    let shown =
      switch value?.content {
      case .scalar(let text, let isQuoted)? where !text.isEmpty: isQuoted ? "\"\(text)\"" : text
      case .list?: "[]"
      default: entry == nil ? "true" : "…"
      }
    return "write \(entry?.key ?? "toc"): {default: \(shown), help: \"What it does.\"}"
  }

  // MARK: lectern.yml

  /// Puts the site's choices in place of the defaults; a name that the theme does not know and a value of another kind
  /// are errors.
  static func apply(
    _ choices: [Configuration.ThemeChoice], from path: String, to options: inout [ThemeOption]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for choice in choices {
      let entry = choice.entry
      guard let index = options.firstIndex(where: { $0.name == entry.key }) else {
        let hint = suggestion(for: entry.key, among: options.map(\.name))
        diagnostics.append(
          Diagnostic(
            .error, "bad-config", "the theme has no option \"\(entry.key)\"", path: path,
            position: entry.keyPosition, line: choice.keyLine,
            hint: hint ?? names(of: options)))
        continue
      }
      if entry.value.isNull { continue }
      if let value = options[index].value(of: entry.value) {
        options[index].value = value
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "bad-config",
            "\"theme.\(entry.key)\" is \(entry.value.kindName), not \(options[index].kindName)", path: path,
            position: entry.value.position, line: choice.valueLine, hint: options[index].help))
      }
    }
    return diagnostics
  }

  private static func names(of options: [ThemeOption]) -> String {
    let shown = options.prefix(8).map(\.name).joined(separator: ", ")
    if options.isEmpty { return "it has none; a theme's options stand in Templates/theme.yml" }
    return "it has \(shown)" + (options.count > 8 ? " and \(options.count - 8) more" : "")
  }

  /// The author's value as one of the default's kind; nil when it is of another.
  private func value(of given: LocatedValue) -> DataValue? {
    switch value {
    case .null: given.data
    case .bool: given.bool.map { .bool($0) }
    case .int: given.int.map { .int($0) }
    case .double:
      switch given.data {
      case .double(let number): .double(number)
      case .int(let number): .double(Double(number))
      default: nil
      }
    case .string: given.text.map { .string($0) }
    case .list: if case .list = given.content { given.data } else { nil }
    case .map: if case .map = given.content { given.data } else { nil }
    }
  }

  private var kindName: String {
    switch value {
    case .null: "anything"
    case .bool: "true or false"
    case .int: "a whole number"
    case .double: "a number"
    case .string: "a text"
    case .list: "a list"
    case .map: "a mapping"
    }
  }
}
