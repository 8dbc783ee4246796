import LecternTemplate
import Testing

/// Templates that would run, grow or nest without end: each is stopped with a diagnostic.
@Suite struct LimitTests {
  func check(
    _ templates: [String: String], _ expected: String, limits: Limits = Limits(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var set = TemplateSet(templates, schema: ErrorTests.schema, globals: Sample.globals)
    set.limits = limits
    guard case .failure(let problems) = set.render() else {
      Issue.record("rendered", sourceLocation: sourceLocation)
      return
    }
    #expect(
      problems.diagnostics.first.map { "\($0.id): \($0.message)" } == expected, sourceLocation: sourceLocation)
  }

  func check(_ template: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    check(["main": template], expected, sourceLocation: sourceLocation)
  }

  @Test func steps() {
    var few = Limits()
    few.steps = 10_000
    let message = "template-limit: the template runs for more than 10000 steps on this page"
    check(
      ["main": "{% for a in range(1000) %}{% for b in range(1000) %}{% endfor %}{% endfor %}"], message, limits: few)
    check(
      ["main": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(100) }}"], message,
      limits: few)
    check(["main": "{% set x = 'a' * 1000000 %}"], message, limits: few)
  }

  @Test func sizes() {
    check("{{ 'x' * 10 ** 9 }}", "template-limit: the value grows beyond 33554432 bytes")
    check("{{ 'x' * 99999999999 }}", "template-limit: the value grows beyond 33554432 bytes")
    check("{{ [0] * 10 ** 9 }}", "template-limit: the value grows beyond 33554432 bytes")
    check("{{ range(10 ** 9)|length }}", "template-limit: \"range\" gives at most 1000000 numbers")
    check("{% for i in range(10 ** 9) %}{% endfor %}", "template-limit: \"range\" gives at most 1000000 numbers")
    check(
      "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
      "template-limit: a text of more than 33554432 bytes is not kept as a value")
    check(
      "{% set ns = namespace(x=[1]) %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
      "template-limit: the template runs for more than 50000000 steps on this page")
    var small = Limits()
    small.outputBytes = 1000
    let message = "template-limit: the page grows beyond 1000 bytes"
    check(["main": "{% for i in range(99) %}twelve bytes{% endfor %}"], message, limits: small)
    check(["main": "{{ 'x' * 1001 }}"], message, limits: small)
    check(["main": String(repeating: "x", count: 1001)], message, limits: small)
  }

  @Test func circles() {
    check(["main": "{% include 'main' %}"], "template-loop: the template includes itself: main -> main")
    check(
      ["main": "{% include 'a' %}", "a": "{% include 'b' %}", "b": "{% include 'a' %}"],
      "template-loop: the template includes itself: b -> a -> b")
    check(["main": "{% set n = 'main' %}{% include n %}"], "template-loop: the template includes itself: main -> main")
    check(["main": "{% import 'main' as m %}"], "template-loop: the template imports itself: main -> main")
    check(["main": "{% extends 'main' %}"], "template-loop: the template extends itself: main -> main")
    check(
      ["main": "{% extends 'b' %}", "b": "{% extends 'main' %}"],
      "template-loop: the template extends itself: main -> b -> main")
    check(
      ["main": "{% set n = 'b' %}{% extends n %}", "b": "{% set n = 'main' %}{% extends n %}"],
      "template-loop: the template extends itself: main -> b -> main")
    check(
      "{% block a %}{{ self.b() }}{% endblock %}{% block b %}{{ self.a() }}{% endblock %}",
      "template-loop: the block \"b\" contains itself")
    check(
      "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
      "template-limit: macros and includes go more than 200 deep: m -> m")
    check(
      "{% macro m() %}{{ n() }}{% endmacro %}{% macro n() %}{{ m() }}{% endmacro %}{{ m() }}",
      "template-limit: macros and includes go more than 200 deep: n -> m -> n")
    check(
      "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}", "template-limit: loop(…) goes more than 200 deep")
  }

  @Test func depth() {
    check(
      "{% set ns = namespace(x=[]) %}{% for i in range(9999) %}{% set ns.x = [ns.x] %}{% endfor %}",
      "template-limit: lists and maps nest more than 200 deep")
    for (open, close) in [("(", ")"), ("[", "]"), ("-", ""), ("not ", ""), ("{1:", "}"), ("a[", "]"), ("a(", ")")] {
      let deep = String(repeating: open, count: 10_000) + "1" + String(repeating: close, count: 10_000)
      let expected =
        open == "not "
        ? "template-syntax: the expression is too long; cut it with \"set\""
        : "template-syntax: the expression is nested too deeply"
      check("{{ \(deep) }}", expected)
    }
    for joint in [" + ", " ~ 1 + ", " and ", " if 1 else ", " ** "] {
      let long = Array(repeating: "1", count: 10_000).joined(separator: joint)
      let expected =
        joint == " if 1 else "
        ? "template-syntax: the expression is nested too deeply"
        : "template-syntax: the expression is too long; cut it with \"set\""
      check("{{ \(long) }}", expected)
    }
    let long = "a" + String(repeating: "|upper", count: 10_000)
    check("{{ \(long) }}", "template-syntax: the expression is too long; cut it with \"set\"")
    check(
      String(repeating: "{% if page %}", count: 10_000) + String(repeating: "{% endif %}", count: 10_000),
      "template-syntax: the blocks are nested too deeply")
    check(
      String(repeating: "{% for x in posts %}", count: 10_000) + String(repeating: "{% endfor %}", count: 10_000),
      "template-syntax: the blocks are nested too deeply")
    let targets = String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000)
    check("{% set \(targets) = 1 %}", "template-syntax: expected a name to assign to, found \"(\"")
  }

  /// Every bound at its edge at once: includes, blocks and expressions as deep as each may be.
  @Test func edges() {
    var templates: [String: String] = [:]
    let deep = "((((((page.title))))))"
    for index in 0..<48 {
      let name = index == 0 ? "main" : "t\(index)"
      templates[name] =
        String(repeating: "{% if page %}", count: 80)
        + "{{ \(deep) }}{% include 't\(index + 1)' ignore missing %}{% set x = 't\(index + 1)' %}"
        + String(repeating: "{% endif %}", count: 80)
    }
    templates["t48"] = "end"
    var set = TemplateSet(templates, schema: ErrorTests.schema, globals: Sample.globals)
    #expect((try? set.render().get())?.hasSuffix("end") == true)
    // Blocks are written in place of those they override, so their depths add up.
    for index in 0..<19 {
      let name = index == 0 ? "main" : "t\(index)"
      templates[name] =
        "{% extends 't\(index + 1)' %}{% block a %}" + String(repeating: "{% if page %}", count: 80)
        + "{{ super() }}" + String(repeating: "{% endif %}", count: 80) + "{% endblock %}"
    }
    templates["t19"] = "{% block a %}end{% endblock %}"
    set.templates = templates
    guard case .failure(let problems) = set.render() else { return }
    #expect(problems.diagnostics.first?.message == "blocks and the tags in them nest more than 500 deep")
  }

  @Test func manyRuntimeNames() {
    var templates = ["main": "{% set n = 't1' %}{% include n %}"]
    for index in 1..<70 {
      templates["t\(index)"] =
        "\(index) {% set n = 't\(index + 1)' %}{% if posts|length > 9 %}{% include n %}{% endif %}"
    }
    let set = TemplateSet(templates, schema: ErrorTests.schema, globals: Sample.globals)
    #expect((try? set.render().get()) == "1 ")
  }
}
