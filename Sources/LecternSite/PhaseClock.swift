import LecternCore

/// Where the time of a build went: when each phase began, as its progress tells.
package final class PhaseClock: Sendable {
  private struct State {
    var phase: BuildProgress.Phase?
    var since = ContinuousClock.now
    var spent: [BuildProgress.Phase: Duration] = [:]
  }

  private let state = Locked(State())

  package init() {}

  /// Ends the phase before; nil ends the last.
  package func enter(_ phase: BuildProgress.Phase?) {
    state.withLock { state in
      if phase == state.phase { return }
      let now = ContinuousClock.now
      if let ended = state.phase { state.spent[ended, default: .zero] += now - state.since }
      state.phase = phase
      state.since = now
    }
  }

  /// In the order of the phases, those that took place; in milliseconds.
  package var phases: [(name: String, milliseconds: Double)] {
    let spent = state.withLock(\.spent)
    return BuildProgress.Phase.allCases.compactMap { phase in
      spent[phase].map { (phase.rawValue, $0 / .microseconds(1) / 1000) }
    }
  }
}
