"""The calls that products.py records with all values: `$` is the value, `#` the second one."""


def table(text):
    return [line.strip() for line in text.strip().split("\n")]


FILTERS_TEXT = table("""
$|upper
$|lower
$|capitalize
$|title
$|trim
$|trim("a <")
$|replace("a", "<")
$|replace("", "-", 2)
$|replace("l"|safe, "<"|safe)
$|replace(old="1", new=none)
$|truncate(8)
$|truncate(3, true, "", 0)
$|truncate(5, leeway=none, end="…")
$|truncate(1)
$|indent
$|indent(2, true)
$|indent("> ", blank=true)
$|indent(-1, first=true, blank=true)
$|wordcount
$|wordwrap(4)
$|wordwrap(6, false)
$|wordwrap(3, true, "|")
$|wordwrap(5, break_on_hyphens=false)
$|wordwrap(0)
$|center(12)
$|center(-3)
$|format(1)
"%s"|format($)
"%d|%5.1f"|format($, $)
"%(k)r"|format(k=$)
$|string
$|pprint
""")

FILTERS_MARKUP = table("""
$|escape
$|e|e
$|forceescape
$|safe
$|striptags
$|urlencode
$|tojson
$|tojson(2)
[$]|tojson
$|xmlattr
{"k": $}|xmlattr(false)
$|urlize
$|urlize(3, true, target="_blank")
""")

FILTERS_LISTS = table("""
$|length
$|count
$|join
$|join("<")
$|join(", "|safe)
$|join(d="/", attribute="a")
["<", $]|join("|")
$|first
$|last
$|list
$|reverse|list
$|sort
$|sort(true, true)
$|sort(attribute="a")
$|sort(attribute="n.x,a", reverse=true)
$|sort(attribute=0)
$|unique|list
$|unique(true)|list
$|unique(attribute="a")|list
$|groupby("a")
$|groupby("n.x", default="z", case_sensitive=true)
$|groupby(0)
$|batch(2)|list
$|batch(3, "-")|list
$|batch(0)|list
$|batch(-1, none)|list
$|slice(2)|list
$|slice(3, "-")|list
$|slice(0)|list
$|dictsort
$|dictsort(true, "value", true)
$|dictsort(by="nope")
$|items|list
$|default("d")
$|default("d", true)
$|d(boolean=true)
$|attr("a")
$|attr("b")|default("none")
$|map("upper")|list
$|map("int", default=5)|list
$|map("default", "z")|list
$|map(attribute="a")|list
$|map(attribute="n.x", default="-")|list
$|map(attribute=0, default="-")|list
$|select|list
$|reject|list
$|select("string")|list
$|reject("none")|list
$|select("gt", 1)|list
$|selectattr("a")|list
$|selectattr("a", "eq", 1)|list
$|rejectattr("a", "lt", 2)|list
$|rejectattr("n.x", "upper")|list
$|sum
$|sum("a", 10)
$|sum(start="")
$|min
$|max
$|max(true)
$|min(attribute="a")
$|max(attribute="n.x")
""")

FILTERS_NUMBERS = table("""
$|int
$|int(5)
$|int(-1, 16)
$|int(base=0)
$|int(base=2)
$|int(base=1)
$|float
$|float(1.5)
$|abs
$|round
$|round(1)
$|round(-1)
$|round(400)
$|round(0, "ceil")
$|round(1, "floor")
$|round(-1, method="ceil")
$|round(method="nope")
$|filesizeformat
$|filesizeformat(true)
""")

METHODS_TEXT = table("""
$.upper()
$.lower()
$.title()
$.capitalize()
$.swapcase()
$.casefold()
$.strip()
$.strip("a <h")
$.lstrip("a<")
$.rstrip()
$.split()
$.split(none, 1)
$.split("o")
$.split("", 1)
$.rsplit("o", 1)
$.rsplit(maxsplit=1)
$.splitlines()
$.splitlines(true)
$.startswith("a")
$.startswith(("h", "<"))
$.startswith("L", 2)
$.endswith("")
$.endswith(("9", ">", "x"))
$.replace("l", "<")
$.replace("", "-", 1)
$.find("o")
$.find("o", 5, 9)
$.rfind("o")
$.index("o")
$.rindex("a", -9)
$.count("a")
$.count("")
$.join(["a", "<", $])
$.join("<>")
$.zfill(9)
$.ljust(9, "<")|e
$.rjust(20)
$.center(19, "*")
$.isdigit()
$.isdecimal()
$.isnumeric()
$.isalpha()
$.isalnum()
$.isupper()
$.islower()
$.istitle()
$.isspace()
$.isascii()
$.partition("o")
$.rpartition(" ")
$.removeprefix("a")
$.removesuffix("s")
$.expandtabs()
$.format(1, x=2)
("{}|{!r}"|safe).format($, $)
("{}|{!r}|{}"|safe).format($, $, "<")
"{0} {0!s:>6} {n:<3}|".format($, n=1)
"{:5}|".format($)
"{:>8.3f}".format($)
"{:,d} {:+d} {:x}".format($, $, $)
"{:08.1e} {:g} {:%}".format($, $, $)
"{0[a]} {0.b}".format($)
"{".format($)
"{5}".format($)
$.nope()
$.upper(1)
$.split(1)
$.zfill()
""")

METHODS_COLLECTIONS = table("""
$.items()|list
$.keys()|list
$.values()|list
$.get("b")
$.get(1, "-")
$.get("zz", "-")
$.get()
$.index(1)
$.index("a", 1)
$.count(1)
$.copy()
""")

UNARY = table("""
$
-$
+$
not $
$ ~ "<"
"<"|safe ~ $
[$, ($, $)]
{"k": $}
$ and 1
$ or "z"
"y" if $ else "n"
$.b
$["b"]
$[0]
$[-1]
$[1]
$[1.0]
$[none]
$ + $
$ * 2
3 * $
"%s" % $
"%5.2f" % $
"%d%%" % $
"%x" % $
"%c" % $
"%i %e %G" % ($, $, $)
"%r" % [$]
$ % 2
$ == $
$ in [$]
1 in $
"a" in $
""")

BINARY = table("""
$ + #
$ - #
$ * #
$ / #
$ // #
$ % #
$ ~ #
$ == #
$ != #
$ < #
$ >= #
$ in #
$ not in #
$ and #
$ or #
[$, 0] < [#, 1]
""")

UNARY += ["$ ** 2", "$ ** -1", "$ ** 0.5", "2 ** $", "0 ** $", "(-8) ** $"]

SLICES = table("""
$[1:]
$[:2]
$[::2]
$[::-1]
$[-2:]
$[3:0:-1]
$[-9:9]
$[9:-9:-2]
$[none:1]
$[::0]
$[1.5:]
""")

TESTS = table("""
$ is boolean
$ is callable
$ is defined
$ is divisibleby 3
$ is divisibleby 0
$ is divisibleby 2.5
$ is divisibleby(num=7)
$ is eq 1
$ is equalto "a"
$ is ==(2.5)
$ is escaped
$ is even
$ is false
$ is filter
$ is float
$ is ge 1
$ is gt(0)
$ is greaterthan "a"
$ is in [1, 2.5, "", none]
$ is in("heLLo")
$ is integer
$ is iterable
$ is le 1
$ is lower
$ is lt 0.5
$ is lessthan([1])
$ is mapping
$ is ne 0
$ is none
$ is number
$ is odd
$ is sameas none
$ is sameas true
$ is sequence
$ is string
$ is test
$ is true
$ is undefined
$ is upper
$ is not defined
$ is not sameas 0
""")
TESTS.remove("$ is ==(2.5)")
