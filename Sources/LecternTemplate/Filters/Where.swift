extension Filter {
  static let conditions: [Filter] = [
    Filter(
      "where", [Parameter("attribute")], result: .same, help: "the elements of a list whose attribute has a value",
      takesMore: true
    ) { call, value, arguments in
      let path = try arguments.string(0, "attribute")
      let items = try value.sequence().values
      guard arguments.count == 2 || arguments.count == 3 else {
        throw Failure.type(
          "\"where\" takes an attribute and a value, or an attribute, a test and a value",
          hint: "write where(\"draft\", false) or where(\"year\", \"ge\", 2020)")
      }
      if arguments.count == 2 {
        return .list(
          try items.filter { try Condition.member(path, of: $0)?.equals(arguments[1], &call.steps) ?? false })
      }
      let name = try arguments.string(1, "test")
      let test = try call.environment.test(named: name)
      let bound = try test.signature.bind(Arguments([arguments[2]]))
      return .list(
        try items.filter { item in
          guard let member = try Condition.member(path, of: item) else { return false }
          return try test.body(&call, member, bound)
        })
    }
  ]
}

enum Condition {
  /// `a.b` of an item; nil where a map on the way lacks the key or is none: such an item does not match.
  static func member(_ path: String, of item: Value) throws -> Value? {
    var value = item
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
      switch value {
      case .none: return nil
      case .map(let map):
        guard let found = map[String(part)] else { return nil }
        value = found
      default: value = try Sequences.member(.string(String(part)), of: value).defined()
      }
    }
    return value
  }
}
