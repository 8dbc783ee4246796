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
    if expected.hasPrefix("template-l") {
      #expect(problems.diagnostics.first?.hint != nil, "no cure", sourceLocation: sourceLocation)
    }
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

  static let tooManySteps = "template-limit: the template runs for more than 200000 steps on this page"
  static let tooManyBytes = "template-limit: the value grows beyond 100000 bytes"

  /// One operation that would do far more than it is given, each with its message.
  @Test(arguments: [
    ("{{ ('%(a)1000d' * 5000) % {'a': 1} }}", tooManyBytes),
    ("{{ ('%(a)s' * 5000) % {'a': 'x' * 50000} }}", tooManyBytes),
    ("{{ ('%(a).0s' * 1000) % {'a': [1] * 5000} }}", tooManyBytes),
    ("{{ ('%(a)s' * 15000) % {'a': ''} }}", tooManySteps),
    ("{{ ('{0!r:.0}' * 1000).format([1] * 5000) }}", tooManyBytes),
    ("{{ ('\\t' * 50000).expandtabs(1000) }}", tooManyBytes),
    ("{{ 'abc'.replace('', 'x' * 90000) }}", tooManyBytes),
    ("{{ ('a,' * 20000).split(',') }}", tooManyBytes),
    ("{{ ('a ' * 20000).rsplit() }}", tooManyBytes),
    ("{{ ('a ' * 20000)|wordwrap(1, wrapstring='--------') }}", tooManyBytes),
    ("{% set x = ('<b>'|safe) + '<' * 90000 %}", tooManyBytes),
    (
      "{% set r = range(9000) %}{% macro m() %}{{ varargs }}{% endmacro %}{% for i in r %}{{ m(*r) }}{% endfor %}",
      tooManySteps
    ),
    ("{% set l = range(9000) %}{% for i in range(99) %}{% if -1 in l %}{% endif %}{% endfor %}", tooManySteps),
    (
      "{% set l = range(9000) %}{% set r = range(9000) %}{% for i in range(99) %}{% if l == r %}{% endif %}{% endfor %}",
      tooManySteps
    ),
    ("{% set l = range(9000) %}{% for i in range(99) %}{{ l.count(-1) }}{% endfor %}", tooManySteps),
    (
      "{% set l = 'a' * 90000 %}{% set r = 'a' * 90000 %}{% for i in range(99) %}{% if l == r %}{% endif %}{% endfor %}",
      tooManySteps
    ),
    (
      "{% set l = 'a' * 90000 %}{% set r = 'a' * 90000 %}{% for i in range(99) %}{% if l < r %}{% endif %}{% endfor %}",
      tooManySteps
    ),
    ("{% set l = 'a' * 90000 %}{% for i in range(99) %}{% if l is upper %}{% endif %}{% endfor %}", tooManySteps),
    ("{% set l = 'a' * 90000 %}{% for i in range(99) %}{% if 'b' in l %}{% endif %}{% endfor %}", tooManySteps),
    ("{% set l = 'a' * 90000 %}{% for i in range(99) %}{{ l.find('b') }}{% endfor %}", tooManySteps),
    ("{% set l = '文' * 30000 %}{% for i in range(99) %}{{ l[20000] }}{% endfor %}", tooManySteps),
    ("{% set l = '文' * 30000 %}{% for i in range(99) %}{{ l[-20000] }}{% endfor %}", tooManySteps),
    // Lists that hold one list twice, and that one another twice.
    (twice("x == ns.y"), tooManySteps),
    (twice("x < ns.y"), tooManySteps),
    (twice("x == ns.y", "is eq(ns.y)"), tooManySteps),
    (twice("x"), "template-limit: the value grows beyond 100000 bytes as text"),
    (twice("x|tojson"), tooManyBytes),
    (twice("x|pprint"), "template-limit: the value grows beyond 4194304 bytes as text"),
    (
      "{% set t = (1,) * 200 %}{% set t = (t,) * 200 %}{{ {t: 1} }}",
      "template-limit: the key of a map holds more than 10000 values"
    ),
  ])
  func operations(_ template: String, _ expected: String) {
    var small = Limits()
    small.steps = 200_000
    small.valueBytes = 100_000
    check(["main": template], expected, limits: small)
  }

  /// `ns.x` and `ns.y`: lists of two lists of two lists, a hundred deep.
  static func twice(_ expression: String, _ test: String? = nil) -> String {
    let output = test.map { "ns.x \($0)" } ?? "ns.\(expression)"
    return "{% set ns = namespace(x=[1], y=[1]) %}{% for i in range(100) %}{% set ns.x = [ns.x, ns.x] %}"
      + "{% set ns.y = [ns.y, ns.y] %}{% endfor %}{{ \(output) }}"
  }

  /// What would take quadratic time if it were done letter by letter.
  @Test(arguments: [
    ("{{ ('<' * 50000)|striptags|length }}", "50000"),
    ("{{ ('<!-- ' * 20000)|striptags|length }}", "99999"),
    ("{{ ('a' * 90000)|replace('a' * 45000 ~ 'b', '')|length }}", "90000"),
    ("{{ ('a' * 90000).replace('a' * 45000 ~ 'b', '')|length }}", "90000"),
    ("{{ ('a' * 90000).find('a' * 45000 ~ 'b') }}", "-1"),
    ("{{ ('a' * 90000).rfind('b' ~ 'a' * 45000) }}", "-1"),
    ("{{ ('a' * 90000).count('a' * 45000 ~ 'b') }}", "0"),
    ("{{ ('a' * 90000).split('a' * 45000 ~ 'b')|length }}", "1"),
    ("{{ ('a' * 90000).rsplit('b' ~ 'a' * 45000)|length }}", "1"),
    ("{{ ('a' * 45000 ~ 'b') in 'a' * 90000 }}", "False"),
    ("{{ ('ab ' * 20000)|wordwrap(1)|length }}", "79999"),
    ("{{ ('b ' ~ '\\u3000' * 9000 ~ 'a')|wordwrap(1)|length }}", "3"),
    ("{{ range(1000000)|length }} {{ range(5, -1000000, -2)|length }}", "1000000 500003"),
    ("{{ range(3, 3, -1)|length }} {{ range(0, 7, 3)|list }} {{ range(7, 0, 3)|list }}", "0 [0, 3, 6] []"),
    ("{{ ('文' * 9)[-9] }}{{ ('文' * 9)[8] }}{{ 'abc'[-4] is defined }}{{ 'abc'[3] is defined }}", "文文FalseFalse"),
  ])
  func linearTime(_ template: String, _ expected: String) throws {
    #expect(try TemplateSet(["main": template]).render().get() == expected)
  }

  @Test func ranges() {
    let message = "template-limit: \"range\" gives at most 1000000 numbers"
    check("{% set m = -9223372036854775807 - 1 %}{{ range(0, m, -1) }}", message)
    check("{% set m = -9223372036854775807 - 1 %}{{ range(0, 1, m) }}", message)
    check("{{ range(1000001) }}", message)
    check("{{ range(0, -2000001, -2) }}", message)
  }

  /// Blocks are compiled wherever they are called, so calls of calls double them.
  @Test func blocksOfBlocks() {
    let deep = (0..<30).map { "{% block b\($0) %}{{ self.b\($0 + 1)() }}{{ self.b\($0 + 1)() }}{% endblock %}" }
    var set = TemplateSet(["main": deep.joined() + "{% block b30 %}leaf{% endblock %}"])
    set.templates["other"] = "{% for x in [1] %}{{ x }}{% endfor %}"
    let compilation = set.environment().compile([
      .init("main", schema: Schema()), .init("other", schema: Schema()),
    ])
    #expect(
      compilation.diagnostics.map { "\($0.path ?? ""): \($0.id): \($0.message)" } == [
        "Templates/main: template-limit: the template becomes more than 2000000 instructions"
      ])
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

  static let chain = Dictionary(
    uniqueKeysWithValues: (0..<22).map { ($0 == 0 ? "main" : "t\($0)", "{% extends 't\($0 + 1)' %}") })
  static let nestedBlocks =
    (0..<60).map { "{% block b\($0) %}" }.joined() + String(repeating: "{% endblock %}", count: 60)

  static let cured: [(templates: [String: String], message: String, cure: String)] = [
    (
      ["main": "{% extends 'main' %}"], "template-loop: the template extends itself: main -> main",
      "the last of them must extend none, or another one"
    ),
    (
      ["main": "{% block a %}{{ self.a() }}{% endblock %}"], "template-loop: the block \"a\" contains itself",
      "what it repeats must be a macro; \"super()\" writes the block of the template above"
    ),
    (
      chain, "template-limit: more than 20 templates extend each other",
      "let some of them extend a template further up"
    ),
    (
      ["main": nestedBlocks], "template-limit: blocks stand more than 50 deep in one another",
      "move the inner ones to a template of their own and include it"
    ),
    (
      ["main": "{{ 'x' * 10 ** 9 }}"], "template-limit: the value grows beyond 33554432 bytes",
      "look for a text or a list that is repeated or put to itself too often"
    ),
    (
      ["main": "{{ '%2000d' % 1 }}"], "template-limit: a width in a format is at most 1000", "write a smaller number"
    ),
    (
      ["main": "{{ '\\t'.expandtabs(2000) }}"], "template-limit: a tab is at most 1000 columns wide",
      "write a smaller number"
    ),
  ]

  /// What is to be done about each.
  @Test(arguments: cured)
  func cures(_ templates: [String: String], _ message: String, _ cure: String) {
    let set = TemplateSet(templates, schema: ErrorTests.schema, globals: Sample.globals)
    guard case .failure(let problems) = set.render(), let first = problems.diagnostics.first else {
      Issue.record("rendered")
      return
    }
    #expect("\(first.id): \(first.message)" == message)
    #expect(first.hint == cure)
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
    guard case .failure(let problems) = set.render() else {
      Issue.record("rendered")
      return
    }
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

  @Test func textsOfPages() {
    let text = Value.fragment(Sample.Body(html: String(repeating: "<p>x</p>", count: 100_000)))
    let schema = Schema(globals: [.init("text", .markup)])
    for expression in [
      "text[0]", "text.startswith('x')", "text is eq('x')", "'x' is in(text)", "''|replace('x', text)",
    ] {
      let template = "{% for i in range(10000) %}{{ " + expression + " }}{% endfor %}"
      guard case .failure(let problems) = TemplateSet(["main": template], schema: schema, globals: [text]).render()
      else {
        Issue.record("rendered \(expression)")
        continue
      }
      #expect(
        problems.diagnostics.first?.message == "the template runs for more than 50000000 steps on this page",
        "\(expression)")
    }
  }

  @Test func manyIncludesInOneAnother() {
    var templates = ["main": "{% include 't1' %}"]
    for number in 1...300 { templates["t\(number)"] = "{% include 't\(number + 1)' %}" }
    templates["t301"] = "end"
    check(templates, "template-limit: macros and includes go more than 200 deep")
  }
}
