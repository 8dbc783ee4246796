import LecternCore

/// A text that could keep cmark busy for long, found before anything reads it.
package struct CostlyText: Sendable {
  private let path: String
  private let line: String?
  private let hint: String
  package let position: SourcePosition

  /// nil for a text that is read in time, as all that people write are.
  package init?(_ source: MarkupSource) {
    let bytes = withLineFeeds(source.bytes)
    guard let excess = ParsingCost.excess(in: bytes) else { return nil }
    path = source.path
    position = SourcePosition(line: excess.line + source.firstLine - 1)
    line = BodyLines(bytes, firstLine: 1).quote(line: excess.line)
    hint =
      switch excess.cause {
      case .depth(let depth): "this stands in blocks up to \(depth) deep; close some of the quotes and lists"
      case .images(let count): "\(count) pictures begin with ![ in this paragraph; put \\ before those that are text"
      }
  }

  /// The error for a page that was given up.
  ///
  /// - Parameter reason: what happened, as the end of a sentence about the page.
  package func problem(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "page-too-complex", "reading this page \(reason)", path: path, position: position, line: line, hint: hint)
  }
}
