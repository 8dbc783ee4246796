import ArgumentParser
import LecternCore
import LecternSite

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the notes of a site: date, address, title, file.",
    discussion: "Posts come newest first, then pages, then the notes that are not built, with the reason.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let resolved = try await ResolvedSite.resolve(try common.siteOptions())
    let rows = NoteRow.all(of: resolved.site)
    if common.format == .json {
      try StandardStreams.write(rows.isEmpty ? "[]" : "[\n\(rows.map(\.json).joined(separator: ",\n"))\n]")
    } else if !rows.isEmpty {
      try StandardStreams.write(rows.map(\.text).joined(separator: "\n"))
    }
    let errors = resolved.diagnostics.filter { $0.severity == .error }.sorted()
    if !errors.isEmpty {
      common.console.show(errors, format: common.format)
      throw Failed(status: .content)
    }
  }
}

/// One note in a list.
private struct NoteRow {
  var state: String
  var date: String
  var url: String
  var title: String
  var source: String

  static func all(of site: Site) -> [NoteRow] {
    let listed = Set(site.posts)
    let others = site.pages.indices.filter { !listed.contains($0) }
    let built = (site.posts + others).map { index in
      let page = site.pages[index]
      let state =
        page.visibility.noindex ? "hidden" : page.kind == .page ? "page" : page.visibility.home ? "post" : "notshow"
      return NoteRow(
        state: state, date: page.date?.formatted("%Y-%m-%d") ?? "", url: page.url, title: page.title,
        source: page.sourcePath)
    }
    let introductions = site.lists.compactMap { list in
      list.introduction.map {
        NoteRow(state: "page", date: "", url: list.url, title: $0.title, source: $0.sourcePath)
      }
    }
    let absent = site.absent.map { page, reason in
      NoteRow(
        state: reason == .draft ? "draft" : "future",
        date: page.frontMatter.date?.value.formatted("%Y-%m-%d") ?? "", url: "", title: page.title,
        source: page.file.sourcePath)
    }
    return built + introductions + absent
  }

  var text: String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let fields = [padded(date, 10), padded(state, 7), url.isEmpty ? "-" : PercentEncoding.decode(url), title, source]
    return DiagnosticFormatter.visible(fields.joined(separator: "  "))
  }

  var json: String {
    let fields = [("state", state), ("date", date), ("url", url), ("title", title), ("source", source)]
    return "{" + fields.map { "\"\($0)\":\(JSONText.quote($1))" }.joined(separator: ",") + "}"
  }
}
