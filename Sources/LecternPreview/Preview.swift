import LecternCore
import LecternSite

/// A site shown while it is written: what requests are answered from, and who wants to hear of changes.
final class Preview: Sendable {
  /// Names this process to pages that were open before it began.
  let run: String
  let script: InjectedScript
  let editor: EditorLink
  let listeners = Listeners()
  let nearNames = OneAtATime()
  private let current: Locked<Snapshot>
  private let readings: Locked<[Reading]>

  private let tell: @Sendable (PreviewNews) -> Void

  /// - Parameter tell: hears of templates that fail.
  init(_ options: PreviewOptions, _ first: Snapshot, tell: @escaping @Sendable (PreviewNews) -> Void) {
    self.tell = tell
    run = Self.unguessable
    script = InjectedScript(token: Self.unguessable, follows: options.follow)
    editor = options.editor
    current = Locked(first)
    readings = Locked([first.reading])
  }

  /// 128 bits of the system's randomness.
  private static var unguessable: String {
    var generator = SystemRandomNumberGenerator()
    let parts = [generator.next(), generator.next()] as [UInt64]
    return parts.map { String($0, radix: 36) }.joined()
  }

  var snapshot: Snapshot { current.withLock { $0 } }

  /// The last readings, the newest first.
  var lastReadings: [Reading] { readings.withLock { $0 } }

  private static let keptReadings = 20

  /// A template has failed on a page of the snapshot, as it has not before.
  func templateFailed(_ problem: Diagnostic, _ snapshot: Snapshot) {
    tell(.failed(snapshot.state.quoting([problem]).first ?? problem))
    listeners.call(.changed)
  }

  /// Requests are answered from the new state before anybody is told of it.
  func show(_ snapshot: Snapshot) {
    // Nobody waits until the memory of the old one, a whole site, is given back.
    let old = current.withLock { current in
      defer { current = snapshot }
      return current
    }
    defer { withExtendedLifetime(old) {} }
    readings.withLock { readings in
      readings.insert(snapshot.reading, at: 0)
      readings.removeLast(max(0, readings.count - Self.keptReadings))
    }
    listeners.call(.changed)
  }
}
