extension ValueTest {
  /// Jinja's own tests.
  static let builtIn: [ValueTest] = types + comparisons

  private static let types: [ValueTest] = [
    ValueTest("defined", takesUndefined: true) { _, value, _ in !value.isUndefined },
    ValueTest("undefined", takesUndefined: true) { _, value, _ in value.isUndefined },
    ValueTest("none", takesUndefined: true) { _, value, _ in value.isNone },
    ValueTest("boolean", takesUndefined: true) { _, value, _ in if case .bool = value { true } else { false } },
    ValueTest("true", takesUndefined: true) { _, value, _ in if case .bool(true) = value { true } else { false } },
    ValueTest("false", takesUndefined: true) { _, value, _ in if case .bool(false) = value { true } else { false } },
    ValueTest("integer", takesUndefined: true) { _, value, _ in if case .int = value { true } else { false } },
    ValueTest("float", takesUndefined: true) { _, value, _ in if case .double = value { true } else { false } },
    ValueTest("number", takesUndefined: true) { _, value, _ in value.number != nil },
    ValueTest("string", takesUndefined: true) { _, value, _ in value.string != nil || value.isMarkup },
    ValueTest("mapping", takesUndefined: true) { _, value, _ in if case .map = value { true } else { false } },
    ValueTest("sequence", takesUndefined: true) { _, value, _ in
      switch value {
      case .list, .map, .string, .markup, .fragment: true
      default: false
      }
    },
    ValueTest("iterable") { _, value, _ in
      switch value {
      case .list, .map, .string, .markup: true
      default: false
      }
    },
    ValueTest("callable", takesUndefined: true) { _, value, _ in
      switch value {
      case .function: true
      case .object(let reference): [.macro, .joiner, .loop].contains(reference.kind)
      default: false
      }
    },
    ValueTest("escaped", takesUndefined: true) { _, value, _ in value.isMarkup },
    ValueTest("upper") { call, value, _ in
      let text = try value.text(call.context)
      return LetterCase.isUpper(text)
    },
    ValueTest("lower") { call, value, _ in
      let text = try value.text(call.context)
      return LetterCase.isLower(text)
    },
    ValueTest("filter") { call, value, _ in value.string.map { call.environment.filters[$0] != nil } ?? false },
    ValueTest("test") { call, value, _ in value.string.map { call.environment.tests[$0] != nil } ?? false },
  ]

  private static let comparisons: [ValueTest] =
    [
      ValueTest("odd") { _, value, _ in try remainder(value, 2, "odd") == 1 },
      ValueTest("even") { _, value, _ in try remainder(value, 2, "even") == 0 },
      ValueTest("divisibleby", [Parameter("num")]) { _, value, arguments in
        guard let divisor = try arguments[0].defined().number else {
          throw Failure.type("\"num\" must be a number, not \(arguments[0].typeName)")
        }
        guard divisor.double != 0 else { throw Failure.type("division by zero") }
        if case .int(let whole) = divisor { return try remainder(value, whole, "divisibleby") == 0 }
        guard let number = value.number?.double else {
          throw Failure.type("the test \"divisibleby\" needs a number, not \(value.typeName)")
        }
        return number.truncatingRemainder(dividingBy: divisor.double) == 0
      },
      ValueTest("in", [Parameter("seq")]) { call, value, arguments in
        try arguments[0].contains(value, &call.steps)
      },
      ValueTest("sameas", [Parameter("other")], takesUndefined: true) { call, value, arguments in
        try isSame(value, arguments[0], &call.steps)
      },
    ]
    + ordered(["eq", "==", "equalto"], .equal) + ordered(["ne", "!="], .notEqual)
    + ordered(["lt", "<", "lessthan"], .less) + ordered(["le", "<="], .lessOrEqual)
    + ordered(["gt", ">", "greaterthan"], .greater) + ordered(["ge", ">="], .greaterOrEqual)

  private static func ordered(_ names: [String], _ operation: ComparisonOperator) -> [ValueTest] {
    names.map { name in
      ValueTest(name, [Parameter("other")]) { call, value, arguments in
        try value.compares(operation, arguments[0], &call.steps)
      }
    }
  }

  private static func remainder(_ value: Value, _ divisor: Int, _ test: String) throws -> Double {
    guard let number = value.number else {
      throw Failure.type("the test \"\(test)\" needs a number, not \(value.typeName)")
    }
    if case .int(let whole) = number {
      if divisor == -1 { return 0 }
      let rest = whole % divisor
      return Double(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest)
    }
    let rest = number.double.truncatingRemainder(dividingBy: Double(divisor))
    return rest < 0 ? rest + Double(divisor) : rest
  }

  /// Python's `is`: the same constant or the same object.
  private static func isSame(_ value: Value, _ other: Value, _ steps: inout Int) throws -> Bool {
    switch (value, other) {
    case (.none, .none): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.list(let a), .list(let b)): a === b
    case (.map(let a), .map(let b)): a === b
    case (.bool, _), (_, .bool), (.list, _), (.map, _): false
    case (.string, .string), (.record, .record), (.object, .object), (.function, .function):
      try value.equals(other, &steps)
    default: false
    }
  }
}
