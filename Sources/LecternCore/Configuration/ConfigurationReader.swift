extension Configuration {
  /// Reads `lectern.yml`; keys that nobody knows and values of the wrong type are errors at their place.
  package static func read(_ bytes: [UInt8], path: String) -> (Configuration, [Diagnostic]) {
    var reader = Reader(path: path, lines: SourceLines(bytes))
    if let problem = TextEncoding.problem(bytes, path: path) { return (reader.result, [problem]) }
    do {
      if let root = try YAML.read(bytes.drop(byteOrderMark: true), limits: .dataFile) {
        reader.read(root)
      }
    } catch {
      reader.report(error.message, at: error.position, hint: error.hint)
    }
    return (reader.result, reader.diagnostics)
  }

  /// The top-level keys, in the order in which `new site` explains them.
  package static let keys = [
    "title", "subtitle", "description", "author", "email", "language", "timezone", "url", "permalink",
    "permalink_defaults", "per_page", "home", "archive", "category", "tag", "pagination_dir", "date_format", "excerpt",
    "future", "include", "exclude", "default_category", "category_map", "tag_map", "category_dir", "tag_dir",
    "archive_dir", "heading_ids", "external_links", "menu", "comments",
    "theme", "extra",
  ]
}

extension [UInt8] {
  /// The bytes without the mark that some editors put first.
  package func drop(byteOrderMark: Bool) -> ArraySlice<UInt8> {
    byteOrderMark && starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
  }
}

