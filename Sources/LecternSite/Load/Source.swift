import Glibc
import LecternCore

/// The site folder, read: configuration, the files of `Content/`, data, the theme.
package struct Source: Sendable {
  /// The real path of the site's folder.
  package var site: String
  /// The folder that stored paths are relative to.
  package var root: String
  package var configuration: Configuration
  package var files: [ContentFile]
  /// All folders that were looked into; in the site's own only the names that mean something count.
  package var folders: [WatchedFolder] = []
  package var data: DataMap
  package var theme: Theme
  package var diagnostics: [Diagnostic]
  /// What settings, data and the theme were read from.
  var texts: GoodTexts
}

/// Where things are and what the command line adds; the only thing that knows the world outside.
package struct SiteOptions: Sendable {
  /// The folder of `lectern.yml`.
  package var site: String
  /// Another configuration file; nil is `lectern.yml` in the site.
  package var configuration: String?
  /// The real path of the folder that a build writes to.
  package var output: String?
  /// Stands for `url` of the configuration.
  package var baseURL: String?
  /// The default theme's folder.
  package var builtInTheme: String
  package var drafts = false
  package var future = false
  /// Warnings count as errors.
  package var strict = false
  /// Pages with errors are left out instead of stopping everything.
  package var keepGoing = false
  /// Blocks of notes say on which line they begin; see `MarkupOptions.marksLines`.
  package var marksLines = false
  /// Workers at once.
  package var jobs = 1
  /// Where pages are read that could take long; without it they are read like all others.
  package var apart: ReadingApart?
  /// Seconds since 1970.
  package var now: Int
  package var version: String

  static let usualSettingsPath = "lectern.yml"

  /// The configuration as diagnostics name it.
  package var settingsPath: String { configuration ?? Self.usualSettingsPath }

  package init(site: String, builtInTheme: String, now: Int, version: String) {
    self.site = site
    self.builtInTheme = builtInTheme
    self.now = now
    self.version = version
  }
}

extension Source {
  /// Reads everything but the notes themselves.
  ///
  /// - Parameters:
  ///   - texts: stand for files that have errors now.
  ///   - refused: what is wrong with the configuration, where only the rest of the site shows it.
  package static func load(
    _ options: SiteOptions, keeping texts: GoodTexts = GoodTexts(keepsGoing: false), refused: [Diagnostic] = []
  ) throws -> Source {
    guard let root = realPath(options.site) else {
      throw SystemError("open the site folder", options.site)
        .ifAbsent("check the name, or begin a site there with lectern new site")
    }
    let earlier = texts
    var texts = texts
    var diagnostics: [Diagnostic] = []
    let settings = options.settingsPath
    let text = try configurationText(options.configuration, root, shownAs: options.site)
    let reading = try texts.read(settings, &diagnostics, text: { () throws(SystemError) in text }) { bytes, problems in
      let (configuration, found) = Configuration.read(bytes, path: settings)
      problems += found + refused
      return configuration
    }
    var configuration = reading ?? Configuration()
    if configuration.timezone == nil, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, "missing-timezone", "no timezone is set: dates are read as UTC",
          path: settings, position: SourcePosition(line: 1),
          hint: "write timezone: Asia/Shanghai, or the name of yours"))
    }
    if let url = options.baseURL { configuration.address = try address(url) }

    let (base, top) = try contentFolder(of: root)
    var walk = ContentWalk(
      root: base, output: options.output, include: configuration.include, exclude: configuration.exclude)
    try walk.walk(top)
    diagnostics += walk.diagnostics

    let reader = try SourceReader(root: base)
    var data = DataMap()
    for file in walk.files where file.kind == .data { try readData(file, reader, &data, &texts, &diagnostics) }
    var theme = try Theme.load(builtIn: options.builtInTheme, root: root, &texts, &diagnostics)
    let unfit = ThemeOption.apply(configuration.theme, from: settings, to: &theme.options)
    if unfit.hasErrors, refused.isEmpty, let good = earlier[settings], good != text {
      return try load(options, keeping: earlier, refused: unfit)
    }
    if refused.isEmpty { diagnostics += unfit }
    let prefix = base == "/" ? "/" : base + "/"
    let folders = WatchedFolder.all(
      whole: theme.folders.union(walk.folders.map { $0.isEmpty ? base : prefix + $0 }),
      hasHiddenNames: !configuration.include.isEmpty, site: root, configuration: options.configuration)
    return Source(
      site: root, root: base, configuration: configuration, files: walk.files, folders: folders, data: data,
      theme: theme, diagnostics: diagnostics, texts: texts)
  }

  /// The folder that no link under `Content/` may leave, and `Content/` below it, empty for the folder itself.
  private static func contentFolder(of root: String) throws -> (base: String, top: String) {
    let content = root + "/Content"
    guard let real = realPath(content) else {
      throw SystemError("open", content).ifAbsent("make the folder; notes lie in Content/posts/")
    }
    guard try status(at: real)?.isFolder == true else { throw SystemError("open", content, code: ENOTDIR) }
    // `Content` itself may be a link out of the site: then nothing beside the notes is part of it.
    return real.below(root + "/").map { (root, String($0)) } ?? (real, "")
  }

  /// The configuration alone, for commands that touch no notes.
  package static func configuration(of site: String, other: String? = nil) throws -> Configuration {
    Configuration.read(
      try configurationText(other, site, shownAs: site), path: other ?? SiteOptions.usualSettingsPath
    ).0
  }

  private static func configurationText(_ other: String?, _ root: String, shownAs site: String) throws -> [UInt8] {
    let path = other ?? root + "/" + SiteOptions.usualSettingsPath
    guard try status(at: path)?.isFile == true else {
      throw RefusedSite(other.map(noConfiguration) ?? noSite(in: site))
    }
    let file = try FileDescriptor(opening: path, O_RDONLY)
    return try file.readAll(path, size: Int(try file.status(path).st_size))
  }

  private static func noSite(in site: String) -> Diagnostic {
    let (place, cure) =
      site == "."
      ? ("here", "run lectern in the site's folder, name it with --site")
      : ("in \(site)", "name the site's folder with --site")
    return Diagnostic(
      .error, "no-site", "there is no lectern.yml \(place), so this is no site", path: SiteOptions.usualSettingsPath,
      hint: "\(cure), or begin one with lectern new site")
  }

  private static func noConfiguration(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "no-site", "there is no file \(path)", path: path,
      hint: "check the name behind --config, which counts from where you are, not from the site's folder")
  }

  private static func address(_ url: String) throws -> SiteAddress {
    guard let address = SiteAddress(url: url) else {
      throw RefusedSite(
        Diagnostic(
          .error, "bad-base-url", "--base-url is \"\(url)\", not the address of a site",
          hint: "write https://host/ or https://host/folder/"))
    }
    return address
  }

  private static func readData(
    _ file: ContentFile, _ reader: borrowing SourceReader, _ data: inout DataMap, _ texts: inout GoodTexts,
    _ diagnostics: inout [Diagnostic]
  ) throws(SystemError) {
    let name = String(file.stem)
    if data[name] != nil {
      diagnostics.append(
        Diagnostic(
          .error, "bad-data", "another file is data.\(name) already", path: file.sourcePath,
          position: SourcePosition(line: 1), hint: "rename one of them"))
      return
    }
    let value = try texts.read(
      file.sourcePath, &diagnostics, text: { () throws(SystemError) in try reader.read(file) },
      parse: { Self.data($0, file, &$1) })
    data[name] = value ?? .null
  }

  private static func data(_ bytes: [UInt8], _ file: ContentFile, _ diagnostics: inout [Diagnostic]) -> DataValue {
    if let problem = TextEncoding.problem(bytes, path: file.sourcePath) {
      diagnostics.append(problem)
      return .null
    }
    let text = String(decoding: bytes.withoutByteOrderMark, as: UTF8.self)
    do throws(DataSyntaxError) {
      let isJSON = file.path.lowercased().hasSuffix(".json")
      let value = isJSON ? try JSON.read(text, limits: .dataFile) : try YAML.read(text, limits: .dataFile)
      return value?.data ?? .null
    } catch {
      diagnostics.append(
        Diagnostic(
          .error, "bad-data", error.message, path: file.sourcePath, position: error.position,
          line: SourceLines(bytes)[error.position.line], hint: error.hint))
      return .null
    }
  }
}

