import LecternCore

/// What the same notes gave when they were resolved before, under the same configuration: much of it holds again.
struct EarlierResolution {
  private var resolution: Resolution?
  /// Of the site's pages, by note. One without a date is left out: a draft has its address from the day.
  private var indices: [ObjectIdentifier: Int] = [:]

  init() {}

  init(_ resolution: Resolution) {
    self.resolution = resolution
    let pages = resolution.site.pages
    indices.reserveCapacity(pages.count)
    for index in pages.indices where pages[index].parsed.frontMatter.date != nil || pages[index].kind == .page {
      indices[ObjectIdentifier(pages[index].parsed)] = index
    }
  }

  /// A note's address follows from the note and the configuration.
  func output(of note: ParsedPage) -> OutputPath? {
    guard let site = resolution?.site, let index = indices[ObjectIdentifier(note)] else { return nil }
    return site.pages[index].output
  }

  /// This, where links lead to what they led to.
  func linked(alike linker: Linker) -> EarlierResolution? {
    resolution?.linker.leadsAlike(linker) == true ? self : nil
  }

  /// False for a page that was not there.
  func takeLinks(_ page: inout Page) -> Bool {
    guard let site = resolution?.site, let index = indices[ObjectIdentifier(page.parsed)] else { return false }
    page.content = site.pages[index].content
    page.excerpt = site.pages[index].excerpt
    page.cover = site.pages[index].cover
    return true
  }

  /// What was wrong with the links of notes whose links were taken.
  func problems(ofNotesIn pages: [Page]) -> [Diagnostic] {
    guard let problems = resolution?.linkProblems, !problems.isEmpty else { return [] }
    let paths = Set(pages.lazy.filter { indices[ObjectIdentifier($0.parsed)] != nil }.map(\.parsed.file.sourcePath))
    return problems.filter { $0.path.map(paths.contains) == true }
  }
}
