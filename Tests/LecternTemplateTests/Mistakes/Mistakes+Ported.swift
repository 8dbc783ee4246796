/// What authors who bring a theme from another language write, and what they are told.
extension Mistake {
  static let ported: [Mistake] = [
    Mistake(
      "{% for k, v in data %}{% endfor %}",
      "Templates/main:1:16: template-type: a mapping gives its keys, not pairs (write … | items)"),
    Mistake(
      #"{% for k, v in {"a": 1} %}{% endfor %}"#,
      "Templates/main:1:16: template-type: a mapping gives its keys, not pairs (write … | items)"),
    Mistake(
      "{{ page.title.startsWith('a') }}",
      #"Templates/main:1:15: template-type: a string has no method "startsWith" (write .startswith(…))"#),
    Mistake(
      "{{ page.title.toUpperCase() }}",
      #"Templates/main:1:15: template-type: a string has no method "toUpperCase" (write .upper())"#),
    Mistake(
      "{{ posts.slice(0, 5) }}",
      #"Templates/main:1:10: template-type: a list has no method "slice" (write value[0:5])"#),
    Mistake(
      "{{ posts.forEach(page) }}",
      #"Templates/main:1:10: template-type: a list has no method "forEach" (write {% for item in list %})"#),
    Mistake(
      "{{ page.extra.cover.includes('a') }}",
      #"Templates/main:1:4: template-type: a string has no method "includes" (write "a" in value)"#),
    Mistake(
      "{{ page.extra.cover.endsWith('a') }}",
      #"Templates/main:1:4: template-type: a string has no method "endsWith" (write .endswith(…))"#),
    Mistake(
      "{{ data.list.push(1) }}",
      #"Templates/main:1:4: template-type: a list has no method "push" (values never change: write {% set list = list + [item] %})"#
    ),
    Mistake(
      "{{ data.list.length }}",
      #"Templates/main:1:4: template-undefined: a list has no member "length" ("length" is a filter: write …|length)"#),
    Mistake(
      "{{ page.extra.cover.size }}",
      #"Templates/main:1:4: template-undefined: a string has no member "size" ("length" is a filter: write …|length)"#),
    Mistake(
      "{{ page.extra.length }}",
      #"Templates/main:1:4: template-undefined: there is no key "length" ("length" is a filter: write …|length)"#),
    Mistake(
      "{{ url_for('/') }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "url_for" (write "/path"|url)"#),
    Mistake(
      "{{ striptags(page.title) }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "striptags" ("striptags" is a filter: write …|striptags)"#
    ),
    Mistake(
      "{{ strip_html(page.title) }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "strip_html" (write …|striptags)"#),
    Mistake(
      "{{ __('home') }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "__" (write t("key"))"#),
    Mistake(
      "{{ page() }}",
      #"Templates/main:1:4: template-type: "page" is a Page and cannot be called (write page)"#),
    Mistake(
      "{{ {a: 1} }}",
      #"Templates/main:1:5: template-unknown-name: unknown name "a" (write "a": in quotation marks)"#),
    Mistake(
      "{{ page.title|replace(/a/, 'b') }}",
      #"Templates/main:1:23: template-syntax: expected an expression, found "/" (there are no regular expressions)"#),
    Mistake(
      "{% set_global x = 1 %}",
      #"Templates/main:1:4: template-syntax: unknown statement "set_global" (write {% set ns = namespace(x=1) %}, then {% set ns.x = 2 %})"#
    ),
    Mistake(
      "{{ macros::f() }}",
      #"Templates/main:1:10: template-syntax: expected "}}", found ":" (write a dot: macros.name())"#),
    Mistake(
      "{{ posts|slice(end=3) }}",
      #"Templates/main:1:16: template-type: the filter "slice" has no parameter "end" (write value[:3])"#),
    Mistake(
      "{{ page.extra.x|default(value='a') }}",
      #"Templates/main:1:25: template-type: the filter "default" has no parameter "value" (write default("a"))"#),
    Mistake(
      "{% if page.title is starting_with('a') %}{% endif %}",
      #"Templates/main:1:21: template-unknown-test: unknown test "starting_with" (write value.startswith("a"))"#),
    Mistake(
      ["main": "{% include 'p' with {'a': 1} %}", "p": ""],
      #"Templates/main:1:16: template-syntax: expected "%}", found "with" (write {% set name = value %} before it: what is included sees all names)"#
    ),
    Mistake(
      "{{ page.title|pluralize }}",
      #"Templates/main:1:15: template-unknown-filter: unknown filter "pluralize" (write "note" if count == 1 else "notes")"#
    ),
    Mistake(
      "{{ page。title }}",
      #"Templates/main:1:8: template-syntax: the sign "。" is not of this language (full-width 。: write .)"#),
    Mistake(
      "{{ page.title ｜ upper }}",
      #"Templates/main:1:15: template-syntax: the sign "｜" is not of this language (full-width ｜: write |)"#),
    Mistake(
      "{{ “x” }}",
      #"Templates/main:1:4: template-syntax: the sign "“" is not of this language (full-width “: write ")"#),
    Mistake(
      "{{ page.title|replace（'a', 'b'） }}",
      #"Templates/main:1:22: template-syntax: the sign "（" is not of this language (full-width （: write ()"#),
    Mistake(
      "{% if page.title ＝＝ 'a' %}{% endif %}",
      #"Templates/main:1:18: template-syntax: the sign "＝" is not of this language (full-width ＝: write =)"#),
    Mistake(
      "{{ page.title\u{200B} }}",
      "Templates/main:1:14: template-syntax: the sign \"\u{200B}\" is not of this language (an invisible sign, U+200B, stands here: delete it)"
    ),
    Mistake(
      #"{{ "x” }}"#,
      #"Templates/main:1:4: template-syntax: the string is not closed: its second " is missing (full-width quotation marks close nothing: write ")"#
    ),
    Mistake(
      "<h1>{{ page.title </h1>\n<p>{% if page %}a{% endif %}",
      "Templates/main:1:5: template-syntax: the {{ is not closed: expected }}"),
    Mistake(
      "<h1>{{ page.title\n{{ page.url }}",
      "Templates/main:1:5: template-syntax: the {{ is not closed: expected }}"),
    Mistake(
      "{% if page.title\n<p>\n{% endif %}",
      "Templates/main:1:1: template-syntax: the {% is not closed: expected %}"),
    Mistake(
      "{% if page %}\n{{ page.title }\n{% endif %}",
      #"Templates/main:2:15: template-syntax: expected "}}", found "}" (a tag that begins with {{ ends with }})"#),
    Mistake(
      "{% for p in posts %}{% endofr %}",
      #"Templates/main:1:24: template-syntax: unknown statement "endofr" (did you mean "endfor"?)"#),
    Mistake(
      "{% if page %}a{% else %}b{% else %}c{% endif %}",
      #"Templates/main:1:29: template-syntax: "else" stands behind the "else" of the same "if""#),
    Mistake(
      "{{ f(1, 2 }}",
      #"Templates/main:1:11: template-syntax: expected ")", found "}}""#),
  ]
}
