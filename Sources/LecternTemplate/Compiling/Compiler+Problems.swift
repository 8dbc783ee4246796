import LecternCore

/// What is wrong with templates.
extension Compiler {
  /// The mistakes of all that pages reach, each with the includes that lead there.
  var diagnostics: [Diagnostic] {
    var all = syntaxProblems
    let roots = units.indices.filter { units[$0].isPage }.map { Unit.Edge(unit: $0, caption: nil) }
    _ = reach(roots) { problem in
      all.add(problem)
      return false
    }
    return all.list
  }

  /// Visits the mistakes of units and of what these include, until the body says that it is enough.
  func reach(_ edges: [Unit.Edge], _ body: (Diagnostic) -> Bool) -> Bool {
    var visited: Set<Int> = []
    var pending = edges.map { (edge: $0, trace: [String]()) }
    var next = 0
    while next < pending.count {
      let (edge, outer) = pending[next]
      next += 1
      guard visited.insert(edge.unit).inserted else { continue }
      let trace = ((edge.caption.map { [$0] } ?? []) + outer).cutInTheMiddle
      for problem in units[edge.unit].findings.problems.list where body(problem.tracing(trace)) { return true }
      pending += units[edge.unit].findings.edges.map { ($0, trace) }
    }
    return false
  }

  func add(_ diagnostic: Diagnostic) { findings.problems.add(diagnostic) }

  /// What the body finds, kept apart from the findings of the unit.
  func deferring(_ body: () -> Void) -> Unit.Findings {
    let saved = findings
    findings = Unit.Findings()
    body()
    defer { findings = saved }
    return findings
  }

  func report(_ id: String, _ message: String, _ start: Int, _ end: Int, hint: @autoclosure () -> String? = nil) {
    guard mayReport else { return }
    report(Failure(id, message, hint: hint()), start, end)
  }

  func report(_ failure: @autoclosure () -> Failure, _ start: Int, _ end: Int) {
    guard mayReport else { return }
    add(source.diagnostic(failure(), start, end))
  }

  /// To look for what was meant by a name takes long, so it is not done in vain.
  var mayReport: Bool { findings.problems.list.count < Parser.mistakeLimit }

  /// Whether the present unit may grow further; the first place where it may not is a mistake.
  func mayGrow(_ start: Int, _ end: Int) -> Bool {
    if let failure = size.excess() { report(failure, start, end) }
    return !size.isOutgrown
  }

  /// An expression as a message quotes it.
  func quoted(_ expression: Expression) -> String {
    let bytes = source.bytes[expression.start..<max(expression.start, min(expression.end, source.bytes.count))]
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.count <= 60 && !text.contains("\n") ? "\"\(text)\"" : "the value"
  }
}

/// Diagnostics without doubles: a template may be compiled many times.
struct Problems {
  private(set) var list: [Diagnostic] = []
  private var keys: Set<String> = []

  mutating func add(_ diagnostic: Diagnostic) {
    let position = diagnostic.position
    let key = "\(diagnostic.path ?? ""):\(position?.line ?? 0):\(position?.column ?? 0):\(diagnostic.message)"
    if keys.insert(key).inserted { list.append(diagnostic) }
  }
}

extension Diagnostic {
  /// With the places that lead to the template.
  func tracing(_ path: [String]) -> Diagnostic {
    var result = self
    result.trace += path
    return result
  }
}
