"""Cases 17 to 21: bytes that are no text, dates that are none, front matter that no parser should trust."""

import json
import re

import trees
from cases import case
from names import good_site
from trial import Trial
from website import Site

NOT_UTF8 = {
    "one byte": (b"---\ntitle: a\n---\nx \xff\n", r"Content/b\.md:4:3: error\[invalid-encoding\]: [^\n]*\b19\b"),
    "Latin-1": (b"---\ntitle: caf\xe9\n---\n", r"Content/b\.md:2:11: error\[invalid-encoding\]: [^\n]*\b14\b"),
    "UTF-16, little": (
        "\ufeff---\ntitle: a\n---\n".encode("utf-16-le"),
        r"Content/b\.md:1:1: error\[invalid-encoding\]: ",
    ),
    "UTF-16, big": (
        "\ufeff---\ntitle: a\n---\n".encode("utf-16-be"),
        r"Content/b\.md:1:1: error\[invalid-encoding\]: ",
    ),
    "cut": ("x\n中".encode()[:-1], r"Content/b\.md:2:1: error\[invalid-encoding\]: [^\n]*\b2\b"),
    "GBK": ("---\ntitle: 中文\n---\n".encode("gbk"), r"Content/b\.md:2:\d+: error\[invalid-encoding\]: "),
    "a surrogate": (b"x \xed\xa0\x80\n", r"Content/b\.md:1:3: error\[invalid-encoding\]: "),
    "too long a form": (b"x \xc0\xaf\n", r"Content/b\.md:1:3: error\[invalid-encoding\]: "),
}


@case()
def text_that_is_not_utf8_is_placed(trial: Trial) -> None:
    site = good_site(trial)
    for what, (data, message) in NOT_UTF8.items():
        site.write("Content/b.md", data)
        run = site.build()
        trial.equal(run.status, 1, f"{what}: {run}")
        trial.expect(re.search(message, run.errors) is not None, f"{what}: {run} does not say {message!r}")
    site.remove("Content/b.md")
    for path in ("lectern.yml", "Templates/partials/body-end.html", "Content/data/x.yml"):
        before = (site.folder / path).read_bytes() if (site.folder / path).exists() else None
        site.write(path, b"title: \xff\n")
        site.refused(1, rf"{re.escape(path.split('/')[-1])}")
        site.write(path, before) if before is not None else site.remove(path)
    site.next_build_is_clean("after all was UTF-8 again")


PLAIN = "---\ntitle: T\ndate: 2022-01-01\ntags:\n- a\n---\n\n# H\n\none\ntwo  \nthree\n\n```\ncode\n```\n\n- x\n- y\n"
TWINS = {
    "BOM": "\ufeff" + PLAIN,
    "CRLF": PLAIN.replace("\n", "\r\n"),
    "CR": PLAIN.replace("\n", "\r"),
    "BOM and CRLF": "\ufeff" + PLAIN.replace("\n", "\r\n"),
    "mixed ends": PLAIN.replace("one\n", "one\r\n").replace("code\n", "code\r"),
    "no newline at the end": PLAIN[:-1],
    "CRLF, none at the end": PLAIN[:-1].replace("\n", "\r\n"),
}


@case()
def line_ends_and_marks_do_not_matter(trial: Trial) -> None:
    site = Site(trial, files={"Content/posts/a.md": PLAIN})
    trial.equal((run := site.build()).status, 0, str(run))
    wanted = site.published()
    for what, text in TWINS.items():
        site.write("Content/posts/a.md", text)
        trial.equal((run := site.build()).status, 0, f"{what}: {run}")
        wrong = trees.difference(site.published(), wanted)
        trial.expect(not wrong, f"{what}: {wrong}")


@case()
def nul_and_nothing(trial: Trial) -> None:
    site = Site(trial, files={"Content/zero.md": "", "Content/zeros.md": "a\0b `c\0`\n", "Content/blank.md": "\n\n \n"})
    site.write("Content/only-front.md", "---\n---\n")
    site.write("Content/only-mark.md", b"\xef\xbb\xbf")
    trial.equal((run := site.build()).status, 0, str(run))
    page = (site.output / "zeros/index.html").read_text()
    trial.expect("<p>a\ufffdb <code>c\ufffd</code></p>" in page, "NUL did not become U+FFFD")
    for name in ("zero", "blank", "only-front", "only-mark"):
        trial.expect((site.output / name / "index.html").stat().st_size > 100, f"/{name}/ is no page")


