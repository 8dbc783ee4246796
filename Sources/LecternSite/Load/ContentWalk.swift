import Glibc
import LecternCore

/// Finds every file under `Content/`, never leaving the site and never following a link blindly.
struct ContentWalk {
  private let root: String
  /// Nothing that is written may be read again.
  private let output: String?
  private let names: ContentNames
  private(set) var files: [ContentFile] = []
  /// The folders that files were found in, below the root; some may come more than once.
  private(set) var folders: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// A folder still to be listed: as the site sees it, where it really is, and the real folders above it.
  private struct Pending {
    var path: String
    var storedPath: String
    var ancestors: [String]
    /// Set below a name that `include` lets in.
    var included: Bool
    /// Links to folders on the way here.
    var links = 0
  }

  /// - Parameters:
  ///   - root: the real path of the folder that no link may leave.
  ///   - output: the real path of the folder that is written to.
  init(root: String, output: String?, include: [String], exclude: [String]) {
    self.root = root
    self.output = output
    names = ContentNames(include: include, exclude: exclude)
  }

  /// Lists the content folder, given relative to the root, or empty for the root itself; results are sorted by path.
  mutating func walk(_ contentFolder: String) throws(SystemError) {
    let root = try FileDescriptor(opening: self.root, O_RDONLY | O_DIRECTORY)
    var pending = [Pending(path: "", storedPath: contentFolder, ancestors: [], included: false)]
    while let folder = pending.popLast() {
      folders.append(folder.storedPath)
      let found: [FolderEntry]
      do {
        let descriptor = try FileDescriptor(
          below: root, folder.storedPath.isEmpty ? "." : folder.storedPath, O_RDONLY | O_DIRECTORY)
        found = try entries(of: descriptor, folder.storedPath)
      } catch {
        throw SystemError(error.operation, "Content/" + folder.path, code: error.code)
      }
      for entry in found { try visit(entry, in: folder, root, &pending) }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func visit(
    _ entry: FolderEntry, in folder: Pending, _ root: borrowing FileDescriptor, _ pending: inout [Pending]
  ) throws(SystemError) {
    let path = folder.path + entry.name
    let included = folder.included || names.isIncluded(path)
    if names.leavesOut(path, included: included) { return }
    guard !entry.name.unicodeScalars.contains("\u{FFFD}") else {
      return warn("odd-name", "the name of this file is not UTF-8", path, hint: "rename it; it is left out")
    }
    let storedPath = folder.storedPath.isEmpty ? entry.name : folder.storedPath + "/" + entry.name
    switch entry.kind {
    case .file: try add(path, storedPath, root)
    case .folder:
      pending.append(
        Pending(
          path: path + "/", storedPath: storedPath, ancestors: folder.ancestors + [folder.storedPath],
          included: included, links: folder.links))
    case .link: try follow(path, storedPath, folder, included, root, &pending)
    case .special:
      warn("special-file", "a pipe, socket or device, not a file", path, hint: "it is left out")
    }
  }

  private mutating func add(
    _ path: String, _ storedPath: String, _ root: borrowing FileDescriptor
  ) throws(SystemError) {
    var status = stat()
    guard retrying({ fstatat(root.raw, storedPath, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      throw SystemError("read", "Content/" + path)
    }
    guard status.isFile else {
      return warn("special-file", "a pipe, socket or device, not a file", path, hint: "it is left out")
    }
    files.append(ContentFile(path: path, storedPath: storedPath, stamp: FileStamp(status)))
  }

  /// A link counts when what it names lies in the site; one that leaves it, leads nowhere or in a circle is an error.
  private mutating func follow(
    _ path: String, _ storedPath: String, _ folder: Pending, _ included: Bool, _ root: borrowing FileDescriptor,
    _ pending: inout [Pending]
  ) throws(SystemError) {
    guard let target = realPath(self.root + "/" + storedPath) else {
      let code = errno
      guard isAbsence(code) || code == ELOOP || code == EACCES else {
        throw SystemError("read", "Content/" + path, code: code)
      }
      let loops = code == ELOOP
      return refuse(
        loops ? "symlink-loop" : "dangling-symlink",
        loops ? "this link leads back to itself" : "this link leads nowhere (\(linkText(storedPath)))", path)
    }
    if target == self.root {
      return refuse("symlink-loop", "this link leads back to a folder it lies in (\(linkText(storedPath)))", path)
    }
    let prefix = self.root == "/" ? "/" : self.root + "/"
    guard let below = target.below(prefix), let status = try status(at: target) else {
      return refuse("symlink-outside", "this link leads out of the site, to \(linkText(storedPath))", path)
    }
    if let output, target == output || target.below(output + "/") != nil || output.below(target + "/") != nil {
      return refuse("symlink-loop", "this link leads to the output folder (\(linkText(storedPath)))", path)
    }
    let inside = String(below)
    if status.isFile {
      folders.append(String(Substring(inside.pathFolder.utf8.dropLast())))
      return try add(path, inside, root)
    }
    guard status.isFolder else {
      return warn("special-file", "a link to a pipe, socket or device", path, hint: "it is left out")
    }
    // Folders that link to one another could otherwise stand for each other without end.
    guard folder.links < Self.mostLinks else {
      return refuse("symlink-loop", "more than \(Self.mostLinks) links to folders stand inside each other here", path)
    }
    let above = folder.ancestors + [folder.storedPath]
    guard !above.contains(where: { $0 == inside || $0.below(inside + "/") != nil }) else {
      return refuse("symlink-loop", "this link leads back to a folder it lies in (\(linkText(storedPath)))", path)
    }
    pending.append(
      Pending(
        path: path + "/", storedPath: inside, ancestors: above, included: included, links: folder.links + 1))
  }

  private static let mostLinks = 3

  private func linkText(_ storedPath: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map { readlink(root + "/" + storedPath, $0, bytes.count) } ?? -1
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : "?"
  }

  private mutating func refuse(_ id: String, _ message: String, _ path: String) {
    diagnostics.append(
      Diagnostic(
        .error, id, message, path: "Content/" + path, position: SourcePosition(line: 1),
        hint: "put the file itself there, or leave the link out with exclude:"))
  }

  private mutating func warn(_ id: String, _ message: String, _ path: String, hint: String) {
    diagnostics.append(Diagnostic(.warning, id, message, path: "Content/" + path, hint: hint))
  }
}
