import Hummingbird
import LecternCore
import LecternMarkup
import LecternSite

/// Puts the preview's script into a page: first in the head, so that it runs before the scripts of the theme.
struct InjectedScript: Sendable {
  let token: String
  let follows: Bool

  /// - Parameters:
  ///   - address: of the page, percent-encoded.
  ///   - note: that the page is of, as diagnostics name it.
  ///   - identity: of the HTML as it is without the script.
  ///   - state: in which the page is so.
  func page(_ html: [UInt8], at address: String, of note: String?, identity: String, _ state: LiveState) -> ByteBuffer {
    page(html, at: address, of: note, identity: identity, reload: state.reloadVersion, style: state.styleVersion)
  }

  func page(
    _ html: [UInt8], at address: String, of note: String?, identity: String, reload: Int, style: Int
  ) -> ByteBuffer {
    let place = Self.place(in: html)
    let tag = tag(at: address, of: note ?? "", identity: identity, reload, style)
    var buffer = ByteBuffer()
    buffer.reserveCapacity(html.count + tag.count)
    buffer.writeBytes(html[..<place])
    buffer.writeBytes(tag)
    buffer.writeBytes(html[place...])
    return buffer
  }

  private func tag(at address: String, of note: String, identity: String, _ reload: Int, _ style: Int) -> [UInt8] {
    let source = Responder.folder + ClientScript.name
    var tag = Array("<script src=\"\(source)\" defer data-token=\"\(token)\" data-page=\"".utf8)
    appendEscapedAttribute(address, to: &tag)
    tag += "\" data-note=\"".utf8
    appendEscapedAttribute(note, to: &tag)
    tag += "\" data-etag=\"\(identity)\" data-reload=\"\(reload)\" data-style=\"\(style)\"".utf8
    tag += "\(follows ? " data-follow" : "")></script>".utf8
    return tag
  }

  /// Behind the first of `<head>`, `<html>` and the doctype that the page begins with; else where it begins.
  private static func place(in html: [UInt8]) -> Int {
    let start = html.prefix(4096)
    for name in ["<head", "<html", "<!doctype"] {
      if let end = endOfTag(Array(name.utf8), in: start) { return end }
    }
    return 0
  }

  private static func endOfTag(_ name: [UInt8], in html: ArraySlice<UInt8>) -> Int? {
    var index = html.startIndex
    while let open = html[index...].firstIndex(of: 0x3C) {
      let behind = open + name.count
      if behind < html.endIndex, html[open..<behind].elementsEqual(name, by: { $0 | 0x20 == $1 | 0x20 }) {
        // Not `<header>`.
        if html[behind] == 0x3E || html[behind] <= 0x20 { return html[behind...].firstIndex(of: 0x3E).map { $0 + 1 } }
      }
      index = open + 1
    }
    return nil
  }
}
