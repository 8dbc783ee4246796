import LecternCore
import LecternSite

/// Makes a snapshot of the folder whenever something in it has changed and come to rest.
struct SnapshotReader: Sendable {
  private var site: LiveSite
  private let watcher: FolderWatcher
  private let now: @Sendable () -> Int
  private let tell: @Sendable (PreviewNews) -> Void
  private var folders: [WatchedFolder] = []
  private var version = 0

  init(
    _ site: LiveSite, _ watcher: FolderWatcher, now: @escaping @Sendable () -> Int,
    tell: @escaping @Sendable (PreviewNews) -> Void
  ) {
    self.site = site
    self.watcher = watcher
    self.now = now
    self.tell = tell
  }

  mutating func first() async throws -> Snapshot {
    let clock = PhaseClock()
    let start = ContinuousClock.now
    var state = try await read(.anything, [], clock) { [tell] in tell(.progress($0)) }
    // What happened in a folder before it was watched is not told.
    while watch(state.source.folders) { state = try await read(.anything, [], clock) }
    return snapshot(state, clock, start)
  }

  /// - Returns: nil when nothing changed after all.
  mutating func next() async throws -> Snapshot? {
    guard try await rest() else { return nil }
    let clock = PhaseClock()
    let start = ContinuousClock.now
    while true {
      let (change, unfinished) = watcher.take()
      let state = try await read(change, unfinished, clock)
      // A folder that went and came back has to be watched anew, though its path is what it was.
      let isNew = (change == .anything || state.source.folders != folders) && watch(state.source.folders)
      // One state of the folder, not half of one and half of the next.
      let isMixed = isNew || watcher.mayMeet(change)
      guard isMixed, ContinuousClock.now - start < PendingChanges.longestWait else {
        // Nobody tells when a folder that is gone comes back, nor what happened in one before it was watched.
        if isNew || state.failure != nil { watcher.lookAtEverything() }
        return state.version == version ? nil : snapshot(state, clock, start)
      }
      if isNew { watcher.lookAtEverything() }
      _ = try await rest()
    }
  }

  /// Waits until the changes make sense; false when there are none.
  private func rest() async throws -> Bool {
    var any = false
    while let delay = watcher.delay() {
      any = true
      if delay <= .zero { return true }
      // A writer that is waited for may be done any time.
      try await Task.sleep(for: min(delay, .milliseconds(4)))
    }
    return any
  }

  private mutating func watch(_ folders: [WatchedFolder]) -> Bool {
    self.folders = folders
    return watcher.watch(folders) { reason in
      tell(.notice("the files are looked at twice a second, because \(reason)"))
    }
  }

  private mutating func read(
    _ change: LiveSite.Change, _ unfinished: Set<String>, _ clock: PhaseClock,
    progress: @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws -> LiveState {
    try await site.read(change, now: now(), unfinished: unfinished) {
      clock.enter($0.phase)
      progress($0)
    }
  }

  private mutating func snapshot(_ state: LiveState, _ clock: PhaseClock, _ start: ContinuousClock.Instant) -> Snapshot
  {
    clock.enter(nil)
    version = state.version
    let errors = state.diagnostics.filter { $0.severity == .error }
    let reading = Reading(
      version: state.version, time: now(), phases: clock.phases,
      milliseconds: (ContinuousClock.now - start) / .microseconds(1) / 1000, edited: state.edited,
      errorCount: errors.count, warningCount: state.diagnostics.count - errors.count,
      errors: state.quoting(Array(errors.prefix(100))))
    return Snapshot(state, reading)
  }
}
