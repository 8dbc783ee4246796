/// The names under which editors keep copies of their own beside a file: no site has such files, even where `include`
/// lets hidden names in.
enum EditorCopy {
  /// - Parameter name: the last of a path: `a.md~` (most editors), `a.md%` (Hexo's rule), `#a.md#` (Emacs),
  ///   `a.md___jb_tmp___` (JetBrains).
  static func isOne(_ name: Substring) -> Bool {
    guard let last = name.utf8.last else { return false }
    switch last {
    case UInt8(ascii: "~"), UInt8(ascii: "%"): return true
    case UInt8(ascii: "#"): return name.utf8.count > 1 && name.utf8.first == last
    case UInt8(ascii: "_"): return name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___")
    default: return false
    }
  }
}
