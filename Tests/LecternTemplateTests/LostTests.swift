import LecternTemplate
import Testing

/// What a template says in vain: blocks that nothing has, text that nothing writes, variables that end with their round.
@Suite struct LostTests {
  private func set(_ main: String, _ others: [String: String]) -> TemplateSet {
    TemplateSet(
      others.merging(["main": main]) { first, _ in first }, schema: ErrorTests.schema, globals: Sample.globals)
  }

  private func error(_ set: TemplateSet) -> String {
    switch set.render() {
    case .success: ""
    case .failure(let problems): problems.description
    }
  }

  private static let base = ["base": "{% block main %}{% block side %}{% endblock %}{% endblock %}"]

  @Test(arguments: [
    (
      "{% block content %}X{% endblock %}",
      #"1:30: template-unknown-name: "base" has no block "content" (it has main, side)"#
    ),
    (
      "{% block mian %}X{% endblock %}",
      #"1:30: template-unknown-name: "base" has no block "mian" (did you mean "main"?)"#
    ),
    ("{% block main %}{% block own %}X{% endblock %}{% endblock %}", ""),
    ("{% block own %}X{% endblock %}{% block main %}{{ self.own() }}{% endblock %}", ""),
    (
      "{{ page.titel }}",
      #"1:29: template-unknown-name: "page" has no member "titel" (did you mean "title"?)"#
    ),
    ("{{ nosuch }}", #"1:24: template-unknown-name: unknown name "nosuch""#),
  ])
  func blocks(_ child: String, _ expected: String) {
    let found = error(set("{% extends 'base' %}" + child, Self.base))
    #expect(found == (expected.isEmpty ? "" : "Templates/main:" + expected))
  }

  @Test func blocksOfOneOrAnother() {
    let others = ["a": "{% block one %}{% endblock %}", "b": "{% block two %}{% endblock %}"]
    let head = "{% extends 'a' if page else 'b' %}"
    #expect(error(set(head + "{% block one %}{% endblock %}{% block two %}{% endblock %}", others)) == "")
    #expect(
      error(set(head + "{% block three %}{% endblock %}", others))
        == #"Templates/main:1:44: template-unknown-name: no template that this one may extend has a block "three" (it has one, two)"#
    )
    #expect(error(set("{% if page %}{% extends 'a' %}{% endif %}{% block alone %}{% endblock %}", others)) == "")
  }

  @Test(arguments: [
    ("{% block main %}X{% endblock %}\n", ""),
    ("\n<p>lost</p>", "2:1"),
    ("{{ page.title }}", "1:24"),
    ("{% if page %}lost{% endif %}", "1:34"),
    ("{# only said #}{% set x = 1 %}{% macro m() %}text{% endmacro %}", ""),
  ])
  func text(_ child: String, _ place: String) {
    let message = "template-lost-text: text outside blocks of a template that extends another is never written"
    let expected = place.isEmpty ? "" : "Templates/main:\(place): \(message) (put it into a block)"
    #expect(set("{% extends 'base' %}" + child, Self.base).warnings.description == expected)
  }

