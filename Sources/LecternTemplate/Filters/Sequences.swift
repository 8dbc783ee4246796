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

  /// Members of items that each have one key, or several with commas between the paths.
  ///
  /// - Parameter folds: texts are compared in lower case.
  static func keys(
    _ call: inout Call, _ values: [Value], _ paths: Value, folds: Bool, default substitute: Value = .none
  ) throws -> [[Value]] {
    let paths = try AttributePath.list(paths)
    let substitute = substitute.isNone ? nil : substitute
    return try values.map { value in
      try call.charge(8 * paths.count)
      return try paths.map { path in
        let key = try path.member(&call, of: value, default: substitute)
        guard folds, let text = try key.defined().string else { return key }
        try call.charge(text.utf8.count / 2)
        return .string(text.lowercased())
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
  static func group(_ call: inout Call, _ value: Value, _ arguments: Arguments) throws -> Value {
    let values = try call.items(of: value)
    let folds = !(try arguments.bool(2))
    let keys = try keys(&call, values, arguments[0], folds: folds, default: arguments[1])
    let order = try sorted(values.indices.map { .int($0) }, by: keys, descending: false, &call.steps)
    try call.charge(values.count * 8)
    var groups: [(key: Value, items: [Value])] = []
    for case .int(let index) in order {
      let key = keys[index][0]
      if let last = groups.last, try last.key.equals(key, &call.steps) {
        groups[groups.count - 1].items.append(values[index])
      } else {
        groups.append((key, [values[index]]))
      }
    }
    let path = try AttributePath(arguments[0])
    return .list(
      try groups.map { group in
        try call.charge(64)
        let name = try path.member(&call, of: group.items[0], default: arguments[1])
        return .list(List([name, .list(group.items)], isTuple: true, names: ["grouper", "list"]))
      })
  }

  static func join(_ call: inout Call, _ value: Value, _ arguments: Arguments) throws -> Value {
    let context = call.context
    var items = try call.items(of: value)
    if !arguments[1].isNone {
      let path = try AttributePath(arguments[1])
      items = try items.map { try path.member(&call, of: $0) }
    }
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
