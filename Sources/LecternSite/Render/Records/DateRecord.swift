import LecternCore
import LecternMarkup
import LecternTemplate

/// A date, two words long; the parts are worked out when asked for.
struct DateRecord: Record {
  private let unixSeconds: Int
  private let utcOffset: Int

  init(_ date: DateTime) {
    unixSeconds = date.unixSeconds
    utcOffset = date.utcOffset
  }

  var value: DateTime { DateTime(unixSeconds: unixSeconds, utcOffset: utcOffset) }

  var type: RecordType { Self.table.type }
  var key: Value { .int(unixSeconds) }
  var text: String? { value.formatted("%Y-%m-%d %H:%M:%S") }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  static let table = RecordTable<DateRecord>(
    "Date",
    [
      .init("year", .int, "such as 2022") { .int($0.value.year) },
      .init("month", .int, "1 to 12") { .int($0.value.month) },
      .init("day", .int, "1 to 31") { .int($0.value.day) },
      .init("hour", .int, "0 to 23") { .int($0.value.hour) },
      .init("minute", .int, "0 to 59") { .int($0.value.minute) },
      .init("second", .int, "0 to 59") { .int($0.value.second) },
    ])
}
