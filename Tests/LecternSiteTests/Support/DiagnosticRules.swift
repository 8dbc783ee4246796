import Foundation
import LecternCore

/// What holds for every diagnostic that any test makes a site say.
enum DiagnosticRules {
  /// Those about the command that was typed, which no file holds.
  static let idsWithoutFile: Set<String> = [
    "bad-arguments", "bad-base-url", "bad-host", "bad-name", "nothing-there", "unknown-command",
  ]

  /// Those that refuse the same mistake in different files: front matter, configuration, data, theme, addresses.
  private static let idsByFile: Set<String> = [
    "bad-front-matter", "bad-config", "bad-data", "bad-theme", "bad-permalink",
  ]

  private static let known = Locked<[String: String]>([:])

  /// What is wrong with how a message says its place; nil when nothing is.
  /// - Parameter folder: of the site that it is about.
  static func problem(id: String, path: String?, hasPosition: Bool, in folder: String) -> String? {
    guard let path else { return idsWithoutFile.contains(id) ? nil : "\(id) names no file" }
    if idsWithoutFile.contains(id) { return "\(id) names the file \(path)" }
    // What the system refused to read has no lines, and what is written to is no source.
    if hasPosition || id == "io" || id == "unsafe-output" || path.hasPrefix("Public/") { return nil }
    return isText(path, in: folder) ? "\(id) names no line of \(path)" : nil
  }

  private static func isText(_ path: String, in folder: String) -> Bool {
    if path.hasPrefix("<theme>/") { return true }
    let file = path.hasPrefix("/") ? path : folder + "/" + path
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return false }
    return (try? String(contentsOfFile: file, encoding: .utf8)) != nil
  }

  /// The id that says the same already; nil when none does.
  static func otherID(saying message: String, than id: String) -> String? {
    let shape = message.replacing(/"[^"]*"/, with: "…").replacing(/[0-9]+/, with: "0")
    let first = known.withLock { known in
      let first = known[shape] ?? id
      known[shape] = first
      return first
    }
    return first == id || idsByFile.isSuperset(of: [first, id]) ? nil : first
  }
}
