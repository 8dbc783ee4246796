import LecternCore

/// Diagnostics of one run: strictness applied, the same template mistake on many pages told once.
struct DiagnosticBag {
  private struct Place: Hashable {
    var id: String
    var path: String?
    var position: SourcePosition?
    var message: String
  }

  private let strict: Bool
  private var all: [Diagnostic] = []
  private var places: [Place: Int] = [:]
  private var repeats: [Int: Int] = [:]
  private(set) var hasErrors = false

  init(strict: Bool) { self.strict = strict }

  mutating func add(_ diagnostics: [Diagnostic]) {
    for var diagnostic in diagnostics {
      if strict { diagnostic.severity = .error }
      if diagnostic.severity == .error { hasErrors = true }
      let place = Place(
        id: diagnostic.id, path: diagnostic.path, position: diagnostic.position, message: diagnostic.message)
      if let first = places[place] {
        if diagnostic.trace != all[first].trace { repeats[first, default: 0] += 1 }
      } else {
        places[place] = all.count
        all.append(diagnostic)
      }
    }
  }

  var sorted: [Diagnostic] {
    all.enumerated().map { index, diagnostic in
      var diagnostic = diagnostic
      if let count = repeats[index] { diagnostic.trace.append("and on \(count) more page\(count == 1 ? "" : "s")") }
      return diagnostic
    }.sorted()
  }
}
