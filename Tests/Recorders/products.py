"""Records what Jinja2 makes of each filter, test, operator and method with each kind of value.

A call is a template with `$` (and `#`) for values; each is recorded with all values of a table: the rows are a product.
Run only to record anew: python3 Tests/Recorders/products.py (needs jinja2 == 3.1.6). Writes Tests/Recorders/Products/.

A file holds blocks: the call on a line of its own, then a line a result: the result as JSON (text, or a list with
the name of the error), a tab, the names of the values that give it, and where Lectern means to differ a tab and why.
"""
import copy
import json
import pathlib

import jinja2
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from calls import BINARY, FILTERS_LISTS, FILTERS_MARKUP, FILTERS_NUMBERS, FILTERS_TEXT, METHODS_COLLECTIONS
from calls import METHODS_TEXT, SLICES, TESTS, UNARY
from differences import reason

MISSING = object()

VALUES = {
    "missing": MISSING, "none": None, "true": True, "false": False,
    "zero": 0, "int": 42, "neg": -7, "max": 2**63 - 1, "min": -(2**63),
    "float": 2.5, "negf": -0.75, "small": 1e-07, "big": 1.5e16, "inf": float("inf"),
    "empty": "", "word": "heLLo wORLD-it's", "han": "多模态 学习，x", "emoji": "a👩‍👧b 🎉", "comb": "e\u0301te\u0301 İß",
    "digits": " -7 ", "decimal": "3.75", "lines": "one\n two\r\n\nthree ", "html": "<b>T&amp;J</b> \"x\" 'y'",
    "safe": Markup("<i>a &amp; b</i>"),
    "nil": [], "list": [3, 1, 2, 1], "words": ["b10", "B2", "a", ""], "mixed": [1, "a", None], "deep": [[2, "b"], [1, ["<"]]],
    "safes": [Markup("<i>"), "<"], "tuple": (1, "x"), "nomap": {}, "map": {"b": 1, "A": [2], "c": None},
    "intmap": {1: "one", 2.5: True}, "maps": [{"a": 2, "n": {"x": "Q"}}, {"a": 1, "n": {"x": "p"}}],
}

# Fewer for what takes two values.
LEFT = ["missing", "none", "true", "zero", "neg", "max", "float", "inf", "empty", "word", "han", "safe", "list", "tuple", "map"]
RIGHT = ["missing", "none", "true", "zero", "neg", "min", "negf", "word", "html", "safe", "list", "tuple", "map"]

FILES = {
    "filters-text": FILTERS_TEXT, "filters-markup": FILTERS_MARKUP, "filters-lists": FILTERS_LISTS,
    "filters-numbers": FILTERS_NUMBERS, "methods-text": METHODS_TEXT, "methods-collections": METHODS_COLLECTIONS,
    "operators-one": UNARY, "operators-two": BINARY, "slices": SLICES, "tests": TESTS,
}

environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)


def render(template, bound):
    try:
        # Some filters change the lists they are given.
        return template.render(s={name: copy.deepcopy(value) for name, value in bound.items() if value is not MISSING})
    except RecursionError:
        return ["RecursionError"]
    except Exception as error:
        return [type(error).__name__]


def values(call):
    """Each choice of values for a call: what it is called and what the names in it mean."""
    if "#" in call:
        for left in LEFT:
            for right in RIGHT:
                yield f"{left},{right}", {"a": VALUES[left], "b": VALUES[right]}
    else:
        for name, value in VALUES.items():
            if "** $" not in call or name != "max":  # Python would try to write out all the digits
                yield name, {"a": value}


def block(call):
    template = environment.from_string("{{ " + call.replace("$", "s.a").replace("#", "s.b") + " }}")
    groups = {}
    for name, bound in values(call):
        result = render(template, bound)
        groups.setdefault((json.dumps(result, ensure_ascii=False), reason(call, name, result)), []).append(name)
    lines = [call]
    for (result, why), names in groups.items():
        lines.append("\t".join([result, " ".join(names)] + ([why] if why else [])))
    return "\n".join(lines)


def context():
    """The table of values as JSON, with the types JSON lacks as maps of one key."""
    def plain(value):
        if isinstance(value, Markup):
            return {"$markup": str(value)}
        if isinstance(value, tuple):
            return {"$tuple": [plain(item) for item in value]}
        if isinstance(value, float) and value == float("inf"):
            return {"$float": "inf"}
        if isinstance(value, float):
            return {"$float": repr(value)}
        if isinstance(value, list):
            return [plain(item) for item in value]
        if isinstance(value, dict):
            return {"$map": [[plain(key), plain(item)] for key, item in value.items()]}
        return value

    return "\n".join(
        name + "\t" + json.dumps(plain(value), ensure_ascii=False)
        for name, value in VALUES.items() if value is not MISSING) + "\n"


def main():
    assert jinja2.__version__ == "3.1.6", jinja2.__version__
    folder = pathlib.Path(__file__).parent / "Products"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.txt"):
        old.unlink()
    (folder / "values.txt").write_text(context())
    count = 0
    for name, calls in FILES.items():
        parts, size = [[]], 0
        for call in calls:
            text = block(call)
            if parts[-1] and size + len(text.encode()) > 19000:
                parts.append([])
                size = 0
            parts[-1].append(text)
            size += len(text.encode()) + 2
            count += sum(1 for _ in values(call))
        for index, blocks in enumerate(parts):
            suffix = f"-{index + 1}" if len(parts) > 1 else ""
            (folder / f"{name}{suffix}.txt").write_text("\n\n".join(blocks) + "\n")
    print(count, "rows")


if __name__ == "__main__":
    main()
