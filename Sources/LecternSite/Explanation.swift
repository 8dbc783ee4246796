import LecternCore

/// Why a page is what and where it is, a line for each question.
package struct Explanation: Sendable {
  package struct Line: Sendable {
    package var what: String
    package var why: String
  }

  package var lines: [Line] = []
  /// The source file whose problems belong to it.
  package var source: String?

  /// Explains a source file, an address or an output file; nil when the site has nothing of that name.
  package static func of(_ path: String, in resolved: ResolvedSite) -> Explanation? {
    let site = resolved.site
    // A file's name may hold # and ?, which end the path of an address.
    let names = candidates(path[...], site).union(candidates(path.prefix { $0 != "#" && $0 != "?" }, site))
    if let index = site.pages.firstIndex(where: { names.contains($0.sourcePath) || names.contains($0.output.text) }) {
      return note(index, site)
    }
    if let (page, reason) = site.absent.first(where: { names.contains($0.page.file.sourcePath) }) {
      var result = Explanation(source: page.file.sourcePath)
      result.add("source", page.file.sourcePath)
      result.add("page", "not built: \(reason.rawValue)")
      return result
    }
    if let list = site.lists.first(where: {
      names.contains($0.output.text) || ($0.introduction.map { names.contains($0.sourcePath) } ?? false)
    }) {
      return Self.list(list, site)
    }
    if let redirect = site.redirects.first(where: { names.contains($0.output.text) }) {
      var result = Explanation(source: redirect.sourcePath)
      result.add("file", redirect.output.text)
      result.add(
        "redirect", "to \(redirect.url), by aliases: in \(redirect.sourcePath)")
      return result
    }
    return copy(names, site) ?? unplaced(names, resolved)
  }

  /// A file that has no page because it has errors.
  private static func unplaced(_ names: Set<String>, _ resolved: ResolvedSite) -> Explanation? {
    guard let file = resolved.source.files.first(where: { names.contains($0.sourcePath) }) else { return nil }
    var result = Explanation(source: file.sourcePath)
    result.add("source", file.sourcePath)
    switch file.kind {
    case .data: result.add("page", "none: it is data.\(file.stem) for templates")
    case .asset: result.add("file", "none: it belongs to a note that is not built")
    default: result.add("page", "none, see its problems")
    }
    return result
  }

  /// What the user's text can mean: as a source path, as an address, as an output file.
  private static func candidates(_ path: Substring, _ site: Site) -> Set<String> {
    var text = PercentEncoding.decode(path)
    let address = site.configuration.address
    if !address.origin.isEmpty, text.hasPrefix(address.origin) { text = String(text.dropFirst(address.origin.count)) }
    let base = PercentEncoding.decode(address.basePath)
    var names: Set<String> = [text]
    while text.hasPrefix("./") { text = String(text.dropFirst(2)) }
    let rooted = text.hasPrefix(base) ? String(text.dropFirst(base.count)) : String(text.drop { $0 == "/" })
    for name in [text, rooted] {
      names.formUnion([name, "Content/" + name, "Content/posts/" + name])
      if let content = name.firstRange(of: "Content/") { names.insert(String(name[content.lowerBound...])) }
      if name.hasPrefix("Public/") { names.insert(String(name.dropFirst("Public/".count))) }
    }
    for name in names {
      names.insert(name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name + "/index.html")
    }
    return names
  }

  package static func nearest(to path: String, in resolved: ResolvedSite) -> String? {
    let site = resolved.site
    return nearestName(
      to: path, among: resolved.source.files.map(\.sourcePath) + site.pages.map(\.url) + site.lists.map(\.url))
  }

  private mutating func add(_ what: String, _ why: String) { lines.append(Line(what: what, why: why)) }

  // MARK: Notes

  private static func note(_ index: Int, _ site: Site) -> Explanation {
    let page = site.pages[index]
    let frontMatter = page.frontMatter
    var result = Explanation(source: page.sourcePath)
    result.add("source", page.sourcePath)
    result.add("kind", kind(page))
    result.add(
      "title",
      "\(page.title) (\(frontMatter.title != nil ? "title: of the front matter" : page.parsed.document.firstHeading != nil ? "its first # heading" : "the file's name"))"
    )
    result.add("date", date(page, site))
    result.add("address", "\(page.url) (\(addressRule(page, site)))")
    result.add("file", page.output.text)
    for path in page.categories { result.add("category", place(index, path, site)) }
    for tag in page.tags { result.add("tag", place(index, tag, site)) }
    if page.kind == .post { result.addLists(index, page, site) }
    return result
  }

  private static func kind(_ page: Page) -> String {
    switch page.parsed.file.kind {
    case .post: "post: it lies in Content/posts/"
    case .draft: "post: a draft, built because of --drafts"
    default: "page: it lies outside Content/posts/ and Content/drafts/"
    }
  }

  private static func date(_ page: Page, _ site: Site) -> String {
    guard let date = page.date else { return "none" }
    let text = date.formatted("%Y-%m-%d %H:%M:%S %:z")
    let inName = DateTime.inFileName(fileName(page.parsed.file), zone: site.configuration.zone)
    let origin =
      page.frontMatter.date != nil
      ? "date: of the front matter" : inName != nil ? "the file's name" : "the day of the build, since it is a draft"
    return "\(text) (\(origin), in \(site.configuration.zone.identifier))"
  }

  private static func addressRule(_ page: Page, _ site: Site) -> String {
    if let own = page.frontMatter.permalink {
      return "permalink: \(own.value), line \(own.position.line) of the front matter"
    }
    let file = page.parsed.file
    let hasLastName = page.kind == .post || !file.folder.isEmpty || !["index", "404"].contains(file.stem)
    let slug = hasLastName ? page.frontMatter.slug.map { ", slug: \($0.value) for the last name" } ?? "" : ""
    return page.kind == .page ? "the file's path\(slug)" : "permalink: \(site.configuration.permalink.pattern)\(slug)"
  }

  /// Where on a term's pages the post stands.
  private static func place(_ index: Int, _ term: Int, _ site: Site) -> String {
    let entry = site.terms[term]
    let perPage = entry.taxonomy == .tags ? site.configuration.perPage.tag : site.configuration.perPage.category
    return "\(entry.name) at \(entry.url), \(rank(index, entry.posts, perPage))"
  }

  private static func rank(_ index: Int, _ posts: [Int], _ perPage: Int) -> String {
    let position = (posts.firstIndex(of: index) ?? 0) + 1
    let page = perPage == 0 ? 1 : (position - 1) / perPage + 1
    return "number \(position) of \(posts.count), page \(page)"
  }

  private mutating func addLists(_ index: Int, _ page: Page, _ site: Site) {
    if page.visibility.home {
      let home = site.lists.filter { $0.kind == .home }.flatMap(\.posts)
      add(
        "home",
        Self.rank(index, home, site.configuration.perPage.home) + (page.frontMatter.sticky > 0 ? ", sticky" : ""))
    } else {
      add("home", page.frontMatter.hidden ? "no: hidden: true" : "no: notshow: true")
    }
    if !page.visibility.lists {
      add("lists", "none: hidden: true")
    } else if page.date == nil {
      add("archives", "no: it has no date")
    } else {
      let dated = site.posts.filter { site.pages[$0].date != nil }
      add("archives", Self.rank(index, dated, site.configuration.perPage.archive))
    }
    add("older", page.older.map { site.pages[$0].url } ?? "none")
    add("newer", page.newer.map { site.pages[$0].url } ?? "none")
  }

  // MARK: Lists and files

  private static func list(_ list: ListPage, _ site: Site) -> Explanation {
    var result = Explanation(source: list.introduction?.sourcePath)
    switch list.kind {
    case .home: result.add("list", "the home page: every post without notshow or hidden, sticky ones first")
    case .archive(nil): result.add("list", "the archives: every post with a date")
    case .archive(let period?): result.add("list", "the archive of \(site.periods[period].folder)")
    case .taxonomy(let taxonomy): result.add("list", "the index of \(taxonomy.rawValue)")
    case .term(let index):
      let term = site.terms[index]
      result.add("list", "the posts of \(term.taxonomy.rawValue) \"\(term.name)\"")
    case .notFound: result.add("page", "what the host shows where there is nothing")
    }
    result.add("address", list.url)
    result.add("file", list.output.text)
    if let introduction = list.introduction { result.add("text", "\(introduction.sourcePath), above the list") }
    if let paginator = list.paginator {
      result.add("page", "\(paginator.number) of \(paginator.count), \(paginator.total) posts")
    }
    for index in list.posts { result.add("post", "\(site.pages[index].url)  \(site.pages[index].title)") }
    return result
  }

  private static func copy(_ names: Set<String>, _ site: Site) -> Explanation? {
    for copy in site.copies {
      switch copy.from {
      case .content(let file) where names.contains(file.sourcePath) || names.contains(copy.output.text):
        var result = Explanation(source: file.sourcePath)
        result.add("source", file.sourcePath)
        result.add("kind", "a file, published as it is")
        result.add("address", site.configuration.address.address(of: copy.output.text))
        result.add(
          "file",
          copy.output.text + (copy.output.text == file.path ? " (its own path)" : " (beside the page of its note)"))
        return result
      case .theme(let file) where names.contains(copy.output.text):
        var result = Explanation()
        result.add("source", file.shownPath)
        result.add("file", copy.output.text)
        return result
      default: continue
      }
    }
    return nil
  }
}
