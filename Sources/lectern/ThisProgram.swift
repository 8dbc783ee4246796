import Foundation
import LecternSite

extension ReadingApart {
  static var thisProgram: ReadingApart {
    var environment = ProcessInfo.processInfo.environment
    // What brings down a reader is told as a diagnostic.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    return ReadingApart(path: thisExecutable, environment: environment.map { "\($0)=\($1)" })
  }

  /// The program that runs, even when another stands in its place by now.
  private static var thisExecutable: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments[0]
    #endif
  }
}
