extension Mistake {
  static let otherLanguages: [Mistake] = [
    Mistake(
      "{{ page.title === 'a' }}",
      #"Templates/main:1:15: template-syntax: the sign "===" is not of this language (write "==")"#),
    Mistake(
      "{{ page.title !== 'a' }}",
      #"Templates/main:1:15: template-syntax: the sign "!==" is not of this language (write "!=")"#),
    Mistake(
      "{{ page && posts }}",
      #"Templates/main:1:9: template-syntax: the sign "&&" is not of this language (write "and")"#),
    Mistake(
      "{{ page || posts }}",
      #"Templates/main:1:9: template-syntax: the sign "||" is not of this language (write "or")"#),
    Mistake(
      "{% if !page %}a{% endif %}",
      #"Templates/main:1:7: template-syntax: the sign "!" is not of this language (write "not")"#),
    Mistake(
      "{{ page ? 'a' : 'b' }}",
      #"Templates/main:1:9: template-syntax: the sign "?" is not of this language (write: value if condition else other)"#
    ),
    Mistake(
      "{{ page.title; }}",
      #"Templates/main:1:14: template-syntax: the character ";" cannot stand here"#),
    Mistake(
      "{{ `a` }}",
      #"Templates/main:1:4: template-syntax: the character "`" cannot stand here"#),
    Mistake(
      "{{ $page }}",
      #"Templates/main:1:4: template-syntax: the character "$" cannot stand here"#),
    Mistake(
      "{% asyncEach p in posts %}{{ p.url }}{% endeach %}",
      #"Templates/main:1:4: template-syntax: "asyncEach" is a statement of Nunjucks (write "for")"#),
    Mistake(
      "{% asyncAll p in posts %}{{ p.url }}{% endall %}",
      #"Templates/main:1:4: template-syntax: "asyncAll" is a statement of Nunjucks (write "for")"#),
    Mistake(
      "{% ifAsync page %}a{% endif %}",
      #"Templates/main:1:4: template-syntax: "ifAsync" is a statement of Nunjucks (write "if")"#),
    Mistake(
      "{% trans %}Hello{% endtrans %}",
      #"Templates/main:1:4: template-syntax: unknown statement "trans" (words come from i18n: {{ t("key") }})"#),
    Mistake(
      "{% unless page %}a{% endunless %}",
      #"Templates/main:1:4: template-syntax: unknown statement "unless" (write {% if not … %})"#),
    Mistake(
      "{% assign x = 1 %}",
      #"Templates/main:1:4: template-syntax: unknown statement "assign" (write {% set name = value %})"#),
    Mistake(
      "{% capture x %}a{% endcapture %}",
      #"Templates/main:1:4: template-syntax: unknown statement "capture" (write {% set name %}…{% endset %})"#),
    Mistake(
      "{% comment %}a{% endcomment %}",
      #"Templates/main:1:4: template-syntax: unknown statement "comment" (write {# … #})"#),
    Mistake(
      "{% switch page %}{% case 1 %}{% endswitch %}",
      "Templates/main:1:4: template-syntax: unknown statement \"switch\" (write {% if … %}{% elif … %})\nTemplates/main:1:21: template-syntax: unknown statement \"case\" (write {% elif … %})"
    ),
    Mistake(
      "{% debug %}",
      #"Templates/main:1:4: template-syntax: unknown statement "debug" (write {{ value|tojson }})"#),
    Mistake(
      "{% partial 'a' %}",
      #"Templates/main:1:4: template-syntax: unknown statement "partial" (write {% include "name.html" %})"#),
    Mistake(
      "{{ null }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "null" (write "none")"#),
    Mistake(
      "{{ page.tags.length }}",
      #"Templates/main:1:14: template-unknown-name: "page.tags" is a list and has no member "length" ("length" is a filter: write …|length)"#
    ),
    Mistake(
      "{{ super }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "super" (it can only be called, inside a block: {{ super() }})"#
    ),
    Mistake(
      "{{ loop.index }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "loop" (it has a meaning only inside "for")"#),
    Mistake(
      "{{ caller() }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "caller" (it has a meaning only inside a macro that "call" calls)"#
    ),
    Mistake(
      "{% fro x in posts %}{{ page.url }}{% endfro %}",
      #"Templates/main:1:4: template-syntax: unknown statement "fro" (did you mean "for"?)"#),
    Mistake(
      "{{ posts | map('title') }}",
      "Templates/main:1:4: template-type: a Page cannot be written (write one of its members: title, url, older, tags, …)"
    ),
  ]
}
