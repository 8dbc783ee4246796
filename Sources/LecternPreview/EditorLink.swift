import LecternCore

/// The address that opens a place of a file in the author's editor: a pattern with `{path}`, `{line}` and `{column}`.
package struct EditorLink: Sendable {
  private let pattern: String

  private static let usual = "vscode://file/{path}:{line}:{column}"

  /// Patterns by the name of an editor.
  private static let known = [
    "vscode": usual, "vscodium": "vscodium://file/{path}:{line}:{column}",
    "cursor": "cursor://file/{path}:{line}:{column}", "windsurf": "windsurf://file/{path}:{line}:{column}",
    "zed": "zed://file/{path}:{line}:{column}", "idea": "idea://open?file=/{path}&line={line}&column={column}",
    "sublime": "subl://open?url=file:///{path}&line={line}&column={column}", "none": "",
  ]

  package static let names = known.keys.sorted()

  /// VS Code's.
  package static let standard = EditorLink(pattern: usual)

  private init(pattern: String) { self.pattern = pattern }

  /// - Parameter text: a name that is known, or a pattern; nil for anything else.
  package init?(_ text: String) {
    if let pattern = Self.known[text.lowercased()] {
      self.pattern = pattern
    } else if text.contains("{path}"), let scheme = text.firstRange(of: ":")?.lowerBound,
      !["javascript", "data", "vbscript"].contains(text[..<scheme].lowercased())
    {
      pattern = text
    } else {
      return nil
    }
  }

  /// - Parameter path: absolute.
  /// - Returns: nil where no editor is to be opened.
  func address(of path: String, at position: SourcePosition?) -> String? {
    if pattern.isEmpty { return nil }
    let encoded = path.unrooted.pathNames.map { PercentEncoding.encode(String($0)) }.joined(separator: "/")
    return pattern.replacing("{path}", with: encoded).replacing("{line}", with: String(position?.line ?? 1))
      .replacing("{column}", with: String(position?.column ?? 1))
  }
}
