"""Records what Jinja2 makes of statements: every kind x empty, none, negative, Unicode, nested, wrong type.

Run only to record anew: python3 Tests/Recorders/statements.py (needs jinja2 == 3.1.6).
The rows use the context that jinja.py has written to JinjaRows.swift.
"""
import json
import pathlib

import jinja2
from jinja2 import DictLoader, Environment, StrictUndefined

TESTS = pathlib.Path(__file__).parent.parent / "LecternTemplateTests"

# Where Lectern differs on purpose: by template, the reason.
UNKNOWN = "an unknown name is an error wherever it stands, also where Jinja would never come to read it"
EAGER = "a template named in quotes must exist wherever it is named"
GLOBAL = "a page's names are globals of Lectern: imports and includes without context see them too"
ELSE = "Jinja also runs else when a loop is left in its first round; Lectern only when there was nothing to loop over"
DIFFERENT = [
    ("{% for a, in [[1], [2]] %}{{ a }}{% endfor %}", "Lectern takes a target of one name and a comma, as Python does"),
    ("{% for x in nums %}{{ loop|length }}{% endfor %}", "loop.length says it"),
    ("{% for x in nums %}{% break %}{% else %}never{% endfor %}|", ELSE),
    ("{% for x in nums %}{{ x }}{% for y in [1] %}{% if x == 3 %}{% break %}{% endif %}y{% else %}E{% endfor %}{% endfor %}", ELSE),
    ("{% set a = missing %}{{ a is defined }}", UNKNOWN),
    ("{% macro m(x=missing) %}{{ x is defined }}{% endmacro %}{{ m() }}", UNKNOWN),
    ("{% filter int %}5{% endfilter %}", "Lectern writes the number"),
    ("{% autoescape yes %}{{ html }}{% endautoescape %}", "escaping is decided before anything is rendered"),
    ("{% autoescape no %}{{ html }}{% endautoescape %}", "escaping is decided before anything is rendered"),
    ('{% autoescape "false" %}{{ html }}{% endautoescape %}', "escaping is decided before anything is rendered"),
    ("{{ 99999999999999999999 }}", "integers have 64 bits"),
    ("{% macro m() %}{{ caller.name }}{{ caller.arguments }}{% endmacro %}{% call(q) m() %}x{% endcall %}",
     "the body of a call is named caller"),
    ("{% macro m() %}x{% endmacro %}{{ m }}", "a macro that is printed was meant to be called"),
    ("{% macro m(a,) %}{{ a }}{% endmacro %}{{ m(1,) }}", "a comma may stand behind the last parameter, as in calls"),
    ("{% from 'b' import f, %}{{ f() }}", "a comma may stand behind the last name"),
    ("{% set n = 'a' %}{% include n without context %}", GLOBAL),
    ({"main": "{% import 'b' as m %}{{ m.v }}", "b": "{% if yes %}{% set v = 2 %}{% endif %}"}, GLOBAL),
    ({"main": "{% import 'b' as m %}{{ m.f() }}",
      "b": "{% set c = {'a': 1} %}{% macro f() %}{{ c.a }}{{ word }}{% endmacro %}"}, GLOBAL),
    ({"main": "{% include 'a' %}", "a": "{% include 'b' if yes else 'c' %}", "b": "{{ word }}"}, EAGER),
    ("{% import 'b' as m %}{{ m }}", "what an imported template writes is dropped"),
    ("{{ self }}", "self only names blocks"),
    ("{% extends 'base' %}{% block a %}{% set s = super %}{{ s() }}{% endblock %}", "super can only be called"),
    ("{% extends 'base' %}{% autoescape false %}{% block a %}{{ html }}{% endblock %}{% endautoescape %}",
     "a block of a template that extends another is written once, where that one has it"),
]

