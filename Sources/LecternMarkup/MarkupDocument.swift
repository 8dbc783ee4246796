import LecternCore

/// The body of one source file.
package struct MarkupSource: Sendable {
  /// The file, as diagnostics name it.
  package var path: String
  /// Valid UTF-8 without the front matter.
  package var bytes: [UInt8]
  /// The 1-based line of the file on which `bytes` begin.
  package var firstLine: Int
  /// The front matter's title; nil when it has none.
  package var title: String?

  package init(path: String, bytes: [UInt8], firstLine: Int = 1, title: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.firstLine = firstLine
    self.title = title
  }
}

/// All that a page's body says, before any other page or file is known.
package struct MarkupDocument: Sendable, Codable {
  package var content: Fragment
  /// The part before the marker, or the first blocks; always balanced.
  package var excerpt: Fragment
  /// Something of the content follows the excerpt.
  package var hasMore: Bool
  /// The content holds the anchor `more`, where an author put the marker.
  package var hasMoreAnchor: Bool
  package var outline: [OutlineHeading]
  /// The beginning of the text, on one line.
  package var summary: String
  package var words: WordCount
  package var counts: ContentCounts
  package var firstPicture: Reference?
  /// The text of the first level-1 heading, which stands in for a missing title.
  package var firstHeading: String?
  package var diagnostics: [Diagnostic]
}

/// A heading as it is printed, in document order.
package struct OutlineHeading: Sendable, Hashable, Codable {
  /// 1 to 6, after the body's headings moved below the title.
  package var level: Int
  package var id: String
  package var text: String

  package init(level: Int, id: String, text: String) {
    self.level = level
    self.id = id
    self.text = text
  }
}

/// How many of each thing that readers look for a text holds, written as Markdown or as HTML.
package struct ContentCounts: Sendable, Hashable, Codable {
  /// `<img>`; a drawing in `<svg>` of the page itself may be an icon and does not count.
  package var pictures = 0
  package var videos = 0
  package var audios = 0
  /// `<pre>`
  package var codeBlocks = 0
  package var tables = 0

  package init() {}

  mutating func add(_ tag: Tag) {
    switch tag {
    case .img: pictures += 1
    case .video: videos += 1
    case .audio: audios += 1
    case .pre: codeBlocks += 1
    case .table: tables += 1
    default: break
    }
  }
}
