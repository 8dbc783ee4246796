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
    for path in report.kept { common.console.say("kept \(path): somebody changed it") }
    common.console.say("\(report.removed) files removed")
  }
}
