"""Records what Jinja2 makes of the templates below, as tables of Tests/LecternTemplateTests.

Run only to record anew: python3 Tests/Recorders/jinja.py (needs jinja2 == 3.1.6).
"""
import json
import pathlib

import jinja2
from jinja2 import DictLoader, Environment, StrictUndefined

CONTEXT = {
    "n0": 0, "n3": 3, "n7": 7, "neg": -4, "pi": 3.14159, "half": 0.5, "yes": True, "no": False, "nil": None,
    "empty": "", "word": "hello", "title": "the quick-brown (fox) JUMPS", "han": "多模态学习 multimodal",
    "html": "<b>Tom & \"Jerry\"'s</b>", "lines": "one\ntwo\n\nthree", "spaces": "  pad  ",
    "long": "The quick brown fox jumps over the lazy dog and runs away",
    "nums": [3, 1, 2], "dups": [1, 2, 2, 3, 1], "floats": [1.5, 2.25], "none_list": [], "mixed": [1, "a", None, True],
    "words": ["pear", "Apple", "fig"], "marks": ["<i>", "&"], "nested": [[1, 2], [3, [4, 5]]],
    "person": {"name": "Ada", "age": 36, "tags": ["x", "y"]}, "none_map": {},
    "people": [
        {"name": "Ada", "age": 36, "city": "London", "ok": True},
        {"name": "bob", "age": 25, "city": "Paris", "ok": False},
        {"name": "Cy", "age": 36, "city": "london", "ok": True},
    ],
    "tree": [
        {"name": "a", "kids": [{"name": "a1", "kids": []}, {"name": "a2", "kids": [{"name": "a2x", "kids": []}]}]},
        {"name": "b", "kids": []},
    ],
}

# Sorted, for the tests read them so.
CONTEXT = json.loads(json.dumps(CONTEXT, sort_keys=True))

# Where Lectern differs on purpose.
DIFFERENT = {
    '{{ "<" ~ ">"|safe }}': "Jinja joins literals while compiling and then forgets that one is safe",
    '{{ "<"|safe ~ ">" }}': "Jinja joins literals while compiling and then forgets that one is safe",
    '{{ people|map(attribute="zz")|list }}': "Jinja writes a list of Undefined objects",
    "{{ 1 is odd or missing }}": "an unknown name is an error wherever it stands",
    "{% filter length %}abc{% endfilter %}": "Lectern writes the number",
    "{% do missing %}": "an unknown name is an error wherever it stands",
    "{% macro m() %}x{% endmacro m %}{{ m() }}": "Lectern lets the end tag repeat the macro's name",
    "{% for x in nums %}{% include 'p' %}{% endfor %}": "Lectern passes loop to what is included",
}

