import LecternCore

extension Filter {
  static let naturalOrder: [Filter] = [
    Filter(
      "sort_natural", [Parameter("attribute", default: .some(.none)), Parameter("reverse", default: .bool(false))],
      result: .same, help: "a list by name, numbers by value: note2 before note10"
    ) { call, value, arguments in
      let values = try value.sequence().values
      let names = try values.map { try Sequences.member(arguments[0], of: $0).defined().text(call.context) }
      let isDescending = try arguments.bool(1)
      let order = values.indices.sorted { a, b in
        if precedesByName(names[a], names[b]) { return !isDescending }
        return precedesByName(names[b], names[a]) ? isDescending : a < b
      }
      return .list(order.map { values[$0] })
    }
  ]
}
