extension Filter {
  static let lists: [Filter] = [
    Filter("length", result: .type(.int)) { call, value, _ in .int(try Sequences.count(value, call.context)) },
    Filter("count", result: .type(.int)) { call, value, _ in .int(try Sequences.count(value, call.context)) },
    Filter(
      "join", [Parameter("d", default: .emptyString), Parameter("attribute", default: .some(.none))],
      result: .type(.any)
    ) { call, value, arguments in try Sequences.join(value, arguments, call.context) },
    Filter("first", result: .element) { _, value, _ in
      let list = try value.sequence()
      return list.count > 0 ? list[0] : .undefined(Undefined("there is no first item, the sequence is empty"))
    },
    Filter("last", result: .element) { _, value, _ in
      if case .markup(let text) = value, let last = text.unicodeScalars.last { return .markup(String(last)) }
      let list = try value.sequence()
      return list.count > 0
        ? list[list.count - 1] : .undefined(Undefined("there is no last item, the sequence is empty"))
    },
    Filter("list", result: .same) { _, value, _ in
      if case .list(let list) = value, !list.isTuple, list.names.isEmpty { return value }
      return .list(try value.sequence().values)
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
      let values = try value.sequence().values
      let keys = try Sequences.keys(values, arguments[2], folds: !(try arguments.bool(1)))
      return .list(try Sequences.sorted(values, by: keys, descending: try arguments.bool(0), &call.steps))
    },
    Filter(
      "unique", [Parameter("case_sensitive", default: .bool(false)), Parameter("attribute", default: .some(.none))],
      result: .same
    ) { _, value, arguments in
      let values = try value.sequence().values
      let keys = try Sequences.keys(values, arguments[1], folds: !(try arguments.bool(0)))
      var seen: Set<ValueMap.Key> = []
      return .list(try zip(values, keys).filter { seen.insert(try $1[0].mapKey()).inserted }.map(\.0))
    },
    Filter(
      "groupby",
      [
        Parameter("attribute"), Parameter("default", default: .some(.none)),
        Parameter("case_sensitive", default: .bool(false)),
      ]
    ) { call, value, arguments in try Sequences.group(value, arguments, &call.steps) },
    Filter("batch", [Parameter("linecount"), Parameter("fill_with", default: .some(.none))]) { _, value, arguments in
      let size = try arguments.int(0, "linecount")
      guard size > 0 else { throw Failure.type("\"batch\" needs a size above 0") }
      let values = try value.sequence().values
      var rows = stride(from: 0, to: values.count, by: size).map { Array(values[$0..<min($0 + size, values.count)]) }
      if !arguments[1].isNone, let last = rows.last {
        guard size <= Limits.rangeCount else {
          throw Failure.limit("\"batch\" fills at most \(Limits.rangeCount)", hint: "write a smaller number")
        }
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
      let values = try value.sequence().values
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
      let pairs = zip(map.keys, map.values).map { Value.tuple([$0, $1]) }
      let keys = try Sequences.keys(by == "key" ? map.keys : map.values, .none, folds: !(try arguments.bool(0)))
      return .list(try Sequences.sorted(pairs, by: keys, descending: try arguments.bool(2), &call.steps))
    },
    Filter("items", takesUndefined: true) { _, value, _ in
      switch value {
      case .undefined: return .list([])
      case .map(let map): return .list(zip(map.keys, map.values).map { .tuple([$0, $1]) })
      default: throw Failure.type("\"items\" needs a map, not \(try value.defined().typeName)")
      }
    },
    Filter(
      "default", [Parameter("default_value", default: .emptyString), Parameter("boolean", default: .bool(false))],
      takesUndefined: true
    ) { _, value, arguments in try Sequences.orDefault(value, arguments) },
    Filter(
      "d", [Parameter("default_value", default: .emptyString), Parameter("boolean", default: .bool(false))],
      takesUndefined: true
    ) { _, value, arguments in try Sequences.orDefault(value, arguments) },
    Filter("attr", [Parameter("name")]) { call, value, arguments in
      try value.attribute(try arguments.string(0, "name"))
    },
  ]
}

/// What the list filters share.
enum Sequences {
  static func orDefault(_ value: Value, _ arguments: Arguments) throws -> Value {
    if value.isUndefined { return arguments[0] }
    return try arguments.bool(1) && !(try value.isTrue()) ? arguments[0] : value
  }

