extension GlobalFunction {
  /// Those that make things that change.
  static let makers: Set<String> = ["namespace", "cycler", "joiner"]

  /// Jinja's own functions. `namespace`, `cycler` and `joiner` make things that change; the machine makes those.
  static let builtIn: [GlobalFunction] = [
    GlobalFunction("range", result: .list(.int), takesMore: true) { _, arguments in
      guard (1...3).contains(arguments.count) else { throw Failure.type("\"range\" takes one to three integers") }
      let first = try arguments.int(0, "range")
      let start = arguments.count > 1 ? first : 0
      let end = arguments.count > 1 ? try arguments.int(1, "range") : first
      let step = arguments.count > 2 ? try arguments.int(2, "range") : 1
      guard step != 0 else { throw Failure.type("the step of \"range\" is 0") }
      let (distance, overflows) = end.subtractingReportingOverflow(start)
      let isEmpty = distance == 0 || (distance < 0) != (step < 0)
      let count = isEmpty ? 0 : (distance.magnitude - 1) / step.magnitude + 1
      guard !overflows, step != Int.min, count <= UInt(Limits.rangeCount) else {
        throw Failure.limit(
          "\"range\" gives at most \(Limits.rangeCount) numbers", hint: "look at its bounds: one is far too large")
      }
      return .list(stride(from: start, to: end, by: step).map { .int($0) })
    },
    GlobalFunction("dict", result: .map, takesMore: true, takesKeywords: true) { _, arguments in
      var entries: [(key: Value, value: Value)] = []
      if arguments.count > 0 {
        switch arguments[0] {
        case .map(let map): entries = zip(map.keys, map.values).map { (key: $0, value: $1) }
        default:
          entries = try arguments[0].sequence().values.map {
            let pair = try $0.sequence()
            guard pair.count == 2 else { throw Failure.type("\"dict\" needs pairs of a key and a value") }
            return (key: pair[0], value: pair[1])
          }
        }
      }
      entries += arguments.keywords.map { (key: .string($0.name), value: $0.value) }
      return .map(try ValueMap(entries: entries))
    },
    GlobalFunction("lipsum", takesMore: true, takesKeywords: true) { _, _ in
      throw Failure.type("there is no \"lipsum\": its text would differ in each build", hint: "write the text")
    },
    GlobalFunction("namespace", takesMore: true, takesKeywords: true) { _, _ in .none },
    GlobalFunction("cycler", takesMore: true) { _, _ in .none },
    GlobalFunction("joiner", [Parameter("sep", default: .string(", "))]) { _, _ in .none },
  ]
}
