import Mustache

extension Engine {
  /// - Parameter load: the text of a template of `Pages/mustache`.
  static func mustache(_ values: Dictionaries, _ load: (String) -> String?) throws -> Engine {
    var library = MustacheLibrary()
    for name in ["base", "card", "list", "post"] {
      guard let text = load(name + ".mustache") else { throw BenchmarkError("there is no \(name).mustache") }
      try library.register(text, named: name)
    }
    return Engine(name: "swift-mustache") { [library] page in
      let text =
        switch page {
        case .list: library.render(values.list, withTemplate: "list")
        case .post: library.render(values.post, withTemplate: "post")
        }
      guard let text else { throw BenchmarkError("swift-mustache has no such template") }
      return .text(text)
    }
  }
}
