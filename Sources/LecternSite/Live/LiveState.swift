import Glibc
import LecternCore
import LecternMarkup

/// What a site is at one moment of its being written, complete and unchanging: requests are answered from it.
package final class LiveState: Sendable {
  /// Rises with each reading.
  package let version: Int
  /// The version in which a style sheet changed last, and anything else besides notes.
  package let styleVersion: Int
  package let reloadVersion: Int
  /// The notes that differ from the version before, those that went too, as diagnostics name them.
  package let edited: Set<String>
  package let source: Source
  package let site: Site
  /// nil as long as the theme has never been without errors.
  package let renderer: SiteRenderer?
  /// That the renderer was made from, with earlier templates in the place of those that have errors.
  let theme: Theme?
  package let addresses: AddressBook
  /// Of the whole site, sorted; lines are not quoted yet.
  package let diagnostics: [Diagnostic]
  /// What keeps the folder from being read; the state is that of a time before.
  package let failure: Diagnostic?

  /// - Parameters:
  ///   - last: the state before.
  ///   - isWhole: whether more than notes was read again.
  init(
    version: Int, after last: LiveState?, edited: Set<String>, source: Source, site: Site, renderer: SiteRenderer?,
    theme: Theme?, addresses: AddressBook, diagnostics: [Diagnostic], isWhole: Bool, failure: Diagnostic? = nil
  ) {
    self.version = version
    var (style, reload) = (last?.styleVersion ?? version, last?.reloadVersion ?? version)
    if isWhole, let last {
      let changes = LiveChanges(from: last.source, to: source, made: (last.theme, theme))
      if changes.style { style = version }
      if changes.rest { reload = version }
    }
    (styleVersion, reloadVersion) = (style, reload)
    self.edited = edited
    self.source = source
    self.site = site
    self.renderer = renderer
    self.theme = theme
    self.addresses = addresses
    self.diagnostics = diagnostics
    self.failure = failure
  }

  /// The same site while its folder cannot be read.
  func again(_ version: Int, failure: Diagnostic) -> LiveState {
    LiveState(
      version: version, after: self, edited: [], source: source, site: site, renderer: renderer, theme: theme,
      addresses: addresses,
      diagnostics: (diagnostics + [failure]).sorted(), isWhole: false, failure: failure)
  }

  /// The page that a position of the renderer is of, where a note stands behind it.
  package func note(at position: Int) -> Page? {
    if position < site.pages.count { return site.pages[position] }
    let list = position - site.pages.count
    return list < site.lists.count ? site.lists[list].introduction : nil
  }

  /// The output file that a position of the renderer is of; it has a page or a list.
  package func output(at position: Int) -> OutputPath {
    position < site.pages.count ? site.pages[position].output : site.lists[position - site.pages.count].output
  }

  /// The output path that an address stands for, whether or not there is something; nil for one outside the site.
  package func name(atAddress address: String) -> String? {
    let decoded = PercentEncoding.decode(address)
    guard let below = decoded.below(PercentEncoding.decode(site.configuration.address.basePath)) else { return nil }
    return below.isEmpty || below.endsInSlash ? below + "index.html" : String(below)
  }

  /// The note, as diagnostics name it, whose page is at an address; nil where there is none.
  package func note(atAddress address: String) -> String? {
    guard let name = name(atAddress: address), case .page(let position)? = addresses[name] else { return nil }
    return note(at: position)?.sourcePath
  }

  /// The addresses that a reader most likely meant by a path below the site's root.
  package func near(_ path: String) -> [String] {
    let last = path.pathNames.last.map(String.init) ?? path
    // The same last name elsewhere: a note that got another date.
    let moved = site.pages.lazy.filter { $0.output.text.pathNames.dropLast().last.map(String.init) == last }
      .prefix(5).map(\.output.text)
    var seen = Set<String>()
    return (moved + [addresses.nearest(to: path)].compactMap { $0 }).filter { seen.insert($0).inserted }
      .map { site.configuration.address.address(of: $0) }
  }

  /// Where the page of a note is now; nil when it has none.
  package func address(ofNote sourcePath: String) -> String? {
    site.pages.first { $0.sourcePath == sourcePath }?.url
      ?? site.lists.first { $0.introduction?.sourcePath == sourcePath }?.url
  }

  /// Why a note has no page, where only the command line keeps it from having one.
  package func reasonOfAbsence(ofNote sourcePath: String) -> Visibility.Absence? {
    site.absent.first { $0.page.file.sourcePath == sourcePath }?.reason
  }

  /// Whether a diagnostic names a note.
  package func isNote(_ shownPath: String) -> Bool {
    shownPath.below("Content/").flatMap { file(String($0)) }?.isNote == true
  }

  /// The file that a diagnostic names.
  package func realPath(of shownPath: String) -> String? {
    if let path = shownPath.below("Content/"), let file = file(String(path)) {
      return source.root + "/" + file.storedPath
    }
    let themeFiles = source.theme.templates.values.lazy.map(\.file)
    if let file = themeFiles.first(where: { $0.shownPath == shownPath }) { return file.realPath }
    return LecternSite.realPath(source.site + "/" + shownPath) ?? LecternSite.realPath(shownPath)
  }

  /// By path below `Content/`, in which the files are in order.
  private func file(_ path: String) -> ContentFile? {
    var range = source.files.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let file = source.files[middle]
      if file.path == path { return file }
      range =
        file.path.utf8.lexicographicallyPrecedes(path.utf8)
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Diagnostics with the lines that they are about, as those lines are now.
  package func quoting(_ diagnostics: [Diagnostic]) -> [Diagnostic] { source.quotingLines(in: diagnostics) }

  /// Opens a file that is published as it is.
  package func open(_ file: Site.Copy.From) throws(SystemError) -> FileDescriptor {
    switch file {
    case .content(let file): try SourceReader(root: source.root).open(file)
    case .theme(let file): try FileDescriptor(opening: file.realPath, O_RDONLY, shownAs: file.shownPath)
    }
  }
}
