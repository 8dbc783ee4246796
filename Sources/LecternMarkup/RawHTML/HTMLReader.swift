import CLibXML2
import Glibc

/// libxml2's SAX parser as a tokenizer: start tags, text, comments and end tags for a `TreeBuilder`.
///
/// The nesting libxml2 makes of them is HTML 4's and is not used. An end tag counts when it stands in the bytes, however
/// libxml2 reports it: as the end of an element, as one it ignores (by an error), or not as the end it implies elsewhere.
struct HTMLReader {
  /// HTML in pieces, one behind the other.
  struct Input {
    /// Begins with an element of its own, so that libxml2 adds no `<p>` around text.
    var bytes: [UInt8] = []
    fileprivate var ends: [(offset: Int, hasSeparator: Bool)] = []

    private static let wrapper: StaticString = "<lectern-body>"
    private static let separator: StaticString = "<!---->"
    fileprivate static let separatorLength = separator.utf8CodeUnitCount

    init() { bytes.append(Self.wrapper) }

    /// - Parameter separated: a comment of ours keeps the texts before and behind apart.
    mutating func endPiece(separated: Bool) {
      ends.append((bytes.count, separated))
      if separated { bytes.append(Self.separator) }
    }
  }

  struct Output {
    var tokens: [HTMLToken] = []
    /// How many tokens there are up to the end of each piece.
    var pieceEnds: [Int] = []
  }

  private var tree: HTMLTree
  private var output = Output()
  private let ends: [(offset: Int, hasSeparator: Bool)]
  private let buffer: UnsafeBufferPointer<UInt8>
  private let context: htmlParserCtxtPtr
  private let oddNames: [[UInt8]]
  private let map: SourceMap
  private var isInside = false
  private var lastEndTag = 0
  private var lastSelfClosing = 0

  /// - Parameters:
  ///   - input: what `RawHTML` wrote.
  ///   - oddNames: what `RawHTML` put aside.
  ///   - map: the places of the input's offsets.
  ///   - tree: gets the nodes, in no place yet.
  static func read(
    _ input: Input, oddNames: [[UInt8]] = [], map: SourceMap = SourceMap(), into tree: inout HTMLTree
  ) -> Output {
    _ = isInitialised
    return input.bytes.withUnsafeBufferPointer { buffer in
      let start = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
      guard let start, let context = htmlCreateMemoryParserCtxt(start, Int32(clamping: buffer.count)) else {
        return Output(pieceEnds: input.ends.map { _ in 0 })
      }
      defer { htmlFreeParserCtxt(context) }
      var reader = HTMLReader(
        tree: tree, ends: input.ends, buffer: buffer, context: context, oddNames: oddNames, map: map)
      tree = HTMLTree()
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
      reader.endPieces(before: Int.max)
      tree = reader.tree
      return reader.output
    }
  }

