import ArgumentParser
import Foundation
import LecternCore
import LecternSite

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a page is where it is and on which lists it stands.",
    discussion: "PATH is a file (Content/posts/6-x.md), an address (/2022/09/04/6-x/) or a file of the output.")

  @Argument(help: "A source file, an address or an output file.")
  var path: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let resolved = try await ResolvedSite.resolve(try common.siteOptions())
    guard let explanation = Explanation.of(path, in: resolved) else {
      let near = Explanation.nearest(to: path, in: resolved)
      let problem = Diagnostic(
        .error, "nothing-there", "\"\(path)\" is neither a note, an address nor a file of this site",
        hint: near.map { "did you mean \($0)?" } ?? "lectern list shows what there is")
      common.console.show([problem], format: common.format)
      throw Failed(status: .usage)
    }
    if common.format == .json {
      let lines = explanation.lines.map { "{\"what\":\(JSONText.quote($0.what)),\"why\":\(JSONText.quote($0.why))}" }
      try StandardStreams.write("[\n\(lines.joined(separator: ",\n"))\n]")
    } else {
      let width = explanation.lines.map(\.what.count).max() ?? 0
      let lines = explanation.lines.map { line in
        line.what + String(repeating: " ", count: width - line.what.count) + "  "
          + DiagnosticFormatter.visible(line.why)
      }
      try StandardStreams.write(lines.joined(separator: "\n"))
    }
    let problems = resolved.diagnostics.filter { $0.path == explanation.source }.sorted()
    if !problems.isEmpty { common.console.show(problems, format: common.format) }
    if problems.contains(where: { $0.severity == .error }) { throw Failed(status: .content) }
  }
}
