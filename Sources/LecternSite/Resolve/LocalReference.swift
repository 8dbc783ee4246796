import LecternCore

/// An address without scheme and host, cut into its path and what stands behind it.
struct LocalReference {
  /// Percent-decoded; may begin with a slash.
  var path: String
  /// `?query#fragment`, as written.
  var suffix: Substring

  /// nil for an address that names a host or a scheme, and for an empty one.
  init?(_ address: String) {
    guard !address.isEmpty, !address.utf8.starts(with: "//".utf8), !Self.hasScheme(address) else { return nil }
    let end = address.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? address.endIndex
    path = PercentEncoding.decode(address[..<end])
    suffix = address[end...]
  }

  /// `mailto:`, `https:`, `data:` … (RFC 3986); `C:\x` counts too and stays as it is.
  static func hasScheme(_ address: String) -> Bool {
    for byte in address.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
      case UInt8(ascii: ":"): return address.utf8.first != UInt8(ascii: ":")
      default: return false
      }
    }
    return false
  }

  /// The files below `Content/` that the author can have meant, best first: from the site's root, or beside the source
  /// file as an editor shows it, then in the note's asset folder as Hexo's `post_asset_folder` has it.
  func contentPaths(from file: ContentFile) -> [String] {
    if path.isRooted { return [Self.joined("", path.unrooted)].compactMap { $0 } }
    return [Self.joined(file.folder, path[...]), Self.joined(file.assetFolder[...], path[...])].compactMap { $0 }
  }

  /// The path that `relative` names seen from a folder; nil when it climbs above the top.
  static func joined(_ folder: Substring, _ relative: Substring) -> String? {
    var names = folder.pathNames
    let isFolder = ["", ".", ".."].contains(relative.lastName)
    for name in relative.pathNames {
      switch name {
      case ".": continue
      case "..": if names.popLast() == nil { return nil }
      default: names.append(name)
      }
    }
    let path = names.joined(separator: "/")
    return isFolder && !path.isEmpty ? path + "/" : path
  }
}
