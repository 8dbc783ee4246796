import LecternCore

/// Where a page shows. This is the one table of the code; the guide has the same.
package struct Visibility: Sendable, Hashable {
  /// Why a note is not built at all.
  package enum Absence: String, Sendable {
    case draft = "it is a draft; --drafts builds it"
    case future = "its date is in the future and future: is false; --future builds it"
  }

  package var absence: Absence?
  package var home: Bool
  /// Category, tag and archive lists.
  package var lists: Bool
  /// Newer and older neighbours, series.
  package var neighbours: Bool
  package var feed: Bool
  package var sitemap: Bool
  package var search: Bool
  /// Search engines are asked to leave the page out.
  package var noindex: Bool

  /// - Parameter date: of the front matter or the file's name.
  init(_ page: ParsedPage, date: DateTime?, configuration: Configuration, options: SiteOptions) {
    let frontMatter = page.frontMatter
    if frontMatter.isDraft || page.file.kind == .draft, !options.drafts {
      absence = .draft
    } else if let date, date.unixSeconds > options.now, !configuration.future, !options.future {
      absence = .future
    }
    let shown = absence == nil && !frontMatter.hidden
    let isPost = page.file.kind != .page
    home = shown && isPost && !frontMatter.notShow
    lists = shown && isPost
    neighbours = shown && isPost
    feed = shown && isPost
    sitemap = shown
    search = shown
    noindex = frontMatter.hidden
  }
}
