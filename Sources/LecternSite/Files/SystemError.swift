import Glibc
import LecternCore

/// The system refused a call; ends a command with exit 3.
package struct SystemError: Error, Hashable {
  package var operation: String
  package var path: String
  package var code: Int32
  /// Set when files were being moved into place, which the next command finishes.
  package var isInCommit = false

  package init(_ operation: String, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  var inCommit: SystemError {
    var copy = self
    copy.isInCommit = true
    return copy
  }

  /// "No space left on device".
  package var reason: String { String(cString: strerror(code)) }

  package var diagnostic: Diagnostic {
    Diagnostic(.error, "io", "cannot \(operation): \(reason)", path: path, hint: hint)
  }

  private var isReading: Bool { ["open", "read", "list"].contains(operation) }

  private var hint: String? {
    guard isInCommit else { return cure }
    return [cure, "the new site is partly in place; the next lectern build or clean finishes it first"]
      .compactMap { $0 }.joined(separator: "; ")
  }

  private var cure: String? {
    switch code {
    case ENOSPC, EDQUOT: isInCommit ? "make room" : "make room and build again; what stood there is untouched"
    case EACCES, EPERM: isReading ? "give yourself the right to read it" : "give yourself the right to write there"
    case EROFS: "nothing can be written there: choose another --output, or mount the disk for writing"
    case EMFILE, ENFILE: "raise the limit on open files (ulimit -n)"
    default: nil
    }
  }
}

/// Calls again when a signal interrupted the call.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
