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
    "{% extends 'base' %}{% block zz %}never{% endblock %}":
        "a block that nothing extended has is an error: Jinja drops it in silence",
    "{% for x in nums %}{% include 'p' %}{% endfor %}": "Lectern passes loop to what is included",
}

# Templates, one a line, by topic.
TOPICS = ["output", "operators", "filters_text", "filters_lists", "tests", "statements", "macros"]
FILES = {name: (pathlib.Path(__file__).parent / "Templates" / f"jinja-{name}.txt").read_bytes().decode() for name in TOPICS}

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
