import CCmark
import LecternCore
import LecternSite

@testable import LecternMarkup

extension FuzzTarget {
  /// A whole note, read as a page of a site is, and its body as CommonMark.
  static let markdown = FuzzTarget(name: "markdown") { (input) throws(Finding) in
    let note = input.repaired
    let reading = FrontMatter.read(note, path: "note.md", zone: .utc)
    let body = MarkupSource(
      path: "note.md", bytes: Array(note[reading.block.bodyStart...]), firstLine: reading.block.bodyLine)
    // These the product reads in a process of their own.
    for text in [body.bytes, Array((reading.frontMatter.excerpt?.value ?? "").utf8)] {
      if CostlyText(MarkupSource(path: "", bytes: text)) != nil { return }
    }
    try checkPage(note, body, hasTitle: reading.frontMatter.title != nil)
    try checkCommonMark(body)
  }
}

private func checkPage(_ note: [UInt8], _ body: MarkupSource, hasTitle: Bool) throws(Finding) {
  guard let page = try? PageParser(Configuration()).parse(note, path: "note.md") else {
    throw Finding("a process was started for it")
  }
  try checkPlaces(page.diagnostics, in: ["note.md": note])
  try expect(!page.title.trimmed.isEmpty, "the page has no title")
  let document = page.document
  try checkHoles(document.content)
  try checkHoles(document.excerpt)
  let lines = SourceLines(note)
  for reference in document.content.references {
    if let place = reference.position { try checkPlace(place, in: lines, of: "an address") }
  }
  let html = document.content.plainBytes()
  let output = try WrittenHTML(reading: html)
  try checkOutline(document)
  try checkExcerpt(document, html)
  if let own = page.ownExcerpt { _ = try WrittenHTML(reading: own.content.plainBytes()) }
  let isRefused = document.diagnostics.contains { $0.severity == .error }
  // A heading that repeats the title is not printed twice.
  if !isRefused, !hasTitle { try checkText(of: body, in: output) }
  if let twin = note.withCRLF, let other = try? PageParser(Configuration()).parse(twin, path: "note.md") {
    try expect(other.document.content.bytes == document.content.bytes, "CRLF changes the page")
  }
}

/// What is to be filled in lies in the HTML, in order, and names references that there are.
private func checkHoles(_ fragment: Fragment) throws(Finding) {
  var last = 0
  for slot in fragment.slots {
    try expect(slot.offset >= last && slot.offset <= fragment.bytes.count, "a slot at \(slot.offset) after \(last)")
    last = slot.offset
    switch slot.kind {
    case .address(let index), .pictureSize(let index), .linkAttributes(let index):
      try expect(fragment.references.indices.contains(index), "a slot names reference \(index)")
    case .elementID: break
    }
  }
}

/// Every entry leads to an id of the page, and no two to the same unless the author wrote it twice.
private func checkOutline(_ document: MarkupDocument) throws(Finding) {
  var places: [String: Int] = [:]
  for slot in document.content.slots {
    if case .elementID(let id) = slot.kind { places[id, default: 0] += 1 }
  }
  for heading in document.outline {
    places[heading.id, default: 0] -= 1
    try expect(places[heading.id] != -1, "the outline's \"\(heading.id)\" is not in the page")
    try expect((1...6).contains(heading.level), "a heading of level \(heading.level)")
  }
}

/// The excerpt is the page's beginning, with what is open there closed.
private func checkExcerpt(_ document: MarkupDocument, _ html: [UInt8]) throws(Finding) {
  let excerpt = document.excerpt.plainBytes()
  _ = try WrittenHTML(reading: excerpt)
  if !document.hasMore, !document.hasMoreAnchor {
    return try expect(excerpt == html, "the excerpt is all there is, and another text")
  }
  var rest = excerpt[...]
  while !html.starts(with: rest) {
    while let last = rest.last, isHTMLSpace(last) { rest.removeLast() }
    // A name may hold a `<`, and no slash.
    guard rest.last == 0x3E, let slash = rest.lastIndex(of: 0x2F), rest[..<slash].last == 0x3C else {
      throw Finding("the excerpt is not the page's beginning: \(String(decoding: excerpt, as: UTF8.self))")
    }
    rest = rest[..<(slash - 1)]
  }
}

/// No letter of the Markdown is lost. Their order is HTML's: what stands in a table but in no cell comes before it.
private func checkText(of body: MarkupSource, in output: WrittenHTML) throws(Finding) {
  var letters = LetterCount()
  var imageDepth = 0
  CommonMarkTree(withLineFeeds(body.bytes)).walk { node, entering in
    switch cmark_node_get_type(node) {
    case CMARK_NODE_IMAGE: imageDepth += entering ? 1 : -1
    case CMARK_NODE_TEXT where imageDepth == 0, CMARK_NODE_CODE where imageDepth == 0, CMARK_NODE_CODE_BLOCK:
      letters.add(UnsafeBufferPointer(cString: cmark_node_get_literal(node)), 1)
    default: break
    }
    return true
  }
  output.text.withUnsafeBufferPointer { letters.add($0, -1) }
  if let lost = letters.firstMissing { throw Finding("a \"\(lost)\" of the text is lost") }
}

/// How often each ASCII letter and digit stands in a text.
private struct LetterCount {
  private var counts = [Int](repeating: 0, count: 128)

  mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ step: Int) {
    for byte in text where isASCIILetter(byte) || isASCIIDigit(byte) { counts[Int(byte)] += step }
  }

  /// One that has been added more often than taken away.
  var firstMissing: Character? {
    counts.firstIndex { $0 > 0 }.map { Character(Unicode.Scalar(UInt8($0))) }
  }
}

/// Without HTML of the author's, the whole way with all features off gives the specification's HTML.
private func checkCommonMark(_ body: MarkupSource) throws(Finding) {
  let expected = renderCommonMark(body.bytes)
  let document = parseMarkup(body, options: .commonmark)
  let written = document.content.plainBytes()
  let output = try WrittenHTML(reading: written)
  let lines = BodyLines(withLineFeeds(body.bytes), firstLine: 1)
  // Characters that no HTML may hold are others there.
  guard document.diagnostics.isEmpty, !lines.hasMarkup, !lines.hasControls else { return }
  let other = try WrittenHTML(reading: expected)
  try expect(
    output.pieces == other.pieces,
    "as CommonMark \(String(decoding: expected, as: UTF8.self)), by the whole way \(String(decoding: written, as: UTF8.self))"
  )
}
