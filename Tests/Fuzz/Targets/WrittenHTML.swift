/// HTML as our writers write it, read back by a reader that knows nothing of them: every element closed, every value
/// quoted, nothing that a browser would read as another tag, a longer comment or a second reference.
struct WrittenHTML {
  enum Piece: Equatable {
    case start(name: String, attributes: [String])
    case end(name: String)
    case text([UInt8])
  }

  private(set) var pieces: [Piece] = []
  /// All text, comments left out.
  private(set) var text: [UInt8] = []

  private let bytes: [UInt8]
  private var index = 0
  private var open: [(name: String, language: Language)] = []

  private enum Language { case html, svg, math }

  init(reading bytes: [UInt8]) throws(Finding) {
    self.bytes = bytes
    do throws(Finding) {
      try read()
    } catch {
      throw Finding(error.message + ": " + String(decoding: bytes, as: UTF8.self))
    }
  }

  private mutating func read() throws(Finding) {
    while index < bytes.count {
      if bytes[index] == 0x3C { try readTag() } else { try readText() }
    }
    if let last = open.last { throw Finding("<\(last.name)> is never closed") }
    try expect(
      !text.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }, "the text has a control character")
  }

  // MARK: Tags

  private mutating func readTag() throws(Finding) {
    if bytes[index...].starts(with: "<!--".utf8) { return try readComment() }
    let isEnd = bytes[index...].dropFirst().first == 0x2F
    index += isEnd ? 2 : 1
    let name = readName(of: .element)
    try expect(name.utf8.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } == true, "a < before \"\(name)\"")
    guard !isEnd else {
      try expect(take(0x3E), "the end tag of \(name) does not end")
      let last = open.popLast()
      try expect(last?.name == name, "</\(name)> closes <\(last?.name ?? "")>")
      pieces.append(.end(name: name))
      return
    }
    var attributes: [String] = []
    var names: Set<String> = []
    while take(0x20) {
      if bytes[index...].first == 0x2F { break }
      let attribute = readName(of: .attribute)
      try expect(!attribute.isEmpty, "<\(name)> has an attribute without a name")
      try expect(names.insert(attribute.lowercased()).inserted, "<\(name)> has \(attribute) twice")
      attributes.append(attribute + "=" + (take(0x3D) ? try readValue() : ""))
    }
    let closesItself = take(0x2F)
    try expect(take(0x3E), "the tag <\(name)> does not end")
    let language: Language = name == "svg" ? .svg : name == "math" ? .math : languageInside
    let isForeign = language != .html
    pieces.append(.start(name: name, attributes: attributes))
    if !isForeign, Self.void.contains(name) {
      // So that `<br />` and `<br>` are the same.
      return
    }
    if closesItself {
      try expect(isForeign, "<\(name)/> closes nothing")
      pieces.append(.end(name: name))
      return
    }
    open.append((name, language))
    if !isForeign, Self.rawText.contains(name) { try readRawText(to: name) }
  }

  /// What children of the innermost element are.
  private var languageInside: Language {
    guard let last = open.last else { return .html }
    let holdsHTML =
      switch last.language {
      case .html: true
      case .svg: ["foreignObject", "desc", "title"].contains(last.name)
      case .math: ["annotation-xml", "mi", "mo", "mn", "ms", "mtext"].contains(last.name)
      }
    return holdsHTML ? .html : last.language
  }

  private enum Named { case element, attribute }

  /// An equals sign ends the name of an attribute, unless it begins it, and none of an element.
  private mutating func readName(of kind: Named) -> String {
    let start = index
    if kind == .attribute { _ = take(0x3D) }
    while index < bytes.count, ![0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x2F, 0x3E].contains(bytes[index]),
      kind == .element || bytes[index] != 0x3D
    {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func readValue() throws(Finding) -> String {
    try expect(take(0x22), "a value is not quoted")
    guard let end = bytes[index...].firstIndex(of: 0x22) else { throw Finding("a value never ends") }
    defer { index = end + 1 }
    return String(decoding: try resolved(bytes[index..<end]), as: UTF8.self)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  // MARK: Text

  private mutating func readText() throws(Finding) {
    let end = bytes[index...].firstIndex(of: 0x3C) ?? bytes.count
    append(try resolved(bytes[index..<end]))
    index = end
  }

  /// To the end tag, which is left to be read.
  private mutating func readRawText(to name: String) throws(Finding) {
    let start = index
    let length = name.utf8.count
    while index < bytes.count {
      if bytes[index...].starts(with: "</".utf8), index + 2 + length < bytes.count,
        [0x20, 0x09, 0x0A, 0x0C, 0x2F, 0x3E].contains(bytes[index + 2 + length]),
        bytes[(index + 2)..<(index + 2 + length)].map({ $0 | 0x20 }) == name.utf8.map({ $0 | 0x20 })
      {
        append(Array(bytes[start..<index]))
        return
      }
      index += 1
    }
    throw Finding("<\(name)> holds the rest of the page")
  }

  private mutating func readComment() throws(Finding) {
    let start = index + 4
    let body = bytes[start...]
    try expect(!body.starts(with: ">".utf8) && !body.starts(with: "->".utf8), "a comment ends where it begins")
    var end = start
    while end < bytes.count {
      if bytes[end...].starts(with: "-->".utf8) {
        index = end + 3
        return
      }
      try expect(!bytes[end...].starts(with: "--!>".utf8), "a comment ends at --!>")
      end += 1
    }
    throw Finding("a comment never ends")
  }

  /// Text that stood in pieces is one.
  private mutating func append(_ new: [UInt8]) {
    text += new
    if case .text(let before) = pieces.last {
      pieces[pieces.count - 1] = .text(before + new)
    } else if !new.isEmpty {
      pieces.append(.text(new))
    }
  }

  /// The text behind the references, of which our writers need four and cmark one more.
  private func resolved(_ text: ArraySlice<UInt8>) throws(Finding) -> [UInt8] {
    let references: [(String, UInt8)] = [
      ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#x27;", 0x27),
    ]
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      try expect(byte != 0x3C && byte != 0x3E, "a bare \(Character(Unicode.Scalar(byte)))")
      if byte == 0x26 {
        guard let (name, meaning) = references.first(where: { text[index...].starts(with: $0.0.utf8) }) else {
          throw Finding("a bare &")
        }
        result.append(meaning)
        index += name.utf8.count
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
  ]
  private static let rawText: Set<String> = [
    "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]
}
