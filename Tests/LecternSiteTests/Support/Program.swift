import Foundation
import Testing

@testable import LecternSite

/// The real command line, where it was built beside these tests.
enum Program {
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// A test without the program fails: it would show nothing.
  static var path: String {
    get throws { try #require(found, "there is no lectern beside the tests; build it first: swift build") }
  }

  private static let found: String? = {
    let tests = realPath("/proc/self/exe") ?? CommandLine.arguments[0]
    var folder = URL(fileURLWithPath: tests)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("lectern").path
      if FileManager.default.isExecutableFile(atPath: candidate), !isFolder(candidate) { return candidate }
    }
    return nil
  }()

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// A copy that every user may run, laid out as `make install` does it; the checkout may lie where only root may look.
  final class Copy {
    let path: String
    /// The folder of its theme.
    let theme: String
    private let folder: URL

    init() throws {
      let program = try Program.path
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("lectern-\(UUID().uuidString)")
      path = folder.appendingPathComponent("bin/lectern").path
      let share = folder.appendingPathComponent("share/lectern")
      theme = share.appendingPathComponent("Templates").path
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("bin"), withIntermediateDirectories: true)
      try FileManager.default.createDirectory(at: share, withIntermediateDirectories: true)
      // A process of its own: a copy that this one writes cannot be run while another test's child holds it open.
      let copy = Process()
      copy.executableURL = URL(fileURLWithPath: "/bin/cp")
      copy.arguments = [program, path]
      try copy.run()
      copy.waitUntilExit()
      try FileManager.default.copyItem(atPath: Repository.root + "/Templates", toPath: theme)
      chmod(folder.path, 0o755)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  /// What starts a program as a user whom permissions bind, which root is not; nil, and a line that says so, where root
  /// has nothing for that.
  static var withoutRights: [String]? {
    if geteuid() != 0 { return [] }
    let setpriv = "/usr/bin/setpriv"
    if FileManager.default.isExecutableFile(atPath: setpriv) {
      return [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"]
    }
    print("skipped: no setpriv")
    return nil
  }

  /// Runs it in the site's folder and waits for its end.
  ///
  /// - Parameters:
  ///   - program: another file than the one beside the tests.
  ///   - wrapper: a program and its options that start it, such as `setpriv`.
  static func run(
    _ arguments: [String], in site: TestSite, environment: [String: String] = [:], program: String? = nil,
    wrapper: [String] = []
  ) throws -> Run {
    let words = try wrapper + [program ?? path] + arguments
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: site.path)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
      .merging(Sanitizer.environment) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let streams = try ["output", "errors"].map { name in
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("lectern-\(UUID().uuidString)-\(name)")
      try Data().write(to: file)
      return (file, try FileHandle(forWritingTo: file))
    }
    defer { for (file, _) in streams { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = streams[0].1
    process.standardError = streams[1].1
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { site.plain(String(decoding: try Data(contentsOf: $0.0), as: UTF8.self)) }
    return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
