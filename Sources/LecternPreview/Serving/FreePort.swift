import Foundation
import LecternSite

/// Finds a port that nobody listens on.
struct FreePort {
  private static let usual = 4000
  private static let tries = 100

  /// Addresses at which the preview is to be reached, all at the same port; the first is the loopback.
  let hosts: [String]

  /// - Parameter wanted: the one that has to be free; 0 is any; nil is 4000 or one of the next hundred.
  func find(_ wanted: Int?) throws(SystemError) -> Int {
    if let wanted, wanted > 0 { return try free(wanted) }
    // Another program may take any port of ours at any time.
    let candidates = wanted == nil ? Array(Self.usual..<(Self.usual + Self.tries)) : Array(repeating: 0, count: 20)
    for port in candidates {
      do throws(SystemError) {
        return try free(port)
      } catch {
        guard error.code == EADDRINUSE else { throw error }
      }
    }
    throw refused(Self.usual, hosts[0], EADDRINUSE)
  }

  /// The port, or the one that the system chooses for 0, after all addresses were free at it.
  private func free(_ port: Int) throws(SystemError) -> Int {
    var port = port
    for host in hosts {
      switch Self.listen(host, port) {
      case .success(let found): port = found
      case .failure(let code): throw refused(port, host, code.code.rawValue)
      }
    }
    // Where `localhost` is the IPv6 loopback too, a program that listens there would be asked instead.
    if case .failure(let code) = Self.listen("::1", port), code.code == .EADDRINUSE {
      throw refused(port, "::1", EADDRINUSE)
    }
    return port
  }

  private func refused(_ port: Int, _ host: String, _ code: Int32) -> SystemError {
    let cure =
      switch code {
      case EACCES: "choose a port of 1024 or more"
      case EADDRNOTAVAIL: "name an address that this machine has with --host"
      default: "end the program that uses it, or choose another with --port"
      }
    return SystemError(
      "listen on port \(port)", host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)", code: code, cure: cure)
  }

  /// The port that a new socket listens on at an address, which is let go at once.
  private static func listen(_ host: String, _ port: Int) -> Result<Int, POSIXError> {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICSERV
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &list) == 0, let address = list?.pointee else {
      return .failure(POSIXError(.EADDRNOTAVAIL))
    }
    defer { freeaddrinfo(list) }
    let socket = socket(address.ai_family, address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return .failure(lastError) }
    defer { close(socket) }
    // As the server itself does: connections of an earlier one may still be closing.
    var reuse: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
    var bound = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let isListening = withUnsafeMutablePointer(to: &bound) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, address.ai_addr, address.ai_addrlen) == 0 && Foundation.listen(socket, 1) == 0
          && getsockname(socket, pointer, &length) == 0
      }
    }
    guard isListening else { return .failure(lastError) }
    // The port stands behind the family in both kinds of address.
    return .success(
      withUnsafeBytes(of: &bound) { Int(in_port_t(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: in_port_t.self))) }
    )
  }

  private static var lastError: POSIXError { POSIXError(POSIXError.Code(rawValue: errno) ?? .EIO) }
}
