import LecternCore

extension Filter {
  static let selections: [Filter] = [
    Filter("map", takesMore: true, takesKeywords: true) { call, value, arguments in
      try Selection.map(&call, value, arguments)
    },
    Filter("select", result: .same, takesMore: true) { call, value, arguments in
      try Selection.select(&call, value, arguments, byAttribute: false, keeps: true)
    },
    Filter("reject", result: .same, takesMore: true) { call, value, arguments in
      try Selection.select(&call, value, arguments, byAttribute: false, keeps: false)
    },
    Filter("selectattr", result: .same, takesMore: true) { call, value, arguments in
      try Selection.select(&call, value, arguments, byAttribute: true, keeps: true)
    },
    Filter("rejectattr", result: .same, takesMore: true) { call, value, arguments in
      try Selection.select(&call, value, arguments, byAttribute: true, keeps: false)
    },
  ]
}

/// Filters that apply another filter or a test to each item.
enum Selection {
  /// What is false, such as `none`, has no items, as in Jinja.
  private static func items(_ call: inout Call, _ value: Value) throws -> [Value] {
    if case .list(let list) = value { return list.values }
    return try value.isTrue() ? call.items(of: value) : []
  }

  /// `map("filter", …)` or `map(attribute="a.b", default=…)`.
  static func map(_ call: inout Call, _ value: Value, _ arguments: Arguments) throws -> Value {
    let items = try items(&call, value)
    if let path = arguments.keywords.first(where: { $0.name == "attribute" })?.value, arguments.count == 0 {
      let names = ["attribute", "default"]
      if let other = arguments.keywords.first(where: { !names.contains($0.name) }) {
        throw Failure.type(
          "\"map\" has no parameter \"\(other.name)\"", hint: suggestion(for: other.name, among: names))
      }
      let path = try AttributePath(path)
      let substitute = arguments.keywords.first { $0.name == "default" }?.value
      return .list(try items.map { try path.member(&call, of: $0, default: substitute) })
    }
    guard arguments.count > 0 else { throw Failure.type("\"map\" needs a filter's name or an attribute") }
    let name = try arguments.string(0, "filter")
    let filter = try call.environment.filter(named: name)
    let rest = try filter.signature.bind(Arguments(Array(arguments.values.dropFirst()), keywords: arguments.keywords))
    guard call.mapDepth < Limits.mapDepth else {
      throw Failure.limit(
        "\"map\" calls itself more than \(Limits.mapDepth) deep", hint: "write a loop for each list in a list")
    }
    call.mapDepth += 1
    defer { call.mapDepth -= 1 }
    return .list(
      try items.map { item in
        if !filter.takesUndefined { _ = try item.defined() }
        try call.charge(filter.work(on: item, rest))
        let result = try filter.body(&call, item, rest)
        try call.charge(result.bulk)
        return result
      })
  }

  static func select(
    _ call: inout Call, _ value: Value, _ arguments: Arguments, byAttribute: Bool, keeps: Bool
  ) throws -> Value {
    let items = try items(&call, value)
    var rest = arguments.values[...]
    var path = AttributePath.item
    if byAttribute {
      guard let first = rest.popFirst() else { throw Failure.type("the attribute to select by is missing") }
      path = try AttributePath(first)
    }
    var test: ValueTest?
    if let given = rest.popFirst() {
      guard case .string(let name) = given else {
        throw Failure.type(
          "the name of a test must be a string, not \(try given.defined().typeName)",
          hint: byAttribute ? "write (\"attribute\", \"eq\", value)" : "write (\"eq\", value)")
      }
      test = try call.environment.test(named: name)
    }
    let bound = try test.map { try $0.signature.bind(Arguments(Array(rest))) } ?? Arguments()
    return .list(
      try items.filter { item in
        let member = try path.member(&call, of: item)
        guard let test else { return try member.isTrue() == keeps }
        if !test.takesUndefined { _ = try member.defined() }
        try call.charge(1 + (member.string.map { $0.utf8.count / 32 } ?? 0))
        return try test.body(&call, member, bound) == keeps
      })
  }
}
