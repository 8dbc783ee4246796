import Testing

@testable import LecternCore

@Suite struct DateTimeTests {
  private static let shanghai = "Asia/Shanghai"

  private func parse(_ text: String, in zone: String = "UTC") throws -> String {
    let zone = try #require(Zone(zone))
    do {
      return try DateTime.parse(text, in: zone).iso8601
    } catch {
      return "error: " + error.hint
    }
  }

  @Test(arguments: [
    ("2022-09-04 18:43:23", "2022-09-04T18:43:23+08:00"), ("2022-09-04", "2022-09-04T00:00:00+08:00"),
    ("2022/09/04 18:43:23", "2022-09-04T18:43:23+08:00"), ("2022/9/4", "2022-09-04T00:00:00+08:00"),
    ("2022-9-4 6:3:2", "2022-09-04T06:03:02+08:00"), ("2022-09-04 18:43", "2022-09-04T18:43:00+08:00"),
    ("  2022-09-04\t18:43:23 ", "2022-09-04T18:43:23+08:00"), ("2022-09-04T18:43:23", "2022-09-04T18:43:23+08:00"),
    ("2022-09-04T18:43:23Z", "2022-09-05T02:43:23+08:00"), ("2022-09-04T10:43:23.000Z", "2022-09-04T18:43:23+08:00"),
    ("2022-09-04 10:43:23.123456789012", "2022-09-04T10:43:23+08:00"),
    ("2022-09-04 18:43:23 +0800", "2022-09-04T18:43:23+08:00"),
    ("2022-09-04 18:43:23 +08:00", "2022-09-04T18:43:23+08:00"),
    ("2022-09-04 18:43:23 -0500", "2022-09-05T07:43:23+08:00"), ("2022-09-04 18:43:23+8", "2022-09-04T18:43:23+08:00"),
    ("2024-02-29", "2024-02-29T00:00:00+08:00"), ("2000-02-29", "2000-02-29T00:00:00+08:00"),
  ])
  func reads(_ text: String, _ expected: String) throws {
    #expect(try parse(text, in: Self.shanghai) == expected)
  }

  private static let form = "a date is year-month-day and a time; write 2022-09-04 18:43:23"
  private static let wide = "a date is written in plain digits and : of ASCII; write 2022-09-04 18:43:23"
  private static let year = "a date begins with a year of four digits; write 2022-09-04 18:43:23"

  @Test(arguments: [
    ("2026-13-45", "month is 1 to 12; write 2022-09-04 18:43:23"),
    ("2022-00-04", "month is 1 to 12; write 2022-09-04 18:43:23"),
    ("2026-02-30", "that month has 28 days; write 2022-09-04 18:43:23"),
    ("1900-02-29", "that month has 28 days; write 2022-09-04 18:43:23"),
    ("2022-09-31", "that month has 30 days; write 2022-09-04 18:43:23"),
    ("2022-09-00", "that month has 30 days; write 2022-09-04 18:43:23"),
    ("0000-01-01", "year is 1 to 9999; write 2022-09-04 18:43:23"),
    ("99999-01-01", "year is 1 to 9999; write 2022-09-04 18:43:23"), ("0-01-01", year), ("04/09/2022", year),
    ("22-09-04", year), ("2022-09-04 24:00:00", "hour is 0 to 23; write 2022-09-04 18:43:23"),
    ("2022-09-04 18:60:00", "minute is 0 to 59; write 2022-09-04 18:43:23"),
    ("2022-09-04 18:43:60", "second is 0 to 59; write 2022-09-04 18:43:23"),
    ("2022-09-04 18:43:23 +25:00", "a zone is -12:00 to +14:00; write +08:00"), ("tuesday", form), ("", form),
    ("2022", form), ("2022-09", form), ("2022-09/04", form), ("2022-09-04 18", form), ("2022-09-04 18:43:", form),
    ("2022-09-04 18:43:23 PST", form), ("2022-09-04x", form), ("2022年9月4日", form), ("2022-09-04 18：43：23", wide),
    ("２０２２-09-04", wide), ("99999999999999999999-01-01", form),
    ("2022-09-04 18:43:23 +99999999999999999999", "a zone is -12:00 to +14:00; write +08:00"),
  ])
  func refuses(_ text: String, _ hint: String) throws {
    #expect(try parse(text) == "error: " + hint)
  }

  @Test(arguments: [
    ("UTC", "2022-07-01 12:00", "2022-07-01T12:00:00+00:00"),
    ("+08:00", "2022-07-01 12:00", "2022-07-01T12:00:00+08:00"),
    ("-0330", "2022-07-01 12:00", "2022-07-01T12:00:00-03:30"),
    ("America/New_York", "2022-07-01 12:00", "2022-07-01T12:00:00-04:00"),
    ("America/New_York", "2022-01-01 12:00", "2022-01-01T12:00:00-05:00"),
    // The hour that comes twice is the first of the two; the hour that is left out counts from before it.
    ("America/New_York", "2022-11-06 01:30", "2022-11-06T01:30:00-04:00"),
    ("America/New_York", "2022-11-06 02:00", "2022-11-06T02:00:00-05:00"),
    ("America/New_York", "2022-03-13 01:59", "2022-03-13T01:59:00-05:00"),
    ("America/New_York", "2022-03-13 02:30", "2022-03-13T02:30:00-05:00"),
    ("America/New_York", "2022-03-13 03:00", "2022-03-13T03:00:00-04:00"),
    ("Europe/Berlin", "2022-10-30 02:30", "2022-10-30T02:30:00+02:00"),
    ("Europe/Berlin", "2022-03-27 02:30", "2022-03-27T02:30:00+01:00"),
    ("Asia/Shanghai", "1988-07-01 12:00", "1988-07-01T12:00:00+09:00"),
    ("Europe/Berlin", "2022-07-01T12:00:00Z", "2022-07-01T14:00:00+02:00"),
  ])
  func zones(_ zone: String, _ text: String, _ expected: String) throws {
    #expect(try parse(text, in: zone) == expected)
  }

