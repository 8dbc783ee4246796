import Foundation
import LecternSite
import LecternCore

/// Where the time of a build went: when each phase began, as its progress tells.
final class PhaseClock: Sendable {
  private struct State {
    var phase: BuildProgress.Phase?
    var since = ContinuousClock.now
    var spent: [BuildProgress.Phase: Duration] = [:]
  }

  private let state = Locked(State())

  /// Ends the phase before; nil ends the last.
  func enter(_ phase: BuildProgress.Phase?) {
    state.withLock { state in
      if phase == state.phase { return }
      let now = ContinuousClock.now
      if let ended = state.phase { state.spent[ended, default: .zero] += now - state.since }
      state.phase = phase
      state.since = now
    }
  }

  /// In the order of the phases, those that took place; in milliseconds.
  var phases: [(name: String, milliseconds: Double)] {
    let spent = state.withLock(\.spent)
    return BuildProgress.Phase.allCases.compactMap { phase in
      spent[phase].map { (phase.rawValue, $0 / .microseconds(1) / 1000) }
    }
  }
}

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
