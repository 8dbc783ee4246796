import LecternCore
import LecternSite

/// What the process ends with; scripts rely on these numbers.
enum ExitStatus: Int32 {
  case done = 0
  /// The content has errors.
  case content = 1
  case usage = 2
  /// Disk, permissions, a missing file.
  case environment = 3
  /// Something would have been overwritten or lost.
  case refused = 4
  /// Another build holds the output.
  case locked = 5
}

/// Ends the process with a status once everything has been said.
struct Failed: Error {
  var status: ExitStatus
}

/// An error of the world around, as a diagnostic and an exit status.
struct EnvironmentProblem {
  var diagnostic: Diagnostic
  var status: ExitStatus

  /// nil for errors of another kind, such as those of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let error as SystemError: (diagnostic, status) = (error.diagnostic, .environment)
    case let error as OutputFolder.Refusal: (diagnostic, status) = (error.diagnostic, .refused)
    case let error as RefusedSite: (diagnostic, status) = (error.diagnostic, .usage)
    case let error as OutputLock.Busy: (diagnostic, status) = (error.diagnostic, .locked)
    default: return nil
    }
  }
}
