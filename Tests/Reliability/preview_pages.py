"""What the preview answers: the pages of a build, its files in parts, and where addresses lead that are none."""

import re
import shutil

from cases import case
from preview_server import SCRIPT, Server
from run import ROOT
from states import NEW
from trial import Trial
from website import Site

LINE = re.compile(rb' data-lectern-line="(\d+)"')
# A note a line of which says which line it is.
LINED = """\
---
title: Lined
date: 2022-03-04
---

## line 6

line 8,
in two.

- line 11
- line 12

> line 14

```
code of line 16
```

<div>line 20</div>
"""


def rich_site(trial: Trial, configuration: str = "") -> Site:
    site = Site(trial, files=NEW)
    site.write("lectern.yml", f"title: 笔记\ntimezone: UTC\npermalink: ':title/'\n{configuration}")
    site.write("Content/posts/lined.md", LINED)
    site.note("two-towers.md", "The towers.", aliases="[/old/name/, /old.html, /旧/]")
    site.note("文 件.md", "Text.", permalink="'文 件.html'")
    site.note("bare.md", "No <head> here.", layout="false")
    site.note("script.md", 'Text <script>"</head><head>"</script>')
    site.write("Content/drafts/d.md", "---\ntitle: D\ndate: 2022-05-06\n---\nA draft.\n")
    site.write("Content/a b/文.txt", "text")
    site.write("Content/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    return site


def demonstration(trial: Trial) -> Site:
    site = Site(trial)
    shutil.copytree(ROOT / "Content", site.folder / "Content")
    shutil.copy(ROOT / "lectern.yml", site.folder)
    return site


@case(weight=3)
def every_page_is_that_of_a_build(trial: Trial) -> None:
    """To the byte, but for the script and the numbers of lines; at the root, in a folder, with drafts and without."""
    below = "url: https://h.example/my%20notes/笔/\nper_page: 2\n"
    for site, arguments in (
        (demonstration(trial), ("--site=../site",)),
        (rich_site(trial), ("--follow",)),
        (rich_site(trial), ("--drafts",)),
        (rich_site(trial, below), ()),
        (rich_site(trial, below), ("--base-url=http://x/y/",)),
    ):
        with Server(site, *arguments) as server:
            own = tuple(argument for argument in arguments if argument != "--follow")
            names = server.is_like_a_build(f"{arguments}", arguments=own)
            trial.expect(len(names) > 20, f"only {names}")
            page = server.get(server.base).body
            trial.expect(b"<head><script src" in page, "the script is not the first in the head")
            trial.equal(SCRIPT.search(page)[1].decode(), server.base, "data-page of the home page")
            trial.equal(b" data-follow>" in page, "--follow" in arguments, "data-follow")
            trial.equal(server.get(server.base + "d/").status, 200 if "--drafts" in own else 404, "the draft")
            if (site.folder / "Content/posts/lined.md").exists():
                lined = server.get(server.base + "lined/").body
                lines = sorted({int(line) for line in LINE.findall(lined)})
                trial.equal(lines, [6, 8, 11, 12, 14, 16, 20], "the lines at which blocks begin")
                for told, is_of in re.findall(rb'data-lectern-line="(\d+)">line (\d+)', lined):
                    trial.equal(told, is_of, "the line that a block is said to be at")


# Address below the base, answer, where it leads (below the base).
LEADS = (
    ("", 200, ""), ("two-towers/", 200, ""), ("two-towers", 302, "two-towers/"), ("two-towers/index.html", 200, ""),
    ("old/name/", 302, "two-towers/"), ("old.html", 302, "two-towers/"), ("%E6%97%A7/", 302, "two-towers/"),
    ("%74wo-t%6Fwers/", 200, ""), ("two-towers/?x", 200, ""), ("two-towers?x", 302, "two-towers/?x"),
    ("two-towers/#x", 400, ""),
    ("%E6%96%87%20%E4%BB%B6.html", 200, ""), ("%e6%96%87%20%e4%bb%b6.html", 200, ""), ("a%20b/%E6%96%87.txt", 200, ""),
    ("Two-towers/", 404, ""), ("two-towers//", 404, ""), ("two-towers/x/", 404, ""), ("a%20b/", 404, ""),
    ("a%20b", 404, ""),
    ("tags", 302, "tags/"), ("tags/", 200, ""), ("404.html", 200, ""), ("deep/down/below/comes/beside.png", 200, ""),
    ("x.svg/", 404, ""), ("index.html", 200, ""), ("index.html/", 404, ""), ("_lectern/", 404, ""),
    (".lectern/manifest", 404, ""),
)  # fmt: skip


@case()
def addresses_lead_where_the_site_has_them(trial: Trial) -> None:
    for base, configuration in (("/", ""), ("/notes/", "url: https://h.example/notes/\n")):
        with Server(rich_site(trial, configuration)) as server, server.line() as line:
            trial.equal(server.base, base, "where the site is said to be")
            for target, status, place in LEADS:
                if (base, target) == ("/", "_lectern/"):
                    continue
                answer = line.get(base + target)
                found = answer.status, answer.header("location")
                trial.equal(found, (status, base + place if place else ""), base + target)
                trial.expect(not answer.unpromised(), f"{base + target}: {answer.unpromised()}")
                head = line.get(base + target, "HEAD")
                heads = [
                    {name: value for name, value in one.headers.items() if name != "date"} for one in (answer, head)
                ]
                trial.equal((head.status, heads[1]), (answer.status, heads[0]), f"HEAD {base + target}")
            for typed, near in (
                ("two-tower", "two-towers/"),
                ("2022/01/01/two-towers/", "two-towers/"),
                ("x.svgg", "x.svg"),
            ):
                answer = line.get(base + typed)
                trial.equal(answer.status, 404, typed)
                trial.expect(
                    f'<a href="{base}{near}">'.encode() in answer.body, f"the page of {typed} does not name {near}"
                )
                trial.expect(b"preview.js" in answer.body, f"the page of {typed} does not wait for what may come")
            desk = line.get("/_lectern/").body.decode()
            for word in ("two-towers.md", "lined.md", "文 件.md", 'href="vscode://file', "D", "draft"):
                trial.expect(word in desk, f"the desk does not show {word!r}")
            trial.equal(line.get("/_lectern").header("location"), "/_lectern/", "where /_lectern leads")
            for target in ("two-towers?", "two-towers?x=%20&y", "tags?next=//h.example/"):
                path, _, query = target.partition("?")
                place = line.get(base + target).header("location")
                trial.equal(place, f"{base}{path}/?{query}", f"where {base + target} leads")
            if base != "/":
                for target in ("/", "/notes"):
                    trial.equal(line.get(target).header("location"), base, f"where {target} leads")
                for target in ("/two-towers/", "/notesx/", "/note", "/notes%2Ftwo-towers/x", "//notes/"):
                    trial.equal(line.get(target).status, 404, target)


RANGES = (
    ("bytes=0-9", 206, (0, 10)), ("bytes=0-0", 206, (0, 1)), ("bytes=990-", 206, (990, 1000)),
    ("bytes=-10", 206, (990, 1000)), ("bytes=990-2000", 206, (990, 1000)), ("bytes=-5000", 206, (0, 1000)),
    ("bytes=0-99999999999999999999", 206, (0, 1000)),
    ("BYTES=0-9", 206, (0, 10)), ("bytes=1000-", 416, None), ("bytes=-0", 416, None), ("bytes=1000-1001", 416, None),
    ("bytes=99999999999999999999-", 416, None), ("bytes=9-5", 200, None), ("bytes=a-b", 200, None),
    ("bytes=-", 200, None),
    ("items=0-9", 200, None), ("bytes", 200, None), ("bytes=0-1-2", 200, None), ("bytes=+1-2", 200, None),
    ("", 200, None), ("bytes=0-1,5-6", 200, None), ("bytes=" + "0-1," * 5000 + "0-1", 200, None),
)  # fmt: skip


@case()
def files_in_parts_and_what_is_known(trial: Trial) -> None:
    site = Site(trial)
    data = bytes(number % 251 for number in range(1000))
    site.write("Content/film.mp4", data)
    site.write("Content/empty.bin", b"")
    site.note("a.md", "The text.")
    with open(site.folder / "Content/huge.bin", "wb") as file:
        file.truncate(5_000_000_000)
        file.seek(4_999_999_990)
        file.write(b"0123456789")
    with Server(site) as server, server.line() as line:
        for field, status, part in RANGES:
            answer = line.get("/film.mp4", Range=field)
            trial.equal(answer.status, status, f"Range: {field[:40]}")
            wanted = {206: data[slice(*(part or (0, 0)))], 200: data, 416: b""}[status]
            trial.expect(answer.body == wanted, f"Range: {field[:40]}: {len(answer.body)} bytes, not {len(wanted)}")
            place = f"bytes {part[0]}-{part[1] - 1}/1000" if part else "bytes */1000" if status == 416 else ""
            trial.equal(answer.header("content-range"), place, f"Content-Range of {field[:40]}")
            trial.expect(not answer.unpromised(), f"Range: {field[:40]}: {answer.unpromised()}")
        for target in ("/film.mp4", "/a/"):
            whole = line.get(target)
            tag = whole.header("etag")
            for known, status in (
                *((tag, 304), (f"W/{tag}", 304), (f'"x", {tag}', 304), (f'"x" ,W/{tag} , "y"', 304), ("*", 304)),
                *(('"x"', 200), ("", 200), (tag.strip('"'), 200), (tag[:-2] + '"', 200)),
            ):
                answer = line.get(target, If_None_Match=known)
                wanted = (status, whole.body if status == 200 else b"", tag)
                found = (answer.status, answer.body, answer.header("etag"))
                trial.equal(found, wanted, f"{target} with If-None-Match: {known}")
            # Whoever has a part of another text must get the whole; a page may always be answered whole.
            allowed = (206,) if target == "/film.mp4" else (200, 206)
            for condition, statuses in (
                (tag, allowed),
                ('"x"', (200,)),
                (f"W/{tag}", (200,)),
                ("Tue, 01 Dec 2099 00:00:00 GMT", (200,)),
            ):
                answer = line.get(target, Range="bytes=0-9", If_Range=condition)
                wanted = whole.body[:10] if answer.status == 206 else whole.body
                trial.expect(
                    answer.status in statuses and answer.body == wanted,
                    f"{target} with If-Range: {condition}: {answer.status}",
                )
            trial.equal(line.get(target, "HEAD", Range="bytes=0-9").status, 200, f"HEAD {target} with Range")
        before = line.get("/film.mp4").header("etag")
        site.write("Content/film.mp4", data[::-1])
        answer = line.get("/film.mp4", If_None_Match=before, Range="bytes=0-9", If_Range=before)
        trial.expect(answer.body == data[::-1], f"a file that changed: {answer.status}, {len(answer.body)} bytes")
        answer = line.get("/empty.bin")
        trial.equal(
            (answer.status, answer.body, line.get("/empty.bin", Range="bytes=0-").status), (200, b"", 416), "empty.bin"
        )
        trial.equal(line.get("/huge.bin", "HEAD").header("content-length"), "5000000000", "the length of huge.bin")
        trial.equal(line.get("/huge.bin", Range="bytes=-10").body, b"0123456789", "the end of huge.bin")
        used = server.memory()
        with server.line() as other:
            other.send(f"GET /huge.bin HTTP/1.1\r\nHost: {other.host}\r\n\r\n".encode())
            count = 0
            while count < 200_000_000:
                count += len(other.socket.recv(1 << 20))
        trial.expect(
            server.memory() < used + 50_000_000, f"200 MB of a file cost {server.memory() - used} bytes of memory"
        )
        types = {"film.mp4": "video/mp4", "empty.bin": "application/octet-stream", "a/": "text/html; charset=utf-8"}
        for name, kind in types.items():
            trial.equal(line.get(f"/{name}").header("content-type"), kind, name)
