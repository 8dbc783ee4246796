import LecternCore

/// Makes the pages that list posts or terms.
extension Resolver {
  mutating func addLists() {
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
    let count = max(1, posts.count / size + (posts.count % size == 0 ? 0 : 1))
    for number in 1...count {
      let paginator = Paginator(
        number: number, count: count, total: posts.count, perPage: size, folder: folder,
        directory: configuration.paginationDirectory)
      let slice = posts.dropFirst((number - 1) * size).prefix(size)
      add(kind, path: paginator.path(of: number), posts: slice, paginator: paginator)
    }
  }

  private mutating func add(_ kind: ListPage.Kind, path: String, posts: ArraySlice<Int>, paginator: Paginator?) {
    do throws(OutputPath.Refusal) {
      let output = path.isEmpty ? try OutputPath(checking: "index.html") : try OutputPath(checking: path)
      addresses.claim(output, by: kind)
      bareLists[output] = lists.count
      lists.append(
        ListPage(
          kind: kind, output: output, url: configuration.address.address(of: output.text), posts: posts,
          paginator: paginator))
    } catch {
      let list = name(of: kind)
      diagnostics.append(
        Diagnostic(
          .error, "bad-permalink", "\(list.text): \(error.message)", path: list.cause.path,
          position: list.cause.position, hint: error.hint))
    }
  }

  func name(of kind: ListPage.Kind) -> AddressTable.ListName {
    AddressTable.ListName(text: describe(kind), cause: cause(of: kind))
  }

  /// The newest post that a list of a term or of a time is made for; the configuration for the others.
  private func cause(of kind: ListPage.Kind) -> AddressTable.Cause {
    switch kind {
    case .term(let index):
      if let post = terms[index].posts.first { return pages[post].cause(of: terms[index].taxonomy) }
    case .archive(let period?):
      if let post = periods[period].posts.first {
        return .init(path: pages[post].sourcePath, position: pages[post].frontMatter.date?.position ?? .init(line: 1))
      }
    default: break
    }
    return .init(path: options.settingsPath)
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
}
