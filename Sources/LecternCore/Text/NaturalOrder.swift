/// Letters and digits first to last: numbers by value, case only where nothing else differs.
package func precedesByName(_ a: String, _ b: String) -> Bool {
  let order = NaturalOrder.compare(a, b)
  return order == 0 ? a.utf8.lexicographicallyPrecedes(b.utf8) : order < 0
}

/// `2-x` before `10-x`.
package enum NaturalOrder {
  package static func compare(_ a: String, _ b: String) -> Int {
    let left = Array(a.lowercased().utf8)
    let right = Array(b.lowercased().utf8)
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if isDigit(left[i]), isDigit(right[j]) {
        let one = digits(left, &i)
        let two = digits(right, &j)
        if one.count != two.count { return one.count < two.count ? -1 : 1 }
        if one != two { return one.lexicographicallyPrecedes(two) ? -1 : 1 }
      } else {
        if left[i] != right[j] { return left[i] < right[j] ? -1 : 1 }
        i += 1
        j += 1
      }
    }
    return (left.count - i) - (right.count - j)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The digits from `index` on, leading zeros left out.
  private static func digits(_ bytes: [UInt8], _ index: inout Int) -> ArraySlice<UInt8> {
    while index < bytes.count - 1, bytes[index] == 0x30, isDigit(bytes[index + 1]) { index += 1 }
    let start = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }
}
