import LecternCore
import LecternTemplate

/// What the records of a render look things up in: the site, and its cards.
final class RenderModel: Sendable {
  let site: Site
  let cards: Cards
  let theme: ThemeRecord
  /// By index of the page, and by index of the list.
  let pages: [PageLine]
  let lists: [PageLine]
  /// The standalone pages that are not hidden.
  let standalonePages: [Int]
  /// The periods that are whole years.
  let years: [Int]
  private let tops: [Term.Taxonomy: [Int]]

  /// The same with cards, or with another site that differs only inside its notes.
  init(_ model: RenderModel, site: Site? = nil, cards: Cards) {
    self.cards = cards
    self.site = site ?? model.site
    theme = model.theme
    pages = model.pages
    lists = model.lists
    standalonePages = model.standalonePages
    years = model.years
    tops = model.tops
  }

  init(_ site: Site, theme: ThemeRecord) {
    self.site = site
    self.theme = theme
    cards = .none
    pages = site.pages.indices.map { PageLine(page: $0, of: site) }
    lists = site.lists.indices.map { PageLine(list: $0, of: site) }
    standalonePages = site.pages.indices.filter { site.pages[$0].kind == .page && !site.pages[$0].visibility.noindex }
    years = site.periods.indices.filter { site.periods[$0].month == 0 }
    tops = [.categories: site.top(.categories), .tags: site.top(.tags)]
  }

  func top(_ taxonomy: Term.Taxonomy) -> [Int] { tops[taxonomy] ?? [] }

  func page(_ index: Int) -> Value { .record(PageRecord(model: self, index: index)) }
  func term(_ index: Int) -> Value { .record(TermRecord(model: self, index: index)) }
  func period(_ index: Int) -> Value { .record(PeriodRecord(model: self, index: index)) }
  func date(_ date: DateTime?) -> Value { .optional(date) { .record(DateRecord($0)) } }
}

/// What other pages show of a page, apart from all else that is known of it: so many stand close together.
struct PageLine: Sendable {
  let kind: String
  let title: String
  let url: String
  let language: String
  let author: String
  /// The note's file; empty for a bare list.
  let source: String
  /// Whether there is a note: a list need not have one.
  let hasNote: Bool

  init(page index: Int, of site: Site) {
    kind = site.pages[index].kind.rawValue
    title = site.pages[index].title
    url = site.pages[index].url
    language = site.pages[index].frontMatter.language ?? site.configuration.language
    author = site.pages[index].frontMatter.author ?? site.configuration.author
    source = site.pages[index].sourcePath
    hasNote = true
  }

  init(list index: Int, of site: Site) {
    let list = site.lists[index]
    kind = list.kind.name
    title = Self.title(of: list, site)
    url = list.url
    language = list.introduction?.frontMatter.language ?? site.configuration.language
    author = list.introduction?.frontMatter.author ?? site.configuration.author
    source = list.introduction?.sourcePath ?? ""
    hasNote = list.introduction != nil
  }

  /// A term's name or an archive's period is a title of its own; the other lists are named by the theme's words.
  private static func title(of list: ListPage, _ site: Site) -> String {
    if let introduction = list.introduction,
      introduction.frontMatter.title != nil || introduction.parsed.document.firstHeading != nil
    {
      return introduction.title
    }
    switch list.kind {
    case .home: return site.configuration.title
    case .archive(let period?):
      let period = site.periods[period]
      return period.month == 0 ? String(period.year) : "\(period.year)-\(period.month < 10 ? "0" : "")\(period.month)"
    case .term(let index): return site.terms[index].name
    case .archive(nil): return "archives"
    case .taxonomy(let taxonomy): return taxonomy.rawValue
    case .notFound: return "404"
    }
  }
}
