import Glibc
import LecternCore

/// The folder the site is written to, checked: it cannot be one in which something else would be lost.
package struct OutputFolder: Sendable {
  /// Absolute, links resolved.
  package let path: String
  /// As the user named it.
  let shown: String

  /// Why writing there is refused; exit 4.
  package struct Refusal: Error {
    package var diagnostic: Diagnostic

    package init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }

  /// - Parameters:
  ///   - sources: folders that hold the user's work; the output may be, hold or lie in none of them. As the
  ///     user would name them.
  ///   - home: the user's home folder.
  package init(_ shown: String, workingDirectory: String, site: String, sources: [String], home: String?) throws {
    let absolute = shown.isRooted ? shown : workingDirectory + "/" + shown
    path = try Self.resolve(absolute)
    self.shown = shown
    func refuse(_ why: String) -> Refusal {
      Refusal(
        diagnostic: Diagnostic(
          .error, "unsafe-output", "the output folder \(shown) \(why)", path: shown,
          hint: "choose a folder of its own, such as Public; nothing was touched"))
    }
    if path == "/" { throw refuse("is the root of the machine") }
    if let home = home.flatMap(realPath), Self.holds(path, home) { throw refuse("is or holds your home folder") }
    if let site = realPath(site), Self.holds(path, site) { throw refuse("is or holds the site itself") }
    for source in sources {
      let real = try Self.resolve(source.isRooted ? source : workingDirectory + "/" + source)
      // Letter case does not count: other disks take `content` for `Content`.
      if Self.holds(path.lowercased(), real.lowercased()) || Self.holds(real.lowercased(), path.lowercased()) {
        throw refuse("is, holds or lies in \(source), which holds your work")
      }
    }
    if let status = try status(at: path), !status.isFolder { throw refuse("is a file") }
  }

  private static func holds(_ outer: String, _ inner: String) -> Bool {
    outer == inner || inner.below(outer == "/" ? "/" : outer + "/") != nil
  }

  /// The real path of what exists, and the names behind it that do not exist yet.
  private static func resolve(_ path: String) throws -> String {
    var names: [String] = []
    var rest = path
    while true {
      if let real = realPath(rest) {
        let tail = names.reversed().joined(separator: "/")
        return tail.isEmpty ? real : (real == "/" ? "" : real) + "/" + tail
      }
      let code = errno
      guard isAbsence(code) else { throw SystemError("open", path, code: code) }
      let trimmed = rest.endsInSlash ? String(Substring(rest.utf8.dropLast())) : rest
      guard let slash = trimmed.lastSlash else { throw SystemError("open", path, code: ENOENT) }
      let name = String(trimmed.lastName)
      guard name != ".." else { throw SystemError("open", path, code: ENOENT) }
      if !name.isEmpty, name != "." { names.append(name) }
      rest = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }
  }

  static let stateName = ".lectern"

  var state: String { path + "/" + Self.stateName }

  /// A folder that Lectern did not make and that is not empty is refused unless `adopt` is set.
  func checkOwner(adopt: Bool) throws {
    guard !adopt, try status(at: path) != nil else { return }
    for record in [StateFolder.manifest, StateFolder.journal] where try status(at: state + "/" + record) != nil {
      return
    }
    let descriptor = try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY)
    // The last stands at the top of every ext4 disk, which may be the output as a whole.
    let own: Set = [".git", ".gitkeep", ".gitignore", ".lectern", "lost+found"]
    guard let foreign = try entries(of: descriptor, shown).first(where: { !own.contains($0.name) }) else { return }
    throw Refusal(
      diagnostic: Diagnostic(
        .error, "foreign-output",
        "the output folder \(shown) holds files that are not Lectern's, such as \(foreign.name)",
        path: shown,
        hint:
          "choose another --output, or build with --adopt: files of others stay, but for those whose name a page of the site has"
      ))
  }
}
