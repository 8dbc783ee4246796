"""The sites that are looked at: the demonstration, the stress site, and a private note where one is given."""

import dataclasses
import json
import pathlib
import re
import subprocess
import urllib.parse

import stress
from server import serve

ROOT = pathlib.Path(__file__).resolve().parents[2]

SEED_CONFIGURATION = """\
title: 学习笔记
author: 学生
language: zh-CN
timezone: Asia/Shanghai
url: https://example.org/
"""


class BuildFailed(Exception):
    """Lectern did not build a site."""


@dataclasses.dataclass
class Site:
    """A built site: its output folder, its pages by kind, and where it is served."""

    name: str
    folder: pathlib.Path
    base: str
    pages: dict[str, str]
    # Addresses on other hosts that the author wrote into the notes: theirs to answer for.
    authors_addresses: set[str] = dataclasses.field(default_factory=set)
    # The service of comments that lectern.yml names, and the host it comes from.
    comments: str = ""
    comments_host: str = ""
    origin: str = ""

    def serve(self) -> None:
        """Until the program ends."""
        self.origin = f"http://127.0.0.1:{serve(self.folder, self.base).server_address[1]}"

    def size(self, address: str) -> int:
        """Bytes of the file at an address of this site."""
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
        return (self.folder / path.removeprefix(self.base)).stat().st_size

    def address(self, kind: str) -> str:
        return self.origin + self.base + urllib.parse.quote(self.pages[kind])


def demonstration(lectern: pathlib.Path, work: pathlib.Path) -> Site:
    output = work / "demonstration"
    build(lectern, ROOT, output)
    listed = json.loads(run(lectern, "list", "--site", str(ROOT), "--format", "json").stdout)
    notes = {entry["url"].lstrip("/"): entry["state"] for entry in listed}
    posts = [address for address, state in notes.items() if state == "post"]
    posts.sort(key=lambda address: (output / address / "index.html").stat().st_size, reverse=True)
    pages = [
        address for address, state in notes.items() if state == "page" and address and not address.startswith("guide/")
    ]
    terms = sorted(
        path.parent.relative_to(output).as_posix() + "/" for path in output.glob("categories/*/**/index.html")
    )
    months = sorted(
        path.parent.relative_to(output).as_posix() + "/" for path in output.glob("archives/????/??/index.html")
    )
    kinds = {
        "home": "",
        "home-2": "page/2/",
        "post": posts[0],
        "post-short": posts[-1],
        "page": pages[0],
        "guide": "guide/",
        "guide-templates": "guide/templates/",
        "guide-diagnostics": "guide/diagnostics/",
        "archive": "archives/",
        "archive-year": months[-1][: len("archives/2024/")],
        "archive-month": months[-1],
        "categories": "categories/",
        "category": max(terms, key=lambda term: term.count("/")),
        "tags": "tags/",
        "tag": sorted(path.parent.relative_to(output).as_posix() + "/" for path in output.glob("tags/*/index.html"))[0],
        "404": "404.html",
    }
    # The demonstration grows: a second home page and a guide are looked at once they are there.
    for kind in ("home-2", "guide", "guide-templates", "guide-diagnostics"):
        if not (output / kinds[kind] / "index.html").is_file():
            del kinds[kind]
    return Site("demonstration", output, "/", kinds)


def stress_site(lectern: pathlib.Path, work: pathlib.Path) -> Site:
    source, output = work / "stress-source", work / "stress"
    stress.write_site(source)
    build(lectern, source, output)
    return Site("stress", output, "/notes/", dict(stress.PAGES), comments="giscus", comments_host="giscus.app")


def seed_site(lectern: pathlib.Path, work: pathlib.Path, note: pathlib.Path) -> Site:
    """A site of one note that is not the project's: its remote pictures are its author's, and do not count."""
    source, output = work / "seed-source", work / "seed"
    (source / "Content/posts").mkdir(parents=True)
    (source / "lectern.yml").write_text(SEED_CONFIGURATION, encoding="utf-8")
    text = note.read_text(encoding="utf-8")
    (source / "Content/posts" / note.name).write_text(text, encoding="utf-8")
    build(lectern, source, output)
    posts = json.loads(run(lectern, "list", "--site", str(source), "--format", "json").stdout)
    categories = sorted(
        path.parent.relative_to(output).as_posix() for path in output.glob("categories/*/**/index.html")
    )
    kinds = {"home": "", "post": posts[0]["url"].lstrip("/"), "category": categories[-1] + "/"}
    return Site("seed", output, "/", kinds, set(re.findall(r"https?://[^\s\"'<>)]+", text)))


COMMENTS = {
    "utterances": ("{utterances: {repo: example/notes, label: comment}}", "utteranc.es"),
    "waline": ("{waline: {server: 'https://comments.example.org'}}", "unpkg.com"),
}


def commented_site(lectern: pathlib.Path, work: pathlib.Path, provider: str) -> Site:
    """One long note with the comments of a service."""
    source, output = work / f"{provider}-source", work / provider
    options, host = COMMENTS[provider]
    (source / "Content/posts").mkdir(parents=True)
    (source / "lectern.yml").write_text(f"{SEED_CONFIGURATION}comments: {options}\n", encoding="utf-8")
    stress.write_note(
        source / "Content/posts/note.md", {"title": "Note", "date": "2024-01-02 10:00:00"}, "一段文字。\n\n" * 200
    )
    build(lectern, source, output)
    return Site(provider, output, "/", {"post": "2024/01/02/note/"}, comments=provider, comments_host=host)


def build(lectern: pathlib.Path, source: pathlib.Path, output: pathlib.Path) -> None:
    run(lectern, "build", "--site", str(source), "--output", str(output), "--no-sync")


def run(lectern: pathlib.Path, *arguments: str) -> subprocess.CompletedProcess:
    if not lectern.is_file():
        raise BuildFailed(f"there is no {lectern}; run `swift build`, or name the program with --lectern")
    done = subprocess.run([lectern.resolve(), *arguments], capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise BuildFailed(f"lectern {' '.join(arguments)}: exit {done.returncode}\n{done.stderr[:4000]}")
    return done
