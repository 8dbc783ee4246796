import LecternCore
import LecternTemplate
import Testing

/// Templates by name, compiled together and rendered with the same globals.
struct TemplateSet {
  var templates: [String: String]
  var schema: Schema
  var globals: [Value]
  var limits = Limits()

  init(_ templates: [String: String], schema: Schema = Schema(), globals: [Value] = []) {
    self.templates = templates
    self.schema = schema
    self.globals = globals
  }

  func environment() -> Environment {
    let templates = self.templates
    return Environment(templateNames: templates.keys.sorted()) { name in
      templates[name].map { TemplateText(Array($0.utf8), path: "Templates/\(name)") }
    }
  }

  /// The warnings of compiling `main`.
  var warnings: Problems {
    Problems(environment().compile([.init("main", schema: schema)]).diagnostics.filter { $0.severity == .warning })
  }

  /// `main`, compiled once for any number of renders with other globals.
  func renderer() -> ([Value]) -> Result<String, Problems> {
    let compilation = environment().compile([.init("main", schema: schema)])
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    let template = errors.isEmpty ? compilation.templates["main"] : nil
    return { globals in
      guard let template else { return .failure(Problems(errors)) }
      var output: [UInt8] = []
      do throws(TemplateError) {
        try template.render(RenderContext(globals: globals, limits: limits), into: &output)
        return .success(String(decoding: output, as: UTF8.self))
      } catch {
        return .failure(Problems([error.diagnostic]))
      }
    }
  }

  /// What `main` becomes, or the mistakes of compiling or rendering it.
  func render(_ environment: Environment? = nil, page: String = "") -> Result<String, Problems> {
    let compilation = (environment ?? self.environment()).compile([.init("main", schema: schema)])
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let template = compilation.templates["main"] else { return .failure(Problems(errors)) }
    var output: [UInt8] = []
    do {
      try template.render(RenderContext(globals: globals, page: page, limits: limits), into: &output)
      checkKept(environment ?? self.environment(), page, String(decoding: output, as: UTF8.self))
      return .success(String(decoding: output, as: UTF8.self))
    } catch {
      checkKept(environment ?? self.environment(), page, Problems([error.diagnostic]).description)
      return .failure(Problems([error.diagnostic]))
    }
  }

  /// With all globals steady, what is kept of one render must make the next one the same, mistakes included.
  private func checkKept(_ environment: Environment, _ page: String, _ expected: String) {
    let steady = Schema(
      records: Array(schema.records.values), globals: schema.globals, hints: schema.hints,
      steady: Set(schema.globals.map(\.name)))
    let template = environment.compile([.init("main", schema: steady)]).templates["main"]
    let kept = KeptOutput()
    for round in 1...3 {
      var output: [UInt8] = []
      var result = ""
      do throws(TemplateError) {
        let context = RenderContext(globals: globals, page: page, limits: limits, kept: kept)
        try template?.render(context, into: &output)
        result = String(decoding: output, as: UTF8.self)
      } catch {
        result = Problems([error.diagnostic]).description
      }
      #expect(result == expected, "rendered \(round) times")
    }
  }
}

struct Problems: Error, CustomStringConvertible {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// One line a problem: place, id, message, hint, trace.
  var description: String {
    diagnostics.map { diagnostic in
      let place = "\(diagnostic.path ?? ""):\(diagnostic.position?.line ?? 0):\(diagnostic.position?.column ?? 0)"
      let hint = diagnostic.hint.map { " (\($0))" } ?? ""
      let trace = diagnostic.trace.map { " <- \($0)" }.joined()
      return "\(place): \(diagnostic.id): \(diagnostic.message)\(hint)\(trace)"
    }.joined(separator: "\n")
  }
}
