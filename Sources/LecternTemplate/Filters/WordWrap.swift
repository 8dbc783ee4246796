extension Filter {
  static let wrapping: [Filter] = [
    Filter(
      "wordwrap",
      [
        Parameter("width", default: .int(79)), Parameter("break_long_words", default: .bool(true)),
        Parameter("wrapstring", default: .some(.none)), Parameter("break_on_hyphens", default: .bool(true)),
      ], result: .type(.string), isSlow: true
    ) { call, value, arguments in
      let wrapper = WordWrap(
        width: try arguments.int(0, "width"), breaksWords: try arguments.bool(1), breaksAtHyphens: try arguments.bool(3)
      )
      guard let text = value.string else { throw Failure.type("\"wordwrap\" needs a string, not \(value.typeName)") }
      guard wrapper.width > 0 || text.isEmpty else {
        throw Failure.type("the width of \"wordwrap\" must be above 0")
      }
      let end = arguments[2].isNone ? "\n" : try arguments.string(2, "wrapstring")
      var result = String.UnicodeScalarView()
      for (index, line) in try Words.lines(text, call.context.limits).enumerated() {
        if index > 0 { for scalar in end.unicodeScalars { result.append(scalar) } }
        try wrapper.wrap(line, end: end, into: &result, call.context.limits)
      }
      return .string(String(result))
    }
  ]
}

/// Python's `textwrap`: lines of at most `width` code points, broken at white space and behind hyphens.
struct WordWrap {
  let width: Int
  let breaksWords: Bool
  let breaksAtHyphens: Bool

  /// - Parameter end: stands between two lines.
  func wrap(
    _ text: String, end: String, into result: inout String.UnicodeScalarView, _ limits: Limits
  ) throws {
    let text = Array(text.unicodeScalars)
    var chunk = text[..<0]
    func advance() { chunk = text[chunk.endIndex..<self.end(of: chunk.endIndex, in: text)] }
    // The first scalar behind the last one looked at that is not blank: a chunk is not read anew for each line.
    var solid = 0
    func isBlank(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
      solid = max(solid, part.startIndex)
      while solid < part.endIndex, text[solid].isBlank { solid += 1 }
      return solid >= part.endIndex
    }
    var isFirst = true
    var size = 0
    advance()
    while !chunk.isEmpty {
      // The line is text[start..<stop]; lastStart is where its last chunk begins.
      if !isFirst, isBlank(chunk) { advance() }
      let start = chunk.startIndex
      var lastStart = start
      var stop = start
      while !chunk.isEmpty, chunk.endIndex - start <= width {
        lastStart = chunk.startIndex
        stop = chunk.endIndex
        advance()
      }
      if chunk.count > width {
        if breaksWords {
          lastStart = stop
          stop += cut(chunk, width - (stop - start))
          chunk = text[stop..<chunk.endIndex]
        } else if start == stop {
          stop = chunk.endIndex
          advance()
        }
      }
      if text[lastStart..<stop].allSatisfy(\.isBlank) { stop = lastStart }
      guard start < stop else { continue }
      // One by one: appending a sequence copies all that is there already.
      if !isFirst { for scalar in end.unicodeScalars { result.append(scalar) } }
      for scalar in text[start..<stop] { result.append(scalar) }
      isFirst = false
      size += end.utf8.count + stop - start
      try Value.check(size, limits)
    }
  }

  /// How much of a chunk that fits on no line goes on this one: up to its last hyphen, if that is not its beginning.
  private func cut(_ chunk: ArraySlice<Unicode.Scalar>, _ room: Int) -> Int {
    if breaksAtHyphens, chunk.count > room, let hyphen = chunk.prefix(room).lastIndex(of: "-"),
      hyphen > chunk.startIndex, chunk[..<hyphen].contains(where: { $0 != "-" })
    {
      return hyphen + 1 - chunk.startIndex
    }
    return room
  }

  /// Where the word, white space or dash ends, none of which is broken unless it is longer than a line.
  private func end(of start: Int, in text: [Unicode.Scalar]) -> Int {
    if start == text.count { return start }
    if isSpace(text[start]) { return text[start...].firstIndex { !isSpace($0) } ?? text.count }
    if !breaksAtHyphens { return text[start...].firstIndex { isSpace($0) } ?? text.count }
    if start > 0, isInWord(text[start - 1]), let dash = dashEnd(text, start) { return dash }
    return wordEnd(text, start)
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { (0x09...0x0D).contains(scalar.value) || scalar == " " }
  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWord && scalar.properties.numericType != .decimal
  }
  private func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWord || "!\"'&.,?".unicodeScalars.contains(scalar)
  }

  /// Behind two or more hyphens that a word follows.
  private func dashEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
    var end = start
    while end < text.count, text[end] == "-" { end += 1 }
    return end - start >= 2 && end < text.count && text[end].isWord ? end : nil
  }

  private func wordEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int {
    func letter(_ index: Int) -> Bool { index >= 0 && index < text.count && isLetter(text[index]) }
    func hyphen(_ index: Int) -> Bool { index >= 0 && index < text.count && text[index] == "-" }
    var end = start + 1
    while end < text.count, !isSpace(text[end]) {
      if hyphen(end) {
        let follows =
          (letter(end - 1) && letter(end - 2))
          || (end >= 1 && isInWord(text[end - 1]) && hyphen(end - 2) && letter(end - 3))
        if follows, letter(end + 1), letter(end + 2) || (hyphen(end + 2) && letter(end + 3)) { return end + 1 }
        if isInWord(text[end - 1]), dashEnd(text, end) != nil { return end }
      }
      end += 1
    }
    return end
  }
}
