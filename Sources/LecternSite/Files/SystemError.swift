import Glibc
import LecternCore

/// The system refused a call; ends a command with exit 3.
package struct SystemError: Error, Hashable {
  package var operation: String
  package var path: String
  package var code: Int32
  /// Set when files were being moved into place, which the next command finishes.
  package var isInCommit = false
  /// What to do, where whoever called knows better than the code says.
  package var cure: String?

  package init(_ operation: String, _ path: String, code: Int32 = errno, cure: String? = nil) {
    self.operation = operation
    self.path = path
    self.code = code
    self.cure = cure
  }

  /// `open(2)` with these flags was refused.
  init(opening path: String, _ flags: Int32, code: Int32 = errno) {
    let isNew = flags & O_CREAT != 0 && flags & O_EXCL != 0
    self.init(
      isNew ? "make" : flags & O_ACCMODE == O_RDONLY ? "open" : "open for writing", path, code: code)
  }

  /// The same, with what to do where nothing stands at the path.
  package func ifAbsent(_ cure: String) -> SystemError {
    guard isAbsence(code) else { return self }
    var copy = self
    copy.cure = cure
    return copy
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

  private var isReading: Bool { ["open", "open the site folder", "read", "list"].contains(operation) }

  private var hint: String? {
    let cure = cure ?? usualCure
    guard isInCommit else { return cure }
    return [cure, "the new site is partly in place; the next lectern build or clean finishes it first"]
      .compactMap { $0 }.joined(separator: "; ")
  }

  private var usualCure: String? {
    switch code {
    case ENOSPC, EDQUOT: isInCommit ? "make room" : "make room and build again; what stood there is untouched"
    case EACCES, EPERM: isReading ? "give yourself the right to read it" : "give yourself the right to write there"
    case EROFS: "nothing can be written there: choose another --output, or mount the disk for writing"
    case EISDIR: "name a file, not a folder"
    case EMFILE, ENFILE: "raise the limit on open files (ulimit -n)"
    default: nil
    }
  }
}

/// Calls again when a signal interrupted the call, or when a stream that was told not to wait has become ready.
func retrying<Result: SignedInteger>(
  _ descriptor: Int32, until event: Int32, _ call: () -> Result
) -> Result {
  while true {
    let result = retrying(call)
    if result != -1 || errno != EAGAIN { return result }
    var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    if retrying({ poll(&wanted, 1, -1) }) == -1 { return result }
  }
}

/// Calls again when a signal interrupted the call.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
