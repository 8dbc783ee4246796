extension Value {
  /// Writes the value as the page shows it: escaped unless it is HTML already.
  func writeEscaped(into output: inout [UInt8], context: RenderContext) throws {
    switch self {
    case .string(let text): HTML.escape(text, into: &output)
    case .list, .map: HTML.escape(try representation(limit: context.limits.valueBytes), into: &output)
    case .record(let record): HTML.escape(try Value.text(of: record), into: &output)
    default: try writeText(into: &output, context: context)
    }
  }

  /// Writes the value as it is.
  func writeText(into output: inout [UInt8], context: RenderContext) throws {
    switch self {
    case .string(let text), .markup(let text):
      var text = text
      text.withUTF8 { output.append(contentsOf: $0) }
    case .fragment(let fragment): try fragment.value.write(into: &output, context: context)
    case .int(let value): Value.write(value, into: &output)
    case .bool(let value): output.append(contentsOf: (value ? "True" : "False").utf8)
    case .double(let value): output.append(contentsOf: Value.text(of: value).utf8)
    case .none: output.append(contentsOf: "None".utf8)
    case .list, .map: output.append(contentsOf: try representation(limit: context.limits.valueBytes).utf8)
    case .record(let record): output.append(contentsOf: try Value.text(of: record).utf8)
    case .undefined(let undefined): if !undefined.isBlank { throw Failure.undefined(undefined) }
    case .function, .object: throw Failure.type("\(typeName) cannot be written; was it meant to be called?")
    }
  }

  /// The value as text, HTML or not.
  func text(_ context: RenderContext) throws -> String {
    switch self {
    case .string(let text), .markup(let text): return text
    default:
      var bytes: [UInt8] = []
      try writeText(into: &bytes, context: context)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The value as HTML.
  func html(_ context: RenderContext) throws -> String {
    isMarkup ? try text(context) : HTML.escaped(try text(context))
  }

  private static func text(of record: RecordBox) throws -> String {
    if let text = record.text { return text }
    let members = record.type.members.prefix(4).map(\.name).joined(separator: ", ")
    throw Failure.type("a \(record.type.name) cannot be written", hint: "write one of its members: \(members), …")
  }

  private static func write(_ value: Int, into output: inout [UInt8]) {
    if value >= 0, value < 10 { return output.append(0x30 + UInt8(value)) }
    output.append(contentsOf: String(value).utf8)
  }

  /// As Python's `repr` writes a float.
  static func text(of value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let magnitude = value.magnitude
    if magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e15) { return value.description }
    // Swift and Python choose the same digits, but turn to exponents at different sizes.
    let parts = value.description.split(separator: "e", maxSplits: 1)
    var digits = String(parts[0].filter(\.isNumber))
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let point = parts[0].drop { $0 == "-" }.firstIndex(of: ".")
    let whole = point.map { parts[0].drop { $0 == "-" }.distance(from: parts[0].drop { $0 == "-" }.startIndex, to: $0) }
    exponent += (whole ?? digits.count) - 1
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    let sign = value < 0 ? "-" : ""
    if exponent >= 16 || exponent < -4 {
      let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
      let size = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
      return "\(sign)\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(size)"
    }
    return sign + digits + String(repeating: "0", count: max(0, exponent + 1 - digits.count)) + ".0"
  }

  // MARK: Python's repr

  /// As Python's `repr` writes it; lists and maps are printed so.
  ///
  /// - Parameter limit: in bytes; a short list may hold another many times, and that one a third.
  func representation(limit: Int = Limits().valueBytes) throws -> String {
    var text = ""
    try represent(into: &text, depth: 0, limit)
    return text
  }

  private func represent(into text: inout String, depth: Int, _ limit: Int) throws {
    guard text.utf8.count <= limit else { throw Failure.tooLarge(limit, asText: true) }
    guard depth < Limits.valueDepth else { throw Failure.tooDeep("lists and maps nest too deeply to be written") }
    switch self {
    case .string(let string): text += Value.quoted(string)
    case .markup(let string): text += "Markup(\(Value.quoted(string)))"
    case .list(let list):
      text += list.isTuple ? "(" : "["
      for index in 0..<list.count {
        if index > 0 { text += ", " }
        try list[index].represent(into: &text, depth: depth + 1, limit)
      }
      text += list.isTuple ? (list.count == 1 ? ",)" : ")") : "]"
    case .map(let map):
      text += "{"
      for (index, (key, value)) in zip(map.keys, map.values).enumerated() {
        if index > 0 { text += ", " }
        try key.represent(into: &text, depth: depth + 1, limit)
        text += ": "
        try value.represent(into: &text, depth: depth + 1, limit)
      }
      text += "}"
    case .int(let value): text += String(value)
    case .double(let value): text += Value.text(of: value)
    case .bool(let value): text += value ? "True" : "False"
    case .none: text += "None"
    case .record(let record): text += try Value.text(of: record)
    case .undefined(let undefined): throw Failure.undefined(undefined)
    case .fragment, .function, .object: throw Failure.type("a list with \(typeName) in it cannot be written")
    }
  }

  private static func quoted(_ string: String) -> String {
    let quote: Unicode.Scalar = string.contains("'") && !string.contains("\"") ? "\"" : "'"
    var text = String.UnicodeScalarView([quote])
    // One by one: appending a sequence to the view copies all that is there already.
    func append(_ escape: String) { for scalar in escape.unicodeScalars { text.append(scalar) } }
    for scalar in string.unicodeScalars {
      switch scalar {
      case quote, "\\": append("\\" + String(scalar))
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      default:
        if scalar.isPrintable {
          text.append(scalar)
        } else {
          let hex = String(scalar.value, radix: 16)
          let (letter, size) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
          let zeros = String(repeating: "0", count: max(0, size - hex.count))
          append("\\" + letter + zeros + hex)
        }
      }
    }
    text.append(quote)
    return String(text)
  }
}
