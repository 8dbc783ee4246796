/// What templates call the kinds of pages, and the template of a page that chooses none.
extension Page.Kind {
  var template: String { rawValue + ".html" }
}

extension ListPage.Kind {
  var name: String {
    switch self {
    case .home: "home"
    case .archive: "archive"
    case .taxonomy: "taxonomy"
    case .term: "term"
    case .notFound: "404"
    }
  }

  var template: String {
    switch self {
    case .taxonomy: "terms.html"
    case .home, .archive, .term, .notFound: name + ".html"
    }
  }
}
