/// Why a text is no date format.
package struct DateFormatError: Error, Hashable {
  /// What is wrong, as the end of a sentence: `it has no letter of strftime`.
  package var reason: String
  package var hint: String
}

extension DateTime {
  /// Whether `formatted` writes a date by this text: at least one letter, and none that it does not know.
  package static func check(format: String) throws(DateFormatError) {
    var bytes = format.utf8.makeIterator()
    var hasLetter = false
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "%") else { continue }
      var letter = bytes.next()
      var written = "%"
      if let mark = letter, mark == UInt8(ascii: "-") || mark == UInt8(ascii: ":") {
        written += mark == UInt8(ascii: "-") ? "-" : ":"
        letter = bytes.next()
      }
      guard let letter else {
        throw DateFormatError(reason: "no letter follows its last \"\(written)\"", hint: "write %% for the sign itself")
      }
      let isKnown = written == "%:" ? letter == UInt8(ascii: "z") : letters.utf8.contains(letter)
      guard isKnown else {
        let rest = letter < 0x80 ? String(Unicode.Scalar(letter)) : ""
        throw DateFormatError(reason: "strftime has no letter \(written)\(rest) here", hint: advice(for: format))
      }
      if letter != UInt8(ascii: "%") { hasLetter = true }
    }
    guard hasLetter else {
      throw DateFormatError(reason: "it has no letter of strftime", hint: advice(for: format))
    }
  }

  /// What `formatted` knows behind a `%`.
  private static let letters = "YymdejHIMSuwsFTRBbhAapzZ%"

  private static func advice(for format: String) -> String {
    if format.lowercased() == "iso" { return "write iso in small letters" }
    if let translated = translated(moment: format) { return "write \(translated)" }
    return "dates are written by strftime letters: %Y-%m-%d"
  }

  /// A format of Moment.js, which Hexo's themes have, in letters of strftime; nil for anything else.
  private static func translated(moment format: String) -> String? {
    var result = ""
    var rest = Substring(format)
    var isMoment = false
    while let first = rest.first {
      guard first.isASCII, first.isLetter else {
        if first == "%" || first == "[" { return nil }
        result.append(first)
        rest.removeFirst()
        continue
      }
      let run = rest.prefix { $0 == first }
      guard let letter = ofMoment[String(run)] else { return nil }
      isMoment = true
      result += letter
      rest = rest.dropFirst(run.count)
    }
    return isMoment ? result : nil
  }

  private static let ofMoment = [
    "YYYY": "%Y", "YY": "%y", "MMMM": "%B", "MMM": "%b", "MM": "%m", "M": "%-m", "DD": "%d", "D": "%-d",
    "DDDD": "%j", "dddd": "%A", "ddd": "%a", "HH": "%H", "H": "%-H", "hh": "%I", "h": "%-I", "mm": "%M", "ss": "%S",
    "A": "%p", "a": "%p", "Z": "%:z", "ZZ": "%z", "X": "%s", "T": "T",
  ]
}
