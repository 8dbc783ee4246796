extension Filter {
  static let markup: [Filter] = [
    Filter("escape", result: .type(.markup)) { call, value, _ in .markup(try value.html(call.context)) },
    Filter("e", result: .type(.markup)) { call, value, _ in .markup(try value.html(call.context)) },
    Filter("forceescape", result: .type(.markup)) { call, value, _ in
      .markup(HTML.escaped(try value.text(call.context)))
    },
    Filter("safe", result: .type(.markup), passesFragments: true) { call, value, _ in
      value.isMarkup ? value : .markup(try value.text(call.context))
    },
    Filter("striptags", result: .type(.string)) { call, value, _ in
      .string(StripTags.text(of: try value.text(call.context)))
    },
    Filter("urlencode", result: .type(.string)) { call, value, _ in try URLText.encode(value, call.context) },
    json("tojson"), json("jsonify", help: "a value as JSON, safe inside `<script>`"),
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
        try Value.check(result.utf8.count, call.context.limits)
      }
      return .markup(try arguments.bool(0) && !result.isEmpty ? " " + result : result)
    },
  ]

  /// Text that may stand in a script and in an attribute as it is.
  private static func json(_ name: String, help: String = "") -> Filter {
    Filter(name, [Parameter("indent", default: .some(.none))], result: .type(.markup), help: help) {
      call, value, arguments in
      let indent = arguments[0].isNone ? nil : try arguments.int(0, "indent")
      return .markup(try ScriptJSON.text(of: value, indent: indent, context: call.context, &call.steps))
    }
  }
}
