/// A way into Lectern for bytes of any kind.
struct FuzzTarget: Sendable {
  /// Also the name of its corpus and its dictionary.
  let name: String
  /// Throws what the input breaks of the promises in README.md; returns for all other inputs, good or bad.
  let check: @Sendable ([UInt8]) throws(Finding) -> Void

  static let all = [frontMatter, markdown, templates, permalinks, configuration]
}

/// A promise that an input breaks.
struct Finding: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

func expect(_ isTrue: Bool, _ message: @autoclosure () -> String) throws(Finding) {
  if !isTrue { throw Finding(message()) }
}

extension [UInt8] {
  /// The input where it is UTF-8, else what a decoder makes of it, so that few inputs end at the first check.
  var repaired: [UInt8] { Array(String(decoding: self, as: UTF8.self).utf8) }

  /// The text with CRLF for LF; nil for one that has none or is not all LF.
  var withCRLF: [UInt8]? {
    guard contains(0x0A), !contains(0x0D) else { return nil }
    return flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }

  /// Whether a character begins at an offset, or the text ends there.
  func isBoundary(_ offset: Int) -> Bool {
    offset == count || (indices.contains(offset) && self[offset] & 0xC0 != 0x80)
  }
}
