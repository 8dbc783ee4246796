import LecternTemplate

extension Engine {
  /// - Parameter load: the text of a template of `Pages/lectern`.
  static func lectern(_ sample: Sample, _ load: @escaping @Sendable (String) -> String?) throws -> Engine {
    let environment = Environment { name in load(name).map { TemplateText(Array($0.utf8), path: name) } }
    let list = Environment.Page("list.html", schema: Entry.schema)
    let post = Environment.Page("post.html", schema: Entry.schema)
    let compilation = environment.compile([list, post])
    guard compilation.diagnostics.isEmpty, let list = compilation.templates["list.html"],
      let post = compilation.templates["post.html"]
    else { throw BenchmarkError("Lectern's templates: \(compilation.diagnostics)") }

    let posts = sample.posts.map { Entry.post($0) }
    let shown = Entry.post(
      sample.posts[sample.shown], older: posts[sample.shown - 1], newer: posts[sample.shown + 1])
    let site = Entry.site(sample)
    let onList = RenderContext(globals: [site, Entry.list(sample), .list(posts), Entry.pages(sample)])
    let onPost = RenderContext(globals: [site, shown, .list([]), .list([])])
    return Engine(name: "Lectern") { page in
      var output: [UInt8] = []
      output.reserveCapacity(16 * 1024)
      switch page {
      case .list: try list.render(onList, into: &output)
      case .post: try post.render(onPost, into: &output)
      }
      return .bytes(output)
    }
  }
}

/// A record whose members stand ready.
private struct Entry: Record {
  let type: RecordType
  let values: [Value]

  func member(_ index: Int) -> Value { values[index] }

  static let link = RecordType("Link", [.init("name", .string), .init("url", .string)])
  static let pageLink = RecordType(
    "PageLink", [.init("number", .int), .init("url", .string), .init("current", .bool)])
  static let site = RecordType(
    "Site",
    [
      .init("title", .string), .init("author", .string), .init("language", .string), .init("url", .string),
      .init("menu", .list(.record("Link"))),
    ])
  static let page = RecordType(
    "Page",
    [
      .init("kind", .string), .init("title", .string), .init("url", .string), .init("date", .string),
      .init("iso", .string), .init("updated", .optional(.string)), .init("description", .string),
      .init("excerpt", .markup), .init("content", .markup), .init("tags", .list(.record("Link"))),
      .init("categories", .list(.record("Link"))), .init("outline", .list(.record("Link"))), .init("has_more", .bool),
      .init("sticky", .bool), .init("reading_time", .int), .init("older", .optional(.record("Page"))),
      .init("newer", .optional(.record("Page"))),
    ])
  static let schema = Schema(
    records: [link, pageLink, site, page],
    globals: [
      .init("site", .record("Site")), .init("page", .record("Page")), .init("posts", .list(.record("Page"))),
      .init("pages", .list(.record("PageLink"))),
    ])

  static func links(_ links: [Sample.Link]) -> Value {
    .list(links.map { .record(Entry(type: link, values: [.string($0.name), .string($0.url)])) })
  }

  static func site(_ sample: Sample) -> Value {
    .record(
      Entry(
        type: site,
        values: [
          .string(sample.title), .string(sample.author), .string(sample.language), .string(sample.url),
          links(sample.menu),
        ]))
  }

  static func list(_ sample: Sample) -> Value {
    var values = [Value](repeating: .none, count: page.members.count)
    values[0] = .string("home")
    values[1] = .string(sample.listTitle)
    values[2] = .string(sample.url)
    values[6] = .string(sample.listDescription)
    return .record(Entry(type: page, values: values))
  }

  static func pages(_ sample: Sample) -> Value {
    .list(
      (1...sample.pageCount).map {
        .record(Entry(type: pageLink, values: [.int($0), .string("/notes/page/\($0)/"), .bool($0 == 1)]))
      })
  }

  static func post(_ post: Sample.Post, older: Value = .none, newer: Value = .none) -> Value {
    .record(
      Entry(
        type: page,
        values: [
          .string("post"), .string(post.title), .string(post.url), .string(post.date), .string(post.iso),
          post.updated.map { .string($0) } ?? .none, .string(post.description), .markup(post.excerpt),
          .markup(post.content), links(post.tags), links(post.categories), links(post.outline), .bool(post.hasMore),
          .bool(post.isSticky), .int(post.readingTime), older, newer,
        ]))
  }
}
