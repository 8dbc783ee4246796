/// Where the site stands on the web, and so what every address in it looks like.
///
/// All addresses that Lectern writes (body, theme, CSS, feeds) come from here.
package struct SiteAddress: Sendable, Hashable {
  /// `https://host`, without a slash behind it; empty when the site has no `url`.
  package let origin: String
  /// Percent-encoded, with a slash at both ends: `/` or `/notes/`.
  package let basePath: String
  /// The host's name and port, to tell links that leave the site.
  package let host: Substring

  /// - Parameter url: `https://host/notes/`; nil when it is neither http nor https, or has a query, a fragment or a
  ///   password in it.
  package init?(url: String) {
    guard let scheme = ["https://", "http://"].first(where: { url.lowercased().hasPrefix($0) }) else { return nil }
    let rest = url.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty, !host.contains("@"), !rest.unicodeScalars.contains(where: Self.isUnfit) else { return nil }
    let names = rest.dropFirst(host.count).split(separator: "/").map { PercentEncoding.decode($0) }
    guard !names.contains("."), !names.contains("..") else { return nil }
    self.host = host
    origin = scheme + host
    basePath = names.isEmpty ? "/" : "/" + names.map { PercentEncoding.encode($0) }.joined(separator: "/") + "/"
  }

  /// A site that does not know its host: addresses from the root of whatever host serves it.
  package static let unknown = SiteAddress(origin: "", basePath: "/")

  private init(origin: String, basePath: String) {
    self.origin = origin
    self.basePath = basePath
    host = ""
  }

  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "?", "#", "\\", "\"", "<", ">": true
    default: scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace
    }
  }

  /// The address of an output file or folder, percent-encoded; `index.html` at the end is left out.
  /// - Parameter path: relative to the site's root, raw Unicode: `2022/09/04/a/` or `assets/css/main.css`.
  package func address(of path: String, absolute: Bool = false) -> String {
    var path = path
    let encoded = path.withUTF8 { PercentEncoding.encode(path: Self.shown($0)) }
    return absolute ? origin + basePath + encoded : basePath + encoded
  }

  /// Without the slashes that it begins with and the `index.html` at its end.
  private static func shown(_ path: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = path.firstIndex { $0 != UInt8(ascii: "/") } ?? path.count
    var end = path.count
    let beforeIndex = end - index.count
    if beforeIndex >= start, path[beforeIndex...].elementsEqual(index),
      beforeIndex == start || path[beforeIndex - 1] == UInt8(ascii: "/")
    {
      end = beforeIndex
    }
    return path[start..<end]
  }

  private static let index = Array("index.html".utf8)
}

/// Percent-encoding of paths, by RFC 3986's `pchar`.
package enum PercentEncoding {
  package static func encode(_ segment: String) -> String {
    var segment = segment
    return segment.withUTF8 { encode($0[...], unreserved) }
  }

  /// Slashes stay what they are.
  static func encode(path: Slice<UnsafeBufferPointer<UInt8>>) -> String { encode(path, unreservedOrSlash) }

  private static func encode(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ isPlain: [Bool]) -> String {
    if bytes.allSatisfy({ isPlain[Int($0)] }) { return String(decoding: bytes, as: UTF8.self) }
    let digits = hex
    return String(unsafeUninitializedCapacity: bytes.count * 3) { target in
      var count = 0
      for byte in bytes {
        if isPlain[Int(byte)] {
          target[count] = byte
          count += 1
        } else {
          target[count] = UInt8(ascii: "%")
          target[count + 1] = digits[Int(byte >> 4)]
          target[count + 2] = digits[Int(byte & 15)]
          count += 3
        }
      }
      return count
    }
  }

  /// The text that a percent-encoded one stands for; what is not valid stays as it is.
  package static func decode(_ text: String) -> String { decode(text[...]) }

  /// Not generic: what is generic runs unspecialized for other modules, and every link of a page comes by here.
  package static func decode(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count, let high = value(source[index + 1]),
        let low = value(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }

  private static let hex = Array("0123456789ABCDEF".utf8)
  private static let unreserved = (UInt8.min...UInt8.max).map(isUnreserved)
  private static let unreservedOrSlash = (UInt8.min...UInt8.max).map { isUnreserved($0) || $0 == UInt8(ascii: "/") }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~!$&'()*+,;=:@".utf8.contains(byte)
    }
  }
}
