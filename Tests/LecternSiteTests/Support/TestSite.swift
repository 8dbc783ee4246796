import Foundation
import LecternCore
import Testing

@testable import LecternSite

/// A site in a temporary folder of its own, written as one text and built through the library with a fixed clock.
///
/// The text has a section for each file, `== Content/posts/a.md ==`. Front matter may stand in the head itself:
/// `== Content/posts/a.md | date: 2022-01-01; tags: [x] ==`. Sections below `theme/` stand over the tiny test theme.
final class TestSite {
  enum Theme { case tiny, repository }

  let path: String
  private let theme: Theme

  /// 2026-01-01 00:00:00 UTC.
  static let now = 1_767_225_600

  init(_ text: String, theme: Theme = .tiny) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lectern-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = realPath(folder.path) ?? folder.path
    self.theme = theme
    try write("lectern.yml", "title: T\ntimezone: UTC\npermalink: ':title/'\n")
    try makeFolder("Content/posts")
    if theme == .tiny {
      for (name, text) in TinyTheme.files { try write("theme/\(name)", text) }
    }
    for section in Self.sections(of: text) { try write(section.path, section.text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static func sections(of text: String) -> [(path: String, text: String)] {
    var result: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== "), line.hasSuffix(" ==") {
        let head = line.dropFirst(3).dropLast(3).split(separator: " | ", maxSplits: 1)
        let keys = head.count > 1 ? "---\n" + head[1].replacingOccurrences(of: "; ", with: "\n") + "\n---\n" : ""
        result.append((String(head[0]), keys))
      } else if !result.isEmpty {
        result[result.count - 1].text += line + "\n"
      }
    }
    // The text literal's own end is no line of the last file.
    if let last = result.last, last.text.hasSuffix("\n\n") { result[result.count - 1].text.removeLast() }
    return result
  }

