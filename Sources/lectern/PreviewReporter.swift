import Foundation
import LecternCore
import LecternPreview

/// Says on the terminal what the preview does.
struct PreviewReporter: Sendable {
  let console: Console
  let format: OutputFormat
  let opensBrowser: Bool

  func tell(_ news: PreviewNews) {
    switch news {
    case .serving(let addresses):
      say("Serving at \(addresses.joined(separator: " and ")); Ctrl-C ends it")
      if opensBrowser, let address = addresses.first { Browser.open(address) }
    case .notice(let text): console.note(text)
    case .read(let reading):
      let names = reading.edited.sorted()
      let what =
        names.isEmpty
        ? "files, templates or settings" : names.count > 3 ? "\(names.count) notes" : names.joined(separator: ", ")
      let problems = Console.count(reading.diagnostics)
      say(
        "\(DiagnosticFormatter.visible(what)) in \(Int(reading.milliseconds.rounded(.up))) ms"
          + (problems.isEmpty ? "" : "; \(problems)"))
      let errors = reading.diagnostics.filter { $0.severity == .error }
      if !errors.isEmpty { console.show(errors, format: format) }
    }
  }

  /// What standard output does not take is lost, but the preview goes on.
  private func say(_ text: String) { try? console.say(text) }
}
