import LecternCore

/// How far a long run has come, for a terminal and for `--timings`.
package struct BuildProgress: Sendable {
  /// In the order in which a build goes through them; `waiting` is for another build that holds the output.
  package enum Phase: String, Sendable, CaseIterable {
    case load, parse, gather, resolve, compile, cards, waiting, render, sync, commit, prune
  }

  package var phase: Phase
  package var done = 0
  package var total = 0
}

/// A site as far as `resolve` takes it: what `list` and `explain` show and `build` renders.
package struct ResolvedSite: Sendable {
  package var source: Source
  package var site: Site
  package var diagnostics: [Diagnostic]
  /// How many Markdown files were read.
  package var parsedCount: Int
  /// Errors that are no note's own, so that leaving notes out does not cure them.
  package var hasErrorsOfSite: Bool

  /// Loads, parses, gathers and resolves.
  ///
  /// With `keepGoing`, notes that have errors are left out, and then those whose addresses clash.
  package static func resolve(
    _ options: SiteOptions, progress: @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws -> ResolvedSite {
    progress(BuildProgress(phase: .load))
    let source = try Source.load(options)
    var pages = try await parse(source, options, progress)
    let parsedCount = pages.count
    progress(BuildProgress(phase: .gather))
    let facts = try await Facts.gather(pages, source, jobs: options.jobs)
    if let problem = facts.problems.first { throw problem }
    progress(BuildProgress(phase: .resolve))

    let known = source.diagnostics + pages.flatMap(\.diagnostics)
    if options.keepGoing { pages.removeAll(where: \.hasErrors) }
    var resolution = Resolver.resolve(pages, facts, source, options)
    var told = resolution.diagnostics
    while options.keepGoing {
      let bad = resolution.mistaken
      let kept = pages.filter { !bad.contains($0.file.sourcePath) }
      if kept.count == pages.count { break }
      pages = kept
      resolution = Resolver.resolve(pages, facts, source, options)
      let earlier = Set(told)
      told += resolution.diagnostics.filter { !earlier.contains($0) }
    }
    var diagnostics = DiagnosticBag(strict: options.strict)
    diagnostics.add(known + told)
    return ResolvedSite(
      source: source, site: resolution.site, diagnostics: source.quotingLines(in: diagnostics.sorted),
      parsedCount: parsedCount,
      hasErrorsOfSite: (source.diagnostics + resolution.problems).hasErrors)
  }

  private static func parse(
    _ source: Source, _ options: SiteOptions, _ progress: @Sendable (BuildProgress) -> Void
  ) async throws -> [ParsedPage] {
    let parser = PageParser(source.configuration, apart: options.apart, marksLines: options.marksLines)
    let (root, jobs) = (source.root, options.jobs)
    let notes = source.files.filter(\.isNote)
    progress(BuildProgress(phase: .parse, total: notes.count))
    var pages: [ParsedPage?] = try await parallelMap(
      notes.count, jobs: jobs,
      ranges: { range in
        let reader = try SourceReader(root: root)
        return try range.map { index in
          let bytes = try reader.read(notes[index])
          return parser.isCostly(bytes) ? nil : try parser.parse(bytes, notes[index])
        }
      })
    // Those that may take seconds come last, so that no other page waits for them.
    let costly = pages.indices.filter { pages[$0] == nil }
    let late = try await parallelMap(costly.count, jobs: min(jobs, ReadingApart.mostAtOnce)) { index in
      let note = notes[costly[index]]
      return try parser.parse(try SourceReader(root: root).read(note), note)
    }
    for (index, page) in zip(costly, late) { pages[index] = page }
    return pages.compactMap { $0 }
  }
}

/// What `build` is told beyond the site.
package struct BuildOptions: Sendable {
  package var adopt = false
  /// Whether the disk is told to keep the new files before the old ones go.
  package var sync = true

  package init() {}
}

/// What a build found and did.
package struct BuildResult: Sendable {
  /// The site that was built.
  package var resolved: ResolvedSite
  package var diagnostics: [Diagnostic]
  /// nil when errors kept the build from writing anything.
  package var report: BuildReport?
  /// Pages made from templates: notes, lists and redirects.
  package var renderedCount = 0

  package var hasErrors: Bool { diagnostics.hasErrors }
}

/// Turns a site folder into a website: all six phases.
package func build(
  _ options: SiteOptions, _ buildOptions: BuildOptions, into folder: OutputFolder,
  progress: @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> BuildResult {
  func open() throws -> SiteWriter {
    try SiteWriter.open(folder, adopt: buildOptions.adopt, sync: buildOptions.sync) {
      progress(BuildProgress(phase: $0))
    }
  }
  // Before the notes are read, so that of two builds the one that writes last has read last; a first build makes no folder
  // as long as the notes have errors.
  let early = try SiteWriter.hasOutput(in: folder) ? open() : nil
  let resolved = try await ResolvedSite.resolve(options, progress: progress)
  let site = resolved.site
  var diagnostics = DiagnosticBag(strict: options.strict)
  diagnostics.add(resolved.diagnostics)

  progress(BuildProgress(phase: .compile))
  let (compiled, templateProblems) = SiteRenderer.compile(site, resolved.source.theme)
  diagnostics.add(templateProblems)
  func stopped() -> BuildResult {
    BuildResult(resolved: resolved, diagnostics: resolved.source.quotingLines(in: diagnostics.sorted), report: nil)
  }
  guard let compiled, options.keepGoing ? !resolved.hasErrorsOfSite : !diagnostics.hasErrors else { return stopped() }

  progress(BuildProgress(phase: .cards))
  let (renderer, cardProblems) = try await compiled.renderingCards(jobs: options.jobs)
  diagnostics.add(cardProblems)
  let writer = try early ?? open()
  let reader = try SourceReader(root: resolved.source.root)
  try await stage(renderer, reader, writer, &diagnostics, jobs: options.jobs, keepGoing: options.keepGoing, progress)
  guard options.keepGoing || !diagnostics.hasErrors else { return stopped() }
  let report = try writer.commit { progress(BuildProgress(phase: $0)) }
  diagnostics.add(report.diagnostics(in: folder))
  return BuildResult(
    resolved: resolved, diagnostics: resolved.source.quotingLines(in: diagnostics.sorted), report: report,
    renderedCount: renderer.count - site.copies.count)
}

/// Renders batch by batch while the batch before is written: the bound on memory between the two.
private func stage(
  _ renderer: SiteRenderer, _ reader: borrowing SourceReader, _ writer: SiteWriter, _ diagnostics: inout DiagnosticBag,
  jobs: Int, keepGoing: Bool, _ progress: @Sendable (BuildProgress) -> Void
) async throws {
  let batch = 256
  func range(_ start: Int) -> Range<Int> { start..<min(start + batch, renderer.count) }
  @Sendable func render(_ range: Range<Int>) async throws -> [SiteRenderer.Rendering] {
    try await parallelMap(range.count, jobs: jobs) { renderer.render(range.lowerBound + $0) }
  }
  var current = try await render(range(0))
  var start = 0
  while start < renderer.count {
    let following = start + batch < renderer.count ? range(start + batch) : nil
    async let next: [SiteRenderer.Rendering] = if let following { try await render(following) } else { [] }
    for rendering in current {
      diagnostics.add([rendering.problem].compactMap { $0 })
      if let file = rendering.file, keepGoing || !diagnostics.hasErrors { try writer.add(file, reader) }
    }
    progress(BuildProgress(phase: .render, done: min(start + batch, renderer.count), total: renderer.count))
    current = try await next
    start += batch
  }
}

/// Removes what Lectern wrote into an output folder; only for a folder that is a site. Files of others stay, and an empty
/// manifest, which says that the folder is still ours.
///
/// - Parameter configuration: another file than the site's own.
package func clean(
  _ folder: OutputFolder, site: String, configuration: String? = nil, progress: (BuildProgress) -> Void = { _ in }
) throws -> BuildReport {
  _ = try Source.configuration(of: site, other: configuration)
  guard try status(at: folder.state) != nil else { return BuildReport() }
  func enter(_ phase: BuildProgress.Phase) { progress(BuildProgress(phase: phase)) }
  return try SiteWriter.open(folder, adopt: false, sync: false, enter).commit(enter)
}
