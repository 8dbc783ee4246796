/// Texts of any of the four kinds.
extension TOMLReader {
  /// A text of any of the four kinds, from its opening mark to behind its closing one.
  mutating func string(_ mark: Unicode.Scalar) throws(DataSyntaxError) -> String {
    let start = place
    let isLong = peek(1) == mark && peek(2) == mark
    if !isLong, peek(1) == mark {
      index += 2
      return ""
    }
    index += isLong ? 3 : 1
    if isLong { _ = newline() }
    var result = String.UnicodeScalarView()
    while let scalar = peek() {
      if scalar == mark, !isLong || (peek(1) == mark && peek(2) == mark && peek(3) != mark) {
        index += isLong ? 3 : 1
        return String(result)
      }
      if scalar == "\n" || scalar == "\r" {
        guard isLong else { break }
        _ = newline()
        result.append("\n")
      } else if scalar == "\\", mark == "\"" {
        if let escaped = try escape(isLong: isLong) { result.append(escaped) }
      } else {
        guard scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\t" else {
          throw error("a control character", hint: "delete it: it does not show in an editor")
        }
        result.append(scalar)
        index += 1
      }
    }
    throw error(
      "the text that opens here never closes", at: start, hint: "close it with \(isLong ? "three " : "")\(mark)")
  }

  /// What `\x` stands for; nil for a backslash at a line's end, which joins lines.
  private mutating func escape(isLong: Bool) throws(DataSyntaxError) -> Unicode.Scalar? {
    let start = place
    index += 1
    let letter = peek()
    if isLong, letter == "\n" || letter == "\r" || letter == " " || letter == "\t" {
      repeat { skipBlanks() } while newline()
      return nil
    }
    index += 1
    switch letter {
    case "\"", "\\": return letter
    case "b": return "\u{8}"
    case "e": return "\u{1B}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u", "U":
      let count = letter == "u" ? 4 : 8
      if index + count <= scalars.count, let value = UInt32(text(index..<(index + count)), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        index += count
        return scalar
      }
    default: break
    }
    throw error(
      "a backslash between \" \" begins an escape, and this is none", at: start, hint: "write the text between ' '")
  }
}
