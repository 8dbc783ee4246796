import LecternCore
import LecternTemplate

extension TemplateContext {
  static func dateFilters(_ configuration: Configuration, now: Int, _ words: ThemeWords) -> [Filter] {
    let zone = configuration.zone
    let knownFormat = (try? DateTime.check(format: configuration.dateFormat)).map { configuration.dateFormat }
    return [
      Filter(
        "date", [Parameter("format", default: .string(configuration.dateFormat))], result: .type(.string),
        help: "a date by the letters of strftime, or `iso`; also of a text such as `2022-09-04`"
      ) { call, input, arguments in
        let date = try date(of: input, "date", in: zone)
        let format = try arguments.string(0, "format")
        if format == "iso" { return .string(date.iso8601) }
        if format != knownFormat {
          do throws(DateFormatError) {
            try DateTime.check(format: format)
          } catch {
            throw Failure.type("date cannot write \"\(format)\": \(error.reason)", hint: error.hint)
          }
        }
        return .string(date.formatted(format, language: call.context.language))
      },
      Filter(
        "relative_date", result: .type(.string),
        help: "how long before or after the build a date is, in the theme's words: `3 days ago`"
      ) { call, input, _ in
        let distance = DateDistance(try date(of: input, "relative_date", in: zone), from: now)
        return .string(try words.text(distance.key, count: distance.count, call.context.language))
      },
    ]
  }

  /// A date of a page, or one that the author's data writes as text.
  private static func date(of input: Value, _ filter: String, in zone: Zone) throws -> DateTime {
    switch input {
    case .record(let record):
      if let date = record.value as? DateRecord { return date.value }
    case .string(let text):
      do throws(DateTime.ParseError) {
        return try DateTime.parse(text, in: zone)
      } catch {
        throw Failure.type("\(filter) cannot read \"\(text)\" as a date", hint: error.hint)
      }
    default: break
    }
    throw wrongInput(
      input, filter, "a date", fallback: "now", cure: "a date is page.date, now, or a text such as 2022-09-04")
  }
}

/// How far a date is from another, in the largest unit that is whole: calendar years and months, else days of 24 hours.
struct DateDistance {
  /// Of the theme's words: `ago_days`, `in_days` and so on, or `just_now`.
  let key: String
  let count: Int

  init(_ date: DateTime, from now: Int) {
    let other = DateTime(unixSeconds: now, utcOffset: date.utcOffset)
    let isPast = date.unixSeconds <= now
    let (early, late) = isPast ? (date, other) : (other, date)
    let seconds = late.unixSeconds - early.unixSeconds
    var months = (late.year - early.year) * 12 + late.month - early.month
    if Self.inMonth(late) < Self.inMonth(early) { months -= 1 }
    let unit: String
    switch (months, seconds) {
    case (12..., _): (unit, count) = ("years", months / 12)
    case (1..., _): (unit, count) = ("months", months)
    case (_, 86_400...): (unit, count) = ("days", seconds / 86_400)
    case (_, 3600...): (unit, count) = ("hours", seconds / 3600)
    case (_, 60...): (unit, count) = ("minutes", seconds / 60)
    default:
      key = "just_now"
      count = 0
      return
    }
    key = (isPast ? "ago_" : "in_") + unit
  }

  /// Seconds since the month began.
  private static func inMonth(_ date: DateTime) -> Int {
    ((date.day * 24 + date.hour) * 60 + date.minute) * 60 + date.second
  }
}
