import LecternCore

extension FuzzTarget {
  /// A whole note, of which only the front matter is read.
  static let frontMatter = FuzzTarget(name: "front-matter") { (input) throws(Finding) in
    try checkEncoding(input)
    let note = input.repaired
    let reading = FrontMatter.read(note, path: "note.md", zone: .utc)
    try checkPlaces(reading.diagnostics, in: ["note.md": note])
    let lines = SourceLines(note)
    try checkBlock(reading.block, of: note, lines)
    try checkValues(reading.frontMatter, lines)
    try checkPlainYAML(note[reading.block.text])
    try checkPlainYAML(note[...])
    if let twin = note.withCRLF, note.count < 32 * 1024 {
      let other = FrontMatter.read(twin, path: "note.md", zone: .utc)
      try expect(other.frontMatter == reading.frontMatter, "CRLF changes the values")
    }
  }
}

/// Our own look at UTF-8 finds what the standard library finds.
private func checkEncoding(_ input: [UInt8]) throws(Finding) {
  let isText = String(validating: input, as: UTF8.self) != nil
  try expect((TextEncoding.firstInvalidByte(input) == nil) == isText, "UTF-8 is judged otherwise by Swift")
  if let problem = TextEncoding.problem(input, path: "note.md") {
    try expect(problem.id == "invalid-encoding" && problem.position != nil, "\(problem.id) has no place")
    try expect(!isText, "valid UTF-8 is refused")
  }
}

/// The text and the body lie in the note, begin at characters, and the lines they are said to begin on are theirs.
private func checkBlock(_ block: FrontMatterBlock, of note: [UInt8], _ lines: SourceLines) throws(Finding) {
  try expect(
    block.text.lowerBound >= 0 && block.text.upperBound <= block.bodyStart && block.bodyStart <= note.count,
    "the front matter \(block.text) and the body from \(block.bodyStart) do not lie in \(note.count) bytes")
  for offset in [block.text.lowerBound, block.text.upperBound, block.bodyStart] {
    try expect(note.isBoundary(offset), "byte \(offset) is inside a character")
  }
  if block.bodyStart < note.count {
    let line = lines.position(at: block.bodyStart).line
    try expect(block.bodyLine == line, "the body begins on line \(line), not \(block.bodyLine)")
  }
  if !block.text.isEmpty {
    let line = lines.position(at: block.text.lowerBound).line
    try expect(block.textLine == line, "the front matter begins on line \(line), not \(block.textLine)")
  }
}

private func checkValues(_ values: FrontMatter, _ lines: SourceLines) throws(Finding) {
  let places = [
    values.date?.position, values.excerpt?.position, values.permalink?.position, values.slug?.position,
    values.layout?.position, values.cover?.position, values.categoriesKey, values.tagsKey,
  ]
  for place in places.compactMap({ $0 }) + values.aliases.map(\.position) {
    try checkPlace(place, in: lines, of: "a value")
  }
  for name in values.tags + values.categories.flatMap({ $0 }) {
    try expect(!name.trimmed.isEmpty && name == name.trimmed, "\"\(name)\" is a tag or a category")
  }
  try expect(Set(values.tags).count == values.tags.count, "a tag stands twice")
  try expect(!values.categories.contains([]), "a category has no name")
  if let date = values.date?.value { try checkDate(date) }
  if let date = values.updated { try checkDate(date) }
}

/// A date is one of the calendar, and reading what it is printed as gives it again.
private func checkDate(_ date: DateTime) throws(Finding) {
  let isReal =
    (1...12).contains(date.month) && (1...DateTime.daysInMonth(date.month, of: date.year)).contains(date.day)
    && (0...23).contains(date.hour) && (0...59).contains(date.minute) && (0...60).contains(date.second)
  try expect(isReal, "\(date) is no date")
  let text = date.formatted("%Y-%m-%d %H:%M:%S")
  do {
    let again = try DateTime.parse(text, in: .utc)
    try expect(again.wallSeconds == date.wallSeconds, "\(text) is read as \(again)")
  } catch let error as Finding {
    throw error
  } catch {
    throw Finding("\(text) is not read again")
  }
}
