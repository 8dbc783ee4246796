"""Where Lectern means to differ from Jinja2, and why."""
import re

UNDEFINED = "an undefined value is an error wherever it is used, and the first one reported"
SIZE = "rows of no elements are a mistake"
TEXT = "only texts have characters to cut"
COMPLEX = "Lectern has no complex numbers"
NEGATIVE = "Jinja2 forgets the brackets around a negative constant"
HASH = "what cannot be a name is not the name of one"

# The whole call, a value (or two) and the result (an error begins with !), as regular expressions; the first that
# fits gives the reason.
DIFFERENT = [
    (r"\$\|batch\((0|-1, none)\)\|list", "", r"^[^!]", SIZE),
    (r'\$\|attr\("b"\)\|default\("none"\)', "^map$", "", "a key of a map is its attribute too"),
    (r'\$\|map\(attribute="a"\)\|list', "", "Undefined[,\\]]", "Jinja2 writes a list of Undefined objects"),
    (r".*\|tojson(\(2\))?", "^inf$", "", "JSON has no infinity"),
    (r"\$\|int\(base=1\)", "^(empty|word|han|emoji|comb|digits|decimal|lines|html|safe)$", "", "a base that does not exist is a mistake"),
    (r"\$\|truncate.*", r"^(nil|list|words|mixed|deep|safes|tuple|nomap|map|intmap|maps)$", r"^[^!]", TEXT),
    (r"\$ \*\* 0.5", "^(neg|min|negf)$", "", COMPLEX),
    (r"\(-8\) \*\* \$", "^(float|negf|small)$", "", COMPLEX),
    (r"\(-8\) \*\* \$", "^(false|zero|inf|min)$", "", NEGATIVE),
    (r"\$ is (filter|test)", "", "^!TypeError", HASH),
    (r"\$ is callable", "^missing$", "", "an undefined value cannot be called"),
    (r"\$\[(::0|1\.5:)\]", "^missing$", "", "the bounds of a slice are looked at first"),
    (r'(?!"\{5?\}?"\.format).*', r"\bmissing\b", r"^!(?!UndefinedError)", UNDEFINED),
    (r".*", r"\bmissing\b", "Undefined[^E]|Undefined$", UNDEFINED),
    (r"\$ % #", ",missing$", "^[^!]|^$", UNDEFINED),
]


def reason(call, values, result):
    shown = result if isinstance(result, str) else "!" + result[0]
    for pattern, names, output, why in DIFFERENT:
        if re.fullmatch(pattern, call) and re.search(names, values) and re.search(output, shown, re.DOTALL):
            return why
    # Whole numbers; the digits of a float are fewer or have a point.
    if "~" not in call and re.search(r"\b(min|max|int)\b", values) and not shown.startswith("!"):
        if any(not -(2**63) <= int(number) < 2**63 for number in re.findall(r"(?<![.\d-])-?\d{19,}(?![.\de])", shown)):
            return "Lectern's integers have 64 bits"
    return None
