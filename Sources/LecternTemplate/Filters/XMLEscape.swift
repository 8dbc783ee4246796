extension Filter {
  static let feeds: [Filter] = [
    Filter("xml_escape", result: .type(.markup), help: "a text for XML, such as a feed") { call, value, _ in
      .markup(XMLText.escaped(try value.text(call.context)))
    }
  ]
}

/// Text for XML, HTML too: a feed holds a post's HTML as text.
enum XMLText {
  /// Also drops the characters that XML 1.0 forbids (section 2.2, `Char`), for which it has no escape.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isAllowed($0) }) else { return HTML.escaped(text) }
    return HTML.escaped(String(text.unicodeScalars.filter { isAllowed($0) }))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
