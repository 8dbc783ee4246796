import LecternCore

/// Finishes what a command that died had begun to move into place, before anything else is done to an output folder.
struct Recovery {
  let output: OpenFolder
  let state: StateFolder
  /// Whether records that cannot be read are given up.
  let adopt: Bool

  /// - Parameter enter: called before files are moved.
  /// - Returns: the manifest of what stands now, and the files of others that were kept.
  func run(_ enter: () -> Void) throws -> (Manifest, BuildReport) {
    var report = BuildReport()
    var manifest = try read(StateFolder.manifest) { (bytes) throws(RecordProblem) in try Manifest(bytes) } ?? Manifest()
    let journal = try read(StateFolder.journal) { (bytes) throws(RecordProblem) in try Journal(bytes) }
    if let journal {
      // With another manifest than the one it is for, the journal has been carried out.
      if journal.base == manifest.checksum {
        enter()
        var commit = try Commit(journal, output: output, state: state, isRepeated: true)
        _ = try commit.run(manifest)
        report.add(commit)
        manifest = try read(StateFolder.manifest) { (bytes) throws(RecordProblem) in try Manifest(bytes) } ?? Manifest()
      }
      try state.remove(StateFolder.journal)
    }
    try state.removeLitter()
    return (manifest, report)
  }

  private func read<Record>(
    _ name: String, _ parse: ([UInt8]) throws(RecordProblem) -> Record
  ) throws -> Record? {
    guard let bytes = try state.read(name) else { return nil }
    do throws(RecordProblem) {
      return try parse(bytes)
    } catch {
      if adopt {
        try state.remove(name)
        return nil
      }
      let shown = state.folder.shown + "/" + name
      let what = error == .damaged ? "is damaged" : "was written by another version of Lectern"
      throw OutputFolder.Refusal(
        diagnostic: Diagnostic(
          .error, "damaged-record", "the record of what Lectern wrote \(what)", path: shown,
          hint:
            "build with --adopt: files of the site are replaced, all others stay, pages that the site no longer has "
            + "among them; nothing was touched"))
    }
  }
}
