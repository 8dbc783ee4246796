extension Filter {
  static let conditions: [Filter] = [
    Filter(
      "where", [Parameter("attribute")], result: .same, help: "the elements of a list whose attribute has a value",
      takesMore: true
    ) { call, value, arguments in
      let path = AttributePath(try arguments.string(0, "attribute")[...])
      let items = try call.items(of: value)
      guard arguments.count == 2 || arguments.count == 3 else {
        throw Failure.type(
          "\"where\" takes an attribute and a value, or an attribute, a test and a value",
          hint: "write where(\"draft\", false) or where(\"year\", \"ge\", 2020)")
      }
      if arguments.count == 2 {
        return .list(
          try items.filter { item in
            guard let member = try path.memberOrNil(&call, of: item) else { return false }
            let isSame = try member.equals(arguments[1], &call.steps)
            try call.charge(0)
            return isSame
          })
      }
      let name = try arguments.string(1, "test")
      let test = try call.environment.test(named: name)
      let bound = try test.signature.bind(Arguments([arguments[2]]))
      return .list(
        try items.filter { item in
          guard let member = try path.memberOrNil(&call, of: item) else { return false }
          try call.charge(1 + (member.string.map { $0.utf8.count / 32 } ?? 0))
          return try test.body(&call, member, bound)
        })
    }
  ]
}
