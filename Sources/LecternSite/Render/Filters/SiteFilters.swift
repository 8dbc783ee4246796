import LecternCore
import LecternTemplate

extension TemplateContext {
  /// The filters that know the site; those that know only values are the template language's own.
  static func filters(_ site: Site, _ words: ThemeWords) -> [Filter] {
    addressFilters(site.configuration.address)
      + dateFilters(site.configuration, now: site.options.now, words)
      + textFilters + [markdownFilter(site.configuration), groupByYear]
  }
}
