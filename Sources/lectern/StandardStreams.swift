import Foundation
import LecternSite

/// What the process was started with: standard input, output and error, by the system's calls alone.
///
/// Foundation's handles trap where a call fails, and `print` loses the error.
enum StandardStreams {
  /// Before anything is opened, which would get the number of a stream that is closed and be written over by it.
  static func replaceClosed() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number, so this one; and the wrong way round, so that its use is still an error.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// All of standard input.
  static func readInput() throws(SystemError) -> [UInt8] {
    let name = "standard input"
    return try FileDescriptor(copyOf: STDIN_FILENO, name).readAll(name, size: 1 << 16)
  }

  /// A line or lines on standard output, in one go; a command has but one or two of them.
  /// - Parameter text: without the end of its last line.
  static func write(_ text: String) throws(SystemError) { try write(Array((text + "\n").utf8)) }

  /// A reader that went away wanted no more, which is no error; as a rule SIGPIPE has ended us by then.
  static func write(_ bytes: [UInt8]) throws(SystemError) {
    do throws(SystemError) {
      let name = "standard output"
      let copy = try FileDescriptor(copyOf: STDOUT_FILENO, name)
      try copy.writeAll(bytes, name)
      try copy.close(name)
    } catch {
      guard error.code != EPIPE else { return }
      throw SystemError(
        error.operation, error.path, code: error.code, cure: "send it to a file or a program that takes it")
    }
  }

  /// Writes as much as is taken without waiting: what nobody reads must not hold up who writes.
  static func offer(_ text: String, to stream: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      var wanted = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
      guard poll(&wanted, 1, 0) == 1, wanted.revents & Int16(POLLOUT) != 0 else { return }
      // A pipe that is ready takes that much at least.
      let piece = rest.prefix(Int(PIPE_BUF))
      guard (try? FileDescriptor.writeAll(Array(piece), to: stream, "output")) != nil else { return }
      rest = rest.dropFirst(piece.count)
    }
  }

  /// What standard error does not take is lost: there is nowhere to say so.
  static func writeError(_ text: String) {
    try? FileDescriptor.writeAll(Array(text.utf8), to: STDERR_FILENO, "standard error")
  }
}
