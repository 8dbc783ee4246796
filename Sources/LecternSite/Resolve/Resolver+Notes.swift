import LecternCore
import LecternMarkup

/// Gives every note its place: whether it is built, at which address, above which list.
extension Resolver {
  mutating func place(_ page: ParsedPage) {
    let date = page.frontMatter.date?.value ?? dateInName(page) ?? dateOfDraft(page)
    let visibility = Visibility(page, date: date, configuration: configuration, options: options)
    if let reason = visibility.absence {
      absent.append((page, reason))
      return
    }
    guard let output = outputPath(page, date) else { return }
    if date == nil, page.file.kind != .page, !page.hasErrors { warnMissingDate(page) }
    for alias in page.frontMatter.aliases { addRedirect(alias, to: output, page) }
    let position = page.frontMatter.permalink?.position ?? page.frontMatter.slug?.position
    let placed = Page(
      kind: page.file.kind == .page ? .page : .post, parsed: page, date: date, updated: page.frontMatter.updated,
      output: output, url: configuration.address.address(of: output.text), visibility: visibility,
      content: ResolvedFragment(fragment: Fragment(), targets: []),
      excerpt: ResolvedFragment(fragment: Fragment(), targets: []))
    if placed.kind == .page, let list = bareLists.removeValue(forKey: output) {
      lists[list].introduction = placed
      addresses.rename(output, to: page.file.sourcePath, at: position)
      return
    }
    addresses.claim(output, by: page.file.sourcePath, at: position)
    pages.append(placed)
  }

  /// A slip in the site's permalink is told where it stands, not at every note.
  mutating func checkPermalink(_ parsed: [ParsedPage]) {
    let users = parsed.filter { $0.file.kind != .page && $0.frontMatter.permalink == nil }
    guard !users.isEmpty else { return }
    for key in configuration.permalink.keys where configuration.permalinkDefaults[key] == nil {
      if users.contains(where: { $0.frontMatter.value(of: key) != nil }) { continue }
      hasVainPermalink = true
      diagnostics.append(
        Diagnostic(
          .error, "bad-permalink", "the permalink \(configuration.permalink.pattern) needs :\(key), and no note has it",
          path: options.settingsPath, position: configuration.permalinkPosition,
          line: configuration.permalinkLine,
          hint: nearestName(to: key, among: Permalink.tokens).map { "did you mean :\($0)?" }
            ?? "write \(key): … in the front matter, or a value under permalink_defaults:"))
    }
  }

  private func dateInName(_ page: ParsedPage) -> DateTime? {
    page.file.kind == .page ? nil : DateTime.inFileName(fileName(page.file), zone: configuration.zone)
  }

  /// A draft has no date until it is done; to be looked at it takes the day of the build.
  private func dateOfDraft(_ page: ParsedPage) -> DateTime? {
    let isDraft = page.file.kind == .draft || (page.file.kind == .post && page.frontMatter.isDraft)
    return isDraft && page.frontMatter.date == nil ? configuration.zone.wallClock(at: options.now) : nil
  }

  private mutating func warnMissingDate(_ page: ParsedPage) {
    diagnostics.append(
      Diagnostic(
        .warning, "missing-date", "no date: it stands last in lists and in no archive", path: page.file.sourcePath,
        position: SourcePosition(line: 1), hint: "write date: 2022-09-04 18:43:23 in its front matter"))
  }

  private mutating func outputPath(_ page: ParsedPage, _ date: DateTime?) -> OutputPath? {
    if hasVainPermalink, page.file.kind != .page, page.frontMatter.permalink == nil { return nil }
    if let output = earlier.output(of: page) { return output }
    do throws(OutputPath.Refusal) {
      return try NoteAddress(configuration: configuration).output(of: page, date)
    } catch {
      // A date that could not be read is the error already told.
      let isRepeated = page.diagnostics.contains {
        $0.id == "bad-date" || $0.id == "invalid-encoding" || $0.id == "bad-front-matter"
      }
      if !(isRepeated && error.hint.contains("date")) {
        refuse(error, page, at: page.frontMatter.permalink?.position ?? page.frontMatter.slug?.position)
      }
      return nil
    }
  }

  private mutating func refuse(_ refusal: OutputPath.Refusal, _ page: ParsedPage, at position: SourcePosition?) {
    diagnostics.append(
      Diagnostic(
        .error, "bad-permalink", refusal.message, path: page.file.sourcePath,
        position: position ?? SourcePosition(line: 1), hint: refusal.hint))
  }

  private mutating func addRedirect(_ alias: FrontMatter.Placed<String>, to target: OutputPath, _ page: ParsedPage) {
    do throws(OutputPath.Refusal) {
      if LocalReference.hasScheme(alias.value) {
        throw OutputPath.Refusal(
          message: "\"\(alias.value)\" has a host: an alias is an address of this site", hint: "write /old/name/")
      }
      // As a browser shows it and as it stands in a link are one address.
      let output = try OutputPath(permalink: PercentEncoding.decode(alias.value.unrooted))
      addresses.claim(output, by: page.file.sourcePath, at: alias.position)
      redirects.append(
        Site.Redirect(
          output: output, url: configuration.address.address(of: target.text), title: page.title,
          language: page.frontMatter.language ?? configuration.language, sourcePath: page.file.sourcePath))
    } catch {
      refuse(error, page, at: alias.position)
    }
  }
}