  @Test(arguments: ["Asia/Shangai", "Beijing", "+8", "+15:00", "+08:60", "", "8", "../etc/passwd", "/etc/localtime"])
  func unknownZone(_ name: String) {
    #expect(Zone(name) == nil)
  }

  @Test(arguments: [
    ("%Y-%m-%d", "2022-09-04", "2022-09-04"), ("%-d.%-m.%y", "4.9.22", "4.9.22"), ("%e", "4", "4"),
    ("%H:%M:%S %T %R", "08:03:02 08:03:02 08:03", "08:03:02 08:03:02 08:03"), ("%I %p", "08 AM", "08 上午"),
    ("%B %b %h", "September Sep Sep", "九月 9月 9月"), ("%A %a", "Sunday Sun", "星期日 周日"), ("%j", "247", "247"),
    ("%u %w", "7 0", "7 0"), ("%F", "2022-09-04", "2022-09-04"),
    ("%z %:z %Z", "+0800 +08:00 +08:00", "+0800 +08:00 +08:00"),
    ("%s", "1662249782", "1662249782"), ("100%%", "100%", "100%"), ("%Y年%-m月%-d日", "2022年9月4日", "2022年9月4日"),
    ("%Q %", "%Q %", "%Q %"), ("%-", "%-", "%-"), ("", "", ""),
  ])
  func formats(_ format: String, _ english: String, _ chinese: String) throws {
    let date = try DateTime.parse("2022-09-04 08:03:02", in: try #require(Zone(Self.shanghai)))
    #expect(date.formatted(format) == english)
    #expect(date.formatted(format, language: "zh-CN") == chinese)
  }

  @Test(arguments: [
    ("%Y-%m-%d", ""), ("%-d. %B %Y, 100%%", ""), ("%:z %Z", ""),
    ("YYYY-MM-DD", "it has no letter of strftime; write %Y-%m-%d"),
    ("MMM D, YYYY", "it has no letter of strftime; write %b %-d, %Y"),
    ("ISO", "it has no letter of strftime; write iso in small letters"),
    ("100%%", "it has no letter of strftime; dates are written by strftime letters: %Y-%m-%d"),
    ("", "it has no letter of strftime; dates are written by strftime letters: %Y-%m-%d"),
    ("%Y %Q", "strftime has no letter %Q here; dates are written by strftime letters: %Y-%m-%d"),
    ("%:Y", "strftime has no letter %:Y here; dates are written by strftime letters: %Y-%m-%d"),
    ("%Y %", "no letter follows its last \"%\"; write %% for the sign itself"),
    ("%-", "no letter follows its last \"%-\"; write %% for the sign itself"),
  ])
  func formatsThatAreNone(_ format: String, _ expected: String) {
    do throws(DateFormatError) {
      try DateTime.check(format: format)
      #expect(expected == "")
    } catch {
      #expect("\(error.reason); \(error.hint)" == expected)
    }
  }

  @Test(arguments: [("2022-09-04 00:30:00", "12 AM", "12 上午"), ("2022-09-04 12:30:00", "12 PM", "12 下午")])
  func noonAndMidnight(_ text: String, _ english: String, _ chinese: String) throws {
    let date = try DateTime.parse(text, in: .utc)
    #expect(date.formatted("%I %p") == english)
    #expect(date.formatted("%I %p", language: "zh") == chinese)
  }

  @Test(
    arguments: [
      ("2022-09-04-hello", "2022-09-04T00:00:00+00:00"), ("2022-13-04-hello", nil), ("2022-9-4-hello", nil),
      ("2022-09-04", nil), ("hello", nil), ("2022-09-04 hello", nil),
    ] as [(String, String?)])
  func fileNames(_ name: String, _ expected: String?) {
    #expect(DateTime.inFileName(name, zone: .utc)?.iso8601 == expected)
  }

  /// Every day of 400 years goes to seconds and back.
  @Test func calendarRoundTrip() {
    var weekday = 6
    for day in stride(from: 946_684_800, to: 946_684_800 + 146_097 * 86_400, by: 86_400) {
      let date = DateTime(unixSeconds: day, utcOffset: 0)
      guard date.unixSeconds == day, date.weekday == weekday, (1...366).contains(date.dayOfYear) else {
        Issue.record("\(date)")
        return
      }
      weekday = (weekday + 1) % 7
    }
  }

  @Test(arguments: [(-1, "1969-12-31T23:59:59+00:00"), (-62_135_596_800, "0001-01-01T00:00:00+00:00")])
  func before1970(_ seconds: Int, _ expected: String) {
    #expect(DateTime(unixSeconds: seconds, utcOffset: 0).iso8601 == expected)
  }
}