DATES = (
    "2026-13-45", "2026-02-30", "2024-02-30 10:00:00", "tuesday", "0000-01-01", "99999-01-01", "2022-01-01 25:00:00",
    "2022-01", "'2022-01-01 10:00:00 +9900'", "-1", "1e400", "'{{ date }}'", "[2022]", "{}", "~x", "9" * 400,
    "0x7fffffffffffffff", "'2022-01-01T00:00:60.999999999999999999999Z'", "true",
)  # fmt: skip


@case()
def bad_dates_are_placed(trial: Trial) -> None:
    site = good_site(trial)
    for key in ("date", "updated"):
        for date in trial.sample(DATES, 6):
            site.note("a.md", "text", **{key: date})
            run = site.refused(1, r"(?m)^Content/posts/a\.md:\d+:\d+: error\[(bad-date|bad-front-matter)\]: ")
            trial.expect(run.errors.count("error[") == 1, f"{run} says more than one thing")


def bomb(levels: int, width: int) -> str:
    """Aliases of aliases: `width` to the power of `levels` leaves from a few hundred bytes."""
    lines = ["a: &a [" + ",".join("x" * width) + "]\n"]
    for level in range(levels):
        before = "a" if level == 0 else f"b{level - 1}"
        lines.append(f"b{level}: &b{level} [" + ",".join([f"*{before}"] * width) + "]\n")
    return "".join(lines)


FRONT = {
    "never closed": "title: a\n\ntext",
    "key twice": "title: a\ntitle: b\n---\n",
    "wrong type": "title: [a, b]\n---\n",
    "foreign tag": "x: !!python/object/apply:os.system [ls]\n---\n",
    "unclosed quote": "title: 'x\n---\n",
    "bad escape": 'title: "\\q"\n---\n',
    "bad indentation": "a\n b: c\n- d\n---\n",
    "unknown alias": "a: *b\n---\n",
    "alias of itself": "a: &a [*a]\n---\n",
    "control character": "\u0001: x\n---\n",
    "complex key": "? [a, b]\n: c\n---\n",
    "directive": "%YAML 9.9\n---\n",
    "1 MB": f"x: {'a' * 1_000_000}\n---\n",
    "1 MB of keys": "".join(f"k{number}: v\n" for number in range(90_000)) + "---\n",
    "1 MB of comments": "#" * 1_000_000 + "\nx: 1\n---\n",
    "lists in lists": f"x: {'[' * 10_000}\n---\n",
    "lists in lists, blocks": f"{'- ' * 10_000}x\n---\n",
    "mappings in mappings": f"x: {'{a: ' * 10_000}\n---\n",
    "keys of keys": f"{'? ' * 10_000}x\n---\n",
    "anchors": f"x: {'&a ' * 10_000}\n---\n",
    "tags": f"x: {'!!str ' * 10_000}\n---\n",
    "bomb": bomb(9, 9) + "---\n",
    "bomb of mappings": "a: &a {x: 1}\n" + "".join(f"k{n}: {{<<: *a, y: *a}}\n" for n in range(5000)) + "---\n",
}  # fmt: skip
# An error at once, whatever it is: not only where it is not an error to read so much.
SECONDS, BYTES = 1.0, 200_000_000
# A sample is taken of a debug build, beside other cases.
PATIENCE = 5


@case()
def front_matter_that_no_parser_should_trust(trial: Trial) -> None:
    site = good_site(trial)
    usual = site.build().seconds
    slowest = 0.0
    for what, text in FRONT.items():
        site.write("Content/posts/a.md", f"---\ndate: 2022-01-01\n{text}")
        run = site.refused(1, r"(?m)^Content/posts/a\.md:\d+:\d+: error\[bad-front-matter\]: ")
        took = run.seconds - usual
        slowest = max(slowest, took)
        trial.expect(took < SECONDS * (1 if trial.whole else PATIENCE), f"{what}: {took:.1f} s more than without it")
        trial.expect(run.peak < BYTES, f"{what}: {run.peak // 1_000_000} MB")
        trial.expect(len(run.errors) < 2000, f"{what}: {len(run.errors)} characters of message")
    trial.note(f"at most {slowest:.2f} s")


