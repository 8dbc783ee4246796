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
      for item in try value.sequence().values {
        let part = try Sequences.member(arguments[0], of: item)
        sum = try sum.applying(.add, part, limits: call.context.limits, context: call.context)
      }
      return sum
    },
    Filter(
      "min", [Parameter("case_sensitive", default: .bool(false)), Parameter("attribute", default: .some(.none))],
      result: .element
    ) { _, value, arguments in try Numbers.extreme(value, arguments, isMaximum: false) },
    Filter(
      "max", [Parameter("case_sensitive", default: .bool(false)), Parameter("attribute", default: .some(.none))],
      result: .element
    ) { _, value, arguments in try Numbers.extreme(value, arguments, isMaximum: true) },
    Filter("filesizeformat", [Parameter("binary", default: .bool(false))], result: .type(.string)) {
      _, value, arguments in try Numbers.fileSize(value, binary: try arguments.bool(0))
    },
  ]
}

enum Numbers {
  /// Python's float literals, with blanks around them.
  static func double(_ text: String) -> Double? {
    let trimmed = Words.trimmed(text).replacingOccurrences(of: "_", with: "")
    guard trimmed.utf8.allSatisfy({ $0.isDigit || "+-.eEinfatyINFATY".utf8.contains($0) }) else { return nil }
    return Double(trimmed)
  }

  static func int(_ value: Value, _ arguments: Arguments) throws -> Value {
    switch value.number {
    case .int(let number)?: return .int(number)
    case .double(let number)?: return (try? Rounding.int(number)).map { .int($0) } ?? arguments[0]
    default: break
    }
    guard let text = value.string else { return arguments[0] }
    let base = try arguments.int(1, "base")
    guard (2...36).contains(base) else { throw Failure.type("the base of \"int\" is from 2 to 36") }
    var digits = Words.trimmed(text).replacingOccurrences(of: "_", with: "").lowercased()
    let prefixes = [16: "0x", 8: "0o", 2: "0b"]
    let sign = digits.hasPrefix("-") ? "-" : ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") { digits.removeFirst() }
    if let prefix = prefixes[base], digits.hasPrefix(prefix) { digits.removeFirst(2) }
    if let number = Int(sign + digits, radix: base), !digits.hasPrefix("-"), !digits.hasPrefix("+") {
      return .int(number)
    }
    if let number = double(text), let whole = try? Rounding.int(number) { return .int(whole) }
    return arguments[0]
  }

  /// Half to even on the decimal digits, as Python's `round`; `ceil` and `floor` give floats.
  static func round(_ value: Value, _ arguments: Arguments) throws -> Value {
    guard let number = value.number else { throw Failure.type("\"round\" needs a number, not \(value.typeName)") }
    let precision = try arguments.int(0, "precision")
    guard (-300...300).contains(precision) else { throw Failure.type("the precision of \"round\" is out of range") }
    let method = try arguments.string(1, "method")
    let factor = pow(10, Double(precision))
    switch method {
    case "ceil": return .double((number.double * factor).rounded(.up) / factor)
    case "floor": return .double((number.double * factor).rounded(.down) / factor)
    case "common": break
    default: throw Failure.type("the method of \"round\" is \"common\", \"ceil\" or \"floor\"")
    }
    if case .int(let whole) = number {
      if precision >= 0 { return .int(whole) }
      return .int(try Rounding.int((Double(whole) * factor).rounded(.toNearestOrEven) / factor))
    }
    let sign = number.double < 0 ? "-" : ""
    if precision >= 0 {
      return .double(Double(sign + Rounding.fixed(number.double.magnitude, precision)) ?? number.double)
    }
    return .double((number.double * factor).rounded(.toNearestOrEven) / factor)
  }

  static func extreme(_ value: Value, _ arguments: Arguments, isMaximum: Bool) throws -> Value {
    let values = try value.sequence().values
    guard !values.isEmpty else { return .undefined(Undefined("the sequence is empty")) }
    let keys = try Sequences.keys(values, arguments[1], folds: !(try arguments.bool(0)))
    var best = 0
    for index in values.indices.dropFirst() {
      let order = try keys[index][0].order(keys[best][0])
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
    let units = binary ? ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] : ["kB", "MB", "GB", "TB", "PB", "EB"]
    var unit = base
    var index = 0
    while size >= unit * base, index < units.count - 1 {
      unit *= base
      index += 1
    }
    return .string("\(Rounding.fixed(size / unit, 1)) \(units[index])")
  }
}
