"""Reads pages as a browser would, by html5lib: [path, …] gives [{text, elements}, …]. Exit 3: no html5lib.

`text` is that of <main>; `elements` counts names, and attributes as name@attribute=value, there.
"""

import collections
import json
import pathlib
import sys

try:
    import html5lib
except ImportError:
    sys.exit(3)


def read(path: str) -> dict:
    tree = html5lib.parse(pathlib.Path(path).read_bytes(), namespaceHTMLElements=False)
    text, elements = [], collections.Counter()
    for main in tree.iter("main"):
        text.append("".join(main.itertext()))
        for element in main.iter():
            if isinstance(element.tag, str):
                # SVG and MathML keep their namespace.
                name = element.tag.rpartition("}")[2]
                elements[name] += 1
                elements.update(f"{name}@{key}={value}" for key, value in element.attrib.items())
    return {"text": "\n".join(text), "elements": elements}


json.dump([read(path) for path in json.load(sys.stdin)], sys.stdout)
