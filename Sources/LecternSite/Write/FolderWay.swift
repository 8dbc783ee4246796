import Glibc

/// What stands on the way to a path: the last way is remembered, since most paths share it with the one before.
struct FolderWay {
  enum Standing { case nothing, folder, other }

  private let root: OpenFolder
  private var last = BytePath("")
  /// The highest first; only the last of them can be anything but a folder.
  private var found: [(end: Int, standing: Standing)] = []

  init(in root: OpenFolder) { self.root = root }

  /// The highest folder above a path that does not stand there, by its length; nil when all do.
  mutating func gap(above path: BytePath) throws(SystemError) -> (end: Int, standing: Standing)? {
    let ends = path.folderEnds
    let shared = path.common(last)
    var known = 0
    while known < min(found.count, ends.count), found[known].end == ends[known], ends[known] <= shared { known += 1 }
    found.removeSubrange(known...)
    last = path
    while true {
      if let top = found.last, top.standing != .folder { return top }
      guard found.count < ends.count else { return nil }
      let end = ends[found.count]
      let status = try root.status(path.prefix(end))
      found.append((end, status.map { $0.isFolder ? .folder : .other } ?? .nothing))
    }
  }

  /// A folder was made where the last gap was.
  mutating func closeGap() {
    if let top = found.popLast() { found.append((top.end, .folder)) }
  }

  /// What was found no longer holds.
  mutating func forget() { found = [] }
}
