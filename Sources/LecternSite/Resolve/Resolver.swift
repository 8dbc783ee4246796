import LecternCore
import LecternMarkup

/// Joins what the pages said: addresses, clashes, taxonomies, neighbours, lists, links. Serial and pure.
struct Resolver {
  let configuration: Configuration
  let options: SiteOptions
  let source: Source
  let facts: Facts
  var pages: [Page] = []
  var posts: [Int] = []
  var terms: [Term] = []
  var periods: [Period] = []
  var lists: [ListPage] = []
  var copies: [Site.Copy] = []
  var redirects: [Site.Redirect] = []
  var absent: [(page: ParsedPage, reason: Visibility.Absence)] = []
  var diagnostics: [Diagnostic] = []
  var addresses = AddressTable()

  private init(_ source: Source, _ facts: Facts, _ options: SiteOptions) {
    configuration = source.configuration
    self.options = options
    self.source = source
    self.facts = facts
  }

  static func resolve(
    _ parsed: [ParsedPage], _ facts: Facts, _ source: Source, _ options: SiteOptions
  ) -> (Site, [Diagnostic]) {
    var resolver = Resolver(source, facts, options)
    for page in parsed where page.file.kind != .page { resolver.place(page) }
    resolver.sortPosts()
    resolver.classify()
    resolver.addPeriods()
    resolver.addLists()
    for page in parsed where page.file.kind == .page { resolver.place(page) }
    resolver.placeFiles()
    resolver.link()
    resolver.diagnostics += resolver.addresses.diagnostics()
    return (Site(resolver), resolver.diagnostics)
  }

  // MARK: Pages and their addresses

  private mutating func place(_ page: ParsedPage) {
    let date = page.frontMatter.date?.value ?? dateInName(page)
    let visibility = Visibility(page, date: date, configuration: configuration, options: options)
    if let reason = visibility.absence {
      absent.append((page, reason))
      return
    }
    guard let output = outputPath(page, date) else { return }
    if date == nil, page.file.kind != .page, !page.hasErrors { warnMissingDate(page) }
    for alias in page.frontMatter.aliases { addRedirect(alias, to: output, page) }
    let position = page.frontMatter.permalink?.position ?? page.frontMatter.slug?.position
    let placed = Page(
      kind: page.file.kind == .page ? .page : .post, parsed: page, date: date, updated: page.frontMatter.updated,
      output: output, url: configuration.address.address(of: output.text), visibility: visibility,
      content: ResolvedFragment(fragment: Fragment(), targets: []),
      excerpt: ResolvedFragment(fragment: Fragment(), targets: []))
    if placed.kind == .page, let list = lists.firstIndex(where: { $0.output == output && $0.introduction == nil }) {
      lists[list].introduction = placed
      addresses.rename(output, to: page.file.sourcePath, at: position)
      return
    }
    addresses.claim(output, by: page.file.sourcePath, at: position)
    pages.append(placed)
  }

  private func dateInName(_ page: ParsedPage) -> DateTime? {
    page.file.kind == .page ? nil : DateTime.inFileName(String(page.file.stem), zone: configuration.zone)
  }

  private mutating func warnMissingDate(_ page: ParsedPage) {
    diagnostics.append(
      Diagnostic(
        .warning, "missing-date", "no date: it stands last in lists and in no archive", path: page.file.sourcePath,
        position: SourcePosition(line: 1), hint: "write date: 2022-09-04 18:43:23 in its front matter"))
  }

  private mutating func outputPath(_ page: ParsedPage, _ date: DateTime?) -> OutputPath? {
    let own = page.frontMatter.permalink
    let position = own?.position ?? page.frontMatter.slug?.position
    func refuse(_ id: String, _ message: String, hint: String?) -> Diagnostic {
      Diagnostic(
        .error, id, message, path: page.file.sourcePath, position: position ?? SourcePosition(line: 1), hint: hint)
    }
    do throws(OutputPath.Refusal) {
      if page.file.kind == .page, own == nil { return try pagePath(page) }
      let pattern =
        own.map { Permalink($0.value) } ?? Permalink(String(configuration.permalink.pattern.drop { $0 == "/" }))
      return try OutputPath(permalink: try expand(pattern, page, date))
    } catch {
      // A date that could not be read is the error already told.
      let isRepeated = page.diagnostics.contains {
        $0.id == "bad-date" || $0.id == "invalid-encoding" || $0.id == "bad-front-matter"
      }
      if !(isRepeated && error.hint.contains("date")) {
        diagnostics.append(refuse("bad-permalink", error.message, hint: error.hint))
      }
      return nil
    }
  }

