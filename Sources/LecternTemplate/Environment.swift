import LecternCore

/// What templates are compiled against: the filters, tests and functions they may use and where templates come from.
///
/// Build it, add the host's own, then `compile` all templates of a site in one go.
package struct Environment: Sendable {
  private(set) var filters: [String: Filter] = [:]
  private(set) var tests: [String: ValueTest] = [:]
  private(set) var functions: [String: GlobalFunction] = [:]
  let methods: [String: Method]
  let load: @Sendable (String) -> TemplateText?
  /// All templates there are, for "did you mean".
  package var templateNames: [String]

  /// - Parameter load: a template's text by its name, such as `partials/card.html`; nil when there is none. Names that
  ///   are absolute, hold a backslash or leave the folder never reach it.
  package init(templateNames: [String] = [], load: @escaping @Sendable (String) -> TemplateText?) {
    self.load = load
    self.templateNames = templateNames
    methods = Dictionary(Method.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for filter in Filter.builtIn { add(filter) }
    for test in ValueTest.builtIn { add(test) }
    for function in GlobalFunction.builtIn { add(function) }
  }

  /// Stands over a built-in one of the same name.
  package mutating func add(_ filter: Filter) { filters[filter.name] = filter }
  package mutating func add(_ test: ValueTest) { tests[test.name] = test }
  package mutating func add(_ function: GlobalFunction) { functions[function.name] = function }

  /// A template that pages are rendered with, and the names it may use.
  package struct Page: Sendable {
    let name: String
    let schema: Schema

    package init(_ name: String, schema: Schema) {
      self.name = name
      self.schema = schema
    }
  }

  package struct Compilation: Sendable {
    /// By name; a template with mistakes is there too, but must not be rendered.
    package let templates: [String: Template]
    /// All of all templates, sorted.
    package let diagnostics: [Diagnostic]
  }

  /// Compiles the pages' templates with all that they extend, include and import.
  ///
  /// A page whose template is missing is left out without a diagnostic: the host knows whether it needs it.
  package func compile(_ pages: [Page]) -> Compilation {
    let compiler = Compiler(self)
    var routines: [(String, Int)] = []
    var schemas: [[String]] = []
    for page in pages {
      let identity = page.schema.globals.map { "\($0.name):\($0.type.description)" }
      if !schemas.contains(identity) { schemas.append(identity) }
      compiler.schemaIdentity = schemas.firstIndex(of: identity) ?? 0
      if let routine = compiler.compilePage(page.name, schema: page.schema) { routines.append((page.name, routine)) }
    }
    let program = compiler.program()
    let templates = routines.map { ($0, Template(name: $0, routine: $1, program: program)) }
    return Compilation(
      templates: Dictionary(templates, uniquingKeysWith: { first, _ in first }),
      diagnostics: compiler.diagnostics.sorted())
  }

  /// Checks the syntax of templates that no page has reached.
  package func check(_ names: [String]) -> [Diagnostic] {
    names.compactMap { name in load(name).map { Parser.parse($0, name: name).diagnostics } }.flatMap { $0 }.sorted()
  }
}

extension Environment {
  /// A filter that a text names.
  func filter(named name: String) throws -> Filter {
    guard let filter = filters[name] else { throw unknownFilter(name) }
    return filter
  }

  /// A test that a text names.
  func test(named name: String) throws -> ValueTest {
    guard let test = tests[name] else { throw unknownTest(name) }
    return test
  }

  func unknownFilter(_ name: String) -> Failure {
    Failure(
      "template-unknown-filter", "unknown filter \"\(name)\"",
      hint: ForeignNames.filterHint(name) ?? suggestion(for: name, among: filters.keys.sorted()))
  }

  func unknownTest(_ name: String) -> Failure {
    Failure(
      "template-unknown-test", "unknown test \"\(name)\"",
      hint: ForeignNames.tests[name] ?? suggestion(for: name, among: tests.keys.sorted()))
  }
}

/// A compiled template; any number of threads may render it at once.
package struct Template: Sendable {
  package let name: String
  let routine: Int
  let program: Program

  /// Writes one page.
  ///
  /// - Throws: `TemplateError`; what has been written until then is taken back.
  package func render(_ context: RenderContext, into output: inout [UInt8]) throws(TemplateError) {
    let start = output.count
    var machine = Machine(program, context)
    swap(&machine.output, &output)
    let result = Result { () throws(TemplateError) in try machine.run(routine) }
    swap(&machine.output, &output)
    machine.keep()
    if case .failure(let error) = result {
      output.removeSubrange(start...)
      throw error
    }
  }
}

/// A page could not be rendered.
package struct TemplateError: Error, Sendable {
  package let diagnostic: Diagnostic
}
