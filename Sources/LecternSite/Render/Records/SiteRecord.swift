import LecternCore
import LecternTemplate

/// The site as a whole.
struct SiteRecord: Record {
  let model: RenderModel

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  private var configuration: Configuration { model.site.configuration }

  static let table = RecordTable<SiteRecord>(
    "Site",
    [
      .init("title", .string, "title: of lectern.yml") { .string($0.configuration.title) },
      .init("subtitle", .string, "subtitle: of lectern.yml") { .string($0.configuration.subtitle) },
      .init("description", .string, "description: of lectern.yml") { .string($0.configuration.description) },
      .init("author", .string, "author: of lectern.yml") { .string($0.configuration.author) },
      .init("email", .string, "email: of lectern.yml") { .string($0.configuration.email) },
      .init("language", .string, "language: of lectern.yml, such as zh-CN") { .string($0.configuration.language) },
      .init("url", .string, "address of the home page") { .string($0.configuration.address.basePath) },
      .init("absolute_url", .string, "address of the home page with the host") {
        .string($0.configuration.address.origin + $0.configuration.address.basePath)
      },
      .init("posts", .list(.record("Page")), "all listed posts, newest first") { site in
        .list(site.model.site.posts) { [model = site.model] in model.page($0) }
      },
      .init("pages", .list(.record("Page")), "the pages that are no posts, by path; hidden ones left out") { site in
        .list(site.model.standalonePages) { [model = site.model] in model.page($0) }
      },
      .init("categories", .list(.record("Term")), "the categories at the top of the tree, by name") { site in
        .list(site.model.top(.categories)) { [model = site.model] in model.term($0) }
      },
      .init("tags", .list(.record("Term")), "all tags, by name") { site in
        .list(site.model.top(.tags)) { [model = site.model] in model.term($0) }
      },
      .init("years", .list(.record("Period")), "the years that have posts, newest first") { site in
        .list(site.model.years) { [model = site.model] in model.period($0) }
      },
      .init("post_count", .int, "how many posts are listed") { .int($0.model.site.posts.count) },
      .init("generator", .string, "the program and its version, such as Lectern 1.0") {
        .string("Lectern \($0.model.site.options.version)")
      },
    ])
}
