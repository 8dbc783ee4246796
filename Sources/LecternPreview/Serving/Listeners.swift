import LecternCore

/// The pages that are open somewhere and want to hear of changes.
final class Listeners: Sendable {
  enum Call: Sendable {
    case changed
    /// Nothing happened; shows that the line still stands.
    case ping
  }

  private struct State {
    var continuations: [Int: AsyncStream<Call>.Continuation] = [:]
    var next = 0
  }

  private let state = Locked(State())

  /// Calls that come while another waits are one: an event says all that is true.
  func add() -> (id: Int, calls: AsyncStream<Call>) {
    let (stream, continuation) = AsyncStream<Call>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.next += 1
      state.continuations[state.next] = continuation
      return state.next
    }
    return (id, stream)
  }

  func remove(_ id: Int) { state.withLock { $0.continuations.removeValue(forKey: id) }?.finish() }

  var count: Int { state.withLock { $0.continuations.count } }

  func call(_ call: Call) {
    let all = state.withLock { Array($0.continuations.values) }
    for continuation in all {
      // A ping must not take the place of what has not been heard.
      if case .dropped(.changed) = continuation.yield(call), case .ping = call { continuation.yield(.changed) }
    }
  }
}
