import LecternCore
import LecternMarkup

/// What other files say that a page needs: by path below `Content/`.
package struct Facts: Sendable {
  package var pictureSizes: [String: PictureSize] = [:]

  /// Reads the headers of the local pictures that the pages show.
  package static func gather(_ pages: [ParsedPage], _ source: Source, jobs: Int) async throws -> Facts {
    let paths = Set(source.files.lazy.filter { $0.kind == .asset }.map(\.path))
    if paths.isEmpty { return Facts() }
    var wanted = Set<String>()
    for page in pages {
      let references = page.document.content.references + (page.ownExcerpt?.content.references ?? [])
      for reference in references where reference.role == .picture {
        for path in LocalReference(reference.address)?.contentPaths(from: page.file) ?? [] where paths.contains(path) {
          wanted.insert(path)
        }
      }
      if let cover = page.frontMatter.cover {
        wanted.formUnion((LocalReference(cover.value)?.contentPaths(from: page.file) ?? []).filter(paths.contains))
      }
    }
    if wanted.isEmpty { return Facts() }
    let files = source.files.filter { wanted.contains($0.path) }
    let root = source.root
    let sizes = try await parallelMap(
      files.count, jobs: jobs,
      ranges: { range in
        let reader = try SourceReader(root: root)
        return try range.map { index in
          try PictureSize(header: reader.readPrefix(files[index], count: 4096))
            ?? PictureSize(header: reader.readPrefix(files[index], count: PictureSize.headerBytes))
        }
      })
    var facts = Facts()
    for (file, size) in zip(files, sizes) { facts.pictureSizes[file.path] = size }
    return facts
  }
}
