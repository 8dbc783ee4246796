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
      reading.diagnostics = [FrontMatterReader.syntaxDiagnostic(error, bytes, path)]
      return reading
    }
    var reader = FrontMatterReader(bytes: bytes, path: path, zone: zone)
    reader.read(block)
    return Reading(frontMatter: reader.result, block: block, diagnostics: reader.diagnostics)
  }
}

/// Gives each known key its type.
struct FrontMatterReader {
  let bytes: [UInt8]
  let path: String
  let zone: Zone
  var result = FrontMatter()
  var diagnostics: [Diagnostic] = []
  private lazy var lines = SourceLines(bytes)

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
        throw notMapping(value)
      }
      read(entries)
    } catch {
      diagnostics.append(Self.syntaxDiagnostic(error, bytes, path))
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
    case .yaml: return try LeadingTabs.readYAML(text, firstLine: block.textLine)
    case .toml: return try TOML.read(String(decoding: text, as: UTF8.self), firstLine: block.textLine)
    case .json:
      return try JSON.read(String(decoding: text, as: UTF8.self), firstLine: block.textLine, isMembers: true)
    }
  }

  private mutating func read(_ entries: [LocatedValue.Entry]) {
    func has(_ key: FrontMatter.Key) -> Bool { entries.contains { $0.key == key.rawValue && !$0.value.isBlank } }
    for entry in entries where !entry.value.isNull {
      switch FrontMatter.Key(rawValue: entry.key) {
      case .category where has(.categories), .tag where has(.tags): continue
      case .some where entry.value.isBlank: continue
      case let key?: read(entry, as: key)
      case nil:
        warnOfCapitals(entry, has)
        warnOfSlip(entry, has)
        result.extra[entry.key] = entry.value.data
      }
    }
  }

  private mutating func read(_ entry: LocatedValue.Entry, as key: FrontMatter.Key) {
    let value = entry.value
    switch key {
    case .title: result.title = text(entry)
    case .date: result.date = date(entry)
    case .updated: result.updated = date(entry)?.value
    case .categories, .category: result.categories = categories(entry)
    case .tags, .tag: result.tags = tags(entry)
    case .description: result.description = text(entry)
    case .excerpt: result.excerpt = placedText(entry)
    case .permalink: result.permalink = placedText(entry)
    case .slug: result.slug = placedText(entry)
    case .aliases: result.aliases = aliases(entry)
    case .lang, .language: result.language = result.language ?? text(entry)
    case .published: result.published = bool(entry) ?? true
    case .draft: result.draft = bool(entry) ?? false
    case .notShow: result.notShow = bool(entry) ?? false
    case .hidden, .hide: result.hidden = (bool(entry) ?? false) || result.hidden
    case .sticky, .top:
      lenient(entry, "a whole number or true", value.int ?? value.bool.map { $0 ? 1 : 0 }) {
        $0.sticky = $0.sticky == 0 ? $1 : max($0.sticky, $1)
      }
    case .layout: lenient(entry, "a text", value.text) { $0.layout = .init(value: $1, position: value.position) }
    case .series: lenient(entry, "a text", value.text ?? value.firstText) { $0.series = $1 }
    case .order: lenient(entry, "a whole number", value.int) { $0.order = $1 }
    case .cover:
      lenient(entry, "the address of a picture", value.bool == nil ? value.text : nil) {
        $0.cover = .init(value: $1, position: value.position)
      }
    case .author: lenient(entry, "a text", value.text) { $0.author = $1 }
    case .contents: lenient(entry, "true or false", value.flag) { $0.showsContents = $1 }
    case .comments: lenient(entry, "true or false", value.flag) { $0.allowsComments = $1 }
    }
  }

  /// `Title:` is a key of the author's own, as in Hexo; where there is no `title:` it is a slip that loses the title.
  private mutating func warnOfCapitals(_ entry: LocatedValue.Entry, _ has: (FrontMatter.Key) -> Bool) {
    guard entry.key.utf8.contains(where: { (0x41...0x5A).contains($0) }),
      let key = FrontMatter.Key(rawValue: entry.key.lowercased()), !key.isOfThemes, !has(key)
    else { return }
    report(
      "key-case", "\"\(entry.key)\" means nothing: keys are written in small letters", at: entry.keyPosition,
      hint: "write \(key.rawValue):", severity: .warning)
  }

  private static let hidingKeys: [FrontMatter.Key] = [.draft, .published, .hidden, .hide, .notShow]

  /// `hiden: true` hides nothing, and nobody would notice; other keys of the author's own may be called what they like.
  private mutating func warnOfSlip(_ entry: LocatedValue.Entry, _ has: (FrontMatter.Key) -> Bool) {
    guard FrontMatter.Key(rawValue: entry.key.lowercased()) == nil,
      let near = nearestName(to: entry.key, among: Self.hidingKeys.lazy.map(\.rawValue)),
      let key = FrontMatter.Key(rawValue: near), !has(key)
    else { return }
    report(
      "unknown-key", "\"\(entry.key)\" means nothing, so it keeps the note from nobody", at: entry.keyPosition,
      hint: "did you mean \"\(near)\"?", severity: .warning)
  }

  mutating func report(
    _ id: String, _ message: String, at position: SourcePosition, hint: String?, severity: Diagnostic.Severity = .error
  ) {
    // Each problem holds a copy of its line: a hostile list would fill the memory with them.
    guard diagnostics.count < 100 else { return }
    diagnostics.append(
      Diagnostic(
        severity, id, message, path: path, position: position, line: lines[position.line], hint: hint))
  }
}
