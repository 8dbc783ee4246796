import LecternCore

/// What of a site changed between two states, besides its notes.
struct LiveChanges {
  /// A style sheet: it can be exchanged without loading a page anew.
  var style = false
  /// What pages are made with: templates, words, options of the theme.
  var theme = false
  /// Anything else that pages show: configuration, data, scripts, pictures.
  var rest = false

  init(from old: Source, to new: Source) {
    func files(_ source: Source) -> [String: FileStamp] {
      var stamps: [String: FileStamp] = [:]
      for file in source.files where file.kind == .asset { stamps[file.sourcePath] = file.stamp }
      for file in source.theme.assets.values { stamps[file.shownPath] = file.stamp }
      return stamps
    }
    let (before, after) = (files(old), files(new))
    for path in Set(before.keys).union(after.keys) where before[path] != after[path] {
      if path.lowercased().hasSuffix(".css") { style = true } else { rest = true }
    }
    rest = rest || old.configuration != new.configuration || old.data != new.data
    theme =
      old.theme.words != new.theme.words || old.theme.options != new.theme.options
      || old.theme.templates.mapValues(\.bytes) != new.theme.templates.mapValues(\.bytes)
  }
}
