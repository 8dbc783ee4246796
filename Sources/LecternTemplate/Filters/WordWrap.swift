extension Filter {
  static let wrapping: [Filter] = [
    Filter(
      "wordwrap",
      [
        Parameter("width", default: .int(79)), Parameter("break_long_words", default: .bool(true)),
        Parameter("wrapstring", default: .some(.none)), Parameter("break_on_hyphens", default: .bool(true)),
      ], result: .type(.string)
    ) { call, value, arguments in
      let wrapper = WordWrap(
        width: try arguments.int(0, "width"), breaksWords: try arguments.bool(1), breaksAtHyphens: try arguments.bool(3)
      )
      guard let text = value.string else { throw Failure.type("\"wordwrap\" needs a string, not \(value.typeName)") }
      let lines = Words.lines(text)
      guard wrapper.width > 0 || lines.isEmpty else { throw Failure.type("the width of \"wordwrap\" must be above 0") }
      let end = arguments[2].isNone ? "\n" : try arguments.string(2, "wrapstring")
      return .string(lines.map { wrapper.wrap($0).joined(separator: end) }.joined(separator: end))
    }
  ]
}

/// Python's `textwrap`: lines of at most `width` code points, broken at white space and behind hyphens.
struct WordWrap {
  let width: Int
  let breaksWords: Bool
  let breaksAtHyphens: Bool

  func wrap(_ text: String) -> [String] {
    var chunks = self.chunks(Array(text.unicodeScalars))[...]
    var lines: [String] = []
    while !chunks.isEmpty {
      var line: [ArraySlice<Unicode.Scalar>] = []
      var count = 0
      if !lines.isEmpty, let first = chunks.first, isBlank(first) { chunks.removeFirst() }
      while let chunk = chunks.first, count + chunk.count <= width {
        line.append(chunk)
        count += chunk.count
        chunks.removeFirst()
      }
      if let chunk = chunks.first, chunk.count > width {
        let end = chunk.startIndex + cut(chunk, width - count)
        if breaksWords {
          line.append(chunk[..<end])
          chunks[chunks.startIndex] = chunk[end...]
        } else if line.isEmpty {
          line.append(chunk)
          chunks.removeFirst()
        }
      }
      if let last = line.last, isBlank(last) { line.removeLast() }
      if !line.isEmpty { lines.append(String(String.UnicodeScalarView(line.joined()))) }
    }
    return lines
  }

  private func isBlank(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool { chunk.allSatisfy(\.isBlank) }

  /// How much of a chunk that fits on no line goes on this one: up to its last hyphen, if that is not its beginning.
  private func cut(_ chunk: ArraySlice<Unicode.Scalar>, _ room: Int) -> Int {
    if breaksAtHyphens, chunk.count > room, let hyphen = chunk.prefix(room).lastIndex(of: "-"),
      hyphen > chunk.startIndex, chunk[..<hyphen].contains(where: { $0 != "-" })
    {
      return hyphen + 1 - chunk.startIndex
    }
    return room
  }

  /// Words, white space and dashes, none of which is broken unless it is longer than a line.
  private func chunks(_ text: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var chunks: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    while start < text.count {
      let end: Int
      if isSpace(text[start]) {
        end = text[start...].firstIndex { !isSpace($0) } ?? text.count
      } else if !breaksAtHyphens {
        end = text[start...].firstIndex { isSpace($0) } ?? text.count
      } else if start > 0, isInWord(text[start - 1]), let dash = dashEnd(text, start) {
        end = dash
      } else {
        end = wordEnd(text, start)
      }
      chunks.append(text[start..<end])
      start = end
    }
    return chunks
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