TABLE = {
    "loops": r"""
{% for x in none_list %}{{ x }}{% else %}empty{% endfor %}
{% for x in empty %}{{ x }}{% else %}empty{% endfor %}
{% for x in none_map %}{{ x }}{% else %}empty{% endfor %}
{% for x in nil %}{{ x }}{% else %}empty{% endfor %}
{% for x in n3 %}{{ x }}{% endfor %}
{% for x in neg %}{{ x }}{% endfor %}
{% for x in yes %}{{ x }}{% endfor %}
{% for x in pi %}{{ x }}{% endfor %}
{% for x in missing %}{{ x }}{% endfor %}
{% for x in person.nope %}{{ x }}{% endfor %}
{% for x in han %}[{{ x }}]{% endfor %}
{% for x in "é" %}[{{ x }}]{% endfor %}
{% for 名 in words %}{{ 名 }}{% endfor %}
{% for x in html|safe %}{{ x }}{% endfor %}
{% for x in person %}{{ x }};{% endfor %}
{% for k, v in person.items() %}{{ k }}={{ v }};{% endfor %}
{% for k, v in person|dictsort %}{{ k }}={{ v }};{% endfor %}
{% for (k, v) in person.items() %}{{ k }}={{ v }};{% endfor %}
{% for a, (b, c) in [[1, [2, 3]], [4, [5, 6]]] %}{{ a }}{{ b }}{{ c }};{% endfor %}
{% for (a, b), c in [[[1, 2], 3]] %}{{ a }}{{ b }}{{ c }}{% endfor %}
{% for a, in [[1], [2]] %}{{ a }}{% endfor %}
{% for a, b in nums %}{{ a }}{% endfor %}
{% for a, b in [[1, 2, 3]] %}{{ a }}{% endfor %}
{% for a, b in [[1]] %}{{ a }}{% endfor %}
{% for a, b in words %}{{ a }}{% endfor %}
{% for a, b in ["xy", "zw"] %}{{ a }}-{{ b }};{% endfor %}
{% for a, a in [[1, 2]] %}{{ a }}{% endfor %}
{% for a, b in nil %}{{ a }}{% else %}e{% endfor %}
{% for x in nums if x > 1 %}{{ x }}{{ loop.index }}{{ loop.length }}{{ loop.last }};{% endfor %}
{% for x in nums if x > 9 %}{{ x }}{% else %}none{% endfor %}
{% for x in nums if x is odd %}{{ x }}{% endfor %}
{% for x in nums if missing %}{{ x }}{% endfor %}
{% for x in nums if loop.index > 1 %}{{ x }}{% endfor %}
{% for x in nums if x > "a" %}{{ x }}{% endfor %}
{% for x in nums if x if yes else no %}{{ x }}{% endfor %}
{% for a, b in [[1, 2], [3, 4]] if a > 1 %}{{ a }}{{ b }}{{ loop.index }}{% endfor %}
{% for x in nums if x in dups %}{{ x }}{% endfor %}
{% for x in (nums if yes else words) %}{{ x }}{% endfor %}
{% for x in 1, 2, 3 %}{{ x }}{% endfor %}
{% for x in (1, 2, 3) %}{{ x }}{% endfor %}
{% for x in () %}{{ x }}{% else %}e{% endfor %}
{% for x in [none, none] %}{{ x }}{% endfor %}
{% for x in range(-3) %}{{ x }}{% else %}e{% endfor %}
{% for x in range(3, -3, -2) %}{{ x }};{% endfor %}
{% for x in nums|sort|reverse %}{{ x }}{% endfor %}
{% for x in nums[:2] %}{{ x }}{% endfor %}
{% for x in nums[-1:] %}{{ x }}{% endfor %}
{% for x in nums %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{{ loop.depth0 }};{% endfor %}
{% for x in nums %}{{ loop.previtem|default("-") }}{{ loop.nextitem|default("-") }};{% endfor %}
{% for x in nums %}{{ loop.previtem }}{% endfor %}
{% for x in nums %}{{ loop.nextitem }}{% endfor %}
{% for x in nums %}{{ loop.previtem is defined }}{{ loop.nextitem is undefined }};{% endfor %}
{% for x in nums %}{% if loop.previtem is defined and x < loop.previtem %}down{% endif %}{{ x }}{% endfor %}
{% for x in dups %}{{ loop.changed(x) }};{% endfor %}
{% for p in people %}{{ loop.changed(p.age, p.ok) }};{% endfor %}
{% for x in nums %}{{ loop.changed() }};{% endfor %}
{% for x in nums %}{{ loop.changed(missing) }}{% endfor %}
{% for x in mixed %}{{ loop.changed(x) }};{% endfor %}
{% for x in nums %}{{ loop.cycle("a", "b") }}{% endfor %}
{% for x in nums %}{{ loop.cycle() }}{% endfor %}
{% for x in nums %}{{ loop.cycle(nil) }}{% endfor %}
{% for x in nums %}{{ loop.cycle(*words) }}{% endfor %}
{% for x in nums %}{{ loop.cycle("<", html|safe) }}{% endfor %}
{% for x in nums %}{{ loop.nope }}{% endfor %}
{% for x in nums %}{{ loop.nope is defined }}{% endfor %}
{% for x in nums %}{{ loop["index"] }}{% endfor %}
{% for x in nums %}{{ loop|length }}{% endfor %}
{% for x in nums %}{{ loop.length * 2 }}{% endfor %}
{% for x in nums %}{% set outer = loop %}{% for y in [1, 2] %}{{ outer.index }}.{{ loop.index }} {% endfor %}{% endfor %}
{% for x in nums %}{% for y in nested %}{{ loop.index }}{% endfor %}{{ loop.index }};{% endfor %}
{% for x in nums %}{% endfor %}{{ x is defined }}
{% for x in nums %}{% endfor %}{{ loop is defined }}
{% for x in nums %}{% set y = x %}{% endfor %}{{ y is defined }}
{% set y = 0 %}{% for x in nums %}{% set y = y + x %}{{ y }};{% endfor %}{{ y }}
{% set x = "o" %}{% for x in nums %}{{ x }}{% endfor %}{{ x }}
{% set x = "o" %}{% for x in none_list %}{{ x }}{% else %}{{ x }}{% endfor %}
{% for x in nums %}{% set x = x * 2 %}{{ x }};{% endfor %}
{% for x in nums %}{% if x == 1 %}{% set found = x %}{% endif %}{% endfor %}{{ found is defined }}
{% for x in x %}{{ x }}{% else %}e{% endfor %}
{% set x = [1, 2] %}{% for x in x %}{{ x }}{% endfor %}{{ x }}
{% for loop in nums %}{{ loop }}{% endfor %}
{% set loop = 5 %}{{ loop }}
{% for x in nums %}{% else %}{{ loop is defined }}{% endfor %}
{% for x in none_list %}{% else %}{{ loop is defined }}{% endfor %}
{% for t in tree recursive %}{{ t.name }}{% if t.kids %}({{ loop(t.kids) }}){% endif %}{{ loop.depth }}{% endfor %}
{% for t in tree recursive %}{{ loop.depth0 }}{{ t.name }}{{ loop.index }}/{{ loop.length }} {{ loop(t.kids) }}{% else %}-{% endfor %}
{% for t in tree if t.name != "b" recursive %}{{ t.name }}{{ loop(t.kids) }}{% endfor %}
{% for t in tree recursive %}{{ loop() }}{% endfor %}
{% for t in tree recursive %}{{ loop(1, 2) }}{% endfor %}
{% for t in tree recursive %}{{ loop(5) }}{% endfor %}
{% for t in tree recursive %}{{ loop(nil) }}{% endfor %}
{% for t in tree recursive %}{% set s = loop(t.kids) %}{{ t.name }}[{{ s }}]{% endfor %}
{% for t in tree recursive %}{{ t.name }}{{ loop(t.kids)|upper }}{% endfor %}
{% for t in tree recursive %}{{ t.name }}{% for k in nums %}{{ loop.depth }}{% endfor %}{{ loop(t.kids) }}{% endfor %}
{% for t in tree recursive %}{% set outer = loop %}{{ t.name }}{% for k in [t.kids] %}{{ outer(k) }}{% endfor %}{% endfor %}
{% for t in tree %}{{ loop(t.kids) }}{% endfor %}
{% for n, l in [["a", [["b", []]]]] recursive %}{{ n }}{{ loop(l) }}{% endfor %}
{% for x in nums %}{{ x }}{% if x == 1 %}{% break %}{% endif %},{% endfor %}|
{% for x in nums %}{% if x == 1 %}{% continue %}{% endif %}{{ x }}{{ loop.index }}{% endfor %}|
{% for x in nums %}{% break %}{% else %}never{% endfor %}|
{% for x in none_list %}{% break %}{% else %}empty{% endfor %}|
{% for x in nums %}{% for y in nums %}{% if y == 1 %}{% break %}{% endif %}{{ x }}{{ y }};{% endfor %}{% endfor %}
{% for x in nums %}{% for y in nums %}{% continue %}{% endfor %}{{ x }}{% endfor %}
{% for x in nums %}{% with a = 1 %}{% if x == 1 %}{% break %}{% endif %}{{ x }}{{ a }}{% endwith %}{% endfor %}
{% for x in nums %}{% if x == 1 %}{% continue %}{% endif %}{% set y = x %}{{ y }}{% endfor %}
{% for x in nums if x > 1 %}{{ x }}{% break %}{% endfor %}
{% for x in nums %}{{ x }}{% for y in [1] %}{% if x == 3 %}{% break %}{% endif %}y{% else %}E{% endfor %}{% endfor %}
{% for x in nums %}{% autoescape false %}{% if x == 1 %}{% continue %}{% endif %}{{ html }}{% endautoescape %}{% endfor %}
{% for t in tree recursive %}{{ t.name }}{{ loop(t.kids) }}{% break %}{% endfor %}
{% for x in nums %}
{% for x nums %}{% endfor %}
{% for in nums %}{% endfor %}
{% for x in %}{% endfor %}
{% for x.y in nums %}{% endfor %}
{% for 1 in nums %}{% endfor %}
{% for x in nums if %}{% endfor %}
{% for x in nums %}{% else %}{% else %}{% endfor %}
{% for x in nums %}{% elif yes %}{% endfor %}
{% for x in nums recursive if yes %}{% endfor %}
{% for x in nums %}{% endfor x %}
{% for true in nums %}{% endfor %}
{% for loop.x in nums %}{% endfor %}
{% break %}
{% continue %}
{% if yes %}{% break %}{% endif %}
""",
    "conditions": r"""
{% if none_list %}a{% elif none_map %}b{% elif empty %}c{% elif nil %}d{% elif n0 %}e{% else %}f{% endif %}
{% if nums %}a{% endif %}{% if person %}b{% endif %}{% if han %}c{% endif %}{% if neg %}d{% endif %}{% if half %}e{% endif %}
{% if " " %}a{% endif %}{% if 0.0 %}b{% endif %}{% if "0" %}c{% endif %}{% if [0] %}d{% endif %}{% if () %}e{% endif %}{% if (0,) %}f{% endif %}
{% if missing %}{% endif %}
{% if not missing %}{% endif %}
{% if missing is defined %}a{% else %}b{% endif %}
{% if missing is not defined %}a{% endif %}
{% if missing is defined and missing.x %}a{% else %}b{% endif %}
{% if person.nope %}{% endif %}
{% if person.nope is defined %}a{% else %}b{% endif %}
{% if no %}{{ person.nope }}{% endif %}ok
{% if yes or person.nope %}ok{% endif %}
{% if no and person.nope %}x{% else %}ok{% endif %}
{% if yes %}{% if no %}a{% else %}{% if yes %}b{% endif %}{% endif %}{% endif %}
{% if no %}a{% elif no %}b{% elif yes %}c{% elif person.nope %}d{% endif %}
{% if n3 > 2 and n3 < 5 %}a{% endif %}
{% if 2 < n3 < 5 %}a{% endif %}
{% if n3 == "3" %}a{% else %}b{% endif %}
{% if n3 > "3" %}a{% endif %}
{% if nil > 0 %}a{% endif %}
{% if nums > 2 %}a{% endif %}
{% if "a" in word %}a{% else %}b{% endif %}
{% if "学" in han %}a{% endif %}
{% if 1 in nil %}a{% endif %}
{% if "name" in person and person.name %}a{% endif %}
{% if yes, no %}a{% endif %}
{% if (yes) %}a{% endif %}
{% if not (yes and no) %}a{% endif %}
{% if not yes == no %}a{% else %}b{% endif %}
{% if yes if no else yes %}a{% endif %}
{% if %}{% endif %}
{% if yes no %}{% endif %}
{% if yes %}{% else %}{% elif no %}{% endif %}
{% if yes %}{% else yes %}{% endif %}
{% if yes %}{% elif %}{% endif %}
{% if yes %}a{% end if %}
{% if yes %}a{% endif yes %}
{% if n3 = 3 %}{% endif %}
{% if yes %}{% endfor %}
{% else %}
{% elif yes %}
{% endif %}
{% if yes %}{% set q = 1 %}{% endif %}{{ q }}
{% if no %}{% set q = 1 %}{% endif %}{{ q is defined }}
{% if no %}{% set q = 1 %}{% endif %}{{ q }}
{% if no %}{% set q = 1 %}{% else %}{% set q = 2 %}{% endif %}{{ q }}
{% if yes %}{% macro m() %}M{% endmacro %}{% endif %}{{ m() }}
{% if no %}{% macro m() %}M{% endmacro %}{% endif %}{{ m() }}
""",
    "set": r"""
{% set a = nil %}{{ a }}
{% set a = "" %}[{{ a }}]
{% set a = missing %}{{ a is defined }}
{% set a = person.nope %}{{ a is defined }}
{% set a = person.nope %}{{ a }}
{% set a, b = 1, 2 %}{{ a }}{{ b }}
{% set a, b = [1, 2] %}{{ a }}{{ b }}
{% set a, b = "xy" %}{{ a }}{{ b }}
{% set a, b = 1 %}{{ a }}
{% set a, b = [1] %}{{ a }}
{% set a, b = [1, 2, 3] %}{{ a }}
{% set a, (b, c) = 1, (2, 3) %}{{ a }}{{ b }}{{ c }}
{% set (a, b) = (1, 2) %}{{ a }}{{ b }}
{% set a = b = 1 %}
{% set a = 1 if no %}{{ a is defined }}
{% set a = 1, %}{{ a }}
{% set a = 1, 2 %}{{ a }}
{% set 名字 = "值" %}{{ 名字 }}
{% set a = "a" "b" %}{{ a }}
{% set a = html %}{{ a }}{{ a|safe }}
{% set a = -n3 %}{{ a }}{% set a = a * -1 %}{{ a }}
{% set a = a|default(5) %}{{ a }}
{% set word = word ~ "!" %}{{ word }}
{% set a = {"b": {"c": [1, {"d": 2}]}} %}{{ a.b.c[1].d }}
{% set a.b = 1 %}
{% set a[0] = 1 %}
{% set nums[0] = 1 %}
{% set person.name = "x" %}
{% set a += 1 %}
{% set a %}x{{ html }}{% endset %}{{ a }}
{% set a %}{% endset %}[{{ a }}]
{% set a | upper %}x{{ word }}{% endset %}{{ a }}
{% set a | upper | replace("X", "<") %}x{{ word }}{% endset %}{{ a }}
{% set a | length %}中文{% endset %}{{ a }}
{% set a | nope %}{% endset %}
{% set a %}{% set b = 1 %}{{ b }}{% endset %}{{ b is defined }}{{ a }}
{% set a, b %}x{% endset %}
{% set a %}{% for x in nums %}{{ x }}{% endfor %}{% endset %}{{ a|length }}{{ a }}
{% set ns.a %}x{% endset %}
{% set ns = namespace() %}{% set ns.a %}x<{% endset %}{{ ns.a }}
{% set ns = namespace(a=1, b=[2]) %}{% set ns.a, ns.b = 3, 4 %}{{ ns.a }}{{ ns.b }}
{% set ns = namespace(a=1) %}{% set ns.a = ns.a + 1 %}{% set ns.c = ns.a %}{{ ns.a }}{{ ns.c }}
{% set ns = namespace({"a": 1}, b=2) %}{{ ns.a }}{{ ns.b }}
{% set ns = namespace(5) %}
{% set ns = namespace(none) %}
{% set ns = namespace([["a", 1]]) %}{{ ns.a }}
{% set ns = namespace(a=1) %}{{ ns["a"] }}
{% set ns = namespace(a=1) %}{% for x in nums %}{% set ns.a = ns.a + x %}{% endfor %}{{ ns.a }}
{% set ns = namespace(l=[]) %}{% for x in nums %}{% set ns.l = ns.l + [x * 2] %}{% endfor %}{{ ns.l }}
{% set ns = namespace(a=1) %}{% macro m() %}{% set ns.a = 5 %}{% endmacro %}{{ m() }}{{ ns.a }}
{% set ns = namespace(a=1) %}{% with %}{% set ns.a = 2 %}{% endwith %}{{ ns.a }}
{% set ns = namespace(a=1) %}{% set other = ns %}{% set other.a = 2 %}{{ ns.a }}
{% set ns = namespace(a=namespace(b=1)) %}{{ ns.a.b }}
{% set ns = namespace(a=1) %}{{ ns is defined }}{{ ns is mapping }}{{ ns is string }}
{% set ns = namespace(a=1) %}{{ ns.a is defined }}{{ ns.z is defined }}{{ ns.z|default("d") }}
{% for x in nums %}{% set ns = namespace(v=x) %}{{ ns.v }}{% endfor %}
{% for ns.x in nums %}{% endfor %}
{% set none = 1 %}
{% set a b = 1 %}
{% set %}{% endset %}
{% set "a" = 1 %}
{% set a = 1 2 %}
{% set a %}x{% endset a %}
{% set a | upper = 5 %}
{% set self = 1 %}{{ self }}
{% set range = 5 %}{{ range }}
{% set a = 1 %}{% set a = a + 1 %}{% set a = a + 1 %}{{ a }}
{% do nil %}{% do 1, 2 %}x
{% do %}
{% do person.nope %}x
{% do nums.nope() %}
{% do 1 / 0 %}
{% with a = 1 %}{% set a = 2 %}{{ a }}{% endwith %}{{ a is defined }}
{% with a = nil, b = "", c = [] %}[{{ a }}{{ b }}{{ c }}]{% endwith %}
{% with a = 1, b = a %}{{ b }}{% endwith %}
{% with a = person.nope %}{{ a is defined }}{% endwith %}
{% with word = "in" %}{{ word }}{% with word = word ~ "ner" %}{{ word }}{% endwith %}{{ word }}{% endwith %}{{ word }}
{% with a, b = 1, 2 %}{% endwith %}
{% with a %}{% endwith %}
{% with a = %}{% endwith %}
{% with 1 = a %}{% endwith %}
{% with a = 1 b = 2 %}{% endwith %}
{% with a = 1, %}{{ a }}{% endwith %}
{% with %}{{ word }}{% endwith %}
{% with 甲 = 1 %}{{ 甲 }}{% endwith %}
""",
    "blocks_of_text": r"""
{% filter upper %}{% endfilter %}[]
{% filter upper %}{{ nil }}中é{% endfilter %}
{% filter upper|lower|title %}ab cd{% endfilter %}
{% filter replace("a", "b") %}{% for x in nums %}a{{ x }}{% endfor %}{% endfilter %}
{% filter upper %}{% filter lower %}AbC{% endfilter %}d{% endfilter %}
{% filter escape %}<{{ "<" }}>{% endfilter %}
{% filter upper %}{{ html }}{% endfilter %}
{% filter upper("x") %}a{% endfilter %}
{% filter %}a{% endfilter %}
{% filter upper
{% filter upper %}a
{% filter upper %}{% set q = 1 %}{{ q }}{% endfilter %}{{ q is defined }}
{% filter truncate(3, true, "…", 0) %}多模态学习{% endfilter %}
{% filter default("x") %}{% endfilter %}[]
{% filter int %}5{% endfilter %}
{% filter first %}abc{% endfilter %}
{% autoescape false %}{{ html }}{% autoescape true %}{{ html }}{% endautoescape %}{{ html }}{% endautoescape %}{{ html }}
{% autoescape false %}{{ "<" }}{{ "<"|e }}{{ ["<"] }}{% endautoescape %}
{% autoescape false %}{% set a = "<" ~ html %}{% endautoescape %}{{ a is defined }}
{% autoescape false %}{% set a %}<{{ "<" }}{% endset %}{{ a }}{% endautoescape %}
{% autoescape false %}{% macro m(x) %}<{{ x }}{% endmacro %}{{ m("<") }}{% endautoescape %}
{% autoescape yes %}{{ html }}{% endautoescape %}
{% autoescape no %}{{ html }}{% endautoescape %}
{% autoescape %}{% endautoescape %}
{% autoescape false %}a
{% autoescape "false" %}{{ html }}{% endautoescape %}
{% raw %}{% endraw %}[]
{% raw %}{{ x }}{% if %}{# c #}{% endraw %}
{%- raw -%}  {{ a }}  {%- endraw -%}  b
{% raw -%}  {{ a }}{% endraw %}
{% raw %}{{ a }}  {%- endraw %}
a  {%- raw %}  b  {% endraw -%}  c
{%raw%}x{%endraw%}
{% raw %}{% raw %}{% endraw %}x
{% raw x %}{% endraw %}
{% raw %}中{% endraw x %}
{% raw %}{%endraw %}{{ word }}
{% raw %}{% endraw +%}
{%+ raw %} x {% endraw %}
{# comment #}a{# {{ word }} {% if %} #}b
a {#- c -#} b
a {#- c #} b
a {# c -#} b
{##}x
{#-#}x
{#--#}x
{# {# #}x
a {#+ c +#} b
{{ word -}}   a   {{- word }}
a{%- if yes -%} b {%- else -%} c {%- endif -%} d
 {%+ if yes +%} b {%+ endif +%} d
 {%- set a = 1 -%} {{ a }}
{%- for x in nums -%} {{ x }} {%- else -%} e {%- endfor -%} .
{{"a"}}{{ 'b'}}{{"c" }}
{%if yes%}a{%endif%}
{%-if yes-%} a {%-endif-%}
{{ "-" -}}  x
{{ -1 }}{{- -1 -}}
{{ - 1 }}
{ { word } }
{{{ "a": 1 }}}
{{ {"a": {"b": 1}}}}
{{ {"a": 1}.a }}
{% %}
{{ }}
{% 1 %}
{% "a" %}
{% if yes %}
{{ word }
{{ word %}
{% if yes }}{% endif %}
{{ "a }}
{{ 'a" }}
{{ (1 }}
{{ [1) }}
{{ {1: 2] }}
{{ 1) }}
{{ a.. }}
{{ word. }}
{{ word| }}
{{ word is }}
{{ word | | upper }}
{{ 1 + }}
{{ * 2 }}
{{ 1 2 }}
{{ word word }}
{{ not }}
{{ if }}
{{ word if }}
{{ word else 1 }}
{{ 1 if yes else }}
{{ word & 1 }}
{{ word $ }}
{{ word ; }}
{{ `a` }}
{{ a = 1 }}
{{ word === "a" }}
{{ yes && no }}
{{ yes || no }}
{{ !yes }}
{{ yes ? 1 : 2 }}
{{ word++ }}
{{ 1. }}
{{ .5 }}
{{ 1__0 }}
{{ 0x }}
{{ 99999999999999999999 }}
{{ nums[ }}
{{ nums[] }}
{{ nums[1, 2] }}
{{ word( }}
{{ range(1 }}
{{ range(1,, 2) }}
{{ range(stop=1) }}
{{ dict(a=1, a=2) }}
{{ dict(a=1, 2) }}
{{ range(*[1, 3])|list }}
{{ range(*5) }}
{{ dict(**{"a": 1}) }}
{{ dict(**5) }}
{{ dict(**nums) }}
{% trans %}a{% endtrans %}
{% debug %}
{% endtrans %}
{% load x %}
{% nope a %}{% endnope %}
{% If yes %}{% endif %}
{% elseif yes %}
{% end %}
{% if yes %}a{% end %}
""",
    "macros": r"""
{% macro m() %}{% endmacro %}[{{ m() }}]
{% macro m(x=nil) %}{{ x }}{% endmacro %}{{ m() }}{{ m("") }}{{ m([]) }}
{% macro m(x) %}{{ x|default("d") }}{% endmacro %}{{ m() }}{{ m(nil) }}
{% macro m(x=missing) %}{{ x is defined }}{% endmacro %}{{ m() }}
{% macro m(a, b=a * 2, c=a + b) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(1) }} {{ m(1, 5) }} {{ m(1, c=0) }}
{% macro m(a, b=c, c=1) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}
{% macro m(a=b, b=1) %}{{ a is defined }}{{ b }}{% endmacro %}{{ m() }}
{% macro m(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ m(b=1, a=2) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(a=1, a=2) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(a=1, z=2) }}
{% macro m() %}{{ varargs }}{% endmacro %}{{ m() }}{{ m(1, "a") }}
{% macro m() %}{{ kwargs }}{% endmacro %}{{ m() }}{{ m(a=1) }}
{% macro m() %}{{ kwargs.a }}{% endmacro %}{{ m(a=1) }}
{% macro m() %}{{ kwargs.a|default("n") }}{% endmacro %}{{ m() }}
{% macro m() %}{% for k, v in kwargs.items() %}{{ k }}{{ v }}{% endfor %}{% endmacro %}{{ m(x=1, y=2) }}
{% macro m(a) %}{{ varargs|length }}{% endmacro %}{{ m(*[1, 2, 3]) }}
{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(**{"a": 1, "b": 3}) }}
{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(**{"z": 1}) }}
{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(*nums) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(*5) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(**5) }}
{% macro m(a, b=2, *c) %}{% endmacro %}
{% macro m(a.b) %}{% endmacro %}
{% macro m(1) %}{% endmacro %}
{% macro m %}{% endmacro %}
{% macro m( %}{% endmacro %}
{% macro m(a b) %}{% endmacro %}
{% macro 1() %}{% endmacro %}
{% macro m(a, b=2) %}{% endmacro %}{{ m.name }} {{ m.arguments }} {{ m.catch_kwargs }} {{ m.catch_varargs }} {{ m.caller }}
{% macro m() %}{{ varargs }}{{ kwargs }}{{ caller }}{% endmacro %}{{ m.arguments }} {{ m.catch_kwargs }} {{ m.catch_varargs }} {{ m.caller }}
{% macro m(a) %}{% endmacro %}{{ m.nope }}
{% macro m(a) %}{% endmacro %}{{ m.nope is defined }}
{% macro m(a) %}{% endmacro %}{{ m is callable }}{{ m is defined }}{{ m is string }}
{% macro m(名) %}{{ 名 }}{% endmacro %}{{ m("值") }}{{ m(名="<") }}
{% macro 宏() %}{{ "x" }}{% endmacro %}{{ 宏() }}
{% macro m() %}{{ m.name }}{% endmacro %}{{ m() }}
{% macro m(n) %}{{ n }}{% if n > 0 %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(3) }}
{% macro m(n) %}{% for x in n %}[{{ m(x) if x is iterable else x }}]{% endfor %}{% endmacro %}{{ m(nested) }}
{% macro m() %}{% set x = 1 %}{{ x }}{% endmacro %}{{ m() }}{{ x is defined }}
{% set x = 1 %}{% macro m() %}{{ x }}{% endmacro %}{{ m() }}{% set x = 2 %}{{ m() }}
{% macro m() %}{{ x }}{% endmacro %}{% with x = 1 %}{{ m() }}{% endwith %}
{% macro m() %}{{ x is defined }}{% endmacro %}{% for x in nums %}{{ m() }}{% endfor %}
{% macro m() %}{{ loop is defined }}{% endmacro %}{% for x in nums %}{{ m() }}{% endfor %}
{% for x in nums %}{% macro m() %}{{ loop.index }}{% endmacro %}{{ m() }}{% endfor %}
{% macro m() %}{% for x in nums %}{{ loop.index }}{{ caller(x) }}{% endfor %}{% endmacro %}{% call(v) m() %}<{{ v }}>{% endcall %}
{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}{% call m() %}x{% endcall %}
{% macro m() %}{{ caller(1, 2) }}{% endmacro %}{% call(a) m() %}{{ a }}{% endcall %}
{% macro m() %}{{ caller() }}{% endmacro %}{% call(a) m() %}{{ a is defined }}{% endcall %}
{% macro m() %}{{ caller() }}{% endmacro %}{% call(a=5) m() %}{{ a }}{% endcall %}
{% macro m() %}{{ caller(a=1) }}{% endmacro %}{% call(a, b=2) m() %}{{ a }}{{ b }}{% endcall %}
{% macro m(x) %}{{ x }}{{ caller() }}{% endmacro %}{% call m("<") %}{{ html }}{% endcall %}
{% macro m() %}{{ caller()|upper }}{% endmacro %}{% call m() %}a{{ "<" }}{% endcall %}
{% macro a() %}a{{ caller() }}{% endmacro %}{% macro b() %}b{{ caller() }}{% endmacro %}{% call a() %}{% call b() %}x{% endcall %}{% endcall %}
{% macro a() %}{% call b() %}{{ caller() }}{% endcall %}{% endmacro %}{% macro b() %}({{ caller() }}){% endmacro %}{% call a() %}x{% endcall %}
{% macro a() %}{% set c = caller %}{% call b() %}{{ c() }}{% endcall %}{% endmacro %}{% macro b() %}({{ caller() }}){% endmacro %}{% call a() %}x{% endcall %}
{% macro m() %}{{ caller.name }}{{ caller.arguments }}{% endmacro %}{% call(q) m() %}x{% endcall %}
{% macro m(caller) %}{{ caller }}{% endmacro %}{{ m(1) }}
{% macro m(caller=none) %}{{ caller is none }}{% endmacro %}{{ m() }}
{% macro m(caller=none) %}{{ caller() if caller else "n" }}{% endmacro %}{{ m() }}{% call m() %}c{% endcall %}
{% macro m(varargs) %}{{ varargs }}{% endmacro %}{{ m(1) }}
{% macro m(kwargs) %}{{ kwargs }}{% endmacro %}{{ m(1) }}
{{ caller() }}
{{ varargs }}
{% call m() %}x{% endcall %}
{% macro m() %}{% endmacro %}{% call m() %}x
{% call %}{% endcall %}
{% call 5 %}{% endcall %}
{% call(a m() %}{% endcall %}
{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{% break %}{% endcall %}
{% for x in nums %}{% macro m() %}{% break %}{% endmacro %}{{ m() }}{% endfor %}
{% macro m() %}<b>{% endmacro %}{{ m() }}{{ m()|length }}{{ m() is string }}{{ m()|escape }}{{ m() + "<" }}
{% macro m() %}x{% endmacro %}{{ [m, m]|length }}{{ [m][0]() }}
{% macro m() %}x{% endmacro %}{% set n = m %}{{ n() }}{{ n.name }}
{% macro m(f) %}{{ f(1) }}{% endmacro %}{% macro g(x) %}<{{ x }}>{% endmacro %}{{ m(g) }}
{% macro m() %}x{% endmacro %}{% macro m() %}y{% endmacro %}{{ m() }}
{% macro range() %}mine{% endmacro %}{{ range() }}
{% macro m() %}x{% endmacro %}{{ m }}
{{ m is defined }}{% macro m() %}{% endmacro %}{{ m is defined }}
{% set d = {"f": 1} %}{{ d.f() }}
{{ nil() }}
{{ n3() }}
{{ word.x() }}
{{ person.name() }}
{{ person.nope() }}
{{ missing() }}
{{ missing.x() }}
{% macro m(a) -%}  {{ a }}  {%- endmacro %}[{{ m(1) }}]
{% macro m(a,) %}{{ a }}{% endmacro %}{{ m(1,) }}
""",
}

