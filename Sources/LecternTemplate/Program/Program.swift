import LecternCore

/// All that compiled templates share; never changes after compilation.
final class Program: Sendable {
  let templates: [ParsedTemplate]
  let routines: [Routine]
  let text: [UInt8]
  let constants: [Value]
  let names: [String]
  let shapes: [CallShape]
  let filters: [Filter]
  let tests: [ValueTest]
  let functions: [GlobalFunction]
  let recordTypes: [RecordType]
  let imports: [ImportSite]
  let choices: [TemplateChoice]
  let environment: Environment
  /// How many steady runs all routines have together.
  let runCount: Int

  init(_ tables: ProgramTables, routines: [Routine], runCount: Int, environment: Environment) {
    self.runCount = runCount
    templates = tables.templates
    self.routines = routines
    text = tables.text
    constants = tables.constants
    names = tables.names
    shapes = tables.shapes
    filters = tables.filters
    tests = tables.tests
    functions = tables.functions
    recordTypes = tables.recordTypes
    imports = tables.imports
    choices = tables.choices
    self.environment = environment
  }
}

/// The arguments that a call site has put on the stack, in this order.
struct CallShape: Sendable, Hashable {
  var positional = 0
  var keywords: [String] = []
  var hasSpread = false
  var hasKeywordSpread = false
  /// The arguments do not stand in the order of the parameters yet.
  var needsBinding = false

  var count: Int { positional + keywords.count + (hasSpread ? 1 : 0) + (hasKeywordSpread ? 1 : 0) }
}

/// What an `import` statement binds in its own frame.
struct ImportSite: Sendable {
  let routine: Int
  /// The slot of `import … as`, or -1.
  let module: Int
  let names: [(name: String, slot: Int)]
}

/// Where the code for each template stands that a name known only while rendering may mean.
struct TemplateChoice: Sendable {
  let takesLists: Bool
  /// Addresses by name.
  var targets: [String: Int] = [:]
  /// Templates that cannot be used at this place, and why.
  var broken: [String: Diagnostic] = [:]
  /// Where to go on when there is no such template; nil when that is a mistake.
  var missing: Int?

  init(takesLists: Bool) { self.takesLists = takesLists }
}
