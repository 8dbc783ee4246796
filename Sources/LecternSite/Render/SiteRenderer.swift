import LecternCore
import LecternMarkup
import LecternTemplate

/// Turns the pages of a resolved site into bytes; one value serves all workers.
package struct SiteRenderer: Sendable {
  private let model: RenderModel
  private let templates: [String: Template]
  /// Those whose words the templates have.
  private let languages: Set<String>
  private let common: [Value]
  /// What the templates make again on every page.
  private let kept = KeptOutput()
  private let rooms = RenderRooms()

  /// What one page became.
  package struct Rendering: Sendable {
    package var file: OutputFile?
    package var problem: Diagnostic?
  }

  init(model: RenderModel, templates: [String: Template], languages: Set<String>) {
    self.model = model
    self.templates = templates
    self.languages = languages
    common = TemplateContext.commonValues(model)
  }

  /// The same renderer with every listed post's card rendered, once for all the lists it stands on.
  package func renderingCards(jobs: Int) async throws -> (SiteRenderer, [Diagnostic]) {
    let site = model.site
    let results = try await parallelMap(site.posts.count, jobs: jobs) { [self] position in
      do throws(TemplateError) {
        return (try renderCard(model.site.posts[position]), Diagnostic?.none)
      } catch {
        return ([], error.diagnostic)
      }
    }
    var cards = [[UInt8]](repeating: [], count: site.pages.count)
    for (index, result) in zip(site.posts, results) { cards[index] = result.0 }
    let renderer = SiteRenderer(
      model: RenderModel(model, cards: .ready(cards)), templates: templates, languages: languages)
    return (renderer, results.compactMap(\.1))
  }

  /// The same renderer, which makes each card when a page first shows it.
  package func makingCardsOnDemand() -> SiteRenderer {
    SiteRenderer(
      model: RenderModel(model, cards: .onDemand(CardMaker(self))), templates: templates, languages: languages)
  }

  /// Whether a page stands on lists; a page of a list itself has an index below 0.
  func hasCard(_ index: Int) -> Bool {
    model.site.pages.indices.contains(index) && model.site.pages[index].visibility.lists
  }

  /// Empty in a theme without cards.
  func renderCard(_ index: Int) throws(TemplateError) -> [UInt8] {
    guard let template = templates[Self.cardName] else { return [] }
    let context = RenderContext(
      globals: common + [model.page(index)], language: model.pages[index].language, page: model.pages[index].source,
      kept: kept)
    return try rooms.render(template, context)
  }

  // MARK: Another site

  /// Whether the templates have words for every page of a site.
  func speaks(languagesOf site: Site) -> Bool {
    site.pages.allSatisfy { $0.frontMatter.language.map(languages.contains) ?? true }
      && site.lists.allSatisfy { $0.introduction?.frontMatter.language.map(languages.contains) ?? true }
  }

  /// The same templates for another site.
  package func rendering(_ site: Site) -> SiteRenderer {
    SiteRenderer(model: RenderModel(site, theme: model.theme), templates: templates, languages: languages)
  }

  /// The same templates for a site that differs from this one only inside its notes.
  package func renderingReplaced(_ site: Site) -> SiteRenderer {
    SiteRenderer(model: RenderModel(model, site: site, cards: .none), templates: templates, languages: languages)
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
    if rest < site.redirects.count {
      return Rendering(file: redirectPage(site.redirects[rest], site.configuration.address))
    }
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
      hint: suggestion(for: layout.value, among: names)
        ?? "correct the name, or write Templates/\(layout.value).html")
  }

  private func list(_ index: Int) -> Rendering {
    let lists = model.site.lists
    let output = lists[index].output
    let posts = Value.list(lists[index].posts) { [model] in model.page($0) }
    let hasPaginator = lists[index].paginator != nil
    return render(
      lists[index].kind.template, .record(PageRecord(model: model, list: index)), posts: posts,
      paginator: hasPaginator ? .record(PaginatorRecord(model: model, index: index)) : .none,
      language: model.lists[index].language, "/" + output.text, to: output)
  }

  private func render(
    _ name: String, _ page: Value, posts: Value, paginator: Value, language: String, _ shown: String,
    to path: OutputPath
  ) -> Rendering {
    guard let template = templates[name] else { return Rendering(problem: Self.missing(name)) }
    let context = RenderContext(
      globals: common + [page, posts, paginator], language: language, page: shown, kept: kept)
    do throws(TemplateError) {
      return Rendering(file: OutputFile(path: path, body: .bytes(try rooms.render(template, context))))
    } catch {
      return Rendering(problem: error.diagnostic)
    }
  }
}
