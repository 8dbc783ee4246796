import LecternCore
import LecternMarkup
import LecternTemplate

/// Turns the pages of a resolved site into bytes; one value serves all workers.
package struct SiteRenderer: Sendable {
  private let model: RenderModel
  private let templates: [String: Template]
  private let common: [Value]
  /// What the templates make again on every page.
  private let kept = KeptOutput()
  private let rooms = RenderRooms()

  /// What one page became.
  package struct Rendering: Sendable {
    package var file: OutputFile?
    package var problem: Diagnostic?
  }

  // MARK: Preparation

  /// Compiles the theme's templates; every mistake in them is a diagnostic.
  package static func compile(_ site: Site, _ theme: Theme) -> (SiteRenderer?, [Diagnostic]) {
    let record = ThemeRecord(theme)
    let texts = theme.templates.mapValues { TemplateText($0.bytes, path: $0.file.shownPath) }
    var environment = Environment(templateNames: texts.keys.sorted()) { texts[$0] }
    let words = ThemeWords(words(site, theme), blanks: theme.blanks)
    for filter in TemplateContext.filters(site, words) { environment.add(filter) }
    environment.add(words.function)

    let names = texts.keys.filter { !$0.contains("/") && $0.hasSuffix(".html") }.sorted()
    let pages = names.map { Environment.Page($0, schema: TemplateContext.pageSchema(record)) }
    let card = Environment.Page(cardName, schema: TemplateContext.cardSchema(record))
    let compilation = environment.compile(pages + [card])
    var diagnostics = explaining(compilation.diagnostics, site, theme)
    // What no page reaches has no names to check, but a syntax of its own.
    let all = texts.keys.filter { $0.hasSuffix(".html") && !$0.hasPrefix("theme/") }.sorted()
    diagnostics += environment.check(all).filter { found in
      !compilation.diagnostics.contains {
        $0.path == found.path && $0.position == found.position && $0.id == found.id
      }
    }
    for name in required where compilation.templates[name] == nil && texts[name] == nil {
      diagnostics.append(
        Diagnostic(
          .error, "template-missing", "the theme has no template \(name)", path: "Templates/\(name)",
          hint: "the default theme has one; is the installation whole?"))
    }
    if diagnostics.contains(where: { $0.severity == .error }) { return (nil, diagnostics) }
    let model = RenderModel(site, theme: record)
    return (SiteRenderer(model: model, templates: compilation.templates), diagnostics)
  }

  /// A template beside the layouts that only others include is told so where names are missing that they would give it.
  private static func explaining(_ diagnostics: [Diagnostic], _ site: Site, _ theme: Theme) -> [Diagnostic] {
    let layouts = Set(site.pages.compactMap { $0.frontMatter.layout?.value })
    let suspects = theme.templates.filter { name, template in
      guard name.hasSuffix(".html"), !name.contains("/"), theme.templates["theme/" + name] == nil else { return false }
      return !layouts.contains(name) && !layouts.contains(String(name.dropLast(".html".count)))
        && diagnostics.allSatisfy { $0.path != template.file.shownPath || $0.id == "template-unknown-name" }
    }
    let paths = Set(suspects.values.map(\.file.shownPath))
    return diagnostics.map { diagnostic in
      guard let path = diagnostic.path, paths.contains(path), diagnostic.message.hasPrefix("unknown name") else {
        return diagnostic
      }
      var diagnostic = diagnostic
      let hint =
        "this file is checked as a layout because it lies in Templates/ itself; move it to partials/ if others use it"
      diagnostic.hint = diagnostic.hint.map { $0 + " Else: " + hint } ?? hint
      return diagnostic
    }
  }

  private static let cardName = "partials/card.html"
  private static let required = [
    "home.html", "post.html", "page.html", "archive.html", "terms.html", "term.html", "404.html", cardName,
  ]

  /// The words of every language that a page of the site has.
  private static func words(_ site: Site, _ theme: Theme) -> [String: [String: String]] {
    var result = [site.configuration.language: theme.words(for: site.configuration.language)]
    for page in site.pages {
      if let language = page.frontMatter.language, result[language] == nil {
        result[language] = theme.words(for: language)
      }
    }
    for list in site.lists {
      if let language = list.introduction?.frontMatter.language, result[language] == nil {
        result[language] = theme.words(for: language)
      }
    }
    return result
  }

  private init(model: RenderModel, templates: [String: Template]) {
    self.model = model
    self.templates = templates
    common = TemplateContext.commonValues(model)
  }

  /// The same renderer with every listed post's card rendered, once for all the lists it stands on.
  package func renderingCards(jobs: Int) async throws -> (SiteRenderer, [Diagnostic]) {
    let site = model.site
    guard let template = templates[Self.cardName] else { return (self, []) }
    let results = try await parallelMap(site.posts.count, jobs: jobs) { [self] position in
      let index = model.site.posts[position]
      let context = RenderContext(
        globals: common + [model.page(index)], language: model.pages[index].language,
        page: model.pages[index].source, kept: kept)
      do throws(TemplateError) {
        return (try rooms.render(template, context), Diagnostic?.none)
      } catch {
        return ([], error.diagnostic)
      }
    }
    var cards = [[UInt8]](repeating: [], count: site.pages.count)
    for (index, result) in zip(site.posts, results) { cards[index] = result.0 }
    let renderer = SiteRenderer(model: RenderModel(model, cards: cards), templates: templates)
    return (renderer, results.compactMap(\.1))
  }

  // MARK: Pages

  /// How many files the site has: notes, lists, redirects, copies, in that order.
  package var count: Int {
    model.site.pages.count + model.site.lists.count + model.site.redirects.count + model.site.copies.count
  }

  package func render(_ position: Int) -> Rendering {
    let site = model.site
    var rest = position
    if rest < site.pages.count { return note(rest) }
    rest -= site.pages.count
    if rest < site.lists.count { return list(rest) }
    rest -= site.lists.count
    if rest < site.redirects.count { return redirect(site.redirects[rest]) }
    rest -= site.redirects.count
    return Rendering(file: OutputFile(path: site.copies[rest].output, body: .copy(site.copies[rest].from)))
  }

  // Each by itself and not inlined: reads that stand together become one copy of the page, which counts the references
  // of all that a note is made of.
  @inline(never) private func layout(of index: Int) -> FrontMatter.Placed<String>? {
    model.site.pages[index].parsed.frontMatter.layout
  }
  @inline(never) private func outputPath(of index: Int) -> OutputPath { model.site.pages[index].output }

  private func note(_ index: Int) -> Rendering {
    let layout = layout(of: index)
    let path = outputPath(of: index)
    if layout?.value == "false" || layout?.value == "off" {
      var output: [UInt8] = []
      FragmentValue(model: model, index: index, isExcerpt: false).write(
        into: &output, context: RenderContext(globals: []))
      return Rendering(file: OutputFile(path: path, body: .bytes(output)))
    }
    var name = model.pages[index].kind + ".html"
    var warning: Diagnostic?
    if let layout {
      let wanted = layout.value.hasSuffix(".html") ? layout.value : layout.value + ".html"
      if templates[wanted] != nil, wanted != Self.cardName {
        name = wanted
      } else if layout.value != "photo", layout.value != "link" {
        warning = missingLayout(layout, of: model.pages[index].source, using: name)
      }
    }
    var rendering = render(
      name, model.page(index), posts: .list(List.empty), paginator: .none, language: model.pages[index].language,
      model.pages[index].source, to: path)
    rendering.problem = rendering.problem ?? warning
    return rendering
  }

  private func missingLayout(
    _ layout: FrontMatter.Placed<String>, of sourcePath: String, using name: String
  ) -> Diagnostic {
    let names = templates.keys.filter { !$0.contains("/") }.map { String($0.dropLast(".html".count)) }.sorted()
    return Diagnostic(
      .warning, "missing-layout", "the theme has no layout \"\(layout.value)\"; this page has that of \(name)",
      path: sourcePath, position: layout.position,
      hint: nearestName(to: layout.value, among: names).map { "did you mean \"\($0)\"?" }
        ?? "correct the name, or write Templates/\(layout.value).html")
  }

  private func list(_ index: Int) -> Rendering {
    let lists = model.site.lists
    let name =
      switch lists[index].kind {
      case .home: "home.html"
      case .archive: "archive.html"
      case .taxonomy: "terms.html"
      case .term: "term.html"
      case .notFound: "404.html"
      }
    let output = lists[index].output
    let posts = Value.list(lists[index].posts) { [model] in model.page($0) }
    let hasPaginator = lists[index].paginator != nil
    return render(
      name, .record(PageRecord(model: model, list: index)), posts: posts,
      paginator: hasPaginator ? .record(PaginatorRecord(model: model, index: index)) : .none,
      language: model.lists[index].language, "/" + output.text, to: output)
  }

  private func render(
    _ name: String, _ page: Value, posts: Value, paginator: Value, language: String, _ shown: String,
    to path: OutputPath
  ) -> Rendering {
    guard let template = templates[name] else { return Rendering() }
    let context = RenderContext(
      globals: common + [page, posts, paginator], language: language, page: shown, kept: kept)
    do throws(TemplateError) {
      return Rendering(file: OutputFile(path: path, body: .bytes(try rooms.render(template, context))))
    } catch {
      return Rendering(problem: error.diagnostic)
    }
  }

  /// A page that sends its reader on at once, and says where to without script.
  private func redirect(_ redirect: Site.Redirect) -> Rendering {
    var html = Array("<!DOCTYPE html>\n<html lang=\"".utf8)
    func attribute(_ text: String) { appendEscapedAttribute(text, to: &html) }
    attribute(redirect.language)
    html += "\">\n<head>\n<meta charset=\"utf-8\">\n<title>".utf8
    attribute(redirect.title)
    html += "</title>\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"".utf8
    attribute(model.site.configuration.address.origin + redirect.url)
    html += "\">\n<meta http-equiv=\"refresh\" content=\"0; url=".utf8
    attribute(redirect.url)
    html += "\">\n</head>\n<body>\n<p><a href=\"".utf8
    attribute(redirect.url)
    html += "\">".utf8
    attribute(redirect.title)
    html += "</a></p>\n</body>\n</html>\n".utf8
    return Rendering(file: OutputFile(path: redirect.output, body: .bytes(html)))
  }
}
