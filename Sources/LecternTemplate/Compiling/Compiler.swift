import LecternCore

/// Templates to routines: names become slots, members indices, constant text runs.
///
/// A template is compiled once for each set of names and types it is included with, so that a mistake in a partial is
/// found against what its includer passes.
final class Compiler {
  let environment: Environment
  let load: (String) -> TemplateText?
  var tables = ProgramTables()
  var routines: [Routine?] = []
  /// By routine: what is steady in it.
  var notes: [Int: SteadyNotes] = [:]
  /// Mistakes in the unit that is being compiled, each once.
  private var problems = Problems()
  /// The units that it includes and imports.
  private var edges: [Unit.Edge] = []
  /// Mistakes of syntax: reported wherever the template stands.
  private var syntaxProblems = Problems()
  private var parsed: [String: Int?] = [:]
  /// What is compiled on its own: pages, and templates by what their includes pass to them.
  var units: [Unit] = []
  private var compiledUnits = 0
  /// Units by template and what they are passed.
  var instances: [String: Int] = [:]
  /// What each template and all that it may include read.
  var readNames: [Int: Set<String>] = [:]
  var instanceCounts: [String: Int] = [:]

  // What is being compiled now.
  var schema = Schema()
  /// Tells schemas apart: pages with different globals do not share routines.
  var schemaIdentity = 0
  var builder = RoutineBuilder(.template, name: "")
  var template = 0
  /// From the page's template to what it extends.
  var chain: [Int] = []
  /// Blocks that are being compiled in place, innermost last.
  var openBlocks: [(name: String, level: Int)] = []
  /// Blocks that `self` names: written also where no template that is extended has them.
  var blocksCalledBySelf: Set<String> = []
  var escapes = true
  /// Above 0 where a template that extends another would write: its blocks are written by what it extends.
  var dropsBlocks = 0
  /// Templates that run-time names reach, to be refused there when what they include has mistakes.
  var waitingChoices: [(site: Int, name: String, edges: [Unit.Edge])] = []
  /// Jumps out of the loops that are being compiled, innermost last.
  var loopJumps: [LoopJumps] = []
  /// Captures that are open at the present place.
  var openCaptures = 0
  /// Unknown names that a test such as `is defined` keeps from being used here.
  var guarded: Set<String> = []
  /// Work on the present unit, in instructions: text and the blocks that stand in place of others count too.
  private var instructionCount = 0
  /// The same for all units before it.
  private var earlierInstructions = 0
  /// Whether the present unit has grown too large, which is reported once.
  private var isOutgrown = false
  /// Whether all units together have; the one that was being compiled then says so, the others stay empty.
  private var isSpent = false
  /// Statements around the present one, also those of blocks that stand in place of others; compiling them recurses.
  var statementDepth = 0

  static let instructionLimit = 2_000_000
  static let totalInstructionLimit = 20_000_000
  static let statementDepthLimit = 500

  init(_ environment: Environment, load: @escaping (String) -> TemplateText?) {
    self.environment = environment
    self.load = load
  }

  // MARK: Templates

  /// The index of a parsed template; nil when there is none of that name.
  func find(_ name: String) -> Int? {
    if let known = parsed[name] { return known }
    guard let text = load(name) else {
      parsed[name] = .some(nil)
      return nil
    }
    let template = Parser.parse(text, name: name)
    let index = tables.templates.count
    tables.templates.append(template)
    parsed[name] = index
    for diagnostic in template.diagnostics { syntaxProblems.add(diagnostic) }
    return index
  }

  /// Compiles the units that wait, and those that they need, one after the other: includes nest as deep as they like.
  func compileUnits() {
    while compiledUnits < units.count {
      let unit = units[compiledUnits]
      (problems, edges, guarded, loopJumps, dropsBlocks, openCaptures) = (Problems(), [], [], [], 0, 0)
      isOutgrown = isSpent
      compileTemplate(unit)
      earlierInstructions += instructionCount
      instructionCount = 0
      units[compiledUnits].problems = problems.list
      units[compiledUnits].edges = edges
      compiledUnits += 1
    }
  }

  var source: ParsedTemplate { tables.templates[template] }

  // MARK: Problems

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
  private func reach(_ edges: [Unit.Edge], _ body: (Diagnostic) -> Bool) -> Bool {
    var visited: Set<Int> = []
    var pending = edges.map { (edge: $0, trace: [String]()) }
    var next = 0
    while next < pending.count {
      let (edge, outer) = pending[next]
      next += 1
      guard visited.insert(edge.unit).inserted else { continue }
      var trace = (edge.caption.map { [$0] } ?? []) + outer
      if trace.count > 12 { trace = Array(trace.prefix(6)) + ["…"] + Array(trace.suffix(5)) }
      for problem in units[edge.unit].problems where body(problem.tracing(trace)) { return true }
      pending += units[edge.unit].edges.map { ($0, trace) }
    }
    return false
  }

  func add(_ diagnostic: Diagnostic) { problems.add(diagnostic) }

  /// The mistakes that the body reports and the units that it needs, taken out of the lists.
  func deferring(_ body: () -> Void) -> (problems: [Diagnostic], edges: [Unit.Edge]) {
    let saved = (problems, edges)
    (problems, edges) = (Problems(), [])
    body()
    let found = (problems.list, edges)
    (problems, edges) = saved
    return found
  }

