import Stencil

extension Engine {
  /// Stencil escapes nothing, so the templates put every text through a filter of ours, which does that by bytes.
  ///
  /// - Parameter load: the text of a template of `Pages/stencil`.
  static func stencil(_ values: Dictionaries, _ load: (String) -> String?) throws -> Engine {
    var texts: [String: String] = [:]
    for name in ["base.html", "card.html", "list.html", "post.html"] { texts[name] = load(name) }
    let escape = Extension()
    escape.registerFilter("escape") { value in (value as? String).map(escaped) ?? value }
    let environment = Stencil.Environment(loader: KeptTemplates(texts), extensions: [escape])
    let list = values.list.mapValues(Members.wrap)
    let post = values.post.mapValues(Members.wrap)
    return Engine(name: "Stencil") { page in
      switch page {
      case .list: .text(try environment.renderTemplate(name: "list.html", context: list))
      case .post: .text(try environment.renderTemplate(name: "post.html", context: post))
      }
    }
  }
}

/// A dictionary that Stencil does not see as one: it would bridge each to Foundation's at every look-up, which takes
/// four times as long for the list page and twelve for the post.
private struct Members: DynamicMemberLookup {
  let values: Dictionaries.Values

  subscript(dynamicMember name: String) -> Any? { values[name] }

  static func wrap(_ value: Any) -> Any {
    switch value {
    case let values as Dictionaries.Values: Members(values: values.mapValues(wrap))
    case let list as [Dictionaries.Values]: list.map(wrap)
    default: value
    }
  }
}

/// Keeps what has been read, so that no template is split into tokens twice; Stencil parses them at every rendering.
private final class KeptTemplates: Loader {
  private let texts: [String: String]
  private var templates: [String: Template] = [:]

  init(_ texts: [String: String]) { self.texts = texts }

  func loadTemplate(name: String, environment: Stencil.Environment) throws -> Template {
    if let template = templates[name] { return template }
    guard let text = texts[name] else { throw TemplateDoesNotExist(templateNames: [name], loader: self) }
    let template = environment.templateClass.init(templateString: text, environment: environment, name: name)
    templates[name] = template
    return template
  }

  func loadTemplate(names: [String], environment: Stencil.Environment) throws -> Template {
    guard let name = names.first(where: { texts[$0] != nil }) else {
      throw TemplateDoesNotExist(templateNames: names, loader: self)
    }
    return try loadTemplate(name: name, environment: environment)
  }
}

private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 <= 0x3E && "&<>\"'".utf8.contains($0) }) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&#34;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
