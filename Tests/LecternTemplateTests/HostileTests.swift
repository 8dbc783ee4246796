import LecternTemplate
import Testing

/// One-liners that would make far more than they are given: each is stopped before its memory is filled.
@Suite struct HostileTests {
  static let steps: String = "template-limit: the template runs for more than 300000 steps on this page"
  static let bytes: String = "template-limit: the value grows beyond 100000 bytes"

  func check(_ template: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var set = TemplateSet(["main": template])
    set.limits.steps = 300_000
    set.limits.valueBytes = 100_000
    switch set.render() {
    case .success(let output): #expect(String(output.prefix(200)) == expected, sourceLocation: sourceLocation)
    case .failure(let problems):
      let first = problems.diagnostics.first
      #expect(first.map { "\($0.id): \($0.message)" } == expected, sourceLocation: sourceLocation)
      #expect(first?.hint != nil, "no cure", sourceLocation: sourceLocation)
    }
  }

  /// A filter that is applied to each item, or that makes much of little.
  static let filtersTable: [(String, String)] = [
    ("{% set x = 'a' * 90000 %}{{ ([x] * 1000)|map('upper')|list|length }}", steps),
    ("{{ (['a'] * 1000)|map('replace', 'a', 'b' * 90000)|list|length }}", steps),
    ("{{ (['a'] * 1000)|map('default', 'b' * 90000)|list|length }}", steps),
    ("{{ (['a'] * 1000)|map('batch', 9000, 1)|list|length }}", steps),
    ("{{ (['a'] * 1000)|map('slice', 9000, 1)|list|length }}", steps),
    ("{{ (['a'] * 1000)|map('center', 90000)|list|length }}", steps),
    ("{{ (['a'] * 1000)|map('indent', 90000, true)|list|length }}", steps),
    ("{{ (['a' * 9000] * 1000)|map('list')|list|length }}", steps),
    ("{{ ['a']|map(*(['map'] * 1000 + ['upper']))|list }}", "template-limit: \"map\" calls itself more than 20 deep"),
    ("{% set x = 'a' * 90000 %}{{ ([x] * 1000)|unique|list|length }}", steps),
    ("{% set x = 'a' * 90000 %}{{ ([x] * 1000)|sort|length }}", steps),
    ("{% set x = 'a' * 90000 %}{{ ([x] * 1000)|sort_natural|length }}", steps),
    ("{% set x = 'a' * 90000 %}{{ ([x] * 1000)|max|length }}", steps),
    ("{% set x = 'a' * 90000 %}{{ ([x] * 1000)|groupby(0)|length }}", "1"),
    ("{% set x = 'a' * 90000 %}{{ ([x] * 10000)|select('equalto', x)|list|length }}", steps),
    ("{% set x = (1,) * 9000 %}{{ ([x] * 1000)|unique|list|length }}", steps),
    ("{% set x = (1,) * 9000 %}{% for i in range(1000) %}{% set y = {x: 1} %}{% endfor %}", steps),
    ("{% set x = (1,) * 9000 %}{% set m = {x: 1} %}{% for i in range(1000) %}{{ m[x] }}{% endfor %}", steps),
    ("{% set x = 'a.' * 5000 %}{{ ([{}] * 1000)|map(attribute=x, default={})|list|length }}", steps),
    (
      "{{ [{'a': 1}]|sort(attribute='a,' * 30)|length }}",
      "template-limit: items are compared by more than 16 attributes"
    ),
    ("{{ ([[1]] * 1000)|sum(start=[])|length }}", "1000"),
    ("{{ ([[1]] * 20000)|sum(start=[])|length }}", bytes),
    ("{{ ([[1] * 5000] * 1000)|sum(start=[])|length }}", bytes),
    ("{% for i in range(1000) %}{% set x = 'a'|center(90000) %}{% endfor %}", steps),
    ("{% for i in range(1000) %}{% set x = 'a'.ljust(90000) %}{% endfor %}", steps),
    ("{% for i in range(1000) %}{% set x = 'a'|indent(90000, true) %}{% endfor %}", steps),
    ("{% for i in range(1000) %}{% set x = [1]|batch(9000, 1)|list %}{% endfor %}", steps),
    ("{% for i in range(1000) %}{% set x = [1]|slice(9000)|list %}{% endfor %}", steps),
    ("{{ 'a'|center(9223372036854775807) }}", bytes),
    ("{{ 'a'.ljust(9223372036854775807, '文') }}", bytes),
    ("{{ 'a'.zfill(9223372036854775807) }}", bytes),
    ("{{ 'a'|indent(9223372036854775807) }}", bytes),
    ("{{ ('\\n' * 90000)|indent }}", bytes),
    ("{{ ('\\n' * 90000).splitlines()|length }}", bytes),
    ("{{ ('\\n' * 20000)|wordwrap(1)|length }}", bytes),
  ]