  func need(_ edge: Unit.Edge) { edges.append(edge) }

  func report(_ id: String, _ message: String, _ start: Int, _ end: Int, hint: String? = nil) {
    guard problems.list.count < Parser.mistakeLimit else { return }
    add(source.diagnostic(Failure(id, message, hint: hint), start, end))
  }

  func suggestion(_ name: String, among names: some Sequence<String>) -> String? {
    nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
  }

  /// An expression as a message quotes it.
  func quoted(_ expression: Expression) -> String {
    let bytes = source.bytes[expression.start..<max(expression.start, min(expression.end, source.bytes.count))]
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.count <= 60 && !text.contains("\n") ? "\"\(text)\"" : "the value"
  }

  // MARK: Code

  func count(_ work: Int) { instructionCount += work }

  /// Whether the present unit may grow further; the first place where it may not is a mistake.
  func mayGrow(_ start: Int, _ end: Int) -> Bool {
    guard !isOutgrown else { return false }
    if instructionCount >= Compiler.instructionLimit {
      report(
        "template-limit", "the template becomes more than \(Compiler.instructionLimit) instructions", start, end,
        hint: "look for blocks that call each other with \"self\" or \"super\" again and again")
    } else if earlierInstructions + instructionCount >= Compiler.totalInstructionLimit {
      report(
        "template-limit",
        "all templates together become more than \(Compiler.totalInstructionLimit) instructions", start, end)
      isSpent = true
    } else {
      return true
    }
    isOutgrown = true
    return false
  }

  func emit(_ instruction: Instruction) {
    builder.flush(&tables)
    builder.append(instruction)
    count(1)
    switch instruction {
    case .captureBegin: openCaptures += 1
    case .captureEnd: openCaptures -= 1
    default: note(instruction)
    }
  }

  /// The index of the next instruction, for jumps to it.
  func here() -> Int32 {
    builder.flush(&tables)
    builder.markTarget()
    return Int32(builder.code.count)
  }

  /// Leaves room for a jump that `patch` fills.
  func emitJump() -> Int {
    emit(.jump(-1))
    return builder.code.count - 1
  }

  func patch(_ index: Int, _ make: (Int32) -> Instruction) {
    builder.patch(index, make(here()))
  }

  /// Runs with instructions placed at these bytes of the present template.
  func at<T>(_ start: Int, _ end: Int, _ body: () -> T) -> T {
    let saved = builder.place
    builder.place = Place(template: Int32(template), start: Int32(start), end: Int32(end))
    defer { builder.place = saved }
    return body()
  }

  func constant(_ value: Value) { emit(.constant(tables.add(constant: value))) }

  func load(_ slot: Int, hops: Int) {
    emit(hops == 0 ? .load(Int32(slot)) : .loadOuter(hops: Int32(hops), slot: Int32(slot)))
  }

  /// Ends the present routine and gives it its place in the program.
  func finish(_ index: Int, details: Routine.Details = Routine.Details()) {
    emit(.finish)
    notes[index] = builder.notes
    routines[index] = Routine(
      builder.kind, name: builder.name, code: builder.code, places: builder.places, slotCount: builder.slotCount,
      details: details)
  }

  func reserveRoutine() -> Int {
    routines.append(nil)
    return routines.count - 1
  }

  /// The finished program; call once.
  func program() -> Program {
    for waiting in waitingChoices {
      _ = reach(waiting.edges) { problem in
        guard problem.severity == .error else { return false }
        tables.choices[waiting.site].broken[waiting.name] = problem
        return true
      }
    }
    let runCount = insertRuns()
    let empty = Routine(.template, name: "", code: [.finish], places: [builder.place], slotCount: 1)
    return Program(tables, routines: routines.map { $0 ?? empty }, runCount: runCount, environment: environment)
  }
}

/// Diagnostics without doubles: a template may be compiled many times.
private struct Problems {
  private(set) var list: [Diagnostic] = []
  private var keys: Set<String> = []

  mutating func add(_ diagnostic: Diagnostic) {
    let position = diagnostic.position
    let key = "\(diagnostic.path ?? ""):\(position?.line ?? 0):\(position?.column ?? 0):\(diagnostic.message)"
    if keys.insert(key).inserted { list.append(diagnostic) }
  }
}

/// Where `break` and `continue` of a loop lead; the jumps to its end are filled when that is known.
struct LoopJumps {
  /// Where the next element is taken.
  let start: Int32
  /// Captures that are open when the loop's body begins.
  let captures: Int
  /// As in `SteadyNotes`.
  let age: Int
  var breaks: [Int] = []
}

/// A template with the names that are passed to it: compiled once, to a routine of its own.
struct Unit {
  /// A need of another unit, and how a trace names the place.
  struct Edge {
    let unit: Int
    let caption: String?
  }

  let routine: Int
  let template: Int
  let kind: Routine.Kind
  let parameters: [(name: String, type: ValueType)]
  let isPage: Bool
  var problems: [Diagnostic] = []
  var edges: [Edge] = []
}
