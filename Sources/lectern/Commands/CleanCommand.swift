import ArgumentParser
import LecternCore
import LecternSite

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove what Lectern wrote.",
    discussion: "Files in the output folder that are not Lectern's, or that somebody changed since, stay.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let folder = try common.outputFolder()
    let report = try clean(folder, site: common.site, configuration: common.config) { Interruption.enter($0.phase) }
    Interruption.endCommit()
    common.console.show(report.diagnostics(in: folder).sorted(), format: common.format)
    switch common.format {
    case .json: try StandardStreams.write("{\"removed\":\(report.removed)}")
    case .text: try common.console.say(report.removed.counting("file") + " removed")
    }
  }
}
