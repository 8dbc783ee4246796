import Synchronization

/// Maps the indices below `count` on up to `jobs` workers; see `parallelMap(_:jobs:ranges:)`.
func parallelMap<Result: Sendable>(
  _ count: Int, jobs: Int, _ body: @Sendable @escaping (Int) throws -> Result
) async throws -> [Result] {
  try await parallelMap(count, jobs: jobs, ranges: { try $0.map(body) })
}

/// Maps the indices below `count`, some neighbours at a time, on up to `jobs` workers; results are in order whatever the
/// timing.
///
/// The body must not wait for other indices. The first error, by index, is thrown once all workers have stopped.
func parallelMap<Result: Sendable>(
  _ count: Int, jobs: Int, ranges body: @Sendable @escaping (Range<Int>) throws -> [Result]
) async throws -> [Result] {
  let jobs = min(jobs, count)
  if jobs <= 1 || count < 2 { return try body(0..<count) }
  let next = Counter()
  let chunk = max(1, min(32, count / (jobs * 16)))
  typealias Part = (start: Int, results: Swift.Result<[Result], any Error>)
  let parts = await withTaskGroup(of: [Part].self) { group in
    for _ in 0..<jobs {
      group.addTask {
        var done: [Part] = []
        while !Task.isCancelled {
          let start = next.take(chunk)
          if start >= count { break }
          let results = Swift.Result { try body(start..<min(start + chunk, count)) }
          done.append((start, results))
          // Nobody begins another part; those before this one have been taken and will be finished.
          if case .failure = results { _ = next.take(count) }
        }
        return done
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  try Task.checkCancellation()
  return try parts.sorted { $0.start < $1.start }.flatMap { try $0.results.get() }
}

/// Hands out ranges of indices to workers.
private final class Counter: Sendable {
  private let value = Atomic(0)

  /// The first of `count` indices that are now the caller's.
  func take(_ count: Int) -> Int { value.add(count, ordering: .relaxed).oldValue }
}
