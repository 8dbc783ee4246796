/// Values as JSON that may stand in a `script` element or an attribute.
enum ScriptJSON {
  /// `< > & '` as escapes, so that the text is HTML already.
  ///
  /// - Parameter steps: as in `Value.compares`.
  static func text(of value: Value, indent: Int?, context: RenderContext, _ steps: inout Int) throws -> String {
    var text: [UInt8] = []
    try write(value, indent, 0, context, &text, &steps)
    try Value.check(text.count, context.limits)
    return String(decoding: text, as: UTF8.self)
  }

  private static func write(
    _ value: Value, _ indent: Int?, _ depth: Int, _ context: RenderContext, _ text: inout [UInt8], _ steps: inout Int
  ) throws {
    steps -= 4
    guard steps >= 0 else { throw Failure.tooManySteps(context.limits) }
    try Value.check(text.count, context.limits)
    guard depth < Limits.valueDepth else { throw Failure.tooDeep("lists and maps nest too deeply for JSON") }
    func newLine(_ depth: Int) {
      guard let indent else { return }
      text.append(0x0A)
      text += repeatElement(0x20, count: max(0, min(indent, 16)) * depth)
    }
    func separate(_ index: Int) {
      if index > 0 { text += (indent == nil ? ", " : ",").utf8 }
      newLine(depth + 1)
    }
    switch try value.defined() {
    case .none: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .int(let value): text += String(value).utf8
    case .double(let value):
      guard value.isFinite else { throw Failure.type("JSON has no number \(Value.text(of: value))") }
      text += Value.text(of: value).utf8
    case .string(let string), .markup(let string): write(string, &text)
    case .fragment: write(try value.text(context), &text)
    case .list(let list):
      text.append(0x5B)
      for index in 0..<list.count {
        separate(index)
        try write(list[index], indent, depth + 1, context, &text, &steps)
      }
      if list.count > 0 { newLine(depth) }
      text.append(0x5D)
    case .map(let map):
      text.append(0x7B)
      // Jinja sorts the keys.
      let sorted = try zip(map.keys, map.values).sorted { try $0.0.order($1.0, &steps) < 0 }
      let entries = try sorted.map { (try key($0.0), $0.1) }
      for (index, (key, value)) in entries.enumerated() {
        separate(index)
        write(key, &text)
        text += ": ".utf8
        try write(value, indent, depth + 1, context, &text, &steps)
      }
      if map.count > 0 { newLine(depth) }
      text.append(0x7D)
    case .record(let record) where record.text != nil: write(record.text ?? "", &text)
    default: throw Failure.type("\(value.typeName) cannot be written as JSON")
    }
  }

  private static func key(_ key: Value) throws -> String {
    switch key {
    case .string(let name), .markup(let name): return name
    case .int(let value): return String(value)
    case .bool(let value): return value ? "true" : "false"
    case .double(let value): return Value.text(of: value)
    case .none: return "null"
    default: throw Failure.type("\(key.typeName) cannot be a key in JSON")
    }
  }

  /// As Python's `json.dumps`: all but ASCII is escaped.
  private static func write(_ string: String, _ text: inout [UInt8]) {
    text.append(0x22)
    for unit in string.utf16 {
      switch unit {
      case 0x22: text += "\\\"".utf8
      case 0x5C: text += "\\\\".utf8
      case 0x0A: text += "\\n".utf8
      case 0x0D: text += "\\r".utf8
      case 0x09: text += "\\t".utf8
      case 0x08: text += "\\b".utf8
      case 0x0C: text += "\\f".utf8
      case 0x20...0x7E where ![0x3C, 0x3E, 0x26, 0x27].contains(unit): text.append(UInt8(unit))
      default:
        let hex = String(unit, radix: 16)
        text += ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8
      }
    }
    text.append(0x22)
  }
}
