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

  let earlier: EarlierResolution

  private init(_ source: Source, _ facts: Facts, _ options: SiteOptions, _ earlier: EarlierResolution) {
    configuration = source.configuration
    self.options = options
    self.source = source
    self.facts = facts
    self.earlier = earlier
  }

  static func resolve(
    _ parsed: [ParsedPage], _ facts: Facts, _ source: Source, _ options: SiteOptions,
    earlier: EarlierResolution = EarlierResolution()
  ) -> Resolution {
    var resolver = Resolver(source, facts, options, earlier)
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
    var linker = Linker(resolver)
    let linkProblems = resolver.link(&linker)
    return Resolution(
      site: Site(resolver), problems: resolver.diagnostics + resolver.addresses.diagnostics(naming: resolver.name),
      linkProblems: linkProblems, linker: linker,
      clashing: options.keepGoing ? resolver.addresses.clashingSources : [],
      contested: options.keepGoing ? resolver.addresses.contestedSources : [])
  }

  /// - Returns: what is wrong with the links.
  private mutating func link(_ linker: inout Linker) -> [Diagnostic] {
    let linked = earlier.linked(alike: linker)
    for index in pages.indices where linked?.takeLinks(&pages[index]) != true { linker.link(&pages[index]) }
    for index in lists.indices {
      guard var page = lists[index].introduction else { continue }
      linker.link(&page)
      lists[index].introduction = page
    }
    return (linked?.problems(ofNotesIn: pages) ?? []) + linker.takeDiagnostics()
  }
}

/// What resolving gave.
struct Resolution {
  var site: Site
  /// Of places, dates and clashes.
  var problems: [Diagnostic]
  /// Of addresses that lead nowhere, each in the note that has it.
  var linkProblems: [Diagnostic]
  /// Links further notes as it linked the site's own.
  var linker: Linker
  /// The source files that must go, besides those with errors, for each address to have one owner; only with `keepGoing`.
  var clashing: Set<String>
  /// All that want an address which others want too; only with `keepGoing`.
  var contested: Set<String>

  var diagnostics: [Diagnostic] { problems + linkProblems }

  /// The files without which the site would have no errors of this kind.
  var mistaken: Set<String> { clashing.union(problems.lazy.filter { $0.severity == .error }.compactMap(\.path)) }
}
