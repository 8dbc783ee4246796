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

  @Flag(help: "Say where the time went: phases, counts, processor time and peak memory.")
  var timings = false

  func run() async throws {
    let console = common.console
    let start = ContinuousClock.now
    let clock = PhaseClock()
    var options = BuildOptions()
    options.adopt = adopt
    options.sync = !noSync
    let result: BuildResult
    do {
      let folder = try common.outputFolder()
      result = try await build(try common.siteOptions(), options, into: folder) {
        clock.enter($0.phase)
        Interruption.enter($0.phase)
        console.showProgress($0)
      }
    } catch {
      guard let problem = EnvironmentProblem(error) else { throw error }
      console.show([problem.diagnostic], format: common.format)
      throw Failed(status: problem.status)
    }
    Interruption.endCommit()
    clock.enter(nil)
    let milliseconds = (ContinuousClock.now - start).milliseconds
    switch common.format {
    case .json:
      do throws(SystemError) {
        try StandardStreams.write(json(result, clock, milliseconds))
      } catch {
        // One list, whatever is in it.
        console.show(result.diagnostics + [error.diagnostic], format: .json)
        throw Failed(status: .environment)
      }
      console.show(result.diagnostics, format: .json)
    case .text:
      console.show(result.diagnostics, format: .text)
      try report(result, clock, console, milliseconds)
    }
    // The system takes a process's memory back at once; freeing a large site note by note takes a while.
    withExtendedLifetime(result) {
      Foundation.exit(result.hasErrors ? ExitStatus.content.rawValue : ExitStatus.done.rawValue)
    }
  }

  private func json(_ result: BuildResult, _ clock: PhaseClock, _ milliseconds: Int) -> String {
    let report = result.report
    var text =
      "{\"notes\":\(result.resolved.site.pages.count),\"written\":\(report?.written ?? 0),\"unchanged\":\(report?.unchanged ?? 0),"
      + "\"removed\":\(report?.removed ?? 0),\"milliseconds\":\(milliseconds),\"built\":\(report != nil)"
    if timings {
      let usage = ProcessUsage()
      let phases = clock.phases.map { "\"\($0.name)\":\(decimals($0.milliseconds, 3))" }.joined(separator: ",")
      text +=
        ",\"parsed\":\(result.resolved.parsedCount),\"rendered\":\(result.renderedCount),\"phases\":{\(phases)},"
        + "\"user\":\(decimals(usage.user, 3)),\"system\":\(decimals(usage.system, 3)),"
        + "\"peakMemory\":\(usage.peakMemory)"
    }
    return text + "}"
  }

  private func report(_ result: BuildResult, _ clock: PhaseClock, _ console: Console, _ milliseconds: Int)
    throws(SystemError)
  {
    let problems = Console.count(result.diagnostics)
    if let report = result.report {
      let seconds = "\(milliseconds / 1000).\(String(milliseconds % 1000 + 1000).dropFirst())"
      try console.say(
        "\(result.resolved.site.pages.count.counting("note")): \(report.written.counting("file")) written, "
          + "\(report.unchanged) unchanged, \(report.removed) removed, in \(seconds) s"
          + (problems.isEmpty ? "" : "; \(problems)"))
    } else {
      Console.writeError("Nothing was written: \(problems).\n")
    }
    if timings { try showTimings(result, clock) }
  }

  /// A table on standard output, whatever `--quiet` says: it was asked for.
  private func showTimings(_ result: BuildResult, _ clock: PhaseClock) throws(SystemError) {
    let usage = ProcessUsage()
    var lines = clock.phases.map { name, milliseconds in
      let number = decimals(milliseconds, 1)
      return name.padded(to: 10) + String(repeating: " ", count: max(0, 10 - number.count)) + number + " ms"
    }
    lines.append("\(result.resolved.parsedCount) parsed, \(result.renderedCount) rendered")
    lines.append(
      "processor \(decimals(usage.user, 2)) s user, \(decimals(usage.system, 2)) s system; "
        + "peak memory \(decimals(Double(usage.peakMemory) / 1_000_000, 1)) MB")
    try StandardStreams.write(lines.joined(separator: "\n"))
  }

  private func decimals(_ number: Double, _ count: Int) -> String { String(format: "%.\(count)f", number) }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension Duration {
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
