/// What stands behind the colon of a field: `[[fill]align][sign][#][0][width][,][.precision][type]`.
struct FormatSpecifier {
  private var fill: Unicode.Scalar = " "
  private var alignment: Unicode.Scalar?
  private var sign: Unicode.Scalar = "-"
  private var hasPrefix = false
  private var width = 0
  private var grouping: Unicode.Scalar?
  private var precision: Int?
  private var type: Unicode.Scalar?
  private let isEmpty: Bool

  init(_ text: [Unicode.Scalar]) throws {
    isEmpty = text.isEmpty
    var rest = text[...]
    let aligns = Array("<>=^".unicodeScalars)
    var hasFill = false
    if rest.count > 1, aligns.contains(rest[rest.startIndex + 1]) {
      fill = rest.removeFirst()
      hasFill = true
      alignment = rest.removeFirst()
    } else if let first = rest.first, aligns.contains(first) {
      alignment = rest.removeFirst()
    }
    if let first = rest.first, "+- ".unicodeScalars.contains(first) { sign = rest.removeFirst() }
    if rest.first == "#" {
      hasPrefix = true
      rest.removeFirst()
    }
    if rest.first == "0" {
      rest.removeFirst()
      if !hasFill { fill = "0" }
      alignment = alignment ?? "="
    }
    width = try FormatSpecifier.number(&rest) ?? 0
    if let first = rest.first, first == "," || first == "_" { grouping = rest.removeFirst() }
    if rest.first == "." {
      rest.removeFirst()
      guard let digits = try FormatSpecifier.number(&rest) else {
        throw Failure.type("the format needs a precision behind \".\"")
      }
      precision = digits
    }
    type = rest.popFirst()
    guard rest.isEmpty else {
      throw Failure.type("the format has no specifier \"\(String(String.UnicodeScalarView(text)))\"")
    }
  }

  private static func number(_ text: inout ArraySlice<Unicode.Scalar>) throws -> Int? {
    let digits = text.prefix { (0x30...0x39).contains($0.value) }
    text = text[digits.endIndex...]
    guard !digits.isEmpty else { return nil }
    guard let value = Int(String(String.UnicodeScalarView(digits))), value <= 1000 else {
      throw Failure.formatTooWide
    }
    return value
  }

  func text(of value: Value, _ context: RenderContext) throws -> String {
    if isEmpty { return try value.text(context) }
    switch value {
    case .string(let text), .markup(let text):
      guard type == nil || type == "s", sign == "-", alignment != "=" || fill == "0", grouping == nil, !hasPrefix else {
        throw Failure.type("the format is none for a string")
      }
      let kept = precision.map { String(text.unicodeScalars.prefix($0)) } ?? text
      return padded("", kept, alignment == nil || alignment == "=" ? "<" : alignment)
    case .int(let whole): return try number(.int(whole))
    case .bool(let flag): return try number(.int(flag ? 1 : 0))
    case .double(let double): return try number(.double(double))
    default: throw Failure.type("the format is none for \(value.typeName)")
    }
  }

  private func number(_ number: Value.Number) throws -> String {
    var digits: String
    var isGrouped = true
    var isNegative = number.double < 0 || (number.double == 0 && number.double.sign == .minus)
    let magnitude = number.double.magnitude
    switch (type, number) {
    case (nil, .int(let whole)), ("d", .int(let whole)), ("n", .int(let whole)): digits = String(whole.magnitude)
    case ("x", .int(let whole)), ("X", .int(let whole)), ("o", .int(let whole)), ("b", .int(let whole)):
      let radix = type == "o" ? 8 : type == "b" ? 2 : 16
      digits = String(whole.magnitude, radix: radix, uppercase: type == "X")
      isGrouped = false
    case ("c", .int(let whole)):
      guard let scalar = UInt32(exactly: whole).flatMap(Unicode.Scalar.init) else { throw Value.overflow }
      return padded("", String(scalar), alignment ?? "<")
    case ("e", _), ("E", _), ("f", _), ("F", _), ("g", _), ("G", _):
      digits = Rounding.fixed(magnitude, precision ?? 6, Character(type ?? "f"))
    case ("%", _): digits = Rounding.fixed(magnitude * 100, precision ?? 6) + "%"
    case (nil, .double), ("n", .double): digits = Self.shortest(magnitude, precision)
    default: throw Failure.type("the format is none for \(number.isWhole ? "an integer" : "a float")")
    }
    if case .int = number, precision != nil, type == nil || "dxXobn".unicodeScalars.contains(type ?? "d") {
      throw Failure.type("an integer has no precision")
    }
    if case .double(let double) = number, double.isNaN { isNegative = false }
    var mark = isNegative ? "-" : sign == "-" ? "" : String(sign)
    if hasPrefix, let type { mark += Self.prefixes[type] ?? "" }
    if isGrouped { digits = grouped(digits, behind: mark) }
    return padded(mark, digits, alignment ?? ">")
  }

  private static let prefixes: [Unicode.Scalar: String] = ["x": "0x", "X": "0X", "o": "0o", "b": "0b"]

  /// A float without a type: as `g`, but always with a point or an exponent.
  private static func shortest(_ magnitude: Double, _ precision: Int?) -> String {
    guard let precision else { return Value.text(of: magnitude) }
    let count = max(1, precision)
    let digits = Rounding.fixed(magnitude, count, "g")
    guard magnitude.isFinite, !digits.contains("."), !digits.contains("e") else { return digits }
    if digits.utf8.count < count { return digits + ".0" }
    let parts = Rounding.fixed(magnitude, count - 1, "e").split(separator: "e")
    var mantissa = parts[0]
    if mantissa.contains(".") {
      while mantissa.hasSuffix("0") { mantissa.removeLast() }
      if mantissa.hasSuffix(".") { mantissa.removeLast() }
    }
    return mantissa + "e" + (parts.last ?? "")
  }

  /// With a mark between each three digits, which the zeros that fill the field have too.
  private func grouped(_ digits: String, behind mark: String) -> String {
    guard let grouping else { return digits }
    let written = digits.prefix { $0.isNumber }
    let rest = digits.dropFirst(written.count)
    var whole = Array(written)
    if fill == "0", alignment == "=" {
      let room = width - mark.utf8.count - rest.utf8.count
      while whole.count + (whole.count - 1) / 3 < room { whole.insert("0", at: 0) }
    }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result.unicodeScalars.append(grouping) }
      result.append(digit)
    }
    return result + rest
  }

  private func padded(_ sign: String, _ text: String, _ alignment: Unicode.Scalar?) -> String {
    let room = max(0, width - sign.unicodeScalars.count - text.unicodeScalars.count)
    func filling(_ count: Int) -> String { String(fill).repeated(count) }
    switch alignment {
    case "<": return sign + text + filling(room)
    case "^": return filling(room / 2) + sign + text + filling(room - room / 2)
    case "=": return sign + filling(room) + text
    default: return filling(room) + sign + text
    }
  }
}