  @Test(arguments: filtersTable) func filters(_ template: String, _ expected: String) { check(template, expected) }

  /// Values as text, parts of values, and what statements do with them.
  static let valuesTable: [(String, String)] = [
    (
      "{% set x = 'a' * 90000 %}{{ x ~ x ~ x }}",
      "template-limit: a text of more than 100000 bytes is not kept as a value"
    ),
    ("{% set x = 'a' * 90000 %}{{ [('a', x)]|urlencode|length }}", "90002"),
    ("{% set x = 'a' * 90000 %}{{ ([('a', x)] * 1000)|urlencode|length }}", bytes),
    ("{% set x = 'a' * 90000 %}{{ {'a': x, 'b': x}|xmlattr|length }}", bytes),
    ("{{ ('<' * 90000)|tojson|length }}", bytes),
    ("{% set x = [0] * 9000 %}{{ ([x] * 1000)|tojson|length }}", bytes),
    ("{% set x = [0] * 9000 %}{% for i in range(1000) %}{% set y = x|pprint %}{% endfor %}", steps),
    ("{% set x = [0] * 9000 %}{% for i in range(1000) %}{% set y = x[:] %}{% endfor %}", steps),
    ("{% set x = 'a' * 90000 %}{% for i in range(1000) %}{% set y = x[1:] %}{% endfor %}", steps),
    ("{% set x = 'a' * 90000 %}{% for i in range(1000) %}{% for c in x %}{% break %}{% endfor %}{% endfor %}", steps),
    ("{% set x = 'a' * 90000 %}{% for i in range(1000) %}{% include x ignore missing %}{% endfor %}", steps),
    ("{% set x = range(9000) %}{% for i in range(1000) %}{% include x ignore missing %}{% endfor %}", steps),
    ("{% for i in range(10000) %}{% set x = namespace(a=i) %}{% endfor %}", steps),
    ("{% for i in range(10000) %}{% set x = cycler(*range(9000)) %}{% endfor %}", steps),
    ("{% set x = 'ab' * 40000 %}{{ x[1:4] }}{{ x[-3:] }}{{ x[::-1][:2] }}{{ x[5:2] }}", "babbabba"),
    ("{{ ('文' * 3)[1:] }}{{ [1, 2, 3][::-1] }}{{ [1, 2, 3][9:] }}", "文文[3, 2, 1][]"),
  ]

  @Test(arguments: valuesTable) func values(_ template: String, _ expected: String) { check(template, expected) }

  @Test func charactersOfATextAsAList() {
    let template = "{{ ('a' * 5000000)|batch(5000000)|list|length }}"
    guard case .failure(let problems) = TemplateSet(["main": template]).render() else {
      Issue.record("rendered")
      return
    }
    #expect(problems.diagnostics.first?.id == "template-limit")
  }

  /// Names, parameters and arguments without end: none of the passes over them is quadratic.
  static let namesTable: [(String, String)] = [
    (
      "{% macro m(\(names(300, ","))) %}{% endmacro %}", "template-syntax: there are more than 255 parameters"
    ),
    ("{{ dict(\(names(300, "=1,"))z=1) }}", "template-syntax: there are more than 255 arguments"),
    ("{{ dict(\(String(repeating: "1,", count: 300))1) }}", "template-syntax: there are more than 255 arguments"),
    ("\(many("{% set a# = 1 %}"))end", "end"),
    (many("{% include 'a#' %}"), "template-missing: there is no template \"a0\""),
    (many("{{ a# }}"), "template-unknown-name: unknown name \"a0\""),
    (many("{{ 1|a# }}"), "template-unknown-filter: unknown filter \"a0\""),
    (many("{% a# %}"), "template-syntax: unknown statement \"a0\""),
    ("\(many("{% set a# = 1 %}")){% for x in [1] %}\(many("{% set a# = 1 %}")){% endfor %}", ""),
  ]

  @Test(arguments: namesTable) func names(_ template: String, _ expected: String) {
    let set = TemplateSet(["main": template])
    switch set.render() {
    case .success(let output): #expect(output == expected)
    case .failure(let problems):
      #expect(problems.diagnostics.first.map { "\($0.id): \($0.message)" } == expected)
    }
  }

  static func names(_ count: Int, _ end: String) -> String { (0..<count).map { "a\($0)\(end)" }.joined() }

  static func many(_ tag: String) -> String {
    (0..<2000).map { tag.replacing("#", with: String($0)) }.joined()
  }
}
