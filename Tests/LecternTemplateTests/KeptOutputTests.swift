import LecternTemplate
import LecternCore
import Testing

/// What is kept of one page for the next: everything that reads only steady names, and nothing else.
@Suite struct KeptOutputTests {
  /// A template, which counts the calls of `seen`, and how often it is called on three pages of two languages.
  struct Row: Sendable, CustomTestStringConvertible {
    let template: String
    let calls: Int
    var testDescription: String { template }

    init(_ template: String, _ calls: Int) {
      self.template = template
      self.calls = calls
    }
  }

  static let page = RecordType("Page", [.init("title", .string), .init("lang", .string)])
  static let site = RecordType("Site", [.init("title", .string), .init("names", .list(.string))])
  static let schema = Schema(
    records: [page, site], globals: [.init("site", .record("Site")), .init("page", .record("Page"))],
    steady: ["site", "page.lang"])

  struct Members: Record {
    let type: RecordType
    let values: [Value]
    func member(_ index: Int) -> Value { values[index] }
  }

  /// Once for each language is 2, on every page is 3.
  static let rows = [
    Row("{{ site.title|seen }}", 2),
    Row("{{ page.lang|seen }}", 2),
    Row("{{ page.title|seen }}", 3),
    Row("{{ page['lang']|seen }}", 3),
    Row("{% set page = {'lang': page.title} %}{{ page.lang|seen }}", 3),
    Row("{% if page.title == 'b' %}{{ 'x'|seen }}{% endif %}", 1),
    Row("{% if site.title|seen %}{{ page.title }}{% endif %}", 2),
    Row("{% for name in site.names %}{{ name|seen }}{% endfor %}", 4),
    Row("{% for name in site.names %}{{ page.title }}{{ site.title|seen }}{% endfor %}", 4),
    Row("{% for name in site.names if name|seen %}{{ page.title }}{{ name }}{% endfor %}", 4),
    Row("{% set x = site.title %}{{ x|seen }}", 2),
    Row("{% set x %}{{ site.title|seen }}{% endset %}{{ x }}{{ page.title }}", 2),
    Row("{% set x = page.title %}{{ x|seen }}", 3),
    Row("{% if page.title == 'b' %}{% set x = 1 %}{% endif %}{{ x|default(2)|seen }}", 3),
    Row("{% set x = 1 %}{{ x|seen }}{% set x = page.title %}{{ x|seen }}", 6),
    Row("{% set ns = namespace(n=0) %}{{ ns.n|seen }}{% set ns.n = page.title %}{{ ns.n|seen }}", 6),
    Row("{% with x = page.title %}{{ x|seen }}{% endwith %}", 3),
    Row("{% with x = site.title %}{{ x|seen }}{% endwith %}", 2),
    Row("{% include 'steady' %}", 2),
    Row("{% include 'titled' %}", 3),
    Row("{% set x = site.title %}{% include 'passed' %}", 2),
    Row("{% set x = page.title %}{% include 'passed' %}", 3),
    Row("{% extends 'base' %}{% block body %}{{ site.title|seen }}{% endblock %}", 2),
    Row("{% extends 'base' %}{% block body %}{{ page.title|seen }}{% endblock %}", 3),
    Row("{% macro m(x) %}{{ x|seen }}{{ site.title|seen }}{% endmacro %}{{ m(page.title) }}", 5),
    Row("{% for name in site.names %}{% if name == page.title %}{% break %}{% endif %}{{ 'x'|seen }}{% endfor %}", 3),
    Row("{{ ['x', 'y']|random|seen }}", 3),
    Row("{{ ['x', 'y']|map('random')|join|seen }}", 3),
    Row("{% for name in site.names recursive %}{{ name|seen }}{% endfor %}", 6),
    Row("{% for n in [1, 2] %}{{ loop.index|seen }}{% endfor %}", 4),
    Row("{% set x %}{% include 'titled' %}{% endset %}{{ x }}", 3),
    Row("{% set x %}{% include 'steady' %}{% endset %}{{ x }}", 2),
    Row("{% extends 'own' %}{% block body %}{% set x = super() %}{{ x }}{% endblock %}", 3),
    Row("{% set x = ['x', 'y']|random %}{{ x|seen }}", 3),
    Row("{% set ns = {'f': namespace}.f() %}{% set ns.x = page.title %}{{ ns.x|seen }}", 3),
    Row("{{ 'x'|seen }}{{ 'y' * 17000000 }}", 3),
  ]

  @Test(arguments: rows) func steadyCodeRunsOnceForALanguage(_ row: Row) throws {
    let calls = Locked(0)
    var environment = TemplateSet([
      "main": row.template, "base": "<{% block body %}{% endblock %}>",
      "own": "{% block body %}{% include 'titled' %}{% endblock %}",
      "steady": "{% set y = site.title %}{{ y|seen }}",
      "titled": "{{ page.title|seen }}", "passed": "[{{ x|seen }}]",
    ]).environment()
    let seen = Filter("seen", result: .same) { _, value, _ in
      calls.withLock { $0 += 1 }
      return value
    }
    environment.add(seen)
    let compilation = environment.compile([.init("main", schema: Self.schema)])
    #expect(compilation.diagnostics.isEmpty)
    let template = try #require(compilation.templates["main"])
    let kept = KeptOutput()
    let names = Value.list(["a", "b"].map { .string($0) })
    let site = Value.record(Members(type: Self.site, values: [.string("S & s"), names]))
    var plain: [String] = []
    var withKept: [String] = []
    for (title, language) in [("a", "en"), ("b", "en"), ("c", "de")] {
      let page = Value.record(Members(type: Self.page, values: [.string(title), .string(language)]))
      func render(_ kept: KeptOutput?) throws -> String {
        var output: [UInt8] = []
        let context = RenderContext(globals: [site, page], language: language, page: title, kept: kept)
        try template.render(context, into: &output)
        return String(decoding: output, as: UTF8.self)
      }
      withKept.append(try render(kept))
      let count = calls.withLock { $0 }
      plain.append(try render(nil))
      calls.withLock { $0 = count }
    }
    #expect(withKept == plain)
    #expect(calls.withLock { $0 } == row.calls)
  }

  /// A page that may run fewer steps, or grow less, than what is kept took fails as it would without.
  @Test func limitsHoldForWhatIsKept() throws {
    let set = TemplateSet(["main": "text {% for n in range(1000) %}{{ n }}{% endfor %}"])
    let template = try #require(set.environment().compile([.init("main", schema: Schema())]).templates["main"])
    let kept = KeptOutput()
    func render(_ limits: Limits, _ kept: KeptOutput?) -> String {
      var output: [UInt8] = []
      do throws(TemplateError) {
        try template.render(RenderContext(globals: [], limits: limits, kept: kept), into: &output)
        return "\(output.count)"
      } catch {
        return Problems([error.diagnostic]).description
      }
    }
    #expect(render(Limits(), kept) == "2895")
    var limits = Limits()
    limits.steps = 500
    #expect(render(limits, kept) == render(limits, nil))
    #expect(render(limits, nil).contains("the template runs for more than 500 steps on this page"))
    limits = Limits()
    limits.outputBytes = 500
    #expect(render(limits, kept) == render(limits, nil))
    #expect(render(limits, nil).contains("the page grows beyond 500 bytes"))
  }
}
