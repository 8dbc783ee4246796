import LecternCore
import LecternSite

/// A page that stands where there is none to show.
struct ErrorPage {
  private var title: String
  private var body: String

  /// - Parameter near: addresses that may be meant.
  static func notFound(_ path: String, _ state: LiveState, near: [String]) -> ErrorPage {
    let decoded = PercentEncoding.decode(path)
    let base = state.site.configuration.address.basePath
    var body = "<p>The site has nothing at <code>\(escaped(decoded))</code>.</p>\n"
    if !near.isEmpty {
      body += "<p>Did you mean</p>\n<ul>\n"
      for address in near {
        body += "<li><a href=\"\(escaped(address))\">\(escaped(PercentEncoding.decode(address)))</a></li>\n"
      }
      body += "</ul>\n"
    }
    body += "<p><a href=\"\(escaped(base))\">Home</a> · <a href=\"\(Responder.folder)\">All notes and problems</a>"
    body += " · <a href=\"\(escaped(base))404.html\">The 404 page of your site</a></p>\n"
    return ErrorPage(title: "Nothing is here", body: body)
  }

  static func failed(_ snapshot: Snapshot, _ editor: EditorLink, _ failure: Snapshot.Failure) -> ErrorPage {
    let state = snapshot.state
    let problems =
      switch failure {
      case .noTheme: state.diagnostics.filter { $0.severity == .error }
      case .template(let problem, _): [problem]
      }
    var body = "<p>It comes back by itself when this is mended:</p>\n"
    for problem in state.quoting(Array(problems.prefix(50))) { body += ProblemHTML(snapshot, editor).text(problem) }
    body += "<p><a href=\"\(Responder.folder)\">All notes and problems</a></p>\n"
    return ErrorPage(title: "This page cannot be made", body: body)
  }

  var html: String { PreviewPage.html(title: title, "<h1>\(title)</h1>\n\(body)") }
}
