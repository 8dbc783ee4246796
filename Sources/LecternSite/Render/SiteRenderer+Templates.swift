import LecternCore
import LecternTemplate

extension SiteRenderer {
  /// Compiles the theme's templates; every mistake in them is a diagnostic.
  package static func compile(_ site: Site, _ theme: Theme) -> (SiteRenderer?, [Diagnostic]) {
    let record = ThemeRecord(theme)
    let texts = theme.templates.mapValues { TemplateText($0.bytes, path: $0.file.shownPath) }
    var environment = Environment(templateNames: texts.keys.sorted()) { texts[$0] }
    let allWords = words(site, theme)
    let words = ThemeWords(allWords, blanks: theme.blanks)
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
    for name in needed(site) where compilation.templates[name] == nil && texts[name] == nil {
      diagnostics.append(missing(name))
    }
    if diagnostics.contains(where: { $0.severity == .error }) { return (nil, diagnostics) }
    let model = RenderModel(site, theme: record)
    return (SiteRenderer(model: model, templates: compilation.templates, languages: Set(allWords.keys)), diagnostics)
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

  static let cardName = "partials/card.html"

  /// What the pages of the site are made with where they do not choose, in order of names.
  private static func needed(_ site: Site) -> [String] {
    Set(site.pages.map(\.kind.template) + site.lists.map(\.kind.template) + [cardName]).sorted()
  }

  static func missing(_ template: String) -> Diagnostic {
    Diagnostic(
      .error, "template-missing", "the theme has no template \(template)", path: "Templates/\(template)",
      hint: "the default theme has one; is the installation whole?")
  }

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
}
