import Foundation

/// What the process used so far, all threads together.
struct ProcessUsage {
  /// Seconds.
  var user: Double
  var system: Double
  /// The most resident memory at any time, in bytes.
  var peakMemory: Int

  init() {
    var usage = rusage()
    let itself: Int32 = 0  // RUSAGE_SELF, which glibc and Darwin give different types
    getrusage(itself, &usage)
    user = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1_000_000
    system = Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1_000_000
    #if os(Linux)
      peakMemory = Int(usage.ru_maxrss) * 1024
    #else
      peakMemory = Int(usage.ru_maxrss)
    #endif
  }
}
