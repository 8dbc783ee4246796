extension RawHTML {
  mutating func appendEndTag(_ scanner: inout ByteScanner, to output: inout [UInt8]) -> Finding {
    let start = scanner.index
    scanner.index += 2
    let name = scanner.takeTagName()
    let tag = Tag.named(name)
    if unclosedTags < 16 { _ = scanner.take { $0 != 0x3E } }
    if scanner.peek() != 0x3E || isText(tag, name) {
      if scanner.isAtEnd { unclosedTags += 1 }
      scanner.index = start
      return appendAsText(&scanner, to: &output)
    }
    scanner.skip()
    output.append("</")
    appendElementName(name, tag, to: &output)
    foreign.end(tag)
    output.append(0x3E)
    return .markup
  }

  /// A tag without an end is text, so that nothing after it is taken for its attributes.
  mutating func appendStartTag(_ scanner: inout ByteScanner, to output: inout [UInt8]) -> Finding {
    let start = scanner.index
    let outputStart = output.count
    if unclosedTags == 16 || overfullTag != nil { return appendAsText(&scanner, to: &output) }
    scanner.skip()
    let name = scanner.takeTagName()
    let tag = Tag.named(name)
    if isText(tag, name) {
      scanner.index = start
      _ = appendAsText(&scanner, to: &output)
      return .unknownElement(String(decoding: name, as: UTF8.self))
    }
    output.append(0x3C)
    appendElementName(name, tag, to: &output)
    var isSelfClosing = false
    var attributes = 0
    let firstOddName = oddNames.count
    while true {
      _ = scanner.take(while: isHTMLSpace)
      switch scanner.peek() {
      case 0x3E?:
        scanner.skip()
        if attributes > Self.mostAttributes {
          output.removeSubrange(outputStart...)
          return .overfullTag
        }
        opened(tag, isSelfClosing: isSelfClosing)
        // `<style/>` is open to HTML5, and not to libxml2.
        if isSelfClosing, rawText == nil { output.append(0x2F) }
        output.append(0x3E)
        return .markup
      case 0x2F?:
        scanner.skip()
        isSelfClosing = scanner.peek() == 0x3E
        continue
      case .some:
        attributes += 1
        if appendAttribute(&scanner, firstOddName, to: &output) { continue }
      case nil: break
      }
      unclosedTags += 1
      output.removeSubrange(outputStart...)
      scanner.index = start
      return appendAsText(&scanner, to: &output)
    }
  }

  /// libxml2 reads ASCII names of less than 100 bytes, would make an `<iframe>` of `<iframe中-x>`, and takes what is in a
  /// `<style>` of SVG for text.
  private mutating func appendElementName(
    _ name: UnsafeBufferPointer<UInt8>, _ tag: Tag, to output: inout [UInt8]
  ) {
    let isRawForLibXML = (tag == .script || tag == .style) && foreign.isCurrent
    if !isRawForLibXML, tag != .custom || isPlain(name[...]) { return output.append(contentsOf: name) }
    output.append(Self.oddNamePrefix)
    output.append(contentsOf: String(oddNames.count).utf8)
    oddNames.append(name.map(asciiLowercased))
  }

  /// A name that libxml2 reads to its end.
  private func isPlain(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    name.count < 100
      && name.allSatisfy {
        isASCIILetter($0) || isASCIIDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A || $0 == 0x2E
      }
      && (name.first.map { isASCIILetter($0) || $0 == 0x5F || $0 == 0x3A } ?? false)
  }

  private mutating func opened(_ tag: Tag, isSelfClosing: Bool) {
    let isForeign = foreign.isCurrent
    foreign.start(tag, isSelfClosing: isSelfClosing)
    if !isForeign, !tag.traits.isDisjoint(with: [.rawText, .escapableRawText]) { rawText = tag }
  }

  /// Returns false when its quoted value never ends.
  private mutating func appendAttribute(
    _ scanner: inout ByteScanner, _ firstOddName: Int, to output: inout [UInt8]
  ) -> Bool {
    // HTML5: a `=` that begins an attribute name is part of it.
    let nameStart = scanner.index
    scanner.skip()
    _ = scanner.take { !isHTMLSpace($0) && $0 != 0x2F && $0 != 0x3E && $0 != 0x3D }
    appendAttributeName(scanner.bytes[nameStart..<scanner.index], firstOddName, to: &output)
    let afterName = scanner.index
    _ = scanner.take(while: isHTMLSpace)
    guard scanner.peek() == 0x3D else {
      scanner.index = afterName
      return true
    }
    scanner.skip()
    _ = scanner.take(while: isHTMLSpace)
    output.append("=\"")
    let valueStart = output.count
    defer {
      replaceForbidden(in: &output, from: valueStart)
      output.append(0x22)
    }
    switch scanner.peek() {
    case let quote? where quote == 0x22 || quote == 0x27:
      scanner.skip()
      while let byte = scanner.peek(), byte != quote { appendValueByte(byte, &scanner, to: &output) }
      guard !scanner.isAtEnd else { return false }
      scanner.skip()
    default:
      while let byte = scanner.peek(), byte != 0x3E, !isHTMLSpace(byte) { appendValueByte(byte, &scanner, to: &output) }
    }
    return true
  }

  private func appendValueByte(_ byte: UInt8, _ scanner: inout ByteScanner, to output: inout [UInt8]) {
    switch byte {
    case 0x26:
      CharacterReference.append(&scanner, inAttribute: true, to: &output)
      return
    case 0x3C: output.append("&lt;")
    case 0x22: output.append("&quot;")
    default: output.append(byte)
    }
    scanner.skip()
  }

  /// - Parameter firstOddName: the first odd name of the element; one that it has twice keeps its index, and libxml2
  ///   drops the second as it does with plain names.
  private mutating func appendAttributeName(
    _ name: Slice<UnsafeBufferPointer<UInt8>>, _ firstOddName: Int, to output: inout [UInt8]
  ) {
    output.append(0x20)
    if isPlain(name) {
      output.append(contentsOf: name)
    } else {
      let name = name.map(asciiLowercased)
      let index = oddNames[firstOddName...].firstIndex(of: name) ?? oddNames.count
      if index == oddNames.count { oddNames.append(name) }
      output.append(Self.oddNamePrefix)
      output.append(contentsOf: String(index).utf8)
    }
  }

  private func isText(_ tag: Tag, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard unknownElementsAreText, foreign.isEmpty else { return false }
    return tag == .custom ? !name.contains(0x2D) : tag.isForeign
  }
}
