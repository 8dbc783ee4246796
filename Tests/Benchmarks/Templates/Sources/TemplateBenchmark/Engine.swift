/// One engine with its templates read and its values made, so that a call is only the rendering.
struct Engine {
  enum Page: CaseIterable {
    case list, post
  }

  let name: String
  let render: (Page) throws -> Output
}

/// What an engine makes a page of, in the form in which it makes it.
enum Output {
  case bytes([UInt8])
  case text(String)

  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .text(let text): text.utf8.count
    }
  }

  /// The page without white space, where engines differ, and with one of the two ways to write a quote.
  var normalized: String {
    let text =
      switch self {
      case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
      case .text(let text): text
      }
    return String(text.replacing("&quot;", with: "&#34;").filter { !$0.isWhitespace })
  }
}
