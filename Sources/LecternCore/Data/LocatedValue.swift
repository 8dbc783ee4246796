/// A value read from YAML, JSON or TOML that remembers where it stood, before anybody decided its type.
package struct LocatedValue: Sendable, Hashable {
  package indirect enum Content: Sendable, Hashable {
    /// The text as written; `quoted` text is never a number, a boolean or null.
    case scalar(text: String, quoted: Bool)
    case list([LocatedValue])
    case map([Entry])
  }

  package struct Entry: Sendable, Hashable {
    package var key: String
    package var keyPosition: SourcePosition
    package var value: LocatedValue
  }

  package var content: Content
  package var position: SourcePosition

  package init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }
}

extension LocatedValue {
  package var isNull: Bool {
    guard case .scalar(let text, quoted: false) = content else { return false }
    return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }

  /// Null, or a text of nothing but white space.
  package var isBlank: Bool {
    guard case .scalar(let text, _) = content else { return false }
    return isNull || text.trimmed.isEmpty
  }

  /// The text of a scalar as written, numbers included (`title: 6` is "6"); nil for null, lists and mappings.
  package var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// The first element of a list, where it is a text.
  package var firstText: String? { if case .list(let items) = content { items.first?.text } else { nil } }

  /// `true false yes no on off`, in any case; nil for all else.
  package var bool: Bool? {
    guard case .scalar(let text, _) = content else { return nil }
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: return nil
    }
  }

  /// As `bool`, or 0 or 1.
  package var flag: Bool? { bool ?? int.flatMap { $0 == 0 || $0 == 1 ? $0 == 1 : nil } }

  package var int: Int? {
    guard case .scalar(let text, _) = content else { return nil }
    return Int(text)
  }

  /// What is written, for messages: a text in quotation marks, else its kind.
  var shown: String { text.map { "\"\($0)\"" } ?? kindName }

  /// "a text", "a number", "a list" and so on, for messages.
  package var kindName: String {
    switch data {
    case .null: "nothing"
    case .bool(let truth): truth ? "true" : "false"
    case .int, .double: "a number"
    case .string: "a text"
    case .list: "a list"
    case .map: "a mapping"
    }
  }

  /// The place of a scalar's text, without the quotation marks around it.
  package var textPosition: SourcePosition {
    guard case .scalar(let text, quoted: true) = content, position.length == text.unicodeScalars.count + 2 else {
      return position
    }
    return SourcePosition(line: position.line, column: position.column + 1, length: position.length - 2)
  }

  /// The value by YAML 1.2's core schema, but that infinities, what is no number, and whole numbers of more digits than an
  /// integer has stay texts.
  package var data: DataValue {
    switch content {
    case .scalar(let text, let quoted): Self.scalar(text, quoted: quoted, isNull: isNull)
    case .list(let items): .list(items.map(\.data))
    case .map(let entries): .map(DataMap(entries.map { ($0.key, $0.value.data) }))
    }
  }

  private static func scalar(_ text: String, quoted: Bool, isNull: Bool) -> DataValue {
    if quoted { return .string(text) }
    if isNull { return .null }
    switch text {
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    guard let first = text.utf8.first, first < 0x3A else { return .string(text) }
    if let int = Int(text) { return .int(int) }
    let digits = text.utf8.first == 0x2B || text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
    if digits.allSatisfy({ (0x30...0x39).contains($0) }) { return .string(text) }
    for (prefix, radix) in [("0x", 16), ("0o", 8)] {
      if let digits = text.below(prefix), digits.first?.isHexDigit == true, let int = Int(digits, radix: radix) {
        return .int(int)
      }
    }
    let looksDecimal = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
    if looksDecimal, text.utf8.contains(where: { (0x30...0x39).contains($0) }), let double = Double(text),
      double.isFinite
    {
      return .double(double)
    }
    return .string(text)
  }
}

/// Why a YAML, JSON or TOML text could not be read.
package struct DataSyntaxError: Error, Hashable {
  package var message: String
  package var position: SourcePosition
  package var hint: String?

  package init(_ message: String, at position: SourcePosition, hint: String? = nil) {
    self.message = message
    self.position = position
    self.hint = hint
  }
}
