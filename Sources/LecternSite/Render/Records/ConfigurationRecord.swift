import LecternCore
import LecternTemplate

/// `lectern.yml`, as far as templates want it.
struct ConfigurationRecord: Record {
  let model: RenderModel

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  private var configuration: Configuration { model.site.configuration }

  static let table = RecordTable<ConfigurationRecord>(
    "Config",
    [
      .init("title", .string, "title:") { .string($0.configuration.title) },
      .init("language", .string, "language:, such as zh-CN") { .string($0.configuration.language) },
      .init("timezone", .string, "timezone:, such as Asia/Shanghai; UTC where none is set") {
        .string($0.configuration.zone.identifier)
      },
      .init("date_format", .string, "date_format:, in the letters of strftime; the filter date uses it") {
        .string($0.configuration.dateFormat)
      },
      .init("per_page", .int, "per_page: of the home page; 0 is all on one") { .int($0.configuration.perPage.home) },
      .init("category_dir", .string, "category_dir:, the folder of the categories") {
        .string($0.configuration.categoryDirectory)
      },
      .init("tag_dir", .string, "tag_dir:, the folder of the tags") { .string($0.configuration.tagDirectory) },
      .init("archive_dir", .string, "archive_dir:, the folder of the archives") {
        .string($0.configuration.archiveDirectory)
      },
      .init("menu", .list(.record("MenuItem")), "menu:, in its order") { config in
        .list(config.configuration.menu.map { .record(MenuItemRecord(item: $0)) })
      },
      .init(
        "comments", .optional(.record("Comments")),
        "comments:, the service that keeps what readers write; none without one"
      ) { config in
        .optional(config.configuration.comments) { .record(CommentsRecord(comments: $0)) }
      },
      .init("extra", .data, "extra:, values of the author's own") { .map(ValueMap($0.configuration.extra)) },
    ])
}

struct MenuItemRecord: Record {
  let item: Configuration.MenuItem

  var type: RecordType { Self.table.type }
  func member(_ index: Int) -> Value { Self.table.read(self, index) }

  static let table = RecordTable<MenuItemRecord>(
    "MenuItem",
    [
      .init("name", .string, "the word that readers see") { .string($0.item.name) },
      .init("url", .string, "a path of the site, to go through the filter url, or a full address") {
        .string($0.item.url)
      },
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
      .init("options", .data, "the keys below the service's name, with its defaults filled in") {
        .map(ValueMap($0.comments.options))
      },
    ])
}
