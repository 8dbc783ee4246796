extension Mistake {
  static let names: [Mistake] = [
    Mistake(
      "{{ pge.title }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "pge" (did you mean "page"?)"#),
    Mistake(
      "{{ page.titel }}",
      #"Templates/main:1:9: template-unknown-name: "page" has no member "titel" (did you mean "title"?)"#),
    Mistake(
      "{{ page.title.size }}",
      #"Templates/main:1:15: template-unknown-name: "page.title" is a string and has no member "size" ("length" is a filter: write …|length)"#
    ),
    Mistake(
      "{{ posts.first }}",
      #"Templates/main:1:10: template-unknown-name: "posts" is a list and has no member "first" ("first" is a filter: write …|first)"#
    ),
    Mistake(
      "{{ posts[0].nam }}",
      #"Templates/main:1:13: template-unknown-name: "posts[0]" has no member "nam" (it has title, url, older, tags, extra, content)"#
    ),
    Mistake(
      "{{ page.title|upcase }}",
      #"Templates/main:1:15: template-unknown-filter: unknown filter "upcase" (here it is the filter "upper")"#),
    Mistake(
      "{{ page.title|uper }}",
      #"Templates/main:1:15: template-unknown-filter: unknown filter "uper" (did you mean "upper"?)"#),
    Mistake(
      "{{ page is oddd }}",
      #"Templates/main:1:12: template-unknown-test: unknown test "oddd" (did you mean "odd"?)"#),
    Mistake(
      "{{ page.title|truncate(lenght=3) }}",
      #"Templates/main:1:24: template-type: the filter "truncate" has no parameter "lenght" (did you mean "length"?)"#),
    Mistake(
      "{{ page.title|replace('a') }}",
      #"Templates/main:1:15: template-type: the filter "replace" needs its argument "new""#),
    Mistake(
      "{{ page.title|upper(1) }}",
      #"Templates/main:1:21: template-type: the filter "upper" takes no arguments"#),
    Mistake(
      "{{ page.title|truncate(1, 2, 3, 4, 5) }}",
      #"Templates/main:1:36: template-type: the filter "truncate" takes at most 4 arguments"#),
    Mistake(
      "{{ rnage(3) }}",
      #"Templates/main:1:4: template-unknown-name: unknown name "rnage" (did you mean "range"?)"#),
    Mistake(
      "{{ dict(a=1, a=2) }}",
      #"Templates/main:1:14: template-syntax: the argument "a" is given twice (leave one of them out)"#),
    Mistake(
      "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=1) }}",
      #"Templates/main:1:43: template-type: the macro "m" has no parameter "b""#),
    Mistake(
      "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}",
      #"Templates/main:1:46: template-type: the macro "m" takes at most 1 argument"#),
    Mistake(
      "{% macro m(a) %}{{ a }}{% endmacro %}{{ mm(1) }}",
      #"Templates/main:1:41: template-unknown-name: unknown name "mm" (did you mean "m"?)"#),
    Mistake(
      ["main": "{% import 'p' as p %}{{ p.nop() }}", "p": "{% macro nope() %}{% endmacro %}"],
      #"Templates/main:1:27: template-unknown-name: "p" has no macro or variable "nop" (did you mean "nope"?)"#),
    Mistake(
      ["main": "{% from 'p' import nop %}", "p": "{% macro nope() %}{% endmacro %}"],
      #"Templates/main:1:20: template-unknown-name: "p" has no macro or variable "nop" (did you mean "nope"?)"#),
    Mistake(
      ["main": "{% from 'p' import _a %}", "p": "{% macro _a() %}{% endmacro %}"],
      "Templates/main:1:20: template-unknown-name: \"_a\" cannot be imported: names that begin with \"_\" are private\nTemplates/main:1:20: template-unknown-name: \"p\" has no macro or variable \"_a\""
    ),
    Mistake(
      "{% block a %}{{ super() }}{% endblock %}",
      #"Templates/main:1:17: template-missing: no template that this one extends has a block "a""#),
    Mistake(
      "{{ super() }}",
      #"Templates/main:1:4: template-syntax: "super" has a meaning only inside a block"#),
    Mistake(
      "{% block a %}{% endblock %}{{ self.b() }}",
      #"Templates/main:1:31: template-unknown-name: there is no block "b""#),
    Mistake(
      ["main": "{% extends 'b' %}{% block a %}{{ super.super() }}{% endblock %}", "b": "{% block a %}{% endblock %}"],
      #"Templates/main:1:34: template-missing: fewer than 2 templates that this one extends have a block "a""#),
    Mistake(
      ["main": "{% extends 'b' %}", "b": "{% block a required %}{% endblock %}"],
      #"Templates/b:1:10: template-missing: the block "a" is required, but "main" does not define it (write {% block a %}…{% endblock %} in Templates/main)"#
    ),
    Mistake(
      ["main": "{% include 'card' %}", "card": "{{ post.title }}"],
      #"Templates/card:1:4: template-unknown-name: unknown name "post" (did you mean "posts"?) <- included from Templates/main:1:12"#
    ),
    Mistake(
      ["main": "{% include 'crad' %}", "card": ""],
      #"Templates/main:1:12: template-missing: there is no template "crad" (did you mean "card"?)"#),
    Mistake(
      "{% include ['x', 'y'] %}",
      #"Templates/main:1:12: template-missing: none of these templates exists: "x", "y" (make the template, or correct its name, which is written from the templates' folder)"#
    ),
    Mistake(
      "{% include [] %}",
      "Templates/main:1:12: template-missing: the list of templates is empty"),
    Mistake(
      "{% include 5 %}",
      "Templates/main:1:12: template-type: a template's name must be a string, or a list of strings (put the name in quotes)"
    ),
    Mistake(
      ["main": "{% import ['p'] as p %}", "p": ""],
      "Templates/main:1:11: template-type: a template's name must be a string (put the name in quotes)"),
    Mistake(
      ["main": "{% extends 'x' if page else 'bse' %}", "base": ""],
      "Templates/main:1:12: template-missing: there is no template \"x\" (make the template, or correct its name, which is written from the templates' folder)\nTemplates/main:1:29: template-missing: there is no template \"bse\" (did you mean \"base\"?)"
    ),
    Mistake(
      "{% include '' %}",
      "Templates/main:1:12: template-missing: a template's name is empty"),
    Mistake(
      "{% include '../x' ignore missing %}",
      #"Templates/main:1:12: template-missing: "../x" leaves the templates' folder"#),
  ]
}
