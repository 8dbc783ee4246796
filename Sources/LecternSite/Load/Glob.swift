/// A pattern of `include` or `exclude`: `*` and `?` within a name, `**` across folders, `[abc]`; without a slash it is
/// held against the last name, else against the whole path below `Content/`.
struct Glob: Sendable {
  private let pattern: [Unicode.Scalar]
  private let wholePath: Bool

  init(_ pattern: String) {
    var text = pattern[...]
    while text.hasSuffix("/") { text.removeLast() }
    wholePath = text.contains("/")
    if text.hasPrefix("/") { text.removeFirst() }
    self.pattern = Array(text.unicodeScalars)
  }

  func matches(_ path: String) -> Bool {
    let text =
      wholePath ? path[...] : path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    return matches(Array(text.unicodeScalars))
  }

  /// Backtracks to the last star only, so that no pattern is exponential.
  private func matches(_ text: [Unicode.Scalar]) -> Bool {
    var p = 0
    var t = 0
    var star: (pattern: Int, text: Int, deep: Bool)?
    while t < text.count {
      if p < pattern.count, pattern[p] == "*" {
        let deep = p + 1 < pattern.count && pattern[p + 1] == "*"
        p += deep ? 2 : 1
        // `**/` also stands for no folder at all.
        if deep, p < pattern.count, pattern[p] == "/", t == 0 || text[t - 1] == "/" { p += 1 }
        star = (p, t, deep)
      } else if p < pattern.count, let next = matchOne(p, text[t]) {
        p = next
        t += 1
      } else if let last = star, last.deep || text[last.text] != "/" {
        star = (last.pattern, last.text + 1, last.deep)
        p = last.pattern
        t = last.text + 1
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == "*" { p += 1 }
    return p == pattern.count
  }

  /// The place in the pattern behind what matched one scalar; nil when it does not match.
  private func matchOne(_ p: Int, _ scalar: Unicode.Scalar) -> Int? {
    switch pattern[p] {
    case "?": return scalar == "/" ? nil : p + 1
    case "[":
      guard let close = pattern[(p + 1)...].dropFirst().firstIndex(of: "]") else { fallthrough }
      var set = pattern[(p + 1)..<close]
      let negated = set.first == "!" || set.first == "^"
      if negated { set.removeFirst() }
      return contains(set, scalar) != negated ? close + 1 : nil
    default: return pattern[p] == scalar ? p + 1 : nil
    }
  }

  private func contains(_ set: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar) -> Bool {
    var index = set.startIndex
    while index < set.endIndex {
      if index + 2 < set.endIndex, set[index + 1] == "-" {
        if set[index] <= scalar, scalar <= set[index + 2] { return true }
        index += 3
      } else {
        if set[index] == scalar { return true }
        index += 1
      }
    }
    return false
  }
}
