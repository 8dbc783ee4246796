import LecternCore
import LecternMarkup
import LecternTemplate

/// A category or a tag.
struct TermRecord: Record {
  // Not counted, as in `PageRecord`.
  unowned(unsafe) let model: RenderModel
  let index: Int

  var type: RecordType { Self.table.type }
  var key: Value { .int(index) }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  /// The terms from the top of the tree down to this one.
  var path: Value {
    var indices = [index]
    while let parent = model.site.terms[indices[0]].parent { indices.insert(parent, at: 0) }
    return .list(indices) { [model] in model.term($0) }
  }

  static let table = RecordTable<TermRecord>(
    "Term",
    [
      .init("name", .string, "its name, as the author writes it") { .string($0.model.site.terms[$0.index].name) },
      .init("url", .string, "address of its page") { .string($0.model.site.terms[$0.index].url) },
      .init("count", .int, "posts in it; those of the categories below count too, each once") {
        .int($0.model.site.terms[$0.index].posts.count)
      },
      .init("parent", .optional(.record("Term")), "the category above; none at the top and for tags") { term in
        .optional(term.model.site.terms[term.index].parent) { term.model.term($0) }
      },
      .init("children", .list(.record("Term")), "the categories right below, by name") { term in
        .list(term.model.site.terms[term.index].children) { [model = term.model] in model.term($0) }
      },
      .init("path", .list(.record("Term")), "the categories from the top down to this one") { $0.path },
      .init("taxonomy", .string, "categories or tags") { .string($0.model.site.terms[$0.index].taxonomy.rawValue) },
    ])
}

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

/// The headings of one text, shared by the records of its tree.
final class Headings: Sendable {
  let all: [OutlineHeading]
  init(_ all: [OutlineHeading]) { self.all = all }
}

/// A heading with those below it.
struct HeadingRecord: Record {
  let headings: Headings
  let index: Int

  var type: RecordType { Self.table.type }
  var key: Value { .int(index) }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  /// The headings right below the one at `parent`, or the top of the tree for -1; a level left out does not matter.
  static func children(of headings: Headings, after parent: Int) -> Value {
    let level = parent < 0 ? 0 : headings.all[parent].level
    var indices: [Int] = []
    var childLevel = Int.max
    for index in (parent + 1)..<max(parent + 1, headings.all.count) {
      let present = headings.all[index].level
      if present <= level { break }
      if present <= childLevel {
        indices.append(index)
        childLevel = present
      }
    }
    return .list(indices) { .record(HeadingRecord(headings: headings, index: $0)) }
  }

  static let table = RecordTable<HeadingRecord>(
    "Heading",
    [
      .init("level", .int, "2 to 6, as in h2 to h6") { .int($0.headings.all[$0.index].level) },
      .init("id", .string, "the id of its element") { .string($0.headings.all[$0.index].id) },
      .init("text", .string, "its text without markup") { .string($0.headings.all[$0.index].text) },
      .init("url", .string, "# and the id, ready for href") {
        .string("#" + PercentEncoding.encode($0.headings.all[$0.index].id))
      },
      .init("children", .list(.record("Heading")), "the headings right below") {
        HeadingRecord.children(of: $0.headings, after: $0.index)
      },
    ])
}

/// A picture with the size it is known to have.
struct PictureRecord: Record {
  private let reference: ResolvedReference
  private let alt: String

  init(_ reference: ResolvedReference, alt: String) {
    self.reference = reference
    self.alt = alt
  }

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  private var url: String {
    switch reference.target {
    case .site(let address), .verbatim(let address), .place(let address): address
    }
  }

  static let table = RecordTable<PictureRecord>(
    "Picture",
    [
      .init("url", .string, "its address") { .string($0.url) },
      .init("alt", .string, "what it shows, in words; may be empty") { .string($0.alt) },
      .init("width", .optional(.int), "its width in pixels; none where it is not known") {
        .optional($0.reference.size?.width) { .int($0) }
      },
      .init("height", .optional(.int), "its height in pixels; none where it is not known") {
        .optional($0.reference.size?.height) { .int($0) }
      },
    ])
}

/// Where a list page stands among the pages of its list.
struct PaginatorRecord: Record {
  // Not counted, as in `PageRecord`.
  unowned(unsafe) let model: RenderModel
  /// Into `Site.lists`, whose page has a paginator.
  let index: Int

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  private var paginator: Paginator {
    model.site.lists[index].paginator
      ?? Paginator(number: 1, count: 1, total: 0, perPage: 0, folder: "", directory: "")
  }

  /// The address of a page of the list: its own, where it stands as far behind this one in the site.
  fileprivate func url(_ number: Int) -> Value {
    let present = paginator
    let lists = model.site.lists
    let other = index + number - present.number
    if lists.indices.contains(other), let paginator = lists[other].paginator, paginator.number == number,
      paginator.folder == present.folder
    {
      return .string(model.lists[other].url)
    }
    return .string(model.site.configuration.address.address(of: present.path(of: number)))
  }

  private var links: Value {
    var links: [Value] = []
    var last = 0
    for number in paginator.shown {
      if number > last + 1 { links.append(.record(PageLinkRecord(model: model, list: index, number: 0))) }
      links.append(.record(PageLinkRecord(model: model, list: index, number: number)))
      last = number
    }
    return .list(links)
  }

  static let table = RecordTable<PaginatorRecord>(
    "Paginator",
    [
      .init("number", .int, "which page of the list this is, from 1") { .int($0.paginator.number) },
      .init("count", .int, "how many pages the list has") { .int($0.paginator.count) },
      .init("total", .int, "posts on all pages together") { .int($0.paginator.total) },
      .init("per_page", .int, "posts on a full page") { .int($0.paginator.perPage) },
      .init("previous", .optional(.string), "address of the page before; none on the first") { record in
        record.paginator.number > 1 ? record.url(record.paginator.number - 1) : .none
      },
      .init("next", .optional(.string), "address of the page after; none on the last") { record in
        record.paginator.number < record.paginator.count ? record.url(record.paginator.number + 1) : .none
      },
      .init("first", .string, "address of page 1") { $0.url(1) },
      .init("last", .string, "address of the last page") { $0.url($0.paginator.count) },
      .init(
        "pages", .list(.record("PageLink")),
        "the pages to link: the first, the last and those nearby, with gaps between"
      ) { $0.links },
    ])
}

/// One number of a paginator; a gap stands for the numbers left out.
struct PageLinkRecord: Record {
  // Not counted, as in `PageRecord`.
  unowned(unsafe) let model: RenderModel
  /// As `PaginatorRecord.index`.
  let list: Int
  /// 0 for a gap.
  let number: Int

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  static let table = RecordTable<PageLinkRecord>(
    "PageLink",
    [
      .init("number", .int, "the page's number, from 1; 0 for a gap") { .int($0.number) },
      .init("url", .string, "its address; empty for a gap") { link in
        link.number == 0 ? .emptyString : PaginatorRecord(model: link.model, index: link.list).url(link.number)
      },
      .init("current", .bool, "whether it is the page being shown") { link in
        .bool(link.number > 0 && link.number == link.model.site.lists[link.list].paginator?.number)
      },
      .init("gap", .bool, "whether it stands for numbers that are left out") { .bool($0.number == 0) },
    ])
}