private struct Reader {
  let path: String
  let lines: SourceLines
  var result = Configuration()
  var diagnostics: [Diagnostic] = []

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
    var perPage: [String: Int] = [:]
    for entry in entries {
      if entry.key != "theme", entry.key != "extra", entry.value.isNull {
        if !Configuration.keys.contains(entry.key) { unknown(entry, among: Configuration.keys) }
        continue
      }
      switch entry.key {
      case "title": text(entry, \.title)
      case "subtitle": text(entry, \.subtitle)
      case "description": text(entry, \.description)
      case "author": text(entry, \.author)
      case "email": text(entry, \.email)
      case "language": text(entry, \.language)
      case "timezone": timezone(entry)
      case "url": url(entry)
      case "permalink": if let text = text(entry) { result.permalink = Permalink(text) }
      case "permalink_defaults": texts(entry, \.permalinkDefaults)
      case "per_page": perPage["per_page"] = count(entry)
      case "home", "archive", "category", "tag":
        section(entry, ["per_page"]) { reader, inner in perPage[entry.key] = reader.count(inner) }
      case "pagination_dir": directory(entry, \.paginationDirectory)
      case "date_format": dateFormat(entry)
      case "excerpt":
        section(entry, ["words"]) { reader, inner in
          if let words = reader.count(inner) { reader.result.excerptWords = words }
        }
      case "future": bool(entry, \.future)
      case "include": list(entry, \.include)
      case "exclude": list(entry, \.exclude)
      case "default_category": text(entry, \.defaultCategory)
      case "category_map": texts(entry, \.categoryMap)
      case "tag_map": texts(entry, \.tagMap)
      case "category_dir": directory(entry, \.categoryDirectory)
      case "tag_dir": directory(entry, \.tagDirectory)
      case "archive_dir": directory(entry, \.archiveDirectory)
      case "heading_ids": headingIDs(entry)
      case "external_links":
        section(entry, ["new_tab"]) { reader, inner in reader.bool(inner, \.externalLinksOpenNewTab) }
      case "menu": menu(entry)
      case "comments": comments(entry)
      case "theme": theme(entry)
      case "extra": extra(entry)
      default: unknown(entry, among: Configuration.keys)
      }
    }
    let common = perPage["per_page"] ?? 10
    result.perPage = Configuration.PerPage(
      home: perPage["home"] ?? common, archive: perPage["archive"] ?? common, category: perPage["category"] ?? common,
      tag: perPage["tag"] ?? common)
  }

  private mutating func unknown(_ entry: LocatedValue.Entry, among keys: [String], in section: String = "") {
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

  /// - Parameter item: the value at fault where it is one of the entry's list.
  private mutating func wrongType(
    _ entry: LocatedValue.Entry, _ wanted: String, _ item: LocatedValue? = nil, hint: String? = nil
  ) {
    if let item {
      report("\"\(entry.key)\" has \(item.kindName) where \(wanted) belongs", at: item.position, hint: hint)
    } else {
      report("\"\(entry.key)\" is \(entry.value.kindName), not \(wanted)", at: entry.value.position, hint: hint)
    }
  }

  // MARK: Types

  private mutating func text(_ entry: LocatedValue.Entry) -> String? {
    if let text = entry.value.text { return text }
    wrongType(entry, "a text")
    return nil
  }

  private mutating func text(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, String>) {
    if let text = text(entry) { result[keyPath: key] = text }
  }

  private mutating func bool(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, Bool>) {
    if let bool = entry.value.bool { result[keyPath: key] = bool } else { wrongType(entry, "true or false") }
  }

  private mutating func count(_ entry: LocatedValue.Entry) -> Int? {
    if let number = entry.value.int, number >= 0 { return number }
    if let text = entry.value.text, Int(text) != nil {
      report("\"\(entry.key)\" is \(text), below 0", at: entry.value.position, hint: "write 0 for all on one page")
    } else {
      wrongType(entry, "a number from 0 up")
    }
    return nil
  }

  private mutating func list(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, [String]>) {
    if let text = entry.value.text {
      result[keyPath: key] = [text]
    } else if case .list(let items) = entry.value.content {
      result[keyPath: key] = items.compactMap { item in
        if item.text == nil, !item.isNull { wrongType(entry, "a text", item) }
        return item.text
      }
    } else {
      wrongType(entry, "a list of texts")
    }
  }

  private mutating func texts(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, [String: String]>) {
    guard case .map(let inner) = entry.value.content else { return wrongType(entry, "a mapping of texts") }
    for pair in inner {
      if let text = text(pair) { result[keyPath: key][pair.key] = text }
    }
  }

  private mutating func extra(_ entry: LocatedValue.Entry) {
    if case .map(let map) = entry.value.data {
      result.extra = map
    } else if !entry.value.isNull {
      wrongType(entry, "a mapping")
    }
  }

  private mutating func theme(_ entry: LocatedValue.Entry) {
    if case .map(let options) = entry.value.content {
      result.theme = options.map {
        .init($0, keyLine: lines[$0.keyPosition.line], valueLine: lines[$0.value.position.line])
      }
    } else if !entry.value.isNull {
      wrongType(entry, "a mapping")
    }
  }

  private mutating func comments(_ entry: LocatedValue.Entry) {
    var reader = CommentsReader()
    result.comments = reader.read(entry)
    for problem in reader.problems { report(problem.message, at: problem.position, hint: problem.hint) }
  }

  private mutating func section(
    _ entry: LocatedValue.Entry, _ keys: [String], _ read: (inout Reader, LocatedValue.Entry) -> Void
  ) {
    guard case .map(let inner) = entry.value.content else {
      return wrongType(entry, "a mapping", hint: keys.first.map { "write \(entry.key): {\($0): …}" })
    }
    for pair in inner where !pair.value.isNull || !keys.contains(pair.key) {
      if keys.contains(pair.key) { read(&self, pair) } else { unknown(pair, among: keys, in: entry.key + ".") }
    }
  }

  /// A folder of the output, without slashes at its ends.
  private mutating func directory(_ entry: LocatedValue.Entry, _ key: WritableKeyPath<Configuration, String>) {
    guard let text = text(entry) else { return }
    do {
      let path = try OutputPath(folder: text)
      result[keyPath: key] = String(path.folder.dropLast())
    } catch {
      report(error.message, at: entry.value.position, hint: error.hint)
    }
  }

  private mutating func timezone(_ entry: LocatedValue.Entry) {
    guard let text = text(entry), !text.isEmpty else { return }
    if let zone = Zone(text) {
      result.timezone = zone
    } else {
      report("unknown time zone \"\(text)\"", at: entry.value.position, hint: "write a name such as Asia/Shanghai")
    }
  }

  private mutating func dateFormat(_ entry: LocatedValue.Entry) {
    guard let text = text(entry) else { return }
    do throws(DateFormatError) {
      if text != "iso" { try DateTime.check(format: text) }
      result.dateFormat = text
    } catch {
      report("\"date_format\" is \"\(text)\": \(error.reason)", at: entry.value.position, hint: error.hint)
    }
  }

  private mutating func url(_ entry: LocatedValue.Entry) {
    guard let text = text(entry), !text.isEmpty else { return }
    if let address = SiteAddress(url: text) {
      result.address = address
    } else {
      report(
        "\"\(text)\" is not the address of a site", at: entry.value.position,
        hint: "write https://host/ or https://host/folder/")
    }
  }

  private mutating func headingIDs(_ entry: LocatedValue.Entry) {
    let names = Configuration.HeadingIDs.allCases.map(\.rawValue)
    guard let text = text(entry) else { return }
    if let value = Configuration.HeadingIDs(rawValue: text) {
      result.headingIDs = value
    } else {
      report(
        "\"heading_ids\" is \"\(text)\"", at: entry.value.position, hint: "write \(names.joined(separator: " or "))")
    }
  }

  /// `[{name, url}, …]`, or `name: url` pairs as Hexo's themes have them (what follows `||` there is an icon).
  private mutating func menu(_ entry: LocatedValue.Entry) {
    switch entry.value.content {
    case .map(let pairs):
      for pair in pairs {
        guard let url = text(pair) else { continue }
        let address = url.split(separator: "|").first.map { String($0).trimmed } ?? url
        result.menu.append(.init(name: pair.key, url: address))
      }
    case .list(let items):
      for item in items {
        var pair = entry
        pair.value = item
        var menuItem = Configuration.MenuItem(name: "", url: "")
        section(pair, ["name", "url"]) { reader, inner in
          let text = reader.text(inner) ?? ""
          if inner.key == "name" { menuItem.name = text } else { menuItem.url = text }
        }
        if menuItem.name.isEmpty || menuItem.url.isEmpty, case .map = item.content {
          report("a menu item without name or url", at: item.position, hint: "write {name: About, url: /about/}")
        } else if !menuItem.name.isEmpty {
          result.menu.append(menuItem)
        }
      }
    default: wrongType(entry, "a list of {name, url}")
    }
  }
}