extension Source {
  /// The paths among these at which there is or was a file; what a program made and removed meanwhile is no change.
  func known(_ paths: Set<String>) -> Set<String> {
    let missing = paths.filter { realPath($0) == nil }
    if missing.isEmpty { return paths }
    let themeFiles = theme.templates.values.map(\.file.realPath) + theme.assets.values.map(\.realPath)
    let named = folders.flatMap { folder in (folder.names ?? []).map { folder.path + "/" + $0 } }
    let known = Set(files.lazy.map { root + "/" + $0.storedPath } + themeFiles + named)
    return paths.filter { !missing.contains($0) || known.contains($0) || $0.hasSuffix(".yml") }
  }

  /// Diagnostics of the later phases, which no longer have the bytes, with the lines they are about.
  func quotingLines(in diagnostics: [Diagnostic]) -> [Diagnostic] {
    let wanted = Set(diagnostics.lazy.filter { $0.line == nil && $0.position != nil }.compactMap(\.path))
    guard !wanted.isEmpty, let reader = try? SourceReader(root: root) else { return diagnostics }
    var lines: [String: SourceLines] = [:]
    for file in files where file.kind != .asset && wanted.contains(file.sourcePath) {
      guard let bytes = try? reader.read(file), String(validating: bytes, as: UTF8.self) != nil else { continue }
      lines[file.sourcePath] = SourceLines(bytes)
    }
    // The problems of one line share its text, and a line too long to show is not quoted at all.
    var last: (path: String, number: Int, text: String?) = ("", 0, nil)
    return diagnostics.map { diagnostic in
      guard diagnostic.line == nil, let path = diagnostic.path, let position = diagnostic.position else {
        return diagnostic
      }
      var diagnostic = diagnostic
      if last.path != path || last.number != position.line {
        last = (path, position.line, lines[path]?[position.line].flatMap { $0.utf8.count > 16_000 ? nil : $0 })
      }
      diagnostic.line = last.text
      return diagnostic
    }
  }
}

/// What was asked for is no site, or names something impossible; exit 2.
package struct RefusedSite: Error {
  package var diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
