import Foundation

/// Whether these tests, and the program beside them, were built to watch their own memory or threads.
enum Sanitizer {
  static let isPresent = dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil

  /// How the program is to watch, as these tests were told.
  static let environment = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }
}
