import ArgumentParser
import Foundation
import LecternCore

/// The command line: options in, exit code out.
struct Lectern: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Turns a folder of Markdown notes into a website.",
    discussion: """
      A site is a folder with lectern.yml and Content/. Posts lie in Content/posts/, drafts in Content/drafts/; every \
      other Markdown file is a page at its own path.

        lectern new site notes      begin a site in the folder notes
        lectern new post "6 Title"  begin a post
        lectern build               write the website to Public/
        lectern explain FILE        say why a page is where it is

      Exit: 0 done, 1 content has errors, 2 usage, 3 disk or environment, 4 refused for safety, 5 locked.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, NewCommand.self, ListCommand.self, ExplainCommand.self, RenderCommand.self, CleanCommand.self,
    ])
}

@main
enum Main {
  static func main() async {
    Interruption.install()
    do {
      var command = try Lectern.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(status(of: error).rawValue)
    }
  }

  /// A first word that is no command, with the one that may be meant.
  private static var unknownCommand: Diagnostic? {
    let names = Lectern.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word) else {
      return nil
    }
    return Diagnostic(
      .error, "unknown-command", "there is no command \"\(word)\"",
      hint: nearestName(to: word, among: names).map { "did you mean \"\($0)\"?" } ?? "lectern --help lists them")
  }

  /// Tells the user what is wrong and what the process ends with.
  private static func status(of error: any Error) -> ExitStatus {
    if let failure = error as? Failed { return failure.status }
    if let problem = EnvironmentProblem(error) {
      Console(colour: .auto, isQuiet: false).show([problem.diagnostic], format: .text)
      return problem.status
    }
    if let problem = unknownCommand {
      Console(colour: .auto, isQuiet: false).show([problem], format: .text)
      return .usage
    }
    let message = Lectern.fullMessage(for: error)
    if Lectern.exitCode(for: error) == .success {
      print(message)
      return .done
    }
    if !message.isEmpty { Console.writeError(message + "\n") }
    return .usage
  }
}
