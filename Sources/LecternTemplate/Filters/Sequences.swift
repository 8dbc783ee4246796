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