  private init(
    tree: HTMLTree, ends: [(offset: Int, hasSeparator: Bool)], buffer: UnsafeBufferPointer<UInt8>,
    context: htmlParserCtxtPtr, oddNames: [[UInt8]], map: SourceMap
  ) {
    self.tree = tree
    self.ends = ends
    self.buffer = buffer
    self.context = context
    self.oddNames = oddNames
    self.map = map
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

  // MARK: Pieces

  /// Bytes of the buffer that libxml2 has read.
  private var position: Int {
    guard let input = context.pointee.input else { return buffer.count }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// Ends the pieces that what was read up to `offset` lies behind.
  private mutating func endPieces(before offset: Int) {
    while output.pieceEnds.count < ends.count, ends[output.pieceEnds.count].offset < offset {
      output.pieceEnds.append(output.tokens.count)
    }
  }

  private mutating func add(_ kind: HTMLToken.Kind, _ node: HTMLTree.Index, tag: Tag = .custom, at offset: Int) {
    output.tokens.append(HTMLToken(kind: kind, tag: tag, node: node, place: map.index(at: offset)))
  }

  // MARK: Events

  private mutating func startElement(
    _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard isInside else {
      isInside = true
      return
    }
    let end = position
    forgetOldElements()
    endPieces(before: end)
    let name = UnsafeBufferPointer(xml: name)
    let odd = oddName(name)
    let tag = tagNamed(odd, else: name)
    let node = tree.makeElement(tag)
    if tag == .custom {
      if let odd {
        odd.withUnsafeBufferPointer { tree.setText(of: node, $0) }
      } else {
        tree.setText(of: node, name)
      }
    }
    if var next = attributes {
      while let attribute = next.pointee {
        addAttribute(UnsafeBufferPointer(xml: attribute), next[1].map { UnsafeBufferPointer(xml: $0) }, to: node)
        next += 2
      }
    }
    add(.startTag, node, at: end - 1)
    tree[node].place = map.index(at: end - 1)
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
    if let odd = oddName(name) {
      odd.withUnsafeBufferPointer { tree.addAttribute($0, value, to: node) }
    } else {
      tree.addAttribute(name, value, to: node)
    }
  }

  /// The name that `RawHTML` put aside for this one.
  private func oddName(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let prefixLength = RawHTML.oddNamePrefix.utf8CodeUnitCount
    guard name.count > prefixLength,
      UnsafeBufferPointer(rebasing: name.prefix(prefixLength)).equals(RawHTML.oddNamePrefix),
      let index = Int(String(decoding: name.dropFirst(prefixLength), as: UTF8.self)), oddNames.indices.contains(index)
    else { return nil }
    return oddNames[index]
  }

  private func tagNamed(_ odd: [UInt8]?, else name: UnsafeBufferPointer<UInt8>) -> Tag {
    odd.map { $0.withUnsafeBufferPointer { Tag.named($0) } } ?? Tag.named(name)
  }

  /// Looks whether a tag that ends something ends where libxml2 is now, and was not seen yet.
  private mutating func ending() {
    let end = position
    guard end >= 3, end <= buffer.count, buffer[end - 1] == 0x3E else { return }
    if buffer[end - 2] == 0x2F {
      guard end > lastSelfClosing else { return }
      lastSelfClosing = end
      endPieces(before: end)
      add(.selfClosing, HTMLTree.none, at: end)
      return
    }
    var start = end - 2
    while start > 0, buffer[start] != 0x3C { start -= 1 }
    guard buffer[start + 1] == 0x2F, start > lastEndTag else { return }
    lastEndTag = start
    endPieces(before: end)
    let name = UnsafeBufferPointer(rebasing: buffer[start + 2..<end - 1])
    let odd = oddName(name)
    let tag = tagNamed(odd, else: name)
    var text = HTMLTree.none
    if tag == .custom {
      text = odd.map { $0.withUnsafeBufferPointer { tree.makeText($0) } } ?? tree.makeText(name)
    }
    add(.endTag, text, tag: tag, at: start)
  }

  private mutating func characters(_ text: UnsafePointer<UInt8>?, _ length: Int32) {
    guard isInside else { return }
    let end = position
    endPieces(before: end)
    add(.text, tree.makeText(UnsafeBufferPointer(start: text, count: Int(length))), at: end - 1)
  }

  private mutating func comment(_ text: UnsafePointer<UInt8>?) {
    let end = position
    endPieces(before: end)
    let last = output.pieceEnds.count - 1
    if last >= 0, ends[last].hasSeparator, end == ends[last].offset + Input.separatorLength { return }
    add(.comment, tree.makeText(UnsafeBufferPointer(xml: text), kind: .comment), at: end - 1)
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// A view of libxml2's text up to its NUL.
  fileprivate init(xml text: UnsafePointer<UInt8>?) {
    guard let text else {
      self.init(start: nil, count: 0)
      return
    }
    self.init(start: text, count: strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)))
  }
}
