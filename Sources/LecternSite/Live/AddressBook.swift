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

  /// The output path that a reader most likely meant by a path below the site's root.
  package func nearest(to path: String) -> String? {
    // What all pages have in common makes none of them near.
    let name = Self.withoutIndex(path)
    let found = nearestName(to: String(name), among: candidates(for: name).map { String(Self.withoutIndex($0)) })
    return found.flatMap { entries[$0 + Self.index] == nil ? entries[$0] == nil ? nil : $0 : $0 + Self.index }
  }

  private static let index = "/index.html"

  private static func withoutIndex(_ path: String) -> Substring {
    let utf8 = path.utf8
    return path.hasSuffix(index)
      ? Substring(utf8.dropLast(index.utf8.count)) : path.endsInSlash ? path.dropLast() : path[...]
  }

  private static let mostCandidates = 50

  /// Those with nearly the same letters in whatever order: far fewer than all, whose letters would be compared one by one.
  private func candidates(for path: Substring) -> [String] {
    var counts = [Int32](repeating: 0, count: 256)
    var length: Int32 = 0
    for byte in path.utf8 {
      counts[Int(Self.folded(byte))] += 1
      length += 1
    }
    let limit = max(3, length / 2)
    var found: [(difference: Int32, path: String)] = []
    for path in entries.keys {
      let candidate = Self.withoutIndex(path)
      var difference = length
      for byte in candidate.utf8 {
        let index = Int(Self.folded(byte))
        difference += counts[index] > 0 ? -1 : 1
        counts[index] -= 1
      }
      for byte in candidate.utf8 { counts[Int(Self.folded(byte))] += 1 }
      if difference <= limit { found.append((difference, path)) }
    }
    found.sort { ($0.difference, $0.path) < ($1.difference, $1.path) }
    return found.prefix(Self.mostCandidates).map(\.path)
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
