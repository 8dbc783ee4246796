import Foundation
@testable import LecternCore
import Testing

@testable import LecternSite

/// The pages of the guide that are written by hand name everything that there is, and nothing else.
@Suite struct GuidePageTests {
  private func page(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Repository.root)/Content/guide/\(name)", encoding: .utf8)
  }

  /// What stands in `<code>` first in a row or an entry, and what in `<code>` right behind it.
  private func entries(_ section: some StringProtocol) -> [(first: String, second: String)] {
    String(section)
      .matches(of: /<(?:tr><td|dt)[^>]*><code[^>]*>(.*?)<\/code>(?:(?:<\/td><td>|\s+)<code>(.*?)<\/code>)?/)
      .map { (unescaped($0.1), unescaped($0.2 ?? "")) }
  }

  private func unescaped(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(String(text)) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }

  private func check(_ there: some Sequence<String>, _ wanted: some Sequence<String>, _ comment: Comment) {
    #expect(Set(wanted).subtracting(there).sorted() == [], "missing: \(comment)")
    #expect(Set(there).subtracting(wanted).sorted() == [], "no longer there: \(comment)")
  }

  // MARK: Keys

  @Test func keysOfFrontMatter() throws {
    check(
      try keys("Front matter"), FrontMatter.Key.allCases.map(\.rawValue),
      "front matter of Content/guide/content.md")
  }

  @Test func keysOfTheConfiguration() throws {
    check(
      try keys("lectern.yml"), Configuration.Key.allCases.map(\.rawValue), "lectern.yml of Content/guide/content.md")
  }

  /// All that stands in `<code>` in the first cells of a section's table.
  private func keys(_ section: String) throws -> [String] {
    let page = try page("content.md")
    let start = try #require(page.range(of: "\n## \(section)\n")).upperBound
    let text = page[start...].split(separator: "\n## ", maxSplits: 1, omittingEmptySubsequences: false)[0]
    return text.matches(of: /<tr><td>(.*?)<\/td>/).flatMap { row in
      row.1.matches(of: /<code>(.*?)<\/code>/).map { String($0.1) }
    }
  }

  // MARK: Comments

  @Test func comments() throws {
    let page = try page("theme.md")
    let start = try #require(page.range(of: "\n## Comments\n")).upperBound
    let section = page[start...].split(separator: "\n## ", maxSplits: 1, omittingEmptySubsequences: false)[0]
    for provider in Comments.Provider.allCases {
      for option in provider.options {
        #expect(
          section.contains("`\(option.name)`") || section.contains("<code>\(option.name)</code>")
            || section.contains("\(option.name): "), "\(provider.rawValue): \(option.name)")
      }
    }
  }

  // MARK: The theme's options

  @Test func themeOptions() async throws {
    let options = try await TestSite("", theme: .repository).resolve().source.theme.options
    let page = try page("theme.md")
    let start = try #require(page.range(of: "\n## Options\n")).upperBound
    let section = page[start...].split(separator: "\n## ", maxSplits: 1, omittingEmptySubsequences: false)[0]
    check(
      entries(section).map { "\($0.first): \($0.second)" }, options.map { "\($0.name): \(yaml($0.value))" },
      "options of Content/guide/theme.md with their defaults")
  }

  /// As an author writes it in `lectern.yml`.
  private func yaml(_ value: DataValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .string(let text): "\"\(text)\""
    case .list(let items): "[" + items.map(yaml).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.keys.map { "\($0): \(yaml(map[$0] ?? .null))" }.joined(separator: ", ") + "}"
    }
  }

  // MARK: Commands

  /// What swift-argument-parser tells of a command.
  private struct Tool: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }
      var names: [Name]?
      var shouldDisplay: Bool
    }
    struct Command: Decodable {
      var commandName: String
      var shouldDisplay: Bool?
      var subcommands: [Command]?
      var arguments: [Argument]?
    }
    var command: Command
  }

  @Test func commands() throws {
    let run = try Program.run(["--experimental-dump-help"], in: try TestSite(""))
    let tool = try JSONDecoder().decode(Tool.self, from: Data(run.output.utf8))
    var names: [String] = []
    var options: Set<String> = []
    var pending = [(tool.command, "lectern")]
    while let (command, path) = pending.popLast() {
      names.append(path)
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        options.formUnion((argument.names ?? []).filter { $0.kind == "long" }.map { "--" + $0.name })
      }
      for one in command.subcommands ?? [] where one.shouldDisplay != false {
        pending.append((one, path + " " + one.commandName))
      }
    }
    let page = try page("commands.md")
    for name in names { #expect(page.contains(name), "Content/guide/commands.md does not name \(name)") }
    check(
      page.matches(of: /(?:^|[^a-z-])(--[a-z]+(?:-[a-z]+)*)/).map { String($0.1) }, options,
      "options of Content/guide/commands.md")
  }
}
