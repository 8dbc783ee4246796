extension Filter {
  static let markup: [Filter] = [
    Filter("escape", result: .type(.markup)) { call, value, _ in .markup(try value.html(call.context)) },
    Filter("e", result: .type(.markup)) { call, value, _ in .markup(try value.html(call.context)) },
    Filter("forceescape", result: .type(.markup)) { call, value, _ in
      .markup(HTML.escaped(try value.text(call.context)))
    },
    Filter("safe", result: .type(.markup)) { call, value, _ in
      value.isMarkup ? value : .markup(try value.text(call.context))
    },
    Filter("striptags", result: .type(.string)) { call, value, _ in
      .string(PlainText.strip(try value.text(call.context)))
    },
    Filter("urlencode", result: .type(.string)) { call, value, _ in try URLText.encode(value, call.context) },
    json("tojson"), json("jsonify"),
    Filter("xmlattr", [Parameter("autospace", default: .bool(true))], result: .type(.markup)) {
      call, value, arguments in
      guard case .map(let map) = value else { throw Failure.type("\"xmlattr\" needs a map, not \(value.typeName)") }
      var result = ""
      for (key, value) in zip(map.keys, map.values) where !value.isNone && !value.isUndefined {
        guard let name = key.string else { throw Failure.type("\(key.typeName) cannot be the name of an attribute") }
        if name.unicodeScalars.contains(where: { $0.isBlank || "/>=".unicodeScalars.contains($0) }) {
          throw Failure.type("\"\(name)\" cannot be the name of an attribute")
        }
        if !result.isEmpty { result += " " }
        result += "\(HTML.escaped(name))=\"\(try value.html(call.context))\""
      }
      return .markup(try arguments.bool(0) && !result.isEmpty ? " " + result : result)
    },
  ]

  /// Text that may stand in a script and in an attribute as it is.
  private static func json(_ name: String) -> Filter {
    Filter(name, [Parameter("indent", default: .some(.none))], result: .type(.markup)) { call, value, arguments in
      let indent = arguments[0].isNone ? nil : try arguments.int(0, "indent")
      return .markup(try JSONText.script(value, indent: indent, context: call.context))
    }
  }
}

/// HTML to the text it shows: tags and comments out, references replaced, white space one blank.
enum PlainText {
  static func strip(_ html: String) -> String {
    var text: [UInt8] = []
    var html = html
    html.withUTF8 { bytes in
      let commentEnd = ByteSearch("-->".utf8)
      // Looked for no more once there is none: else each "<" would read the rest of the text.
      var hasCommentEnd = true
      var hasTagEnd = true
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x3C {
          if hasCommentEnd, bytes[index...].starts(with: "<!--".utf8) {
            if let end = commentEnd.first(in: bytes, from: index) {
              index = end + 3
              continue
            }
            hasCommentEnd = false
          }
          if hasTagEnd {
            if let end = bytes[index...].firstIndex(of: 0x3E) {
              index = end + 1
              continue
            }
            hasTagEnd = false
          }
        }
        text.append(bytes[index])
        index += 1
      }
    }
    return unescape(collapsed(String(decoding: text, as: UTF8.self)))
  }

  /// Runs of white space as one blank, none at the ends.
  private static func collapsed(_ text: String) -> String {
    var words = String.UnicodeScalarView()
    var isApart = false
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        isApart = !words.isEmpty
        continue
      }
      if isApart { words.append(" ") }
      isApart = false
      words.append(scalar)
    }
    return String(words)
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "hellip": "…",
    "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "times": "×", "middot": "·",
    "laquo": "«", "raquo": "»", "rarr": "→", "larr": "←",
  ]

  /// The references that Lectern writes and the usual names.
  static func unescape(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var result = ""
    var rest = text[...]
    while let place = rest.firstIndex(of: "&") {
      result += rest[..<place]
      rest = rest[place...]
      if let end = rest.prefix(12).firstIndex(of: ";"), let scalar = reference(rest[rest.index(after: place)..<end]) {
        result += scalar
        rest = rest[rest.index(after: end)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func reference(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}

enum URLText {
  /// Python's `quote`: letters, digits and `_.-~` stay, `/` too outside a query.
  static func quote(_ text: String, isQuery: Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte.isDigit || (byte < 0x80 && byte.isNameStart) || [0x2E, 0x2D, 0x7E].contains(byte)
        || (byte == 0x2F && !isQuery)
      {
        result.append(byte)
      } else if byte == 0x20, isQuery {
        result.append(0x2B)
      } else {
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
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
    let parts = try pairs.map { name, value in
      quote(try name.text(context), isQuery: true) + "=" + quote(try value.text(context), isQuery: true)
    }
    return .string(parts.joined(separator: "&"))
  }
}
