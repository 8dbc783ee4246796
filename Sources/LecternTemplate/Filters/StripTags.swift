/// HTML to the text it shows: tags and comments out, references replaced, white space one blank.
enum StripTags {
  static func text(of html: String) -> String {
    var text: [UInt8] = []
    var html = html
    html.withUTF8 { bytes in
      let commentEnd = ByteSearch("-->".utf8)
      // Looked for no more once there is none: else each "<" would read the rest of the text.
      var hasCommentEnd = true
      var hasTagEnd = true
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x3C {
          if hasCommentEnd, bytes[index...].starts(with: "<!--".utf8) {
            if let end = commentEnd.first(in: bytes, from: index) {
              index = end + 3
              continue
            }
            hasCommentEnd = false
          }
          if hasTagEnd {
            if let end = bytes[index...].firstIndex(of: 0x3E) {
              index = end + 1
              continue
            }
            hasTagEnd = false
          }
        }
        text.append(bytes[index])
        index += 1
      }
    }
    return unescape(collapsed(String(decoding: text, as: UTF8.self)))
  }

  /// Runs of white space as one blank, none at the ends.
  private static func collapsed(_ text: String) -> String {
    var words = String.UnicodeScalarView()
    var isApart = false
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        isApart = !words.isEmpty
        continue
      }
      if isApart { words.append(" ") }
      isApart = false
      words.append(scalar)
    }
    return String(words)
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "hellip": "…",
    "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "times": "×", "middot": "·",
    "laquo": "«", "raquo": "»", "rarr": "→", "larr": "←",
  ]

  /// The references that Lectern writes and the usual names.
  static func unescape(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var result = ""
    var rest = text[...]
    while let place = rest.firstIndex(of: "&") {
      result += rest[..<place]
      rest = rest[place...]
      if let end = rest.prefix(12).firstIndex(of: ";"), let scalar = reference(rest[rest.index(after: place)..<end]) {
        result += scalar
        rest = rest[rest.index(after: end)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func reference(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
