extension Filter {
  static let lists: [Filter] = [
    Filter("length", result: .type(.int)) { call, value, _ in .int(try Sequences.count(value, call.context)) },
    Filter("count", result: .type(.int)) { call, value, _ in .int(try Sequences.count(value, call.context)) },
    Filter(
      "join", [Parameter("d", default: .emptyString), Parameter("attribute", default: .some(.none))],
      result: .type(.any)
    ) { call, value, arguments in try Sequences.join(&call, value, arguments) },
    Filter("first", result: .element) { call, value, _ in
      if let first = value.string?.unicodeScalars.first { return .string(String(first)) }
      let list = try value.sequence()
      return list.count > 0 ? list[0] : .undefined(Undefined("there is no first item, the sequence is empty"))
    },
    Filter("last", result: .element) { _, value, _ in
      if let last = value.string?.unicodeScalars.last { return value.alike(String(last)) }
      let list = try value.sequence()
      return list.count > 0
        ? list[list.count - 1] : .undefined(Undefined("there is no last item, the sequence is empty"))
    },
    Filter("list", result: .same) { call, value, _ in
      if case .list(let list) = value, !list.isTuple, list.names.isEmpty { return value }
      return .list(try call.items(of: value))
    },
    Filter("reverse", result: .same) { _, value, _ in
      if let text = value.string {
        return value.alike(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
      }
      return .list(try value.sequence().values.reversed())
    },
    Filter(
      "sort",
      [
        Parameter("reverse", default: .bool(false)), Parameter("case_sensitive", default: .bool(false)),
        Parameter("attribute", default: .some(.none)),
      ], result: .same
    ) { call, value, arguments in
      let values = try call.items(of: value)
      let keys = try Sequences.keys(&call, values, arguments[2], folds: !(try arguments.bool(1)))
      return .list(try Sequences.sorted(values, by: keys, descending: try arguments.bool(0), &call.steps))
    },
    Filter(
      "unique", [Parameter("case_sensitive", default: .bool(false)), Parameter("attribute", default: .some(.none))],
      result: .same
    ) { call, value, arguments in
      let values = try call.items(of: value)
      let keys = try Sequences.keys(&call, values, arguments[1], folds: !(try arguments.bool(0)))
      var seen: Set<ValueMap.Key> = []
      var result: [Value] = []
      for (value, keys) in zip(values, keys) {
        try call.charge(8 + keys[0].keyWeight * 2)
        if seen.insert(try keys[0].mapKey()).inserted { result.append(value) }
      }
      return .list(result)
    },
    Filter(
      "groupby",
      [
        Parameter("attribute"), Parameter("default", default: .some(.none)),
        Parameter("case_sensitive", default: .bool(false)),
      ]
    ) { call, value, arguments in try Sequences.group(&call, value, arguments) },
    Filter("batch", [Parameter("linecount"), Parameter("fill_with", default: .some(.none))]) { call, value, arguments in
      let size = try arguments.int(0, "linecount")
      guard size > 0 else { throw Failure.type("\"batch\" needs a size above 0") }
      let values = try call.items(of: value)
      try call.charge(values.count * 8 + values.count / size * 32)
      var rows = stride(from: 0, to: values.count, by: size).map { Array(values[$0..<min($0 + size, values.count)]) }
      if !arguments[1].isNone, let last = rows.last {
        guard size <= Limits.rangeCount else {
          throw Failure.limit("\"batch\" fills at most \(Limits.rangeCount)", hint: "write a smaller number")
        }
        try call.charge((size - last.count) * 8)
        rows[rows.count - 1] += Array(repeating: arguments[1], count: size - last.count)
      }
      return .list(rows.map { .list($0) })
    },
    Filter("slice", [Parameter("slices"), Parameter("fill_with", default: .some(.none))]) { call, value, arguments in
      let count = try arguments.int(0, "slices")
      guard count > 0, count <= Limits.rangeCount else {
        throw Failure.type("\"slice\" needs a number from 1 to \(Limits.rangeCount)")
      }
      try Value.check(count * 8, call.context.limits)
      let values = try call.items(of: value)
      try call.charge(values.count * 8 + count * 40)
      var start = 0
      return .list(
        (0..<count).map { index in
          let size = values.count / count + (index < values.count % count ? 1 : 0)
          var part = Array(values[start..<start + size])
          start += size
          if !arguments[1].isNone, index >= values.count % count { part.append(arguments[1]) }
          return .list(part)
        })
    },
    Filter(
      "dictsort",
      [
        Parameter("case_sensitive", default: .bool(false)), Parameter("by", default: .string("key")),
        Parameter("reverse", default: .bool(false)),
      ]
    ) { call, value, arguments in
      guard case .map(let map) = value else { throw Failure.type("\"dictsort\" needs a map, not \(value.typeName)") }
      let by = try arguments.string(1, "by")
      guard by == "key" || by == "value" else { throw Failure.type("\"dictsort\" sorts by \"key\" or \"value\"") }
      try call.charge(map.count * 40)
      let pairs = zip(map.keys, map.values).map { Value.tuple([$0, $1]) }
      let keys = try Sequences.keys(&call, by == "key" ? map.keys : map.values, .none, folds: !(try arguments.bool(0)))
      return .list(try Sequences.sorted(pairs, by: keys, descending: try arguments.bool(2), &call.steps))
    },
    Filter("items", takesUndefined: true) { call, value, _ in
      switch value {
      case .undefined: return .list([])
      case .map(let map):
        try call.charge(map.count * 40)
        return .list(zip(map.keys, map.values).map { .tuple([$0, $1]) })
      default: throw Failure.type("\"items\" needs a map, not \(try value.defined().typeName)")
      }
    },
    Filter(
      "default", [Parameter("default_value", default: .emptyString), Parameter("boolean", default: .bool(false))],
      takesUndefined: true, passesFragments: true
    ) { _, value, arguments in try Sequences.orDefault(value, arguments) },
    Filter(
      "d", [Parameter("default_value", default: .emptyString), Parameter("boolean", default: .bool(false))],
      takesUndefined: true, passesFragments: true
    ) { _, value, arguments in try Sequences.orDefault(value, arguments) },
    Filter("attr", [Parameter("name")]) { call, value, arguments in
      try value.attribute(try arguments.string(0, "name"))
    },
  ]
}
