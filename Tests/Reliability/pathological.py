"""Markdown that no author would write: shapes that made parsers slow, deep, or lose text.

Most are cmark's own pathological set (test/pathological_tests.py of commonmark/cmark) and the inputs of its security
advisories, made long by repetition. Every shape ends in a paragraph TAIL of its own.
"""

from typing import Callable

# Each is told how many bytes it should have, about.
Shape = Callable[[int], str]


def repeated(unit: str, before: str = "", after: str = "") -> Shape:
    return lambda size: before + unit * max(1, size // len(unit)) + after


def balanced(opening: str, closing: str, middle: str = "a") -> Shape:
    def shape(size: int) -> str:
        count = max(1, size // (len(opening) + len(closing)))
        return opening * count + middle + closing * count

    return shape


def rising(unit: str, between: str) -> Shape:
    """Runs of 1, 2, 3 … of a character."""

    def shape(size: int) -> str:
        runs, total, length = [], 0, 1
        while total < size:
            runs.append(unit * length + between)
            total += length + len(between)
            length += 1
        return "".join(runs)

    return shape


def numbered(unit: str, before: str = "", after: str = "") -> Shape:
    """`unit` with {} as a number that grows."""
    return lambda size: before + "".join(unit.format(number) for number in range(size // len(unit))) + after


def deeper(line: str) -> Shape:
    """Lines that begin with one more `line` each, so that the size is the square of the depth."""
    return lambda size: "".join(line * depth + "a\n" for depth in range(1, int((2 * size / len(line)) ** 0.5)))


def quote_then_emphasis(size: int) -> str:
    return ">" * (size // 2) + "a*" * (size // 4)


def definitions_and_uses(size: int) -> str:
    count = size // 24
    return "".join(f"[a{n}]: /u{n}\n" for n in range(count)) + "\n" + "".join(f"[a{n}] " for n in range(count))


def table(size: int) -> str:
    columns = 500
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + ("|" + "x|" * columns + "\n") * (size // (2 * columns))


SHAPES: dict[str, Shape] = {
    "strong and emphasis, nested": lambda size: "*a **a " * (size // 14) + "b" + " a** a*" * (size // 14),
    "emphasis closed, never opened": repeated("a_ "),
    "emphasis opened, never closed": repeated("_a "),
    "strong opened, never closed": repeated("**a "),
    "mixed delimiters": repeated("*a_ "),
    "emphasis with pairs between": repeated("a**b", after="c* "),
    "delimiters of three": repeated("***a** "),
    "stars between letters": repeated("a*"),
    "links closed, never opened": repeated("a]"),
    "links opened, never closed": repeated("[a"),
    "link openings": repeated("[a]("),
    "link openings in pairs": repeated("[a](b"),
    "link openings and stars": repeated("[ a_"),
    "pointed openings": repeated("[a](<b"),
    "pictures in pictures": repeated("![[]()"),
    "brackets, nested": balanced("[", "]"),
    "brackets, open": repeated("["),
    "brackets of four": repeated("[[[[a]]]]"),
    "backslashes in brackets": repeated("[\\"),
    "links in links": balanced("[", "](u)"),
    "parentheses in an address": lambda size: "[a](" + "(" * (size // 2) + ")" * (size // 2) + ")",
    "references, defined and used": definitions_and_uses,
    "one reference, used often": repeated("[x] ", before="[x]: /" + "u" * 1000 + "\n\n"),
    "definitions of the same": repeated("[a]: u\n"),
    "definitions, unfinished": repeated("[a]:\n"),
    "labels, long": lambda size: ("[" + "a" * 998 + "] ") * (size // 1001),
    "titles never closed": repeated("[a](b 'c\n"),
    "code spans of rising length": rising("`", "a"),
    "code spans, unclosed, of two lengths": repeated("``a` "),
    "backticks": repeated("`"),
    "quotes in one line": repeated("> ", after="a"),
    "quotes without blanks": repeated(">", after="a"),
    "quotes, then emphasis": quote_then_emphasis,
    "quotes that grow": deeper("> "),
    "lists in one line": repeated("- ", after="a"),
    "lists, then blank lines": lambda size: "- " * (size // 4) + "a" + "\n" * (size // 2),
    "lists, then blank lines, in a quote": lambda size: "> " + "- " * (size // 8) + "a" + "\n>" * (size // 4),
    "lists of items and blank lines": repeated("* a\n\n"),
    "lists that grow": lambda size: "".join("  " * depth + "- a\n" for depth in range(int(size**0.5))),
    "numbered lists in one line": repeated("1. ", after="a"),
    "quotes and lists in turn": repeated("> - ", after="a"),
    "empty items": repeated("-\n"),
    "items with blanks": repeated("-  \n"),
    "comments, unclosed": repeated("a <!-- "),
    "comments of two kinds": repeated("<!--><!-->"),
    "instructions, unclosed": repeated("a <?"),
    "declarations, unclosed": repeated("a <!A "),
    "CDATA, unclosed": repeated("a <![CDATA["),
    "tags, unclosed": repeated("a <b"),
    "tags with open attributes": repeated("<a b='"),
    "attributes, many": repeated(" a=b", before="x <i", after=">"),
    "attributes, the same": lambda size: "x <i" + " a='1'" * (size // 6) + ">y</i>",
    "entities": repeated("&"),
    "entities, unfinished": repeated("&amp"),
    "entities, numbers": repeated("&#99999999;"),
    "entities, long names": repeated("&CounterClockwiseContourIntegral;"),
    "autolinks, unclosed": repeated("<http://a"),
    "bare addresses": repeated("http://a.b/c?"),
    "mail addresses": repeated("a@b."),
    "NUL": repeated("\0"),
    "NUL in text": repeated("abc\ufffd\0"),
    "one long line": repeated("a "),
    "one long word": repeated("a"),
    "one long word, Han": lambda size: "中" * (size // 3),
    "hard tabs": repeated("\t"),
    "hard tabs in lists": repeated("-\ta\n\n\t"),
    "tabs and quotes": repeated(">\t"),
    "backslashes": repeated("\\"),
    "empty lines": repeated("\n"),
    "lines of a blank": repeated(" \n"),
    "headings": repeated("# a\n\n"),
    "headings, all the same": repeated("## heading\n\n"),
    "headings underlined": repeated("a\n-\n"),
    "thematic breaks": repeated("* * *\n"),
    "fences, never closed": repeated("```\na\n~~~\n"),
    "a fence never closed": repeated("a\n", before="```\n"),
    "tables, wide": table,
    "pipes": repeated("|"),
    "pipes and dashes": repeated("|-"),
    "footnotes": numbered("[^{}] ", after="\n\n[^1]: a"),
    "definitions of footnotes": numbered("[^{}]: a\n\n"),
    "formulas, unclosed": repeated("$a "),
    "formulas, of dollars": repeated("$$"),
    "Hexo tags, unclosed": repeated("{% raw %}"),
    "braces": repeated("{{"),
    "more-markers": repeated("<!--more-->\n\n"),
    "strike-through, unclosed": repeated("~~a "),
    "callouts": repeated("> [!NOTE]\n> a\n\n"),
    "elements: div": balanced("<div>", "</div>"),
    "elements: div, never closed": repeated("<div>"),
    "elements: b in p": balanced("<b>", "</b>"),
    "elements: formatting, misnested": repeated("<b><p></b><i></p></i>"),
    "elements: a in a": repeated("<a href=x>"),
    "elements: formatting never closed": repeated("<b><i><u>", after="</p>"),
    "elements: table in table": balanced("<table><tr><td>", "</td></tr></table>"),
    "elements: text in table": repeated("<table>a"),
    "elements: svg in svg": balanced("<svg>", "</svg>"),
    "elements: math and svg": repeated("<svg><math>"),
    "elements: option": repeated("<select><option>"),
    "elements: unknown": numbered("<x{}>"),
    "elements: li never closed": repeated("<li>a"),
    "elements: details around Markdown": balanced("<details>\n\n", "</details>\n\n", "*a*\n\n"),
    "pictures": repeated("![a](b.png) "),
    "links to nothing": repeated("[a](b.md) "),
}

# Nested so deep: what a page must bear, or refuse with a place.
DEPTHS = (300, 5_000, 200_000)
NESTED: dict[str, Callable[[int], str]] = {
    "quotes": lambda depth: "> " * depth + "deep",
    "quotes without blanks": lambda depth: ">" * depth + "deep",
    "lists": lambda depth: "- " * depth + "deep",
    "brackets": lambda depth: "[" * depth + "deep" + "]" * depth,
    "links": lambda depth: "[" * depth + "deep" + "](u)" * depth,
    "pictures": lambda depth: "![" * depth + "deep" + "](u)" * depth,
    "emphasis": lambda depth: "*a " * depth + "deep" + "*" * depth,
    "strong": lambda depth: "**a " * depth + "deep" + " a**" * depth,
    "div": lambda depth: "<div>" * depth + "deep" + "</div>" * depth,
    "b": lambda depth: "<b>" * depth + "deep" + "</b>" * depth,
    "table": lambda depth: "<table><tr><td>" * depth + "deep" + "</td></tr></table>" * depth,
    "svg": lambda depth: "<svg>" * depth + "deep" + "</svg>" * depth,
    "span": lambda depth: "a <span>" * depth + "deep" + "</span>" * depth,
    "blockquote": lambda depth: "<blockquote>\n" * depth + "deep" + "</blockquote>" * depth,
    "details with Markdown": lambda depth: "<details>\n\n" * depth + "deep\n\n" + "</details>\n\n" * depth,
}
