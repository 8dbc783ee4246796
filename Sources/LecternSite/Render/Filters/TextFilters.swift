import LecternMarkup
import LecternTemplate

extension TemplateContext {
  static let textFilters = [
    Filter(
      "excerpt", [Parameter("words", default: .int(50))], result: .type(.string),
      help: "the first words of a page, of HTML or of a text, without tags; `…` follows where more does"
    ) { call, input, arguments in
      let words = try arguments.int(0, "words")
      guard words > 0 else { throw Failure.type("\"words\" must be at least 1, not \(words)") }
      let text = try plainText(of: input, "excerpt", call.context)
      guard let end = WordCount.end(ofWord: words, in: text) else { return .string(oneLine(text[...])) }
      return .string(oneLine(text[..<end]) + "…")
    },
    Filter("reading_time", result: .type(.int), help: "minutes to read a page, HTML or a text") { call, input, _ in
      if case .record(let record) = input, let page = record.value as? PageRecord {
        return .int(page.words.readingMinutes)
      }
      var words = WordCount()
      words.add(try plainText(of: input, "reading_time", call.context)[...])
      return .int(words.readingMinutes)
    },
  ]

  /// The text that a reader would read: a page's, that of HTML without its tags, or a text as it is.
  private static func plainText(of input: Value, _ filter: String, _ context: RenderContext) throws -> [UInt8] {
    switch input {
    case .string(let text): return Array(text.utf8)
    case .markup(let html): return LecternMarkup.plainText(ofHTML: Array(html.utf8))
    case .fragment(let box):
      var html: [UInt8] = []
      try box.value.write(into: &html, context: context)
      return LecternMarkup.plainText(ofHTML: html)
    case .record(let record):
      if let page = record.value as? PageRecord { return page.plainText }
    default: break
    }
    throw Failure.type("\(filter) wants a page, markup or a text")
  }

  private static func oneLine(_ text: ArraySlice<UInt8>) -> String {
    text.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }
}

extension WordCount {
  /// Minutes at 400 Han characters or 200 words each, begun ones counted.
  var readingMinutes: Int { (han + latin * 2 + 399) / 400 }
}
