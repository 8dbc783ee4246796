/// YAML with tabs at the starts of lines, which YAML refuses and Hexo takes.
struct LeadingTabs {
  /// The first line of the text in its file.
  private let firstLine: Int
  /// The tabs that each line begins with.
  private var counts = [0]
  /// The text with each of them as two blanks, which is what Hexo makes of it.
  private var blanks: [UInt8] = []

  /// Reads a text, and places in it are those of the file.
  static func readYAML(_ text: ArraySlice<UInt8>, firstLine: Int) throws(DataSyntaxError) -> LocatedValue? {
    guard text.contains(0x09) else { return try YAML.read(text, firstLine: firstLine) }
    let tabs = LeadingTabs(text, firstLine: firstLine)
    do throws(DataSyntaxError) {
      return try YAML.read(tabs.blanks[...], firstLine: firstLine).map(tabs.restoring)
    } catch {
      throw DataSyntaxError(error.message, at: tabs.restoring(error.position), hint: error.hint)
    }
  }

  private init(_ text: ArraySlice<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    blanks.reserveCapacity(text.count + 16)
    var atStart = true
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x09, atStart {
        blanks += [0x20, 0x20]
        counts[counts.count - 1] += 1
      } else {
        blanks.append(byte)
        let endsLine = byte == 0x0A || byte == 0x0D
        if endsLine, byte == 0x0D || previous != 0x0D { counts.append(0) }
        atStart = endsLine || (atStart && byte == 0x20)
      }
      previous = byte
    }
  }

  private func restoring(_ position: SourcePosition) -> SourcePosition {
    let line = position.line - firstLine
    guard counts.indices.contains(line) else { return position }
    return SourcePosition(
      line: position.line, column: max(1, position.column - counts[line]), length: position.length)
  }

  /// Goes as deep as YAML's limit on nesting.
  private func restoring(_ value: LocatedValue) -> LocatedValue {
    let content: LocatedValue.Content =
      switch value.content {
      case .scalar: value.content
      case .list(let items): .list(items.map(restoring))
      case .map(let entries):
        .map(
          entries.map {
            .init(key: $0.key, keyPosition: restoring($0.keyPosition), value: restoring($0.value))
          })
      }
    return LocatedValue(content, at: restoring(value.position))
  }
}
