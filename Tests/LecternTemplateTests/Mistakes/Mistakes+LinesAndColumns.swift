extension Mistake {
  static let linesAndColumns: [Mistake] = [
    Mistake(
      "a\r\nb\r\n{{ nope }}\r\n",
      #"Templates/main:3:4: template-unknown-name: unknown name "nope""#),
    Mistake(
      "中文{{ nope }}",
      #"Templates/main:1:6: template-unknown-name: unknown name "nope""#),
    Mistake(
      "\t\t{{ nope }}",
      #"Templates/main:1:6: template-unknown-name: unknown name "nope""#),
    Mistake(
      "{{\n  page.title\n  ~ nope }}",
      #"Templates/main:3:5: template-unknown-name: unknown name "nope""#),
    Mistake(
      "{# a\nb\n#}{{ nope }}",
      #"Templates/main:3:6: template-unknown-name: unknown name "nope""#),
    Mistake(
      "{% raw %}\n\n{% endraw %}{{ nope }}",
      #"Templates/main:3:16: template-unknown-name: unknown name "nope""#),
    Mistake(
      "{%- if page -%}\n\n {{ nope }}\n{%- endif %}",
      #"Templates/main:3:5: template-unknown-name: unknown name "nope""#),
    Mistake(
      "😀é{{ nope }}",
      #"Templates/main:1:6: template-unknown-name: unknown name "nope""#),
    Mistake(
      "{{ 'a\nb' }}{{ nope }}",
      #"Templates/main:2:9: template-unknown-name: unknown name "nope""#),
    Mistake(
      "{% set x %}\n{% endset %}\n{% if x ==\n  nope %}{% endif %}",
      #"Templates/main:4:3: template-unknown-name: unknown name "nope""#),
    Mistake(
      ["main": "中\n{% include 'p' %}", "p": "\n\n\t{{ nope }}"],
      #"Templates/p:3:5: template-unknown-name: unknown name "nope" <- included from Templates/main:2:12"#),
    Mistake(
      ["main": "{% import 'p' as p %}\n{{ p.f() }}", "p": "{% macro f() %}\n{{ 1 / 0 }}{% endmacro %}"],
      #"Templates/p:2:4: template-type: division by zero <- macro "f" called from Templates/main:2:4"#),
    Mistake(
      ["main": "{% extends 'b' %}\n{% block a %}\n {{ 1 / 0 }}{% endblock %}", "b": "\n{% block a %}{% endblock %}"],
      "Templates/main:3:5: template-type: division by zero"),
    Mistake(
      [
        "main": "{% extends 'b' %}\n{% block a %}\n {{ super() }}{% endblock %}",
        "b": "\n{% block a %}{{ 1 / 0 }}{% endblock %}",
      ],
      "Templates/b:2:17: template-type: division by zero"),
  ]
}
