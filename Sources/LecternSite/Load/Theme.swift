import Glibc
import LecternCore

/// The templates, words, options and assets of a theme: the built-in one with the site's files over it, file by file.
package struct Theme: Sendable {
  package struct File: Sendable, Equatable {
    /// As diagnostics name it: `Templates/post.html`; `<theme>/post.html` for the built-in theme's, unless that lies
    /// in the site.
    package var shownPath: String
    package var realPath: String
    package var stamp: FileStamp
  }

  /// Templates by name (`partials/card.html`) with their bytes; those of the built-in theme also as `theme/…`.
  package var templates: [String: (file: File, bytes: [UInt8])] = [:]
  /// Below `assets/`, by output path (`assets/css/main.css`).
  package var assets: [String: File] = [:]
  /// Words by language tag, then key.
  package var words: [String: [String: String]] = [:]
  /// The names of the values that the words for a key take, in whatever language and file.
  var blanks: [String: Set<String>] = [:]
  /// The real paths of the folders it was read from.
  var folders: Set<String> = []
  /// The site's own first.
  package var options: [ThemeOption] = []

  package init() {}

  /// The theme with another's templates in the place of those at these shown paths.
  func replacingTemplates(at shownPaths: Set<String>, by other: Theme) -> Theme {
    var theme = self
    for (name, template) in templates where shownPaths.contains(template.file.shownPath) {
      theme.templates[name] = other.templates[name] ?? template
    }
    return theme
  }

  /// Whether it was read from the same files, as they were.
  func isSame(as other: Theme) -> Bool {
    templates.mapValues(\.file) == other.templates.mapValues(\.file) && assets == other.assets && words == other.words
      && options == other.options
  }

  /// - Parameter root: of the site, without symbolic links.
  static func load(
    builtIn: String, root: String, _ texts: inout GoodTexts, _ diagnostics: inout [Diagnostic]
  ) throws -> Theme {
    var theme = Theme()
    let shown = realPath(builtIn).flatMap { $0.below(root + "/") }.map(String.init) ?? "<theme>"
    try theme.add(folder: builtIn, shownAs: shown, root: root, &texts, &diagnostics)
    // A site's own post.html can extend the one it stands over.
    for (name, template) in theme.templates { theme.templates["theme/" + name] = template }
    let site = root + "/Templates"
    if let folder = try status(at: site), folder.isFolder, realPath(site) != realPath(builtIn) {
      try theme.add(folder: site, shownAs: "Templates", root: root, &texts, &diagnostics)
    }
    return theme
  }

  private mutating func add(
    folder: String, shownAs shown: String, root: String, _ texts: inout GoodTexts, _ diagnostics: inout [Diagnostic]
  ) throws {
    let walk = try ThemeWalk(folder, shownAs: shown, site: root)
    diagnostics += walk.diagnostics
    folders.formUnion(walk.folders)
    for found in walk.files {
      if found.name.hasPrefix("theme/") {
        diagnostics.append(
          Diagnostic(
            .error, "bad-theme", "theme/ names the files of the built-in theme", path: shown + "/" + found.name,
            position: SourcePosition(line: 1), hint: "move it to a folder of another name"))
        continue
      }
      let file = File(shownPath: shown + "/" + found.name, realPath: found.path, stamp: found.stamp)
      try add(file, name: found.name, &texts, &diagnostics)
    }
  }

  private mutating func add(
    _ file: File, name: String, _ texts: inout GoodTexts, _ diagnostics: inout [Diagnostic]
  ) throws(SystemError) {
    func read<Value>(_ parse: ([UInt8], inout [Diagnostic]) -> Value) throws(SystemError) -> Value? {
      try texts.read(
        file.shownPath, &diagnostics,
        text: { () throws(SystemError) in
          try FileDescriptor(opening: file.realPath, O_RDONLY).readAll(file.shownPath, size: file.stamp.size)
        }, parse: parse)
    }
    if name.hasPrefix("assets/") {
      assets[name] = file
    } else if name.hasSuffix(".html") || name.hasSuffix(".xml") || name.hasSuffix(".json") {
      if let bytes = try read({ bytes, _ in bytes }) { templates[name] = (file, bytes) }
    } else if name == "theme.yml" {
      let own = try read { bytes, problems in
        let (options, found) = ThemeOption.read(Self.yaml(bytes, file, &problems), file.shownPath, SourceLines(bytes))
        problems += found
        return options
      }
      guard let own else { return }
      let names = Set(own.map(\.name))
      options = own + options.filter { !names.contains($0.name) }
    } else if name.hasPrefix("i18n/"), name.hasSuffix(".yml") {
      let language = String(name.dropFirst("i18n/".count).dropLast(".yml".count))
      let found = try read { Self.words($0, file, &$1) }
      for (key, text) in found ?? [] {
        words[language, default: [:]][key] = text
        let names = WordBlank.all(in: text).map(\.name)
        if !names.isEmpty { blanks[key, default: []].formUnion(names) }
      }
    }
  }

  private static func words(
    _ bytes: [UInt8], _ file: File, _ diagnostics: inout [Diagnostic]
  ) -> [(key: String, text: String)] {
    guard let root = yaml(bytes, file, &diagnostics) else { return [] }
    let wordFile = ThemeWordFile(root)
    diagnostics += wordFile.problems.map { problem in
      Diagnostic(
        .error, "bad-theme", problem.message, path: file.shownPath, position: problem.position,
        line: SourceLines(bytes)[problem.position.line], hint: problem.hint)
    }
    return wordFile.words
  }

  private static func yaml(_ bytes: [UInt8], _ file: File, _ diagnostics: inout [Diagnostic]) -> LocatedValue? {
    if let problem = TextEncoding.problem(bytes, path: file.shownPath) {
      diagnostics.append(problem)
      return nil
    }
    do throws(DataSyntaxError) {
      return try YAML.read(bytes.withoutByteOrderMark, limits: .dataFile)
    } catch {
      diagnostics.append(
        Diagnostic(
          .error, "bad-theme", error.message, path: file.shownPath, position: error.position,
          line: SourceLines(bytes)[error.position.line], hint: error.hint))
      return nil
    }
  }

  /// The words of a language: the full tag, else its first part, else English, key by key. A language that has `posts`
  /// decides itself whether it has `posts_one`.
  package func words(for language: String) -> [String: String] {
    let base = String(language.prefix { $0 != "-" })
    let languages = words.keys.sorted()
    let regional = words[language] ?? languages.first { $0.lowercased() == language.lowercased() }.flatMap { words[$0] }
    let sibling = languages.first { $0.hasPrefix(base + "-") }.flatMap { words[$0] }
    let chosen = regional ?? words[base] ?? sibling ?? [:]
    let english = (words["en"] ?? [:]).filter { key, _ in
      !key.hasSuffix("_one") || chosen[String(key.dropLast("_one".count))] == nil
    }
    return english.merging(chosen) { $1 }
  }
}
