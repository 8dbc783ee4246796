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
  }
}
