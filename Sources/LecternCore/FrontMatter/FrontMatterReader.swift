extension FrontMatter {
  /// What reading a note's front matter gave; `frontMatter` holds what could be understood.
  package struct Reading: Sendable {
    package var frontMatter = FrontMatter()
    package var block: FrontMatterBlock
    package var diagnostics: [Diagnostic] = []
  }

  /// Cuts a note and reads its front matter; every problem is a diagnostic with its place.
  /// - Parameter bytes: the whole file, valid UTF-8.
  package static func read(_ bytes: [UInt8], path: String, zone: Zone) -> Reading {
    let block: FrontMatterBlock
    do {
      block = try FrontMatterBlock.split(bytes)
    } catch {
      var reading = Reading(
        block: FrontMatterBlock(format: .none, text: 0..<0, textLine: 1, bodyStart: bytes.count, bodyLine: 1))
      reading.diagnostics = [Reader.syntaxDiagnostic(error, bytes, path)]
      return reading
    }
    var reader = Reader(bytes: bytes, path: path, zone: zone)
    reader.read(block)
    return Reading(frontMatter: reader.result, block: block, diagnostics: reader.diagnostics)
  }
}

/// Gives each known key its type.
private struct Reader {
  let bytes: [UInt8]
  let path: String
  let zone: Zone
  var result = FrontMatter()
  var diagnostics: [Diagnostic] = []
  private var isYAML = false
  private lazy var lines = SourceLines(bytes)

  init(bytes: [UInt8], path: String, zone: Zone) {
    self.bytes = bytes
    self.path = path
    self.zone = zone
  }

  static func syntaxDiagnostic(
    _ error: DataSyntaxError, _ bytes: [UInt8], _ path: String, isYAML: Bool = false
  ) -> Diagnostic {
    let line = SourceLines(bytes)[error.position.line]
    return Diagnostic(
      .error, "bad-front-matter", error.message, path: path,
      position: isYAML ? restoringTabs(error.position, in: line) : error.position, line: line, hint: error.hint)
  }

  mutating func read(_ block: FrontMatterBlock) {
    guard block.format != .none else { return }
    isYAML = block.format == .yaml
    do throws(DataSyntaxError) {
      guard let value = try parse(block) else { return }
      guard case .map(let entries) = value.content else {
        throw notMapping(value)
      }
      read(entries)
    } catch {
      diagnostics.append(Self.syntaxDiagnostic(error, bytes, path, isYAML: isYAML))
    }
  }

  private func notMapping(_ value: LocatedValue) -> DataSyntaxError {
    var hint = "write it as \"key: value\" lines"
    if case .scalar(let text, quoted: false) = value.content,
      let colon = text.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" })
    {
      hint = "a key ends in a colon and a blank: \(text[..<colon]): …"
    }
    return DataSyntaxError("the front matter is \(value.kindName), not a mapping", at: value.position, hint: hint)
  }

  private func parse(_ block: FrontMatterBlock) throws(DataSyntaxError) -> LocatedValue? {
    let text = bytes[block.text]
    switch block.format {
    case .none: return nil
    case .yaml: return try YAML.read(Self.leadingTabsAsBlanks(text), firstLine: block.textLine)
    case .toml: return try TOML.read(String(decoding: text, as: UTF8.self), firstLine: block.textLine)
    case .json:
      return try JSON.read(String(decoding: text, as: UTF8.self), firstLine: block.textLine, isMembers: true)
    }
  }

  /// Each tab at the start of a line as two spaces, which is what Hexo makes of it.
  private static func leadingTabsAsBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
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
  private static func restoringTabs(_ position: SourcePosition, in line: String?) -> SourcePosition {
    guard let line, line.utf8.first == 0x09 || line.utf8.first == 0x20 else { return position }
    let tabs = line.utf8.prefix { $0 == 0x09 || $0 == 0x20 }.count { $0 == 0x09 }
    return SourcePosition(line: position.line, column: max(1, position.column - tabs), length: position.length)
  }

