import Foundation

extension Filter {
  static let numbers: [Filter] = [
    Filter(
      "int", [Parameter("default", default: .int(0)), Parameter("base", default: .int(10))], result: .type(.any)
    ) { _, value, arguments in try Numbers.int(value, arguments) },
    Filter("float", [Parameter("default", default: .double(0))], result: .type(.any)) { _, value, arguments in
      if let number = value.number { return .double(number.double) }
      if let text = value.string, let number = Numbers.double(text) { return .double(number) }
      return arguments[0]
    },
    Filter("abs") { _, value, _ in
      switch value.number {
      case .int(let number)?:
        guard number != Int.min else { throw Value.overflow }
        return .int(abs(number))
      case .double(let number)?: return .double(abs(number))
      default: throw Failure.type("\"abs\" needs a number, not \(value.typeName)")
      }
    },
    Filter("round", [Parameter("precision", default: .int(0)), Parameter("method", default: .string("common"))]) {
      _, value, arguments in try Numbers.round(value, arguments)
    },
    Filter("sum", [Parameter("attribute", default: .some(.none)), Parameter("start", default: .int(0))]) {
      call, value, arguments in
      var sum = arguments[1]
      if sum.string != nil {
        throw Failure.type("\"sum\" adds no strings", hint: "use the filter \"join\"")
      }
      let path = try AttributePath(arguments[0])
      var items = try call.items(of: value)[...]
      // Lists are put into one, not each sum into the next.
      if case .list(let start) = sum {
        var joined = start.values
        while let item = items.first, case .list(let part) = try path.member(&call, of: item),
          part.isTuple == start.isTuple
        {
          try call.charge(8 + part.count * 8)
          joined += part.values
          try Value.check(joined.count * 8, call.context.limits)
          items.removeFirst()
        }
        sum = .list(List(joined, isTuple: start.isTuple))
      }
      for item in items {
        let part = try path.member(&call, of: item)
        try call.charge(4 + sum.weight + part.weight)
        sum = try sum.applying(.add, part, limits: call.context.limits, context: call.context)
        try call.charge(sum.bulk)
      }
      return sum
    },
    Filter(
      "min", [Parameter("case_sensitive", default: .bool(false)), Parameter("attribute", default: .some(.none))],
      result: .element
    ) { call, value, arguments in try Numbers.extreme(&call, value, arguments, isMaximum: false) },
    Filter(
      "max", [Parameter("case_sensitive", default: .bool(false)), Parameter("attribute", default: .some(.none))],
      result: .element
    ) { call, value, arguments in try Numbers.extreme(&call, value, arguments, isMaximum: true) },
    Filter("filesizeformat", [Parameter("binary", default: .bool(false))], result: .type(.string)) {
      _, value, arguments in try Numbers.fileSize(value, binary: try arguments.bool(0))
    },
  ]
}

enum Numbers {
  /// Python's float literals, with blanks around them.
  static func double(_ text: String) -> Double? {
    let trimmed = plainDigits(Words.trimmed(text)).replacingOccurrences(of: "_", with: "")
    guard trimmed.utf8.allSatisfy({ $0.isDigit || "+-.eEinfatyINFATY".utf8.contains($0) }) else { return nil }
    return Double(trimmed)
  }

  static func int(_ value: Value, _ arguments: Arguments) throws -> Value {
    switch value.number {
    case .int(let number)?: return .int(number)
    case .double(let number)?: return number.isNaN ? arguments[0] : .int(try Rounding.int(number))
    default: break
    }
    guard let text = value.string else { return arguments[0] }
    let base = try arguments.int(1, "base")
    guard base == 0 || (2...36).contains(base) else {
      throw Failure.type("the base of \"int\" is from 2 to 36, or 0 for that of the text's prefix")
    }
    if let number = try integer(text, base) { return .int(number) }
    if let number = double(text), let whole = try? Rounding.int(number) { return .int(whole) }
    return arguments[0]
  }

