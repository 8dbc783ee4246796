import LecternCore

/// Gives the files that are not notes, and those of the theme, their places.
extension Resolver {
  /// What becomes of the files in a folder that belongs to a note.
  private enum NoteFolder {
    /// They go to this folder of the output, that of the note's page.
    case published(String)
    /// The note is not built, and neither are its files.
    case absent
  }

  /// Files beside a note go beside its page, all others to their own path; those of a note that is not built stay home.
  mutating func placeFiles() {
    let files = source.files.filter { $0.kind == .asset }
    let folders = files.isEmpty ? [:] : noteFolders()
    for file in files {
      var folder = file.folder
      while !folder.isEmpty, folders[String(folder)] == nil { folder = Substring(folder.utf8.dropLast()).pathFolder }
      switch folders[String(folder)] {
      case .absent?: continue
      case .published(let place)?: publish(.content(file), at: place + (file.path.below(folder) ?? ""), file.sourcePath)
      case nil where file.path.below("drafts/") != nil: continue
      case nil: publish(.content(file), at: file.path, file.sourcePath)
      }
    }
    for name in source.theme.assets.keys.sorted() where !addresses.isClaimed(name) {
      if let file = source.theme.assets[name] { publish(.theme(file), at: name, file.shownPath) }
    }
  }

  /// By folder below `Content/`; the top and the folders of all posts and of all drafts belong to none.
  private func noteFolders() -> [String: NoteFolder] {
    var result: [String: NoteFolder] = [:]
    // A note that is left out for a mistake is nowhere else.
    for file in source.files where file.kind != .asset && file.kind != .data { result[file.assetFolder] = .absent }
    for page in pages + lists.compactMap(\.introduction) {
      let own = page.parsed.file.assetFolder
      let isMoved = page.kind == .post || page.frontMatter.permalink != nil
      result[own] = .published(isMoved ? folder(of: page.output) : own)
    }
    for (page, _) in absent { result[page.file.assetFolder] = .absent }
    for folder in ["", "posts/", "drafts/"] { result[folder] = nil }
    return result
  }

  /// The page's own folder; for `a.html`, one of its name.
  private func folder(of page: OutputPath) -> String {
    let name = page.text.lastName
    if name == "index.html" { return String(page.folder) }
    return page.folder + (name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name) + "/"
  }

  private mutating func publish(_ file: Site.Copy.From, at path: String, _ owner: String) {
    do throws(OutputPath.Refusal) {
      let output = try OutputPath(file: path)
      addresses.claim(output, by: owner, at: nil)
      copies.append(Site.Copy(from: file, output: output))
    } catch {
      diagnostics.append(
        Diagnostic(
          .error, "bad-permalink", error.message, path: owner, position: SourcePosition(line: 1),
          hint: "rename the file"))
    }
  }
}
