import LecternCore

/// What stands in the place of notes that are wrong.
extension LiveSite {
  /// Joins the notes; one that has errors or wants the address of another gives way to what it was before.
  mutating func resolve(
    _ pages: [ParsedPage], _ facts: Facts, _ source: Source
  ) -> (Resolution, [Diagnostic]) {
    var chosen = pages.compactMap { $0.hasErrors ? memory.goodPages[$0.file.path] : $0 }
    let isSame = memory.source?.configuration == source.configuration
    let earlier = (isSame ? memory.resolution : nil).map(EarlierResolution.init) ?? EarlierResolution()
    var resolution = Resolver.resolve(chosen, facts, source, options, earlier: earlier)
    var told = resolution.problems
    while true {
      let mistaken = resolution.mistaken
      if mistaken.isEmpty { break }
      let count = chosen.count
      let good = memory.goodPages
      func isNew(_ page: ParsedPage) -> Bool { good[page.file.path] !== page }
      // Who came last gives way first, whoever of them the rules would let keep the address.
      let wanted = mistaken.union(resolution.contested)
      let late = Set(chosen.lazy.filter { wanted.contains($0.file.sourcePath) && isNew($0) }.map(\.file.path))
      chosen = chosen.compactMap { page in
        if late.contains(page.file.path) { return good[page.file.path] }
        return late.isEmpty && mistaken.contains(page.file.sourcePath) ? nil : page
      }
      if late.isEmpty, chosen.count == count { break }
      resolution = Resolver.resolve(chosen, facts, source, options, earlier: earlier)
      let alreadyTold = Set(told)
      told += resolution.problems.filter { !alreadyTold.contains($0) }
    }
    memory.goodPages = Dictionary(chosen.map { ($0.file.path, $0) }, uniquingKeysWith: { $1 })
    return (resolution, told)
  }
}
