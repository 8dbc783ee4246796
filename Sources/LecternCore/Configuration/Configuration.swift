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

  /// A key of the file, for a diagnostic of a later phase.
  package struct Place: Sendable, Equatable {
    package var position: SourcePosition
    package var line: String?

    package init(position: SourcePosition, line: String?) {
      self.position = position
      self.line = line
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
  package var theme = DataMap()
  /// Where each option of `theme` stands, since only the theme can tell whether it knows it.
  package var themePlaces: [String: Place] = [:]
  package var extra = DataMap()

  package init() {}

  package var zone: Zone { timezone ?? .utc }
}
