import LecternCore

/// The rule that gives a note its address: its own permalink, the site's, or the file's path.
struct NoteAddress {
  let configuration: Configuration

  func output(of page: ParsedPage, _ date: DateTime?) throws(OutputPath.Refusal) -> OutputPath {
    let own = page.frontMatter.permalink
    if page.file.kind == .page, own == nil { return try pagePath(page) }
    let pattern = Permalink(
      own.map { PercentEncoding.decode($0.value[...]) } ?? String(configuration.permalink.pattern.unrooted))
    return try OutputPath(permalink: try expand(pattern, page, date))
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
    let isFolder = file.stem == "index" && file.folder != folder
    let path = isFolder ? Substring(file.folder.utf8.dropLast()) : file.folder + file.stem
    let category = page.frontMatter.categories.last?
      .map { Slug.hexo(configuration.categoryMap[$0] ?? $0) }.joined(separator: "/")
    return Permalink.Values(
      date: date, path: String(path.below(folder) ?? path), title: page.title,
      category: category ?? Slug.hexo(configuration.defaultCategory),
      language: page.frontMatter.language ?? configuration.language, slug: page.frontMatter.slug?.value,
      defaults: configuration.permalinkDefaults, value: page.frontMatter.value(of:))
  }

  /// `about.md` is `/about/`, `guide/index.md` is `/guide/`; `slug` stands for the last name.
  private func pagePath(_ page: ParsedPage) throws(OutputPath.Refusal) -> OutputPath {
    let file = page.file
    if file.path.lowercased() == "404.md" { return try OutputPath(checking: "404.html") }
    if file.stem == "index", file.folder.isEmpty { return try OutputPath(checking: "index.html") }
    let path = file.stem == "index" ? Substring(file.folder.utf8.dropLast()) : file.folder + file.stem
    guard let slug = page.frontMatter.slug?.value else { return try OutputPath(checking: path + "/") }
    return try OutputPath(checking: path.pathFolder + slug + "/")
  }
}
