import LecternSite

/// What a watcher has seen happen to one path.
enum FileEvent: Sendable, Equatable {
  /// It is new here, and whoever made it has not closed it.
  case created(String)
  /// Bytes were written, and the writer has not closed the file.
  case written(String)
  /// A writer is done with the file, or another file was moved into its place.
  case finished(String)
  case vanished(String)
  /// Its rights or dates changed.
  case attributes(String)
  /// A folder came, went or moved, or events were lost: everything is to be looked at.
  case folders
}

/// Changes that have been seen and not yet taken, and when they make sense: editors save in several steps.
///
/// Pure: the clock is an argument.
struct PendingChanges {
  typealias Instant = ContinuousClock.Instant

  /// One file, written in one go: an editor that saves in place.
  static let quietAfterOne = Duration.milliseconds(4)
  /// Several files, or one that somebody makes anew.
  static let quietAfterMany = Duration.milliseconds(25)
  /// A file that is gone may be back under the same name, as when an editor keeps a copy of the old one.
  static let quietAfterLoss = Duration.milliseconds(80)
  /// How long a file that is empty or open for writing is waited for.
  static let unfinishedWait = Duration.milliseconds(300)
  /// Whatever goes on, changes wait no longer.
  static let longestWait = Duration.seconds(1)

  private var touched: Set<String> = []
  /// Of these, what was not there before, and what is not there any more.
  private var created: Set<String> = []
  private var vanished: Set<String> = []
  private var hasFolders = false
  /// Files that somebody is writing, with the time of the last write.
  private var unfinished: [String: Instant] = [:]
  private var first: Instant?
  private var last: Instant?

  var isEmpty: Bool { touched.isEmpty && !hasFolders }

  mutating func add(_ event: FileEvent, at now: Instant) {
    if isEmpty { first = now }
    last = now
    switch event {
    case .created(let path):
      if !vanished.contains(path) { created.insert(path) }
      add(.written(path), at: now)
    case .written(let path):
      touched.insert(path)
      vanished.remove(path)
      unfinished[path] = now
    case .finished(let path):
      touched.insert(path)
      vanished.remove(path)
      unfinished[path] = nil
    case .vanished(let path):
      unfinished[path] = nil
      if created.remove(path) != nil {
        // A program's own file on the way to another name; nobody has seen it.
        touched.remove(path)
      } else {
        touched.insert(path)
        vanished.insert(path)
      }
    case .attributes(let path): touched.insert(path)
    case .folders: hasFolders = true
    }
  }

  /// How long to wait before the changes are taken; nil when there are none.
  func delay(at now: Instant) -> Duration? {
    guard !isEmpty, let first, let last else { return nil }
    let quiet =
      !vanished.isEmpty || hasFolders
      ? Self.quietAfterLoss : touched.count == 1 ? Self.quietAfterOne : Self.quietAfterMany
    let writers = unfinished.values.map { $0 + Self.unfinishedWait }
    let ready = min(([last + quiet] + writers).max() ?? last, first + Self.longestWait)
    return max(.zero, now.duration(to: ready))
  }

  /// Takes the changes of files that are finished; the others come with a later change.
  mutating func take(at now: Instant) -> (change: LiveSite.Change, unfinished: Set<String>) {
    let still = unfinished.filter { $0.value + Self.unfinishedWait > now }
    let finished = touched.subtracting(still.keys)
    let change: LiveSite.Change = hasFolders ? .anything : .files(finished)
    let fresh = created
    self = PendingChanges()
    for (path, time) in still {
      if fresh.contains(path) { created.insert(path) }
      touched.insert(path)
      unfinished[path] = time
      first = min(first ?? time, time)
      last = max(last ?? time, time)
    }
    return (change, Set(still.keys))
  }

  /// Whether what was read for a change may have been written again meanwhile.
  func mayMeet(_ change: LiveSite.Change) -> Bool {
    if isEmpty { return false }
    return switch change {
    case .anything: true
    case .files(let paths): hasFolders || !touched.isDisjoint(with: paths)
    }
  }
}
