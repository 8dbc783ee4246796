/// Times of one task, in microseconds a run, sorted; each is the mean of a batch.
struct Measurement {
  let times: [Double]

  /// - Parameter times: at least one.
  init(_ times: [Double]) { self.times = times.sorted() }

  var median: Double { times[times.count / 2] }
  /// The tenth and the ninetieth of a hundred.
  var spread: (low: Double, high: Double) { (times[times.count / 10], times[times.count - 1 - times.count / 10]) }

  /// Median, then the spread.
  var cells: [String] { [tenths(median), "\(tenths(spread.low))-\(tenths(spread.high))"] }

  /// The mean page, from the times of each page in all rounds: what interrupts one rendering then counts for little.
  ///
  /// - Parameter pages: for each page its times.
  static func ofMeanPage(_ pages: [[Double]]) -> Measurement {
    let sorted = pages.map { $0.sorted() }
    let rounds = sorted.map(\.count).min() ?? 0
    return Measurement((0..<rounds).map { round in sorted.reduce(0) { $0 + $1[round] } / Double(pages.count) })
  }

  /// Runs the tasks in turn, a batch each, so that what slows the machine down slows all of them.
  ///
  /// - Parameter tasks: each does its work the given number of times.
  static func measure(_ tasks: [(Int) throws -> Void], batches: Int) throws -> [Measurement] {
    let sizes = try tasks.map(batchSize)
    var times = [[Double]](repeating: [], count: tasks.count)
    for _ in 0..<batches {
      for (index, task) in tasks.enumerated() {
        let took = try ContinuousClock().measure { try task(sizes[index]) }
        times[index].append(took / .microseconds(1) / Double(sizes[index]))
      }
    }
    return times.map { Measurement($0) }
  }

  /// Warms the task up and finds how often it runs in some 20 ms.
  private static func batchSize(_ task: (Int) throws -> Void) throws -> Int {
    var size = 1
    while try ContinuousClock().measure({ try task(size) }) < .milliseconds(20) { size *= 2 }
    return size
  }
}
