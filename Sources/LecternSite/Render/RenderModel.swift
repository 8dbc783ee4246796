import LecternCore
import LecternTemplate

/// What the records of a render look things up in: the site, and the cards once they are rendered.
final class RenderModel: RenderHost {
  let site: Site
  /// By index of the page; empty for pages that stand on no list, and while the cards themselves are rendered.
  let cards: [[UInt8]]
  let theme: ThemeRecord
  /// The standalone pages that are not hidden.
  let standalonePages: [Int]
  /// The periods that are whole years.
  let years: [Int]
  private let tops: [Term.Taxonomy: [Int]]

  init(_ site: Site, theme: ThemeRecord, cards: [[UInt8]]) {
    self.site = site
    self.theme = theme
    self.cards = cards
    standalonePages = site.pages.indices.filter { site.pages[$0].kind == .page && !site.pages[$0].visibility.noindex }
    years = site.periods.indices.filter { site.periods[$0].month == 0 }
    tops = [.categories: site.top(.categories), .tags: site.top(.tags)]
  }

  func top(_ taxonomy: Term.Taxonomy) -> [Int] { tops[taxonomy] ?? [] }

  func page(_ index: Int) -> Value { .record(PageRecord(model: self, index: index)) }
  func term(_ index: Int) -> Value { .record(TermRecord(model: self, index: index)) }
  func period(_ index: Int) -> Value { .record(PeriodRecord(model: self, index: index)) }
  func date(_ date: DateTime?) -> Value { .optional(date) { .record(DateRecord($0)) } }

  /// A term's name or an archive's period is a title of its own; the other lists are named by the theme's words.
  func title(of list: ListPage) -> String {
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
