import LecternTemplate
import Testing

/// What a name means where it stands, and values that wait while a block is called.
@Suite struct NameTests {
  private static let templates = [
    "m": "{% macro f() %}F{% endmacro %}", "n": "{% macro g() %}G{% endmacro %}",
    "base": "{% block b %}{% from 'm' import f %}{{ f() }}{% endblock %}",
  ]

  @Test(arguments: [
    // A loop's or `with`'s own name, given another value.
    ("{% for n in [1, 2] %}{% set n = {'a': n} %}{{ n.a }}{% endfor %}", "12"),
    ("{% with x = 1 %}{% set x = {'a': 2} %}{{ x.a }}{% endwith %}", "2"),
    ("{% for n in [1] %}{% set loop = {'index': 'own'} %}{{ loop.index }}{% endfor %}", "own"),
    // What is known of a macro or a module, and no longer.
    (
      "{% if 1 %}{% macro m(x, y) %}{{ x }}{{ y }}{% endmacro %}{% else %}{% macro m(x) %}{% endmacro %}{% endif %}"
        + "{{ m(1, 2) }}", "12"
    ),
    ("{% if 1 %}{% import 'm' as m %}{% else %}{% import 'n' as m %}{% endif %}{{ m.f() }}", "F"),
    ("{% import 'm' as m %}{% set m %}t{% endset %}{{ m.upper() }}", "T"),
    ("{% import 'm' as m %}{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1) }}", "1"),
    // What the block imports stays on the stack, below which operands wait.
    ("{% extends 'base' %}{% block b %}{{ 'x' ~ super() }}{% endblock %}", "xF"),
    ("{% extends 'base' %}{% block b %}{{ [1, super(), 2]|join(',') }}{% endblock %}", "1,F,2"),
    ("{% extends 'base' %}{% block b %}{{ super() == super() }}{% endblock %}", "True"),
    (
      "{% macro m(x, y) %}{{ x }}{{ y }}{% endmacro %}{% extends 'base' %}{% block b %}{{ m(1, super()) }}{% endblock %}",
      "1F"
    ),
    ("{% block b %}{% from 'm' import f %}{{ f() }}{% endblock %}{{ 'x' ~ self.b() ~ 'y' }}", "FxFy"),
    ("{% set x = 1 %}{% block b %}{{ x }}{% endblock %}{% set y = self.b() %}{{ y ~ self.b() }}", "111"),
    // The `else` of a loop belongs to the loop around it.
    ("{% for a in [1, 2] %}{% for b in [] %}{% else %}{% break %}{% endfor %}{{ a }}{% endfor %}", ""),
    ("{% for a in [1, 2] %}{% for b in [] recursive %}{% else %}{{ a }}{% endfor %}{% endfor %}", "12"),
  ])
  func meaning(_ main: String, _ expected: String) throws {
    let set = TemplateSet(Self.templates.merging(["main": main]) { first, _ in first })
    #expect(try set.render().get() == expected)
  }

  @Test func errorInABlockThatIsAValue() {
    let set = TemplateSet(["main": "{% block b %}{{ 1 // 0 }}{% endblock %}{{ 'x' ~ self.b() }}"])
    let problems = if case .failure(let problems) = set.render() { problems.description } else { "" }
    #expect(problems == "Templates/main:1:17: template-type: division by zero")
  }
}
