import LecternCore

/// A page that lists posts or terms: home, an archive, a term, an index of terms, or the page for lost readers.
package struct ListPage: Sendable {
  package enum Kind: Sendable, Hashable {
    case home
    /// All posts, a year's or a month's; an index into `Site.periods`, nil for all.
    case archive(period: Int?)
    case taxonomy(Term.Taxonomy)
    /// An index into `Site.terms`.
    case term(Int)
    case notFound
  }

  package var kind: Kind
  package var output: OutputPath
  package var url: String
  /// Indices into `Site.pages`.
  package var posts: ArraySlice<Int>
  package var paginator: Paginator?
  /// The standalone page at the same address, whose text stands above the list: `index.md`, `tags/index.md`, `404.md`.
  package var introduction: Page?
}

/// Where one page stands among the pages of its list.
package struct Paginator: Sendable {
  /// 1-based.
  package var number: Int
  package var count: Int
  package var total: Int
  package var perPage: Int
  /// The list's folder, with a slash at its end; empty for home.
  package var folder: String
  package var directory: String

  /// Below the site's root; page 1 is the list's own folder.
  package func path(of number: Int) -> String { number == 1 ? folder : "\(folder)\(directory)/\(number)/" }

  /// The numbers to show: the first, the last, and those around this one.
  package var shown: [Int] {
    let near = max(2, number - 2)...max(2, min(count - 1, number + 2))
    return [1] + near.filter { $0 < count } + (count > 1 ? [count] : [])
  }
}

/// A year of posts, or one month of it.
package struct Period: Sendable {
  package var year: Int
  /// 0 for the whole year.
  package var month: Int
  package var folder: String
  package var url: String
  /// Newest first.
  package var posts: [Int]
  /// Indices into `Site.periods`, newest first; empty for a month.
  package var months: [Int] = []
}
