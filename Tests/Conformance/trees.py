"""Reads [{number, wanted, found}] and prints the numbers whose HTML gives html5lib different trees. Exit 3: no html5lib."""
import json
import sys

try:
    import html5lib
except ImportError:
    sys.exit(3)


def tree(html):
    root = html5lib.parseFragment(html, treebuilder="dom")
    found = []

    def walk(node, depth):
        for child in node.childNodes:
            if child.nodeType == child.TEXT_NODE:
                if found and found[-1][:2] == (depth, "text"):
                    found[-1] = (depth, "text", found[-1][2] + child.data)
                else:
                    found.append((depth, "text", child.data))
            elif child.nodeType == child.ELEMENT_NODE:
                found.append((depth, child.tagName, sorted(child.attributes.items())))
                walk(child, depth + 1)
            else:
                found.append((depth, "comment", child.data))

    walk(root, 0)
    return found


for pair in json.load(sys.stdin):
    if tree(pair["wanted"]) != tree(pair["found"]):
        print(pair["number"])
