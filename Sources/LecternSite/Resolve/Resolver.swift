import LecternCore
import LecternMarkup

/// Joins what the pages said: addresses, clashes, taxonomies, neighbours, lists, links. Serial and pure.
struct Resolver {
  let configuration: Configuration
  let options: SiteOptions
  let source: Source
  let facts: Facts
  var pages: [Page] = []
  var posts: [Int] = []
  var terms: [Term] = []
  var periods: [Period] = []
  var series: [Series] = []
  var lists: [ListPage] = []
  /// The lists that no page has given a text yet, indices into `lists`.
  var bareLists: [OutputPath: Int] = [:]
  var copies: [Site.Copy] = []
  var redirects: [Site.Redirect] = []
  var absent: [(page: ParsedPage, reason: Visibility.Absence)] = []
  var diagnostics: [Diagnostic] = []
  var addresses = AddressTable()
  /// The site's permalink names what no note has: told once, and no post can have its address from it.
  var hasVainPermalink = false

  private init(_ source: Source, _ facts: Facts, _ options: SiteOptions) {
    configuration = source.configuration
    self.options = options
    self.source = source
    self.facts = facts
  }

  /// - Returns: also the source files that must go, besides those with errors, for each address to have one owner.
  static func resolve(
    _ parsed: [ParsedPage], _ facts: Facts, _ source: Source, _ options: SiteOptions
  ) -> (Site, [Diagnostic], clashing: Set<String>) {
    var resolver = Resolver(source, facts, options)
    resolver.pages.reserveCapacity(parsed.count)
    resolver.addresses.reserveCapacity(3 * parsed.count)
    resolver.checkPermalink(parsed)
    for page in parsed where page.file.kind != .page { resolver.place(page) }
    resolver.sortPosts()
    resolver.classify()
    resolver.addPeriods()
    resolver.addLists()
    for page in parsed where page.file.kind == .page { resolver.place(page) }
    resolver.addSeries()
    resolver.placeFiles()
    resolver.link()
    resolver.diagnostics += resolver.addresses.diagnostics()
    return (Site(resolver), resolver.diagnostics, options.keepGoing ? resolver.addresses.clashingSources : [])
  }

  private mutating func link() {
    var linker = Linker(self)
    for index in pages.indices { linker.link(&pages[index]) }
    for index in lists.indices {
      guard var page = lists[index].introduction else { continue }
      linker.link(&page)
      lists[index].introduction = page
    }
    diagnostics += linker.diagnostics
  }
}
