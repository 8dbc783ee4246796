extension DateTime {
  /// Why a text is no date; `hint` says what to write.
  package struct ParseError: Error, Hashable {
    package var hint: String
  }

  /// Reads the forms that notes use: `2022-09-04 18:43:23`, a date alone, `2022/9/4`, one-digit parts, no seconds,
  /// `T` for the blank, fractions of a second, and `Z`, `+0800` or `+08:00` behind, which is then moved to `zone`.
  package static func parse(_ text: String, in zone: Zone) throws(ParseError) -> DateTime {
    var reader = Reader(text)
    reader.skipBlanks()
    let start = reader.digits
    guard let year = reader.number(), let separator = reader.next(), separator == "-" || separator == "/" else {
      throw unreadable(text)
    }
    guard start >= 4 else { throw ParseError(hint: "a date begins with a year of four digits; \(example)") }
    guard let month = reader.number(), reader.next() == separator, let day = reader.number() else {
      throw unreadable(text)
    }
    var date = DateTime(year: year, month: month, day: day)
    var offset: Int?
    if reader.skipTimeSeparator() {
      guard let hour = reader.number(), reader.next() == ":", let minute = reader.number() else {
        throw unreadable(text)
      }
      date.hour = hour
      date.minute = minute
      if reader.peek() == ":" {
        _ = reader.next()
        guard let second = reader.number() else { throw unreadable(text) }
        date.second = second
        if reader.peek() == "." {
          _ = reader.next()
          guard reader.number() != nil else { throw unreadable(text) }
          reader.skipDigits()
        }
      }
      reader.skipBlanks()
      offset = try reader.offset()
    }
    reader.skipBlanks()
    guard reader.peek() == nil else {
      throw unreadable(text)
    }
    try date.checkRanges()
    if let offset {
      date.utcOffset = offset
      return zone.wallClock(at: date.unixSeconds)
    }
    date.utcOffset = zone.offset(atWallSeconds: date.wallSeconds)
    return date
  }

  /// The date in a file name that begins `YYYY-MM-DD-`; nil when it has none or an impossible one.
  package static func inFileName(_ name: String, zone: Zone) -> DateTime? {
    let bytes = Array(name.utf8.prefix(11))
    guard bytes.count == 11, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x2D else { return nil }
    return try? parse(String(decoding: bytes[0..<10], as: UTF8.self), in: zone)
  }

  private static let example = "write 2022-09-04 18:43:23"

  private static func unreadable(_ text: String) -> ParseError {
    let isWide = text.unicodeScalars.contains { (0xFF01...0xFF5E).contains($0.value) }
    return ParseError(
      hint: isWide
        ? "a date is written in plain digits and : of ASCII; \(example)"
        : "a date is year-month-day and a time; \(example)")
  }

  private func checkRanges() throws(ParseError) {
    func check(_ what: String, _ value: Int, _ range: ClosedRange<Int>) throws(ParseError) {
      guard range.contains(value) else {
        throw ParseError(hint: "\(what) is \(range.lowerBound) to \(range.upperBound); \(Self.example)")
      }
    }
    try check("year", year, 1...9999)
    try check("month", month, 1...12)
    guard (1...Self.daysInMonth(month, of: year)).contains(day) else {
      throw ParseError(hint: "that month has \(Self.daysInMonth(month, of: year)) days; \(Self.example)")
    }
    try check("hour", hour, 0...23)
    try check("minute", minute, 0...59)
    try check("second", second, 0...59)
  }

  /// A cursor over the ASCII of a date.
  private struct Reader {
    private let bytes: [UInt8]
    private var index = 0

    private let text: String

    init(_ text: String) {
      self.text = text
      bytes = Array(text.utf8)
    }

    func peek() -> Unicode.Scalar? { index < bytes.count ? Unicode.Scalar(bytes[index]) : nil }

    mutating func next() -> Unicode.Scalar? {
      guard let scalar = peek() else { return nil }
      index += 1
      return scalar
    }

    mutating func skipBlanks() {
      while peek() == " " || peek() == "\t" { index += 1 }
    }

    /// How many digits stand here.
    var digits: Int { bytes[index...].prefix { (0x30...0x39).contains($0) }.count }

    mutating func skipDigits() { index += digits }

    /// Up to nine digits.
    mutating func number() -> Int? {
      let start = index
      var value = 0
      while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 9 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      return index > start ? value : nil
    }

    /// True when a time follows the blanks or the `T`.
    mutating func skipTimeSeparator() -> Bool {
      let start = index
      if peek() == "T" || peek() == "t" { index += 1 } else { skipBlanks() }
      if index > start, let next = peek(), ("0"..."9").contains(next) { return true }
      index = start
      return false
    }

    /// Seconds east of UTC; nil when there is none.
    mutating func offset() throws(ParseError) -> Int? {
      guard let sign = peek() else { return nil }
      if sign == "Z" || sign == "z" {
        index += 1
        return 0
      }
      guard sign == "+" || sign == "-" else { throw unreadable(text) }
      index += 1
      let start = index
      guard var hours = number() else { throw unreadable(text) }
      var minutes = 0
      if index - start > 2 {
        minutes = hours % 100
        hours /= 100
      } else if peek() == ":" {
        index += 1
        guard let number = number() else { throw unreadable(text) }
        minutes = number
      }
      guard hours <= 14, minutes < 60 else { throw ParseError(hint: "a zone is -12:00 to +14:00; write +08:00") }
      return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
  }
}
