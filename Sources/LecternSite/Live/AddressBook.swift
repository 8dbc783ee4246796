import LecternCore

/// Which addresses a site answers to: a table, so that a request can ask for nothing else.
package struct AddressBook: Sendable {
  /// What stands at a path.
  package enum Entry: Sendable, Equatable {
    /// The position that `SiteRenderer.render` makes it from.
    case page(Int)
    /// An index into `Site.redirects`, of `Site.copies`.
    case redirect(Int)
    case file(Int)
  }

  /// By output path: `2022/09/04/6-transference/index.html`.
  private let entries: [String: Entry]

  init(_ site: Site) {
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(site.pages.count + site.lists.count + site.redirects.count + site.copies.count)
    for index in site.redirects.indices { entries[site.redirects[index].output.text] = .redirect(index) }
    for index in site.copies.indices { entries[site.copies[index].output.text] = .file(index) }
    for index in site.lists.indices { entries[site.lists[index].output.text] = .page(site.pages.count + index) }
    for index in site.pages.indices { entries[site.pages[index].output.text] = .page(index) }
    self.entries = entries
  }

  package subscript(path: String) -> Entry? { entries[path] }

  /// The path that a reader most likely meant.
  package func nearest(to path: String) -> String? { nearestName(to: path, among: entries.keys) }
}
