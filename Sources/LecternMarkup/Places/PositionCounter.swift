import LecternCore

/// Turns places into the file's positions, fast for places that follow one another on a long line, and bearable for those
/// that do not.
struct PositionCounter {
  private static let step = 4096

  private var line = 0
  private var bytes = 0
  private var scalars = 0
  /// The scalars before each `step` bytes of the line, as far as it was counted.
  private var counts: [Int] = []

  /// - Parameters:
  ///   - line: 1-based, of the body.
  ///   - column: 1-based, in bytes.
  mutating func position(line: Int, column: Int, length: Int = 1, in lines: BodyLines) -> SourcePosition {
    let text = lines[line]
    let wanted = min(max(0, column - 1), text.count)
    if line != self.line {
      self.line = line
      bytes = 0
      scalars = 0
      counts = [0]
    }
    let known = min(wanted / Self.step, counts.count - 1)
    if wanted < bytes || known * Self.step > bytes {
      bytes = known * Self.step
      scalars = counts[known]
    }
    while bytes < wanted {
      let end = min(wanted, (bytes / Self.step + 1) * Self.step)
      for byte in text[(text.startIndex + bytes)..<(text.startIndex + end)] where byte & 0xC0 != 0x80 { scalars += 1 }
      bytes = end
      if end % Self.step == 0, counts.count == end / Self.step { counts.append(scalars) }
    }
    return SourcePosition(line: line + lines.firstLine - 1, column: scalars + 1, length: length)
  }
}
