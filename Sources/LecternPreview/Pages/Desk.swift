import LecternCore
import LecternSite

/// The drafting desk: all notes, what is wrong with them, what changed last and how long it took.
struct Desk {
  /// The desk runs no script and asks nobody.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  private static let mostProblems = 300

  private let snapshot: Snapshot
  private let readings: [Reading]
  private let listenerCount: Int
  private let editor: EditorLink

  init(_ preview: Preview) {
    snapshot = preview.snapshot
    readings = preview.lastReadings
    listenerCount = preview.listeners.count
    editor = preview.editor
  }

  private var state: LiveState { snapshot.state }
  private var site: Site { state.site }

  var html: String {
    let title = escaped(site.configuration.title)
    let home =
      "<p><a lang=\"\(escaped(site.configuration.language))\" href=\"\(escaped(site.configuration.address.basePath))\">\(title)</a></p>\n"
    return PreviewPage.html(title: "Desk · \(title)", "\(home)<h1>Drafting desk</h1>\n\(problems)\(notes)\(changes)")
  }

  // MARK: Problems

  private var problems: String {
    let all = state.diagnostics + snapshot.failures
    let errors = all.count { $0.severity == .error }
    let warnings = all.count - errors
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    var html = "<h2 id=\"problems\">\(count(errors, "error")), \(count(warnings, "warning"))</h2>\n"
    if all.isEmpty { return html + "<p class=\"quiet\">Nothing is wrong.</p>\n" }
    let ranked = all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
    let shown = state.quoting(Array(ranked.prefix(Self.mostProblems)))
    let list = shown.map(ProblemHTML(snapshot, editor).text).joined()
    html += errors > 0 || shown.count <= 5 ? list : "<details><summary>Show them</summary>\n\(list)</details>\n"
    if ranked.count > shown.count {
      html +=
        "<p class=\"quiet\">and \(ranked.count - shown.count) more; <code>lectern build --format json</code> shows all</p>\n"
    }
    return html
  }

  // MARK: Notes

  private var notes: String {
    let listed = Set(site.posts)
    let others = site.pages.indices.filter { !listed.contains($0) }
    let absent = site.absent.map { page, reason in
      row(
        date: page.frontMatter.date?.value, title: page.title, url: nil, source: page.file.sourcePath,
        states: [reason == .draft ? "draft: --drafts shows it" : "future: --future shows it"])
    }
    let rows =
      absent + (site.posts + others).map { row(site.pages[$0]) } + site.lists.compactMap(\.introduction).map(row)
    return """
      <h2 id="notes">\(rows.count) note\(rows.count == 1 ? "" : "s")</h2>
      <div class="wide">
      <table>
      <thead><tr><th>Date</th><th>Title</th><th>File</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>

      """
  }

  private func row(_ page: Page) -> String {
    var states: [String] = []
    if page.frontMatter.isDraft || page.parsed.file.kind == .draft { states.append("draft") }
    if page.visibility.noindex { states.append("hidden") } else if page.frontMatter.notShow { states.append("notshow") }
    if page.frontMatter.sticky > 0 { states.append("sticky") }
    if page.kind == .page { states.append("page") }
    return row(date: page.date, title: page.title, url: page.url, source: page.sourcePath, states: states)
  }

  private func row(date: DateTime?, title: String, url: String?, source: String, states: [String]) -> String {
    let text = "<span lang=\"\(escaped(site.configuration.language))\">\(escaped(title))</span>"
    let shown = url.map { "<a href=\"\(escaped($0))\">\(text)</a>" } ?? text
    let marks = states.map { " <span class=\"state\">\($0)</span>" }.joined()
    let link = state.realPath(of: source).flatMap { editor.address(of: $0, at: nil) }
    let file = link.map { "<a href=\"\(escaped($0))\">\(escaped(source))</a>" } ?? escaped(source)
    let day = date.map { $0.formatted("%Y-%m-%d") } ?? ""
    return "<tr><td class=\"date\">\(day)</td><td>\(shown)\(marks)</td><td><code>\(file)</code></td></tr>"
  }

  // MARK: Changes

  private var changes: String {
    let zone = site.configuration.zone
    let rows = readings.map { reading in
      let phases = reading.phases.map { "\($0.name) \(milliseconds($0.milliseconds))" }.joined(separator: ", ")
      return "<tr><td class=\"date\">\(zone.wallClock(at: reading.time).formatted("%H:%M:%S"))</td>"
        + "<td>\(what(reading))</td><td class=\"number\">\(milliseconds(reading.milliseconds)) ms</td>"
        + "<td class=\"quiet\">\(phases)</td></tr>"
    }
    return """
      <h2 id="changes">What changed last</h2>
      <div class="wide">
      <table>
      <thead><tr><th>Time</th><th>What</th><th class="number">Took</th><th>Phases, ms</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      <p class="quiet">\(listenerCount) open page\(listenerCount == 1 ? "" : "s")</p>

      """
  }

  private func what(_ reading: Reading) -> String {
    let names = reading.edited.sorted()
    if names.isEmpty { return "files, templates or settings" }
    let shown = names.prefix(3).map { "<code>\(escaped($0))</code>" }.joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }

  private func milliseconds(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
  }
}
