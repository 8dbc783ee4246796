@testable import LecternSite

/// A site with its live reading, as somebody writes it.
final class LiveDesk {
  let site: TestSite
  var live: LiveSite

  init(_ text: String, theme: TestSite.Theme = .tiny) throws {
    site = try TestSite(text, theme: theme)
    live = LiveSite(site.options())
  }

  func read(_ change: LiveSite.Change = .anything) async throws -> LiveState {
    try await live.read(change, now: TestSite.now)
  }

  /// After writing files, as a watcher tells of it.
  func write(_ files: [String: String]) async throws -> LiveState {
    for (name, text) in files { try site.write(name, text) }
    return try await read(.files(Set(files.keys.map { site.path + "/" + $0 })))
  }

  func problems(_ state: LiveState) -> String { site.text(of: state.quoting(state.diagnostics)) }

  /// Every page of a state, by output path.
  static func pages(_ state: LiveState) -> [String: String] {
    guard let renderer = state.renderer else { return [:] }
    var pages: [String: String] = [:]
    for position in 0..<renderer.count {
      guard let file = renderer.render(position).file else { continue }
      if case .bytes(let bytes) = file.body {
        pages[file.path.text] = String(decoding: bytes, as: UTF8.self)
      } else {
        pages[file.path.text] = "a file"
      }
    }
    return pages
  }

  static func page(_ path: String, _ state: LiveState) -> String? {
    guard case .page(let position)? = state.addresses[path] else { return nil }
    guard case .bytes(let bytes)? = state.renderer?.render(position).file?.body else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
