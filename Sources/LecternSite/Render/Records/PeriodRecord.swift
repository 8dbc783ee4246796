import LecternCore
import LecternMarkup
import LecternTemplate

/// A year or a month that has posts.
struct PeriodRecord: Record {
  // Not counted, as in `PageRecord`.
  unowned(unsafe) let model: RenderModel
  let index: Int

  var type: RecordType { Self.table.type }
  var key: Value { .int(index) }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  static let table = RecordTable<PeriodRecord>(
    "Period",
    [
      .init("year", .int, "such as 2022") { .int($0.model.site.periods[$0.index].year) },
      .init("month", .int, "1 to 12; 0 for the whole year") { .int($0.model.site.periods[$0.index].month) },
      .init("url", .string, "address of its archive") { .string($0.model.site.periods[$0.index].url) },
      .init("count", .int, "posts in it") { .int($0.model.site.periods[$0.index].posts.count) },
      .init("months", .list(.record("Period")), "the months of a year that have posts, newest first") { period in
        .list(period.model.site.periods[period.index].months) { [model = period.model] in model.period($0) }
      },
    ])
}
