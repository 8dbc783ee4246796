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
    let report = try clean(try common.outputFolder(), site: common.site)
    for path in report.kept { common.console.say("kept \(path): somebody changed it") }
    common.console.say("\(report.removed) files removed")
  }
}
