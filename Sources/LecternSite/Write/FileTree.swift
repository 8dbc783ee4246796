import Glibc
import LecternCore

/// Makes a folder and those above it that do not exist.
func makeFolders(_ path: String) throws(SystemError) {
  if retrying({ mkdir(path, 0o755) }) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.lastSlash, slash > path.startIndex else {
    throw SystemError("make the folder", path)
  }
  try makeFolders(String(path[..<slash]))
  guard retrying({ mkdir(path, 0o755) }) == 0 || errno == EEXIST else { throw SystemError("make the folder", path) }
}

/// Calls `body` with every path below a folder, a folder before what it holds; links are not followed.
func forEachEntry(below root: String, _ body: (String, _ isFolder: Bool) throws -> Void) throws {
  var present = stat()
  guard lstat(root, &present) == 0 else { return }
  var pending = [""]
  while let folder = pending.popLast() {
    // A slash at the end would follow a link that stands in the folder's place.
    let path = folder.isEmpty ? root : root + "/" + folder
    let descriptor = try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    for entry in try entries(of: descriptor, path) {
      let name = folder.isEmpty ? entry.name : folder + "/" + entry.name
      try body(name, entry.kind == .folder)
      if entry.kind == .folder { pending.append(name) }
    }
  }
}

/// Removes a folder of ours with all it holds; of a link, the link alone.
func removeTree(_ root: String) throws {
  var present = stat()
  guard lstat(root, &present) == 0 else { return }
  guard present.isFolder else {
    guard retrying({ unlink(root) }) == 0 else { throw SystemError("remove", root) }
    return
  }
  var folders: [String] = []
  try forEachEntry(below: root) { path, isFolder in
    if isFolder {
      folders.append(path)
    } else if retrying({ unlink(root + "/" + path) }) != 0 {
      throw SystemError("remove", root + "/" + path)
    }
  }
  for folder in folders.reversed() { _ = retrying { rmdir(root + "/" + folder) } }
  if retrying({ rmdir(root) }) != 0, errno != ENOENT { throw SystemError("remove", root) }
}

/// Copies a file of any size through one buffer.
func copyBytes(
  from input: borrowing FileDescriptor, _ source: String, to output: borrowing FileDescriptor, _ target: String
) throws(SystemError) {
  var buffer = [UInt8](repeating: 0, count: 256 * 1024)
  while true {
    let count = buffer.withUnsafeMutableBytes { bytes in retrying { read(input.raw, bytes.baseAddress, bytes.count) } }
    if count < 0 { throw SystemError("read", source) }
    if count == 0 { return }
    try output.writeAll(Array(buffer[..<count]), target)
  }
}

/// Waits until the disk has everything of the file system that the descriptor is on; false leaves the reason in `errno`.
func syncFileSystem(of descriptor: borrowing FileDescriptor) -> Bool {
  #if os(Linux)
    // The headers show `syncfs` to GNU C only, so it is looked up by name.
    typealias Syncfs = @convention(c) (Int32) -> Int32
    guard let symbol = dlsym(nil, "syncfs") else { return fsync(descriptor.raw) == 0 }
    let syncfs = unsafeBitCast(symbol, to: Syncfs.self)
    return retrying { syncfs(descriptor.raw) } == 0
  #else
    return fsync(descriptor.raw) == 0
  #endif
}
