import Foundation

/// Python's `%` formatting of texts: `%s %d %05.2f %(name)s %%`.
enum Printf {
  /// How much work the fields of a format are, in steps.
  static func weight(_ template: Value) -> Int {
    (template.string?.utf8.count { $0 == 0x25 } ?? 0) * 32
  }

  /// - Parameter arguments: a tuple of values, a map for `%(name)s`, or the only value.
  static func format(_ template: Value, _ arguments: Value, _ context: RenderContext) throws -> Value {
    var values: [Value] = [arguments]
    if case .list(let list) = arguments, list.isTuple { values = list.values }
    var names: ValueMap?
    if case .map(let map) = arguments { names = map }
    // To Python a map and a list may also be meant to be looked up in, so what is left of them is no mistake.
    var takesAll = names == nil
    if case .list(let list) = arguments { takesAll = list.isTuple }
    let text = try format(
      try template.text(context), values, names, takesAll: takesAll, escapes: template.isMarkup, context: context)
    return template.isMarkup ? .markup(text) : .string(text)
  }

  private struct Specifier {
    var name: String?
    var flags: Set<Character> = []
    var width = 0
    var precision: Int?
    var conversion: Character = "s"
  }

  static func format(
    _ template: String, _ values: [Value], _ names: ValueMap?, takesAll: Bool, escapes: Bool, context: RenderContext
  ) throws -> String {
    var result: [UInt8] = []
    var bytes = Array(template.utf8)[...]
    var used = 0
    // What the values were written to before a precision cut them.
    var written = 0
    while let byte = bytes.popFirst() {
      guard byte == 0x25 else {
        result.append(byte)
        continue
      }
      let specifier = try read(&bytes)
      if specifier.conversion == "%" {
        result.append(0x25)
        continue
      }
      let value: Value
      if let name = specifier.name {
        guard let found = names?[name] else { throw Failure.type("the format needs a value named \"\(name)\"") }
        value = found
      } else {
        guard used < values.count else { throw Failure.type("there are not enough values for the format") }
        value = values[used]
        used += 1
      }
      let text = try self.text(of: value, specifier, &written, context)
      result.append(contentsOf: (escapes && !value.isMarkup ? HTML.escaped(text) : text).utf8)
      try Value.check(max(result.count, written), context.limits)
    }
    if takesAll, used < values.count { throw Failure.type("there are more values than the format uses") }
    return String(decoding: result, as: UTF8.self)
  }

  /// What stands behind a "%".
  private static func read(_ bytes: inout ArraySlice<UInt8>) throws -> Specifier {
    var specifier = Specifier()
    if bytes.first == 0x28 {
      let end = bytes.firstIndex(of: 0x29) ?? bytes.endIndex
      specifier.name = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
      bytes = bytes[end...].dropFirst()
    }
    while let flag = bytes.first, "-+ 0#".utf8.contains(flag) {
      specifier.flags.insert(Character(Unicode.Scalar(flag)))
      bytes.removeFirst()
    }
    func number() throws -> Int {
      let digits = bytes.prefix { (0x30...0x39).contains($0) }
      bytes = bytes[digits.endIndex...]
      let value = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1001) }
      guard value <= 1000 else { throw Failure.formatTooWide }
      return value
    }
    specifier.width = try number()
    if bytes.first == 0x2E {
      bytes.removeFirst()
      specifier.precision = try number()
    }
    guard let first = bytes.popFirst() else { throw Failure.type("the format ends behind \"%\"") }
    let rest = bytes.prefix { $0 & 0xC0 == 0x80 }
    bytes = bytes[rest.endIndex...]
    specifier.conversion = String(decoding: [first] + rest, as: UTF8.self).first ?? "?"
    return specifier
  }

  private static func text(
    of value: Value, _ specifier: Specifier, _ written: inout Int, _ context: RenderContext
  ) throws -> String {
    var text: String
    var isNegative = false
    switch specifier.conversion {
    case "s", "r":
      text = specifier.conversion == "r" ? try value.representation() : try value.text(context)
      if specifier.conversion == "r" || value.string == nil { written += text.utf8.count }
      if let precision = specifier.precision { text = String(text.unicodeScalars.prefix(precision)) }
      return pad(text, specifier)
    case "c":
      if let character = value.string, character.unicodeScalars.count == 1 {
        return pad(character, specifier)
      }
      guard case .int(let code)? = try value.defined().number else {
        throw Failure.type("\"%c\" needs an integer or one character, not \(value.typeName)")
      }
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { throw Value.overflow }
      return pad(String(scalar), specifier)
    case "d", "i", "u", "x", "X", "o":
      guard let number = try value.defined().number else {
        throw Failure.type("the format needs a number, not \(value.typeName)")
      }
      if !number.isWhole, "xXo".contains(specifier.conversion) {
        throw Failure.type("\"%\(specifier.conversion)\" needs an integer, not a float")
      }
      let whole = try Rounding.int(number.double, exactly: number)
      isNegative = whole < 0
      let radix = ["x": 16, "X": 16, "o": 8][specifier.conversion] ?? 10
      text = String(whole.magnitude, radix: radix, uppercase: specifier.conversion == "X")
      if let precision = specifier.precision { text = "0".repeated(precision - text.count) + text }
    case "f", "F", "e", "E", "g", "G":
      guard let number = try value.defined().number else {
        throw Failure.type("the format needs a number, not \(value.typeName)")
      }
      isNegative = number.double.sign == .minus && !number.double.isNaN
      text = Rounding.fixed(number.double.magnitude, specifier.precision ?? 6, specifier.conversion)
    default: throw Failure.type("the format has no conversion \"\(specifier.conversion)\"")
    }
    var sign = isNegative ? "-" : specifier.flags.contains("+") ? "+" : specifier.flags.contains(" ") ? " " : ""
    if specifier.flags.contains("#") { sign += ["x": "0x", "X": "0X", "o": "0o"][specifier.conversion] ?? "" }
    if specifier.flags.contains("0"), !specifier.flags.contains("-") {
      return sign + String(repeating: "0", count: max(0, specifier.width - text.count - sign.count)) + text
    }
    return pad(sign + text, specifier)
  }

  private static func pad(_ text: String, _ specifier: Specifier) -> String {
    let blanks = " ".repeated(specifier.width - text.unicodeScalars.count)
    return specifier.flags.contains("-") ? text + blanks : blanks + text
  }
}
