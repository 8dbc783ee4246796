import LecternCore
import LecternTemplate

extension TemplateContext {
  static func addressFilters(_ address: SiteAddress) -> [Filter] {
    [
      Filter(
        "url", result: .type(.string),
        help: "a path of the site, as an address: `/about/` is `/notes/about/` where the site stands in `/notes/`"
      ) { _, input, _ in
        .string(try siteAddress(input, "url", address, absolute: false))
      },
      Filter(
        "absolute_url", result: .type(.string), help: "a path of the site, as an address with the host"
      ) { _, input, _ in
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
    if local.path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) {
      throw Failure.type("\(filter) cannot leave the site: \"\(text)\"", hint: "write the path from the site's root")
    }
    // An address that stands under the base path already, such as page.url, stays there.
    let base = PercentEncoding.decode(address.basePath).utf8
    let path = local.path.utf8
    guard base.count > 1, path.starts(with: base) else {
      return address.address(of: local.path, absolute: absolute) + local.suffix
    }
    let below = String(decoding: Array(path.dropFirst(base.count)), as: UTF8.self)
    return address.address(of: below, absolute: absolute) + local.suffix
  }
}
