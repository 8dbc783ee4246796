import ArgumentParser
import Foundation
import LecternCore
import LecternSite

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the website.",
    discussion: """
      Reads lectern.yml, Content/ and Templates/ and brings the output folder to that state: changed files are \
      written, the pages of notes that are gone are removed, files that are not Lectern's stay. When the content has \
      errors nothing is written, and all of them are told at once.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Write into a folder that holds files of others; those stay unless the site has a file of their name.")
  var adopt = false

  @Flag(name: .customLong("no-sync"), help: "Do not wait until the disk has everything.")
  var noSync = false

  func run() async throws {
    let console = common.console
    let start = ContinuousClock.now
    var options = BuildOptions()
    options.adopt = adopt
    options.sync = !noSync
    let result: BuildResult
    do {
      let folder = try common.outputFolder()
      result = try await build(try common.siteOptions(), options, into: folder) { console.showProgress($0) }
    } catch {
      guard let problem = EnvironmentProblem(error) else { throw error }
      console.show([problem.diagnostic], format: common.format)
      throw Failed(status: problem.status)
    }
    console.show(result.diagnostics, format: common.format)
    report(result, console, milliseconds: (ContinuousClock.now - start).milliseconds)
    if result.hasErrors { throw Failed(status: .content) }
  }

  private func report(_ result: BuildResult, _ console: Console, milliseconds: Int) {
    if common.format == .json {
      let report = result.report
      print(
        "{\"notes\":\(result.pageCount),\"written\":\(report?.written ?? 0),\"unchanged\":\(report?.unchanged ?? 0),"
          + "\"removed\":\(report?.removed ?? 0),\"milliseconds\":\(milliseconds),\"built\":\(report != nil)}")
      return
    }
    let problems = Console.count(result.diagnostics)
    guard let report = result.report else {
      return Console.writeError("Nothing was written: \(problems).\n")
    }
    let seconds = "\(milliseconds / 1000).\(String(milliseconds % 1000 + 1000).dropFirst())"
    console.say(
      "\(result.pageCount) note\(result.pageCount == 1 ? "" : "s"): \(report.written) file\(report.written == 1 ? "" : "s") written, \(report.unchanged) unchanged, "
        + "\(report.removed) removed, in \(seconds) s" + (problems.isEmpty ? "" : "; \(problems)"))
  }
}

extension Duration {
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
