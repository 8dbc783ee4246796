"""Records what Jinja2 makes of statements: every kind x empty, none, negative, Unicode, nested, wrong type.

Run only to record anew: python3 Tests/Recorders/statements.py (needs jinja2 == 3.1.6).
The rows use the context that jinja.py has written to JinjaRows.swift.
"""
import json
import pathlib

import jinja2
from jinja2 import DictLoader, Environment, StrictUndefined

from template_sets import SETS

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
    ("text {{ word }} {% extends 'base' %} more {{ missing_not }}", "an unknown name is an error wherever it stands"),
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

# Templates, one a line, by topic.
TOPICS = [
    "loops", "conditions", "set", "blocks_of_text", "macros",
]
TABLE = {
    name: (pathlib.Path(__file__).parent / "Templates" / f"statements-{name}.txt").read_bytes().decode() for name in TOPICS
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