  private mutating func read(_ entries: [LocatedValue.Entry]) {
    func has(_ key: String) -> Bool { entries.contains { $0.key == key && !$0.value.isNull } }
    for entry in entries where !entry.value.isNull {
      switch entry.key {
      case "title": result.title = text(entry)
      case "date": result.date = date(entry)
      case "updated": result.updated = date(entry)?.value
      case "categories": result.categories = categories(entry)
      case "category": if !has("categories") { result.categories = categories(entry) }
      case "tags": result.tags = tags(entry)
      case "tag": if !has("tags") { result.tags = tags(entry) }
      case "description": result.description = text(entry)
      case "excerpt": result.excerpt = placedText(entry)
      case "permalink": result.permalink = placedText(entry)
      case "slug": result.slug = placedText(entry)
      case "lang", "language": result.language = result.language ?? text(entry)
      case "published": result.published = bool(entry) ?? true
      case "draft": result.draft = bool(entry) ?? false
      case "notshow": result.notShow = bool(entry) ?? false
      case "hidden", "hide": result.hidden = (bool(entry) ?? false) || result.hidden
      case "aliases": result.aliases = aliases(entry)
      default:
        warnOfCapitals(entry, has)
        readForThemes(entry)
      }
    }
  }

  /// `Title:` is a key of the author's own, as in Hexo; where there is no `title:` it is a slip that loses the title.
  private mutating func warnOfCapitals(_ entry: LocatedValue.Entry, _ has: (String) -> Bool) {
    guard entry.key.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return }
    let key = entry.key.lowercased()
    // Those whose meaning would be missed; a theme's own `Cover:` or `Layout:` may be meant.
    let missed = [
      "title", "date", "categories", "category", "tags", "tag", "permalink", "draft", "published", "hidden", "hide",
      "notshow", "sticky", "top", "aliases", "slug",
    ]
    guard missed.contains(key), !has(key) else { return }
    report(
      "key-case", "\"\(entry.key)\" means nothing: keys are written in small letters", at: entry.keyPosition,
      hint: "write \(key):", severity: .warning)
  }

  /// Keys that themes of other tools use with values of many kinds: what does not fit ours stays in `extra`.
  private mutating func readForThemes(_ entry: LocatedValue.Entry) {
    let value = entry.value
    let position = value.position
    let isTaken =
      switch entry.key {
      case "sticky", "top":
        take(value.int ?? value.bool.map { $0 ? 1 : 0 }) { $0.sticky = $0.sticky == 0 ? $1 : max($0.sticky, $1) }
      case "layout": take(value.text) { $0.layout = .init(value: $1, position: position) }
      case "series": take(value.text ?? value.firstText) { $0.series = $1 }
      case "order": take(value.int) { $0.order = $1 }
      case "cover": take(value.bool == nil ? value.text : nil) { $0.cover = .init(value: $1, position: position) }
      case "author": take(value.text) { $0.author = $1 }
      case "toc": take(value.bool) { $0.showsContents = $1 }
      case "comments": take(value.bool) { $0.allowsComments = $1 }
      default: false
      }
    if !isTaken { result.extra[entry.key] = value.data }
  }

  /// Puts a value that has the right type where it belongs; false when it has not.
  private mutating func take<Value>(_ value: Value?, _ put: (inout FrontMatter, Value) -> Void) -> Bool {
    guard let value else { return false }
    put(&result, value)
    return true
  }

  // MARK: Types

  private mutating func text(_ entry: LocatedValue.Entry) -> String? { placedText(entry)?.value }

  private mutating func placedText(_ entry: LocatedValue.Entry) -> FrontMatter.Placed<String>? {
    guard let text = entry.value.text else {
      wrongType(entry, "a text")
      return nil
    }
    return .init(value: text, position: entry.value.position)
  }

  private mutating func bool(_ entry: LocatedValue.Entry) -> Bool? {
    if let bool = entry.value.bool { return bool }
    if let number = entry.value.int, number == 0 || number == 1 { return number == 1 }
    wrongType(entry, "true or false")
    return nil
  }

  private mutating func date(_ entry: LocatedValue.Entry) -> FrontMatter.Placed<DateTime>? {
    guard let text = entry.value.text else {
      wrongType(entry, "a date")
      return nil
    }
    do {
      return .init(value: try DateTime.parse(text, in: zone), position: entry.value.position)
    } catch {
      report("bad-date", "\"\(text)\" is not a date", at: entry.value.textPosition, hint: error.hint)
      return nil
    }
  }

  /// A tag written twice counts once.
  private mutating func tags(_ entry: LocatedValue.Entry) -> [String] {
    result.tagsKey = entry.keyPosition
    let texts = texts(entry, entry.value)
    guard texts.count > 1 else { return texts }
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }
  }

  /// A text is a list of one; commas are not split; empty items are dropped.
  private mutating func texts(_ entry: LocatedValue.Entry, _ value: LocatedValue) -> [String] {
    switch value.content {
    case .scalar:
      guard let text = value.text?.trimmed, !text.isEmpty else { return [] }
      return [text]
    case .map:
      wrongType(entry, "a text or a list of texts", value)
      return []
    case .list(let items):
      var result: [String] = []
      result.reserveCapacity(items.count)
      for item in items where !item.isNull {
        guard let text = item.text?.trimmed else {
          wrongType(entry, "a text", item)
          continue
        }
        if !text.isEmpty { result.append(text) }
      }
      return result
    }
  }

  /// Hexo's rule: where any element is a list, each element is a path of its own.
  private mutating func categories(_ entry: LocatedValue.Entry) -> [[String]] {
    result.categoriesKey = entry.keyPosition
    guard case .list(let items) = entry.value.content,
      items.contains(where: { if case .list = $0.content { true } else { false } })
    else {
      let path = texts(entry, entry.value)
      return path.isEmpty ? [] : [path]
    }
    var paths: [[String]] = []
    for item in items where !item.isNull {
      let path = texts(entry, item)
      if !path.isEmpty, !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  private mutating func aliases(_ entry: LocatedValue.Entry) -> [FrontMatter.Placed<String>] {
    guard case .list(let items) = entry.value.content else { return [placedText(entry)].compactMap { $0 } }
    var result: [FrontMatter.Placed<String>] = []
    for item in items where !item.isNull {
      if let text = item.text {
        result.append(.init(value: text, position: item.position))
      } else {
        wrongType(entry, "an address", item)
      }
    }
    return result
  }

  /// - Parameter item: the value at fault where it is one inside the entry's.
  private mutating func wrongType(_ entry: LocatedValue.Entry, _ wanted: String, _ item: LocatedValue? = nil) {
    let value = item ?? entry.value
    let isInside = value.position != entry.value.position
    var hint: String?
    if case .map(let pairs) = value.content, let pair = pairs.first, pairs.count == 1, let rest = pair.value.text {
      hint = "if it is a text, write \"\(pair.key): \(rest)\" between quotation marks"
    }
    report(
      "bad-front-matter",
      isInside
        ? "\"\(entry.key)\" has \(value.kindName) where \(wanted) belongs"
        : "\"\(entry.key)\" is \(value.kindName), not \(wanted)",
      at: value.position, hint: hint)
  }

  private mutating func report(
    _ id: String, _ message: String, at position: SourcePosition, hint: String?, severity: Diagnostic.Severity = .error
  ) {
    // Each problem holds a copy of its line: a hostile list would fill the memory with them.
    guard diagnostics.count < 100 else { return }
    let line = lines[position.line]
    diagnostics.append(
      Diagnostic(
        severity, id, message, path: path, position: isYAML ? Self.restoringTabs(position, in: line) : position,
        line: line, hint: hint))
  }
}

extension String {
  /// Without white space at its ends.
  package var trimmed: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { isWhiteSpace(scalar.value) }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last) else {
      return self
    }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
