enum URLText {
  /// Python's `quote`: letters, digits and `_.-~` stay, `/` too outside a query.
  static func quote(_ text: String, isQuery: Bool) -> String {
    var result: [UInt8] = []
    quote(text, isQuery: isQuery, into: &result)
    return String(decoding: result, as: UTF8.self)
  }

  private static func quote(_ text: String, isQuery: Bool, into result: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if byte.isDigit || (byte < 0x80 && byte.isNameStart) || [0x2E, 0x2D, 0x7E].contains(byte)
        || (byte == 0x2F && !isQuery)
      {
        result.append(byte)
      } else if byte == 0x20, isQuery {
        result.append(0x2B)
      } else {
        result.append(0x25)
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
  }

  /// A text as part of an address; a map or a list of pairs as a query.
  static func encode(_ value: Value, _ context: RenderContext) throws -> Value {
    var pairs: [(Value, Value)] = []
    switch value {
    case .map(let map): pairs = Array(zip(map.keys, map.values))
    case .list(let list):
      pairs = try list.values.map {
        let pair = try $0.sequence()
        guard pair.count == 2 else { throw Failure.type("\"urlencode\" needs pairs of a name and a value") }
        return (pair[0], pair[1])
      }
    default: return .string(quote(try value.text(context), isQuery: false))
    }
    var query: [UInt8] = []
    for (index, (name, value)) in pairs.enumerated() {
      if index > 0 { query.append(0x26) }
      quote(try name.text(context), isQuery: true, into: &query)
      query.append(0x3D)
      quote(try value.text(context), isQuery: true, into: &query)
      try Value.check(query.count, context.limits)
    }
    return .string(String(decoding: query, as: UTF8.self))
  }
}