  static func count(_ value: Value, _ context: RenderContext) throws -> Int {
    switch value {
    case .string(let text), .markup(let text): return text.unicodeScalars.count
    case .list(let list): return list.count
    case .map(let map): return map.count
    case .fragment: return try value.text(context).unicodeScalars.count
    default: throw Failure.type("\(value.typeName) has no length")
    }
  }

  /// `a.b.0` of an item; an item itself when there is no path.
  ///
  /// - Parameter substitute: stands for each step of the path that is missing.
  static func member(_ path: Value, of item: Value, default substitute: Value? = nil) throws -> Value {
    switch path {
    case .none: return item
    case .int:
      let value = try item.element(path)
      return value.isUndefined ? substitute ?? value : value
    case .string(let text), .markup(let text):
      var value = item
      for part in text.split(separator: ".", omittingEmptySubsequences: false) {
        if let index = Int(part) {
          value = try value.element(.int(index))
        } else {
          value = try value.attribute(String(part))
        }
        if value.isUndefined, let substitute { value = substitute }
      }
      return value
    default: throw Failure.type("an attribute is a string or an integer, not \(path.typeName)")
    }
  }

  /// Members of items that each have one key, or several with commas between the paths.
  ///
  /// - Parameter folds: texts are compared in lower case.
  static func keys(_ values: [Value], _ path: Value, folds: Bool, default substitute: Value = .none) throws -> [[Value]]
  {
    var paths = [path]
    if case .string(let text) = path, text.contains(",") {
      paths = text.split(separator: ",").map { .string(String($0)) }
    }
    return try values.map { value in
      try paths.map { path in
        let key = try member(path, of: value, default: substitute.isNone ? nil : substitute)
        if folds, let text = try key.defined().string { return .string(text.lowercased()) }
        return key
      }
    }
  }

  /// Stable, as in Python.
  static func sorted(_ values: [Value], by keys: [[Value]], descending: Bool, _ steps: inout Int) throws
    -> [Value]
  {
    func order(_ a: Int, _ b: Int) throws -> Int {
      for (left, right) in zip(keys[a], keys[b]) {
        let order = try left.order(right, &steps)
        if order != 0 { return order }
      }
      return 0
    }
    let sorted = try values.indices.sorted { a, b in
      let result = try order(a, b)
      if result == 0 { return a < b }
      return descending ? result > 0 : result < 0
    }
    return sorted.map { values[$0] }
  }

  /// Pairs of `grouper` and `list`, sorted by the grouper.
  static func group(_ value: Value, _ arguments: Arguments, _ steps: inout Int) throws -> Value {
    let values = try value.sequence().values
    let folds = !(try arguments.bool(2))
    let keys = try keys(values, arguments[0], folds: folds, default: arguments[1])
    let order = try sorted(values.indices.map { .int($0) }, by: keys, descending: false, &steps)
    var groups: [(key: Value, items: [Value])] = []
    for case .int(let index) in order {
      let key = keys[index][0]
      if let last = groups.last, try last.key.equals(key, &steps) {
        groups[groups.count - 1].items.append(values[index])
      } else {
        groups.append((key, [values[index]]))
      }
    }
    return .list(
      try groups.map { group in
        let name = try member(arguments[0], of: group.items[0], default: arguments[1])
        return .list(List([name, .list(group.items)], isTuple: true, names: ["grouper", "list"]))
      })
  }

  static func join(_ value: Value, _ arguments: Arguments, _ context: RenderContext) throws -> Value {
    var items = try value.sequence().values
    if !arguments[1].isNone { items = try items.map { try member(arguments[1], of: $0) } }
    let isMarkup = arguments[0].isMarkup || items.contains { $0.isMarkup }
    var bytes: [UInt8] = []
    for (index, item) in items.enumerated() {
      for part in index > 0 ? [arguments[0], item] : [item] {
        if isMarkup {
          try part.writeEscaped(into: &bytes, context: context)
        } else {
          try part.writeText(into: &bytes, context: context)
        }
      }
      try Value.check(bytes.count, context.limits)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return isMarkup ? .markup(text) : .string(text)
  }
}
