import LecternCore

/// The texts of a site's settings, data and theme in which there were no errors last, by their shown paths. While a file
/// has some, its last text without stands for it.
package struct GoodTexts: Sendable {
  private var texts: [String: [UInt8]] = [:]
  /// A file that the system does not let us read is one with an error; otherwise it ends the reading of the site.
  let keepsGoing: Bool

  init(keepsGoing: Bool) { self.keepsGoing = keepsGoing }

  subscript(_ path: String) -> [UInt8]? { texts[path] }

  /// - Parameters:
  ///   - text: the file as it is now.
  ///   - parse: may be called twice; what it tells of the text that stands in is told no more.
  /// - Returns: nil when nothing of the file is known.
  mutating func read<Value>(
    _ path: String, _ diagnostics: inout [Diagnostic], text: () throws(SystemError) -> [UInt8],
    parse: ([UInt8], inout [Diagnostic]) -> Value
  ) throws(SystemError) -> Value? {
    var value: Value?
    var problems: [Diagnostic] = []
    do throws(SystemError) {
      let bytes = try text()
      value = parse(bytes, &problems)
      if !problems.hasErrors {
        texts[path] = bytes
        diagnostics += problems
        return value
      }
    } catch {
      guard keepsGoing else { throw error }
      var problem = error.diagnostic
      problem.path = path
      problems.append(problem)
    }
    diagnostics += problems
    guard let good = texts[path] else { return value }
    var known: [Diagnostic] = []
    return parse(good, &known)
  }
}

extension [Diagnostic] {
  var hasErrors: Bool { contains { $0.severity == .error } }
}
