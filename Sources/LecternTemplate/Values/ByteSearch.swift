/// Where a text stands in another, byte by byte: UTF-8 never matches in the middle of a character.
///
/// The Two-Way algorithm (Crochemore and Perrin, 1991): linear time and constant memory whatever is sought.
struct ByteSearch {
  private let part: [UInt8]
  /// The last byte of the critical factorization's left half.
  private let cut: Int
  private let period: Int
  /// Whether the left half repeats with the period of the right one.
  private let isPeriodic: Bool

  init(_ part: some Sequence<UInt8>) {
    let part = Array(part)
    let (less, lessPeriod) = ByteSearch.maximalSuffix(part, reversed: false)
    let (greater, greaterPeriod) = ByteSearch.maximalSuffix(part, reversed: true)
    cut = max(less, greater)
    let period = less > greater ? lessPeriod : greaterPeriod
    let cut = self.cut
    isPeriodic = period + cut < part.count && (0..<max(0, cut + 1)).allSatisfy { part[$0] == part[$0 + period] }
    self.period = isPeriodic ? period : max(cut + 1, part.count - cut - 1) + 1
    self.part = part
  }

  var count: Int { part.count }

  /// The place before the greatest suffix in the byte order or its reverse, and that suffix's period.
  private static func maximalSuffix(_ part: [UInt8], reversed: Bool) -> (place: Int, period: Int) {
    var place = -1
    var start = 0
    var offset = 1
    var period = 1
    while start + offset < part.count {
      let present = part[start + offset]
      let best = part[place + offset]
      if present == best {
        if offset == period {
          start += period
          offset = 1
        } else {
          offset += 1
        }
      } else if (present < best) != reversed {
        start += offset
        offset = 1
        period = start - place
      } else {
        place = start
        start = place + 1
        offset = 1
        period = 1
      }
    }
    return (place, period)
  }

  /// The first place at or behind `from`. Nothing stands everywhere.
  func first(in text: UnsafeBufferPointer<UInt8>, from: Int = 0) -> Int? {
    if part.count < 2 {
      guard let byte = part.first else { return from }
      return text[from...].firstIndex(of: byte)
    }
    var start = from
    // How many bytes at the start are known to match, less one.
    var known = -1
    while start <= text.count - part.count {
      var index = max(cut, known) + 1
      while index < part.count, part[index] == text[start + index] { index += 1 }
      if index < part.count {
        start += index - cut
        known = -1
        continue
      }
      index = cut
      while index > known, part[index] == text[start + index] { index -= 1 }
      if index <= known { return start }
      start += period
      if isPeriodic { known = part.count - period - 1 }
    }
    return nil
  }

  /// Visits the places that do not overlap, until the body says that it is enough.
  func each(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) throws -> Bool) rethrows {
    var start = 0
    while start <= text.count, let place = first(in: text, from: start) {
      guard try body(place) else { return }
      start = place + max(1, part.count)
    }
  }
}

extension String {
  /// The first place of a text, in bytes.
  func firstPlace(of part: String) -> Int? {
    if part.isEmpty { return 0 }
    guard part.utf8.count <= utf8.count else { return nil }
    var text = self
    return text.withUTF8 { ByteSearch(part.utf8).first(in: $0) }
  }

  /// The last place of a text, in bytes.
  func lastPlace(of part: String) -> Int? {
    if part.isEmpty { return utf8.count }
    guard part.utf8.count <= utf8.count else { return nil }
    let found = Array(utf8.reversed()).withUnsafeBufferPointer { ByteSearch(part.utf8.reversed()).first(in: $0) }
    return found.map { utf8.count - part.utf8.count - $0 }
  }
}
