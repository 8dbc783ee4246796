/// `lectern.yml`, with its defaults.
package struct Configuration: Sendable, Equatable {
  package struct MenuItem: Sendable, Equatable {
    package var name: String
    package var url: String

    package init(name: String, url: String) {
      self.name = name
      self.url = url
    }
  }

  /// Posts on one page of each kind of list; 0 is no paging.
  package struct PerPage: Sendable, Equatable {
    package var home = 10
    package var archive = 10
    package var category = 10
    package var tag = 10
  }

  /// The author's value for an option of the theme, with the lines that a diagnostic of a later phase quotes.
  package struct ThemeChoice: Sendable, Equatable {
    package var entry: LocatedValue.Entry
    package var keyLine: String?
    package var valueLine: String?

    package init(_ entry: LocatedValue.Entry, keyLine: String?, valueLine: String?) {
      self.entry = entry
      self.keyLine = keyLine
      self.valueLine = valueLine
    }
  }

  package enum HeadingIDs: String, Sendable, CaseIterable { case hexo, pandoc }

  package var title = "Notes"
  package var subtitle = ""
  package var description = ""
  package var author = ""
  package var email = ""
  package var language = "en"
  /// nil until the author sets it: then UTC, and a warning.
  package var timezone: Zone?
  package var address = SiteAddress.unknown
  package var permalink = Permalink(":year/:month/:day/:title/")
  package var permalinkPosition = SourcePosition(line: 1)
  /// The text of that line.
  package var permalinkLine: String?
  package var permalinkDefaults: [String: String] = [:]
  package var perPage = PerPage()
  package var paginationDirectory = "page"
  package var dateFormat = "%Y-%m-%d"
  /// Words of an excerpt without a marker; 0 is the whole post.
  package var excerptWords = 200
  /// Whether posts dated after now are built.
  package var future = true
  package var include: [String] = []
  package var exclude: [String] = []
  package var defaultCategory = "uncategorized"
  package var categoryMap: [String: String] = [:]
  package var tagMap: [String: String] = [:]
  package var categoryDirectory = "categories"
  package var tagDirectory = "tags"
  package var archiveDirectory = "archives"
  package var headingIDs = HeadingIDs.hexo
  /// Whether links to other hosts open in a tab of their own.
  package var externalLinksOpenNewTab = true
  package var menu: [MenuItem] = []
  /// nil is none.
  package var comments: Comments?
  /// `theme:` as written and with its places, since only the theme can tell what it knows and of which kind.
  package var theme: [ThemeChoice] = []
  package var extra = DataMap()

  package init() {}

  package var zone: Zone { timezone ?? .utc }
}
