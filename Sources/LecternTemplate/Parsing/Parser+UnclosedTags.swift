extension Parser {
  /// What a mistake in a tag really is when the next tag, or the end of the template, comes before the tag's end; nil
  /// when the tag is closed.
  func unclosedTag(_ mistake: Mistake) -> Mistake? {
    guard let begin = openings.last, mistake.start > begin.start, mistake.start < bytes.count else { return nil }
    // A tag that ends with the wrong sign says so itself.
    let sign = bytes[mistake.start]
    if sign == .rightBrace
      || (sign == .percent && mistake.start + 1 < bytes.count && bytes[mistake.start + 1] == .rightBrace)
    {
      return nil
    }
    let isOutput = begin.kind == .outputBegin
    let last: UInt8 = isOutput ? .rightBrace : .percent
    var index = begin.start + 2
    while index + 1 < bytes.count {
      let (byte, next) = (bytes[index], bytes[index + 1])
      if byte == last, next == .rightBrace { return nil }
      if byte == .leftBrace, next == .percent || next == .leftBrace { break }
      index += 1
    }
    // One that stands on another line may be the text of a string.
    guard mistake.start <= index || index + 1 >= bytes.count else { return nil }
    let (opening, closing) = isOutput ? ("{{", "}}") : ("{%", "%}")
    return Mistake(
      message: "the \(opening) is not closed: expected \(closing)", hint: nil, start: begin.start,
      end: begin.start + 2)
  }
}