  private func expand(_ pattern: Permalink, _ page: ParsedPage, _ date: DateTime?) throws(OutputPath.Refusal) -> String
  {
    do throws(Permalink.Failure) {
      return try pattern.path(for: permalinkValues(page, date))
    } catch {
      switch error {
      case .needsDate(let token):
        throw OutputPath.Refusal(
          message: "the permalink \(pattern.pattern) needs a date for \(token), and this note has none",
          hint: "write date: 2022-09-04 18:43:23 in its front matter")
      case .unknownToken(let token):
        throw OutputPath.Refusal(
          message: "the permalink \(pattern.pattern) needs \(token), and this note has none",
          hint: "write \(token.dropFirst()): … in its front matter, or a value under permalink_defaults:")
      }
    }
  }

  private func permalinkValues(_ page: ParsedPage, _ date: DateTime?) -> Permalink.Values {
    let file = page.file
    let folder = file.kind == .post ? "posts/" : file.kind == .draft ? "drafts/" : ""
    let below =
      file.stem == "index" && file.folder.count > folder.count ? file.folder.dropLast() : file.folder + file.stem
    let category = page.frontMatter.categories.last?
      .map { Slug.hexo(configuration.categoryMap[$0] ?? $0) }.joined(separator: "/")
    return Permalink.Values(
      date: date, path: String(below.dropFirst(folder.count)), title: page.title,
      category: category ?? Slug.hexo(configuration.defaultCategory),
      language: page.frontMatter.language ?? configuration.language, slug: page.frontMatter.slug?.value,
      extra: page.frontMatter.extra, defaults: configuration.permalinkDefaults)
  }

  /// `about.md` is `/about/`, `guide/index.md` is `/guide/`; `slug` stands for the last name.
  private func pagePath(_ page: ParsedPage) throws(OutputPath.Refusal) -> OutputPath {
    let file = page.file
    if file.path.lowercased() == "404.md" { return try OutputPath(checking: "404.html") }
    if file.stem == "index" { return try OutputPath(checking: file.folder + "index.html") }
    return try OutputPath(checking: file.folder + (page.frontMatter.slug?.value ?? String(file.stem)) + "/")
  }

  private mutating func addRedirect(_ alias: FrontMatter.Placed<String>, to target: OutputPath, _ page: ParsedPage) {
    do throws(OutputPath.Refusal) {
      let output = try OutputPath(permalink: alias.value.hasPrefix("/") ? String(alias.value.dropFirst()) : alias.value)
      addresses.claim(output, by: page.file.sourcePath, at: alias.position)
      redirects.append(
        Site.Redirect(
          output: output, url: configuration.address.address(of: target.text), title: page.title,
          language: page.frontMatter.language ?? configuration.language, sourcePath: page.file.sourcePath))
    } catch {
      diagnostics.append(
        Diagnostic(
          .error, "bad-permalink", error.message, path: page.file.sourcePath, position: alias.position, hint: error.hint
        ))
    }
  }

  // MARK: Order, taxonomies, archives

