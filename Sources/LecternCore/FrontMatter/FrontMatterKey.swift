extension FrontMatter {
  /// The keys with a meaning of their own; everything else is `page.extra`.
  ///
  /// A new one needs a case here, its line in `FrontMatterReader.read` and its row in the table of the guide.
  package enum Key: String, Sendable, CaseIterable {
    case title, date, updated, categories, category, tags, tag, description, excerpt, permalink, slug, aliases, layout
    case lang, language, published, draft
    case notShow = "notshow"
    case hidden, hide, sticky, top, series, order, cover, author
    case contents = "toc"
    case comments

    /// Whether themes of other tools use the key too, in ways of their own.
    var isOfThemes: Bool {
      switch self {
      case .layout, .series, .order, .cover, .author, .contents, .comments: true
      default: false
      }
    }
  }

  /// The text or number that a key has, known or not: what a permalink may name.
  package func value(of name: String) -> DataValue? {
    if let own = extra[name] { return own }
    return switch Key(rawValue: name) {
    case .title: title.map { .string($0) }
    case .description: description.map { .string($0) }
    case .excerpt: excerpt.map { .string($0.value) }
    case .slug: slug.map { .string($0.value) }
    case .layout: layout.map { .string($0.value) }
    case .lang, .language: language.map { .string($0) }
    case .series: series.map { .string($0) }
    case .cover: cover.map { .string($0.value) }
    case .author: author.map { .string($0) }
    case .order: order.map { .int($0) }
    case .sticky, .top: sticky == 0 ? nil : .int(sticky)
    case .date, .updated, .categories, .category, .tags, .tag, .permalink, .aliases, .published, .draft, .notShow,
      .hidden, .hide, .contents, .comments, nil:
      nil
    }
  }
}
