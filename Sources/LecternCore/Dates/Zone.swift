import Foundation

/// The time zone in which the author's wall clock is read; never the machine's.
package struct Zone: Sendable, Hashable {
  package let identifier: String
  private let rules: TimeZone
  /// Set where the zone never changes, which spares the look-up.
  private let fixedOffset: Int?

  package static let utc = Zone(fixed: 0, identifier: "UTC")

  /// An IANA name (`Asia/Shanghai`) or an offset (`+08:00`); nil when nobody knows it.
  package init?(_ identifier: String) {
    if identifier == "UTC" || identifier == "Z" || identifier == "Etc/UTC" {
      self = .utc
    } else if let offset = Self.offset(identifier) {
      self.init(fixed: offset, identifier: identifier)
    } else if identifier.contains("/") || TimeZone.knownTimeZoneIdentifiers.contains(identifier),
      let zone = TimeZone(identifier: identifier)
    {
      self.init(identifier: identifier, rules: zone, fixedOffset: nil)
    } else {
      return nil
    }
  }

  private init(fixed: Int, identifier: String) {
    self.init(identifier: identifier, rules: .gmt, fixedOffset: fixed)
  }

  private init(identifier: String, rules: TimeZone, fixedOffset: Int?) {
    self.identifier = identifier
    self.rules = rules
    self.fixedOffset = fixedOffset
  }

  package func wallClock(at unixSeconds: Int) -> DateTime {
    DateTime(unixSeconds: unixSeconds, utcOffset: offset(atUnixSeconds: unixSeconds))
  }

  /// The offset in force when the clock shows `wallSeconds`.
  ///
  /// Where a clock is set back, the earlier of the two hours; in the hour that a clock leaves out, the offset before it
  /// (both as RFC 5545 section 3.3.5 has it).
  package func offset(atWallSeconds wallSeconds: Int) -> Int {
    if let fixedOffset { return fixedOffset }
    let before = offset(atUnixSeconds: wallSeconds - 86_400)
    if offset(atUnixSeconds: wallSeconds - before) == before { return before }
    let after = offset(atUnixSeconds: wallSeconds + 86_400)
    return offset(atUnixSeconds: wallSeconds - after) == after ? after : before
  }

  private func offset(atUnixSeconds seconds: Int) -> Int {
    fixedOffset ?? rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }

  private static func offset(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 4, let number = Int(digits), number / 100 <= 14, number % 100 < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (number / 100 * 3600 + number % 100 * 60)
  }
}
