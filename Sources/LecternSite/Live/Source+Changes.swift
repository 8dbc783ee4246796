import LecternCore

/// What changed in the folder since it was read.
extension Source {
  /// Whether nothing in the folder has changed.
  func isSame(as other: Source) -> Bool {
    files == other.files && folders == other.folders && configuration == other.configuration && data == other.data
      && diagnostics == other.diagnostics && theme.isSame(as: other.theme)
  }

  /// The notes, by their real paths, whose files are there and not what they were.
  var touchedNotes: Set<String> {
    guard let reader = try? SourceReader(root: root) else { return [] }
    var touched: Set<String> = []
    for file in files where file.isNote {
      guard let stamp = try? FileStamp(reader.open(file).status(file.sourcePath)), stamp != file.stamp else { continue }
      touched.insert(root + "/" + file.storedPath)
    }
    return touched
  }

  /// The same folder after nothing but notes of it were written; nil when these files are others, or none.
  func restamped(_ paths: Set<String>) -> Source? {
    if paths.isEmpty { return nil }
    var source = self
    var found: Set<String> = []
    for index in files.indices where files[index].isNote {
      let path = root + "/" + files[index].storedPath
      guard paths.contains(path) else { continue }
      guard let reader = try? SourceReader(root: root),
        let stamp = try? FileStamp(reader.open(files[index]).status(files[index].sourcePath))
      else { return nil }
      source.files[index].stamp = stamp
      found.insert(path)
    }
    return found == paths ? source : nil
  }
}
