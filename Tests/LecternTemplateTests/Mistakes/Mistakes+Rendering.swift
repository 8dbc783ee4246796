extension Mistake {
  static let rendering: [Mistake] = [
    Mistake(
      "{{ page.extra.nope }}",
      #"Templates/main:1:4: template-undefined: there is no key "nope" (it may be missing: use "if" or the filter "default")"#
    ),
    Mistake(
      "{{ page.extra.covr }}",
      #"Templates/main:1:4: template-undefined: there is no key "covr" (did you mean "cover"?)"#),
    Mistake(
      "{{ page }}",
      "Templates/main:1:4: template-type: a Page cannot be written (write one of its members: title, url, older, tags, …)"
    ),
    Mistake(
      "{{ posts }}",
      "Templates/main:1:4: template-type: a Page cannot be written (write one of its members: title, url, older, tags, …)"
    ),
    Mistake(
      "{{ posts[9].title }}",
      "Templates/main:1:4: template-undefined: there is no element 9 in a list of 2"),
    Mistake(
      "{{ page.older.title }}",
      #"Templates/main:1:4: template-type: the value is none, so it has no member "title" (test it with "if" before using its members)"#
    ),
    Mistake(
      "{{ 1 + 'a' }}",
      #"Templates/main:1:4: template-type: "+" cannot be applied to an integer and a string ("~" joins values as text)"#
    ),
    Mistake(
      "{{ 'a' - 1 }}",
      #"Templates/main:1:4: template-type: "-" cannot be applied to a string and an integer"#),
    Mistake(
      "{{ 'a' * 'b' }}",
      #"Templates/main:1:4: template-type: "*" cannot be applied to a string and a string"#),
    Mistake(
      "{{ [1] + 1 }}",
      #"Templates/main:1:4: template-type: "+" cannot be applied to a list and an integer"#),
    Mistake(
      "{{ 1 / 0 }}",
      "Templates/main:1:4: template-type: division by zero"),
    Mistake(
      "{{ 5 // 0 }}",
      "Templates/main:1:4: template-type: division by zero"),
    Mistake(
      "{{ 5 % 0 }}",
      "Templates/main:1:4: template-type: division by zero"),
    Mistake(
      "{{ -'a' }}",
      "Templates/main:1:4: template-type: a string has no sign"),
    Mistake(
      "{{ 1 < 'a' }}",
      "Templates/main:1:4: template-type: an integer and a string have no order"),
    Mistake(
      "{{ none < 1 }}",
      "Templates/main:1:4: template-type: none and an integer have no order"),
    Mistake(
      "{{ 1 in 5 }}",
      "Templates/main:1:4: template-type: an integer cannot contain anything"),
    Mistake(
      "{{ 9223372036854775807 + 1 }}",
      "Templates/main:1:4: template-type: the number is too large"),
    Mistake(
      "{{ page.title() }}",
      "Templates/main:1:4: template-type: a string cannot be called"),
    Mistake(
      "{{ page.title.nope() }}",
      #"Templates/main:1:15: template-type: a string has no method "nope""#),
    Mistake(
      "{{ page.title[1:'a'] }}",
      "Templates/main:1:4: template-type: a slice needs integers, not a string"),
    Mistake(
      "{{ page.title[::0] }}",
      "Templates/main:1:4: template-type: the step of a slice is 0"),
    Mistake(
      "{% for x in 5 %}{% endfor %}",
      "Templates/main:1:13: template-type: an integer cannot be looped over"),
    Mistake(
      "{% for x in page %}{% endfor %}",
      "Templates/main:1:13: template-type: a Page cannot be looped over"),
    Mistake(
      "{% for a, b in [1] %}{% endfor %}",
      "Templates/main:1:16: template-type: an integer cannot be looped over"),
    Mistake(
      "{% for a, b in [[1, 2, 3]] %}{% endfor %}",
      "Templates/main:1:16: template-type: expected 2 values to unpack, there are 3"),
    Mistake(
      "{% set a, b = 1 %}",
      "Templates/main:1:15: template-type: an integer cannot be looped over"),
    Mistake(
      "{% set page.title = 'x' %}",
      "Templates/main:1:8: template-type: only members of a namespace can be set, not those of a Page"),
    Mistake(
      "{% for x in posts %}{{ loop.nope }}{% endfor %}",
      #"Templates/main:1:24: template-undefined: a loop has no member "nope""#),
    Mistake(
      "{% for x in posts %}{{ loop.cycle() }}{% endfor %}",
      #"Templates/main:1:24: template-type: "loop.cycle" needs items to cycle through"#),
    Mistake(
      "{% for x in posts %}{{ loop(posts) }}{% endfor %}",
      #"Templates/main:1:24: template-type: this loop is not recursive: write "for … recursive""#),
    Mistake(
      "{% for x in posts %}{{ loop.previtem }}{% endfor %}",
      "Templates/main:1:24: template-undefined: there is no previous item"),
    Mistake(
      "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
      #"Templates/main:1:20: template-undefined: the parameter "a" of the macro "m" was not given <- macro "m" called from Templates/main:1:41"#
    ),
    Mistake(
      "{% macro m() %}{% endmacro %}{% call m() %}{% endcall %}",
      #"Templates/main:1:38: template-type: the macro "m" has no use for the body of "call": it has no caller()"#),
    Mistake(
      "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}",
      #"Templates/main:1:19: template-undefined: the macro "m" was not called with "call" <- macro "m" called from Templates/main:1:47"#
    ),
    Mistake(
      "{% macro m() %}{% endmacro %}{{ m }}",
      "Templates/main:1:33: template-type: a macro cannot be written; was it meant to be called?"),
    Mistake(
      "{% set ns = namespace(a=1) %}{{ ns.b }}",
      #"Templates/main:1:33: template-undefined: the namespace has no member "b""#),
    Mistake(
      "{% set l = [] %}{% do l.append(1) %}",
      #"Templates/main:1:23: template-type: a list cannot be changed, so it has no method "append" (make a new one, such as "list + [item]", and keep it in a namespace)"#
    ),
    Mistake(
      "{{ '%d' % 'a' }}",
      "Templates/main:1:4: template-type: the format needs a number, not a string"),
    Mistake(
      "{{ 'a'|int(1, 99) }}",
      #"Templates/main:1:4: template-type: the base of "int" is from 2 to 36, or 0 for that of the text's prefix"#),
    Mistake(
      "{{ posts|sum }}",
      #"Templates/main:1:4: template-type: "+" cannot be applied to an integer and a Page"#),
    Mistake(
      "{{ none|join }}",
      "Templates/main:1:4: template-type: none cannot be looped over"),
    Mistake(
      "{{ page.title|map('upper')|nope }}",
      #"Templates/main:1:28: template-unknown-filter: unknown filter "nope""#),
    Mistake(
      "{% if x is defined %}{{ x }}{% endif %}{{ x }}",
      #"Templates/main:1:43: template-unknown-name: unknown name "x""#),
    Mistake(
      ["main": "{% set n = 'crad' %}\n{% include n %}", "card": ""],
      #"Templates/main:2:12: template-missing: there is no template "crad" (did you mean "card"?)"#),
    Mistake(
      ["main": "{% for n in ['a', '../b'] %}{% include n %}{% endfor %}", "a": ""],
      #"Templates/main:1:40: template-missing: "../b" leaves the templates' folder"#),
    Mistake(
      "{% include page.extra.layout %}",
      #"Templates/main:1:12: template-undefined: there is no key "layout" (it may be missing: use "if" or the filter "default")"#
    ),
    Mistake(
      "{% set n = 5 %}{% include n %}",
      "Templates/main:1:27: template-type: a template's name must be a string, not an integer"),
    Mistake(
      "{% set n = ['x', 'y'] %}{% include n %}",
      #"Templates/main:1:36: template-missing: none of these templates exists: "x", "y" (make the template, or correct its name, which is written from the templates' folder)"#
    ),
    Mistake(
      ["main": "{% extends page.url ~ '.html' %}", "base.html": ""],
      #"Templates/main:1:12: template-missing: "/p/0/.html" is absolute; names begin in the templates' folder"#),
    Mistake(
      ["main": "{% set n = 'p' %}{% include n %}", "p": "\n {{ post.title }}"],
      #"Templates/p:2:5: template-unknown-name: unknown name "post" (did you mean "posts"?) <- included from Templates/main:1:29"#
    ),
    Mistake(
      ["main": "{% set n = 'p' %}{% from n import f %}{{ f() }}", "p": ""],
      #"Templates/main:1:42: template-undefined: "p" has no macro or variable "f""#),
  ]
}
