import HTTPTypes
import Hummingbird
import LecternCore

/// The line on which an open page hears of changes (Server-Sent Events).
struct EventStream: Sendable {
  let preview: Preview
  let request: Request

  var response: Response {
    let query = request.uri.queryParameters
    guard query["token"].map(String.init) == preview.script.token else {
      return Answer(status: .forbidden, type: "text/plain; charset=utf-8").response("403 Forbidden\n")
    }
    let answer = Answer(type: "text/event-stream")
    // Whoever only asks for the head hears nothing.
    if request.method == .head { return Response(status: .ok, headers: answer.fields) }
    let page = query["page"].map(String.init) ?? ""
    let note = query["note"].map(String.init)
    return Response(status: .ok, headers: answer.fields, body: ResponseBody { try await send(page, note, to: &$0) })
  }

  /// - Parameters:
  ///   - page: the address that is open.
  ///   - known: the note that it was of.
  private func send(_ page: String, _ known: String?, to writer: inout any ResponseBodyWriter) async throws {
    let listeners = preview.listeners
    let (id, calls) = listeners.add()
    // The page's note, wherever that goes; it may come later than the page, and another may come in its place.
    var note = known
    func event() -> String {
      let snapshot = preview.snapshot
      if note.flatMap(snapshot.state.address(ofNote:)) == nil { note = snapshot.state.note(atAddress: page) ?? note }
      let event = ChangeEvent(run: preview.run, editor: preview.editor, snapshot: snapshot, note: note)
      return "data: \(event.json)\n\n"
    }
    defer { listeners.remove(id) }
    try await request.body.consumeWithInboundCloseHandler { _ in
      try await writer.write(ByteBuffer(string: "retry: 500\n\(event())"))
      for await call in calls {
        switch call {
        case .changed: try await writer.write(ByteBuffer(string: event()))
        case .ping: try await writer.write(ByteBuffer(string: ": ping\n\n"))
        }
      }
    } onInboundClosed: {
      listeners.remove(id)
    }
    try await writer.finish(nil)
  }
}
