import Foundation
import LecternCore
import LecternSite

enum ColourChoice: String, CaseIterable { case auto, always, never }

enum OutputFormat: String, CaseIterable { case text, json }

/// What the user sees: diagnostics and progress on standard error, results on standard output.
struct Console: Sendable {
  private let paints: Bool
  private let isQuiet: Bool
  private let showsProgress: Bool
  private let isVerbose: Bool
  /// Nothing is waited for: lines that nobody reads are lost.
  var losesUnread = false
  private let start = ContinuousClock.now

  init(colour: ColourChoice, isQuiet: Bool, isVerbose: Bool = false) {
    let isTerminal = isatty(STDERR_FILENO) == 1
    let environment = ProcessInfo.processInfo.environment
    paints =
      switch colour {
      case .always: true
      case .never: false
      case .auto: isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
      }
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose && !isQuiet
    showsProgress = isTerminal && !isQuiet && environment["TERM"] != "dumb"
  }

  static func writeError(_ text: String) {
    StandardStreams.writeError(text)
  }

  /// Prints what a run found; text shows the first hundred, errors before warnings where not all fit.
  func show(_ diagnostics: [Diagnostic], format: OutputFormat) {
    clearProgress()
    if format == .json {
      let lines = diagnostics.map(DiagnosticFormatter.json).joined(separator: ",\n")
      return complain(lines.isEmpty ? "[]\n" : "[\n\(lines)\n]\n")
    }
    let limit = 100
    var shown = diagnostics
    if diagnostics.count > limit {
      let errors = diagnostics.filter { $0.severity == .error }
      shown = Array((errors + diagnostics.filter { $0.severity != .error }).prefix(limit)).sorted()
    }
    var text = ""
    for diagnostic in shown { text += DiagnosticFormatter.text(diagnostic, colour: paints) + "\n" }
    if diagnostics.count > limit {
      text += "… and \(diagnostics.count - limit) more; --format json shows all\n"
    }
    if !text.isEmpty { complain(text) }
  }

  private func complain(_ text: String) {
    if losesUnread { StandardStreams.offer(text, to: STDERR_FILENO) } else { Self.writeError(text) }
  }

  /// A line of result on standard output.
  func say(_ text: String) throws(SystemError) {
    clearProgress()
    if isQuiet { return }
    if losesUnread { StandardStreams.offer(text + "\n", to: STDOUT_FILENO) } else { try StandardStreams.write(text) }
  }

  /// Something that is otherwise than the user would expect, on standard error.
  func note(_ text: String) {
    clearProgress()
    if !isQuiet { complain("lectern: note: \(DiagnosticFormatter.visible(text))\n") }
  }

  /// "3 errors and 1 warning".
  static func count(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    return count(errors: errors, warnings: diagnostics.count - errors)
  }

  static func count(errors: Int, warnings: Int) -> String {
    var parts: [String] = []
    if errors > 0 { parts.append(errors.counting("error")) }
    if warnings > 0 { parts.append(warnings.counting("warning")) }
    return parts.joined(separator: " and ")
  }

  // MARK: Progress

  /// A line that is written over on a terminal; with --verbose a line of its own for each phase, anywhere.
  func showProgress(_ progress: BuildProgress) {
    guard showsProgress || isVerbose else { return }
    let what =
      switch progress.phase {
      case .load: "Looking for notes"
      case .parse: "Reading \(progress.total) notes"
      case .gather: "Looking at pictures"
      case .resolve: "Joining"
      case .compile: "Reading templates"
      case .cards: "Making cards"
      case .render: "Writing \(progress.done) of \(progress.total) files"
      case .sync: "Waiting for the disk"
      case .commit: "Moving into place"
      case .prune: "Removing what is no longer needed"
      case .waiting: "Waiting for another build to end"
      }
    if isVerbose {
      if progress.done == progress.total || progress.phase != .render {
        Self.writeError("\((ContinuousClock.now - start).milliseconds) ms  \(what)\n")
      }
    } else {
      Self.writeError("\r\u{1B}[K\(what)…")
    }
  }

  private func clearProgress() {
    if showsProgress, !isVerbose { Self.writeError("\r\u{1B}[K") }
  }
}

extension Int {
  /// "1 file", "2 files".
  func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
