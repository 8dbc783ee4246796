import HTTPTypes
import Hummingbird
import LecternCore

/// Who may ask, and how: nobody but pages of this very server, whatever name another site gives this machine.
struct Admission: Sendable {
  /// `host:port` as browsers write it.
  private let hosts: Set<String>

  init(names: [String], port: Int) {
    hosts = Set(
      names.flatMap { name in
        let name = name.lowercased()
        let shown = name.contains(":") ? "[\(name)]" : name
        return port == 80 ? [shown, "\(shown):80"] : ["\(shown):\(port)"]
      })
  }

  /// nil when the request may be answered.
  func refusal(of request: Request) -> HTTPResponse.Status? {
    let head = request.head
    guard head.method == .get || head.method == .head else { return .methodNotAllowed }
    // No browser sends what stands behind a #.
    guard let path = head.path?.utf8, path.first == UInt8(ascii: "/"), !path.contains(UInt8(ascii: "#")) else {
      return .badRequest
    }
    guard let host = head.authority?.lowercased(), head.headerFields.allSatisfy({ $0.name.canonicalName != "host" })
    else {
      return .badRequest
    }
    guard hosts.contains(host) else { return .forbidden }
    for origin in head.headerFields[values: .origin] where !isOwn(origin) { return .forbidden }
    // A link elsewhere may lead here, but no page elsewhere may use what is here.
    let isElsewhere = field("sec-fetch-site", of: head) == "cross-site"
    if isElsewhere, field("sec-fetch-mode", of: head) != "navigate" { return .forbidden }
    return nil
  }

  private func isOwn(_ origin: String) -> Bool {
    origin.lowercased().below("http://").map { hosts.contains(String($0)) } ?? false
  }

  /// A field that the library has no name for.
  private func field(_ name: String, of head: HTTPRequest) -> String? {
    head.headerFields.first { $0.name.canonicalName == name }?.value
  }
}
