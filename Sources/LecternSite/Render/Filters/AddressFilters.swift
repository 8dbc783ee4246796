import LecternCore
import LecternTemplate

extension TemplateContext {
  static func addressFilters(_ address: SiteAddress) -> [Filter] {
    [
      Filter("url", result: .type(.string)) { _, input, _ in
        .string(try siteAddress(input, "url", address, absolute: false))
      },
      Filter("absolute_url", result: .type(.string)) { _, input, _ in
        .string(try siteAddress(input, "absolute_url", address, absolute: true))
      },
    ]
  }

  /// A path of the site as an address; what has a scheme or a host, and `#place`, stays as it is.
  private static func siteAddress(
    _ input: Value, _ filter: String, _ address: SiteAddress, absolute: Bool
  ) throws -> String {
    let text: String
    switch input {
    case .string(let string), .markup(let string): text = string
    default:
      throw wrongInput(
        input, filter, "a path of the site", fallback: "\"/\"", cure: "write a text such as /about/, or page.url")
    }
    guard !text.hasPrefix("#"), let local = LocalReference(text.isEmpty ? "/" : text) else { return text }
    if absolute, text.hasPrefix(address.basePath), address.basePath != "/" { return address.origin + text }
    return address.address(of: local.path, absolute: absolute) + local.suffix
  }
}
