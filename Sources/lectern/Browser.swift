import Foundation

/// The user's browser.
enum Browser {
  /// Opens an address; where there is no way to, the address on the terminal has to do.
  static func open(_ address: String) {
    #if os(Linux)
      let programs = ["/usr/bin/xdg-open", "/usr/bin/wslview", "/usr/bin/sensible-browser"]
    #else
      let programs = ["/usr/bin/open"]
    #endif
    guard let program = programs.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
