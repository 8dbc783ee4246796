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
      .init("subtitle", .string, "subtitle:") { .string($0.configuration.subtitle) },
      .init("description", .string, "description:") { .string($0.configuration.description) },
      .init("author", .string, "author:") { .string($0.configuration.author) },
      .init("email", .string, "email:") { .string($0.configuration.email) },
      .init("language", .string, "language:, such as zh-CN") { .string($0.configuration.language) },
      .init("url", .string, "address of the home page") { .string($0.configuration.address.basePath) },
      .init("absolute_url", .string, "the same with the host") {
        .string($0.configuration.address.origin + $0.configuration.address.basePath)
      },
      .init("posts", .list(.record("Page")), "all listed posts, newest first") { site in
        .list(site.model.site.posts) { [model = site.model] in model.page($0) }
      },
      .init("pages", .list(.record("Page")), "the standalone pages, by path") { site in
        .list(site.model.standalonePages) { [model = site.model] in model.page($0) }
      },
      .init("categories", .list(.record("Term")), "the top of the tree, by name") { site in
        .list(site.model.top(.categories)) { [model = site.model] in model.term($0) }
      },
      .init("tags", .list(.record("Term")), "all tags, by name") { site in
        .list(site.model.top(.tags)) { [model = site.model] in model.term($0) }
      },
      .init("years", .list(.record("Period")), "the years that have posts, newest first") { site in
        .list(site.model.years) { [model = site.model] in model.period($0) }
      },
      .init("post_count", .int, "listed posts") { .int($0.model.site.posts.count) },
      .init("generator", .string, "Lectern and its version") { .string("Lectern \($0.model.site.options.version)") },
    ])
}

/// `lectern.yml`, as far as templates want it.
struct ConfigurationRecord: Record {
  let model: RenderModel

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  private var configuration: Configuration { model.site.configuration }

  static let table = RecordTable<ConfigurationRecord>(
    "Config",
    [
      .init("title", .string, "") { .string($0.configuration.title) },
      .init("language", .string, "") { .string($0.configuration.language) },
      .init("timezone", .string, "name of the zone that dates are in") { .string($0.configuration.zone.identifier) },
      .init("date_format", .string, "strftime letters") { .string($0.configuration.dateFormat) },
      .init("per_page", .int, "posts on a page of the home list") { .int($0.configuration.perPage.home) },
      .init("category_dir", .string, "folder of the categories") { .string($0.configuration.categoryDirectory) },
      .init("tag_dir", .string, "folder of the tags") { .string($0.configuration.tagDirectory) },
      .init("archive_dir", .string, "folder of the archives") { .string($0.configuration.archiveDirectory) },
      .init("menu", .list(.record("MenuItem")), "name and url of each entry") { config in
        .list(config.configuration.menu.map { .record(MenuItemRecord(item: $0)) })
      },
      .init("comments", .optional(.record("Comments")), "the service that keeps the readers' comments") { config in
        .optional(config.configuration.comments) { .record(CommentsRecord(comments: $0)) }
      },
      .init("extra", .data, "values of the author's own") { .map(ValueMap($0.configuration.extra)) },
    ])
}

struct MenuItemRecord: Record {
  let item: Configuration.MenuItem

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  static let table = RecordTable<MenuItemRecord>(
    "MenuItem",
    [
      .init("name", .string, "what readers see") { .string($0.item.name) },
      .init("url", .string, "a path of the site, or a full address") { .string($0.item.url) },
    ])
}

struct CommentsRecord: Record {
  let comments: Comments

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  static let table = RecordTable<CommentsRecord>(
    "Comments",
    [
      .init("provider", .string, "giscus, utterances or waline") { .string($0.comments.provider.rawValue) },
      .init("options", .data, "the keys below the service's name, with the service's defaults") {
        .map(ValueMap($0.comments.options))
      },
    ])
}

/// The theme's options with the site's choices.
struct ThemeRecord: Record {
  let type: RecordType
  private let values: [Value]

  init(_ theme: Theme) {
    type = RecordType("Theme", theme.options.map { RecordType.Member($0.name, Self.type(of: $0.value), $0.help) })
    values = theme.options.map { Value($0.value) }
  }

  private static func type(of value: DataValue) -> ValueType {
    switch value {
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .string: .string
    case .null, .list, .map: .data
    }
  }

  func member(_ index: Int) -> Value { values[index] }
}