  @Test func message() {
    #expect(
      set("{% set y = '' %}{% for p in posts %}{% set y = p.url %}{% endfor %}{{ y }}", [:]).warnings.description == """
        Templates/main:1:44: template-lost-set: this "y" ends with its round; the one outside the loop stays as it is \
        (keep it in a namespace: {% set ns = namespace(y="") %}, {% set ns.y = … %}, or use loop.changed(…))
        """)
  }

  @Test(arguments: [
    ("{% set y = 0 %}{% for p in posts %}{% if p.url != y %}{{ p.url }}{% endif %}{% set y = p.url %}{% endfor %}", 1),
    ("{% set n = 0 %}{% for p in posts %}{% set n = n + 1 %}{% endfor %}", 1),
    ("{% set n = 0 %}{% for p in posts %}{% for t in p.tags %}{% set n = 1 %}{% endfor %}{{ n }}{% endfor %}", 1),
    ("{% set n = 0 %}{% for p in posts %}{% if p %}{% set n = 1 %}{% endif %}{% endfor %}{{ n }}", 1),
    ("{% set n = 0 %}{% for p in posts %}{% set n = p.url %}{{ n }}{% endfor %}", 0),
    ("{% set n = 0 %}{% for p in posts %}{% set n = p.url %}{{ n }}{% endfor %}{% set n = 2 %}{{ n }}", 0),
    (
      "{% for p in posts %}{% set n = p.url %}{{ n }}{% endfor %}{% for p in posts %}{% set n = 1 %}{{ n }}{% endfor %}",
      0
    ),
    ("{% set n = 0 %}{% for p in posts %}{% set n = 1 %}{{ n }}{% set n = 2 %}{{ n }}{% endfor %}", 0),
    ("{% set n = 0 %}{% for n in posts %}{% set n = 1 %}{% endfor %}{{ n }}", 0),
    (
      "{% set n = 0 %}{% for p in posts %}{% set n = 1 %}{{ n }}{% endfor %}{% for n in posts %}{{ n.url }}{% endfor %}",
      0
    ),
    ("{% set ns = namespace(n=0) %}{% for p in posts %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}", 0),
    ("{% if page %}{% set n = 1 %}{{ n }}{% endif %}{{ n }}", 0),
  ])
  func variables(_ template: String, _ count: Int) {
    #expect(set(template, [:]).warnings.diagnostics.map(\.id) == Array(repeating: "template-lost-set", count: count))
  }

  @Test func byteOrderMark() {
    #expect(error(set("\u{FEFF}{{ page.titel }}", [:])).hasPrefix("Templates/main:1:9:"))
    let page = set("\u{FEFF}<{% include 'part' %}>", ["part": "\u{FEFF}x"])
    #expect((try? page.render().get()) == "<x>")
  }

  @Test(arguments: [
    ("{{ 'Body' in page.content }}", "True"), ("{{ page.content[:3] }}", "<p>"),
    ("{{ page.content + '<' }}", "<p>Body</p>&lt;"),
    ("{{ page.content|first }}", "&lt;"), ("{{ page.content == '<p>Body</p>' }}", "True"),
    ("{{ page.content|tojson }}", #""\u003cp\u003eBody\u003c/p\u003e""#),
    ("{{ {'c': page.content}|tojson }}", #"{"c": "\u003cp\u003eBody\u003c/p\u003e"}"#),
    ("{{ page.content|safe }}", "<p>Body</p>"),
  ])
  func fragments(_ template: String, _ expected: String) {
    #expect((try? set(template, [:]).render().get()) == expected)
  }

  @Test(arguments: [
    ("../shared/item", "cards/item.html")
  ])
  func namesOfTemplates(_ name: String, _ found: String) {
    let problems = error(set("{% include '\(name)' %}", ["cards/item.html": "", "cards/other.html": ""]))
    #expect(problems.hasSuffix("(there is \"\(found)\": names are written from the templates' folder)"))
  }

  @Test func hintsOfTheHost() {
    let page = RecordType(
      "Page", [.init("url", .string), .init("more", .data)],
      hints: ["link": "write page.url", "": "other keys: page.more.$"])
    let set = TemplateSet(
      ["main": "{{ page.link }}{{ page.zzz }}{{ page.ulr }}{{ post }}"],
      schema: Schema(records: [page], globals: [.init("page", .record("Page"))], hints: ["post": "write page"]))
    #expect(
      error(set) == """
        Templates/main:1:9: template-unknown-name: "page" has no member "link" (write page.url)
        Templates/main:1:24: template-unknown-name: "page" has no member "zzz" (other keys: page.more.zzz)
        Templates/main:1:38: template-unknown-name: "page" has no member "ulr" (did you mean "url"?)
        Templates/main:1:47: template-unknown-name: unknown name "post" (write page)
        """)
  }
}
