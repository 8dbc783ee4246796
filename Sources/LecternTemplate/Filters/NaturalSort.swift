import LecternCore

extension Filter {
  static let naturalOrder: [Filter] = [
    Filter(
      "sort_natural", [Parameter("attribute", default: .some(.none)), Parameter("reverse", default: .bool(false))],
      result: .same, help: "a list by name, numbers by value: note2 before note10"
    ) { call, value, arguments in
      let values = try call.items(of: value)
      let path = try AttributePath(arguments[0])
      let names = try values.map { item in
        let name = try path.member(&call, of: item).defined().text(call.context)
        try call.charge(8 + name.utf8.count / 4)
        return name
      }
      let isDescending = try arguments.bool(1)
      let order = try values.indices.sorted { a, b in
        try call.charge(8 + min(names[a].utf8.count, names[b].utf8.count))
        if precedesByName(names[a], names[b]) { return !isDescending }
        return precedesByName(names[b], names[a]) ? isDescending : a < b
      }
      return .list(order.map { values[$0] })
    }
  ]
}
