import LecternCore
import LecternMarkup
import LecternTemplate

extension TemplateContext {
  /// Markdown of the author's data or of a template as HTML, read as a page's text is.
  static func markdownFilter(_ configuration: Configuration) -> Filter {
    var options = PageParser.markupOptions(configuration)
    options.moreMarker = false
    options.excerptWords = 0
    let address = configuration.address
    return Filter(
      "markdown", [Parameter("inline", default: .bool(false))], result: .type(.markup),
      help: "a text as Markdown; `inline=true` leaves out the paragraph around it", isSlow: true
    ) { [options] _, input, arguments in
      let text: String
      switch input {
      case .string(let string), .markup(let string): text = string
      default: throw Failure.type("markdown wants a text")
      }
      let source = MarkupSource(path: "", bytes: Array(text.utf8), title: "")
      if let cause = CostlyText(source) {
        let problem = cause.problem("could take long")
        throw Failure.type("markdown cannot read the text: it could take long", hint: problem.hint)
      }
      let document = parseMarkup(source, options: options)
      if let problem = document.diagnostics.first(where: { $0.severity == .error }) {
        throw Failure.type("markdown cannot read the text: \(problem.message)", hint: problem.hint)
      }
      let html = html(document.content, address, opensNewTab: configuration.externalLinksOpenNewTab)
      return .markup(String(decoding: try arguments.bool(0) ? withoutParagraph(html) : html[...], as: UTF8.self))
    }
  }

  /// Paths from the root are the site's, as for `url`; relative ones stay as they are, since no file holds the text.
  private static func html(_ fragment: Fragment, _ address: SiteAddress, opensNewTab: Bool) -> [UInt8] {
    var output: [UInt8] = []
    fragment.write(into: &output) { slot, output in
      switch slot.kind {
      case .address(let index):
        let written = fragment.references[index].address
        if written.hasPrefix("/"), let local = LocalReference(written) {
          appendEscapedAttribute(address.address(of: local.path) + local.suffix, to: &output)
        } else {
          appendEscapedAttribute(written, to: &output)
        }
      case .elementID(let id): appendEscapedAttribute(id, to: &output)
      case .pictureSize: break
      case .linkAttributes(let index):
        if opensNewTab, Linker.isExternal(fragment.references[index].address, of: address) {
          output += ResolvedFragment.newTab
        }
      }
    }
    return output
  }

  /// What one paragraph holds, where the text is nothing else.
  private static func withoutParagraph(_ html: [UInt8]) -> ArraySlice<UInt8> {
    let start = Array("<p>".utf8)
    let end = Array("</p>".utf8)
    let text = html.last == 0x0A ? html.dropLast() : html[...]
    guard text.starts(with: start), text.suffix(end.count).elementsEqual(end) else { return text }
    let inside = text.dropFirst(start.count).dropLast(end.count)
    // A paragraph holds none: another one means several blocks.
    return inside.firstRange(of: end) == nil ? inside : text
  }
}
