extension Mistake {
  static let tags: [Mistake] = [
    Mistake(
      "{% if page %}",
      #"Templates/main:1:4: template-syntax: "if" is not closed: expected {% endif %} (write {% endif %} where it ends)"#
    ),
    Mistake(
      "{% for x in posts %}\n{{ x.url }}",
      #"Templates/main:1:4: template-syntax: "for" is not closed: expected {% endfor %} (write {% endfor %} where it ends)"#
    ),
    Mistake(
      "{% block a %}x",
      #"Templates/main:1:4: template-syntax: "block" is not closed: expected {% endblock %} (write {% endblock %} where it ends)"#
    ),
    Mistake(
      "{% macro m() %}x",
      #"Templates/main:1:4: template-syntax: "macro" is not closed: expected {% endmacro %} (write {% endmacro %} where it ends)"#
    ),
    Mistake(
      "a\n  {% raw %}{{ x }}",
      #"Templates/main:2:6: template-syntax: "raw" is not closed: expected {% endraw %}"#),
    Mistake(
      "{# never closed",
      ##"Templates/main:1:1: template-syntax: the comment is not closed with "#}""##),
    Mistake(
      "{% if page %}{% for x in posts %}{% endif %}{% endfor %}",
      #"Templates/main:1:17: template-syntax: "for" is not closed: expected {% endfor %}, found "endif" (write {% endfor %} where it ends)"#
    ),
    Mistake(
      "{% if page %}a{% end %}",
      #"Templates/main:1:18: template-syntax: "end" does not say what it ends (write {% endif %})"#),
    Mistake(
      "{% end %}",
      #"Templates/main:1:4: template-syntax: "end" does not say what it ends, and no block is open"#),
    Mistake(
      "{% endif %}",
      #"Templates/main:1:4: template-syntax: "endif" has no block that it could end or divide"#),
    Mistake(
      "{% else %}",
      #"Templates/main:1:4: template-syntax: "else" has no block that it could end or divide"#),
    Mistake(
      "{% elif page %}",
      #"Templates/main:1:4: template-syntax: "elif" has no block that it could end or divide"#),
    Mistake(
      "{% block a %}{% endblock b %}",
      #"Templates/main:1:26: template-syntax: the block is "a", but its end says "b" (write {% endblock %})"#),
    Mistake(
      "{% if page }}a{% endif %}",
      #"Templates/main:1:12: template-syntax: expected "%}", found "}}" (a tag that begins with {% ends with %})"#),
    Mistake(
      "{% if page %}a{% endif }",
      #"Templates/main:1:24: template-syntax: expected "%}", found "}" (a tag that begins with {% ends with %})"#),
    Mistake(
      "{{ page.title }",
      #"Templates/main:1:15: template-syntax: expected "}}", found "}" (a tag that begins with {{ ends with }})"#),
    Mistake(
      "{{ page.title %}{{ page.nope }}",
      "Templates/main:1:15: template-syntax: expected \"}}\", found \"%}\" (a tag that begins with {{ ends with }})\nTemplates/main:1:25: template-unknown-name: \"page\" has no member \"nope\" (it has title, url, older, tags, extra, content)"
    ),
    Mistake(
      "{{ page.title",
      #"Templates/main:1:14: template-syntax: expected "}}", found the end of the template"#),
    Mistake(
      "{{ if page }}",
      #"Templates/main:1:4: template-syntax: expected an expression, found "if" (statements stand in {% … %}; {{ … }} writes a value)"#
    ),
    Mistake(
      "{{ for x in posts }}",
      #"Templates/main:1:8: template-syntax: expected "}}", found "x" (statements stand in {% … %}; {{ … }} writes a value)"#
    ),
    Mistake(
      "{{ include 'a' }}",
      #"Templates/main:1:12: template-syntax: expected "}}", found a string (statements stand in {% … %}; {{ … }} writes a value)"#
    ),
    Mistake(
      "{{ endif }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "endif" (statements stand in {% … %})"#),
    Mistake(
      "{{ }}",
      #"Templates/main:1:4: template-syntax: expected an expression, found "}}""#),
    Mistake(
      "{% %}",
      #"Templates/main:1:4: template-syntax: expected a statement's name, found "%}""#),
    Mistake(
      "{% 'a' %}",
      "Templates/main:1:4: template-syntax: expected a statement's name, found a string"),
    Mistake(
      "{% if %}a{% endif %}",
      #"Templates/main:1:7: template-syntax: expected an expression, found "%}""#),
    Mistake(
      "{% if page.title = 'a' %}{% endif %}",
      #"Templates/main:1:18: template-syntax: expected "%}", found "=" ("=" assigns; write "==" to compare)"#),
    Mistake(
      "{% if page %}a{% else if posts %}b{% endif %}",
      #"Templates/main:1:23: template-syntax: expected "%}", found "if" (write {% elif … %})"#),
    Mistake(
      "{% if page %}a{% elseif posts %}b{% endif %}",
      #"Templates/main:1:18: template-syntax: "elseif" is not of this language (write "elif")"#),
    Mistake(
      "{% for x posts %}{% endfor %}",
      #"Templates/main:1:10: template-syntax: expected "in", found "posts""#),
    Mistake(
      "{% for x in %}{% endfor %}",
      #"Templates/main:1:13: template-syntax: expected an expression, found "%}""#),
    Mistake(
      "{% for in posts %}{% endfor %}",
      #"Templates/main:1:8: template-syntax: "in" cannot be assigned to"#),
    Mistake(
      "{% for loop in posts %}{% endfor %}",
      #"Templates/main:1:4: template-syntax: "loop" cannot be the name of an element: it is the loop itself"#),
    Mistake(
      "{% set x %}a",
      #"Templates/main:1:4: template-syntax: "set" is not closed: expected {% endset %} (write {% endset %} where it ends)"#
    ),
    Mistake(
      "{% set x = %}",
      #"Templates/main:1:12: template-syntax: expected an expression, found "%}""#),
    Mistake(
      "{% set x += 1 %}",
      #"Templates/main:1:10: template-syntax: expected "=", found "+" (write {% set x = x + … %})"#),
    Mistake(
      "{% set 1 = 2 %}",
      "Templates/main:1:8: template-syntax: expected a name to assign to, found a number"),
    Mistake(
      "{% set true = 2 %}",
      #"Templates/main:1:8: template-syntax: "true" cannot be assigned to"#),
    Mistake(
      "{% include %}",
      #"Templates/main:1:12: template-syntax: expected an expression, found "%}""#),
    Mistake(
      "{% include page.url }}",
      #"Templates/main:1:21: template-syntax: expected "%}", found "}}" (a tag that begins with {% ends with %})"#),
    Mistake(
      "{% import 'a' %}",
      #"Templates/main:1:15: template-syntax: expected "as", found "%}""#),
    Mistake(
      "{% from 'a' import %}",
      #"Templates/main:1:20: template-syntax: expected the name of a macro, found "%}""#),
    Mistake(
      "{% extends 'a' %}{% extends 'a' %}",
      "Templates/main:1:12: template-missing: there is no template \"a\" (make the template, or correct its name, which is written from the templates' folder)\nTemplates/main:1:29: template-syntax: a template can extend only one other (choose with an expression: {% extends \"a.html\" if x else \"b.html\" %})"
    ),
    Mistake(
      "{% if page %}{% extends 'a' %}text{% endif %}",
      #"Templates/main:1:25: template-syntax: "extends" must stand at the top of the template, outside other tags (choose with an expression: {% extends "a.html" if x else "b.html" %})"#
    ),
    Mistake(
      "{% block a %}{% endblock %}{% block a %}{% endblock %}",
      #"Templates/main:1:37: template-syntax: the block "a" is defined twice (a block's name must be unique in a template)"#
    ),
    Mistake(
      "{% block a required %}text{% endblock %}",
      #"Templates/main:1:23: template-syntax: the block "a" is required, so it must be empty (leave "required" out to give it text of its own)"#
    ),
    Mistake(
      "{% macro m(a, a) %}{% endmacro %}",
      #"Templates/main:1:15: template-syntax: the parameter "a" is there twice (give one of them another name)"#),
    Mistake(
      "{% macro m(a=1, b) %}{% endmacro %}",
      "Templates/main:1:17: template-syntax: a parameter without a default stands behind one with a default (write b=none, or put it before those with one)"
    ),
    Mistake(
      "{% macro m %}{% endmacro %}",
      #"Templates/main:1:12: template-syntax: expected "(", found "%}""#),
    Mistake(
      "{% macro m(caller) %}{% endmacro %}",
      #"Templates/main:1:12: template-syntax: the parameter "caller" needs a default (write caller=none)"#),
    Mistake(
      "{% call page.title %}{% endcall %}",
      "Templates/main:1:9: template-syntax: expected a call of a macro (write {% call name() %})"),
    Mistake(
      "{% break %}",
      #"Templates/main:1:1: template-syntax: "break" stands outside a loop (a macro, a block, an include and the "else" of a recursive loop are left at their end only)"#
    ),
    Mistake(
      "{% for x in posts %}{% block a %}{% continue %}{% endblock %}{% endfor %}",
      #"Templates/main:1:34: template-syntax: "continue" stands outside a loop (a macro, a block, an include and the "else" of a recursive loop are left at their end only)"#
    ),
    Mistake(
      "{% for a in posts %}{% for b in [] recursive %}{% else %}{% break %}{% endfor %}{% endfor %}",
      #"Templates/main:1:58: template-syntax: "break" stands outside a loop (a macro, a block, an include and the "else" of a recursive loop are left at their end only)"#
    ),
    Mistake(
      "{% autoescape page %}{% endautoescape %}",
      #"Templates/main:1:15: template-syntax: "autoescape" takes true or false"#),
    Mistake(
      "{% filter %}a{% endfilter %}",
      #"Templates/main:1:11: template-syntax: expected a filter's name, found "%}""#),
    Mistake(
      "{% do %}",
      #"Templates/main:1:7: template-syntax: expected an expression, found "%}""#),
  ]
}
