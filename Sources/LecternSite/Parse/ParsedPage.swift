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
    if let problem = TextEncoding.problem(bytes, path: file.sourcePath) { return unreadable(file, problem) }
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
}
