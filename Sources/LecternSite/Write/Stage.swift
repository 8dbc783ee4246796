import Glibc
import LecternCore

/// The folder in which new and changed files wait until all of them are there.
///
/// Files below folders that the output does not have are staged as a tree, which is then moved whole. Files for folders
/// that it has lie side by side under numbers, in a folder of a name that no page can have.
struct Stage {
  let folder: OpenFolder
  private var lastFolder = BytePath("")
  private var hasNumbers = false

  private static let numbers = ".lectern"

  /// Makes it, or opens what a run has left.
  init(in state: StateFolder) throws(SystemError) {
    try state.folder.makeFolder(BytePath(StateFolder.stage))
    folder = try OpenFolder(StateFolder.stage, in: state.folder)
  }

  static func path(of number: Int) -> BytePath { BytePath(numbers + "/" + String(number)) }

  /// A new file in the tree, with the folders above it.
  mutating func create(_ path: BytePath) throws(SystemError) -> FileDescriptor {
    let shared = path.common(lastFolder)
    for end in path.folderEnds where end > shared || end > lastFolder.count || !isBoundary(end) {
      try folder.makeFolder(path.prefix(end))
    }
    lastFolder = path.folder ?? BytePath("")
    return try folder.create(path)
  }

  /// Whether a folder that was made ends there.
  private func isBoundary(_ end: Int) -> Bool {
    end == lastFolder.count || lastFolder.cString[end] == CChar(bitPattern: UInt8(ascii: "/"))
  }

  mutating func create(number: Int) throws(SystemError) -> FileDescriptor {
    if !hasNumbers {
      try folder.makeFolder(BytePath(Self.numbers))
      hasNumbers = true
    }
    return try folder.create(Self.path(of: number))
  }
}
