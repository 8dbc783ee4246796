import Foundation

/// The page of the guide that explains every diagnostic, read by its entries.
struct DiagnosticTable {
  /// A site and commands that make Lectern say a message.
  struct Example {
    var files: [(path: String, text: String)] = []
    /// What stands behind `$`, for a shell in the site's folder.
    var commands: [String] = []
    var message = ""
    /// Lines of the page that hold the message.
    var messageLines = 0..<0
  }

  struct Entry {
    var id: String
    var severity: String
    var cause = ""
    var cure = ""
    /// nil where the page says why there is none.
    var example: Example?
    var reasonForNone = ""
  }

  static let path = "\(Repository.root)/Content/guide/diagnostics.md"

  private(set) var lines: [String]
  private(set) var introduction = ""
  private(set) var entries: [Entry] = []

  init() throws {
    lines = try String(contentsOfFile: Self.path, encoding: .utf8).components(separatedBy: "\n")
    var file: String?
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("```") {
        let start = index
        index = lines[start...].firstIndex(of: "```") ?? lines.count
        read(fence: start..<index, isConsole: line == "```console", file)
        file = nil
        index += 1
      } else if let match = line.wholeMatch(of: /`([^`]+)`/) {
        file = String(match.1)
      } else {
        read(line)
      }
    }
  }

  private mutating func read(_ line: String) {
    if let match = line.wholeMatch(of: /<dt id="([^"]*)"><code>(.*?)<\/code> (.*)<\/dt>/), match.1 == match.2 {
      entries.append(Entry(id: String(match.1), severity: String(match.3)))
    }
    guard let last = entries.indices.last else { return }
    if let match = line.wholeMatch(of: /<dd><b>Cure:<\/b> (.*)<\/dd>/) {
      entries[last].cure = String(match.1)
    } else if line.hasPrefix("<dd><details>") {
      entries[last].example = Example()
    } else if let match = line.wholeMatch(of: /<dd>(.*)<\/dd>/) {
      if entries[last].cause.isEmpty {
        entries[last].cause = String(match.1)
      } else {
        entries[last].reasonForNone = String(match.1)
      }
    }
  }

  private mutating func read(fence: Range<Int>, isConsole: Bool, _ file: String?) {
    guard let last = entries.indices.last else {
      introduction += lines[fence].joined(separator: "\n")
      return
    }
    if isConsole {
      let commands = lines[fence].prefix { $0.hasPrefix("$ ") }
      entries[last].example?.commands = commands.map { String($0.dropFirst(2)) }
      entries[last].example?.messageLines = commands.endIndex..<fence.upperBound
      entries[last].example?.message = lines[commands.endIndex..<fence.upperBound].joined(separator: "\n")
    } else if let file {
      entries[last].example?.files.append((file, lines[fence].joined(separator: "\n") + "\n"))
    }
  }

  /// The page with other messages.
  func text(with messages: [String: String]) -> String {
    var lines = lines
    for entry in entries.reversed() {
      guard let example = entry.example, let message = messages[entry.id] else { continue }
      lines.replaceSubrange(example.messageLines, with: message.components(separatedBy: "\n"))
    }
    return lines.joined(separator: "\n")
  }
}
