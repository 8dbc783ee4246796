import LecternCore
import LecternMarkup

/// The whole site, resolved; nothing in it changes.
package final class Site: Sendable {
  package let configuration: Configuration
  package let options: SiteOptions
  package let data: DataMap
  package let facts: Facts
  /// Posts, then standalone pages, each in the order of their source paths.
  package let pages: [Page]
  /// Listed posts, newest first.
  package let posts: [Int]
  package let terms: [Term]
  package let periods: [Period]
  package let series: [Series]
  package let lists: [ListPage]
  /// Files that are published as they are.
  package let copies: [Copy]
  package let redirects: [Redirect]
  /// Notes that are not built, with the reason.
  package let absent: [(page: ParsedPage, reason: Visibility.Absence)]

  package struct Copy: Sendable {
    package enum From: Sendable {
      case content(ContentFile)
      case theme(Theme.File)
    }
    package var from: From
    package var output: OutputPath
  }

  /// An old address that leads to a page.
  package struct Redirect: Sendable {
    package var output: OutputPath
    /// Of the page it leads to.
    package var url: String
    package var title: String
    package var language: String
    package var sourcePath: String
  }

  init(_ resolver: Resolver) {
    configuration = resolver.configuration
    options = resolver.options
    data = resolver.source.data
    facts = resolver.facts
    pages = resolver.pages
    posts = resolver.posts
    terms = resolver.terms
    periods = resolver.periods
    series = resolver.series
    lists = resolver.lists
    copies = resolver.copies
    redirects = resolver.redirects
    absent = resolver.absent
  }

  /// A site with another note in one place, whose front matter and title are the same: nobody else sees a difference.
  private init(_ site: Site, facts: Facts, pages: [Page], lists: [ListPage]) {
    configuration = site.configuration
    options = site.options
    data = site.data
    self.facts = facts
    self.pages = pages
    posts = site.posts
    terms = site.terms
    periods = site.periods
    series = site.series
    self.lists = lists
    copies = site.copies
    redirects = site.redirects
    absent = site.absent
  }

  /// - Parameters:
  ///   - path: of the note, below `Content/`.
  ///   - change: puts another note in the page's place.
  /// - Returns: nil when the site has no page of that note.
  func replacing(_ path: String, facts: Facts, _ change: (inout Page) -> Void) -> Site? {
    if let index = pages.firstIndex(where: { $0.parsed.file.path == path }) {
      var pages = pages
      change(&pages[index])
      return Site(self, facts: facts, pages: pages, lists: lists)
    }
    guard let index = lists.firstIndex(where: { $0.introduction?.parsed.file.path == path }),
      var page = lists[index].introduction
    else { return nil }
    var lists = lists
    change(&page)
    lists[index].introduction = page
    return Site(self, facts: facts, pages: pages, lists: lists)
  }

  /// The terms at the top of a taxonomy, by name.
  package func top(_ taxonomy: Term.Taxonomy) -> [Int] {
    terms.indices.filter { terms[$0].taxonomy == taxonomy && terms[$0].parent == nil }
      .sorted { precedesByName(terms[$0].name, terms[$1].name) }
  }
}
