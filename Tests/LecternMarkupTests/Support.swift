import Foundation
import LecternCore
import Testing

@testable import LecternMarkup

/// A body in `note.md` from line 1, with the product's options or others.
func parse(_ text: String, title: String? = nil, options: MarkupOptions = .lectern) -> MarkupDocument {
  parseMarkup(MarkupSource(path: "note.md", bytes: Array(text.utf8), title: title), options: options)
}

/// The content as it stands when nothing is resolved.
func html(_ document: MarkupDocument) -> String { String(decoding: document.content.plainBytes(), as: UTF8.self) }

func excerpt(_ document: MarkupDocument) -> String { String(decoding: document.excerpt.plainBytes(), as: UTF8.self) }

/// `line:column: severity[id]: message (hint)`
func lines(of diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map {
    "\($0.position?.line ?? 0):\($0.position?.column ?? 0): \($0.severity)[\($0.id)]: \($0.message) (\($0.hint ?? ""))"
  }
}

/// One example of the CommonMark specification.
struct Example: Decodable, Sendable {
  var number: Int
  var markdown: String
  var html: String

  /// The examples of a file in the folder `LECTERN_SPECS`; nil, and a line that says so, when it is not set.
  static func load(_ file: String) throws -> [Example]? {
    guard let folder = ProcessInfo.processInfo.environment["LECTERN_SPECS"] else {
      print("skipped: LECTERN_SPECS does not name the folder with \(file)")
      return nil
    }
    let url = URL(fileURLWithPath: folder).appendingPathComponent(file)
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: url))
  }
}

/// What the content says, without its tags.
func text(of document: MarkupDocument) -> String {
  String(decoding: plainText(ofHTML: document.content.plainBytes()), as: UTF8.self)
}