  /// Python's integer literals, with blanks around them; nil when it is none.
  ///
  /// - Parameter base: 0 takes it from the prefix, `0x`, `0o` or `0b`.
  private static func integer(_ text: String, _ base: Int) throws -> Int? {
    var digits = plainDigits(Words.trimmed(text)).replacing("_", with: "").lowercased()
    let sign = digits.hasPrefix("-") ? "-" : ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") { digits.removeFirst() }
    var radix = base == 0 ? 10 : base
    for (prefix, value) in [("0x", 16), ("0o", 8), ("0b", 2)]
    where digits.hasPrefix(prefix) && (base == 0 || base == value) {
      digits.removeFirst(2)
      radix = value
      break
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ digit($0) < radix }) else { return nil }
    if base == 0, radix == 10, digits.hasPrefix("0"), digits.contains(where: { $0 != "0" }) { return nil }
    guard let number = Int(sign + digits, radix: radix) else { throw Value.overflow }
    return number
  }

  /// ASCII's digits for those of other scripts and for the wide ones that a Chinese keyboard writes.
  private static func plainDigits(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil
      result.append(value.flatMap { Unicode.Scalar(0x30 + UInt32($0)) } ?? scalar)
    }
    return String(result)
  }

  private static func digit(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x61...0x7A: Int(byte) - 0x61 + 10
    default: Int.max
    }
  }

  /// Half to even on the decimal digits, as Python's `round`; `ceil` and `floor` give floats.
  static func round(_ value: Value, _ arguments: Arguments) throws -> Value {
    guard let number = value.number else { throw Failure.type("\"round\" needs a number, not \(value.typeName)") }
    let precision = try arguments.int(0, "precision")
    let method = try arguments.string(1, "method")
    let factor = pow(10, Double(precision))
    switch method {
    case "ceil", "floor":
      let result = (number.double * factor).rounded(method == "ceil" ? .up : .down) / factor
      guard result.isFinite else { throw Value.overflow }
      return .double(result + 0.0)
    case "common": break
    default: throw Failure.type("the method of \"round\" is \"common\", \"ceil\" or \"floor\"")
    }
    if case .int(let whole) = number {
      return .int(try round(whole, precision))
    }
    // No float has more digits than these.
    guard precision < 324, number.double.isFinite else { return value }
    guard precision > -309 else { return .double(number.double * 0) }
    let sign = number.double.sign == .minus ? "-" : ""
    if precision >= 0 {
      return .double(Double(sign + Rounding.fixed(number.double.magnitude, precision)) ?? number.double)
    }
    return .double((number.double * factor).rounded(.toNearestOrEven) / factor)
  }

  private static func round(_ whole: Int, _ precision: Int) throws -> Int {
    guard precision < 0 else { return whole }
    guard precision >= -18 else { return 0 }
    let unit = (0..<(-precision)).reduce(1) { product, _ in product * 10 }
    let rest = whole % unit
    let down = whole - rest
    let twice = rest.magnitude * 2
    let isUp = twice > UInt(unit) || (twice == UInt(unit) && (down / unit) % 2 != 0)
    guard isUp else { return down }
    let (result, overflows) = down.addingReportingOverflow(whole < 0 ? -unit : unit)
    guard !overflows else { throw Value.overflow }
    return result
  }

  static func extreme(_ call: inout Call, _ value: Value, _ arguments: Arguments, isMaximum: Bool) throws -> Value {
    let values = try call.items(of: value)
    guard !values.isEmpty else { return .undefined(Undefined("the sequence is empty")) }
    let keys = try Sequences.keys(&call, values, arguments[1], folds: !(try arguments.bool(0)))
    var best = 0
    for index in values.indices.dropFirst() {
      let order = try keys[index][0].order(keys[best][0], &call.steps)
      if isMaximum ? order > 0 : order < 0 { best = index }
    }
    return values[best]
  }

  static func fileSize(_ value: Value, binary: Bool) throws -> Value {
    guard let size = value.number?.double ?? value.string.flatMap(double) else {
      throw Failure.type("\"filesizeformat\" needs a number, not \(value.typeName)")
    }
    let base: Double = binary ? 1024 : 1000
    if size == 1 { return .string("1 Byte") }
    if size < base { return .string("\(try Rounding.int(size)) Bytes") }
    let letters = (binary ? "KMGTPEZY" : "kMGTPEZY").map(String.init)
    let units = letters.map { $0 + (binary ? "iB" : "B") }
    var unit = base
    var index = 0
    while size >= unit * base, index < units.count - 1 {
      unit *= base
      index += 1
    }
    return .string("\(Rounding.fixed(size / unit, 1)) \(units[index])")
  }
}
