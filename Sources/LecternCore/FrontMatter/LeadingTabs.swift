/// Tabs at the starts of lines, which YAML refuses and Hexo takes.
enum LeadingTabs {
  /// Each tab at the start of a line as two spaces, which is what Hexo makes of it.
  static func asBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(0x09) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16)
    var atStart = true
    for byte in text {
      if byte == 0x09, atStart {
        result += [0x20, 0x20]
      } else {
        result.append(byte)
        atStart = byte == 0x0A || byte == 0x0D || (atStart && byte == 0x20)
      }
    }
    return result[...]
  }

  /// The place in the file of one in the text whose leading tabs became blanks.
  static func restoring(_ position: SourcePosition, in line: String?) -> SourcePosition {
    guard let line, line.utf8.first == 0x09 || line.utf8.first == 0x20 else { return position }
    let tabs = line.utf8.prefix { $0 == 0x09 || $0 == 0x20 }.count { $0 == 0x09 }
    return SourcePosition(line: position.line, column: max(1, position.column - tabs), length: position.length)
  }
}
