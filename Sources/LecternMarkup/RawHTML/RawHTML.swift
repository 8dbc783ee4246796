/// Rewrites the author's raw HTML so that libxml2, which reads HTML 4, finds in it what an HTML5 parser finds.
///
/// Every tag comes out as `<name attribute="value">`; what only looks like a tag comes out as text; CDATA sections,
/// `<?…?>` and `<!…>` as the comments an HTML5 parser makes of them; character references as HTML5 reads them.
struct RawHTML {
  /// Stands before the index of a name that libxml2 would not read, such as Vue's `@click`.
  static let oddNamePrefix: StaticString = "lectern-odd-"

  /// More attributes on one element end the page with `page-too-complex`: libxml2 compares each with all before it.
  static let mostAttributes = 1000

  /// Names of attributes and elements that stand in the output as `oddNamePrefix` and their index.
  var oddNames: [[UInt8]] = []
  /// Element names taken as text, each once, with the body's line and byte column.
  private(set) var unknownElements: [(name: String, line: Int, column: Int)] = []

  /// The body's line and byte column of a tag with more than `mostAttributes`.
  private(set) var overfullTag: (line: Int, column: Int)?

  private var unknownNames: Set<String> = []
  /// Tags of the text at hand that have no end; each costs a look at all that follows, so there is a limit.
  var unclosedTags = 0

  let unknownElementsAreText: Bool
  var foreign = ForeignContent()
  /// The element that is open and whose content is text until its end tag.
  var rawText: Tag?
  /// Where that element, or the last of its kind, began.
  private(set) var rawTextPlace = (line: 1, column: 1)
  /// Where the first comment that never ends begins.
  private(set) var unclosedComment: (line: Int, column: Int)?
  private var isInComment = false

  init(unknownElementsAreText: Bool) { self.unknownElementsAreText = unknownElementsAreText }

  /// - Parameters:
  ///   - isBlock: a block that is nothing but text after all becomes a paragraph.
  ///   - place: the body's line and byte column of an offset into `html`; called with rising offsets.
  mutating func append(
    _ html: UnsafeBufferPointer<UInt8>, isBlock: Bool, to output: inout [UInt8], map: inout SourceMap,
    place: (Int) -> (line: Int, column: Int)
  ) {
    let start = output.count
    var hasMarkup = rawText != nil
    var hasUnknown = false
    var scanner = ByteScanner(html)
    unclosedTags = 0
    while !scanner.isAtEnd {
      if let tag = rawText {
        appendRawText(of: tag, &scanner, to: &output)
        continue
      }
      output.append(contentsOf: scanner.take { $0 != 0x3C && $0 != 0x26 })
      guard let byte = scanner.peek() else { break }
      if byte == 0x26 {
        CharacterReference.append(&scanner, inAttribute: false, to: &output)
        continue
      }
      let (line, column) = place(scanner.index)
      map.record(offset: output.count, line: line, column: column)
      switch appendMarkup(&scanner, to: &output) {
      case .markup:
        hasMarkup = true
        if rawText != nil { rawTextPlace = (line, column) }
        if isInComment, unclosedComment == nil { unclosedComment = (line, column) }
      case .text: break
      case .overfullTag: if overfullTag == nil { overfullTag = (line, column) }
      case .unknownElement(let name):
        hasUnknown = true
        if unknownNames.insert(name).inserted { unknownElements.append((name, line, column)) }
      }
    }
    if isBlock, hasUnknown, !hasMarkup {
      output.insert(contentsOf: [0x3C, 0x70, 0x3E], at: start)
      while output.last == 0x0A { output.removeLast() }
      output.append("</p>")
    }
  }

  /// What a `<` turned out to begin.
  enum Finding {
    case markup, text, overfullTag
    case unknownElement(String)
  }