FILES = {
    "output": """
{{ word }}|{{ html }}|{{ n3 }}|{{ neg }}|{{ pi }}|{{ yes }}|{{ no }}|{{ nil }}|{{ empty }}|{{ han }}
{{ nums }} {{ words }} {{ mixed }} {{ person }} {{ nested }} {{ marks }} {{ none_list }} {{ none_map }}
{{ (1, 2) }} {{ (1,) }} {{ () }} {{ 1, 2 }} {{ [1, 'a', "b'c"] }} {{ {'a': 1, 2: [3]} }}
{{ "a\\nb" }} {{ 'it\\'s' }} {{ "tab\\tq" }} {{ "\\u4e2d" }} {{ "\\x41" }} {{ "a" "b" }} {{ "\\q" }}
{{ 42 }} {{ 1_000 }} {{ 0x1F }} {{ 0b101 }} {{ 0o17 }} {{ 1.5 }} {{ 1e3 }} {{ 2.5e-3 }} {{ 1e16 }} {{ 1e22 }} {{ 0.0001 }} {{ 0.00001 }} {{ 123456789012345680.0 }} {{ 1e15 }} {{ 9007199254740993.0 }}
{{ true }} {{ True }} {{ false }} {{ none }} {{ None }} {{ [true, none] }}
{{ "<" }} {{ "<"|safe }} {{ "<" ~ ">"|safe }} {{ ["<"] }} {{ ["<"|safe] }}
{{ '{{' }} {{ '}}' }} {{ '%}' }} {{ "{# no #}" }}
{{ missing }}
{{ missing.x }}
{{ nil.x }}
{{ person.nope }}
{{ person.nope.x }}
{{ nums[10] }}
{{ nums.x }}
{{
  word
}}
{{ word
{{ 1 +
{{ }}
{{ 'abc }}
{{ a b }}
{{ 1 ! 2 }}
{{ [1, 2 }}
{{ (1, 2 }}
{{ "é" ~ "e\\u0301" }} {{ "é" == "e\\u0301" }}
{{ -0.0 }} {{ 1/3 }} {{ 2/3 }} {{ 100/3 }} {{ 1e100 }} {{ 1.0 }} {{ 100.0 }} {{ 1e-7 }}
text { not a tag } {{ "x" }} { {
a {{- " b " -}} c
a {{- word }} {{ word -}} b
a {%- if yes -%} b {%- endif -%} c
a {%+ if yes +%} b {%+ endif +%} c
a {#- comment -#} b
a {# comment {{ word }} #} b
a {# not closed
{% raw %}{{ word }} {% if %}{% endraw %}
a {%- raw -%} {{ x }} {%- endraw -%} b
{% raw %} open
""",
    "operators": """
{{ 1 + 2 }} {{ 1 - 2 }} {{ 2 * 3 }} {{ 7 / 2 }} {{ 8 / 2 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ 7 % 3 }} {{ -7 % 3 }} {{ 7 % -3 }} {{ 2 ** 10 }} {{ 2 ** -1 }} {{ 2 ** 3 ** 2 }}
{{ 1.5 + 1 }} {{ 7.5 // 2 }} {{ -7.5 // 2 }} {{ 7.5 % 2 }} {{ -7.5 % 2 }} {{ 2 ** 0.5 }} {{ 1 + true }} {{ true + true }}
{{ -n3 }} {{ +n3 }} {{ --n3 }} {{ -2|abs }} {{ (-2)|abs }} {{ -pi }} {{ -2 ** 2 }} {{ 2 * -3 }}
{{ 1 + 2 * 3 - 4 / 2 }} {{ (1 + 2) * 3 }} {{ 1 ~ 2 + 3 }} {{ 10 - 2 - 3 }}
{{ "a" + "b" }} {{ "a" * 3 }} {{ 3 * "ab" }} {{ [1] + [2] }} {{ [1, 2] * 2 }} {{ (1,) + (2,) }} {{ "x" * -1 }}
{{ html + "<" }} {{ html|safe + "<" }} {{ "<" + html|safe }} {{ "<"|safe * 2 }} {{ "<"|e + "<" }}
{{ "%s-%s" % ("a", 1) }} {{ "%d" % 3.7 }} {{ "%05.2f|%5s|%-5s|%x" % (pi, "a", "b", 255) }} {{ "%(a)s" % {"a": 1} }} {{ "100%%" % () }} {{ "<%s>"|safe % "<" }} {{ "%+d" % 5 }} {{ "%.3s" % "abcdef" }} {{ "%r" % "a" }}
{{ 1 < 2 }} {{ 2 <= 2 }} {{ 3 > 4 }} {{ 3 >= 3 }} {{ 1 == 1.0 }} {{ 1 != 2 }} {{ "a" == "a" }} {{ "a" < "b" }} {{ [1, 2] < [1, 3] }} {{ [1] == [1] }} {{ (1,) == [1] }} {{ {"a": 1} == {"a": 1} }} {{ none == none }} {{ none == 0 }} {{ true == 1 }} {{ "1" == 1 }}
{{ 1 < 2 < 3 }} {{ 1 < 3 < 2 }} {{ 3 > 2 > 1 }} {{ 1 < 2 > 0 == 0 }} {{ 1 == 1 == 1 }}
{{ 1 in nums }} {{ 9 in nums }} {{ 9 not in nums }} {{ "ell" in word }} {{ "" in word }} {{ "name" in person }} {{ "zz" not in person }} {{ 1 in (1, 2) }}
{{ yes and no }} {{ yes or no }} {{ not yes }} {{ not not yes }} {{ 0 or "x" }} {{ "" or [] }} {{ 1 and 2 }} {{ 0 and 2 }} {{ none or 3 }} {{ not 1 == 2 }} {{ yes and not no }} {{ no or no or 5 }}
{{ "a" if yes else "b" }} {{ "a" if no else "b" }} {{ "a" if no else "b" if no else "c" }} {{ ("a" if yes) }} {{ 1 if yes }}
{{ "a" if no }}
{{ [1 if yes else 2, 3] }}
{{ "a" ~ 1 ~ none ~ true ~ 1.5 }} {{ "<" ~ "b" }} {{ "<"|safe ~ ">" }} {{ [1] ~ "x" }} {{ "a" ~ html|e }}
{{ nums[0] }} {{ nums[-1] }} {{ nums.0 }} {{ nested[1][1][0] }} {{ nested.1.0 }} {{ word[0] }} {{ word[-1] }} {{ han[1] }} {{ person["name"] }} {{ person.name }} {{ person["tags"][1] }} {{ person.tags.0 }} {{ {1: "x"}[1] }} {{ {"a": 1}["a"] }} {{ (1, 2)[1] }}
{{ nums[1:] }} {{ nums[:2] }} {{ nums[::-1] }} {{ nums[::2] }} {{ nums[-2:] }} {{ nums[5:] }} {{ nums[:-5] }} {{ nums[2:0:-1] }} {{ nums[:] }} {{ nums[-9:9] }} {{ nums[9:-9:-1] }} {{ nums[1:2:3] }}
{{ word[1:3] }} {{ word[::-1] }} {{ han[:3] }} {{ han[-3:] }} {{ word[1:none] }} {{ (1,2,3)[1:] }} {{ empty[1:] }}
{{ 1 + "a" }}
{{ "a" + 1 }}
{{ none + 1 }}
{{ 1 / 0 }}
{{ 1 % 0 }}
{{ 1 < "a" }}
{{ none < 1 }}
{{ 1 in 5 }}
{{ 1 in "abc" }}
{{ -"a" }}
{{ [1] - [1] }}
{{ {} < {} }}
{{ "%d" % "a" }}
{{ "%s %s" % "a" }}
{{ nums[::0] }}
{{ 5[0] }}
{{ nums["a"] }}
{{ missing + 1 }}
{{ missing == 1 }}
{{ not missing }}
{{ missing and 1 }}
{{ 1 in missing }}
{{ word.upper() }} {{ word.replace("l", "L") }} {{ "a,b,c".split(",") }} {{ " a b ".split() }} {{ "a-b-c".split("-", 1) }} {{ ",".join(words) }} {{ word.startswith("he") }} {{ word.endswith("lo") }} {{ word.title() }} {{ spaces.strip() }} {{ word.find("l") }} {{ word.count("l") }} {{ "x".capitalize() }} {{ lines.splitlines() }} {{ "12".isdigit() }} {{ "xxax".strip("x") }} {{ spaces.lstrip() }}| {{ spaces.rstrip() }}|
{{ person.get("name") }} {{ person.get("zz") }} {{ person.get("zz", 5) }} {{ person.keys()|list }} {{ person.values()|list }} {{ person.items()|list }} {{ nums.index(2) }} {{ dups.count(2) }}
{{ word() }}
{{ word.nope() }}
{{ nums.index(99) }}
{{ range(5)|list }} {{ range(2, 5)|list }} {{ range(5, 0, -2)|list }} {{ range(0)|list }} {{ dict(a=1, b="x") }} {{ dict([("k", 2)]) }} {{ dict({"a": 1}, b=2) }}
{{ range(3)[1] }} {{ range(4)|length }} {{ range(3)|sum }}
{{ range() }}
{{ range(1, 2, 0)|list }}
""",
    "filters_text": """
{{ word|upper }} {{ "Été"|lower }} {{ title|capitalize }} {{ title|title }} {{ "hello-world (foo) it's"|title }} {{ empty|capitalize }} {{ empty|title }} {{ han|upper }} {{ 5|upper }} {{ none|upper }} {{ "ß"|upper }} {{ html|upper }} {{ html|safe|upper }} {{ html|safe|title }} {{ html|safe|capitalize }}
{{ spaces|trim }}| {{ "xxaxx"|trim("x") }} {{ "<>a"|trim("<>") }} {{ empty|trim }}| {{ 5|trim }} {{ "\\u3000中\\u3000"|trim }}|
{{ word|replace("l", "L") }} {{ word|replace("l", "L", 1) }} {{ word|replace("", "-") }} {{ "aaa"|replace("aa", "b") }} {{ html|replace("<b>", "<i>") }} {{ html|safe|replace("<b>", "<i>") }} {{ html|replace("Tom", "<i>"|safe) }} {{ 121|replace(1, "x") }} {{ han|replace("态", "T") }} {{ word|replace("z", "y") }} {{ word|replace(old="h", new="j") }} {{ "a<b"|replace("<"|safe, "x") }}
{{ word|replace("l") }}
{{ word|replace }}
{{ long|truncate(20) }} {{ long|truncate(20, true) }} {{ long|truncate(20, false, "…") }} {{ long|truncate(20, end="!") }} {{ long|truncate(55) }} {{ long|truncate(20, true, "", 0) }} {{ long|truncate(9, leeway=0) }} {{ word|truncate(3, true, "", 0) }} {{ word|truncate(4, leeway=0) }} {{ han|truncate(4, true, "…", 0) }} {{ long|truncate }} {{ html|truncate(8, true) }} {{ html|safe|truncate(8, true, "<") }}
{{ long|truncate(2) }}
{{ long|truncate(length=20, killwords=true, end="..", leeway=1) }}
{{ lines|indent }} {{ lines|indent(2) }} {{ lines|indent(2, true) }} {{ lines|indent(2, blank=true) }} {{ lines|indent("> ") }} {{ lines|indent(2, first=true, blank=true) }} {{ empty|indent }}| {{ word|indent(3, true) }} {{ lines|safe|indent("<") }} {{ "a\\n"|indent(2) }}|
{{ long|wordcount }} {{ empty|wordcount }} {{ "it's a_b c-d"|wordcount }} {{ han|wordcount }} {{ "  "|wordcount }}
{{ word|center(11) }}| {{ word|center(10) }}| {{ word|center(2) }}| {{ "ab"|center(5) }}| {{ "abc"|center(6) }}|
{{ "%s %s"|format("a", 1) }} {{ "%(a)s"|format(a="<") }} {{ "%s"|safe|format("<") }} {{ "%05d"|format(42) }} {{ "%s"|format("%") }} {{ "%.2f"|format(2.675) }} {{ "%e"|format(12345.678) }} {{ "%g"|format(0.0001) }}
{{ "%s"|format }}
{{ 5|string + "a" }} {{ none|string }} {{ true|string ~ "x" }} {{ nums|string }} {{ html|safe|string }} {{ html|string }}
{{ html|escape }} {{ html|e|e }} {{ html|e|safe }} {{ 5|e }} {{ none|e }} {{ html|forceescape }} {{ html|safe|forceescape }} {{ nums|e }} {{ words|e }}
{{ html|safe }} {{ html|safe|safe }} {{ 5|safe }} {{ nums|safe }} {{ ["<"]|safe }}
{{ "<p>Hello <b>World</b>  &amp;  more</p>"|striptags }} {{ "a <!-- c > d --> b"|striptags }} {{ "<i>中</i>"|striptags }} {{ "1 < 2 > 1"|striptags }} {{ html|striptags }} {{ html|safe|striptags }} {{ "&lt;b&gt;"|striptags }} {{ 5|striptags }} {{ "a &#39; &#x4e2d; &hellip;"|striptags }} {{ "a<br>b\\n  c"|striptags }}
{{ "a b/c?d&e=中"|urlencode }} {{ {"q": "a b", "x": "1&2"}|urlencode }} {{ [["a", 1], ["b", "/"]]|urlencode }} {{ 5|urlencode }} {{ "~-_."|urlencode }} {{ empty|urlencode }}
{{ word|tojson }} {{ html|tojson }} {{ nums|tojson }} {{ person|tojson }} {{ none|tojson }} {{ 1.5|tojson }} {{ yes|tojson }} {{ han|tojson }} {{ "\\n\\t\\"\\\\"|tojson }} {{ {}|tojson }} {{ []|tojson }} {{ {"b": 1, "a": [1, {"c": none}]}|tojson }} {{ {1: 2}|tojson }} {{ "😀"|tojson }} {{ (1, 2)|tojson }}
{{ {"b": 1, "a": [1, 2], "c": {}, "d": []}|tojson(2) }} {{ [1, [2]]|tojson(indent=1) }} {{ []|tojson(2) }}
{{ {"class": "a b", "id": 5, "x": none, "t": "<"}|xmlattr }} {{ {"a": 1}|xmlattr(false) }} {{ {}|xmlattr }}|
{{ {"a b": 1}|xmlattr }}
{{ 100|filesizeformat }} {{ 1|filesizeformat }} {{ 1000|filesizeformat }} {{ 1500000|filesizeformat }} {{ 1024|filesizeformat(true) }} {{ 123456789|filesizeformat(binary=true) }} {{ 0|filesizeformat }} {{ "300"|filesizeformat }} {{ 1e12|filesizeformat }}
{{ missing|upper }}
{{ missing|e }}
{{ missing|safe }}
{{ word|nope }}
{{ word|upper("x") }}
{{ word|upper(a=1) }}
{{ word|truncate(1, 2, 3, 4, 5) }}
{{ word|replace("a", "b", old="c") }}
{{ word|upper|lower|title|length }} {{ (word ~ "X")|lower }} {{ word ~ "X"|lower }} {{ 1 + "2"|int * 3 }}
""",
    "filters_lists": """
{{ nums|length }} {{ word|length }} {{ han|length }} {{ person|length }} {{ none_list|count }} {{ empty|length }} {{ (1, 2)|length }}
{{ 5|length }}
{{ none|length }}
{{ nums|join(", ") }} {{ nums|join }} {{ marks|join("<") }} {{ marks|join("<br>"|safe) }} {{ ["<"|safe, "<"]|join(",") }} {{ people|join(", ", attribute="name") }} {{ none_list|join(",") }}| {{ word|join("-") }} {{ mixed|join("/") }} {{ people|map(attribute="age")|join("+") }} {{ person|join(",") }} {{ [1.5, none]|join(d="x") }}
{{ 5|join }}
{{ nums|first }} {{ nums|last }} {{ word|first }} {{ word|last }} {{ person|first }} {{ [[]]|first }}
{{ none_list|first }}
{{ none_list|last }}
{{ none_list|first|default("none") }} {{ empty|last|default("x") }}
{{ nums|sort }} {{ nums|sort(true) }} {{ words|sort }} {{ words|sort(case_sensitive=true) }} {{ people|sort(attribute="age")|map(attribute="name")|join(",") }} {{ people|sort(attribute="age,name")|map(attribute="name")|join(",") }} {{ people|sort(reverse=true, attribute="name")|map(attribute="name")|join(",") }} {{ word|sort }} {{ people|sort(true, attribute="age")|map(attribute="name")|join(",") }} {{ [1.5, 1, true]|sort }} {{ [[2, 1], [1, 3]]|sort }} {{ [[2, 1], [1, 3]]|sort(attribute=1) }} {{ person|sort }}
{{ mixed|sort }}
{{ people|sort }}
{{ people|sort(attribute="nope") }}
{{ nums|reverse|list }} {{ word|reverse }} {{ han|reverse }} {{ none_list|reverse|list }} {{ html|safe|reverse }}
{{ word|list }} {{ person|list }} {{ (1, 2)|list }} {{ none_list|list }} {{ "中文"|list }}
{{ 5|list }}
{{ none|list }}
{{ dups|unique|list }} {{ ["a", "A", "b"]|unique|list }} {{ ["a", "A"]|unique(true)|list }} {{ people|unique(attribute="age")|map(attribute="name")|list }} {{ people|unique(attribute="city")|map(attribute="name")|list }}
{% for k, l in people|groupby("age") %}{{ k }}:{{ l|map(attribute="name")|join(",") }};{% endfor %} {% for g in people|groupby("city") %}{{ g.grouper }}={{ g.list|length }} {% endfor %} {% for g in people|groupby("city", case_sensitive=true) %}{{ g.grouper }}={{ g.list|length }} {% endfor %} {% for g in people|groupby("zz", default="-") %}{{ g[0] }}={{ g[1]|length }}{% endfor %}
{% for k, l in people|groupby("nope") %}{{ k }}{% endfor %}
{{ nums|batch(2)|list }} {{ nums|batch(2, "x")|list }} {{ none_list|batch(2)|list }} {{ range(7)|batch(3)|list }} {{ nums|batch(linecount=1)|list }}
{{ range(7)|slice(3)|list }} {{ range(7)|slice(3, "x")|list }} {{ range(6)|slice(3)|list }} {{ none_list|slice(2)|list }} {{ nums|slice(5)|list }}
{{ nums|sum }} {{ none_list|sum }} {{ floats|sum }} {{ people|sum(attribute="age") }} {{ nums|sum(start=10) }} {{ [[1], [2]]|sum(start=[]) }} {{ none_list|sum(start=5) }}
{{ words|sum }}
{{ nums|min }} {{ nums|max }} {{ words|min }} {{ words|max }} {{ words|max(case_sensitive=true) }} {{ people|max(attribute="age") }} {{ people|min(attribute="name") }} {{ none_list|min|default("no") }} {{ word|max }}
{{ none_list|min }}
{{ mixed|max }}
{{ words|map("upper")|list }} {{ people|map(attribute="name")|list }} {{ people|map(attribute="zz", default="-")|list }} {{ nums|map("string")|list }} {{ words|map("replace", "p", "P")|list }} {{ words|map("length")|list }} {{ people|map(attribute="tags", default=[])|list }} {{ [[1, 2], [3, 4]]|map("sum")|list }} {{ [[1, 2], [3, 4]]|map(attribute=0)|list }} {{ nums|map("round", 1)|list }} {{ words|map("truncate", 3, true, "", 0)|list }} {{ tree|map(attribute="kids.0.name", default="-")|list }}
{{ people|map(attribute="zz")|list }}
{{ nums|map("nope")|list }}
{{ nums|map|list }}
{{ nums|select("odd")|list }} {{ nums|select(">", 1)|list }} {{ nums|reject("odd")|list }} {{ mixed|select|list }} {{ mixed|reject|list }} {{ words|select("in", ["fig"])|list }} {{ nums|select("divisibleby", 3)|list }} {{ mixed|select("string")|list }} {{ mixed|select("none")|list }}
{{ people|selectattr("ok")|map(attribute="name")|list }} {{ people|rejectattr("ok")|map(attribute="name")|list }} {{ people|selectattr("age", "eq", 36)|map(attribute="name")|list }} {{ people|rejectattr("age", "gt", 30)|map(attribute="name")|list }} {{ people|selectattr("name", "lower")|map(attribute="name")|list }} {{ people|selectattr("zz", "defined")|list }} {{ people|selectattr("age", "in", [25])|map(attribute="name")|list }} {{ people|selectattr("name", "==", "Ada")|list|length }}
{{ people|selectattr("zz")|list }}
{{ nums|select("nope")|list }}
{{ people|selectattr("age", "nope")|list }}
{{ {"b": 1, "a": 2, "C": 0}|dictsort }} {{ {"b": 1, "a": 2, "C": 0}|dictsort(true) }} {{ {"b": 1, "a": 2}|dictsort(by="value") }} {{ {"b": 1, "a": 2}|dictsort(reverse=true) }} {% for k, v in person|dictsort %}{{ k }}={{ v }};{% endfor %}
{{ nums|dictsort }}
{{ {"a": 1}|dictsort(by="x") }}
{{ person|items|list }} {{ none_map|items|list }} {% for k, v in person|items %}{{ k }}={{ v }};{% endfor %}
{{ nums|items|list }}
{{ missing|default("x") }} {{ empty|default("x") }}| {{ empty|default("x", true) }} {{ nil|default("x") }} {{ nil|d("x", true) }} {{ person.zz|d("q") }} {{ missing|default }}| {{ 0|default(5) }} {{ 0|default(5, boolean=true) }} {{ missing|default(missing|default("deep")) }} {{ person.name|default("x") }} {{ nums[9]|default("gone") }} {{ person["zz"]|default(1) }}
{{ missing.x|default("x") }}
{{ person.zz.yy|default("x") }}
{{ person|attr("zz")|default("n") }}
{{ "5"|int }} {{ "x"|int }} {{ "x"|int(7) }} {{ "3.9"|int }} {{ 3.9|int }} {{ -3.9|int }} {{ "0x1f"|int(0, 16) }} {{ "ff"|int(base=16) }} {{ " 12 "|int }} {{ none|int }} {{ true|int }} {{ "1_000"|int }} {{ ""|int(3) }} {{ "-5"|int }} {{ "+5"|int }} {{ "1e3"|int }} {{ nums|int }}
{{ "1.5"|float }} {{ "x"|float }} {{ "x"|float(2.5) }} {{ 3|float }} {{ none|float }} {{ "1e3"|float }} {{ " 2 "|float }} {{ true|float }} {{ nums|float(1) }}
{{ -3|abs }} {{ (-3)|abs }} {{ (-2.5)|abs }} {{ neg|abs }} {{ true|abs }}
{{ "a"|abs }}
{{ 2.5|round }} {{ 3.5|round }} {{ -2.5|round }} {{ 2.675|round(2) }} {{ 42.55|round(1) }} {{ 42.55|round(1, "floor") }} {{ 42.55|round(1, "ceil") }} {{ 42.1|round(method="ceil") }} {{ 42|round }} {{ 42|round(1) }} {{ 1234.5|round(-2) }} {{ 1250|round(-2) }} {{ pi|round(3) }} {{ 0.5|round }} {{ 1.005|round(2) }} {{ 42|round(0, "floor") }} {{ -42.5|round(0, "ceil") }} {{ 1e20|round }} {{ true|round }}
{{ "a"|round }}
{{ 1|round(0, "x") }}
{{ missing|length }}
{{ missing|list }}
{{ missing|join }}
{{ missing|sort }}
{{ nums|sort|first }} {{ nums|sort|reverse|first }} {{ (nums + [9])|max }} {{ [3, 1]|sort|join(",")|replace(",", ";") }}
""",
    "tests": """
{{ word is defined }} {{ missing is defined }} {{ missing is undefined }} {{ word is undefined }} {{ person.zz is defined }} {{ person.name is defined }} {{ nums[9] is defined }} {{ nil is defined }} {{ missing is not defined }}
{{ missing.x is defined }}
{{ nil is none }} {{ word is none }} {{ 0 is none }} {{ nil is not none }} {{ missing is none }}
{{ word is string }} {{ 1 is string }} {{ html|safe is string }} {{ none is string }}
{{ 1 is number }} {{ 1.5 is number }} {{ true is number }} {{ "1" is number }} {{ 1 is integer }} {{ true is integer }} {{ 1.0 is integer }} {{ 1.0 is float }} {{ 1 is float }} {{ true is boolean }} {{ 1 is boolean }} {{ true is true }} {{ 1 is true }} {{ false is false }} {{ 0 is false }}
{{ person is mapping }} {{ nums is mapping }} {{ nums is sequence }} {{ word is sequence }} {{ person is sequence }} {{ 5 is sequence }} {{ nums is iterable }} {{ word is iterable }} {{ 5 is iterable }} {{ none is iterable }}
{{ 3 is odd }} {{ 4 is odd }} {{ 4 is even }} {{ -3 is odd }} {{ 0 is even }} {{ 2.0 is even }} {{ 9 is divisibleby 3 }} {{ 9 is divisibleby(2) }} {{ n7 is divisibleby n7 }}
{{ "a" is odd }}
{{ none is even }}
{{ 9 is divisibleby 0 }}
{{ 9 is divisibleby }}
{{ 1 is eq 1 }} {{ 1 is ne 2 }} {{ 1 is lt 2 }} {{ 1 is le 1 }} {{ 2 is gt 1 }} {{ 2 is ge 3 }} {{ 1 is equalto 1 }} {{ 1 is lessthan 0 }} {{ 1 is greaterthan 0 }} {{ 1 is eq(1) }} {{ 1 is not eq 2 }}
{{ 1 is in nums }} {{ 1 is in([5]) }} {{ "a" is in "abc" }} {{ 9 is not in nums }}
{{ nil is sameas none }} {{ true is sameas true }} {{ 1 is sameas true }} {{ word is sameas word }} {{ nums is sameas nums }}
{{ "ABC" is upper }} {{ "aBC" is upper }} {{ "abc" is lower }} {{ "123" is upper }} {{ "" is lower }} {{ "A1" is upper }}
{{ html is escaped }} {{ html|safe is escaped }} {{ html|e is escaped }}
{{ "upper" is filter }} {{ "nope" is filter }} {{ "odd" is test }} {{ "nope" is test }}
{{ range is callable }} {{ word is callable }} {{ dict is callable }}
{{ word is nope }}
{{ word is }}
{{ 1 is odd is even }}
{{ missing is odd }}
{{ 1 + 2 is odd }} {{ (1 + 2) is odd }} {{ not 1 is odd }} {{ 1 is odd and 2 is even }} {{ 1 is odd or missing }} {{ "x" if 1 is odd else "y" }} {{ nums|length is odd }} {{ word|upper is upper }}
""",
    "statements": """
{% if yes %}a{% endif %} {% if no %}a{% else %}b{% endif %} {% if no %}a{% elif yes %}b{% else %}c{% endif %} {% if no %}a{% elif no %}b{% elif no %}c{% endif %}| {% if none_list %}x{% else %}y{% endif %} {% if "0" %}t{% endif %} {% if 0.0 %}t{% else %}f{% endif %} {% if nil %}t{% else %}f{% endif %} {% if none_map %}t{% else %}f{% endif %} {% if nums and word %}both{% endif %} {% if not none_list %}ok{% endif %}
{% if missing %}a{% endif %}
{% if person.zz %}a{% endif %}
{% if %}a{% endif %}
{% if yes %}a
{% if yes %}a{% else %}b{% else %}c{% endif %}
{% endif %}
{% for x in nums %}{{ x }}{% endfor %} {% for x in none_list %}{{ x }}{% else %}none{% endfor %} {% for x in nums %}{{ x }}{% else %}none{% endfor %} {% for c in word %}{{ c }}-{% endfor %} {% for k in person %}{{ k }} {% endfor %} {% for k, v in person.items() %}{{ k }}={{ v }} {% endfor %} {% for a, b in [[1, 2], [3, 4]] %}{{ a + b }} {% endfor %} {% for (a, b), c in [[[1, 2], 3]] %}{{ a }}{{ b }}{{ c }}{% endfor %} {% for a, (b, c) in [[1, [2, 3]]] %}{{ a }}{{ b }}{{ c }}{% endfor %} {% for x in 1, 2, 3 %}{{ x }}{% endfor %} {% for a, b in {1: 2}.items() %}{{ a }}{{ b }}{% endfor %}
{% for x in nums if x > 1 %}{{ loop.index }}:{{ x }}/{{ loop.length }} {% else %}none{% endfor %} {% for x in nums if x > 9 %}{{ x }}{% else %}none{% endfor %} {% for x in nums if x is odd %}{{ x }}{% endfor %} {% for k, v in person.items() if k != "age" %}{{ k }}{% endfor %} {% for x in nums|sort if x %}{{ x }}{% endfor %}
{% for x in nums %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{{ loop.depth0 }};{% endfor %}
{% for x in nums %}{{ loop.previtem|default("-") }}<{{ x }}>{{ loop.nextitem|default("-") }} {% endfor %} {% for x in dups %}{% if loop.changed(x) %}{{ x }}{% endif %}{% endfor %} {% for x in nums %}{{ loop.cycle("a", "b") }}{% endfor %} {% for x in nums %}{{ loop.cycle(*["p", "q", "r"]) }}{% endfor %} {% for x in nums %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}
{% for x in nums %}{{ loop.previtem }}{% endfor %}
{% for x in nums %}{{ loop.nope }}{% endfor %}
{% for x in nums %}{% set outer = loop %}{% for y in words %}{{ outer.index }}.{{ loop.index }} {% endfor %}{% endfor %}
{% for a in nested %}{% for b in a %}{{ loop.index }}{% endfor %}{{ loop.index }}|{% endfor %}
{% for n in tree recursive %}{{ n.name }}{% if n.kids %}({{ loop(n.kids) }}){% endif %}{{ loop.depth }}{% endfor %}
{% for n in tree recursive %}<{{ n.name }}{{ loop(n.kids) }}>{% else %}.{% endfor %}
{% for n in tree recursive %}{{ loop.depth0 }}{{ n.name }}{% set sub = loop(n.kids) %}[{{ sub }}]{% endfor %}
{% for n in tree %}{{ loop(n.kids) }}{% endfor %}
{% for x in missing %}{{ x }}{% endfor %}
{% for x in 5 %}{{ x }}{% endfor %}
{% for x in nil %}{{ x }}{% endfor %}
{% for a, b in nums %}{{ a }}{% endfor %}
{% for a, b in [[1, 2, 3]] %}{{ a }}{% endfor %}
{% for x in nums %}{{ x }}
{% for in nums %}{% endfor %}
{% for x nums %}{% endfor %}
{% for x in nums %}{% endfor %}{{ x }}
{% for x in nums %}{% endfor %}{{ loop.index }}
{% for word in nums %}{{ word }}{% endfor %}{{ word }}
{% for x in nums %}{% if loop.first %}{% for y in nums %}{{ y }}{% if loop.last %}!{% endif %}{% endfor %}{% endif %}{{ loop.last }}{% endfor %}
{% set x = 1 %}{{ x }} {% set x = x + 1 %}{{ x }} {% set a, b = 1, 2 %}{{ a }}{{ b }} {% set (c, d) = [3, 4] %}{{ c }}{{ d }} {% set t = 1, 2 %}{{ t }} {% set e = "<" %}{{ e }} {% set f = none %}{{ f }}
{% set x %}a{{ html }}b{% endset %}{{ x }} {% set y | upper %}abc{% endset %}{{ y }} {% set z | trim | length %}  ab {% endset %}{{ z }} {% set w | replace("a", "b") %}aaa{% endset %}{{ w }}
{% set x = 1 %}{% for i in nums %}{% set x = x + i %}{{ x }} {% endfor %}{{ x }}
{% set x = 1 %}{% if yes %}{% set x = 2 %}{% endif %}{{ x }} {% if no %}{% set y = 2 %}{% endif %}{{ y is defined }} {% if yes %}{% set z = 2 %}{% endif %}{{ z }}
{% if no %}{% set y = 2 %}{% endif %}{{ y }}
{{ x }}{% set x = 1 %}
{% set word = word ~ "!" %}{{ word }} {% for i in [1, 2] %}{{ word }}{% set word = "in" %}{{ word }} {% endfor %}{{ word }}
{% for i in nums %}{% set v = i * 2 %}{% endfor %}{{ v is defined }}
{% for i in nums %}{% if loop.first %}{% set v = i %}{% endif %}{{ v is defined }} {% endfor %}
{% set ns = namespace(n=0, s="") %}{% for i in nums %}{% set ns.n = ns.n + i %}{% set ns.s = ns.s ~ i %}{% endfor %}{{ ns.n }} {{ ns.s }} {% set ns2 = namespace({"a": 1}, b=2) %}{{ ns2.a }}{{ ns2.b }} {{ ns.zz is defined }}
{% set ns = namespace() %}{{ ns.x }}
{% set person.x = 1 %}
{% set zz.x = 1 %}
{% set x %}
{% set = 1 %}
{% set 1 = 2 %}
{% set x = %}
{% set true = 1 %}
{% with a = 1, b = 2 %}{{ a }}{{ b }}{% endwith %} {% with %}{% set q = 1 %}{{ q }}{% endwith %} {% with a = 5 %}{% with b = a + 1 %}{{ b }}{% endwith %}{% endwith %} {% with word = "w", other = word %}{{ word }}{{ other }}{% endwith %}{{ word }} {% with (a, b) = (1, 2) %}{{ a }}{{ b }}{% endwith %}
{% with a = 1 %}{% endwith %}{{ a }}
{% with a = 1 %}{{ a }}
{% filter upper %}abc {{ html }}{% endfilter %} {% filter replace("a", "b")|upper %}aa{% endfilter %} {% filter trim %}  x {% endfilter %}| {% filter e %}<{% endfilter %}
{% filter length %}abc{% endfilter %}
{{ html ~ "<"|safe }} {{ html|safe ~ html }} {{ "a" ~ html|safe }}
{% filter nope %}{% endfilter %}
{% do nums %}a {% do word|upper %}b
{% do missing %}
{% autoescape false %}{{ html }}{% endautoescape %} {% autoescape true %}{{ html }}{% endautoescape %} {% autoescape false %}{{ "<" ~ ">" }}{% endautoescape %}
{% nope %}
{% endfor %}
{% %}
{% if yes %}{% for x in nums %}{% endif %}{% endfor %}
{% set c = cycler("a", "b") %}{{ c.next() }}{{ c.next() }}{{ c.next() }}{{ c.current }}{% set r = c.reset() %}{{ c.current }} {% set j = joiner("|") %}{% for x in nums %}{{ j() }}{{ x }}{% endfor %} {% set k = joiner() %}{{ k() }}a{{ k() }}b
{% if yes -%}  a  {%- endif %} {%- if no %} b {% endif -%} | {{- " x" }}
{% for x in nums -%} {{ x }} {%- endfor %}
{%- for x in nums %}
{{ x }}
{%- endfor %}
""",
    "macros": """
{% macro m(a, b=2) %}{{ a }}-{{ b }}{% endmacro %}{{ m(1) }} {{ m(1, 3) }} {{ m(b=5, a=4) }} {{ m("<") }} {{ m(m(1)) }} {{ m(1)|upper }} {{ m(1) ~ "<" }} {{ m(1) is escaped }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}
{% macro m(a) %}{{ a is defined }}{% endmacro %}{{ m() }} {{ m(1) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=2) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, a=2) }}
{% macro m(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1) }} {{ m(1, 2, 3) }} {{ m(1, x=2) }} {{ m(1, 2, y=3) }}
{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }} {{ m(1, 2) }}
{% macro m(a, b=word) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}
{% macro m(x) %}{{ word }}{{ x }}{% set word = "in" %}{{ word }}{% endmacro %}{{ m(1) }}{{ word }}
{% set v = 1 %}{% macro m() %}{{ v }}{% endmacro %}{% set v = 2 %}{{ m() }}
{% macro m() %}{{ late }}{% endmacro %}{% set late = "L" %}{{ m() }}
{% macro fact(n) %}{% if n <= 1 %}1{% else %}{{ n }}*{{ fact(n - 1) }}{% endif %}{% endmacro %}{{ fact(4) }}
{% macro even(n) %}{{ "e" if n == 0 else odd(n - 1) }}{% endmacro %}{% macro odd(n) %}{{ "o" if n == 0 else even(n - 1) }}{% endmacro %}{{ even(5) }}
{% macro outer(x) %}{% macro inner(y) %}{{ x }}{{ y }}{% endmacro %}{{ inner(2) }}{% endmacro %}{{ outer(1) }}
{% for x in nums %}{% macro m() %}[{{ x }}]{% endmacro %}{{ m() }}{% endfor %}
{% macro box(t) %}<{{ t }}>{{ caller() }}</{{ t }}>{% endmacro %}{% call box("b") %}in {{ word }}{% endcall %}
{% macro each(l) %}{% for x in l %}{{ caller(x, loop.index) }};{% endfor %}{% endmacro %}{% call(x, i) each(nums) %}{{ i }}={{ x }}{{ word }}{% endcall %}
{% macro box() %}{{ caller("q") }}{% endmacro %}{% for x in nums %}{% call(v) box() %}{{ v }}{{ x }}{{ loop.index }}{% endcall %}{% endfor %}
{% macro box() %}x{% endmacro %}{% call box() %}y{% endcall %}
{% macro box() %}{{ caller() }}{% endmacro %}{{ box() }}
{% macro box() %}{% if caller %}{{ caller() }}{% else %}none{% endif %}{% endmacro %}{% call box() %}y{% endcall %}
{% macro box() %}{{ caller is defined }}{% endmacro %}{{ box() }}
{% macro m(a=[]) %}{{ a|length }}{% endmacro %}{{ m() }}{{ m([1]) }} {{ m(*[[1, 2]]) }} {{ m(**{"a": [1]}) }}
{% macro m(a, b, c) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(*nums) }} {{ m(1, *[2, 3]) }} {{ m(1, c=3, b=2) }} {{ m(*[1], **{"c": 3, "b": 2}) }}
{% macro m() %}  a  {% endmacro %}[{{ m()|trim }}]
{% macro m() %}{{ html }}{% endmacro %}{{ m() }}{% set x = m() %}{{ x }}{{ [m()] }}
{{ m() }}{% macro m() %}x{% endmacro %}
{% macro m(a, a) %}{% endmacro %}
{% macro m(a=1, b) %}{% endmacro %}
{% macro %}{% endmacro %}
{% macro m() %}x
{% macro m() %}x{% endmacro m %}{{ m() }}
{% macro m(x) %}{{ x.name }}{% endmacro %}{{ people|map(attribute="name")|map("upper")|join }}{% for p in people %}{{ m(p) }}{% endfor %}
{% macro a() %}A{{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}{{ a() }} {{ a.name }}
{% call(x) nope() %}{% endcall %}
{% call nope %}{% endcall %}
""",
}

