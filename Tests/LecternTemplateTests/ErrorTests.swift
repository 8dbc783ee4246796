import LecternTemplate
import Testing

/// Mistakes of templates: place, id, message, hint and trace of each, all of a set in one run.
@Suite struct ErrorTests {
  static let schema = Schema(
    records: [
      RecordType(
        "Page",
        [
          .init("title", .string), .init("url", .string), .init("older", .optional(.record("Page"))),
          .init("tags", .list(.record("Term"))), .init("extra", .data), .init("content", .markup),
        ]),
      RecordType("Term", [.init("name", .string), .init("count", .int)]),
    ],
    globals: [
      .init("page", .record("Page")), .init("posts", .list(.record("Page"))), .init("data", .data),
    ])

  func check(_ templates: [String: String], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let set = TemplateSet(templates, schema: Self.schema, globals: Sample.globals)
    switch set.render(page: "Content/posts/a.md") {
    case .success(let output): Issue.record("rendered \(output)", sourceLocation: sourceLocation)
    case .failure(let problems): #expect(problems.description == expected, sourceLocation: sourceLocation)
    }
  }

  func check(_ template: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    check(["main": template], expected, sourceLocation: sourceLocation)
  }

  @Test func namesAreFoundBeforeRendering() {
    check(
      "a\n{{ page.tittle }}",
      #"Templates/main:2:9: template-unknown-name: "page" has no member "tittle" (did you mean "title"?)"#)
    check(
      "{{ postt }}", #"Templates/main:1:4: template-unknown-name: unknown name "postt" (did you mean "posts"?)"#)
    check(
      "中文 {% for post in posts %}{{ post.tags[0].nam }}{% endfor %}",
      #"Templates/main:1:43: template-unknown-name: "post.tags[0]" has no member "nam" (did you mean "name"?)"#)
    check(
      "{% set older = page.older %}{{ older.titel }}",
      #"Templates/main:1:38: template-unknown-name: "older" has no member "titel" (did you mean "title"?)"#)
    check(
      "{{ (posts|sort(attribute='title')|first).xyz }}",
      #"Templates/main:1:42: template-unknown-name: "posts|sort(attribute='title')|first" has no member "xyz" (it has title, url, older, tags, extra, content)"#
    )
    check(
      "{{ posts.title }}",
      #"Templates/main:1:10: template-unknown-name: "posts" is a list and has no member "title""#)
    check(
      "{{ page|uper }}", #"Templates/main:1:9: template-unknown-filter: unknown filter "uper" (did you mean "upper"?)"#)
    check("{{ page is od }}", #"Templates/main:1:12: template-unknown-test: unknown test "od" (did you mean "odd"?)"#)
    check(
      "{{ posts|map('uper') }}",
      #"Templates/main:1:14: template-unknown-filter: unknown filter "uper" (did you mean "upper"?)"#)
  }

  @Test func severalInOneRun() {
    check(
      [
        "main": "{{ a }}\n{% if x y %}{{ page.nope }}{% endif %}\n{{ 1 + }}{% include 'p' %}",
        "p": "{{ post }}{% wat %}",
      ],
      """
      Templates/main:1:4: template-unknown-name: unknown name "a"
      Templates/main:2:9: template-syntax: expected "%}", found "y"
      Templates/main:2:21: template-unknown-name: "page" has no member "nope" (it has title, url, older, tags, extra, content)
      Templates/main:3:8: template-syntax: expected an expression, found "}}"
      Templates/p:1:4: template-unknown-name: unknown name "post" (did you mean "posts"?) <- included from Templates/main:3:21
      Templates/p:1:14: template-syntax: unknown statement "wat"
      """)
  }

  @Test func syntax() {
    check(
      "{% if page %}",
      #"Templates/main:1:4: template-syntax: "if" is not closed: expected {% endif %} (write {% endif %} where it ends)"#
    )
    check(
      "{% for x in posts %}{% endif %}",
      """
      Templates/main:1:4: template-syntax: "for" is not closed: expected {% endfor %} (write {% endfor %} where it ends)
      Templates/main:1:24: template-syntax: "endif" has no block that it could end or divide
      """)
    check(
      "{% endblock %}", #"Templates/main:1:4: template-syntax: "endblock" has no block that it could end or divide"#)
    check(
      "{% inclde 'x' %}", #"Templates/main:1:4: template-syntax: unknown statement "inclde" (did you mean "include"?)"#)
    check("a {# b", ##"Templates/main:1:3: template-syntax: the comment is not closed with "#}""##)
    check("{{ 'abc }}", "Templates/main:1:4: template-syntax: the string is not closed: its second ' is missing")
    check("{{ page.title", #"Templates/main:1:14: template-syntax: expected "}}", found the end of the template"#)
  }

  @Test func templates() {
    check(
      "{% include 'nope.html' %}",
      #"Templates/main:1:12: template-missing: there is no template "nope.html" (make the template, or correct its name, which is written from the templates' folder)"#
    )
    check(
      ["main": "{% extends 'bse' %}", "base": "x"],
      #"Templates/main:1:12: template-missing: there is no template "bse" (did you mean "base"?)"#)
    for name in ["../secret", "a/../../b", "./x"] {
      check(
        "{% include '\(name)' %}", "Templates/main:1:12: template-missing: \"\(name)\" leaves the templates' folder")
    }
    check(
      "{% include '/etc/passwd' %}",
      #"Templates/main:1:12: template-missing: "/etc/passwd" is absolute; names begin in the templates' folder"#)
    check(
      #"{% include 'a\\b' %}"#,
      #"Templates/main:1:12: template-missing: "a\b" is not a template's name: write "/""#)
    check(
      ["main": "{% extends 'b' %}", "b": "{% extends 'main' %}"],
      "Templates/b:1:12: template-loop: the template extends itself: main -> b -> main"
        + " (the last of them must extend none, or another one)")
  }

  @Test func whileRendering() {
    check(
      "{{ page.older.title }}",
      #"Templates/main:1:4: template-type: the value is none, so it has no member "title" (test it with "if" before using its members) <- while writing Content/posts/a.md"#
    )
    check(
      ["main": "{% macro m(p) %}{{ p.titel }}{% endmacro %}\n{{ m(page) }}"],
      #"Templates/main:1:20: template-undefined: a Page has no member "titel" (did you mean "title"?) <- macro "m" called from Templates/main:2:4 <- while writing Content/posts/a.md"#
    )
    check(
      ["main": "{% include 'p' %}", "p": "\n  {{ page.extra.covr }}"],
      #"Templates/p:2:6: template-undefined: there is no key "covr" (did you mean "cover"?) <- included from Templates/main:1:12 <- while writing Content/posts/a.md"#
    )
    check(
      "{{ page }}",
      "Templates/main:1:4: template-type: a Page cannot be written (write one of its members: title, url, older, tags, …) <- while writing Content/posts/a.md"
    )
    check(
      "{{ 1 + 'a' }}",
      #"Templates/main:1:4: template-type: "+" cannot be applied to an integer and a string ("~" joins values as text) <- while writing Content/posts/a.md"#
    )
    check(
      "{% do page.tags.append(1) %}",
      #"Templates/main:1:7: template-type: a list cannot be changed, so it has no method "append" (make a new one, such as "list + [item]", and keep it in a namespace) <- while writing Content/posts/a.md"#
    )
  }

  @Test func authorsDataIsLenient() {
    let template = """
      {% if page.extra.nope %}a{% else %}b{% endif %}{{ page.extra.nope|default("d") }}\
      {{ page.extra.nope is defined }}{{ "x" if page.extra.nope == 1 else "y" }}{{ page.extra.nope or "z" }}\
      {{ page.extra.cover }}{% for n in data.list %}{{ n.name }}{% endfor %}{% if not data.q %}!{% endif %}
      """
    let set = TemplateSet(["main": template], schema: Self.schema, globals: Sample.globals)
    #expect((try? set.render().get()) == "bdFalseyzpic.pngonetwo!")
  }
}
