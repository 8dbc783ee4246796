import Glibc
import LecternCore

/// Reads a body as Markdown with HTML in it. It never fails: what is wrong is in the document's diagnostics.
package func parseMarkup(_ source: MarkupSource, options: MarkupOptions = .lectern) -> MarkupDocument {
  let bytes = withLineFeeds(source.bytes)
  let lines = BodyLines(bytes, firstLine: source.firstLine)
  let reading = readTree(CommonMarkTree(bytes), lines, unknownElementsAreText: options.unknownElementsAreText)
  if let (bound, place) = reading.excess { return refused(bound, at: place, of: source, lines) }
  var body = Body(source: source, options: options, lines: lines, map: reading.map, tree: reading.tree)
  reportRawHTML(reading.raw, in: &body)

  // The passes, in the order in which each finds what it needs. A feature is one more file and one more line here.
  if options.modernHTML { modernise(&body.tree) }
  let marker = options.moreMarker ? findMoreMarker(&body) : nil
  let headings = resolveHeadings(&body, marker: marker)
  collectReferences(&body)
  if options.pictureParagraphs, body.counts.pictures > 0 { markPictureParagraphs(in: &body.tree) }
  let text = PlainText(of: body.tree)
  let excerpt = Excerpt(of: body, marker: marker, text: text)

  var words = WordCount()
  words.add(text.bytes[...])
  return MarkupDocument(
    content: writeFragment(body, lines: options.marksLines), excerpt: writeFragment(body, until: excerpt.end),
    hasMore: excerpt.hasMore,
    hasMoreAnchor: marker != nil, outline: headings.outline, summary: text.summary,
    words: words, counts: body.counts, firstPicture: body.references.first { $0.role == .picture },
    firstHeading: headings.first,
    diagnostics: body.diagnostics)
}

/// A body as the HTML of the CommonMark 0.30 specification, byte for byte.
package func renderCommonMark(_ bytes: [UInt8]) -> [UInt8] {
  let bytes = withLineFeeds(bytes)
  var emitter = Emitter(sink: CommonMarkHTML(capacity: bytes.count + bytes.count / 4 + 64))
  emitter.deepest = .max
  emitter.emit(CommonMarkTree(bytes))
  return emitter.sink.bytes
}

/// A page as a tree, with what the author's own HTML is like.
private struct TreeReading {
  var tree: HTMLTree
  var map: SourceMap
  var raw: RawHTML
  /// The bound that the page goes beyond, and where.
  var excess: (Bound, place: (line: Int, column: Int))?
}

private func readTree(
  _ document: borrowing CommonMarkTree, _ lines: BodyLines, unknownElementsAreText: Bool
) -> TreeReading {
  var tree = HTMLTree(capacity: lines.bytes.count + lines.bytes.count / 4 + 64)
  let pieces = RawHTMLPieces(
    of: document, lines: lines, unknownElementsAreText: unknownElementsAreText, into: &tree)
  var emitter = Emitter(sink: TreeSink(pieces, lines: lines, tree: consume tree))
  emitter.emit(document)
  emitter.sink.finishRawText()
  let builder = emitter.sink.builder
  let map = emitter.sink.map
  var reading = TreeReading(tree: builder.tree, map: map, raw: pieces.raw)
  if let place = pieces.raw.overfullTag {
    reading.excess = (.attributes, place)
  } else if let place = emitter.tooDeep ?? builder.tooDeepPlace.map({ map[$0] ?? (1, 1) }) {
    reading.excess = (.depth, place)
  } else if let place = builder.tooManyStepsPlace {
    reading.excess = (.steps, map[place] ?? (1, 1))
  }
  return reading
}

/// The text with CRLF and CR as LF, without a byte order mark, so that all three give the same page.
func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  guard hasMark || hasCarriageReturn(bytes) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = hasMark ? 3 : 0
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    if byte == 0x0D {
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      result.append(0x0A)
    } else {
      result.append(byte)
    }
  }
  return result
}

private func hasCarriageReturn(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { $0.baseAddress.map { memchr($0, 0x0D, bytes.count) != nil } ?? false }
}

/// A bound of the reader that a body goes beyond.
private enum Bound {
  case depth, attributes, steps

  var problem: (id: String, message: String, hint: String) {
    switch self {
    case .depth:
      (
        "nesting-too-deep", "blocks or elements are nested more than \(Nesting.deepest) deep",
        "close some of them, or split the page"
      )
    case .attributes:
      (
        "page-too-complex", "reading this page ends at an element with more than \(RawHTML.mostAttributes) attributes",
        "close the element before, or write < as &lt;"
      )
    case .steps:
      (
        "page-too-complex", "reading this page ends where its tags take too long to match",
        "close the elements before, or split the page"
      )
    }
  }
}

/// The page of a body that goes beyond a bound: nothing of it is shown, and the error says so.
private func refused(
  _ bound: Bound, at place: (line: Int, column: Int), of source: MarkupSource, _ lines: BodyLines
) -> MarkupDocument {
  var counter = PositionCounter()
  let (id, message, hint) = bound.problem
  let diagnostic = Diagnostic(
    .error, id, message, path: source.path,
    position: counter.position(line: place.line, column: place.column, in: lines), line: lines.quote(line: place.line),
    hint: hint)
  return MarkupDocument(
    content: Fragment(), excerpt: Fragment(), hasMore: false, hasMoreAnchor: false, outline: [], summary: "",
    words: WordCount(), counts: ContentCounts(), firstPicture: nil, firstHeading: nil, diagnostics: [diagnostic])
}

private func reportRawHTML(_ raw: RawHTML, in body: inout Body) {
  for (name, line, column) in raw.unknownElements {
    let position = body.counter.position(
      line: line, column: column, length: name.unicodeScalars.count + 2, in: body.lines)
    body.report(
      .warning, "unknown-element", "<\(name)> is no element of HTML, so it is shown as text", at: position,
      hint: "write `<\(name)>` in backquotes, or \\<\(name)>")
  }
  if let (line, column) = raw.unclosedComment {
    let position = body.counter.position(line: line, column: column, length: 4, in: body.lines)
    body.report(
      .warning, "unclosed-comment", "this comment is never closed, so it hides what follows", at: position,
      hint: "add --> where it ends")
  }
  if let tag = raw.rawText {
    let (line, column) = raw.rawTextPlace
    let name = tag.name.description
    let position = body.counter.position(line: line, column: column, length: name.count + 1, in: body.lines)
    body.report(
      .warning, "unclosed-element", "<\(name)> is never closed, so all that follows is part of it", at: position,
      hint: "add </\(name)>")
  }
}
