import LecternSite

/// The default theme on a whole site, with the records that a build gives it.
struct RealTheme {
  private let renderer: SiteRenderer
  let posts: [Int]
  let lists: [Int]
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

  /// Renders every post once a round.
  func measurePosts(rounds: Int) throws -> Measurement { try measure(posts, rounds) }
  /// Renders every page of the home list that has ten cards, once a round; the cards stand ready.
  func measureLists(rounds: Int) throws -> Measurement { try measure(lists, rounds) }
  /// Renders every post's card.
  func renderCards() async throws { _ = try await cardless.renderingCards(jobs: 1) }

  /// Renders in order, so that no page finds the processor's caches full of itself.
  private func measure(_ positions: [Int], _ rounds: Int) throws -> Measurement {
    var times = [[Double]](repeating: [], count: positions.count)
    for _ in 0..<rounds {
      for (place, position) in positions.enumerated() {
        let took = try ContinuousClock().measure {
          if let problem = renderer.render(position).problem { throw BenchmarkError("\(problem)") }
        }
        times[place].append(took / .microseconds(1))
      }
    }
    return Measurement.ofMeanPage(times)
  }
}
