extension Method {
  /// Maps, and what lists refuse. `index` and `count` of lists are with those of texts.
  static let collections: [Method] =
    [
      map("items") { map, _ in .list(zip(map.keys, map.values).map { .tuple([$0, $1]) }) },
      map("keys") { map, _ in .list(map.keys) },
      map("values") { map, _ in .list(map.values) },
      map("get", [Parameter("key"), Parameter("default", default: .some(.none))]) { map, arguments in
        try map.value(for: arguments[0]) ?? arguments[1]
      },
      Method("copy", of: [.list, .map]) { call, value, _ in
        switch value {
        case .map: return value
        case .list(let list) where !list.isTuple: return value
        default: throw unknown("copy", value.typeName, call.environment)
        }
      },
    ]
    + ["append", "extend", "insert", "pop", "update", "remove", "clear", "setdefault"].map { name in
      Method(name, of: .all, Signature(takesMore: true, takesKeywords: true)) { _, value, _ in
        throw Failure.type(
          "\(value.typeName) cannot be changed, so it has no method \"\(name)\"",
          hint: "make a new one, such as \"list + [item]\", and keep it in a namespace")
      }
    }

  private static func map(
    _ name: String, _ parameters: [Parameter] = [], _ body: @escaping @Sendable (ValueMap, Arguments) throws -> Value
  ) -> Method {
    Method(name, of: .map, Signature(parameters)) { call, value, arguments in
      guard case .map(let map) = value else { throw unknown(name, value.typeName, call.environment) }
      return try body(map, arguments)
    }
  }
}
