extension Configuration {
  /// Reads `lectern.yml`; keys that nobody knows and values of the wrong type are errors at their place.
  package static func read(_ bytes: [UInt8], path: String) -> (Configuration, [Diagnostic]) {
    var reader = ConfigurationReader(path: path, lines: SourceLines(bytes))
    if let problem = TextEncoding.problem(bytes, path: path) { return (reader.result, [problem]) }
    do {
      if let root = try YAML.read(bytes.withoutByteOrderMark, limits: .dataFile) {
        reader.read(root)
      }
    } catch {
      reader.report(error.message, at: error.position, hint: error.hint)
    }
    return (reader.result, reader.diagnostics)
  }
}

/// Gives each known key its type.
struct ConfigurationReader {
  let path: String
  let lines: SourceLines
  var result = Configuration()
  var diagnostics: [Diagnostic] = []
  /// By the keys that set it for one kind of list or, as `perPage`, for all.
  private var perPage: [Configuration.Key: Int] = [:]

  init(path: String, lines: SourceLines) {
    self.path = path
    self.lines = lines
  }

  mutating func report(_ message: String, at position: SourcePosition, hint: String?) {
    diagnostics.append(
      Diagnostic(
        .error, "bad-config", message, path: path, position: position, line: lines[position.line], hint: hint))
  }

  mutating func read(_ root: LocatedValue) {
    guard case .map(let entries) = root.content else {
      if !root.isNull {
        report(
          "the configuration is \(root.kindName), not a mapping", at: root.position, hint: "write \"key: value\" lines")
      }
      return
    }
    for entry in entries {
      guard let key = Configuration.Key(rawValue: entry.key) else {
        unknown(entry, among: Configuration.Key.allCases.map(\.rawValue))
        continue
      }
      if !entry.value.isNull { read(entry, as: key) }
    }
    let common = perPage[.perPage] ?? 10
    result.perPage = Configuration.PerPage(
      home: perPage[.home] ?? common, archive: perPage[.archive] ?? common, category: perPage[.category] ?? common,
      tag: perPage[.tag] ?? common)
  }

  private mutating func read(_ entry: LocatedValue.Entry, as key: Configuration.Key) {
    switch key {
    case .title: text(entry, \.title)
    case .subtitle: text(entry, \.subtitle)
    case .description: text(entry, \.description)
    case .author: text(entry, \.author)
    case .email: text(entry, \.email)
    case .language: text(entry, \.language)
    case .timezone: timezone(entry)
    case .url: url(entry)
    case .permalink:
      if let text = text(entry) { result.permalink = Permalink(text) }
      result.permalinkPosition = entry.value.position
      result.permalinkLine = lines[entry.value.position.line]
    case .permalinkDefaults: texts(entry, \.permalinkDefaults)
    case .perPage: perPage[key] = count(entry)
    case .home, .archive, .category, .tag:
      section(entry, ["per_page"]) { reader, inner in reader.perPage[key] = reader.count(inner) }
    case .paginationDirectory: directory(entry, \.paginationDirectory)
    case .dateFormat: dateFormat(entry)
    case .excerpt:
      section(entry, ["words"]) { reader, inner in
        if let words = reader.count(inner) { reader.result.excerptWords = words }
      }
    case .future: bool(entry, \.future)
    case .include: list(entry, \.include)
    case .exclude: list(entry, \.exclude)
    case .defaultCategory: text(entry, \.defaultCategory)
    case .categoryMap: texts(entry, \.categoryMap)
    case .tagMap: texts(entry, \.tagMap)
    case .categoryDirectory: directory(entry, \.categoryDirectory)
    case .tagDirectory: directory(entry, \.tagDirectory)
    case .archiveDirectory: directory(entry, \.archiveDirectory)
    case .headingIDs: headingIDs(entry)
    case .externalLinks:
      section(entry, ["new_tab"]) { reader, inner in reader.bool(inner, \.externalLinksOpenNewTab) }
    case .menu: menu(entry)
    case .comments: comments(entry)
    case .theme: theme(entry)
    case .extra: extra(entry)
    }
  }

  mutating func unknown(_ entry: LocatedValue.Entry, among keys: [String], in section: String = "") {
    // A file with so many is no configuration, and each look takes its time.
    let nearest = diagnostics.count < 100 ? nearestName(to: entry.key, among: keys) : nil
    report(
      "unknown key \"\(section)\(entry.key)\"", at: entry.keyPosition,
      hint: Self.ofHexo[entry.key] ?? nearest.map { "did you mean \"\($0)\"?" } ?? "values of your own go under extra:")
  }

  /// What Hexo's users write, and what it is here.
  private static let ofHexo = [
    "root": "write the folder in url: https://host/folder/",
    "theme_config": "the options of a theme stand under theme:",
    "public_dir": "name it with --output", "skip_render": "name such files under exclude:",
    "index_generator": "write home: {per_page: 10}", "archive_generator": "write archive: {per_page: 10}",
    "category_generator": "write category: {per_page: 10}", "tag_generator": "write tag: {per_page: 10}",
    "external_link": "write external_links: {new_tab: true}",
  ]
}
