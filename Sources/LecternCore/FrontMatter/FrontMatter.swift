/// What a note says about itself, as the author wrote it.
package struct FrontMatter: Sendable, Equatable {
  /// A value and where it stands, for the phases that may refuse it later.
  package struct Placed<Value: Sendable & Equatable>: Sendable, Equatable {
    package var value: Value
    package var position: SourcePosition
  }

  package var title: String?
  package var date: Placed<DateTime>?
  package var updated: DateTime?
  /// Paths from the top of the tree: `[a, b]` is one path, `[[a, b], c]` are two.
  package var categories: [[String]] = []
  package var tags: [String] = []
  /// The keys that gave `categories` and `tags`.
  package var categoriesKey: SourcePosition?
  package var tagsKey: SourcePosition?
  package var description: String?
  package var excerpt: Placed<String>?
  package var permalink: Placed<String>?
  package var slug: Placed<String>?
  package var layout: Placed<String>?
  package var language: String?
  package var published = true
  package var draft = false
  /// Off the home list only.
  package var notShow = false
  /// Off every list; its page is built and marked `noindex`.
  package var hidden = false
  /// Higher stands first on the home page; 0 is by date. `top: true` is 1.
  package var sticky = 0
  package var series: String?
  package var order: Int?
  package var cover: Placed<String>?
  package var author: String?
  package var aliases: [Placed<String>] = []
  package var showsContents = true
  package var allowsComments = true
  /// All other keys, and the known ones whose value has a meaning only for themes.
  package var extra = DataMap()

  package init() {}

  package var isDraft: Bool { draft || !published }
}
