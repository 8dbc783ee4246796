import Foundation

extension Value {
  func applying(_ operation: UnaryOperator) throws -> Value {
    if operation == .not { return .bool(!(try isTrue())) }
    switch try defined().number {
    case .int(let value)?:
      if operation == .plus { return .int(value) }
      guard value != Int.min else { throw Value.overflow }
      return .int(-value)
    case .double(let value)?: return .double(operation == .plus ? value : -value)
    default: throw Failure.type("\(typeName) has no sign")
    }
  }

  static let overflow = Failure.type("the number is too large")

  /// Python's arithmetic on numbers, texts and lists.
  func applying(_ operation: BinaryOperator, _ other: Value, limits: Limits, context: RenderContext) throws -> Value {
    switch (try defined().number, try other.defined().number) {
    case (.int(let a)?, .int(let b)?): return try Value.applying(operation, a, b)
    case (let a?, let b?): return try Value.applying(operation, a.double, b.double)
    default: break
    }
    switch operation {
    case .add: if let sum = try joined(with: other, limits) { return sum }
    case .multiply:
      if case .int(let count)? = other.number { return try repeated(count, limits) }
      if case .int(let count)? = number { return try other.repeated(count, limits) }
    case .modulo:
      if string != nil { return try Printf.format(self, other, context) }
    default: break
    }
    let isJoining = operation == .add && (string != nil) != (other.string != nil)
    throw Failure.type(
      "\"\(operation.rawValue)\" cannot be applied to \(typeName) and \(other.typeName)",
      hint: isJoining ? "\"~\" joins values as text" : nil)
  }

  /// Two texts or two lists, one behind the other. What is put to markup is escaped.
  private func joined(with other: Value, _ limits: Limits) throws -> Value? {
    switch (self, other) {
    case (.string(let a), .string(let b)):
      try Value.check(a.utf8.count + b.utf8.count, limits)
      return .string(a + b)
    case (.markup, .string(let b)): return try joined(with: .markup(HTML.escaped(b)), limits)
    case (.string(let a), .markup): return try Value.markup(HTML.escaped(a)).joined(with: other, limits)
    case (.markup(let a), .markup(let b)):
      try Value.check(a.utf8.count + b.utf8.count, limits)
      return .markup(a + b)
    case (.list(let a), .list(let b)) where a.isTuple == b.isTuple:
      try Value.check((a.count + b.count) * 8, limits)
      return .list(List(a.values + b.values, isTuple: a.isTuple))
    default: return nil
    }
  }

  static func check(_ size: Int, _ limits: Limits) throws {
    if size > limits.valueBytes { throw Failure.tooLarge(limits.valueBytes) }
  }

  private func repeated(_ count: Int, _ limits: Limits) throws -> Value {
    let count = max(0, count)
    let size: Int
    switch self {
    case .string(let text), .markup(let text): size = text.utf8.count
    case .list(let list): size = list.count * 8
    default: throw Failure.type("\(typeName) cannot be repeated")
    }
    // Nothing, however often: repeating it would take as long as something.
    if size == 0 { return self }
    let (total, overflows) = size.multipliedReportingOverflow(by: count)
    try Value.check(overflows ? Int.max : total, limits)
    switch self {
    case .string(let text): return .string(text.repeated(count))
    case .markup(let text): return .markup(text.repeated(count))
    case .list(let list):
      return .list(List(Array(repeatElement(list.values, count: count).joined()), isTuple: list.isTuple))
    default: return self
    }
  }

  private static func applying(_ operation: BinaryOperator, _ a: Int, _ b: Int) throws -> Value {
    let result: (partialValue: Int, overflow: Bool)
    switch operation {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .divide: return try applying(.divide, Double(a), Double(b))
    case .floorDivide, .modulo:
      guard b != 0 else { throw Failure.type("division by zero") }
      if a == Int.min, b == -1 { throw overflow }
      let remainder = a % b
      let isOff = remainder != 0 && (remainder < 0) != (b < 0)
      return operation == .modulo ? .int(isOff ? remainder + b : remainder) : .int(isOff ? a / b - 1 : a / b)
    case .power: return try power(a, b)
    }
    guard !result.overflow else { throw overflow }
    return .int(result.partialValue)
  }

  private static func power(_ base: Int, _ exponent: Int) throws -> Value {
    if exponent < 0 { return try applying(.power, Double(base), Double(exponent)) }
    var result = 1
    var factor = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        let (product, overflows) = result.multipliedReportingOverflow(by: factor)
        if overflows { throw overflow }
        result = product
      }
      rest >>= 1
      if rest > 0 {
        let (square, overflows) = factor.multipliedReportingOverflow(by: factor)
        if overflows { throw overflow }
        factor = square
      }
    }
    return .int(result)
  }

  private static func applying(_ operation: BinaryOperator, _ a: Double, _ b: Double) throws -> Value {
    switch operation {
    case .add: return .double(a + b)
    case .subtract: return .double(a - b)
    case .multiply: return .double(a * b)
    case .power:
      if a == 0, b < 0 { throw Failure.type("division by zero") }
      let result = pow(a, b)
      if result.isNaN, !a.isNaN, !b.isNaN { throw Failure.type("\(a) has no real power \(b)") }
      if result.isInfinite, a.isFinite, b.isFinite { throw overflow }
      return .double(result)
    case .divide, .floorDivide, .modulo:
      guard b != 0 else { throw Failure.type("division by zero") }
      if operation == .divide { return .double(a / b) }
      var remainder = fmod(a, b)
      if remainder != 0, (remainder < 0) != (b < 0) { remainder += b }
      if operation == .modulo { return .double(remainder == 0 ? (b < 0 ? -0.0 : 0.0) : remainder) }
      return .double(((a - remainder) / b).rounded())
    }
  }
}
