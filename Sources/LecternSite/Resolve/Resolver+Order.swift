import LecternCore

/// Puts the posts in order and under their terms, years and months.
extension Resolver {
  /// Newest first; posts of one moment by name, the later lecture first; posts without a date last, by path.
  mutating func sortPosts() {
    posts = pages.indices.filter { pages[$0].visibility.lists }
    posts.sort { a, b in
      switch (pages[a].date, pages[b].date) {
      case (let one?, let two?) where one.unixSeconds != two.unixSeconds: one > two
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): precedesByName(pages[a].sourcePath, pages[b].sourcePath)
      default: precedesByName(pages[b].sourcePath, pages[a].sourcePath)
      }
    }
    for (older, newer) in zip(posts.dropFirst(), posts) {
      pages[older].newer = newer
      pages[newer].older = older
    }
  }

  mutating func classify() {
    var builder = TaxonomyBuilder()
    for index in posts {
      let note = pages[index].parsed
      pages[index].categories = note.frontMatter.categories.compactMap { builder.add(post: index, categoryPath: $0) }
      pages[index].tags = note.frontMatter.tags.map { builder.add(post: index, tag: $0) }
    }
    diagnostics += builder.finish(configuration) { [pages] in pages[$0].cause(of: $1) }
    terms = builder.terms
  }

  mutating func addPeriods() {
    let root = configuration.archiveDirectory + "/"
    for index in posts {
      guard let date = pages[index].date else { continue }
      let year = date.formatted("%Y")
      if periods.last(where: { $0.month == 0 })?.year != date.year {
        addPeriod(date.year, 0, "\(root)\(year)/")
      }
      let yearIndex = periods.lastIndex { $0.month == 0 } ?? 0
      if periods.last?.month != date.month || periods.last?.year != date.year {
        periods[yearIndex].months.append(periods.count)
        addPeriod(date.year, date.month, root + date.formatted("%Y/%m/"))
      }
      periods[yearIndex].posts.append(index)
      periods[periods.count - 1].posts.append(index)
    }
  }

  private mutating func addPeriod(_ year: Int, _ month: Int, _ folder: String) {
    periods.append(
      Period(year: year, month: month, folder: folder, url: configuration.address.address(of: folder), posts: []))
  }
}
