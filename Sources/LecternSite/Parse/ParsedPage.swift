import LecternCore
import LecternMarkup

/// One note, read by itself: what it says, and what is wrong with it. No other file was looked at.
///
/// A class, since it is large, never changes and goes from hand to hand.
package final class ParsedPage: Sendable {
  package let file: ContentFile
  package let frontMatter: FrontMatter
  /// Never empty: front matter, else the first `#` heading, else the file's name.
  package let title: String
  package let document: MarkupDocument
  /// The excerpt of the front matter, which stands for the document's.
  package let ownExcerpt: MarkupDocument?
  package let diagnostics: [Diagnostic]
  /// The number that says where among others it is read; empty without one.
  let readingNumber: [Int]

  init(
    file: ContentFile, frontMatter: FrontMatter, title: String, document: MarkupDocument,
    ownExcerpt: MarkupDocument?, diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.frontMatter = frontMatter
    self.title = title
    self.document = document
    self.ownExcerpt = ownExcerpt
    self.diagnostics = diagnostics
    readingNumber = LeadingNumber.ofNote(titled: title, file)
  }

  package var hasErrors: Bool { diagnostics.hasErrors }

  /// Whether no other page of the site could tell this note from what it was: the same place and title, no errors.
  func looksAlike(_ other: ParsedPage) -> Bool {
    !hasErrors && !other.hasErrors && file.path == other.file.path && frontMatter == other.frontMatter
      && title == other.title && document.firstHeading == other.document.firstHeading
  }
}

/// Turns the bytes of a note into a page; never fails: a bad note is a page with diagnostics.
package struct PageParser: Sendable {
  private let zone: Zone
  private let options: MarkupOptions
  private let apart: ReadingApart?

  /// - Parameters:
  ///   - apart: reads the texts that could take long; without it they are read here like all others.
  ///   - marksLines: see `MarkupOptions`.
  package init(_ configuration: Configuration, apart: ReadingApart? = nil, marksLines: Bool = false) {
    zone = configuration.zone
    var options = Self.markupOptions(configuration)
    options.marksLines = marksLines
    self.options = options
    self.apart = apart
  }

  /// Whether another parser makes the same page of every note.
  func parsesAlike(_ other: PageParser) -> Bool { zone == other.zone && options == other.options }

  package static func markupOptions(_ configuration: Configuration) -> MarkupOptions {
    var options = MarkupOptions.lectern
    options.headingIDs = configuration.headingIDs == .hexo ? .hexo : .pandoc
    options.excerptWords = configuration.excerptWords
    return options
  }

  /// A text that stands in no site, such as standard input.
  package func parse(_ bytes: [UInt8], path: String) throws(SystemError) -> ParsedPage {
    let stamp = FileStamp(size: bytes.count)
    return try parse(bytes, ContentFile(path: path, storedPath: path, stamp: stamp, isOutsideSite: true))
  }

  /// Whether reading a note may take seconds, so that others should come before it.
  package func isCostly(_ bytes: [UInt8]) -> Bool {
    apart != nil && CostlyText(MarkupSource(path: "", bytes: bytes)) != nil
  }

  /// A note of a site; one that the system does not let us read is a page with that error.
  func page(_ file: ContentFile, _ reader: borrowing SourceReader) -> ParsedPage {
    do throws(SystemError) {
      return try parse(try reader.read(file), file)
    } catch {
      var problem = error.diagnostic
      problem.path = file.sourcePath
      return unreadable(file, problem)
    }
  }

  /// Throws when the system does not start the process that reads a costly note.
  package func parse(_ bytes: [UInt8], _ file: ContentFile) throws(SystemError) -> ParsedPage {
    if let problem = TextEncoding.problem(bytes, path: file.sourcePath) { return unreadable(file, problem) }
    let reading = FrontMatter.read(bytes, path: file.sourcePath, zone: zone)
    var frontMatter = reading.frontMatter
    if frontMatter.title?.trimmed.isEmpty == true { frontMatter.title = nil }
    let document = try document(
      of: MarkupSource(
        path: file.sourcePath, bytes: Array(bytes[reading.block.bodyStart...]), firstLine: reading.block.bodyLine,
        title: frontMatter.title ?? (file.isOutsideSite ? "" : nil)),
      options)
    let ownExcerpt = try ownExcerpt(frontMatter, file)
    // Its warnings are not told, but a text that is not read at all must not vanish.
    let problems = ownExcerpt?.diagnostics.filter { $0.severity == .error } ?? []
    return ParsedPage(
      file: file, frontMatter: frontMatter,
      title: frontMatter.title ?? document.firstHeading ?? fileTitle(file), document: document,
      ownExcerpt: ownExcerpt, diagnostics: reading.diagnostics + document.diagnostics + problems)
  }

  private func document(of source: MarkupSource, _ options: MarkupOptions) throws(SystemError) -> MarkupDocument {
    guard let apart, let cause = CostlyText(source) else { return parseMarkup(source, options: options) }
    return try apart.parse(source, options, cause)
  }

  private func ownExcerpt(_ frontMatter: FrontMatter, _ file: ContentFile) throws(SystemError) -> MarkupDocument? {
    guard let excerpt = frontMatter.excerpt else { return nil }
    var whole = options
    whole.excerptWords = 0
    return try document(
      of: MarkupSource(
        path: file.sourcePath, bytes: Array(excerpt.value.utf8), firstLine: excerpt.position.line, title: ""),
      whole)
  }

  private func fileTitle(_ file: ContentFile) -> String {
    if file.stem != "index" { return String(file.stem) }
    return file.folder.pathNames.last.map(String.init) ?? "index"
  }

  /// A note that cannot be read.
  func unreadable(_ file: ContentFile, _ problem: Diagnostic) -> ParsedPage {
    ParsedPage(
      file: file, frontMatter: FrontMatter(), title: fileTitle(file),
      document: parseMarkup(MarkupSource(path: file.sourcePath, bytes: []), options: options), ownExcerpt: nil,
      diagnostics: [problem])
  }
}
