extension Filter {
  static let printing: [Filter] = [
    Filter("pprint", result: .type(.string)) { call, value, _ in .string(try PrettyPrint.text(of: value, &call)) }
  ]
}

/// Python's `pprint`: lists and maps of more than 80 columns an element a line, the keys of maps sorted.
///
/// Unlike there, long texts stay whole.
enum PrettyPrint {
  static func text(of value: Value, _ call: inout Call) throws -> String {
    // Refuses early what lists that hold one another many times would grow to.
    try call.charge(try value.representation(limit: 4 << 20).utf8.count)
    var text = ""
    try write(try sorted(value, 0, &call), 0, 0, &text, &call)
    return text
  }

  private static func sorted(_ value: Value, _ depth: Int, _ call: inout Call) throws -> Value {
    guard depth < Limits.valueDepth else { throw Failure.tooDeep("lists and maps nest too deeply to be written") }
    switch value {
    case .list(let list):
      return .list(List(try list.values.map { try sorted($0, depth + 1, &call) }, isTuple: list.isTuple))
    case .map(let map):
      let entries = try zip(map.keys, map.values).map { (key: $0, value: try sorted($1, depth + 1, &call)) }
      // Keys of different types have no order: then they stay as they are.
      let ordered = try? entries.sorted { try $0.key.order($1.key, &call.steps) < 0 }
      return .map(try ValueMap(entries: ordered ?? entries))
    default: return value
    }
  }

  /// - Parameter allowance: columns that what follows on the line needs.
  private static func write(_ value: Value, _ indent: Int, _ allowance: Int, _ text: inout String, _ call: inout Call)
    throws
  {
    let line = try value.representation()
    // At each depth anew.
    try call.charge(8 + line.utf8.count)
    if line.unicodeScalars.count <= 80 - indent - allowance {
      text += line
      return
    }
    func separate(_ index: Int) { if index > 0 { text += ",\n" + String(repeating: " ", count: indent + 1) } }
    switch value {
    case .list(let list):
      let end = list.isTuple ? (list.count == 1 ? ",)" : ")") : "]"
      text += list.isTuple ? "(" : "["
      for index in 0..<list.count {
        separate(index)
        try write(list[index], indent + 1, index == list.count - 1 ? allowance + end.count : 1, &text, &call)
      }
      text += end
    case .map(let map):
      text += "{"
      for (index, (key, value)) in zip(map.keys, map.values).enumerated() {
        separate(index)
        let name = try key.representation()
        text += name + ": "
        let column = indent + 1 + name.unicodeScalars.count + 2
        try write(value, column, index == map.count - 1 ? allowance + 1 : 1, &text, &call)
      }
      text += "}"
    default: text += line
    }
  }
}
