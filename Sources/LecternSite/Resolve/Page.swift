import LecternCore
import LecternMarkup

/// A note in its place: everything known, nothing changes any more.
package struct Page: Sendable {
  package enum Kind: String, Sendable { case post, page }

  package var kind: Kind
  package var parsed: ParsedPage
  package var date: DateTime?
  package var updated: DateTime?
  package var output: OutputPath
  /// Under the base path, percent-encoded.
  package var url: String
  package var visibility: Visibility
  /// Deepest term of each category path, indices into `Site.terms`.
  package var categories: [Int] = []
  package var tags: [Int] = []
  /// Indices into `Site.pages`.
  package var newer: Int?
  package var older: Int?
  package var series: Series.Place?
  package var content: ResolvedFragment
  package var excerpt: ResolvedFragment
  package var cover: ResolvedReference?

  package var title: String { parsed.title }
  package var frontMatter: FrontMatter { parsed.frontMatter }
  package var sourcePath: String { parsed.file.sourcePath }

  /// Where its front matter names its categories or tags.
  func cause(of taxonomy: Term.Taxonomy) -> AddressTable.Cause {
    let key = taxonomy == .categories ? frontMatter.categoriesKey : frontMatter.tagsKey
    return AddressTable.Cause(path: sourcePath, position: key ?? SourcePosition(line: 1))
  }
}

/// A fragment and, for each of its references, where it leads.
package struct ResolvedFragment: Sendable {
  package var fragment: Fragment
  package var targets: [ResolvedReference]
}

/// Where a reference leads.
package struct ResolvedReference: Sendable, Hashable {
  package enum Target: Sendable, Hashable {
    /// On this site: an address under the base path, ready to be written.
    case site(String)
    /// `#place` on the page itself.
    case place(String)
    /// As the author wrote it: another host, `mailto:`, `data:`.
    case verbatim(String)
  }

  package var target: Target
  /// The link leaves the site.
  package var isExternal = false
  package var size: PictureSize?
}
