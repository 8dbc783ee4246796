import Foundation
import LecternCore
import LecternSite

/// The further address of this machine at which the preview is to be reached.
enum ExtraHost {
  /// - Returns: nil for the address at which it is reached anyway.
  /// - Throws: `RefusedSite` for a name that means all addresses, or none.
  static func checked(_ host: String?) throws(RefusedSite) -> String? {
    guard let host else { return nil }
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0, let first = list else {
      throw refused("--host is \"\(host)\", which is no address of this machine")
    }
    defer { freeaddrinfo(list) }
    var address = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let code = getnameinfo(
      first.pointee.ai_addr, first.pointee.ai_addrlen, &address, socklen_t(address.count), nil, 0, NI_NUMERICHOST)
    let number =
      code == 0 ? String(decoding: address.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : host
    if ["0.0.0.0", "::", "::ffff:0.0.0.0"].contains(number) {
      throw refused("--host is \"\(host)\", which stands for all addresses of this machine")
    }
    return number == "127.0.0.1" ? nil : host
  }

  private static func refused(_ message: String) -> RefusedSite {
    RefusedSite(
      Diagnostic(
        .error, "bad-host", message, hint: "write the one address at which a phone can reach it, such as 192.168.1.5"))
  }
}