  // MARK: Files

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let target = path + "/" + name
    try makeFolders(String(target.pathFolder))
    let file = try FileDescriptor(opening: target, O_WRONLY | O_CREAT | O_TRUNC)
    try file.writeAll(bytes, target)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map(Array.init)
  }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// Every file below a folder with its bytes; a link with its target. Lectern's own state does not count.
  func tree(_ folder: String) throws -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    let root = folder.isEmpty ? path : path + "/" + folder
    guard FileManager.default.fileExists(atPath: root) else { return [:] }
    try forEachEntry(below: OpenFolder(root, shownAs: root)) { name, isFolder in
      if isFolder || name.hasPrefix(".lectern/") || name.hasPrefix("Public/") { return }
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: root + "/" + name)
      let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + name)
      let isRegular = attributes[.type] as? FileAttributeType == .typeRegular
      result[name] =
        target.map { Array("-> \($0)".utf8) }
        ?? (isRegular ? FileManager.default.contents(atPath: root + "/" + name).map(Array.init) : [])
    }
    return result
  }

  /// The paths below `Public/`, sorted.
  func published() throws -> [String] { try tree("Public").keys.sorted() }

  // MARK: What pages say

  private func outputFile(_ address: String) -> String {
    "Public" + (address.hasSuffix("/") ? address + "index.html" : address)
  }

  /// The titles on a list page of the tiny theme, one blank between them; nil when there is no such page.
  func list(_ address: String) -> String? {
    text(outputFile(address))?.split(separator: "\n").filter { $0.hasPrefix("* ") }
      .compactMap { $0.split(separator: " ", maxSplits: 2).last.map(String.init) }.joined(separator: " ")
  }

  /// The lines of a page of the tiny theme that begin with a word, without it: `field("/a/", "older")`.
  func field(_ address: String, _ name: String) -> String? {
    let lines = text(outputFile(address))?.split(separator: "\n") ?? []
    return lines.first { $0.hasPrefix(name + " ") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// The text of a note on its page.
  func body(_ address: String) -> String? {
    guard let text = text(outputFile(address)), let start = text.firstRange(of: "\n===\n") else { return nil }
    return String(text[start.upperBound...])
  }

  // MARK: Building

  var themeFolder: String { theme == .tiny ? path + "/theme" : Repository.root + "/Templates" }

  func options(_ change: (inout SiteOptions) -> Void = { _ in }) -> SiteOptions {
    var options = SiteOptions(site: path, builtInTheme: themeFolder, now: Self.now, version: "0")
    options.jobs = 2
    change(&options)
    return options
  }

  func resolve(_ change: (inout SiteOptions) -> Void = { _ in }) async throws -> ResolvedSite {
    try await ResolvedSite.resolve(options(change))
  }

  /// Builds; what keeps a build from running at all is an outcome too.
  @discardableResult
  func build(
    adopt: Bool = false, output: String = "Public", home: String? = nil,
    _ change: (inout SiteOptions) -> Void = { _ in }
  ) async throws -> Outcome {
    var buildOptions = BuildOptions()
    buildOptions.adopt = adopt
    buildOptions.sync = false
    do {
      let folder = try OutputFolder(
        output, workingDirectory: path, site: path, sources: [path + "/Content", path + "/Templates"], home: home)
      let result = try await LecternSite.build(options(change), buildOptions, into: folder)
      return Outcome(status: result.hasErrors ? 1 : 0, report: result.report, text: text(of: result.diagnostics))
    } catch let error as OutputFolder.Refusal {
      return Outcome(status: 4, text: text(of: [error.diagnostic]))
    } catch let error as RefusedSite {
      return Outcome(status: 2, text: text(of: [error.diagnostic]))
    } catch let error as SystemError {
      return Outcome(status: 3, text: text(of: [error.diagnostic]))
    } catch let error as OutputLock.Busy {
      return Outcome(status: 5, text: text(of: [error.diagnostic]))
    }
  }

  /// Builds and expects exactly these diagnostics.
  func build(expecting text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let outcome = try await build()
    #expect(outcome.text == text, sourceLocation: sourceLocation)
  }

  func buildCleanly(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await build(expecting: "", sourceLocation: sourceLocation)
  }

  /// - Parameter changes: "1 written, 2 unchanged, 0 removed".
  func build(changing changes: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let outcome = try await build()
    #expect(outcome.changes == changes, "\(outcome.text)", sourceLocation: sourceLocation)
  }

  /// Warnings are allowed.
  func buildWithoutErrors(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let outcome = try await build()
    #expect(outcome.status == 0, "\(outcome.text)", sourceLocation: sourceLocation)
  }

  /// As the terminal shows them; each has to keep the rules that all diagnostics keep.
  func text(of diagnostics: [Diagnostic]) -> String {
    for found in diagnostics {
      let problem = DiagnosticRules.problem(
        id: found.id, path: found.path, hasPosition: found.position != nil, in: path)
      if let problem { Issue.record("\(problem): \(found.message)") }
      if let other = DiagnosticRules.otherID(saying: found.message, than: found.id) {
        Issue.record("\(found.id) says what \(other) says: \(found.message)")
      }
    }
    return plain(diagnostics.map { DiagnosticFormatter.text($0, colour: false) }.joined(separator: "\n"))
  }

  /// The text without the name of this site's folder.
  func plain(_ text: String) -> String { text.replacingOccurrences(of: path, with: "SITE") }
}

/// How a build ended.
struct Outcome {
  /// As the command line's exit code.
  var status: Int
  /// nil when nothing was written.
  var report: BuildReport?
  /// All diagnostics, as the terminal shows them.
  var text = ""

  /// "2 written, 5 unchanged, 1 removed"
  var changes: String {
    report.map { "\($0.written) written, \($0.unchanged) unchanged, \($0.removed) removed" } ?? "nothing"
  }
}

/// The checkout that these tests belong to.
enum Repository {
  static let root = String(#filePath.components(separatedBy: "/Tests/LecternSiteTests/")[0])
}
