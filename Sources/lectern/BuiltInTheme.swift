import Foundation
import LecternSite

/// Finds the default theme beside the program.
enum BuiltInTheme {
  /// `<executable>/../share/lectern/Templates`, else the nearest folder above the program with `Templates/theme.yml`.
  static func find() throws -> String {
    let program = executable
    var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appendingPathComponent("share/lectern/Templates")
    if try isTheme(installed) { return installed.path }
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("Templates")
      if try isTheme(candidate) { return candidate.path }
      folder = folder.deletingLastPathComponent()
    }
    throw SystemError(
      "find the default theme (share/lectern/Templates)", program, code: ENOENT,
      cure: "install Lectern again with make install, which puts the theme beside the program")
  }

  /// The program's own file; `Bundle.main` is of no use here, since it traps where the folder may not be looked into.
  private static var executable: String {
    let name = CommandLine.arguments.first ?? "lectern"
    return realPath("/proc/self/exe") ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? realPath(name) ?? name
  }

  private static func isTheme(_ folder: URL) throws -> Bool {
    try isThere(folder.appendingPathComponent("theme.yml").path)
  }
}
