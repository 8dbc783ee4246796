import Foundation
import LecternSite

/// Finds a port that nobody listens on.
enum FreePort {
  private static let usual = 4000
  private static let tries = 100

  /// - Parameter wanted: the one that has to be free; 0 is any; nil is 4000 or one of the next hundred.
  static func find(_ wanted: Int?) throws(SystemError) -> Int {
    if let wanted {
      guard let port = free(wanted) else { throw busy(wanted) }
      return port
    }
    for port in usual..<(usual + tries) { if let port = free(port) { return port } }
    throw busy(usual)
  }

  private static func busy(_ port: Int) -> SystemError {
    let code = errno == EACCES ? EACCES : EADDRINUSE
    return SystemError(
      "listen on port \(port)", "127.0.0.1:\(port)", code: code,
      cure: code == EACCES
        ? "choose a port of 1024 or more" : "end the program that uses it, or choose another with --port")
  }

  /// nil when it is not. Where `localhost` is the IPv6 loopback too, a program that listens there would be asked instead.
  private static func free(_ port: Int) -> Int? {
    var four = sockaddr_in()
    four.sin_family = sa_family_t(AF_INET)
    four.sin_port = in_port_t(port).bigEndian
    four.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    guard let port = bound(AF_INET, &four, MemoryLayout<sockaddr_in>.size) else { return nil }
    var six = sockaddr_in6()
    six.sin6_family = sa_family_t(AF_INET6)
    six.sin6_port = in_port_t(port).bigEndian
    six.sin6_addr = in6addr_loopback
    if bound(AF_INET6, &six, MemoryLayout<sockaddr_in6>.size) == nil, errno == EADDRINUSE { return nil }
    return port
  }

  /// The port that a new socket listens on at an address, which is let go at once; nil when it cannot.
  private static func bound<Address>(_ family: Int32, _ address: inout Address, _ size: Int) -> Int? {
    #if os(Linux)
      let socket = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    #else
      let socket = socket(family, SOCK_STREAM, 0)
    #endif
    guard socket >= 0 else { return nil }
    defer {
      // The error that counts is that of listening.
      let code = errno
      close(socket)
      errno = code
    }
    // As the server itself does: connections of an earlier one may still be closing.
    var reuse: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
    var length = socklen_t(size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        guard bind(socket, pointer, length) == 0, listen(socket, 1) == 0, getsockname(socket, pointer, &length) == 0
        else { return nil }
        // The port stands behind the family in both kinds of address.
        return Int(in_port_t(bigEndian: UnsafeRawPointer(pointer).loadUnaligned(fromByteOffset: 2, as: in_port_t.self)))
      }
    }
  }
}
