import LecternCore
import LecternTemplate

/// The names that every template may use, and the filters and functions that are Lectern's own.
enum TemplateContext {
  static func records(_ theme: ThemeRecord) -> [RecordType] {
    [
      SiteRecord.table.type, PageRecord.table.type, TermRecord.table.type, SeriesRecord.table.type,
      PeriodRecord.table.type, DateRecord.table.type, HeadingRecord.table.type, PictureRecord.table.type,
      PaginatorRecord.table.type,
      PageLinkRecord.table.type, ConfigurationRecord.table.type, MenuItemRecord.table.type, CommentsRecord.table.type,
      theme.type,
    ]
  }

  private static let common: [Schema.Global] = [
    .init("site", .record("Site"), "the whole site"),
    .init("config", .record("Config"), "lectern.yml"),
    .init("theme", .record("Theme"), "the options of theme.yml"),
    .init("data", .data, "Content/data/, by file name"),
    .init("now", .record("Date"), "when this build began"),
  ]

  private static let ofPages: [Schema.Global] = [
    .init("page", .record("Page"), "the page being written"),
    .init("posts", .list(.record("Page")), "the posts of this list page"),
    .init("paginator", .optional(.record("Paginator")), "where this list page stands"),
  ]

  /// What pages see.
  static func pageSchema(_ theme: ThemeRecord) -> Schema {
    Schema(records: records(theme), globals: common + ofPages)
  }

  /// What `partials/card.html` sees: the post, but not the page it will stand on.
  static func cardSchema(_ theme: ThemeRecord) -> Schema {
    Schema(records: records(theme), globals: common + [.init("post", .record("Page"), "the post of this card")])
  }

  /// The values of `common`, in its order.
  static func commonValues(_ model: RenderModel) -> [Value] {
    let now = model.site.configuration.zone.wallClock(at: model.site.options.now)
    return [
      .record(SiteRecord(model: model)), .record(ConfigurationRecord(model: model)), .record(model.theme),
      .map(ValueMap(model.site.data)), .record(DateRecord(now)),
    ]
  }

  static func filters(_ configuration: Configuration) -> [Filter] {
    let address = configuration.address
    return [
      Filter("url", result: .type(.string)) { _, input, _ in
        .string(try siteAddress(input, address, absolute: false))
      },
      Filter("absolute_url", result: .type(.string)) { _, input, _ in
        .string(try siteAddress(input, address, absolute: true))
      },
      Filter(
        "date", [Parameter("format", default: .string(configuration.dateFormat))], result: .type(.string)
      ) { call, input, arguments in
        guard case .record(let record) = input, let date = record.value as? DateRecord else {
          throw Failure.type("date wants a date", hint: "test it first: {% if page.date %}")
        }
        let format = try arguments.string(0, "format")
        return .string(
          format == "iso" ? date.value.iso8601 : date.value.formatted(format, language: call.context.language))
      },
    ]
  }

  /// A path of the site as an address; what has a scheme or a host, and `#place`, stays as it is.
  private static func siteAddress(_ input: Value, _ address: SiteAddress, absolute: Bool) throws -> String {
    let text: String
    switch input {
    case .string(let string), .markup(let string): text = string
    default: throw Failure.type("url wants a path of the site")
    }
    guard !text.hasPrefix("#"), let local = LocalReference(text.isEmpty ? "/" : text) else { return text }
    if absolute, text.hasPrefix(address.basePath), address.basePath != "/" { return address.origin + text }
    return address.address(of: local.path, absolute: absolute) + local.suffix
  }

  /// `t("key", count=3)`: the theme's words in the page's language.
  static func translate(_ words: [String: [String: String]]) -> GlobalFunction {
    GlobalFunction("t", [Parameter("key")], result: .string, takesKeywords: true) { call, arguments in
      let key = try arguments.string(0, "key")
      let language = words[call.context.language] ?? [:]
      guard let text = language[key] else {
        throw Failure(
          "template-unknown-word", "the theme has no words for \"\(key)\"",
          hint: nearestName(to: key, among: language.keys.sorted()).map { "did you mean \"\($0)\"?" }
            ?? "add it to Templates/i18n/\(call.context.language).yml")
      }
      return .string(arguments.keywords.isEmpty ? text : try filled(text, arguments.keywords))
    }
  }

  /// The text with `{name}` replaced by the keyword argument of that name.
  private static func filled(_ text: String, _ values: [(name: String, value: Value)]) throws -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      let name = rest[rest.utf8.index(after: open)..<close]
      switch values.first(where: { $0.name == name })?.value {
      case nil: result += rest[open...close]
      case .int(let number): result += String(number)
      case .string(let string), .markup(let string): result += string
      default: throw Failure.type("t takes numbers and texts")
      }
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }
}
