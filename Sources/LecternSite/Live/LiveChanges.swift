import LecternCore

/// What of a site changed between two states, besides its notes.
struct LiveChanges {
  /// A style sheet: it can be exchanged without loading a page anew.
  var style = false
  /// Anything else that pages are made with or show: configuration, data, templates, words, scripts, pictures.
  var rest = false

  /// - Parameters:
  ///   - made: by which pages were made, and are.
  init(from old: Source, to new: Source, made: (before: Theme?, now: Theme?)) {
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
    rest =
      rest || old.configuration != new.configuration || old.data != new.data || made.before?.words != made.now?.words
      || made.before?.options != made.now?.options
      || made.before?.templates.mapValues(\.bytes) != made.now?.templates.mapValues(\.bytes)
  }
}
