import Synchronization

/// Maps the indices below `count` on up to `jobs` workers; results are in order whatever the timing.
///
/// The body must not wait for other indices. The first error, by index, is thrown once all workers have stopped.
func parallelMap<Result: Sendable>(
  _ count: Int, jobs: Int, _ body: @Sendable @escaping (Int) throws -> Result
) async throws -> [Result] {
  if jobs <= 1 || count < 2 { return try (0..<count).map(body) }
  let next = Counter()
  let chunk = max(1, min(32, count / (jobs * 4)))
  let parts = try await withThrowingTaskGroup(of: [(Int, [Result])].self) { group in
    for _ in 0..<min(jobs, count) {
      group.addTask {
        var done: [(Int, [Result])] = []
        while !Task.isCancelled {
          let start = next.take(chunk)
          if start >= count { break }
          done.append((start, try (start..<min(start + chunk, count)).map(body)))
        }
        return done
      }
    }
    return try await group.reduce(into: []) { $0 += $1 }
  }
  return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
}

/// Hands out ranges of indices to workers.
private final class Counter: Sendable {
  private let value = Atomic(0)

  /// The first of `count` indices that are now the caller's.
  func take(_ count: Int) -> Int { value.add(count, ordering: .relaxed).oldValue }
}
