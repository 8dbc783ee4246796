#if canImport(CoreServices)
  import CoreServices
  import Foundation
  import LecternCore
  import LecternSite

  /// Darwin's own notification of changes. It does not tell when a writer closes a file: a change counts as finished once
  /// the system tells of it, half a frame later.
  final class FileSystemEvents: ChangeSource {
    private struct State {
      var folders: [String: WatchedFolder] = [:]
      var events: [FileEvent] = []
      var stream: UInt?
    }

    private let state = Locked(State())
    private let queue = DispatchQueue(label: "lectern.watching")
    private let arrived = DispatchSemaphore(value: 0)

    init() throws(WatchingFailure) {}

    deinit { state.withLock { Self.end($0.stream) } }

    func watch(_ folders: [WatchedFolder]) throws(WatchingFailure) -> Bool {
      let wanted = Dictionary(folders.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      let known = state.withLock(\.folders)
      if wanted == known { return false }
      var context = FSEventStreamContext()
      context.info = Unmanaged.passUnretained(self).toOpaque()
      let stream = FSEventStreamCreate(
        nil,
        { _, info, count, paths, flags, _ in
          guard let info else { return }
          let watcher = Unmanaged<FileSystemEvents>.fromOpaque(info).takeUnretainedValue()
          let names = unsafeBitCast(paths, to: NSArray.self) as? [String] ?? []
          for (path, flag) in zip(names, UnsafeBufferPointer(start: flags, count: count)) { watcher.add(path, flag) }
        }, &context, wanted.keys.sorted() as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.008,
        FSEventStreamCreateFlags(
          kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer | kFSEventStreamCreateFlagUseCFTypes))
      guard let stream else { throw WatchingFailure(reason: "the system starts no stream of file events") }
      FSEventStreamSetDispatchQueue(stream, queue)
      FSEventStreamStart(stream)
      state.withLock { state in
        Self.end(state.stream)
        state.stream = UInt(bitPattern: stream)
        state.folders = wanted
      }
      return wanted.keys.contains { known[$0] == nil }
    }

    private static func end(_ stream: UInt?) {
      guard let stream = stream.flatMap({ FSEventStreamRef(bitPattern: $0) }) else { return }
      FSEventStreamStop(stream)
      FSEventStreamInvalidate(stream)
      FSEventStreamRelease(stream)
    }

    private func add(_ path: String, _ flag: FSEventStreamEventFlags) {
      func has(_ flags: Int) -> Bool { Int(flag) & flags != 0 }
      state.withLock { state in
        let folder = state.folders[String(path.pathFolder.dropLast())]
        if has(kFSEventStreamEventFlagMustScanSubDirs) || has(kFSEventStreamEventFlagItemIsDir) {
          state.events.append(.folders)
        } else if folder?.counts(String(path.lastName)) == true {
          state.events.append(realPath(path) == nil ? .vanished(path) : .finished(path))
        }
      }
      arrived.signal()
    }

    func takeEvents() -> [FileEvent] {
      state.withLock { state in
        defer { state.events = [] }
        return state.events
      }
    }

    func wait() { _ = arrived.wait(timeout: .now() + 1) }
  }
#endif
