import LecternTemplate
import Testing

/// Filters that Jinja has not, or has in another way.
@Suite struct FilterTests {
  func check(_ template: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let schema = Schema(globals: JinjaTests.context.map { .init($0.0, .any) })
    let set = TemplateSet(["main": template], schema: schema, globals: JinjaTests.context.map(\.1))
    switch set.render() {
    case .success(let output): #expect(output == expected, sourceLocation: sourceLocation)
    case .failure(let problems): #expect(problems.description == expected, sourceLocation: sourceLocation)
    }
  }

  @Test func slugify() {
    check("{{ ' Été & 多模态 学习! '|slugify }}", "Ete-多模态-学习")
    check("{{ 5|slugify }}|{{ ''|slugify }}", "5|")
  }

  @Test func jsonifyIsSafeInScriptsAndAttributes() {
    check(#"{{ "</script>'&"|jsonify }}"#, #""\u003c/script\u003e\u0027\u0026""#)
    check("{{ {'b': [1, none], 'a': true}|jsonify }}", #"{"a": true, "b": [1, null]}"#)
    check("{{ [1]|jsonify(indent=2) }}", "[\n  1\n]")
  }

  @Test func xmlEscapeTakesMarkupForText() {
    check(#"{{ "<b>&'\""|safe|xml_escape }}"#, "&lt;b&gt;&amp;&#39;&#34;")
    check(#"{{ "a\x00\x08\tb\uFFFE\uFFFF😀"|xml_escape }}"#, "a\tb😀")
  }

  @Test func whereKeepsEqualAttributes() {
    check("{{ people|where('age', 36)|map(attribute='name')|join(' ') }}", "Ada Cy")
    check("{{ people|where('age', 'lt', 30)|map(attribute='name')|join }}", "bob")
    check("{{ people|where('nope', 1) }}{{ people|where('nope.deeper', 1) }}", "[][]")
    check("{{ [{'a': {'b': 1}}, {'a': none}]|where('a.b', 1) }}", "[{&#39;a&#39;: {&#39;b&#39;: 1}}]")
    check(
      "{{ people|where('age') }}",
      #"Templates/main:1:4: template-type: "where" takes an attribute and a value, or an attribute, a test and a value (write where("draft", false) or where("year", "ge", 2020))"#
    )
    check(
      "{{ people|where('age', 'near', 1) }}",
      #"Templates/main:1:4: template-unknown-test: unknown test "near""#)
  }

  @Test func naturalOrder() {
    check("{{ ['note10', 'Note2', 'note 1', 'a']|sort_natural|join(',') }}", "a,note 1,Note2,note10")
    check("{{ [10, 9, '1.5']|sort_natural(reverse=true)|join(',') }}", "10,9,1.5")
    check("{{ people|sort_natural('name')|map(attribute='name')|join(',') }}", "Ada,bob,Cy")
  }

  @Test func randomIsTheSameInEachBuild() {
    check("{{ (range(100)|random) == (range(100)|random) }}", "True")
    check("{{ []|random|default('none') }}", "none")
    check("{{ {}|random }}", #"Templates/main:1:4: template-type: "random" needs a list or a string, not a map"#)
  }

  @Test func wideValuesArePrintedAnElementALine() {
    check(
      "{{ people|pprint|safe }}",
      """
      [{'age': 36, 'city': 'London', 'name': 'Ada', 'ok': True},
       {'age': 25, 'city': 'Paris', 'name': 'bob', 'ok': False},
       {'age': 36, 'city': 'london', 'name': 'Cy', 'ok': True}]
      """)
  }

  @Test(arguments: [
    ("size", #"here it is the filter "length""#), ("dump", #"here it is the filter "tojson""#),
    ("strip_html", #"here it is the filter "striptags""#), ("url_for", #"here it is the filter "url""#),
    ("starts_with('a')", #"write value.startswith("a")"#), ("lenght", #"did you mean "length"?"#),
  ])
  func foreignNames(_ filter: String, _ hint: String) {
    let name = filter.prefix { $0 != "(" }
    check("{{ word|\(filter) }}", #"Templates/main:1:9: template-unknown-filter: unknown filter "\#(name)" (\#(hint))"#)
  }

  @Test func whatThereIsNot() {
    check(
      "{{ lipsum() }}",
      #"Templates/main:1:4: template-type: there is no "lipsum": its text would differ in each build (write the text)"#)
    check(
      "{{ word.encode() }}",
      #"Templates/main:1:4: template-type: templates have no bytes, so "encode" is missing; for addresses use the filter "urlencode""#
    )
  }
}
