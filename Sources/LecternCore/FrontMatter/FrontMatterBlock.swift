/// A note cut into its front matter and its body.
package struct FrontMatterBlock: Sendable, Equatable {
  package enum Format: Sendable { case none, yaml, json, toml }

  package var format: Format
  /// The text between the fences.
  package var text: Range<Int>
  /// The line of the file on which `text` begins.
  package var textLine: Int
  /// Where the body begins, in bytes and as a line of the file.
  package var bodyStart: Int
  package var bodyLine: Int
  /// True when the opening fence is missing (`key: value` … `---`, as old Hexo notes have it).
  package var unopened = false

  static let maximumBytes = 64 * 1024

  /// Finds the fences; a byte order mark in front does not count.
  ///
  /// The closing fence is as long as the opening one. Rules: hexo-front-matter, made strict where a note would be lost.
  package static func split(_ bytes: [UInt8]) throws(DataSyntaxError) -> FrontMatterBlock {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = LineScanner(bytes, from: start)
    guard let first = lines.next() else { return none(at: start) }
    if let fence = Fence(bytes, first) {
      while let line = lines.next() {
        guard bytes[line.start...].first == fence.byte, Fence(bytes, line) == fence else { continue }
        guard line.start - first.next <= maximumBytes else {
          return try unclosed(bytes, fence, first, at: start, tooLong: true)
        }
        return FrontMatterBlock(
          format: fence.format, text: first.next..<line.start, textLine: 2, bodyStart: line.next,
          bodyLine: line.number + 1)
      }
      return try unclosed(bytes, fence, first, at: start, tooLong: false)
    }
    if let misplaced = misplaced(bytes, start) { throw misplaced }
    return unopened(bytes, start) ?? none(at: start)
  }

  private static func none(at start: Int) -> FrontMatterBlock {
    FrontMatterBlock(format: .none, text: start..<start, textLine: 1, bodyStart: start, bodyLine: 1)
  }

  /// A first `---` that never closes is a thematic break, unless what follows it looks like front matter.
  private static func unclosed(
    _ bytes: [UInt8], _ fence: Fence, _ first: LineScanner.Line, at start: Int, tooLong: Bool
  ) throws(DataSyntaxError) -> FrontMatterBlock {
    var lines = LineScanner(bytes, from: first.next)
    if fence.format == .yaml {
      guard let next = lines.next(), looksLikeKey(bytes[next.start..<next.end]) else { return none(at: start) }
    }
    let place = SourcePosition(line: 1, length: fence.length)
    guard !tooLong else {
      throw DataSyntaxError(
        "the front matter is longer than \(maximumBytes / 1024) KB", at: place, hint: "keep data in Content/data/")
    }
    throw DataSyntaxError(
      "the front matter never closes", at: place, hint: "put a line \"\(fence.text)\" after it")
  }

  /// Text before the first `---` or `;;;` counts only when its lines are those of a mapping and one key is known.
  private static func unopened(_ bytes: [UInt8], _ start: Int) -> FrontMatterBlock? {
    var lines = LineScanner(bytes, from: start)
    var hasKnownKey = false
    var isFirst = true
    var isYAML = true
    while let line = lines.next(), line.start - start <= maximumBytes {
      let text = bytes[line.start..<line.end]
      guard let byte = text.first else { continue }
      if let fence = Fence(bytes, line), fence.format != .toml {
        guard fence.format == .json ? !isYAML : isYAML && hasKnownKey else { return nil }
        return FrontMatterBlock(
          format: fence.format, text: start..<line.start, textLine: 1, bodyStart: line.next,
          bodyLine: line.number + 1, unopened: true)
      }
      if isFirst { isYAML = byte != UInt8(ascii: "{") && byte != UInt8(ascii: "\"") }
      isFirst = false
      guard isYAML else { continue }
      switch byte {
      case 0x20, 0x09, UInt8(ascii: "#"), UInt8(ascii: "-"): continue
      default: break
      }
      guard looksLikeKey(text), let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      hasKnownKey = hasKnownKey || FrontMatter.Key(rawValue: String(decoding: text[..<colon], as: UTF8.self)) != nil
    }
    return nil
  }

  /// Front matter below blank lines, behind a space of no width, or between dashes that are no hyphens: to be told, or what
  /// it keeps from readers would be published.
  private static func misplaced(_ bytes: [UInt8], _ start: Int) -> DataSyntaxError? {
    var lines = LineScanner(bytes, from: start)
    func isBlank(_ line: LineScanner.Line) -> Bool {
      bytes[line.start..<line.end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    guard var fence = lines.next() else { return nil }
    while isBlank(fence) {
      guard let next = lines.next() else { return nil }
      fence = next
    }
    while bytes[fence.start..<fence.end].starts(with: "\u{200B}".utf8)
      || bytes[fence.start..<fence.end].starts(with: "\u{FEFF}".utf8)
    { fence.start += 3 }
    let isFence = Fence(bytes, fence)?.format == .yaml
    guard isFence || isDashes(bytes[fence.start..<fence.end]) else { return nil }
    var hasKnownKey = false
    while let line = lines.next(), line.start - start <= maximumBytes {
      let text = bytes[line.start..<line.end]
      if Fence(bytes, line)?.format == .yaml || isDashes(text) {
        guard hasKnownKey else { return nil }
        return DataSyntaxError(
          isFence
            ? "the front matter does not begin at the beginning" : "front matter stands between lines of three hyphens",
          at: SourcePosition(line: fence.number),
          hint: isFence ? "remove what stands before this line, seen or not" : "write --- here and at its end")
      }
      switch text.first {
      case nil, 0x20, 0x09, UInt8(ascii: "#"), UInt8(ascii: "-"): continue
      default: break
      }
      guard looksLikeKey(text), let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      hasKnownKey = hasKnownKey || FrontMatter.Key(rawValue: String(decoding: text[..<colon], as: UTF8.self)) != nil
    }
    return nil
  }

  /// En and em dashes alone, which a Chinese keyboard gives for hyphens.
  private static func isDashes(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line, as: UTF8.self).trimmed
    return !text.isEmpty && text.unicodeScalars.allSatisfy { ("\u{2012}"..."\u{2015}").contains($0) }
  }

  /// `word:` at the start of a line, followed by a blank or nothing.
  private static func looksLikeKey(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
    let after = colon + 1
    guard after == line.endIndex || line[after] == 0x20 || line[after] == 0x09 else { return false }
    return line[..<colon].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
    }
  }
}

