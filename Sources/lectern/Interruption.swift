import Foundation
import LecternSite
import Synchronization

/// What SIGINT and SIGTERM do: the process ends at once with 130 or 143, but for the short time in which files are moved
/// into place, which it finishes first if that takes less than a second.
enum Interruption {
  /// Before anything else: what a handler touches must be there already.
  static func install() {
    isCommitting.store(false, ordering: .sequentiallyConsistent)
    pending.store(0, ordering: .sequentiallyConsistent)
    for (number, action) in [(SIGINT, interrupt), (SIGTERM, interrupt), (SIGALRM, giveUp)] {
      // A job that its shell shields from Ctrl-C stays shielded.
      var old = sigaction()
      let isShielded = sigaction(number, nil, &old) == 0 && Self.isIgnored(old)
      if isShielded { continue }
      var handler = sigaction()
      handler.__sigaction_handler.sa_handler = action
      handler.sa_flags = SA_RESTART
      sigaction(number, &handler, nil)
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self)
  }

  /// While files are moved and removed, the output is neither the old site nor the new one.
  static func enter(_ phase: BuildProgress.Phase) {
    switch phase {
    case .commit, .prune: isCommitting.store(true, ordering: .sequentiallyConsistent)
    default: endCommit()
    }
  }

  /// Ends the process if a signal came meanwhile.
  static func endCommit() {
    isCommitting.store(false, ordering: .sequentiallyConsistent)
    let number = pending.load(ordering: .sequentiallyConsistent)
    guard number != 0 else { return }
    Console.writeError("Interrupted; what was being moved into place is in place.\n")
    exit(128 + number)
  }
}

private let isCommitting = Atomic(false)
/// The signal that waits for the commit to end; 0 for none.
private let pending = Atomic<Int32>(0)

/// Handlers may only call what is safe in any state of the process: atomics, `write`, `ualarm`, `_exit`.
private let interrupt: @convention(c) (Int32) -> Void = { number in
  let isSecond = pending.exchange(number, ordering: .sequentiallyConsistent) != 0
  guard isCommitting.load(ordering: .sequentiallyConsistent), !isSecond else { return end(number) }
  ualarm(700_000, 0)
}

private let giveUp: @convention(c) (Int32) -> Void = { _ in end(pending.load(ordering: .sequentiallyConsistent)) }

private func end(_ number: Int32) {
  if isCommitting.load(ordering: .sequentiallyConsistent) {
    let text: StaticString =
      "Interrupted while files were moved into place; the next lectern build or clean finishes it.\n"
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }
  _exit(128 + number)
}
