import Glibc
import LecternCore

/// Maps the indices below `count` on threads that wait for the disk; results are in order whatever the timing.
///
/// Freeing a file's blocks can take the disk a third of a millisecond, in which the processor has nothing to do: sixteen
/// threads remove files ten times as fast as one, and never does one of the build's own workers stand still for it.
func mapOnThreads<Result: Sendable>(
  _ count: Int, threads: Int = 16, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let chunk = 32
  if count <= chunk { return (0..<count).map(body) }
  let share = Share(count: count, chunk: chunk, body: body)
  var others: [pthread_t] = []
  for _ in 1..<min(threads, count / chunk + 1) {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(share as ShareOfWork)
    let code = pthread_create(
      &thread, nil,
      { argument in
        // The argument is the object retained above; this takes that reference over.
        if let argument { Unmanaged<ShareOfWork>.fromOpaque(argument).takeRetainedValue().work() }
        return nil
      }, argument.toOpaque())
    guard code == 0 else {
      argument.release()
      break
    }
    others.append(thread)
  }
  share.work()
  for thread in others { pthread_join(thread, nil) }
  return share.results
}

private class ShareOfWork {
  func work() {}
}

/// What the threads share; all that changes is behind the lock.
private final class Share<Result: Sendable>: ShareOfWork {
  private struct Progress {
    var next = 0
    var parts: [(start: Int, results: [Result])] = []
  }

  private let count: Int
  private let chunk: Int
  private let body: @Sendable (Int) -> Result
  private let progress = Locked(Progress())

  init(count: Int, chunk: Int, body: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.chunk = chunk
    self.body = body
  }

  override func work() {
    while true {
      let start = progress.withLock { progress in
        defer { progress.next += chunk }
        return progress.next
      }
      if start >= count { return }
      let results = (start..<min(start + chunk, count)).map(body)
      progress.withLock { $0.parts.append((start, results)) }
    }
  }

  /// In order, once every thread has ended.
  var results: [Result] {
    progress.withLock { progress in progress.parts.sorted { $0.start < $1.start }.flatMap(\.results) }
  }
}
