import Foundation
import LecternCore

@testable import LecternSite
@testable import LecternTemplate

/// The part of the guide that is made from the code: every name that a template may use.
struct NameTables {
  static let begin = "<!-- names: begin -->"
  static let end = "<!-- names: end -->"

  let environment: Environment
  let theme: ThemeRecord

  init(_ resolved: ResolvedSite) {
    let words = ThemeWords([:])
    var environment = Environment { _ in nil }
    for filter in TemplateContext.filters(resolved.site, words) { environment.add(filter) }
    environment.add(words.function)
    self.environment = environment
    theme = ThemeRecord(resolved.source.theme)
  }

  /// Markdown with the tables in HTML.
  var text: String {
    var parts = ["## Every name\n\n" + Self.intro, "### Global names\n\n" + table(members: globals)]
    for type in TemplateContext.records(theme) where type.name != "Theme" {
      parts.append("### \(type.name)\n\n\(Self.about[type.name] ?? "")\n\n" + table(members: type.members))
    }
    parts.append("### Filters of Lectern\n\n" + table(rows(own: true)))
    parts.append("### Filters of Jinja2\n\nThey do what Jinja2's own manual says.\n\n" + table(rows(own: false)))
    parts.append("### Tests\n\nAs in `{% if page.date is none %}`.\n\n" + list(tests))
    parts.append("### Functions\n\n" + list(functions))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let intro = """
    Names of one type have the members in the table of that type. `or none` means that there may be nothing: ask with \
    `{% if %}` first. What is of type data comes from the author and has no fixed members: a missing one is false in \
    `{% if %}` and for `default`, and an error when it is written.
    """

  /// What each type is.
  static let about = [
    "Site": "The whole site.",
    "Page": "A post, a page that is no post, or a list. What does not apply to it is none, empty or 0.",
    "Term": "A category or a tag.",
    "Series": "Pages that are read one after another, as the page sees it that the series was taken from.",
    "Period": "A year, or a month, that has posts.",
    "Date": "A day and a time. Written as it is, it is `2022-09-04 18:43:23`; the filter `date` writes it otherwise.",
    "Heading": "A heading of a text.",
    "Picture": "A picture of a text, or the cover of a page.",
    "Paginator": "Where a page stands among the pages of its list.",
    "PageLink": "An entry of `paginator.pages`.",
    "Config": "Settings of `lectern.yml`.",
    "MenuItem": "An entry of the menu.",
    "Comments": "The service that keeps the readers' comments.",
    "YearGroup": "What the filter `group_by_year` makes.",
  ]

  // MARK: Rows

  private var globals: [TypedName] {
    let page = TemplateContext.pageSchema(theme).globals
    return page + TemplateContext.cardSchema(theme).globals.filter { name in !page.contains { $0.name == name.name } }
  }

  var filters: [Filter] { environment.filters.values.sorted { $0.name < $1.name } }

  /// Those with a help are Lectern's own.
  private func rows(own: Bool) -> [(call: String, type: String, help: String)] {
    filters.filter { $0.help.isEmpty != own }.map {
      (Self.call($0.name, $0.signature), Self.type($0.result), $0.help)
    }
  }

  private var tests: [String] {
    environment.tests.values.sorted { $0.name < $1.name }.map { Self.call($0.name, $0.signature) }
  }

  private var functions: [String] {
    environment.functions.values.sorted { $0.name < $1.name }.map {
      Self.call($0.name, $0.signature, isFunction: true)
    }
  }

  /// `truncate(length=255, killwords=False)`
  private static func call(_ name: String, _ signature: Signature, isFunction: Bool = false) -> String {
    var parameters = signature.parameters.map { parameter in
      guard let value = parameter.defaultValue else { return parameter.name }
      return parameter.name + "=" + ((try? value.representation()) ?? "…")
    }
    if signature.takesMore { parameters.append("…") }
    if signature.takesKeywords { parameters.append("name=…") }
    return parameters.isEmpty && !isFunction ? name : "\(name)(\(parameters.joined(separator: ", ")))"
  }

  private static func type(_ result: FilterResult) -> String {
    switch result {
    case .type(let type): name(of: type)
    case .same: "what it is given"
    case .element: "an element"
    }
  }

  static func name(of type: ValueType) -> String {
    switch type {
    case .any: "any"
    case .bool: "true or false"
    case .int: "integer"
    case .double: "number"
    case .string: "text"
    case .markup: "HTML"
    case .list(let element): "list of \(name(of: element))"
    case .map: "map"
    case .data: "data"
    case .record(let name): name
    case .optional(let type): "\(name(of: type)) or none"
    case .function: "function"
    }
  }

  // MARK: HTML

  private func table(members: [TypedName]) -> String {
    table(members.map { (call: $0.name, type: Self.name(of: $0.type), help: $0.help) })
  }

  private func table(_ rows: [(call: String, type: String, help: String)]) -> String {
    let hasHelp = rows.contains { !$0.help.isEmpty }
    let head = "<tr><th>name</th><th>type</th>" + (hasHelp ? "<th>what it is</th>" : "") + "</tr>"
    let lines = rows.map { row in
      "<tr><td><code>\(escaped(row.call))</code></td><td>\(escaped(row.type))</td>"
        + (hasHelp ? "<td>\(withCode(escaped(row.help)))</td>" : "") + "</tr>"
    }
    return (["<table>", "<thead>\(head)</thead>", "<tbody>"] + lines + ["</tbody>", "</table>"])
      .joined(separator: "\n")
  }

  private func list(_ calls: [String]) -> String { calls.map { "- `\($0)`" }.joined(separator: "\n") }

  private func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }

  /// Backquotes as in Markdown.
  private func withCode(_ text: String) -> String {
    text.components(separatedBy: "`").enumerated().map { $0 % 2 == 1 ? "<code>\($1)</code>" : $1 }.joined()
  }
}
