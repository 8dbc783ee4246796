import LecternCore
import LecternTemplate

extension TemplateContext {
  /// The filters that know the site; those that know only values are the template language's own.
  static func filters(_ site: Site, _ words: ThemeWords) -> [Filter] {
    addressFilters(site.configuration.address)
      + dateFilters(site.configuration, now: site.options.now, words)
      + textFilters + [markdownFilter(site.configuration), groupByYear]
  }

  /// - Parameters:
  ///   - wanted: with its article: `a date`.
  ///   - fallback: what a template may write in place of none.
  static func wrongInput(
    _ input: Value, _ filter: String, _ wanted: String, fallback: String, cure: String
  ) -> Failure {
    if case .none = input {
      return .type(
        "\(filter) wants \(wanted), and this is none",
        hint: "it may be none: test it with {% if %}, or put default(\(fallback), true) before \(filter)")
    }
    return .type("\(filter) wants \(wanted), not \(input.typeName)", hint: cure)
  }
}