SETS = {
    "templates": [
        {"main": "{% extends 'base' %}{% block a %}A{% endblock %}", "base": "[{% block a %}base{% endblock %}|{% block b %}B{% endblock %}]"},
        {"main": "{% extends 'base' %}{% block a %}{{ super() }}+{% endblock %}", "base": "[{% block a %}base{% endblock %}]"},
        {"main": "{% extends 'mid' %}{% block a %}3{{ super() }}{% endblock %}", "mid": "{% extends 'base' %}{% block a %}2{{ super() }}{% endblock %}", "base": "[{% block a %}1{% endblock %}]"},
        {"main": "{% extends 'mid' %}{% block a %}3{{ super()|upper }}{% endblock %}", "mid": "{% extends 'base' %}", "base": "[{% block a %}one <{% endblock %}]"},
        {"main": "{% extends 'mid' %}{% block b %}mine{% endblock %}", "mid": "{% extends 'base' %}{% block a %}({% block b %}b{% endblock %}){% endblock %}", "base": "[{% block a %}1{% endblock %}]"},
        {"main": "before{% extends 'base' %}after{{ word }}{% block a %}A{% endblock %}", "base": "[{% block a %}{% endblock %}]"},
        {"main": "{% set t = 'child' %}{% extends 'base' %}", "base": "[{{ t }}{% block a %}{{ t }}{% endblock %}]"},
        {"main": "{% extends 'base' %}{% set t = 'child' %}{% block a %}{{ t }}{% endblock %}", "base": "[{% block a %}{% endblock %}{{ t }}]"},
        {"main": "{% extends 'base' %}{% if yes %}{% set t = 'c' %}{% endif %}text", "base": "[{{ t }}]"},
        {"main": "{% extends 'base' %}{% set t = 'c' %}", "base": "{% set t = t|default('d') %}[{{ t }}]"},
        {"main": "{% extends 'base' %}", "base": "{% set t = t|default('d') %}[{{ t }}]"},
        {"main": "{% extends 'base' %}{% macro m(x) %}<{{ x }}>{% endmacro %}{% block a %}{{ m(1) }}{% endblock %}", "base": "[{% block a %}{% endblock %}]"},
        {"main": "{% extends 'base' %}{% block a %}{% set q = 1 %}{{ q }}{% endblock %}", "base": "[{% block a %}{% endblock %}{{ q is defined }}]"},
        {"main": "{% for x in nums %}{% block a scoped %}{{ x }}{% endblock %}{% endfor %}"},
        {"main": "{% for x in nums %}{% block a %}{{ x is defined }}{% endblock %}{% endfor %}"},
        {"main": "{% extends 'base' %}{% block a %}({{ x }}){% endblock %}", "base": "{% for x in nums %}{% block a scoped %}{% endblock %}{% endfor %}"},
        {"main": "{% block a %}A{% endblock %}{{ self.a() }}{{ self.a()|lower }}"},
        {"main": "{% extends 'base' %}{% block a %}new{% endblock %}", "base": "{% block a %}old{% endblock %}{{ self.a() }}"},
        {"main": "{% block a %}{{ super() }}{% endblock %}"},
        {"main": "{% block a %}1{% endblock %}{% block a %}2{% endblock %}"},
        {"main": "{% extends 'base' %}", "base": "{% block a required %}{% endblock %}"},
        {"main": "{% extends 'base' %}{% block a %}ok{% endblock %}", "base": "{% block a required %}{% endblock %}"},
        {"main": "{% extends 'nope' %}"},
        {"main": "{% extends 'main' %}"},
        {"main": "{% extends 'b' %}", "b": "{% extends 'main' %}"},
        {"main": "{% extends 'base' %}{% extends 'base' %}", "base": "x"},
        {"main": "{% block a %}x{% endblock b %}"},
        {"main": "{% block a %}x{% endblock a %}"},
        {"main": "{% extends 'base' %}{% block zz %}never{% endblock %}", "base": "[{% block a %}1{% endblock %}]"},
        {"main": "{% extends 'base' %}{% block a %}{% include 'p' %}{% endblock %}", "base": "[{% block a %}{% endblock %}]", "p": "p{{ word }}"},
        {"main": "a{% include 'p' %}b", "p": "({{ word }})"},
        {"main": "{% for x in nums %}{% include 'p' %}{% endfor %}", "p": "({{ x }}{{ loop.index }})"},
        {"main": "{% set x = 1 %}{% include 'p' %}{{ x }}", "p": "{{ x }}{% set x = 2 %}{{ x }}"},
        {"main": "{% set x = 1 %}{% include 'p' without context %}", "p": "{{ x is defined }}"},
        {"main": "{% set x = 1 %}{% include 'p' with context %}", "p": "{{ x }}"},
        {"main": "{% include 'nope' %}"},
        {"main": "a{% include 'nope' ignore missing %}b"},
        {"main": "{% include ['nope', 'p'] %}", "p": "P"},
        {"main": "{% include ['nope', 'q'] %}"},
        {"main": "{% include ['nope', 'q'] ignore missing %}x"},
        {"main": "{% include 'nope' ignore missing with context %}x"},
        {"main": "{% include 'p' %}", "p": "{{ zz }}"},
        {"main": "{% include 'p' %}", "p": "{% if x %}"},
        {"main": "{% include 'p' %}", "p": "{% extends 'base' %}{% block a %}in{% endblock %}", "base": "[{% block a %}{% endblock %}]"},
        {"main": "{% include 'p' %}{% block a %}main{% endblock %}", "p": "{% block a %}p{% endblock %}"},
        {"main": "{% macro m(x) %}{% include 'p' %}{% endmacro %}{{ m(5) }}", "p": "<{{ x }}>"},
        {"main": "{% set n = 3 %}{% include 'p' %}", "p": "{{ n }}{% if n %}{% set n = n - 1 %}{% include 'p' %}{% endif %}"},
        {"main": "{% include 'tree' %}", "tree": "{% for t in tree %}{{ t.name }}{% with tree = t.kids %}{% if tree %}({% include 'tree' %}){% endif %}{% endwith %}{% endfor %}"},
        {"main": "{% include 'main' %}"},
        {"main": "{% import 'm' as m %}{{ m.f(1) }}{{ m.v }}", "m": "{% macro f(x) %}<{{ x }}>{% endmacro %}{% set v = 5 %}text"},
        {"main": "{% from 'm' import f, g as h %}{{ f(1) }}{{ h() }}", "m": "{% macro f(x) %}{{ x }}{{ g() }}{% endmacro %}{% macro g() %}G{% endmacro %}"},
        {"main": "{% from 'm' import f with context %}{% set q = 1 %}{{ f() }}", "m": "{% macro f() %}{{ q is defined }}{% endmacro %}"},
        {"main": "{% set q = 1 %}{% from 'm' import f with context %}{{ f() }}", "m": "{% macro f() %}{{ q }}{% endmacro %}"},
        {"main": "{% set q = 1 %}{% from 'm' import f %}{{ f() }}", "m": "{% macro f() %}{{ q is defined }}{% endmacro %}"},
        {"main": "{% import 'm' as m %}{{ m.zz }}", "m": "x"},
        {"main": "{% from 'm' import zz %}{{ zz() }}", "m": "x"},
        {"main": "{% import 'nope' as m %}"},
        {"main": "{% from 'm' import f %}{% for x in nums %}{{ f(x) }}{% endfor %}", "m": "{% set base = 10 %}{% macro f(x) %}{{ x + base }} {% endmacro %}"},
        {"main": "{% macro w() %}{% from 'm' import f %}{{ f() }}{% endmacro %}{{ w() }}{{ w() }}", "m": "{% macro f() %}F{% endmacro %}"},
        {"main": "{% from 'm' import box %}{% call box() %}in {{ word }}{% endcall %}", "m": "{% macro box() %}[{{ caller() }}]{% endmacro %}"},
        {"main": "{% extends 'base' %}{% from 'm' import f %}{% block a %}{{ f() }}{% endblock %}", "base": "[{% block a %}{% endblock %}]", "m": "{% macro f() %}F{% endmacro %}"},
        {"main": "{% import 'm' as m %}{% import 'n' as n %}{{ m.f() }}{{ n.f() }}", "m": "{% macro f() %}1{% endmacro %}", "n": "{% macro f() %}2{% endmacro %}"},
        {"main": "{% import 'm' %}", "m": ""},
        {"main": "{% from 'm' import %}", "m": ""},
        {"main": "{% extends 'base' %}{% block a %}{% for x in nums %}{% if loop.first %}{{ super() }}{% endif %}{{ x }}{% endfor %}{% endblock %}", "base": "[{% block a %}s{% endblock %}]"},
        {"main": "{% extends 'base' %}{% block a %}{% set s = super() %}{{ s }}{{ s|length }}{% endblock %}", "base": "[{% block a %}<s>{% endblock %}]"},
        {"main": "line1\nline2\n"},
        {"main": "a\r\nb{{ word }}\r\n"},
    ],
}


