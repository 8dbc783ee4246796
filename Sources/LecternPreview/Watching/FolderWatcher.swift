import Foundation
import LecternCore
import LecternSite

/// Watches the folders of a site and says when something in them has changed.
///
/// Folders, not files: an editor that saves by moving a new file into place would leave a watched file behind.
final class FolderWatcher: Sendable {
  private let source: Locked<any ChangeSource>
  private let pending = Locked(PendingChanges())
  private let signal: AsyncStream<Void>.Continuation
  /// Tells that there may be changes; once for many.
  let signals: AsyncStream<Void>

  /// - Parameter polls: look at all files now and then, even where the system would tell.
  init(polls: Bool) {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    source = Locked(Polling())
    if !polls, let events = try? SystemEvents() { source.withLock { $0 = events } }
    Thread.detachNewThread { [weak self] in
      while self?.waitOnce() == true {}
    }
  }

  deinit { signal.finish() }

  private func waitOnce() -> Bool {
    source.withLock { $0 }.wait()
    collect()
    if pending.withLock({ !$0.isEmpty }) { signal.yield() }
    return true
  }

  /// Watches these folders and no others.
  ///
  /// - Parameter notice: is told why the files are looked at from now on, where the system does not tell of changes.
  /// - Returns: whether any is new, so that something may have happened in it before.
  func watch(_ folders: [WatchedFolder], notice: (String) -> Void) -> Bool {
    let current = source.withLock { $0 }
    do throws(WatchingFailure) {
      return try current.watch(folders)
    } catch {
      notice(error.reason)
      let polling = Polling()
      source.withLock { $0 = polling }
      return polling.watch(folders)
    }
  }

  /// How long to wait before the changes are taken; nil when there are none.
  func delay() -> Duration? {
    collect()
    return pending.withLock { $0.delay(at: .now) }
  }

  func take() -> (change: LiveSite.Change, unfinished: Set<String>) {
    collect()
    return pending.withLock { $0.take(at: .now) }
  }

  /// Whether what was read for a change may have been written again meanwhile.
  func mayMeet(_ change: LiveSite.Change) -> Bool {
    collect()
    return pending.withLock { $0.mayMeet(change) }
  }

  /// As if something had happened that cannot be told by a file.
  func lookAtEverything() { pending.withLock { $0.add(.folders, at: .now) } }

  private func collect() {
    let source = source.withLock { $0 }
    pending.withLock { pending in
      for event in source.takeEvents() { pending.add(event, at: .now) }
    }
  }
}

#if os(Linux)
  private typealias SystemEvents = INotify
#else
  private typealias SystemEvents = FileSystemEvents
#endif
