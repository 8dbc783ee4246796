import LecternCore
import LecternMarkup

/// A site under its author's hands: what was read of it stays in memory, and only what changed is read again.
///
/// Nothing that the author does ends it. A note, a template or a configuration with errors is told, and the last one
/// without errors stands in its place; where there never was one, the note is left out.
package struct LiveSite {
  /// What happened in the folder since the last reading.
  package enum Change: Sendable, Equatable {
    /// Something happened to these files and to nothing else, by their real paths.
    case files(Set<String>)
    case anything
  }

  var options: SiteOptions
  var memory = Memory()
  private var version = 0

  /// What is known from earlier readings.
  struct Memory {
    /// The last whole reading, with the notes that were read again since.
    var source: Source?
    var pages: [ParsedPage] = []
    /// No file was left out that somebody was writing.
    var isComplete = false
    /// The configuration has errors that only the notes show, and an earlier one stands for it.
    var isRefused = false
    /// By path below `Content/`: the last of each note that has stood in the site.
    var goodPages: [String: ParsedPage] = [:]
    var facts = Facts()
    var resolution: Resolution?
    /// Of the folder, the configuration and the theme, of places and clashes.
    var problems: [Diagnostic] = []
    /// Of the last templates that had no errors; renders no page itself.
    var renderer: SiteRenderer?
    /// From which it was made.
    var theme: Theme?
    var templateProblems: [Diagnostic] = []
    var state: LiveState?
    /// What stands for the state as long as the folder cannot be read.
    var stale: LiveState?
  }

  package init(_ options: SiteOptions) {
    self.options = options
    self.options.keepGoing = true
    self.options.marksLines = true
  }

  /// The state that the folder is in; the last one where nothing has changed.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970.
  ///   - unfinished: the real paths of files that somebody is about to write; they stay what they were.
  /// - Throws: when there is no site at all and never was one.
  package mutating func read(
    _ change: Change, now: Int, unfinished: Set<String> = [],
    progress: @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws -> LiveState {
    options.now = now
    do {
      let state = try await readAgain(change, unfinished, progress)
      memory.stale = nil
      return state
    } catch {
      // What cannot be read now may be read later: until then the last state answers.
      guard let problem = Self.problem(error), let last = memory.state else { throw error }
      // Notes can be read even so.
      let paths = (memory.source?.touchedNotes ?? []).subtracting(unfinished)
      let written = paths.isEmpty ? nil : try? await reread(paths, unfinished, evenRefused: true, progress)
      if written == nil, let stale = memory.stale, stale.failure == problem { return stale }
      version += 1
      let stale = (written ?? last).again(version, failure: problem)
      memory.stale = stale
      return stale
    }
  }

  private mutating func readAgain(
    _ change: Change, _ unfinished: Set<String>, _ progress: @Sendable (BuildProgress) -> Void
  ) async throws -> LiveState {
    guard case .files(let paths) = change, let source = memory.source, let last = memory.state, memory.stale == nil
    else { return try await readAll(changed: [], unfinished, progress) }
    let known = source.known(paths.subtracting(unfinished))
    if known.isEmpty { return last }
    if let state = try await reread(known, unfinished, progress) { return state }
    return try await readAll(changed: known, unfinished, progress)
  }

  /// The state after nothing but notes were written; nil when these files are others, or the settings may count again.
  private mutating func reread(
    _ paths: Set<String>, _ unfinished: Set<String>, evenRefused: Bool = false,
    _ progress: @Sendable (BuildProgress) -> Void
  ) async throws -> LiveState? {
    if let state = try await rereadNotes(paths, progress) { return state }
    // Notes may make settings fit that did not.
    guard let source = memory.source?.restamped(paths), evenRefused || !memory.isRefused else { return nil }
    progress(BuildProgress(phase: .load))
    return try await join(
      source, source.texts, paths, unfinished, isSameTheme: true, isRefused: memory.isRefused, progress)
  }

  private static func problem(_ error: any Error) -> Diagnostic? {
    switch error {
    case let error as SystemError: error.diagnostic
    case let error as RefusedSite: error.diagnostic
    default: nil
    }
  }

  // MARK: Everything

  /// - Parameter changed: files that are read again even if they look like what they were.
  private mutating func readAll(
    changed: Set<String>, _ unfinished: Set<String>, _ progress: @Sendable (BuildProgress) -> Void
  ) async throws -> LiveState {
    progress(BuildProgress(phase: .load))
    let texts = memory.source?.texts ?? GoodTexts(keepsGoing: true)
    return try await join(try Source.load(options, keeping: texts), texts, changed, unfinished, progress)
  }

  /// - Parameters:
  ///   - texts: what the settings were before, which stand again if those of the source make no site.
  ///   - isSameTheme: nothing that templates are made from has changed.
  ///   - isRefused: the configuration made no site, and that of before stands.
  private mutating func join(
    _ source: Source, _ texts: GoodTexts, _ touched: Set<String>, _ unfinished: Set<String>, isSameTheme: Bool = false,
    isRefused: Bool = false, _ progress: @Sendable (BuildProgress) -> Void
  ) async throws -> LiveState {
    if touched.isEmpty, memory.isComplete, let last = memory.state, memory.source?.isSame(as: source) == true {
      return last
    }
    let pages = try await parse(source, touched, unfinished, progress)
    if let last = memory.state, let resolution = memory.resolution, isSameBut(theme: source, pages) {
      memory.isComplete = unfinished.isEmpty
      memory.source = source
      compile(resolution.site, source, progress)
      return publish(source, resolution, last.addresses, edited: [], isWhole: true)
    }
    progress(BuildProgress(phase: .gather))
    let facts = try await Facts.gather(
      pages + pages.compactMap { $0.hasErrors ? memory.goodPages[$0.file.path] : nil }, source, jobs: options.jobs,
      keeping: memory.facts)
    progress(BuildProgress(phase: .resolve))
    let goodPages = memory.goodPages
    let (resolution, problems) = resolve(pages, facts, source)
    let unfit = problems.filter { $0.severity == .error && $0.path == options.settingsPath }
    if !unfit.isEmpty, !isRefused, let good = texts[options.settingsPath], good != source.texts[options.settingsPath] {
      // Only with the notes does it show that these settings make no site.
      memory.goodPages = goodPages
      let standing = try Source.load(options, keeping: texts, refused: unfit)
      return try await join(standing, texts, touched, unfinished, isRefused: true, progress)
    }
    let old = memory.pages
    memory.isComplete = unfinished.isEmpty
    memory.isRefused = isRefused
    memory.source = source
    memory.pages = pages
    memory.facts = facts
    memory.resolution = resolution
    memory.problems = source.diagnostics + problems
    if isSameTheme, let renderer = memory.renderer, renderer.speaks(languagesOf: resolution.site) {
      memory.renderer = renderer.rendering(resolution.site)
    } else {
      compile(resolution.site, source, progress)
    }
    let changed = Set(pages.map { ObjectIdentifier($0) }).symmetricDifference(old.map { ObjectIdentifier($0) })
    let edited = (pages + old).lazy.filter { changed.contains(ObjectIdentifier($0)) }.map(\.file.sourcePath)
    return publish(source, resolution, AddressBook(resolution.site), edited: Set(edited), isWhole: true)
  }

  /// A template with errors gives way to what it was; where that is not enough, all of them do.
  private mutating func compile(_ site: Site, _ source: Source, _ progress: @Sendable (BuildProgress) -> Void) {
    progress(BuildProgress(phase: .compile))
    var theme = source.theme
    var (compiled, problems) = SiteRenderer.compile(site, theme)
    var mistaken: Set<String> = []
    memory.templateProblems = problems
    while compiled == nil, let last = memory.theme {
      let more = Set(problems.lazy.filter { $0.severity == .error }.compactMap(\.path)).subtracting(mistaken)
      if more.isEmpty { break }
      mistaken.formUnion(more)
      theme = theme.replacingTemplates(at: more, by: last)
      (compiled, problems) = SiteRenderer.compile(site, theme)
      // A template whose place in the others was hidden by their errors.
      memory.templateProblems += problems.filter { $0.path.map(mistaken.contains) != true }
    }
    memory.renderer = compiled ?? memory.renderer?.rendering(site)
    if compiled != nil { memory.theme = theme }
  }

  /// Whether templates, words or the insides of the theme's files are all that changed, so that every note is where it was.
  private func isSameBut(theme source: Source, _ pages: [ParsedPage]) -> Bool {
    guard let old = memory.source else { return false }
    return old.root == source.root && old.files == source.files && old.configuration == source.configuration
      && old.data == source.data && old.diagnostics == source.diagnostics
      && old.theme.assets.mapValues(\.realPath) == source.theme.assets.mapValues(\.realPath)
      && memory.pages.count == pages.count && zip(memory.pages, pages).allSatisfy { $0 === $1 }
  }

  /// Notes whose files are what they were are not read again.
  private func parse(
    _ source: Source, _ changed: Set<String>, _ unfinished: Set<String>,
    _ progress: @Sendable (BuildProgress) -> Void
  ) async throws -> [ParsedPage] {
    let parser = parser(source)
    let isSame = memory.source.map { self.parser($0).parsesAlike(parser) && $0.root == source.root } ?? false
    let known = isSame ? Dictionary(memory.pages.map { ($0.file.path, $0) }, uniquingKeysWith: { $1 }) : [:]
    func path(_ note: ContentFile) -> String { source.root + "/" + note.storedPath }
    // One that comes while it is still being written comes when it is done.
    let notes = source.files.filter { $0.isNote && (known[$0.path] != nil || !unfinished.contains(path($0))) }
    var pages: [ParsedPage?] = notes.map { note in
      guard let page = known[note.path] else { return nil }
      if unfinished.contains(path(note)) { return page }
      return page.file == note && !changed.contains(path(note)) ? page : nil
    }
    let missing = pages.indices.filter { pages[$0] == nil }
    progress(BuildProgress(phase: .parse, total: missing.count))
    let root = source.root
    let read = try await parallelMap(
      missing.count, jobs: options.jobs,
      ranges: { range in
        let reader = try SourceReader(root: root)
        return range.map { parser.page(notes[missing[$0]], reader) }
      })
    for (index, page) in zip(missing, read) { pages[index] = page }
    return pages.compactMap { $0 }
  }

  func parser(_ source: Source) -> PageParser {
    PageParser(source.configuration, apart: options.apart, marksLines: true)
  }

  // MARK: The state

  /// - Parameter isWhole: whether more than notes was read again.
  mutating func publish(
    _ source: Source, _ resolution: Resolution, _ addresses: AddressBook, edited: Set<String>, isWhole: Bool
  ) -> LiveState {
    var bag = DiagnosticBag(strict: options.strict)
    bag.add(memory.problems)
    bag.add(memory.facts.problems.map(\.diagnostic))
    for page in memory.pages { bag.add(page.diagnostics) }
    bag.add(resolution.linkProblems)
    bag.add(memory.templateProblems)
    version += 1
    let state = LiveState(
      version: version, after: memory.state, edited: edited, source: source, site: resolution.site,
      renderer: memory.renderer?.makingCardsOnDemand(), theme: memory.theme,
      addresses: addresses, diagnostics: bag.sorted, isWhole: isWhole)
    memory.state = state
    return state
  }
}
