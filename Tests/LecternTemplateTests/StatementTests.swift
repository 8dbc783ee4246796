import LecternTemplate
import Testing

/// Rows of statements, names of templates and inheritance, beside what Jinja2 made of them.
@Suite struct StatementTests {
  /// Mistakes that Jinja2 meets while it renders, or calls by another kind, and what they are here.
  private static let otherKinds = [
    "{% for x.y in nums %}{% endfor %}": "template-unknown-name",
    "{% for loop.x in nums %}{% endfor %}": "template-type",
    "{% set ns.a %}x{% endset %}": "template-unknown-name",
    "{% for ns.x in nums %}{% endfor %}": "template-unknown-name",
    "{{ if }}": "template-syntax",
    "{{ nums[] }}": "template-syntax",
    "{% extends nil %}": "template-type",
    "{% extends n3 %}": "template-type",
    "{% import nil as m %}": "template-type",
    "{% import n3 as m %}": "template-type",
    "{% from 'b' import _f %}{{ _f() }}": "template-unknown-name",
    "{{ super() }}": "template-syntax",
    "{% extends 'base' %}{% macro m() %}({{ super() }}){% endmacro %}{% block a %}{{ m() }}{% endblock %}":
      "template-syntax",
    "{% block a required scoped %}{% endblock %}": "template-missing",
  ]

  @Test(arguments: StatementRows.all) func row(_ row: JinjaRow) {
    guard row.error != nil, let kind = Self.otherKinds[row.templates["main"] ?? ""] else {
      return JinjaTests().row(row)
    }
    let schema = Schema(globals: JinjaTests.context.map { .init($0.0, .any) })
    let result = TemplateSet(row.templates, schema: schema, globals: JinjaTests.context.map(\.1)).render()
    switch result {
    case .success(let output): Issue.record("\(output), not \(kind)")
    case .failure(let problems): #expect(problems.diagnostics.map(\.id).contains(kind))
    }
  }

  @Test func allRowsAreRead() {
    #expect(StatementRows.all.count >= 200)
  }
}
