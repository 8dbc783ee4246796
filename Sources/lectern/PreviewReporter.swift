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
    case .progress(let progress): console.showProgress(progress)
    case .serving(let addresses, let first):
      say("Serving at \(addresses.joined(separator: " and ")); Ctrl-C ends it")
      let problems = Console.count(errors: first.errorCount, warnings: first.warningCount)
      if !problems.isEmpty { say("\(problems); /_lectern/ has all") }
      showErrors(of: first)
      if opensBrowser, let address = addresses.first { Browser.open(address) }
    case .notice(let text): console.note(text)
    case .read(let reading):
      let names = reading.edited.sorted()
      let what =
        names.isEmpty
        ? "files, templates or settings" : names.count > 3 ? "\(names.count) notes" : names.joined(separator: ", ")
      let problems = Console.count(errors: reading.errorCount, warnings: reading.warningCount)
      say(
        "\(DiagnosticFormatter.visible(what)) in \(Int(reading.milliseconds.rounded(.up))) ms"
          + (problems.isEmpty ? "" : "; \(problems)"))
      showErrors(of: reading)
    case .failed(let problem): console.show([problem], format: format)
    }
  }

  private func showErrors(of reading: Reading) {
    if !reading.errors.isEmpty { console.show(reading.errors, format: format) }
  }

  /// What standard output does not take is lost, but the preview goes on.
  private func say(_ text: String) { try? console.say(text) }
}
