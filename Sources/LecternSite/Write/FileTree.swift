import Glibc
import LecternCore

/// Makes a folder and those above it that do not exist.
package func makeFolders(_ path: String) throws(SystemError) {
  let path = BytePath(path)
  for end in path.folderEnds.dropFirst(path.cString.first == CChar(bitPattern: UInt8(ascii: "/")) ? 1 : 0) + [
    path.count
  ] {
    let folder = path.prefix(end)
    if retrying({ mkdir(folder.cString, 0o755) }) == 0 || errno == EEXIST { continue }
    // A folder above may be one that nobody may write to, and that stands all the same.
    let code = errno
    if try status(at: folder.text)?.isFolder == true { continue }
    throw SystemError("make the folder", folder.text, code: code)
  }
}

/// Calls `body` with every path below a folder, a folder before what it holds; links are not followed.
func forEachEntry(below root: OpenFolder, _ body: (String, _ isFolder: Bool) throws -> Void) throws {
  var pending = [""]
  while let folder = pending.popLast() {
    let shown = folder.isEmpty ? root.shown : root.shown + "/" + folder
    // A copy of the descriptor alone would share its place in the listing.
    let descriptor = try root.open(BytePath(folder.isEmpty ? "." : folder), O_RDONLY | O_DIRECTORY)
    for entry in try entries(of: descriptor, shown) {
      let name = folder.isEmpty ? entry.name : folder + "/" + entry.name
      try body(name, entry.kind == .folder)
      if entry.kind == .folder { pending.append(name) }
    }
  }
}

/// Removes a folder of ours with all it holds; of a link, the link alone.
func removeTree(_ path: BytePath, in parent: OpenFolder) throws(SystemError) {
  guard let status = try parent.status(path) else { return }
  guard status.isFolder else {
    try parent.remove(path)
    return
  }
  var files: [BytePath] = []
  var folders = [path]
  do {
    let root = try OpenFolder(path.text, in: parent)
    try forEachEntry(below: root) { name, isFolder in
      let whole = BytePath(path.text + "/" + name)
      if isFolder { folders.append(whole) } else { files.append(whole) }
    }
  } catch let error as SystemError {
    throw error
  } catch {
    throw parent.error("remove", path, code: EIO)
  }
  try removeAll(files, in: parent)
  try removeEmptyFolders(folders, in: parent)
  if try parent.status(path) != nil { throw parent.error("remove", path, code: ENOTEMPTY) }
}

/// Removes many files; the first error, in their order, is thrown when all have been tried.
func removeAll(_ files: [BytePath], in folder: OpenFolder) throws(SystemError) {
  let failures = mapOnThreads(files.count) { index -> SystemError? in
    do throws(SystemError) {
      try folder.remove(files[index])
      return nil
    } catch { return error }
  }
  if let failure = failures.lazy.compactMap(\.self).first { throw failure }
}

/// Removes those of the folders that are empty, the deepest first.
func removeEmptyFolders(_ folders: [BytePath], in root: OpenFolder) throws(SystemError) {
  let levels = Dictionary(grouping: folders) { $0.folderEnds.count }.sorted { $0.key > $1.key }
  for (_, level) in levels {
    let failures = mapOnThreads(level.count) { index -> SystemError? in
      do throws(SystemError) {
        try root.removeEmptyFolder(level[index])
        return nil
      } catch { return error }
    }
    if let failure = failures.lazy.compactMap(\.self).first { throw failure }
  }
}

/// Every folder above some of the paths, once.
/// - Parameter paths: sorted.
func foldersAbove(_ paths: [BytePath]) -> [BytePath] {
  var result: [BytePath] = []
  var last = BytePath("")
  for path in paths {
    let shared = path.common(last)
    for end in path.folderEnds where end >= shared { result.append(path.prefix(end)) }
    last = path
  }
  return result
}
