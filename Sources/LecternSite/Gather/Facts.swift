import LecternCore
import LecternMarkup

/// What other files say that a page needs: by path below `Content/`.
package struct Facts: Sendable {
  package var pictureSizes: [String: PictureSize] = [:]
  /// As which the pictures were looked at, those without a size too.
  private var stamps: [String: FileStamp] = [:]
  /// Why pictures could not be looked at.
  private var failures: [String: SystemError] = [:]

  /// In the order of their paths; a picture that has just gone is none of them.
  package var problems: [SystemError] {
    failures.filter { !isAbsence($0.value.code) }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Reads the headers of the local pictures that the pages show.
  ///
  /// - Parameter earlier: pictures that are still the same files are not looked at again.
  package static func gather(
    _ pages: [ParsedPage], _ source: Source, jobs: Int, keeping earlier: Facts = Facts()
  ) async throws -> Facts {
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
    var facts = Facts()
    var files: [ContentFile] = []
    for file in source.files where wanted.contains(file.path) {
      facts.stamps[file.path] = file.stamp
      if earlier.stamps[file.path] == file.stamp, earlier.failures[file.path] == nil {
        facts.pictureSizes[file.path] = earlier.pictureSizes[file.path]
      } else {
        files.append(file)
      }
    }
    let root = source.root
    let sizes: [Result<PictureSize?, SystemError>] = try await parallelMap(
      files.count, jobs: jobs,
      ranges: { [files] range in
        let reader = try SourceReader(root: root)
        return range.map { size(of: files[$0], reader) }
      })
    for (file, size) in zip(files, sizes) {
      switch size {
      case .success(let size): facts.pictureSizes[file.path] = size
      case .failure(let error): facts.failures[file.path] = error
      }
    }
    return facts
  }

  private static func size(
    of file: ContentFile, _ reader: borrowing SourceReader
  ) -> Result<PictureSize?, SystemError> {
    do throws(SystemError) {
      for count in [4096, PictureSize.headerBytes] {
        if let size = PictureSize(header: try reader.readPrefix(file, count: count)) { return .success(size) }
      }
      return .success(nil)
    } catch {
      return .failure(error)
    }
  }

  /// With what is known of further pictures, which counts where both know one.
  func adding(_ other: Facts) -> Facts {
    if other.stamps.isEmpty { return self }
    var facts = self
    facts.stamps.merge(other.stamps) { $1 }
    for path in other.stamps.keys {
      facts.pictureSizes[path] = other.pictureSizes[path]
      facts.failures[path] = other.failures[path]
    }
    return facts
  }
}
