import Foundation
import LecternTemplate
import Testing

/// What Jinja2 3.1.6 makes of a call with each kind of value; `Tests/Recorders/products.py` records it.
@Suite struct JinjaProductTests {
  struct Result: Sendable {
    /// The values that give it, such as `none` or, for calls that take two, `none,word`.
    let names: [String]
    let output: String?
    let error: String?
    /// Why Lectern means to differ here.
    let differs: String?
  }

  struct Call: Sendable, CustomTestStringConvertible {
    let text: String
    var results: [Result]

    var testDescription: String { text }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Recorders/Products")

  static let values: [String: Value] = {
    guard let text = try? String(contentsOf: folder.appending(path: "values.txt"), encoding: .utf8) else { return [:] }
    var values: [String: Value] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      values[String(parts[0])] = try? JSONDecoder().decode(JSONValue.self, from: Data(parts[1].utf8)).value
    }
    return values
  }()

  static let calls: [Call] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") && $0 != "values.txt" }.sorted().flatMap { read($0) }
  }()

  private static func read(_ file: String) -> [Call] {
    guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n\n").map { block in
      let lines = block.split(separator: "\n")
      return Call(
        text: String(lines[0]),
        results: lines.dropFirst().map { line in
          let columns = line.components(separatedBy: "\t")
          let data = Data(columns[0].utf8)
          return Result(
            names: columns[1].components(separatedBy: " "),
            output: try? JSONDecoder().decode(String.self, from: data),
            error: try? JSONDecoder().decode([String].self, from: data).first,
            differs: columns.count > 2 ? columns[2] : nil)
        })
    }
  }

  /// Two values for `$` and `#`; one that is missing is a key that the map `s` lacks.
  private func globals(_ names: String) -> [Value] {
    let entries = zip(["a", "b"], names.split(separator: ",")).compactMap { key, name in
      Self.values[String(name)].map { (key, $0) }
    }
    return [.map(ValueMap(entries))]
  }

  @Test(arguments: JinjaProductTests.calls) func call(_ call: Call) throws {
    let template = call.text.replacing("$", with: "s.a").replacing("#", with: "s.b")
    let set = TemplateSet(["main": "{{ \(template) }}"], schema: Schema(globals: [.init("s", .any)]))
    let renderer = set.renderer()
    for result in call.results {
      for name in result.names {
        let found = renderer(globals(name))
        let row = "\(call.text) with \(name)"
        switch found {
        case .success(let output):
          if result.differs == nil { #expect(output == result.output, "\(row): \(result.error ?? "another output")") }
          if let why = result.differs { #expect(output != result.output, "\(row): no longer different: \(why)") }
        case .failure(let problems):
          let isExpected = result.error.map { ErrorKind.allows($0, problems) } ?? false
          #expect(
            isExpected == (result.differs == nil), "\(row): \(problems), not \(result.output ?? result.error ?? "")")
        }
      }
    }
  }

  @Test func allRowsAreRead() {
    #expect(Self.values.count >= 30)
    #expect(Self.calls.reduce(0) { $0 + $1.results.reduce(0) { $0 + $1.names.count } } >= 10_000)
  }
}

/// Which of our errors stand for Python's.
enum ErrorKind {
  static func allows(_ name: String, _ problems: Problems) -> Bool {
    problems.diagnostics.contains { diagnostic in
      // To Jinja a method is a member, and so undefined where a type has none; we say which type has no such method.
      ids(name).contains(diagnostic.id) || name == "UndefinedError" && diagnostic.message.contains(" has no method \"")
    }
  }

  private static func ids(_ name: String) -> [String] {
    switch name {
    case "UndefinedError": ["template-undefined", "template-unknown-name", "template-missing"]
    case "TypeError", "ValueError", "AttributeError", "FilterArgumentError", "AssertionError", "ZeroDivisionError",
      "KeyError", "IndexError":
      ["template-type"]
    case "OverflowError": ["template-type", "template-limit"]
    case "MemoryError", "RecursionError": ["template-limit", "template-loop"]
    case "TemplateSyntaxError", "SyntaxError": ["template-syntax"]
    case "TemplateAssertionError": ["template-unknown-filter", "template-unknown-test", "template-syntax"]
    case "TemplateRuntimeError":
      [
        "template-unknown-filter", "template-unknown-test", "template-unknown-name", "template-type",
        "template-missing",
        "template-syntax",
      ]
    case "TemplateNotFound", "TemplatesNotFound": ["template-missing"]
    default: []
    }
  }
}
