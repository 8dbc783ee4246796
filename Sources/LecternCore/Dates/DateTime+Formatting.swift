extension DateTime {
  /// The date by strftime letters; names of days and months are Chinese when `language` begins with `zh`, else English.
  ///
  /// `%-d` and `%e` drop a leading zero, `%:z` is `+08:00`, and so is `%Z`, but `UTC` there. Letters that `check(format:)` refuses stay
  /// as they are.
  package func formatted(_ format: String, language: String = "en") -> String {
    let chinese = language.hasPrefix("zh")
    var result: [UInt8] = []
    result.reserveCapacity(32)
    var bytes = format.utf8.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "%"), var letter = bytes.next() else {
        result.append(byte)
        continue
      }
      let unpadded = letter == UInt8(ascii: "-")
      if unpadded {
        guard let next = bytes.next() else {
          result += "%-".utf8
          break
        }
        letter = next
      }
      let colon = letter == UInt8(ascii: ":")
      if colon { letter = bytes.next() ?? letter }
      if colon, letter == UInt8(ascii: "z") {
        appendOffset(colon: true, to: &result)
        continue
      }
      append(letter, unpadded: unpadded, chinese: chinese, to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `2022-09-04T18:43:23+08:00`, for machines (RFC 3339).
  package var iso8601: String { formatted("%Y-%m-%dT%H:%M:%S%:z") }

  private func append(_ letter: UInt8, unpadded: Bool, chinese: Bool, to result: inout [UInt8]) {
    func number(_ value: Int, _ width: Int) { Self.append(value, width: unpadded ? 1 : width, to: &result) }
    func more(_ format: String) { result += formatted(format, language: chinese ? "zh" : "en").utf8 }
    let hour12 = hour % 12 == 0 ? 12 : hour % 12
    switch Unicode.Scalar(letter) {
    case "Y": number(year, 4)
    case "y": number(year % 100, 2)
    case "m": number(month, 2)
    case "d": number(day, 2)
    case "e": number(day, 1)
    case "j": number(dayOfYear, 3)
    case "H": number(hour, 2)
    case "I": number(hour12, 2)
    case "M": number(minute, 2)
    case "S": number(second, 2)
    case "u": number(weekday == 0 ? 7 : weekday, 1)
    case "w": number(weekday, 1)
    case "s": number(unixSeconds, 1)
    case "F": more("%Y-%m-%d")
    case "T": more("%H:%M:%S")
    case "R": more("%H:%M")
    case "B": result += (chinese ? Self.chineseMonths : Self.months)[month - 1].utf8
    case "b", "h": result += chinese ? Array("\(month)月".utf8) : Array(Self.months[month - 1].utf8.prefix(3))
    case "A": result += (chinese ? "星期" + Self.chineseDays[weekday] : Self.days[weekday]).utf8
    case "a":
      result += chinese ? Array(("周" + Self.chineseDays[weekday]).utf8) : Array(Self.days[weekday].utf8.prefix(3))
    case "p": result += (chinese ? (hour < 12 ? "上午" : "下午") : (hour < 12 ? "AM" : "PM")).utf8
    case "z": appendOffset(colon: false, to: &result)
    case "Z": if utcOffset == 0 { result += "UTC".utf8 } else { appendOffset(colon: true, to: &result) }
    case "%": result.append(letter)
    default: result += [UInt8(ascii: "%"), letter]
    }
  }

  private func appendOffset(colon: Bool, to result: inout [UInt8]) {
    let minutes = abs(utcOffset) / 60
    result.append(UInt8(ascii: utcOffset < 0 ? "-" : "+"))
    Self.append(minutes / 60, width: 2, to: &result)
    if colon { result.append(UInt8(ascii: ":")) }
    Self.append(minutes % 60, width: 2, to: &result)
  }

  private static func append(_ value: Int, width: Int, to result: inout [UInt8]) {
    let digits = String(value).utf8
    for _ in 0..<max(0, width - digits.count) { result.append(UInt8(ascii: "0")) }
    result += digits
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let chineseMonths = [
    "一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月",
  ]
  private static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  private static let chineseDays = ["日", "一", "二", "三", "四", "五", "六"]
}
