import LecternCore

/// Work that costs too much to be done for many at once: whoever comes while it is being done goes without.
final class OneAtATime: Sendable {
  private let isBusy = Locked(false)

  /// - Returns: nil when somebody else is at it.
  func run<Result>(_ work: () -> Result) -> Result? {
    let isFree = isBusy.withLock { isBusy in
      defer { isBusy = true }
      return !isBusy
    }
    guard isFree else { return nil }
    defer { isBusy.withLock { $0 = false } }
    return work()
  }
}
