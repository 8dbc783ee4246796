import LecternCore

/// Templates to routines: names become slots, members indices, constant text runs.
///
/// A template is compiled once for each set of names and types it is included with, so that a mistake in a partial is
/// found against what its includer passes.
final class Compiler {
  let environment: Environment
  var tables = ProgramTables()
  var routines: [Routine?] = []
  /// By routine: what is steady in it.
  var notes: [Int: SteadyNotes] = [:]
  /// Mistakes of syntax: reported wherever the template stands.
  private(set) var syntaxProblems = Problems()
  private var parsed: [String: Int?] = [:]
  /// What is compiled on its own: pages, and templates by what their includes pass to them.
  var units: [Unit] = []
  private var compiledUnits = 0
  /// Units by template and what they are passed.
  var instances: [String: Int] = [:]
  /// What each template and all that it may include read.
  var readNames: [Int: Set<String>] = [:]
  var instanceCounts: [String: Int] = [:]
  var size = CompiledSize()

  // What is being compiled now.
  var findings = Unit.Findings()
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
  /// Statements around the present one, also those of blocks that stand in place of others; compiling them recurses.
  var statementDepth = 0

  init(_ environment: Environment) { self.environment = environment }

  /// The index of a parsed template; nil when there is none of that name.
  func find(_ name: String) -> Int? {
    if let known = parsed[name] { return known }
    guard TemplateName.problem(name) == nil, let text = environment.load(name) else {
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
      (findings, guarded, loopJumps, dropsBlocks, openCaptures) = (Unit.Findings(), [], [], 0, 0)
      compileTemplate(unit)
      size.endUnit()
      units[compiledUnits].findings = findings
      compiledUnits += 1
    }
  }

  var source: ParsedTemplate { tables.templates[template] }

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
