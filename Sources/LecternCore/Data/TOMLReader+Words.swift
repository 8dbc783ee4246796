/// Numbers, `true`, `false` and dates.
extension TOMLReader {
  /// A number, `true`, `false` or a date; a date stays the text that it is.
  mutating func word(from start: SourcePosition) throws(DataSyntaxError) -> LocatedValue {
    let begin = index
    while let scalar = peek(), Self.isBare(scalar) || "+.:".unicodeScalars.contains(scalar) { index += 1 }
    // A blank may stand between the day and the hour.
    if index - begin == 10, peek() == " ", let digit = peek(1), ("0"..."9").contains(digit), peek(3) == ":" {
      index += 1
      while let scalar = peek(), Self.isBare(scalar) || "+.:".unicodeScalars.contains(scalar) { index += 1 }
    }
    let word = text(begin..<index)
    if word == "true" || word == "false" || Self.isNumber(word) {
      let digits = String(word.drop { $0 == "+" }.filter { $0 != "_" })
      return LocatedValue(.scalar(text: Self.decimal(digits), quoted: false), at: covering(start))
    }
    let isDate = word.utf8.first.map { (0x30...0x39).contains($0) } == true && word.contains { $0 == "-" || $0 == ":" }
    guard isDate else {
      throw DataSyntaxError(
        word.isEmpty ? "a value must stand here" : "\"\(word)\" is no value of TOML", at: covering(start),
        hint: "texts stand between \" \"")
    }
    return LocatedValue(.scalar(text: word, quoted: true), at: covering(start))
  }

  private static func isNumber(_ word: String) -> Bool {
    let digits = word.filter { $0 != "_" }
    guard let first = digits.utf8.first, (0x30...0x39).contains(first) || first == 0x2B || first == 0x2D else {
      return digits == "inf" || digits == "nan"
    }
    return digits.hasPrefix("0x") || digits.hasPrefix("0o") || digits.hasPrefix("0b")
      ? Int(decimal(digits)) != nil : Double(digits) != nil && !digits.contains { $0 == "x" || $0 == "p" }
  }

  /// `0xff`, `0o17` and `0b1` as decimal digits; all else as it is.
  private static func decimal(_ digits: String) -> String {
    let radix =
      switch digits.prefix(2) {
      case "0x": 16
      case "0o": 8
      case "0b": 2
      default: 10
      }
    guard radix != 10, let number = Int(digits.dropFirst(2), radix: radix) else { return digits }
    return String(number)
  }
}