  private mutating func appendMarkup(_ scanner: inout ByteScanner, to output: inout [UInt8]) -> Finding {
    switch (scanner.peek(1), scanner.peek(2)) {
    case (0x21?, _), (0x3F?, _):  // <! <?
      appendDeclaration(&scanner, to: &output)
      return .markup
    case (0x2F?, let next?) where isASCIILetter(next):
      return appendEndTag(&scanner, to: &output)
    case (0x2F?, .some):
      scanner.index += 2
      let junk = scanner.take { $0 != 0x3E }
      scanner.skip()
      if !junk.isEmpty { appendComment(junk, to: &output) }
      return .markup
    case (let next?, _) where isASCIILetter(next):
      return appendStartTag(&scanner, to: &output)
    default:
      return appendAsText(&scanner, to: &output)
    }
  }

  func appendAsText(_ scanner: inout ByteScanner, to output: inout [UInt8]) -> Finding {
    scanner.skip()
    output.append("&lt;")
    return .text
  }

  private mutating func appendRawText(of tag: Tag, _ scanner: inout ByteScanner, to output: inout [UInt8]) {
    let isRawForLibXML = tag == .script || tag == .style
    let hasReferences = tag.traits.contains(.escapableRawText)
    let start = output.count
    while let byte = scanner.peek() {
      if byte == 0x3C, scanner.isAtEndTag(of: tag.name) {
        rawText = nil
        replaceForbidden(in: &output, from: start)
        let tagStart = (input: scanner.index, output: output.count)
        if case .text = appendEndTag(&scanner, to: &output) {
          // One that never ends is closed behind its name: as text in the element it would be an end tag again.
          output.removeSubrange(tagStart.output...)
          output.append("</")
          output.append(tag.name)
          output.append(0x3E)
          scanner.index = tagStart.input + 2 + tag.name.utf8CodeUnitCount
        }
        return
      }
      switch byte {
      case 0x3C where !isRawForLibXML: output.append("&lt;")
      case 0x26 where hasReferences:
        CharacterReference.append(&scanner, inAttribute: false, to: &output)
        continue
      case 0x26 where !isRawForLibXML: output.append("&amp;")
      default: output.append(byte)
      }
      scanner.skip()
    }
    replaceForbidden(in: &output, from: start)
  }

  // MARK: Comments, and what HTML5 takes for comments

  private mutating func appendDeclaration(_ scanner: inout ByteScanner, to output: inout [UInt8]) {
    if scanner.matches("<!--") {
      scanner.index += 4
      // `<!-->` and `<!--->` are whole comments. One that never ends is closed here, so that it hides nothing after it.
      if scanner.matches(">") || scanner.matches("->") {
        _ = scanner.take { $0 != 0x3E }
        scanner.skip()
        appendComment([], to: &output)
      } else {
        let (text, isClosed) = scanner.takeComment()
        isInComment = !isClosed
        appendComment(text, to: &output)
      }
      return
    }
    if foreign.isCurrent, scanner.matches("<![CDATA[") {
      scanner.index += 9
      appendEscaped(scanner.take(until: "]]>"), to: &output)
      return
    }
    scanner.index += scanner.peek(1) == 0x3F ? 1 : 2
    let text = scanner.take { $0 != 0x3E }
    scanner.skip()
    // A doctype means nothing in a body.
    if UnsafeBufferPointer(rebasing: text.prefix(7)).equalsIgnoringCase("doctype") { return }
    appendComment(text, to: &output)
  }

  private func appendComment(_ text: some Collection<UInt8>, to output: inout [UInt8]) {
    output.append("<!--")
    let start = output.count
    output.append(contentsOf: text)
    replaceForbidden(in: &output, from: start)
    output.append("-->")
  }

  /// Characters that no HTML may hold become others: libxml2 would drop them, and what stands around one would meet and
  /// end the comment or the element.
  func replaceForbidden(in output: inout [UInt8], from start: Int) {
    for index in start..<output.count {
      switch output[index] {
      case 0x00...0x08, 0x0B...0x1F: output[index] = 0x20
      case 0xBE...0xBF where index >= start + 2 && output[index - 1] == 0xBF && output[index - 2] == 0xEF:
        output[index] = 0xBD
      default: break
      }
    }
  }
}
