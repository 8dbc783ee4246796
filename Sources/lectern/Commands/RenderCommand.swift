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

  func run() throws {
    let bytes = try input()
    guard profile == .lectern else {
      return FileHandle.standardOutput.write(Data(renderCommonMark(bytes)))
    }
    let page = PageParser(Configuration()).parse(bytes, path: file == "-" ? "standard input" : file)
    FileHandle.standardOutput.write(Data(page.document.content.plainBytes()))
    if !page.diagnostics.isEmpty {
      Console(colour: .auto, isQuiet: false).show(page.diagnostics.sorted(), format: format)
    }
    if page.hasErrors { throw Failed(status: .content) }
  }

  private func input() throws -> [UInt8] {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue {
      throw SystemError("read", file, code: EISDIR)
    }
    if file == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw SystemError("read", file, code: FileManager.default.fileExists(atPath: file) ? EACCES : ENOENT)
    }
  }
}
