import LecternCore

/// A pattern of `include` or `exclude`: `*` and `?` within a name, `**` across folders, `[abc]`; without a slash it is
/// held against the last name, else against the whole path below `Content/`.
struct Glob: Sendable {
  private let pattern: [Unicode.Scalar]
  private let wholePath: Bool

  init(_ pattern: String) {
    var text = Array(pattern.unicodeScalars)[...]
    while text.last == "/" { text.removeLast() }
    wholePath = text.contains("/")
    if text.first == "/" { text.removeFirst() }
    self.pattern = Array(text)
  }

  func matches(_ path: String) -> Bool {
    matches(Array((wholePath ? path[...] : path.lastName).unicodeScalars))
  }

  /// Where matching goes on when what stands behind a star does not match: the star takes one scalar more.
  private struct Retry {
    var pattern: Int
    var text: Int
    /// For `**/`: what it stands for ends with a slash.
    var endsInSlash = false
  }

  /// Backtracks to the last star and the last double star only, so that no pattern is exponential.
  private func matches(_ text: [Unicode.Scalar]) -> Bool {
    var p = 0
    var t = 0
    var star: Retry?
    var doubleStar: Retry?
    while t < text.count {
      if p < pattern.count, pattern[p] == "*" {
        if p + 1 < pattern.count, pattern[p + 1] == "*" {
          p += 2
          // `**/` also stands for no folder at all.
          let endsInSlash = p < pattern.count && pattern[p] == "/" && (t == 0 || text[t - 1] == "/")
          if endsInSlash { p += 1 }
          doubleStar = Retry(pattern: p, text: t, endsInSlash: endsInSlash)
          star = nil
        } else {
          p += 1
          star = Retry(pattern: p, text: t)
        }
      } else if p < pattern.count, let next = matchOne(p, text[t]) {
        p = next
        t += 1
      } else if let last = star, text[last.text] != "/" {
        t = last.text + 1
        p = last.pattern
        star?.text = t
      } else if let last = doubleStar {
        t = last.text + 1
        while last.endsInSlash, t < text.count, text[t - 1] != "/" { t += 1 }
        if t == text.count, last.endsInSlash { return false }
        p = last.pattern
        doubleStar?.text = t
        star = nil
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
      return scalar != "/" && contains(set, scalar) != negated ? close + 1 : nil
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