/// A line of three or more dashes, three semicolons or three plus signs, blanks behind allowed.
private struct Fence: Equatable {
  var byte: UInt8
  var length: Int

  init?(_ bytes: [UInt8], _ line: LineScanner.Line) {
    guard line.start < line.end else { return nil }
    byte = bytes[line.start]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "+") else { return nil }
    var end = line.end
    while end > line.start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    length = end - line.start
    guard length >= 3, byte != UInt8(ascii: "+") || length == 3 else { return nil }
    for index in line.start..<end where bytes[index] != byte { return nil }
  }

  var format: FrontMatterBlock.Format {
    switch byte {
    case UInt8(ascii: "-"): .yaml
    case UInt8(ascii: ";"): .json
    default: .toml
    }
  }

  var text: String { String(repeating: Character(Unicode.Scalar(byte)), count: length) }
}

/// Lines of a text that may end in LF, CRLF or CR.
struct LineScanner {
  struct Line {
    /// 1-based.
    var number: Int
    var start: Int
    /// Where its ending begins.
    var end: Int
    /// Where the next line begins.
    var next: Int
  }

  private let bytes: [UInt8]
  private var index: Int
  private var number = 0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
  }

  mutating func next() -> Line? {
    guard index < bytes.count else { return nil }
    let start = index
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    let end = index
    if index < bytes.count {
      index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    }
    number += 1
    return Line(number: number, start: start, end: end, next: index)
  }
}
