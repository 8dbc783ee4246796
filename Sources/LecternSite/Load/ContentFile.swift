import LecternCore

/// One file under `Content/`, found but not yet read.
package struct ContentFile: Sendable, Hashable {
  package enum Kind: Sendable {
    /// Markdown under `posts/`.
    case post
    /// Markdown under `drafts/`.
    case draft
    /// Any other Markdown.
    case page
    /// `data/*.yml`, `*.yaml`, `*.json`.
    case data
    /// Anything else: published as it is.
    case asset
  }

  package let kind: Kind
  /// Below `Content/`, `/` between names.
  package let path: String
  /// Where the bytes are, below the site folder, without a symbolic link on the way.
  var storedPath: String
  package var stamp: FileStamp

  /// Set for a text that was given by itself.
  let isOutsideSite: Bool
  /// As diagnostics name it.
  package let sourcePath: String

  package var size: Int { stamp.size }

  /// A Markdown file.
  package var isNote: Bool { kind != .asset && kind != .data }

  /// The folder it lies in, with a slash at its end; empty at the top.
  package var folder: Substring { path.pathFolder }

  /// The last name without its extension.
  package var stem: Substring {
    let name = path.lastName
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return name }
    return name[..<dot]
  }

  /// Where assets that belong to this note lie: `note.md` has `note/`, `note/index.md` has `note/`.
  package var assetFolder: String { stem == "index" ? String(folder) : folder + stem + "/" }

  init(path: String, storedPath: String, stamp: FileStamp, isOutsideSite: Bool = false) {
    self.path = path
    self.storedPath = storedPath
    self.stamp = stamp
    self.isOutsideSite = isOutsideSite
    sourcePath = isOutsideSite ? path : "Content/" + path
    kind = Self.kind(of: path)
  }

  private static func kind(of path: String) -> Kind {
    let name = path.lastName
    let fileExtension =
      name.utf8.lastIndex(of: UInt8(ascii: ".")).map { Substring(name.utf8[$0...].dropFirst()).lowercased() } ?? ""
    if markdownExtensions.contains(fileExtension) {
      return path.below("posts/") != nil ? .post : path.below("drafts/") != nil ? .draft : .page
    }
    if path.below("data/") != nil, ["yml", "yaml", "json"].contains(fileExtension) { return .data }
    return .asset
  }

  /// Hexo's list (hexo-renderer-marked).
  package static let markdownExtensions: Set<String> = ["md", "markdown", "mkd", "mkdn", "mdwn", "mdtxt", "mdtext"]
}