BASE = "<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>"
SETS = {
    "names": [
        {"main": "{% include 'a' if yes else 'b' %}", "a": "A", "b": "B"},
        {"main": "{% include 'a' if no else 'b' %}", "a": "A", "b": "B"},
        {"main": "{% set n = 'a' %}{% include n %}", "a": "A{{ word }}"},
        {"main": "{% for n in ['a', 'b'] %}{% include n %}{% endfor %}", "a": "A", "b": "B"},
        {"main": "{% include 'p' ~ n3 %}", "p3": "three"},
        {"main": "{% include 'p' + word + '.html' %}", "phello.html": "hi"},
        {"main": "{% set l = ['no', 'a'] %}{% include l %}", "a": "A"},
        {"main": "{% set l = ['no', 'no2'] %}{% include l %}", "a": "A"},
        {"main": "{% set l = ['no', 'no2'] %}x{% include l ignore missing %}y", "a": "A"},
        {"main": "{% include ['no', word ~ '1', 'a'] %}", "a": "A", "hello1": "H"},
        {"main": "{% include ('no', 'a') %}", "a": "A"},
        {"main": "{% include [] %}", "a": "A"},
        {"main": "x{% include [] ignore missing %}y", "a": "A"},
        {"main": "{% include none_list %}", "a": "A"},
        {"main": "{% include nil %}", "a": "A"},
        {"main": "{% include nil ignore missing %}", "a": "A"},
        {"main": "{% include n3 %}", "a": "A"},
        {"main": "{% include 5 %}", "a": "A"},
        {"main": "{% include empty %}", "a": "A"},
        {"main": "{% include '' %}", "a": "A"},
        {"main": "{% include missing %}", "a": "A"},
        {"main": "{% include person.nope %}", "a": "A"},
        {"main": "{% include person.nope ignore missing %}", "a": "A"},
        {"main": "{% include nums %}", "a": "A"},
        {"main": "{% include [nil, 'a'] %}", "a": "A"},
        {"main": "{% include person %}", "name": "N", "age": "G", "tags": "T"},
        {"main": "{% set n = 'nope' %}x{% include n ignore missing %}y"},
        {"main": "{% set n = 'nope' %}x{% include n %}y"},
        {"main": "{% set n = 'a' %}{% include n ignore missing without context %}", "a": "{{ n is defined }}"},
        {"main": "{% set n = 'a' %}{% include n with context %}", "a": "{{ n }}"},
        {"main": "{% set n = 'a' %}{% include n without context %}", "a": "{{ n is defined }}{{ word }}"},
        {"main": "{% include 'a' ignore missing with context %}", "a": "{{ word }}"},
        {"main": "{% include 'a' with context ignore missing %}", "a": "{{ word }}"},
        {"main": "{% include 'a' without %}", "a": "A"},
        {"main": "{% include 'a' ignore %}", "a": "A"},
        {"main": "{% include 'a' missing %}", "a": "A"},
        {"main": "{% include 'a', 'b' %}", "a": "A", "b": "B"},
        {"main": "{% include %}"},
        {"main": "{% include a b %}", "a": "A"},
        {"main": "{% include word|upper %}", "HELLO": "H"},
        {"main": "{% include '模板' %}", "模板": "中{{ han }}"},
        {"main": "{% set n = '模' ~ '板' %}{% include n %}", "模板": "中"},
        {"main": "{% include 'a' %}{% include 'a' %}", "a": "{% set q = q|default(0) + 1 %}{{ q }}"},
        {"main": "{% with n = 'a', z = 5 %}{% include n %}{% endwith %}", "a": "{{ z }}"},
        {"main": "{% macro m(n) %}{% include n %}{% endmacro %}{{ m('a') }}{{ m('b') }}", "a": "A", "b": "B"},
        {"main": "{% set t = 'a' %}{% block x %}{% include t %}{% endblock %}", "a": "A"},
        {"main": "{% include 'a' %}", "a": "{% include 'b' if yes else 'c' %}", "b": "{{ word }}"},
        {"main": "{% set k = 'a' %}{% include k %}", "a": "{% if k == 'a' %}{% set k = 'b' %}{% include k %}{% endif %}", "b": "{{ k }}"},
        {"main": "{% include 'a' %}", "a": "{% include 'zz' %}"},
        {"main": "{% include 'a' ignore missing %}", "a": "{% include 'zz' %}"},
        {"main": "{% include 'a' ignore missing %}", "a": "{% if %}"},
        {"main": "{% extends 'a' if yes else 'b' %}{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]", "b": "({% block a %}{% endblock %})"},
        {"main": "{% extends 'a' if no else 'b' %}{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]", "b": "({% block a %}{% endblock %})"},
        {"main": "{% set p = 'b' %}{% extends p %}{% block a %}x{{ super() }}{% endblock %}", "a": "[{% block a %}{% endblock %}]", "b": "({% block a %}B{% endblock %})"},
        {"main": "{% extends word %}{% block a %}x{% endblock %}", "hello": "[{% block a %}{% endblock %}]"},
        {"main": "{% extends 'mid' %}{% block a %}x{{ super() }}{% endblock %}", "mid": "{% extends 'b' if yes else 'c' %}{% block a %}m{{ super() }}{% endblock %}", "b": "({% block a %}b{% endblock %})", "c": "[{% block a %}c{% endblock %}]"},
        {"main": "{% extends person.nope %}", "a": "A"},
        {"main": "{% extends nil %}", "a": "A"},
        {"main": "{% extends n3 %}", "a": "A"},
        {"main": "{% extends ['a'] %}", "a": "A"},
        {"main": "{% extends missing %}", "a": "A"},
        {"main": "{% extends '' %}", "a": "A"},
        {"main": "{% extends 'nope' if yes else 'a' %}", "a": "A"},
        {"main": "{% extends word %}", "a": "A"},
        {"main": "{% extends %}", "a": "A"},
        {"main": "{% extends 'a' 'b' %}", "ab": "AB"},
        {"main": "{% set t = 1 %}{% extends 'a' if t == 1 else 'b' %}{% set t = 2 %}", "a": "A{{ t }}", "b": "B{{ t }}"},
        {"main": "{% extends 'a' ~ '1' %}{% macro m() %}M{% endmacro %}{% block a %}{{ m() }}{% endblock %}", "a1": "[{% block a %}{% endblock %}]"},
        {"main": "{% if yes %}{% extends 'a' %}{% else %}{% extends 'b' %}{% endif %}{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]", "b": "({% block a %}{% endblock %})"},
        {"main": "{% if no %}{% extends 'a' %}{% endif %}s{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]"},
        {"main": "{% if yes %}{% extends 'a' %}{% endif %}s{% block a %}x{% endblock %}", "a": "[{% block a %}{% endblock %}]"},
        {"main": "{% import 'a' if yes else 'b' as m %}{{ m.f() }}", "a": "{% macro f() %}A{% endmacro %}", "b": "{% macro f() %}B{% endmacro %}"},
        {"main": "{% set n = 'b' %}{% import n as m %}{{ m.f(1) }}{{ m.v }}", "a": "", "b": "{% macro f(x) %}B{{ x }}{% endmacro %}{% set v = 3 %}"},
        {"main": "{% set n = 'b' %}{% from n import f, v as w %}{{ f(1) }}{{ w }}", "b": "{% macro f(x) %}B{{ x }}{% endmacro %}{% set v = 3 %}"},
        {"main": "{% set n = 'b' %}{% from n import zz %}{{ zz is defined }}", "b": "B"},
        {"main": "{% set n = 'b' %}{% from n import zz %}{{ zz() }}", "b": "B"},
        {"main": "{% set n = 'b' %}{% import n as m %}{{ m.zz }}", "b": "B"},
        {"main": "{% set n = 'zz' %}{% import n as m %}"},
        {"main": "{% import ['b'] as m %}", "b": "B"},
        {"main": "{% import nil as m %}", "b": "B"},
        {"main": "{% import n3 as m %}", "b": "B"},
        {"main": "{% set n = 'b' %}{% import n as m with context %}{{ m.f() }}", "b": "{% macro f() %}{{ n }}{% endmacro %}"},
        {"main": "{% set n = 'b' %}{% import n as m without context %}{{ m.f() }}", "b": "{% macro f() %}{{ n is defined }}{% endmacro %}"},
        {"main": "{% import 'b' as m with %}", "b": ""},
        {"main": "{% import 'b' as 5 %}", "b": ""},
        {"main": "{% import 'b' m %}", "b": ""},
        {"main": "{% from 'b' import f with context, g %}{{ f() }}", "b": "{% macro f() %}F{% endmacro %}{% macro g() %}G{% endmacro %}"},
        {"main": "{% from 'b' import f, %}{{ f() }}", "b": "{% macro f() %}F{% endmacro %}"},
        {"main": "{% from 'b' import f as g %}{{ f is defined }}{{ g() }}", "b": "{% macro f() %}F{% endmacro %}"},
        {"main": "{% from 'b' import _f %}{{ _f() }}", "b": "{% macro _f() %}F{% endmacro %}"},
        {"main": "{% import 'b' as m %}{{ m._f is defined }}", "b": "{% macro _f() %}F{% endmacro %}"},
        {"main": "{% from 'b' import * %}", "b": ""},
        {"main": "{% from 'b' import f as %}", "b": ""},
        {"main": "{% from 'b' %}", "b": ""},
        {"main": "{% import 'b' as m %}{% for x in nums %}{{ m.f(x) }}{% endfor %}", "b": "{% macro f(x) %}{{ x }}{{ loop is defined }};{% endmacro %}"},
        {"main": "{% import 'b' as m %}{{ m.f() }}", "b": "{% from 'c' import g %}{% macro f() %}f{{ g() }}{% endmacro %}", "c": "{% macro g() %}g{% endmacro %}"},
        {"main": "{% import 'b' as m %}{{ m.g() }}", "b": "{% from 'c' import g %}", "c": "{% macro g() %}g{% endmacro %}"},
        {"main": "{% import 'b' as m %}{{ m.f(3) }}", "b": "{% macro f(n) %}{{ n }}{{ g(n) }}{% endmacro %}{% macro g(n) %}{% if n %}{{ f(n - 1) }}{% endif %}{% endmacro %}"},
        {"main": "{% import 'main' as m %}{{ m.x }}{% set x = 1 %}"},
        {"main": "{% import 'b' as m %}{% call m.f() %}x{% endcall %}", "b": "{% macro f() %}<{{ caller() }}>{% endmacro %}"},
        {"main": "{% import 'b' as m %}{{ m }}", "b": "text"},
        {"main": "{% import 'b' as m %}{% set q = m.f %}{{ q(2) }}", "b": "{% macro f(x) %}{{ x }}{% endmacro %}"},
        {"main": "{% if yes %}{% import 'b' as m %}{% endif %}{{ m.v }}", "b": "{% set v = 1 %}"},
        {"main": "{% for x in nums %}{% import 'b' as m %}{{ m.v }}{% endfor %}", "b": "{% set v = 1 %}"},
        {"main": "{% import 'b' as m %}{{ m.v }}", "b": "{% for x in nums %}{% set v = x %}{% endfor %}"},
        {"main": "{% import 'b' as m %}{{ m.v }}", "b": "{% if yes %}{% set v = 2 %}{% endif %}"},
        {"main": "{% import 'b' as m %}{{ m.f() }}", "b": "{% set c = {'a': 1} %}{% macro f() %}{{ c.a }}{{ word }}{% endmacro %}"},
    ],
    "lines": [
        {"main": '{% filter indent(2) %}a\nb{% endfilter %}'},
        {"main": '{# a\nb\nc #}{{ word }}'},
        {"main": '{#\nx -#}\n  b'},
        {"main": '{{- word -}}\n  {{- word -}}  \n {{+ word +}} '},
        {"main": '{{\n1\n+\n2\n}}'},
        {"main": '{% if\nyes\n%}a{% endif %}'},
        {"main": '{{ [1,\n2] }}'},
        {"main": 'a\r\n{{- word }}\r\n{% if yes %}\r\nb\r\n{% endif %}\r\n'},
        {"main": '\ta\t{{ word }}\t\n'},
        {"main": 'a\rb{{ word }}\r'},
        {"main": '{% raw %}\r\n{{ x }}\r\n{% endraw %}\r\n'},
        {"main": "{{ 'a\r\nb' }}"},
        {"main": '{% set a %}\r\nx\r\n{% endset %}{{ a|length }}'},
        {"main": '{# c\r\nd #}\r\n中{{ han }}\r\n'},
        {"main": '{% for x in nums -%}\n  {{ x }}\n{%- endfor %}\n'},
        {"main": '\n\n{{ word }}\n\n'},
        {"main": '{% if yes -%}\n\n a \n\n{%- endif %}'},
        {"main": "{{ 'a\nb' }}"},
        {"main": '{{ word }}\u3000{{- word }}\u3000{%- if yes %}x{% endif %}'},
        {"main": "{% include 'p' %}\n|", "p": "x\n"},
    ],
    "inheritance": [
        {"main": "{% extends 'base' %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{{ nil }}{{ neg }}{{ han }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}x{% endblock a %}{% block b %}y{% endblock b %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}x{% endblock b %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}x{% endblock 5 %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block 区 %}x{% endblock 区 %}", "base": "{% block 区 %}{% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}{{ super() }}{{ super() }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{{ super()|lower }}{{ super() ~ '<' }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'mid' %}{% block a %}3{{ super.super() }}{% endblock %}", "mid": "{% extends 'base' %}{% block a %}2{{ super() }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'm1' %}{% block a %}4{{ super() }}{{ super.super() }}{{ super.super.super() }}{% endblock %}", "m1": "{% extends 'm2' %}{% block a %}3{% endblock %}", "m2": "{% extends 'base' %}{% block a %}2{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{{ super.super() }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'mid' %}{% block a %}3{{ super() }}{% endblock %}", "mid": "{% extends 'base' %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block b %}{{ self.a() }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block b %}{{ self.a()|lower }}{{ self.a() ~ 1 }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}new{% endblock %}{% block b %}{{ self.a() }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block b %}{{ self.zz() }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block b %}{{ self.zz is defined }}{{ self.a is defined }}{% endblock %}", "base": BASE},
        {"main": "{{ self.a() }}{% block a %}x{% endblock %}"},
        {"main": "{{ self.a(1) }}{% block a %}x{% endblock %}"},
        {"main": "{{ self }}"},
        {"main": "{{ super() }}"},
        {"main": "{% block a %}{{ super() }}{% endblock %}"},
        {"main": "{% block a %}{{ super is defined }}{% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}{% if super is defined %}{{ super() }}{% endif %}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{{ super(1) }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{% set s = super %}{{ s() }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{% macro m() %}({{ super() }}){% endmacro %}{{ m() }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% macro m() %}({{ super() }}){% endmacro %}{% block a %}{{ m() }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}{{ super() }}{% endcall %}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{% for t in tree recursive %}{{ super() }}{{ loop(t.kids) }}{% endfor %}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{% for x in nums %}{{ super() }}{{ x }}{% endfor %}{% endblock %}", "base": "{% block a %}{{ x is defined }}{% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}{% set q = 1 %}{{ super() }}{% endblock %}", "base": "{% block a %}{{ q is defined }}{% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}{% filter upper %}{{ super() }}x{% endfilter %}{% endblock %}", "base": "{% block a %}abc{% endblock %}"},
        {"main": "{% extends 'base' %}{% block inner %}I{% endblock %}", "base": "{% block a %}({% block inner %}i{% endblock %}){% endblock %}"},
        {"main": "{% extends 'base' %}{% block inner %}I{{ super() }}{% endblock %}{% block a %}X{{ super() }}{% endblock %}", "base": "{% block a %}({% block inner %}i{% endblock %}){% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}no inner{% endblock %}{% block inner %}I{% endblock %}", "base": "{% block a %}({% block inner %}i{% endblock %}){% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}{% block inner %}new{% endblock %}{% endblock %}", "base": "{% block a %}1{% endblock %}"},
        {"main": "{% block a %}{% block b %}{% block c %}x{% endblock %}{% endblock %}{% endblock %}"},
        {"main": "{% block a %}{% block a %}{% endblock %}{% endblock %}"},
        {"main": "{% block a %}1{% endblock %}{% if no %}{% block a %}2{% endblock %}{% endif %}"},
        {"main": "{% if no %}{% block a %}x{% endblock %}{% endif %}[{{ self.a() }}]"},
        {"main": "{% extends 'base' %}{% if no %}{% block a %}cond{% endblock %}{% endif %}", "base": BASE},
        {"main": "{% for x in nums %}{% block a scoped %}{{ x }}{{ loop.index }}{% endblock %}{% endfor %}"},
        {"main": "{% extends 'base' %}{% block a %}{{ x }}{{ loop.last }}{% endblock %}", "base": "{% for x in nums %}{% block a scoped %}{% endblock %}{% endfor %}"},
        {"main": "{% extends 'base' %}{% block a %}{{ x is defined }}{% endblock %}", "base": "{% for x in nums %}{% block a %}{% endblock %}{% endfor %}"},
        {"main": "{% extends 'base' %}{% block a scoped %}{{ x }}{% endblock %}", "base": "{% for x in nums %}{% block a scoped %}{% endblock %}{% endfor %}"},
        {"main": "{% extends 'base' %}{% block a scoped %}{{ x is defined }}{% endblock %}", "base": "{% for x in nums %}{% block a %}{% endblock %}{% endfor %}"},
        {"main": "{% with q = 1 %}{% block a %}{{ q is defined }}{% endblock %}{% endwith %}"},
        {"main": "{% with q = 1 %}{% block a scoped %}{{ q }}{% endblock %}{% endwith %}"},
        {"main": "{% set q = 1 %}{% block a %}{{ q }}{% set q = 2 %}{{ q }}{% endblock %}{{ q }}"},
        {"main": "{% block a %}{% set q = 1 %}{% endblock %}{{ q is defined }}"},
        {"main": "{% block a %}{% macro m() %}M{% endmacro %}{% endblock %}{{ m is defined }}"},
        {"main": "{% macro m() %}M{% endmacro %}{% block a %}{{ m() }}{% endblock %}"},
        {"main": "{% macro m() %}[{% block a %}x{% endblock %}]{% endmacro %}{{ m() }}"},
        {"main": "{% extends 'base' %}{% block a %}y{% endblock %}", "base": "{% macro m() %}[{% block a %}x{% endblock %}]{% endmacro %}{{ m() }}{{ m() }}"},
        {"main": "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{% block a %}x{% endblock %}{% endcall %}"},
        {"main": "{% for t in tree recursive %}{% block a scoped %}{{ t.name }}{% endblock %}{{ loop(t.kids) }}{% endfor %}"},
        {"main": "{% filter upper %}{% block a %}x{% endblock %}{% endfilter %}"},
        {"main": "{% set s %}{% block a %}x{% endblock %}{% endset %}{{ s }}{{ s }}"},
        {"main": "{% extends 'base' %}{% block a %}ok{% endblock %}", "base": "{% block a required %}{% endblock %}"},
        {"main": "{% extends 'base' %}", "base": "{% block a required %}{% endblock %}"},
        {"main": "{% extends 'mid' %}", "mid": "{% extends 'base' %}{% block a %}mid{% endblock %}", "base": "{% block a required %}{% endblock %}"},
        {"main": "{% block a required %}{% endblock %}"},
        {"main": "{% block a required %}  {# c #} {% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}ok{% endblock %}", "base": "{% block a required %}text{% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}ok{% endblock %}", "base": "{% block a required %}{{ word }}{% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}{{ x }}{% endblock %}", "base": "{% for x in nums %}{% block a scoped required %}{% endblock %}{% endfor %}"},
        {"main": "{% block a required scoped %}{% endblock %}"},
        {"main": "{% block a nope %}{% endblock %}"},
        {"main": "{% block %}{% endblock %}"},
        {"main": "{% block 'a' %}{% endblock %}"},
        {"main": "{% block a-b %}{% endblock %}"},
        {"main": "{% block a %}"},
        {"main": "{% endblock %}"},
        {"main": "text {{ word }} {% extends 'base' %} more {{ missing_not }}", "base": BASE},
        {"main": "text {{ word }} {% extends 'base' %} more", "base": BASE},
        {"main": "{% extends 'base' %}{% extends 'base' %}", "base": BASE},
        {"main": "{% extends 'base' %}{% if yes %}{% extends 'base' %}{% endif %}", "base": BASE},
        {"main": "{% extends 'base' %}{% set q = 5 %}{% block a %}{{ q }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{{ q }}{% endblock %}{% set q = 5 %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{{ q }}{% endblock %}", "base": "{% set q = 7 %}" + BASE},
        {"main": "{% extends 'base' %}{% set q = 1 %}{% block a %}{{ q }}{% endblock %}", "base": "{% set q = 7 %}" + BASE},
        {"main": "{% extends 'base' %}{% block a %}{{ m() }}{% endblock %}", "base": "{% macro m() %}M{% endmacro %}" + BASE},
        {"main": "{% extends 'base' %}{% macro m() %}C{% endmacro %}", "base": "{% macro m() %}P{% endmacro %}{{ m() }}"},
        {"main": "{% extends 'base' %}{% import 'm' as m %}{% block a %}{{ m.f() }}{% endblock %}", "base": BASE, "m": "{% macro f() %}F{% endmacro %}"},
        {"main": "{% extends 'base' %}{% block a %}{% import 'm' as m %}{{ m.f() }}{% endblock %}{% block b %}{{ m is defined }}{% endblock %}", "base": BASE, "m": "{% macro f() %}F{% endmacro %}"},
        {"main": "{% extends 'base' %}{% block a %}{{ m.f() }}{% endblock %}", "base": "{% import 'm' as m %}" + BASE, "m": "{% macro f() %}F{% endmacro %}"},
        {"main": "{% extends 'base' %}{% for x in nums %}{% set q = x %}{% endfor %}{% block a %}{{ q is defined }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% if yes %}{% set q = 3 %}{% endif %}{% block a %}{{ q }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{{ 1 / 0 }}{% block a %}x{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% do 1 / 0 %}{% block a %}x{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% include 'nope' %}{% block a %}x{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{% include 'p' %}{% endblock %}", "base": BASE, "p": "{% block a %}p{% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}{% set q = 4 %}{% include 'p' %}{% endblock %}", "base": BASE, "p": "{{ q }}"},
        {"main": "{% include 'p' %}", "p": "{% extends 'base' %}{% block a %}{{ super() }}{{ word }}{% endblock %}", "base": BASE},
        {"main": "{% for x in nums %}{% include 'p' %}{% endfor %}", "p": "{% extends 'base' %}{% block a %}{{ x }}{% endblock %}", "base": "{% block a %}{% endblock %},"},
        {"main": "{% import 'p' as p %}{{ p.f() }}", "p": "{% extends 'base' %}{% macro f() %}F{% endmacro %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{% autoescape false %}{{ html }}{% endautoescape %}{{ html }}{% endblock %}", "base": BASE},
        {"main": "{% extends 'base' %}{% autoescape false %}{% block a %}{{ html }}{% endblock %}{% endautoescape %}", "base": BASE},
        {"main": "{% extends 'base' %}{% block a %}{{ html }}{% endblock %}", "base": "{% autoescape false %}{% block a %}{% endblock %}{% endautoescape %}"},
        {"main": "{% extends 'base' %}\n\n{% block a %}\nx\n{% endblock %}\n", "base": "1\n{% block a %}{% endblock %}\n2\n"},
        {"main": "{% extends 'base' -%}\r\n{% block a -%}\r\nx\r\n{%- endblock %}", "base": "1\r\n{% block a %}{% endblock %}\r\n2"},
    ],
}


