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
  /// Mistakes in what is being compiled now, each once.
  private var problems = Problems()
  /// Mistakes of syntax: reported wherever the template stands.
  private var syntaxProblems = Problems()
  private var parsed: [String: Int?] = [:]
  /// Routines of included and imported templates by name and what they are passed.
  var instances: [String: (routine: Int, problems: [Diagnostic])] = [:]
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
  /// The includes that led here, innermost first.
  var trace: [String] = []
  var escapes = true
  /// Above 0 where a template that extends another would write: its blocks are written by what it extends.
  var dropsBlocks = 0
  /// Jumps out of the loops that are being compiled, innermost last.
  var loopJumps: [LoopJumps] = []
  /// Captures that are open at the present place.
  var openCaptures = 0
  /// Unknown names that a test such as `is defined` keeps from being used here.
  var guarded: Set<String> = []
  var instructionCount = 0

  static let instructionLimit = 2_000_000

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

  var source: ParsedTemplate { tables.templates[template] }

  // MARK: Problems

  var diagnostics: [Diagnostic] {
    var all = syntaxProblems
    for diagnostic in problems.list { all.add(diagnostic) }
    return all.list
  }

  func add(_ diagnostic: Diagnostic) { problems.add(diagnostic) }

  /// The mistakes that the body reports, taken out of the list.
  func deferring(_ body: () -> Void) -> [Diagnostic] {
    let saved = problems
    problems = Problems()
    body()
    let found = problems.list
    problems = saved
    return found
  }

  func report(_ id: String, _ message: String, _ start: Int, _ end: Int, hint: String? = nil) {
    add(source.diagnostic(Failure(id, message, hint: hint), start, end, trace: trace))
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

  func emit(_ instruction: Instruction) {
    builder.flush(&tables)
    builder.append(instruction)
    instructionCount += 1
    switch instruction {
    case .captureBegin: openCaptures += 1
    case .captureEnd: openCaptures -= 1
    default: break
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
    let empty = Routine(.template, name: "", code: [.finish], places: [builder.place], slotCount: 1)
    return Program(tables, routines: routines.map { $0 ?? empty }, environment: environment)
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
  var breaks: [Int] = []
}
