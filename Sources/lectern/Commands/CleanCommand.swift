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
    Interruption.beginCommit()
    let report = try clean(folder, site: common.site)
    Interruption.endCommit()
    common.console.show(report.warnings(in: folder).sorted(), format: common.format)
    try common.console.say(report.removed.counting("file") + " removed")
  }
}
