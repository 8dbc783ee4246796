/// What libyaml must not see, taken out first: characters it refuses or takes for line ends.
enum YAMLText {
  /// The same text with as many characters on as many lines; refuses control characters at their place.
  ///
  /// U+0000 becomes U+FFFD. U+0085, U+2028 and U+2029 end a line in YAML 1.1 only, so that pasted text would break in two:
  /// they become blanks.
  static func cleaned(_ text: ArraySlice<UInt8>, firstLine: Int) throws(DataSyntaxError) -> ArraySlice<UInt8> {
    guard text.contains(where: isSuspect) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      defer { index += 1 }
      guard isSuspect(byte) else {
        result.append(byte)
        continue
      }
      let next = index + 1 < text.endIndex ? text[index + 1] : 0
      let third = index + 2 < text.endIndex ? text[index + 2] : 0
      switch (byte, next, third) {
      case (0x00, _, _): result += [0xEF, 0xBF, 0xBD]
      case (0xC2, 0x85, _):
        result.append(0x20)
        index += 1
      case (0xE2, 0x80, 0xA8...0xA9):
        result.append(0x20)
        index += 2
      case (0xC2, 0x80...0x9F, _): throw refusal(text, index, UInt32(next), firstLine)
      case (0xEF, 0xBF, 0xBE...0xBF): throw refusal(text, index, 0xFF40 + UInt32(third), firstLine)
      case (0x00...0x7F, _, _): throw refusal(text, index, UInt32(byte), firstLine)
      default: result.append(byte)
      }
    }
    return result[...]
  }

  /// libyaml compares each `%TAG` with all before it.
  static func checkDirectives(_ text: ArraySlice<UInt8>, firstLine: Int) throws(DataSyntaxError) {
    let most = 100
    let word = Array("%TAG".utf8)
    guard text.contains(word[0]) else { return }
    var line = firstLine
    var count = 0
    var isLineStart = true
    for index in text.indices {
      if isLineStart, text[index] == word[0], text[index...].starts(with: word) { count += 1 }
      if count > most {
        throw DataSyntaxError(
          "more than \(most) lines begin with %TAG", at: SourcePosition(line: line, length: word.count),
          hint: "remove them: tags of your own mean nothing here")
      }
      isLineStart = text[index] == 0x0A
      if isLineStart { line += 1 }
    }
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    if byte < 0x20 { return byte != 0x0A && byte != 0x0D && byte != 0x09 }
    return byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  private static func refusal(
    _ text: ArraySlice<UInt8>, _ index: Int, _ value: UInt32, _ firstLine: Int
  ) -> DataSyntaxError {
    let digits = String(value, radix: 16, uppercase: true)
    let place = SourceLines(Array(text)).position(at: index - text.startIndex)
    return DataSyntaxError(
      "a control character (U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits))",
      at: place.moved(downBy: firstLine - 1), hint: "delete it: it does not show in an editor")
  }
}
