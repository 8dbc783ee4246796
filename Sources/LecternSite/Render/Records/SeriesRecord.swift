import LecternTemplate

/// A series as one of its pages sees it.
struct SeriesRecord: Record {
  // Not counted, as in `PageRecord`.
  unowned(unsafe) let model: RenderModel
  let place: Series.Place

  var type: RecordType { Self.table.type }
  var key: Value { .int(place.series) }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  private var series: Series { model.site.series[place.series] }

  private func page(at position: Int) -> Value {
    let pages = series.pages
    return pages.indices.contains(position) ? model.page(pages[position]) : .none
  }

  static let table = RecordTable<SeriesRecord>(
    "Series",
    [
      .init("name", .string, "series: of the front matter, else the category's name") { .string($0.series.name) },
      .init("url", .string, "address of the category's page; empty for a series that is no category") { record in
        .string(record.series.category.map { record.model.site.terms[$0].url } ?? "")
      },
      .init("posts", .list(.record("Page")), "its pages in reading order") { record in
        .list(record.series.pages) { [model = record.model] in model.page($0) }
      },
      .init("count", .int, "pages in it") { .int($0.series.pages.count) },
      .init("position", .int, "where this page stands, from 1") { .int($0.place.position + 1) },
      .init("previous", .optional(.record("Page")), "the page to read before this one") {
        $0.page(at: $0.place.position - 1)
      },
      .init("next", .optional(.record("Page")), "the page to read after this one") {
        $0.page(at: $0.place.position + 1)
      },
      .init("is_category", .bool, "whether it is a category, and not only a name in front matter") {
        .bool($0.series.category != nil)
      },
    ])
}
