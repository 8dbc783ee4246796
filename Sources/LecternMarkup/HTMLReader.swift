import CLibXML2

/// libxml2's SAX parser as a tokenizer: start tags, text, comments and end tags for a `TreeBuilder`.
///
/// The nesting libxml2 makes of them is HTML 4's and is not used. An end tag counts when it stands in the bytes, however
/// libxml2 reports it: as the end of an element, as one it ignores (by an error), or not as the end it implies elsewhere.
struct HTMLReader {
  /// Opens the buffer, so that libxml2 adds no `<p>` around text.
  static let wrapper: StaticString = "<lectern-body>"

  private var builder: TreeBuilder
  private let buffer: UnsafeBufferPointer<UInt8>
  private let context: htmlParserCtxtPtr
  private let oddNames: [[UInt8]]
  private var isInside = false
  private var lastEndTag = 0
  private var lastSelfClosing = 0

  /// - Parameters:
  ///   - html: what `Emitter` wrote in `.normalised` mode, `wrapper` first.
  ///   - oddNames: what `RawHTML` put aside.
  static func read(_ html: [UInt8], oddNames: [[UInt8]]) -> TreeBuilder {
    _ = isInitialised
    return html.withUnsafeBufferPointer { buffer in
      let builder = TreeBuilder(capacity: buffer.count)
      let start = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
      guard let start, let context = htmlCreateMemoryParserCtxt(start, Int32(clamping: buffer.count)) else {
        return builder
      }
      defer { htmlFreeParserCtxt(context) }
      var reader = HTMLReader(builder: builder, buffer: buffer, context: context, oddNames: oddNames)
      withUnsafeMutablePointer(to: &reader) { reader in
        let options =
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_NODEFDTD.rawValue
          | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(bitPattern: options))
        // Without it libxml2 drops what follows 10 MB of text; htmlCtxtUseOptions does not know it.
        context.pointee.options |= Int32(bitPattern: XML_PARSE_HUGE.rawValue)
        // Without it libxml2 takes the first byte above 0x7F for Latin-1.
        context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        context.pointee.userData = UnsafeMutableRawPointer(reader)
        context.pointee.sax.pointee = handlers()
        htmlParseDocument(context)
      }
      return reader.builder
    }
  }

  private static let isInitialised: Bool = {
    xmlInitParser()
    return true
  }()

  private static func handlers() -> htmlSAXHandler {
    var sax = htmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElement = { data, name, attributes in
      data?.assumingMemoryBound(to: HTMLReader.self).pointee.startElement(name, attributes)
    }
    sax.endElement = { data, _ in data?.assumingMemoryBound(to: HTMLReader.self).pointee.ending() }
    sax.characters = { data, text, length in
      data?.assumingMemoryBound(to: HTMLReader.self).pointee.characters(text, length)
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.comment = { data, text in data?.assumingMemoryBound(to: HTMLReader.self).pointee.comment(text) }
    sax.serror = { data, error in
      guard let error, error.pointee.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) else { return }
      data?.assumingMemoryBound(to: HTMLReader.self).pointee.ending()
    }
    return sax
  }

  /// Bytes of the buffer that libxml2 has read.
  private var position: Int {
    guard let input = context.pointee.input else { return buffer.count }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  private mutating func startElement(
    _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard isInside else {
      isInside = true
      return
    }
    forgetOldElements()
    let name = UnsafeBufferPointer(xml: name)
    let tag = Tag.named(name)
    let node = builder.tree.makeElement(tag)
    builder.tree[node].offset = Int32(truncatingIfNeeded: position - 1)
    if tag == .custom { builder.tree.setText(of: node, name) }
    if var next = attributes {
      while let attribute = next.pointee {
        addAttribute(UnsafeBufferPointer(xml: attribute), next[1].map { UnsafeBufferPointer(xml: $0) }, to: node)
        next += 2
      }
    }
    builder.startTag(node)
  }

  /// libxml2 looks through its open elements at every end tag. They mean nothing here, so it keeps the wrapper and the
  /// newest only.
  private func forgetOldElements() {
    let kept: Int32 = 32
    guard context.pointee.nameNr > 2 * kept, let names = context.pointee.nameTab else { return }
    (names + 1).update(from: names + Int(context.pointee.nameNr - kept), count: Int(kept))
    context.pointee.nameNr = kept + 1
  }

  private mutating func addAttribute(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>?, to node: HTMLTree.Index
  ) {
    let prefixLength = RawHTML.oddNamePrefix.utf8CodeUnitCount
    if name.count > prefixLength,
      UnsafeBufferPointer(rebasing: name.prefix(prefixLength)).equals(RawHTML.oddNamePrefix),
      let index = Int(String(decoding: name.dropFirst(prefixLength), as: UTF8.self)), oddNames.indices.contains(index)
    {
      oddNames[index].withUnsafeBufferPointer { builder.tree.addAttribute($0, value, to: node) }
    } else {
      builder.tree.addAttribute(name, value, to: node)
    }
  }

  /// Looks whether a tag that ends something ends where libxml2 is now, and was not seen yet.
  private mutating func ending() {
    let end = position
    guard end >= 3, end <= buffer.count, buffer[end - 1] == 0x3E else { return }
    if buffer[end - 2] == 0x2F {
      guard end > lastSelfClosing else { return }
      lastSelfClosing = end
      builder.selfClosing()
      return
    }
    var start = end - 2
    while start > 0, buffer[start] != 0x3C { start -= 1 }
    guard buffer[start + 1] == 0x2F, start > lastEndTag else { return }
    lastEndTag = start
    let name = UnsafeBufferPointer(rebasing: buffer[start + 2..<end - 1])
    builder.endTag(Tag.named(name), name: name, offset: start)
  }

  private mutating func characters(_ text: UnsafePointer<UInt8>?, _ length: Int32) {
    guard isInside else { return }
    builder.text(UnsafeBufferPointer(start: text, count: Int(length)))
  }

  private mutating func comment(_ text: UnsafePointer<UInt8>?) {
    builder.comment(UnsafeBufferPointer(xml: text), offset: position - 1)
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// A view of libxml2's text up to its NUL.
  fileprivate init(xml text: UnsafePointer<UInt8>?) {
    guard let text else {
      self.init(start: nil, count: 0)
      return
    }
    var length = 0
    while text[length] != 0 { length += 1 }
    self.init(start: text, count: length)
  }
}
