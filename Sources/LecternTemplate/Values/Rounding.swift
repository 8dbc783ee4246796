import Foundation

/// Numbers to decimal digits.
enum Rounding {
  static func int(_ value: Double, exactly number: Value.Number? = nil) throws -> Int {
    if case .int(let whole)? = number { return whole }
    guard let whole = Int(exactly: value.rounded(.towardZero)) else { throw Value.overflow }
    return whole
  }

  /// C's `%.nf`, `%.ne` and `%.ng`.
  static func fixed(_ value: Double, _ precision: Int, _ conversion: Character = "f") -> String {
    let format = "%.\(precision)\(conversion)"
    return withVaList([value]) { arguments in
      var buffer = [CChar](repeating: 0, count: 400 + precision)
      let count = vsnprintf(&buffer, buffer.count, format, arguments)
      return String(decoding: buffer.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
