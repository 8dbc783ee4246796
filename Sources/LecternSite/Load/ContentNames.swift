import LecternCore

/// Which names under `Content/` belong to the site: none that begins with `_` or `.` unless `include` has it or a folder
/// above it, no copy of an editor's and none that `exclude` has.
package struct ContentNames {
  private let include: [Glob]
  private let exclude: [Glob]

  package init(include: [String], exclude: [String]) {
    self.include = include.map(Glob.init)
    self.exclude = exclude.map(Glob.init)
  }

  /// Below a name that is included, further hidden names count too.
  func isIncluded(_ path: String) -> Bool { include.contains { $0.matches(path) } }

  /// - Parameters:
  ///   - path: below `Content/`, of a file or a folder that stands in one that is not left out.
  ///   - included: whether it or a folder above it is.
  func leavesOut(_ path: String, included: Bool) -> Bool {
    let name = path.lastName
    if !included, name.hasPrefix("_") || name.hasPrefix(".") { return true }
    return EditorCopy.isOne(name) || exclude.contains { $0.matches(path) }
  }

  /// The same of a file that need not exist, with every folder on the way to it.
  package func leavesOut(_ file: String) -> Bool {
    var included = false
    for path in file.foldersAbove.map(String.init) + [file] {
      included = included || isIncluded(path)
      if leavesOut(path, included: included) { return true }
    }
    return false
  }
}
