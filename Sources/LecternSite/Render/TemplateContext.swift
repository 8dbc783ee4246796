import LecternCore
import LecternTemplate

/// The names that every template may use.
enum TemplateContext {
  static func records(_ theme: ThemeRecord) -> [RecordType] {
    [
      SiteRecord.table.type, PageRecord.table.type, TermRecord.table.type, SeriesRecord.table.type,
      PeriodRecord.table.type, DateRecord.table.type, HeadingRecord.table.type, PictureRecord.table.type,
      PaginatorRecord.table.type,
      PageLinkRecord.table.type, ConfigurationRecord.table.type, MenuItemRecord.table.type, CommentsRecord.table.type,
      YearGroupRecord.table.type,
      theme.type,
    ]
  }

  private static let common: [Schema.Global] = [
    .init("site", .record("Site"), "the whole site"),
    .init("config", .record("Config"), "the settings of lectern.yml that templates may want"),
    .init("theme", .record("Theme"), "the theme's options, with what lectern.yml says under theme:"),
    .init("data", .data, "the files of Content/data/: data.links is links.yml or links.json"),
    .init("now", .record("Date"), "when this build began, in the site's time zone"),
  ]

  /// What is the same on every page of a language.
  private static let steady: Set<String> = Set(common.map(\.name))

  private static let ofPages: [Schema.Global] = [
    .init("page", .record("Page"), "the page being made; not in partials/card.html"),
    .init("posts", .list(.record("Page")), "the posts that this list page shows; not in partials/card.html"),
    .init(
      "paginator", .optional(.record("Paginator")),
      "where this page stands among the pages of its list; not in partials/card.html"),
  ]

  /// What pages see.
  static func pageSchema(_ theme: ThemeRecord) -> Schema {
    Schema(
      records: records(theme), globals: common + ofPages, hints: ForeignMembers.globals,
      steady: steady.union(["page.lang"]))
  }

  /// What `partials/card.html` sees: the post, but not the page it will stand on.
  static func cardSchema(_ theme: ThemeRecord) -> Schema {
    Schema(
      records: records(theme),
      globals: common + [.init("post", .record("Page"), "the post, in partials/card.html and nowhere else")],
      hints: ForeignMembers.globals, steady: steady.union(["post.lang"]))
  }

  /// The values of `common`, in its order.
  static func commonValues(_ model: RenderModel) -> [Value] {
    let now = model.site.configuration.zone.wallClock(at: model.site.options.now)
    return [
      .record(SiteRecord(model: model)), .record(ConfigurationRecord(model: model)), .record(model.theme),
      .map(ValueMap(model.site.data)), .record(DateRecord(now)),
    ]
  }
}
