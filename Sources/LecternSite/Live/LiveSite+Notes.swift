import LecternCore

/// The short cut: notes that look alike from outside take the place of what they were.
extension LiveSite {
  /// A note that was written, with its places in what is known.
  private struct Rewritten {
    var page: ParsedPage
    /// Of `Source.files` and `Memory.pages`.
    var file: Int
    var index: Int
  }

  /// The state after notes were written whose front matter and titles are what they were: only their own pages differ.
  ///
  /// - Returns: nil when more may differ.
  mutating func rereadNotes(
    _ paths: Set<String>, _ progress: @Sendable (BuildProgress) -> Void
  ) async throws -> LiveState? {
    guard var source = memory.source, let last = memory.state else { return nil }
    progress(BuildProgress(phase: .parse, total: paths.count))
    guard let written = try rewritten(paths, source) else { return nil }
    progress(BuildProgress(phase: .gather))
    let found = try await Facts.gather(written.map(\.page), source, jobs: 1, keeping: memory.facts)
    progress(BuildProgress(phase: .resolve))
    guard var resolution = memory.resolution, resolution.replace(written.map(\.page), found) else { return nil }
    for note in written {
      source.files[note.file] = note.page.file
      memory.pages[note.index] = note.page
      memory.goodPages[note.page.file.path] = note.page
    }
    memory.source = source
    memory.facts = memory.facts.adding(found)
    memory.resolution = resolution
    memory.renderer = memory.renderer?.renderingReplaced(resolution.site)
    return publish(
      source, resolution, last.addresses, edited: Set(written.map(\.page.file.sourcePath)), isWhole: false)
  }

  /// nil when a file is no note, or a note that others may now see differently.
  private func rewritten(_ paths: Set<String>, _ source: Source) throws -> [Rewritten]? {
    guard paths.count <= Self.fewNotes else { return nil }
    let prefix = source.root + "/"
    let files = source.files.indices.filter { paths.contains(prefix + source.files[$0].storedPath) }
    guard Set(files.map { prefix + source.files[$0].storedPath }) == paths else { return nil }
    let parser = parser(source)
    let reader = try SourceReader(root: source.root)
    var result: [Rewritten] = []
    for index in files {
      var file = source.files[index]
      guard file.isNote, let place = memory.pages.firstIndex(where: { $0.file.path == file.path }),
        memory.goodPages[file.path] === memory.pages[place]
      else { return nil }
      guard let stamp = try? FileStamp(reader.open(file).status(file.sourcePath)) else { return nil }
      file.stamp = stamp
      let page = parser.page(file, reader)
      guard page.looksAlike(memory.pages[place]) else { return nil }
      result.append(Rewritten(page: page, file: index, index: place))
    }
    return result
  }

  private static let fewNotes = 16
}

extension Resolution {
  /// Puts notes that look alike from outside in the place of what they were; false when the site has no page of one.
  fileprivate mutating func replace(_ notes: [ParsedPage], _ facts: Facts) -> Bool {
    linker.facts = linker.facts.adding(facts)
    for note in notes {
      var linker = linker
      let replaced = site.replacing(note.file.path, facts: linker.facts) { page in
        page.parsed = note
        linker.link(&page)
      }
      guard let replaced else { return false }
      site = replaced
      linkProblems.removeAll { $0.path == note.file.sourcePath }
      linkProblems += linker.takeDiagnostics()
    }
    return true
  }
}