  /// Newest first; posts of one moment by name, the later lecture first; posts without a date last, by path.
  private mutating func sortPosts() {
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

  private mutating func classify() {
    var builder = TaxonomyBuilder()
    for index in posts {
      let frontMatter = pages[index].frontMatter
      pages[index].categories = frontMatter.categories.compactMap { builder.add(post: index, categoryPath: $0) }
      pages[index].tags = frontMatter.tags.map { builder.add(post: index, tag: $0) }
    }
    diagnostics += builder.finish(configuration) { [pages] in pages[$0].sourcePath }
    terms = builder.terms
  }

  private mutating func addPeriods() {
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

  // MARK: Lists

  private mutating func addLists() {
    let perPage = configuration.perPage
    let home = posts.filter { pages[$0].visibility.home }
    let sticky = home.enumerated().sorted {
      (pages[$1.element].frontMatter.sticky, $0.offset) < (pages[$0.element].frontMatter.sticky, $1.offset)
    }.map(\.element)
    addList(.home, "", sticky, perPage.home)
    let dated = posts.filter { pages[$0].date != nil }
    let archives = configuration.archiveDirectory + "/"
    addList(.archive(period: nil), archives, dated, perPage.archive)
    for index in periods.indices {
      addList(.archive(period: index), periods[index].folder, periods[index].posts, perPage.archive)
    }
    addList(.taxonomy(.categories), configuration.categoryDirectory + "/", [], 0)
    addList(.taxonomy(.tags), configuration.tagDirectory + "/", [], 0)
    for index in terms.indices {
      let size = terms[index].taxonomy == .categories ? perPage.category : perPage.tag
      addList(.term(index), terms[index].folder, terms[index].posts, size)
    }
    add(.notFound, path: "404.html", posts: [], paginator: nil)
  }

  private mutating func addList(_ kind: ListPage.Kind, _ folder: String, _ posts: [Int], _ perPage: Int) {
    let size = perPage == 0 ? max(1, posts.count) : perPage
    let count = max(1, (posts.count + size - 1) / size)
    for number in 1...count {
      let paginator = Paginator(
        number: number, count: count, total: posts.count, perPage: size, folder: folder,
        directory: configuration.paginationDirectory)
      let slice = posts[min(posts.count, (number - 1) * size)..<min(posts.count, number * size)]
      add(kind, path: paginator.path(of: number), posts: slice, paginator: paginator)
    }
  }

  private mutating func add(_ kind: ListPage.Kind, path: String, posts: ArraySlice<Int>, paginator: Paginator?) {
    do throws(OutputPath.Refusal) {
      let output = path.isEmpty ? try OutputPath(checking: "index.html") : try OutputPath(checking: path)
      addresses.claim(output, by: describe(kind), at: nil)
      lists.append(
        ListPage(
          kind: kind, output: output, url: configuration.address.address(of: output.text), posts: posts,
          paginator: paginator))
    } catch {
      if case .term(let index) = kind, let post = terms[index].posts.first {
        diagnostics.append(
          Diagnostic(
            .error, "bad-permalink", "\(describe(kind)): \(error.message)", path: pages[post].sourcePath,
            position: SourcePosition(line: 1), hint: error.hint))
      }
    }
  }

  private func describe(_ kind: ListPage.Kind) -> String {
    switch kind {
    case .home: "the home page"
    case .archive(nil): "the archives"
    case .archive(let period?): "the archive of \(periods[period].folder)"
    case .taxonomy(let taxonomy): "the index of \(taxonomy.rawValue)"
    case .term(let index):
      (terms[index].taxonomy == .tags ? "the tag " : "the category ") + "\"\(terms[index].name)\""
    case .notFound: "the 404 page"
    }
  }

  // MARK: Files

  /// Files beside a note go beside its page, all others to their own path; those of a note that is not built stay home.
  private mutating func placeFiles() {
    var owners: [String: OutputPath?] = [:]
    for page in pages where page.kind == .post || page.frontMatter.permalink != nil {
      owners[page.parsed.file.assetFolder] = .some(page.output)
    }
    for (page, _) in absent { owners[page.file.assetFolder] = .some(nil) }
    for file in source.files where file.kind == .asset {
      var folder = file.folder
      while !folder.isEmpty, owners[String(folder)] == nil {
        folder = folder.dropLast()
        folder = folder[..<(folder.lastIndex(of: "/").map { folder.index(after: $0) } ?? folder.startIndex)]
      }
      let rest = file.path.dropFirst(folder.count)
      switch owners[String(folder)] {
      case .some(.none): continue
      case .some(.some(let page)) where !folder.isEmpty && String(folder) != "posts/":
        copy(
          file,
          to: (page.text.hasSuffix("/index.html") || page.text == "index.html"
            ? String(page.folder) : withoutExtension(page.text) + "/") + rest)
      default:
        if file.path.hasPrefix("drafts/") { continue }
        copy(file, to: file.path)
      }
    }
    for name in source.theme.assets.keys.sorted() where !addresses.isClaimed(name) {
      guard let file = source.theme.assets[name], let output = try? OutputPath(checking: name) else { continue }
      addresses.claim(output, by: file.shownPath, at: nil)
      copies.append(Site.Copy(from: .theme(file), output: output))
    }
  }

  private func withoutExtension(_ path: String) -> Substring {
    path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
  }

  private mutating func copy(_ file: ContentFile, to path: String) {
    do throws(OutputPath.Refusal) {
      let output = try OutputPath(file: path)
      addresses.claim(output, by: file.sourcePath, at: nil)
      copies.append(Site.Copy(from: .content(file), output: output))
    } catch {
      diagnostics.append(
        Diagnostic(
          .error, "bad-permalink", error.message, path: file.sourcePath, position: SourcePosition(line: 1),
          hint: "rename the file"))
    }
  }

  // MARK: Links

  private mutating func link() {
    var linker = Linker(self)
    for index in pages.indices { linker.link(&pages[index]) }
    for index in lists.indices {
      guard var page = lists[index].introduction else { continue }
      linker.link(&page)
      lists[index].introduction = page
    }
    diagnostics += linker.diagnostics
  }
}
