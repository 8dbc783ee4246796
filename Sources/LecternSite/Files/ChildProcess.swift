import Glibc
import LecternCore

/// A program that is given bytes, answers with bytes, and is killed when it takes too long.
package struct ChildProgram: Sendable {
  package enum Failure: Error {
    case tookTooLong
    /// It ended by itself without status 0.
    case broke
  }

  private let path: String
  private let arguments: [String]
  /// `NAME=value`, all that the program sees.
  private let environment: [String]
  let seconds: Int

  package init(path: String, arguments: [String], environment: [String], seconds: Int) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
    self.seconds = seconds
  }

  /// Waits for the answer. The program is gone when this returns, whatever it did.
  ///
  /// Its standard input and output are one socket, which unlike a pipe does not kill us when the program ends early, and
  /// which tells the program when we are gone. What it writes as errors is lost.
  func run(_ input: [UInt8]) throws(SystemError) -> Result<[UInt8], Failure> {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw SystemError("start", path) }
    defer { close(ends[0]) }
    let process = try start(on: ends[1])
    var conversation = Conversation(socket: ends[0], input: input, seconds: seconds)
    let outcome = conversation.finish()
    // When it has answered it is ending already, and this changes nothing.
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    if case .tookTooLong = outcome { return .failure(.tookTooLong) }
    return status == 0 && outcome == .answered ? .success(conversation.answer) : .failure(.broke)
  }

  /// Gives one end of the conversation away.
  private func start(on socket: Int32) throws(SystemError) -> pid_t {
    defer { close(socket) }
    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // A worker's thread blocks signals; the program must not.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var values = environment.map { strdup($0) } + [nil]
    defer { for text in words + values { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &files, &attributes, &words, &values)
    guard code == 0 else { throw SystemError("start", path, code: code) }
    return process
  }
}

/// Bytes to a program and bytes back at once, so that neither waits for the other.
private struct Conversation {
  enum Outcome { case answered, tookTooLong, brokeOff }

  /// More than any page's answer.
  private static let mostBytes = 256 * 1024 * 1024

  private let socket: Int32
  private let input: [UInt8]
  private let deadline: ContinuousClock.Instant
  private var sent = 0
  private(set) var answer: [UInt8] = []

  init(socket: Int32, input: [UInt8], seconds: Int) {
    self.socket = socket
    self.input = input
    deadline = .now + .seconds(seconds)
  }

  mutating func finish() -> Outcome {
    if input.isEmpty { shutdown(socket, Int32(SHUT_WR)) }
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return .tookTooLong }
      let events = Int16(POLLIN) | (sent < input.count ? Int16(POLLOUT) : 0)
      var wanted = pollfd(fd: socket, events: events, revents: 0)
      let milliseconds = Int32(
        clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000)
      let ready = poll(&wanted, 1, max(1, milliseconds))
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      guard ready > 0 else { return .brokeOff }
      if wanted.revents & Int16(POLLOUT) != 0, !send() { return .brokeOff }
      if wanted.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
        switch receive() {
        case nil: continue
        case .some(0): return .answered
        case .some(let count): if count < 0 || answer.count > Self.mostBytes { return .brokeOff }
        }
      }
    }
  }

  private mutating func send() -> Bool {
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    let count = input[sent...].withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, flags) }
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    sent += count
    if sent == input.count { shutdown(socket, Int32(SHUT_WR)) }
    return true
  }

  /// The number of bytes that came, 0 at the end; nil when there are none yet.
  private mutating func receive() -> Int? {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
      count = recv(socket, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
      initialized = max(0, count)
    }
    answer += piece
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? nil : count
  }
}
