import Glibc
import LecternCore
import LecternSite

/// Looks at all files now and then: where the system does not tell of changes.
final class Polling: ChangeSource {
  private struct State {
    var folders: [WatchedFolder] = []
    /// By real path; folders inside folders have no stamp.
    var files: [String: FileStamp?] = [:]
    /// Changed at the last look: done when they are the same at the next.
    var unsettled: Set<String> = []
    var events: [FileEvent] = []
    /// How long a look takes.
    var cost = Duration.zero
  }

  private let state = Locked(State())

  func watch(_ folders: [WatchedFolder]) -> Bool {
    state.withLock { state in
      if state.folders == folders { return false }
      let old = Set(state.folders)
      let kept = Set(folders.lazy.filter(old.contains).map { $0.path + "/" })
      let new = folders.filter { !old.contains($0) }
      // What has happened in those that stay is still to be told.
      state.files = state.files.filter { kept.contains(String($0.key.pathFolder)) }
        .merging(Self.look(at: new)) { $1 }
      state.unsettled.formIntersection(state.files.keys)
      state.folders = folders
      return !new.isEmpty
    }
  }

  /// Twice a second, sooner where something changed, or so seldom that looking takes a tenth of the time.
  func wait() {
    let (cost, isUnsettled) = state.withLock { ($0.cost, !$0.unsettled.isEmpty) }
    let pause = min(max(.milliseconds(isUnsettled ? 100 : 500), cost * 10), .seconds(5))
    usleep(UInt32(pause.components.seconds * 1_000_000 + pause.components.attoseconds / 1_000_000_000_000))
    state.withLock { state in
      let start = ContinuousClock.now
      Self.compare(&state)
      state.cost = ContinuousClock.now - start
    }
  }

  func takeEvents() -> [FileEvent] {
    state.withLock { state in
      defer { state.events = [] }
      return state.events
    }
  }

  private static func compare(_ state: inout State) {
    let files = look(at: state.folders)
    for (path, stamp) in files {
      guard let old = state.files[path] else {
        state.events.append(stamp == nil ? .folders : .created(path))
        if stamp != nil { state.unsettled.insert(path) }
        continue
      }
      if old != stamp {
        state.events.append(stamp == nil ? .folders : .written(path))
        state.unsettled.insert(path)
      } else if state.unsettled.remove(path) != nil {
        state.events.append(.finished(path))
      }
    }
    for (path, stamp) in state.files where files[path] == nil {
      state.events.append(stamp == nil ? .folders : .vanished(path))
      state.unsettled.remove(path)
    }
    state.files = files
  }

  private static func look(at folders: [WatchedFolder]) -> [String: FileStamp?] {
    var files: [String: FileStamp?] = [:]
    for folder in folders {
      guard let stream = opendir(folder.path) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." || !folder.counts(name) { continue }
        let path = folder.path + "/" + name
        var status = stat()
        guard stat(path, &status) == 0 else { continue }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        files[path] = .some(isFolder ? nil : FileStamp(status))
      }
    }
    return files
  }
}
