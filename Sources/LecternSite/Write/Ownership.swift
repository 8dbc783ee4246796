import Glibc
import LecternCore

extension OpenFolder {
  /// Nobody has touched the file since we wrote it, nor put a link in the place of a folder above it; where its times
  /// say otherwise, its bytes decide.
  func holds(_ path: BytePath, _ entry: Manifest.Entry) throws(SystemError) -> Bool {
    for end in path.folderEnds {
      guard try status(path.prefix(end))?.isFolder == true else { return false }
    }
    guard let status = try status(path) else { return false }
    return try holds(path, status, entry)
  }

  /// - Parameter status: what stands at the path, which no link leads to.
  func holds(_ path: BytePath, _ status: stat, _ entry: Manifest.Entry) throws(SystemError) -> Bool {
    if entry.isUntouched(status) { return true }
    guard status.isFile, Int(status.st_size) == entry.size else { return false }
    return try hash(of: path) == entry.hash
  }

  /// nil for a file that is not there any more, or that we may not read.
  func hash(of path: BytePath) throws(SystemError) -> UInt64? {
    do throws(SystemError) {
      return try open(path, O_RDONLY | O_NONBLOCK).hash(shown + "/" + path.text)
    } catch {
      guard isAbsence(error.code) || [ELOOP, EACCES, EPERM].contains(error.code) else { throw error }
      return nil
    }
  }

  /// Whether a folder holds nothing but files of the manifest that nobody has touched.
  func holdsOnlyOurs(_ path: BytePath, _ manifest: Manifest) throws(SystemError) -> Bool {
    var files: [BytePath] = []
    var folders: [BytePath] = []
    do {
      try forEachEntry(below: try OpenFolder(path.text, in: self)) { name, isFolder in
        let whole = BytePath(path.text + "/" + name)
        if isFolder { folders.append(whole) } else { files.append(whole) }
      }
    } catch let error as SystemError {
      throw error
    } catch {
      throw self.error("list", path, code: EIO)
    }
    for file in files {
      guard let index = manifest.paths.index(of: file), try holds(file, manifest.entries[index]) else { return false }
    }
    return folders.allSatisfy { folder in files.contains { $0.isBelow(folder) } }
  }
}
