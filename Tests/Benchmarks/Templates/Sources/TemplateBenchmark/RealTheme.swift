import LecternSite

/// The default theme on a whole site, with the records that a build gives it.
struct RealTheme {
  private let renderer: SiteRenderer
  private let posts: [Int]
  private let lists: [Int]
  let listedCount: Int
  private let cardless: SiteRenderer

  /// - Parameters:
  ///   - site: the folder of a site.
  ///   - theme: the default theme's folder.
  init(site: String, theme: String) async throws {
    let options = SiteOptions(site: site, builtInTheme: theme, now: 1_775_000_000, version: "0")
    let resolved = try await ResolvedSite.resolve(options)
    let (compiled, problems) = SiteRenderer.compile(resolved.site, resolved.source.theme)
    guard let compiled else { throw BenchmarkError("the theme: \(problems)") }
    cardless = compiled
    renderer = try await compiled.renderingCards(jobs: 1).0
    let pages = resolved.site.pages
    listedCount = resolved.site.posts.count
    posts = pages.indices.filter { pages[$0].kind == .post }
    let fullLists = resolved.site.lists.indices.filter { index in
      let list = resolved.site.lists[index]
      if case .home = list.kind { return list.posts.count == 10 }
      return false
    }
    lists = fullLists.map { $0 + pages.count }
    guard !posts.isEmpty, !lists.isEmpty else { throw BenchmarkError("the site has too few posts") }
  }

  var postCount: Int { posts.count }
  var listCount: Int { lists.count }

  /// Renders every post once.
  func renderPosts() throws { try render(posts) }
  /// Renders every page of the home list that has ten cards; the cards stand ready.
  func renderLists() throws { try render(lists) }
  /// Renders every post's card.
  func renderCards() async throws { _ = try await cardless.renderingCards(jobs: 1) }

  private func render(_ positions: [Int]) throws {
    for position in positions {
      if let problem = renderer.render(position).problem { throw BenchmarkError("\(problem)") }
    }
  }
}
