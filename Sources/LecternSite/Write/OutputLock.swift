import Glibc
import LecternCore

/// Keeps a second build out while the first writes; the system lets go of it when the process ends, however it ends.
package struct OutputLock: ~Copyable {
  private let file: FileDescriptor

  /// Somebody else held the lock for as long as we were willing to wait; exit 5.
  package struct Busy: Error {
    /// The output folder, as the user named it.
    var shown: String

    package var diagnostic: Diagnostic {
      Diagnostic(
        .error, "locked", "another build has held the output folder for 10 seconds", path: shown,
        hint: "wait for it to end, then build again")
    }
  }

  /// - Parameters:
  ///   - tenths: of a second to wait at most.
  ///   - wait: called before each of them.
  init(_ folder: OutputFolder, tenths: Int, wait: () -> Void) throws {
    let path = folder.state + "/" + StateFolder.lock
    let descriptor = try FileDescriptor(opening: path, O_RDWR | O_CREAT | O_NOFOLLOW)
    var attempts = 0
    while retrying({ flock(descriptor.raw, LOCK_EX | LOCK_NB) }) != 0 {
      guard errno == EWOULDBLOCK else { throw SystemError("lock", path) }
      guard attempts < tenths else { throw Busy(shown: folder.shown) }
      attempts += 1
      wait()
      usleep(100_000)
    }
    file = descriptor
  }
}
