import ArgumentParser
import Foundation
import LecternCore
import LecternMarkup
import LecternSite

enum MarkupProfile: String, CaseIterable, ExpressibleByArgument { case commonmark, lectern }

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Print one Markdown text as HTML.",
    discussion: """
      The profile lectern is what a site makes of a note's body, with addresses as written; commonmark is CommonMark \
      0.30 and nothing else, for which front matter is text.
      """)

  @Argument(help: ArgumentHelp("A Markdown file, or - for standard input.", valueName: "file"))
  var file: String

  @Option(help: "commonmark or lectern.")
  var profile = MarkupProfile.lectern

  @Option(help: "How problems are printed: text or json.")
  var format = OutputFormat.text

  /// Lectern starts itself with it for a page that could take long.
  @Flag(help: .hidden)
  var apart = false

  func run() throws {
    if apart { return try answer() }
    let bytes = try input()
    let path = file == "-" ? "standard input" : file
    let html: [UInt8]
    let diagnostics: [Diagnostic]
    switch profile {
    case .lectern:
      let page = try PageParser(Configuration(), apart: .thisProgram).parse(bytes, path: path)
      html = page.document.content.plainBytes()
      diagnostics = page.diagnostics
    case .commonmark: (html, diagnostics) = try commonMark(bytes, path: path)
    }
    try StandardStreams.write(html)
    if !diagnostics.isEmpty { Console(colour: .auto, isQuiet: false).show(diagnostics.sorted(), format: format) }
    if diagnostics.contains(where: { $0.severity == .error }) { throw Failed(status: .content) }
  }

  private func commonMark(_ bytes: [UInt8], path: String) throws -> ([UInt8], [Diagnostic]) {
    let source = MarkupSource(path: path, bytes: bytes)
    guard let cause = CostlyText(source) else { return (renderCommonMark(bytes), []) }
    let document = try ReadingApart.thisProgram.parse(source, .commonmark, cause, isCommonMark: true)
    return (document.content.bytes, document.diagnostics)
  }

  /// Does what another Lectern asks of this one.
  private func answer() throws {
    ReadingApart.limitThisProcess()
    guard let answer = ReadingApart.answer(to: try StandardStreams.readInput()) else {
      throw Failed(status: .usage)
    }
    try StandardStreams.write(answer)
  }

  private func input() throws(SystemError) -> [UInt8] {
    if file == "-" { return try StandardStreams.readInput() }
    do throws(SystemError) {
      let descriptor = try FileDescriptor(opening: file, O_RDONLY)
      return try descriptor.readAll(file, size: Int(descriptor.status(file).st_size))
    } catch {
      throw error.ifAbsent("check the name, or write - for standard input")
    }
  }
}
