import ArgumentParser
import Foundation
import LecternCore
import LecternSite

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
        lectern serve               show the site while you write it
        lectern build               write the website to Public/
        lectern explain FILE        say why a page is where it is

      Exit: 0 done, 1 content has errors, 2 usage, 3 disk or environment, 4 refused for safety, 5 locked.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, ServeCommand.self, NewCommand.self, ListCommand.self, ExplainCommand.self, RenderCommand.self,
      CleanCommand.self,
    ])
}

@main
enum Main {
  static func main() async {
    StandardStreams.replaceClosed()
    Interruption.install()
    Heap.growInLargeSteps()
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
      hint: suggestion(for: word, among: names) ?? "lectern --help lists them")
  }

  /// What the argument parser says about an option or an argument; nil for errors of another kind.
  private static func badArguments(_ error: any Error) -> Diagnostic? {
    guard Lectern.exitCode(for: error) == .validationFailure else { return nil }
    let lines = Lectern.fullMessage(for: error).split(separator: "\n")
    func rest(_ start: String) -> String? {
      lines.lazy.compactMap { String($0).trimmed.below(start).map(String.init) }.first
    }
    let message = Lectern.message(for: error).split(separator: "\n").first ?? "this cannot be understood"
    let usage = rest("Usage: ") ?? "lectern <subcommand>"
    let help = rest("See '")?.split(separator: "'").first ?? "lectern --help"
    return Diagnostic(
      .error, "bad-arguments", message.prefix(1).lowercased() + message.dropFirst().replacing("'", with: "\""),
      hint: "write \(usage); \(help) explains it")
  }

  /// As `--format` asks, which the parser has not told where the command itself failed.
  private static var format: OutputFormat { value(of: "--format").flatMap(OutputFormat.init(rawValue:)) ?? .text }

  /// As `--color` asks, in the same way.
  private static var colour: ColourChoice { value(of: "--color").flatMap(ColourChoice.init(rawValue:)) ?? .auto }

  /// What the command line gives for an option, as the next word or after `=`.
  private static func value(of option: String) -> String? {
    let words = CommandLine.arguments
    let apart = zip(words, words.dropFirst()).first { $0.0 == option }?.1
    return apart ?? words.lazy.compactMap { $0.below("\(option)=").map(String.init) }.first
  }

  /// Tells the user what is wrong and what the process ends with.
  private static func status(of error: any Error) -> ExitStatus {
    do {
      return try say(error)
    } catch {
      // Not even the help could be written.
      Console(colour: colour, isQuiet: false).show([error.diagnostic], format: format)
      return .environment
    }
  }

  private static func say(_ error: any Error) throws(SystemError) -> ExitStatus {
    if let failure = error as? Failed { return failure.status }
    let console = Console(colour: colour, isQuiet: false)
    if let problem = EnvironmentProblem(error) {
      console.show([problem.diagnostic], format: format)
      return problem.status
    }
    if let problem = unknownCommand ?? badArguments(error) {
      console.show([problem], format: format)
      return .usage
    }
    let message = Lectern.fullMessage(for: error)
    if Lectern.exitCode(for: error) == .success {
      try StandardStreams.write(message)
      return .done
    }
    if !message.isEmpty { Console.writeError(message + "\n") }
    return .usage
  }
}
