/// What `parseMarkup` does beyond CommonMark 0.30; each feature is one switch.
package struct MarkupOptions: Sendable, Hashable, Codable {
  package enum HeadingIDs: Sendable, Codable { case hexo, pandoc, none }

  package var headingIDs: HeadingIDs
  /// An element name that HTML, SVG and MathML do not know and that has no hyphen is text, with a warning.
  package var unknownElementsAreText: Bool
  /// Obsolete presentation (`<font>`, `align=`) becomes styles, and every `<img>` gets an `alt`.
  package var modernHTML: Bool
  /// A paragraph that holds pictures and nothing else is marked as one.
  package var pictureParagraphs: Bool
  /// Headings move one level down when the body has a level-1 heading of its own, and the title is not printed twice.
  package var oneTitle: Bool
  /// The `<!--more-->` marker cuts the excerpt and leaves `<span id="more"></span>`.
  package var moreMarker: Bool
  /// Each block of the content says on which line of the file it begins, in `data-lectern-line`; the excerpt never does.
  package var marksLines = false
  /// Han characters and Latin words after which an unmarked excerpt ends, at the end of a block; 0 is the whole post.
  package var excerptWords: Int

  /// CommonMark and nothing else: the tree an HTML5 parser makes of the specification's HTML.
  package static let commonmark = MarkupOptions(
    headingIDs: .none, unknownElementsAreText: false, modernHTML: false, pictureParagraphs: false,
    oneTitle: false, moreMarker: false, excerptWords: 0)

  package static let lectern = MarkupOptions(
    headingIDs: .hexo, unknownElementsAreText: true, modernHTML: true, pictureParagraphs: true,
    oneTitle: true, moreMarker: true, excerptWords: 200)
}
