import Foundation

extension Filter {
  static let text: [Filter] = [
    Filter("upper", result: .type(.string)) { call, value, _ in value.alike(try value.text(call.context).uppercased())
    },
    Filter("lower", result: .type(.string)) { call, value, _ in value.alike(try value.text(call.context).lowercased())
    },
    Filter("capitalize", result: .type(.string)) { call, value, _ in
      value.alike(Words.capitalized(try value.text(call.context)))
    },
    Filter("title", result: .type(.string), isSlow: true) { call, value, _ in
      .string(Words.title(try value.text(call.context)))
    },
    Filter("trim", [Parameter("chars", default: .some(.none))], result: .type(.string)) { call, value, arguments in
      let set = arguments[0].isNone ? nil : Set(try arguments.string(0, "chars").unicodeScalars)
      return value.alike(Words.trimmed(try value.text(call.context), set))
    },
    Filter(
      "replace", [Parameter("old"), Parameter("new"), Parameter("count", default: .some(.none))],
      result: .type(.string)
    ) { call, value, arguments in try Words.replace(&call, value, arguments) },
    Filter("string", result: .type(.string)) { call, value, _ in
      value.isMarkup ? value : .string(try value.text(call.context))
    },
    Filter(
      "truncate",
      [
        Parameter("length", default: .int(255)), Parameter("killwords", default: .bool(false)),
        Parameter("end", default: .string("...")), Parameter("leeway", default: .int(5)),
      ], result: .type(.string)
    ) { call, value, arguments in try Words.truncate(value, arguments, call.context) },
    Filter(
      "indent",
      [
        Parameter("width", default: .int(4)), Parameter("first", default: .bool(false)),
        Parameter("blank", default: .bool(false)),
      ], result: .type(.string)
    ) { call, value, arguments in try Words.indent(&call, value, arguments) },
    Filter("wordcount", result: .type(.int), isSlow: true) { call, value, _ in
      .int(Words.count(try value.text(call.context)))
    },
    Filter("center", [Parameter("width", default: .int(80))], result: .type(.string)) { call, value, arguments in
      let text = try value.text(call.context)
      let width = max(0, try arguments.int(0, "width"))
      let room = max(0, width - text.unicodeScalars.count)
      try call.reserve(text.utf8.count + min(room, Int.max / 2))
      let left = room / 2 + (room & width & 1)
      return value.alike(" ".repeated(left) + text + " ".repeated(room - left))
    },
    Filter("format", takesMore: true, takesKeywords: true) { call, value, arguments in
      try call.charge(Printf.weight(value))
      if !arguments.keywords.isEmpty {
        return try Printf.format(value, .map(ValueMap(arguments.keywords.map { ($0.name, $0.value) })), call.context)
      }
      return try Printf.format(value, .tuple(arguments.values), call.context)
    },
  ]
}