@case()
def configuration_and_data_that_no_parser_should_trust(trial: Trial) -> None:
    site = good_site(trial)
    usual = site.build().seconds
    for path in ("lectern.yml", "Content/data/x.yml"):
        whole = (site.folder / path).read_bytes() if (site.folder / path).exists() else b""
        for what, text in trial.sample(FRONT.items(), 6):
            if what == "never closed":
                continue
            text = text.removesuffix("---\n")
            if path != "lectern.yml" and what in ("1 MB", "1 MB of keys", "1 MB of comments", "wrong type"):
                continue  # good data
            site.write(path, text)
            run = site.build()
            trial.equal(run.status, 1, f"{path}, {what}: {run}")
            placed = re.search(rf"(?m)^\S*{re.escape(path)}:\d+:\d+: error\[", run.errors)
            trial.expect(placed is not None, f"{path}, {what}: {run} has no place")
            trial.expect(
                run.seconds - usual < SECONDS * (1 if trial.whole else PATIENCE), f"{path}, {what}: {run.seconds:.1f} s"
            )
            trial.expect(run.peak < BYTES, f"{path}, {what}: {run.peak // 1_000_000} MB")
        site.write(path, whole)
    site.remove("Content/data")
    site.next_build_is_clean("after all was good again")


JSON_AND_TOML = {
    "JSON, lists in lists": f';;;\n{{"x": {"[" * 100_000}\n;;;\n',
    "JSON, mappings in mappings": ";;;\n" + '{"a":' * 100_000 + "\n;;;\n",
    "JSON, a number": f';;;\n{{"x": {"9" * 60_000}e{"9" * 100}}}\n;;;\n',
    "JSON, keys twice": ';;;\n{"date": "2022-01-01", "date": "2022-01-02"}\n;;;\n',
    "TOML, lists in lists": f"+++\nx = {'[' * 100_000}\n+++\n",
    "TOML, tables in tables": f"+++\nx = {'{a = ' * 100_000}\n+++\n",
    "TOML, long key": f"+++\n{'a.' * 30_000}b = 1\n+++\n",
    "TOML, a table twice": "+++\n[a]\n[a]\n+++\n",
}


@case()
def json_and_toml_that_no_parser_should_trust(trial: Trial) -> None:
    site = good_site(trial)
    usual = site.build().seconds
    for what, text in JSON_AND_TOML.items():
        site.write("Content/posts/a.md", text)
        run = site.build()
        trial.expect(run.status in (0, 1), f"{what}: {run}")
        if what != "JSON, a number":
            placed = re.search(r"(?m)^Content/posts/a\.md:\d+:\d+: error\[bad-front-matter\]: ", run.errors)
            trial.expect(placed is not None, f"{what}: {run} has no place")
        trial.expect(run.seconds - usual < SECONDS * (1 if trial.whole else PATIENCE), f"{what}: {run.seconds:.1f} s")
        trial.expect(run.peak < BYTES, f"{what}: {run.peak // 1_000_000} MB")


@case()
def all_problems_of_a_run_at_once(trial: Trial) -> None:
    """All that is wrong, the same whatever the number of workers, a hundred of them in text and all in JSON."""
    site = good_site(trial)
    for number in range(150):
        site.note(f"n{number}.md", "text", date="2022-13-01")
    site.content_error("bad-date")
    one, other = site.build("--jobs", "1"), site.build("--jobs", "4")
    trial.equal(one.errors, other.errors, "the messages with one and with four workers")
    trial.equal(one.errors.count("error[bad-date]"), 100, "how many are told in text")
    trial.expect("and 50 more" in one.errors, "the text does not say that there are 50 more")
    found = json.loads(site.build("--format", "json").errors)
    trial.equal(len(found), 150, "how many are told in JSON")
