import ArgumentParser
import Foundation
import LecternCore
import LecternPreview
import LecternSite

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site while you write it.",
    discussion: """
      Opens the site at http://localhost:4000/ and keeps it as your files are: save a note and its open page changes in \
      place. Nothing is written to Public/. Problems show in the page and here; /_lectern/ lists all notes and \
      problems. Ctrl-C ends it.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The port (default: 4000, or the next that is free).", valueName: "n"))
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "Be reached at this address of your machine too, such as 192.168.1.5 for a look on a phone.",
      valueName: "address"))
  var host: String?

  @Flag(help: "Open the site in your browser.")
  var open = false

  @Flag(help: "Scroll an open page to the block that you edit.")
  var follow = false

  @Flag(help: "Look at all files twice a second instead of waiting for the system to tell of changes.")
  var poll = false

  @Option(
    help: ArgumentHelp(
      "The editor that links to files open: \(EditorLink.names.joined(separator: ", ")), or an address with {path}, {line} and {column} (default: vscode, or what LECTERN_EDITOR says).",
      valueName: "name"))
  var editor: String?

  func validate() throws {
    if let port, !(0...65535).contains(port) { throw ValidationError("--port is a number from 0 to 65535") }
    if let text = editor ?? ProcessInfo.processInfo.environment["LECTERN_EDITOR"], !text.isEmpty,
      EditorLink(text) == nil
    {
      throw ValidationError(
        "--editor is \(EditorLink.names.joined(separator: ", ")), or an address with {path} in it, not \"\(text)\"")
    }
  }

  func run() async throws {
    var options = PreviewOptions()
    options.port = port
    options.host = host
    options.follow = follow
    options.polls = poll
    let editor = editor ?? ProcessInfo.processInfo.environment["LECTERN_EDITOR"] ?? ""
    if let link = EditorLink(editor) { options.editor = link }
    var console = common.console
    console.losesUnread = true
    let reporter = PreviewReporter(console: console, format: common.format, opensBrowser: open)
    try await serve(
      try common.siteOptions(), options, now: { Int(Date().timeIntervalSince1970) }, tell: { reporter.tell($0) })
  }
}
