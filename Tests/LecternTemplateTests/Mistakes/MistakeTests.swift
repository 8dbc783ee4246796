import LecternTemplate
import Testing

/// Templates with a mistake that a theme's author makes, and all that is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let templates: [String: String]
  let message: String

  init(_ template: String, _ message: String) { self.init(["main": template], message) }

  init(_ templates: [String: String], _ message: String) {
    self.templates = templates
    self.message = message
  }

  var testDescription: String { templates["main"] ?? "" }

  static let all = tags + otherLanguages + ported + expressions + names + rendering + linesAndColumns
}

@Suite struct MistakeTests {
  @Test(arguments: Mistake.all) func message(_ mistake: Mistake) {
    let set = TemplateSet(mistake.templates, schema: ErrorTests.schema, globals: Sample.globals)
    switch set.render() {
    case .success(let output): Issue.record("rendered \(output)")
    case .failure(let problems): #expect(problems.description == mistake.message)
    }
  }
}
