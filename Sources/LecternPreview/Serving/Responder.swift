import HTTPTypes
import Hummingbird
import LecternCore
import LecternSite

/// Answers requests from the table of the site's addresses; no path of a request ever reaches the file system.
struct Responder: HTTPResponder {
  typealias Context = BasicRequestContext

  /// What stands at the root beside the site, wherever the site itself does.
  static let folder = "/_lectern/"

  let preview: Preview
  let admission: Admission

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let response = respond(to: request)
    var answer = request.method == .head ? response.createHeadResponse() : response
    // Behind a request to speak another protocol the parser reads nothing any more.
    if request.headers.contains(.upgrade) { answer.headers[.connection] = "close" }
    return answer
  }

  private func respond(to request: Request) -> Response {
    if let refusal = admission.refusal(of: request) { return Self.refused(refusal) }
    let target = request.head.path ?? "/"
    let path = String(target.prefix { $0 != "?" })
    if let name = path.below(Self.folder) { return own(String(name), request) }
    return path + "/" == Self.folder ? redirect(Self.folder, request) : page(path, request)
  }

  private static func refused(_ status: HTTPResponse.Status) -> Response {
    var answer = Answer(status: status, type: "text/plain; charset=utf-8")
    if status == .methodNotAllowed { answer.fields[.allow] = "GET, HEAD" }
    return answer.response("\(status.code) \(status.reasonPhrase)\n")
  }

  // MARK: What is the preview's own

  private func own(_ name: String, _ request: Request) -> Response {
    switch name {
    case "": Answer(type: MediaType.html, policy: Desk.policy).response(Desk(preview).html)
    case ClientScript.name: Answer(type: MediaType.of(name)).response(ClientScript.text)
    case "events": EventStream(preview: preview, request: request).response
    default: notFound(Self.folder + name, request)
    }
  }

  // MARK: The site

  private func page(_ path: String, _ request: Request) -> Response {
    let snapshot = preview.snapshot
    let state = snapshot.state
    let site = state.site.configuration.address
    let decoded = PercentEncoding.decode(path)
    guard !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      return Self.refused(.badRequest)
    }
    guard let name = state.name(atAddress: path) else {
      let isAbove = decoded == "/" || decoded + "/" == PercentEncoding.decode(site.basePath)
      return isAbove ? redirect(site.basePath, request) : notFound(path, request)
    }
    switch state.addresses[name] {
    case .page(let position): return page(at: position, path, request, snapshot)
    case .redirect(let index): return redirect(state.site.redirects[index].url, request)
    case .file(let index): return file(state.site.copies[index], request, state)
    case nil:
      let isFolder = state.addresses[name + "/index.html"] != nil
      return isFolder ? redirect(site.address(of: name + "/"), request) : notFound(path, request)
    }
  }

  private func page(at position: Int, _ path: String, _ request: Request, _ snapshot: Snapshot) -> Response {
    let state = snapshot.state
    let output = state.output(at: position)
    let isHTML = MediaType.of(output.text) == MediaType.html
    do throws(Snapshot.Failure) {
      let page = try snapshot.page(at: position) { html, identity in
        isHTML
          ? preview.script.page(
            html, at: state.site.configuration.address.address(of: output.text),
            of: state.note(at: position)?.sourcePath,
            identity: identity, state)
          : ByteBuffer(bytes: html)
      }
      var answer = Answer(type: isHTML ? MediaType.html : MediaType.of(output.text))
      answer.fields[.eTag] = "\"\(page.identity)\""
      if answer.isKnown(to: request) { return answer.notModified }
      return answer.response(page.body)
    } catch {
      switch error {
      case .noTheme: break
      case .template(let problem, let isNew): if isNew { preview.templateFailed(problem, snapshot) }
      }
      return errorPage(.internalServerError, path, ErrorPage.failed(snapshot, preview.editor, error), state)
    }
  }

  private func file(_ copy: Site.Copy, _ request: Request, _ state: LiveState) -> Response {
    do throws(SystemError) {
      return try FileAnswer(copy, state).response(to: request)
    } catch {
      // It is going or has gone; the state without it is on its way.
      return notFound(copy.output.text, request)
    }
  }

  /// To another address of the site, with the query that came.
  private func redirect(_ address: String, _ request: Request) -> Response {
    let query = (request.head.path ?? "").drop { $0 != "?" }
    let fragment = address.drop { $0 != "#" }
    var answer = Answer(status: .found, type: "text/plain; charset=utf-8")
    answer.fields[.location] = String(address.prefix { $0 != "#" }) + query + fragment
    return answer.response("")
  }

  /// Near names are looked for where somebody will read them, not for a picture that is missing.
  private func notFound(_ path: String, _ request: Request) -> Response {
    let purpose = request.headers.first { $0.name.canonicalName == "sec-fetch-dest" }?.value
    guard ["document", "iframe", "empty", nil].contains(purpose) else { return Self.refused(.notFound) }
    let state = preview.snapshot.state
    let base = PercentEncoding.decode(state.site.configuration.address.basePath)
    let decoded = PercentEncoding.decode(path)
    let below = decoded.below(base).map(String.init) ?? String(decoded.unrooted)
    // However many ask for what is not there, the others are answered.
    let near = below.utf8.count > Self.longestName ? [] : preview.nearNames.run { state.near(below) } ?? []
    return errorPage(.notFound, path, ErrorPage.notFound(path, state, near: near), state)
  }

  private static let longestName = 300

  /// With the script: once there is a page, it takes the place of the error.
  private func errorPage(
    _ status: HTTPResponse.Status, _ path: String, _ page: ErrorPage, _ state: LiveState
  ) -> Response {
    let html = Array(page.html.utf8)
    return Answer(status: status, type: MediaType.html).response(
      preview.script.page(html, at: path, of: nil, identity: "error", state))
  }
}
