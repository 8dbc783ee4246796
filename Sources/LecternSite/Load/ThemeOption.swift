import LecternCore

/// An option of `theme.yml`: its value, of the kind that its default has, and what it is for.
package struct ThemeOption: Sendable, Equatable {
  package var name: String
  package var value: DataValue
  package var help: String

  // MARK: theme.yml

  /// The options of one `theme.yml`, in its order; one without a default or a help is an error.
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
            position: root.position, line: lines[root.position.line], hint: form)
        ]
      )
    }
    var options: [ThemeOption] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      let fields: DataMap = if case .map(let fields) = entry.value.data { fields } else { DataMap() }
      var missing: String?
      if fields["default"] == nil { missing = "default" }
      if case .string(let help)? = fields["help"], !help.isEmpty {
        options.append(ThemeOption(name: entry.key, value: fields["default"] ?? .null, help: help))
      } else {
        missing = missing ?? "help"
      }
      if let missing {
        diagnostics.append(
          Diagnostic(
            .error, "bad-theme", "the option \"\(entry.key)\" has no \(missing)", path: path,
            position: entry.keyPosition, line: lines[entry.keyPosition.line], hint: form))
      }
    }
    return (options, diagnostics)
  }

  private static let form = "write toc: {default: true, help: \"What it does.\"}"

  // MARK: lectern.yml

  /// Puts the site's choices in place of the defaults; a name that the theme does not know and a value of another kind
  /// are errors.
  static func apply(_ choices: [Configuration.ThemeChoice], to options: inout [ThemeOption]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for choice in choices {
      let entry = choice.entry
      guard let index = options.firstIndex(where: { $0.name == entry.key }) else {
        let nearest = nearestName(to: entry.key, among: options.map(\.name))
        diagnostics.append(
          Diagnostic(
            .error, "bad-config", "the theme has no option \"\(entry.key)\"", path: "lectern.yml",
            position: entry.keyPosition, line: choice.keyLine,
            hint: nearest.map { "did you mean \"\($0)\"?" } ?? "its options are listed in Templates/theme.yml"))
        continue
      }
      if entry.value.isNull { continue }
      if let value = options[index].value(of: entry.value) {
        options[index].value = value
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "bad-config",
            "\"theme.\(entry.key)\" is \(entry.value.kindName), not \(options[index].kindName)", path: "lectern.yml",
            position: entry.value.position, line: choice.valueLine, hint: options[index].help))
      }
    }
    return diagnostics
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
