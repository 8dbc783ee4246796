import LecternTemplate

extension TemplateContext {
  /// Years in the order in which the list first has them, each with its pages in the list's order.
  static let groupByYear = Filter(
    "group_by_year", result: .type(.list(.record("YearGroup"))), help: "a list of pages, year by year"
  ) { _, input, _ in
    var groups: [YearGroupRecord] = []
    var places: [Int: Int] = [:]
    var undated: YearGroupRecord?
    let cure = "write site.posts, or posts on a list page"
    guard case .list(let list) = input else {
      throw wrongInput(input, "group_by_year", "a list of pages", fallback: "[]", cure: cure)
    }
    for index in 0..<list.count {
      guard case .record(let record) = list[index], let page = record.value as? PageRecord else {
        throw Failure.type(
          "group_by_year wants a list of pages, and element \(index + 1) is \(list[index].typeName)", hint: cure)
      }
      if let year = page.year {
        let place = places[year] ?? groups.count
        if place == groups.count {
          places[year] = place
          groups.append(YearGroupRecord(model: page.model, year: year))
        }
        groups[place].pages.append(page.index)
      } else {
        undated = undated ?? YearGroupRecord(model: page.model, year: nil)
        undated?.pages.append(page.index)
      }
    }
    return .list((groups + [undated].compactMap { $0 }).map { .record($0) })
  }
}

/// The pages of one year.
struct YearGroupRecord: Record {
  let model: RenderModel
  /// nil for the pages without a date.
  let year: Int?
  /// As `PageRecord.index`.
  var pages: [Int] = []

  var type: RecordType { Self.table.type }
  var key: Value { .optional(year) { .int($0) } }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  static let table = RecordTable<YearGroupRecord>(
    "YearGroup",
    [
      .init("year", .optional(.int), "such as 2022; none for pages without a date") { .optional($0.year) { .int($0) } },
      .init("posts", .list(.record("Page")), "its pages, in the order they came") { group in
        .list(group.pages) { [model = group.model] in model.page($0) }
      },
      .init("count", .int, "how many pages that are") { .int($0.pages.count) },
    ])
}
