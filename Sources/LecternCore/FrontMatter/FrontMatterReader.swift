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

  init(bytes: [UInt8], path: String, zone: Zone) {
    self.bytes = bytes
    self.path = path
    self.zone = zone
  }

  static func syntaxDiagnostic(_ error: DataSyntaxError, _ bytes: [UInt8], _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-front-matter", error.message, path: path, position: error.position,
      line: SourceLines(bytes)[error.position.line], hint: error.hint)
  }

  mutating func read(_ block: FrontMatterBlock) {
    guard block.format != .none else { return }
    do throws(DataSyntaxError) {
      guard let value = try parse(block) else { return }
      guard case .map(let entries) = value.content else {
        throw DataSyntaxError(
          "the front matter is \(value.kindName), not a mapping", at: value.position,
          hint: "write it as \"key: value\" lines")
      }
      read(entries)
    } catch {
      diagnostics.append(Self.syntaxDiagnostic(error, bytes, path))
    }
  }

  private func parse(_ block: FrontMatterBlock) throws(DataSyntaxError) -> LocatedValue? {
    let text = bytes[block.text]
    switch block.format {
    case .none: return nil
    case .yaml: return try YAML.read(Self.leadingTabsAsBlanks(text), firstLine: block.textLine)
    case .toml: return try TOML.read(String(decoding: text, as: UTF8.self), firstLine: block.textLine)
    case .json:
      let json = String(decoding: text, as: UTF8.self)
      let isObject = text.first { $0 > 0x20 } == UInt8(ascii: "{")
      return try JSON.read(isObject ? json : "{\(json)}", firstLine: block.textLine)
    }
  }

  /// Each tab at the start of a line as two spaces, which is what Hexo makes of it.
  private static func leadingTabsAsBlanks(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(0x09) else { return String(decoding: text, as: UTF8.self) }
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
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func read(_ entries: [LocatedValue.Entry]) {
    let keys = Set(entries.lazy.filter { !$0.value.isNull }.map(\.key))
    for entry in entries where !entry.value.isNull {
      switch entry.key {
      case "title": result.title = text(entry)
      case "date": result.date = date(entry)
      case "updated": result.updated = date(entry)?.value
      case "categories": result.categories = categories(entry)
      case "category": if !keys.contains("categories") { result.categories = categories(entry) }
      case "tags": result.tags = texts(entry)
      case "tag": if !keys.contains("tags") { result.tags = texts(entry) }
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
      default: readForThemes(entry)
      }
    }
  }

  /// Keys that themes of other tools use with values of many kinds: what does not fit ours stays in `extra`.
  private mutating func readForThemes(_ entry: LocatedValue.Entry) {
    let value = entry.value
    switch entry.key {
    case "sticky", "top":
      if let number = value.int ?? value.bool.map({ $0 ? 1 : 0 }) {
        result.sticky = max(result.sticky, number)
        return
      }
    case "layout":
      if let text = value.text {
        result.layout = .init(value: text, position: value.position)
        return
      }
    case "series":
      if let text = value.text {
        result.series = text
        return
      }
    case "order":
      if let number = value.int {
        result.order = number
        return
      }
    case "cover":
      if let text = value.text, value.bool == nil {
        result.cover = .init(value: text, position: value.position)
        return
      }
    case "author":
      if let text = value.text {
        result.author = text
        return
      }
    case "toc":
      if let shown = value.bool {
        result.showsContents = shown
        return
      }
    case "comments":
      if let allowed = value.bool {
        result.allowsComments = allowed
        return
      }
    default: break
    }
    result.extra[entry.key] = value.data
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
      report("bad-date", "\"\(text)\" is not a date", at: entry.value.position, hint: error.hint)
      return nil
    }
  }

  /// A text is a list of one; commas are not split; empty items are dropped.
  private mutating func texts(_ entry: LocatedValue.Entry) -> [String] {
    switch entry.value.content {
    case .scalar: return [entry.value.text].compactMap { $0 }.map(\.trimmed).filter { !$0.isEmpty }
    case .map:
      wrongType(entry, "a text or a list of texts")
      return []
    case .list(let items):
      var seen = Set<String>()
      return items.compactMap { item in
        guard let text = item.text?.trimmed else {
          if !item.isNull { wrongType(entry, "a list of texts", at: item.position) }
          return nil
        }
        return text.isEmpty || !seen.insert(text).inserted ? nil : text
      }
    }
  }

  /// Hexo's rule: where any element is a list, each element is a path of its own.
  private mutating func categories(_ entry: LocatedValue.Entry) -> [[String]] {
    guard case .list(let items) = entry.value.content,
      items.contains(where: { if case .list = $0.content { true } else { false } })
    else {
      let path = texts(entry)
      return path.isEmpty ? [] : [path]
    }
    var paths: [[String]] = []
    for item in items where !item.isNull {
      var element = entry
      element.value = item
      let path = texts(element)
      if !path.isEmpty, !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  private mutating func aliases(_ entry: LocatedValue.Entry) -> [FrontMatter.Placed<String>] {
    guard case .list(let items) = entry.value.content else { return [placedText(entry)].compactMap { $0 } }
    return items.compactMap { item in
      guard let text = item.text else {
        wrongType(entry, "a list of addresses", at: item.position)
        return nil
      }
      return .init(value: text, position: item.position)
    }
  }

  private mutating func wrongType(_ entry: LocatedValue.Entry, _ wanted: String, at position: SourcePosition? = nil) {
    report(
      "bad-front-matter", "\"\(entry.key)\" is \(entry.value.kindName), not \(wanted)",
      at: position ?? entry.value.position, hint: nil)
  }

  private mutating func report(_ id: String, _ message: String, at position: SourcePosition, hint: String?) {
    diagnostics.append(
      Diagnostic(
        .error, id, message, path: path, position: position, line: SourceLines(bytes)[position.line], hint: hint))
  }
}

extension String {
  package var trimmed: String {
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}
