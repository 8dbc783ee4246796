/// Unicode's property White_Space, without a look at its tables.
package func isWhiteSpace(_ value: UInt32) -> Bool {
  switch value {
  case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

extension String {
  /// Without white space at its ends.
  package var trimmed: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { isWhiteSpace(scalar.value) }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last) else {
      return self
    }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
