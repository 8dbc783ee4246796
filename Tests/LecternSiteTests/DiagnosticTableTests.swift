import Foundation
import LecternCore
import Testing

@testable import LecternSite

/// The guide's page of diagnostics names every id once, with cause, cure and an example that gives just this message.
///
/// For a new id write its entry with an empty message, then record.
@Suite struct DiagnosticTableTests {
  private let table: DiagnosticTable

  init() throws { table = try DiagnosticTable() }

  /// The ids in the sources: names in kebab case in files that make diagnostics, and single words behind a severity.
  private func idsOfSources() throws -> Set<String> {
    var result: Set<String> = []
    let root = Repository.root + "/Sources"
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init()
    where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      guard text.contains(/(Diagnostic|Failure|report|mistake|warn|refuse|problem)\(/) else { continue }
      for match in text.matches(of: /(customLong\()?"([a-z]+(?:-[a-z0-9]+)+)"(?!:)/) where match.1 == nil {
        result.insert(String(match.2))
      }
      for match in text.matches(of: /\.(?:error|warning),\s*"([a-z]+)"/) { result.insert(String(match.1)) }
    }
    return result
  }

  /// Names in kebab case that are no ids.
  private static let otherNames: Set<String> = []

  @Test func everyIDOnce() throws {
    let there = table.entries.map(\.id)
    let wanted = try idsOfSources().subtracting(Self.otherNames)
    #expect(wanted.subtracting(there).sorted() == [], "not in Content/guide/diagnostics.md")
    #expect(Set(there).subtracting(wanted).sorted() == [], "no longer in the sources")
    #expect(there.count == Set(there).count)
  }

  @Test func causesAndCures() {
    for entry in table.entries {
      #expect(entry.severity == "error" || entry.severity == "warning", "\(entry.id)")
      #expect(!entry.cause.isEmpty && !entry.cure.isEmpty, "\(entry.id)")
      #expect((entry.example == nil) == !entry.reasonForNone.isEmpty, "\(entry.id)")
    }
    #expect(table.entries.filter { $0.example == nil }.map(\.id) == ["template-failed"])
  }

  /// No two entries have the same cause, nor messages that differ only in names and numbers.
  @Test func noTwoSayTheSame() {
    let causes = Dictionary(grouping: table.entries) { $0.cause.lowercased() }
    #expect(causes.values.filter { $0.count > 1 }.map { $0.map(\.id) } == [])
    let messages = Dictionary(grouping: table.entries.filter { $0.example != nil }) { entry in
      let text = entry.example?.message.prefix { $0 != "\n" } ?? ""
      return text.drop { $0 != "]" }.replacing(/"[^"]*"|[^ ]*[\/.][^ ]*/, with: "…").replacing(/[0-9]+/, with: "0")
    }
    #expect(messages.values.filter { $0.count > 1 }.map { $0.map(\.id) } == [])
  }

  @Test func introduction() {
    let example = table.entries.first { $0.id == "bad-date" }?.example?.message
    #expect(table.introduction == example)
  }

  /// What keeps a command from running at all is told as `--format` asks.
  @Test(arguments: [
    ("build --strikt --format json", "bad-arguments"), ("list --format=json --site gone", "io"),
    ("explain x --format json --site Content", "no-site"), ("biuld --format json", "unknown-command"),
  ])
  func asJSON(_ command: String, _ id: String) throws {
    struct Problem: Decodable { var id: String }
    let run = try Program.run(command.split(separator: " ").map(String.init), in: try TestSite("", theme: .repository))
    #expect(run.status == (id == "io" ? 3 : 2))
    #expect(try JSONDecoder().decode([Problem].self, from: Data(run.errors.utf8)).map(\.id) == [id])
  }

  // MARK: Examples

  /// With `LECTERN_RECORD=1` the messages are written anew, and the run fails to say so.
  @Test(.timeLimit(.minutes(10))) func examples() throws {
    var messages: [String: String] = [:]
    for entry in table.entries {
      guard let example = entry.example else { continue }
      let site = try TestSite("== lectern.yml ==\ntimezone: UTC\n", theme: .repository)
      for file in example.files { try site.write(file.path, file.text) }
      let message = entry.id == "locked" ? try locked(site) : try said(by: example, in: site)
      messages[entry.id] = message
      check(message, entry, in: site)
      if !isRecording {
        #expect(
          message == example.message, "record with LECTERN_RECORD=1 swift test --filter DiagnosticTableTests")
      }
    }
    guard isRecording else { return }
    try Data(table.text(with: messages).utf8).write(to: URL(fileURLWithPath: DiagnosticTable.path))
    Issue.record(
      "recorded Content/guide/diagnostics.md; look at the difference and run again without LECTERN_RECORD")
  }

  private var isRecording: Bool { ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1" }

  /// What the example's commands print on standard error, without the line that counts.
  private func said(by example: DiagnosticTable.Example, in site: TestSite) throws -> String {
    let folder = String(try Program.path.pathFolder.dropLast())
    let run = try Program.run(
      ["-c", "unset LC_ALL LANG\n" + example.commands.joined(separator: "\n")], in: site,
      environment: ["PATH": "\(folder):/usr/bin:/bin"], program: "/bin/sh")
    let lines = run.errors.split(separator: "\n", omittingEmptySubsequences: false)
    return shown(lines.filter { !$0.hasPrefix("Nothing was written: ") && !$0.isEmpty }.joined(separator: "\n"))
  }

  /// The same as the example's, but for the 10 seconds of waiting.
  private func locked(_ site: TestSite) throws -> String {
    let folder = try OutputFolder("Public", workingDirectory: site.path, site: site.path, sources: [], home: nil)
    try site.makeFolder("Public/.lectern")
    let first = try OutputLock(folder, tenths: 0) {}
    defer { withExtendedLifetime(first) {} }
    do {
      _ = try OutputLock(folder, tenths: 0) {}
      return ""
    } catch let busy as OutputLock.Busy {
      return shown(site.text(of: [busy.diagnostic]))
    }
  }

  private func shown(_ text: String) -> String { text.replacingOccurrences(of: "SITE", with: "/home/ada/notes") }

  /// One message, of that id and severity, with a place and something to do.
  private func check(_ message: String, _ entry: DiagnosticTable.Entry, in site: TestSite) {
    let found = message.matches(of: #/(?m)^(.+?)(:[0-9]+:[0-9]+)?: (error|warning)\[([a-z-]+)\]: /#)
    #expect(found.map { String($0.4) } == [entry.id])
    guard let only = found.first else { return }
    #expect(String(only.3) == entry.severity, "\(entry.id)")
    let problem = DiagnosticRules.problem(
      id: entry.id, path: only.1 == "lectern" ? nil : String(only.1), hasPosition: only.2 != nil, in: site.path)
    #expect(problem == nil)
  }
}