def expand():
    """One row for each tag of a line that can stand alone, and one for each line as it is."""
    for name, text in FILES.items():
        for line in text.strip("\n").split("\n"):
            if name == "output" and line in ("{{", "  word", "}}"):
                continue
            parts = line.split(" {{ ")
            if line.startswith("{{ ") and len(parts) > 1 and "{%" not in line and line.count("{{") == len(parts):
                for index, part in enumerate(parts):
                    yield name, {"main": part if index == 0 else "{{ " + part}
            else:
                yield name, {"main": line}
    yield "output", {"main": "{{\n  word\n}}"}
    for name, rows in SETS.items():
        for row in rows:
            yield name, row


def record(templates):
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True, loader=DictLoader(templates),
        extensions=["jinja2.ext.do"])
    row = {"templates": templates}
    if templates["main"] in DIFFERENT:
        row["differs"] = DIFFERENT[templates["main"]]
    try:
        return row | {"output": environment.get_template("main").render(CONTEXT)}
    except RecursionError:
        return row | {"error": "RecursionError"}
    except Exception as error:
        return row | {"error": type(error).__name__}


def main():
    assert jinja2.__version__ == "3.1.6", jinja2.__version__
    folder = pathlib.Path(__file__).parent.parent / "LecternTemplateTests" / "JinjaRows"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.swift"):
        old.unlink()
    groups = {}
    seen = set()
    for name, templates in expand():
        key = json.dumps(templates)
        if key not in seen:
            seen.add(key)
            groups.setdefault(name, []).append(record(templates))
    parts = []
    for name, rows in groups.items():
        lines, size, count = [], 0, 1
        for row in rows + [None]:
            line = json.dumps(row, ensure_ascii=False) if row else ""
            if lines and (row is None or size + len(line.encode()) > 18000):
                member = name + (str(count) if count > 1 or row is not None else "")
                parts.append(member)
                write(folder, member, "\n".join(lines))
                lines, size, count = [], 0, count + 1
            lines.append(line)
            size += len(line.encode()) + 4
    joined = " + ".join(parts)
    context = json.dumps(CONTEXT, ensure_ascii=False)
    (folder / "JinjaRows.swift").write_text(
        "// Recorded by Tests/Recorders/jinja.py.\n// swift-format-ignore-file\n\n"
        f"enum JinjaRows {{\n  static let all = {joined}\n\n  static let context = ##\"\"\"\n    {context}\n    \"\"\"##\n}}\n")
    print(sum(len(rows) for rows in groups.values()), "rows")


def write(folder, member, text):
    body = "\n".join("    " + line for line in text.split("\n"))
    title = "".join(word.capitalize() for word in member.split("_"))
    (folder / f"JinjaRows+{title}.swift").write_text(
        "// Recorded by Tests/Recorders/jinja.py.\n// swift-format-ignore-file\n\n"
        f"extension JinjaRows {{\n  static let {member} = JinjaRow.rows(##\"\"\"\n{body}\n    \"\"\"##)\n}}\n")


if __name__ == "__main__":
    main()
