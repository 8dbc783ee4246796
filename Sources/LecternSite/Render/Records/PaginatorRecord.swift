import LecternCore
import LecternMarkup
import LecternTemplate

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
