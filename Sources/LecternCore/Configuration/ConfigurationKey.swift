extension Configuration {
  /// The top-level keys of `lectern.yml`, in the order in which `new site` explains them.
  ///
  /// A new one needs a case here, its line in `ConfigurationReader.read` and its row in the table of the guide.
  package enum Key: String, Sendable, CaseIterable {
    case title, subtitle, description, author, email, language, timezone, url, permalink
    case permalinkDefaults = "permalink_defaults"
    case perPage = "per_page"
    case home, archive, category, tag
    case paginationDirectory = "pagination_dir"
    case dateFormat = "date_format"
    case excerpt, future, include, exclude
    case defaultCategory = "default_category"
    case categoryMap = "category_map"
    case tagMap = "tag_map"
    case categoryDirectory = "category_dir"
    case tagDirectory = "tag_dir"
    case archiveDirectory = "archive_dir"
    case headingIDs = "heading_ids"
    case externalLinks = "external_links"
    case menu, comments, theme, extra
  }
}