def rows():
    for name, text in TABLE.items():
        for line in text.strip("\n").split("\n"):
            yield name, {"main": line}
    for name, templates in SETS.items():
        for row in templates:
            yield name, row


def record(templates, context):
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True, loader=DictLoader(templates),
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
    row = {"templates": templates}
    for key, reason in DIFFERENT:
        if key in (templates, templates["main"]):
            row["differs"] = reason
    try:
        return row | {"output": environment.get_template("main").render(context)}
    except RecursionError:
        return row | {"error": "RecursionError"}
    except Exception as error:
        return row | {"error": type(error).__name__}


def write(path, body):
    path.write_text("// Recorded by Tests/Recorders/statements.py.\n// swift-format-ignore-file\n\n" + body)


def main():
    assert jinja2.__version__ == "3.1.6", jinja2.__version__
    text = (TESTS / "JinjaRows" / "JinjaRows.swift").read_text()
    context = json.loads(text.split('##"""')[1].split('"""##')[0])
    folder = TESTS / "StatementRows"
    for old in folder.glob("*.swift"):
        old.unlink()
    groups = {}
    for name, templates in rows():
        groups.setdefault(name, []).append(json.dumps(record(templates, context), ensure_ascii=False))
    members = []
    for name, lines in groups.items():
        chunks, size = [[]], 0
        for line in lines:
            if size + len(line.encode()) > 15000:
                chunks.append([])
                size = 0
            chunks[-1].append("    " + line)
            size += len(line.encode()) + 5
        for index, chunk in enumerate(chunks):
            member = name + (str(index + 1) if len(chunks) > 1 else "")
            members.append(member)
            body = "\n".join(chunk)
            write(
                folder / f"StatementRows+{''.join(word.capitalize() for word in member.split('_'))}.swift",
                f"extension StatementRows {{\n  static let {member} = JinjaRow.rows(##\"\"\"\n{body}\n    \"\"\"##)\n}}\n")
    write(
        folder / "StatementRows.swift",
        f"/// Rows of their own file, so that either recorder can run without the other.\nenum StatementRows {{\n  static let all: [JinjaRow] =\n    {' + '.join(members)}\n}}\n")
    print(sum(len(lines) for lines in groups.values()), "rows")


main()
