import LecternSite

/// A way to learn of changes in folders.
protocol ChangeSource: AnyObject, Sendable {
  /// Watches these folders and no others. Returns whether any is new: what happened in it before is not told.
  func watch(_ folders: [WatchedFolder]) throws(WatchingFailure) -> Bool
  /// What happened since the last call, in order; never waits.
  func takeEvents() -> [FileEvent]
  /// Returns when something may have happened, or after a second.
  func wait()
}

/// The system does not tell of changes here.
struct WatchingFailure: Error {
  /// Ends a sentence: "the files are looked at twice a second, because …".
  var reason: String
}
