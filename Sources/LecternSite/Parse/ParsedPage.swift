import LecternCore
import LecternMarkup

/// One note, read by itself: what it says, and what is wrong with it. No other file was looked at.
package struct ParsedPage: Sendable {
  package var file: ContentFile
  package var frontMatter: FrontMatter
  /// Never empty: front matter, else the first `#` heading, else the file's name.
  package var title: String
  package var document: MarkupDocument
  /// The excerpt of the front matter, which stands for the document's.
  package var ownExcerpt: MarkupDocument?
  package var diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Turns the bytes of a note into a page; never fails: a bad note is a page with diagnostics.
package struct PageParser: Sendable {
  private let zone: Zone
  private let options: MarkupOptions

  package init(_ configuration: Configuration) {
    zone = configuration.zone
    options = Self.markupOptions(configuration)
  }

  package static func markupOptions(_ configuration: Configuration) -> MarkupOptions {
    var options = MarkupOptions.lectern
    options.headingIDs = configuration.headingIDs == .hexo ? .hexo : .pandoc
    options.excerptWords = configuration.excerptWords
    return options
  }

  /// A text that stands in no site, such as standard input.
  package func parse(_ bytes: [UInt8], path: String) -> ParsedPage {
    var file = ContentFile(path: path, storedPath: path, stamp: FileStamp(size: bytes.count))
    file.isOutsideSite = true
    return parse(bytes, file)
  }

  package func parse(_ bytes: [UInt8], _ file: ContentFile) -> ParsedPage {
    if let problem = encodingProblem(bytes, file.sourcePath) { return unreadable(file, problem) }
    let reading = FrontMatter.read(bytes, path: file.sourcePath, zone: zone)
    var frontMatter = reading.frontMatter
    if frontMatter.title?.trimmed.isEmpty == true { frontMatter.title = nil }
    let document = parseMarkup(
      MarkupSource(
        path: file.sourcePath, bytes: Array(bytes[reading.block.bodyStart...]), firstLine: reading.block.bodyLine,
        title: frontMatter.title ?? (file.isOutsideSite ? "" : nil)),
      options: options)
    return ParsedPage(
      file: file, frontMatter: frontMatter,
      title: frontMatter.title ?? document.firstHeading ?? fileTitle(file), document: document,
      ownExcerpt: ownExcerpt(frontMatter, file), diagnostics: reading.diagnostics + document.diagnostics)
  }

  private func ownExcerpt(_ frontMatter: FrontMatter, _ file: ContentFile) -> MarkupDocument? {
    guard let excerpt = frontMatter.excerpt else { return nil }
    var whole = options
    whole.excerptWords = 0
    return parseMarkup(
      MarkupSource(
        path: file.sourcePath, bytes: Array(excerpt.value.utf8), firstLine: excerpt.position.line, title: ""),
      options: whole)
  }

  private func fileTitle(_ file: ContentFile) -> String {
    if file.stem != "index" { return String(file.stem) }
    return file.folder.pathNames.last.map(String.init) ?? "index"
  }

  private func unreadable(_ file: ContentFile, _ problem: Diagnostic) -> ParsedPage {
    ParsedPage(
      file: file, frontMatter: FrontMatter(), title: fileTitle(file),
      document: parseMarkup(MarkupSource(path: file.sourcePath, bytes: []), options: options), ownExcerpt: nil,
      diagnostics: [problem])
  }

  /// Text that is not UTF-8 would be published as question marks: an error at the first bad byte.
  private func encodingProblem(_ bytes: [UInt8], _ path: String) -> Diagnostic? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(
        .error, "invalid-encoding", "the file is UTF-16, not UTF-8 (byte 0)", path: path,
        position: SourcePosition(line: 1), hint: "save it as UTF-8")
    }
    guard let offset = UTF8Text.firstInvalidByte(bytes) else { return nil }
    let lines = SourceLines(bytes)
    let position = lines.position(at: offset)
    if bytes.contains(0) {
      return Diagnostic(
        .error, "invalid-encoding", "the byte at offset \(offset) is not UTF-8, and this is no text", path: path,
        position: position, hint: "give it the extension of what it is, or leave it out with exclude:")
    }
    return Diagnostic(
      .error, "invalid-encoding", "the byte at offset \(offset) is not UTF-8", path: path, position: position,
      line: lines[position.line], hint: "save the file as UTF-8 (it may be GBK or Latin-1)")
  }
}

enum UTF8Text {
  /// The offset of the first byte that no valid UTF-8 has there; nil when all is valid.
  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    let valid = bytes.withUnsafeBufferPointer { buffer in
      String(validating: buffer, as: UTF8.self) != nil
    }
    if valid { return nil }
    var decoder = UTF8()
    var iterator = CountingIterator(bytes)
    while true {
      let start = iterator.index
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: return bytes.count
      case .error: return start
      }
    }
  }

  private struct CountingIterator: IteratorProtocol {
    private let bytes: [UInt8]
    private(set) var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> UInt8? {
      guard index < bytes.count else { return nil }
      index += 1
      return bytes[index - 1]
    }
  }
}
