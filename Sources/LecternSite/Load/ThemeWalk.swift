import Glibc
import LecternCore

/// Finds the files of a theme's folder. A link may name what lies in the theme or in the site; one that leaves both,
/// leads nowhere or in a circle is an error.
struct ThemeWalk {
  struct Found {
    /// Below the theme's folder, such as `partials/head.html`.
    var name: String
    var path: String
    var stamp: FileStamp
  }

  private struct Pending {
    var name: String
    /// Without links.
    var realPath: String
    /// The real paths of the folders above.
    var ancestors: [String]
    var links = 0
  }

  private(set) var files: [Found] = []
  /// The real paths of the folders that files were found in; some may come more than once.
  private(set) var folders: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let shownPath: String
  private let roots: [String]

  /// - Parameter site: the real path of the site's folder.
  init(_ folder: String, shownAs shownPath: String, site: String) throws {
    self.shownPath = shownPath
    guard let root = LecternSite.realPath(folder) else { throw SystemError("list", folder) }
    roots = [root, site]
    var pending = [Pending(name: "", realPath: root, ancestors: [])]
    while let next = pending.popLast() {
      folders.append(next.realPath)
      let descriptor = try FileDescriptor(opening: next.realPath, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      for entry in try entries(of: descriptor, next.realPath)
      where !entry.name.hasPrefix(".") && !EditorCopy.isOne(entry.name[...]) {
        try add(entry, in: next, &pending)
      }
    }
  }

  private mutating func add(_ entry: FolderEntry, in folder: Pending, _ pending: inout [Pending]) throws {
    let name = folder.name + entry.name
    var path = folder.realPath + "/" + entry.name
    var links = folder.links
    if entry.kind == .link {
      guard let target = LecternSite.realPath(path) else {
        let code = errno
        guard isAbsence(code) || code == ELOOP || code == EACCES else { throw SystemError("read", path, code: code) }
        let loops = code == ELOOP
        return refuse(
          loops ? "symlink-loop" : "dangling-symlink",
          loops ? "this link leads back to itself" : "this link leads nowhere", name)
      }
      guard roots.contains(where: { target == $0 || target.below($0 == "/" ? "/" : $0 + "/") != nil }) else {
        return refuse("symlink-outside", "this link leads out of the site, to \(target)", name)
      }
      path = target
      links += 1
      folders.append(String(target.pathFolder))
    }
    guard let status = try status(at: path) else { return }
    if status.isFile { files.append(Found(name: name, path: path, stamp: FileStamp(status))) }
    guard status.isFolder else { return }
    let above = folder.ancestors + [folder.realPath]
    // Folders that link to one another could otherwise stand for each other without end.
    if links > 3 || above.contains(where: { $0 == path || $0.below(path + "/") != nil }) {
      return refuse("symlink-loop", "this link leads back to a folder it lies in", name)
    }
    pending.append(Pending(name: name + "/", realPath: path, ancestors: above, links: links))
  }

  private mutating func refuse(_ id: String, _ message: String, _ name: String) {
    diagnostics.append(
      Diagnostic(
        .error, id, message, path: shownPath + "/" + name, position: SourcePosition(line: 1),
        hint: "put the file itself there"))
  }
}
