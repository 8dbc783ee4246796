"""Case 34, mistakes: nothing that an author gets wrong ends the preview, and the last good page stays meanwhile."""

import os
import re
import time

from cases import case
from preview_server import Events, Server
from trial import Trial
from website import CONFIGURATION, Site

NOTE, OTHER = "Content/posts/n.md", "Content/posts/other.md"
GOOD = "---\ndate: 2022-01-01\ntitle: Note\n---\nThe good text.\n"
PARTIAL = "Templates/partials/body-end.html"
# What it is, the file, what is written to it (None removes it), the error's id, line and column.
MISTAKES: tuple[tuple[str, str, str | bytes | None, str, int | None, int | None], ...] = (
    ("a date", NOTE, GOOD.replace("2022-01", "2022-13"), "bad-date", 2, 7),
    ("a list", NOTE, GOOD.replace("title: Note", "tags: [a, b"), "bad-front-matter", 3, 7),
    ("front matter without end", NOTE, "---\ntitle: Note\nThe text.\n", "bad-front-matter", None, None),
    ("no UTF-8", NOTE, GOOD.encode() + b"\xff\xfe", "invalid-encoding", 6, 1),
    ("two at one address", OTHER, GOOD.replace("title:", "permalink: n/\ntitle:"), "duplicate-url", None, None),
    ("an open tag", PARTIAL, "{% if page %}\n", "template-syntax", 1, 4),
    ("a name that is none", PARTIAL, "a\n  {{ page.titel }}\n", "template-unknown-name", 2, 11),
    ("a filter that is none", PARTIAL, "{{ page.title | uper }}\n", "template-unknown-filter", 1, 17),
    ("a file to include that is none", PARTIAL, "{% include 'partials/none.html' %}\n", "template-missing", 1, None),
    ("a template of another language", PARTIAL, "<%= page.title %>{{#if}}\n", "template-syntax", None, None),
    ("YAML", "lectern.yml", "title: [\n", "bad-config", 1, 8),
    ("a key that is none", "lectern.yml", CONFIGURATION + "titel: x\n", "bad-config", 4, 1),
    ("a time zone that is none", "lectern.yml", CONFIGURATION.replace("UTC", "Mars/Base"), "bad-config", 2, 11),
    ("a configuration that is no text", "lectern.yml", b"\xff", "invalid-encoding", 1, 1),
    ("no configuration", "lectern.yml", None, "no-site", None, None),
    ("JSON", "Content/data/d.json", "{\"a\": \n", "bad-data", None, None),
    ("YAML of data", "Content/data/e.yml", "a: [\n", "bad-data", 1, 4),
    ("TOML between pluses", NOTE, "+++\ntitle = \n+++\ntext\n", "bad-front-matter", 2, None),
)  # fmt: skip


def good_site(trial: Trial) -> Site:
    site = Site(trial)
    site.write(NOTE, GOOD)
    site.write(OTHER, GOOD)
    site.write(PARTIAL, "<!-- good {{ data.d.a }} -->\n")
    site.write("Content/data/d.json", '{"a": 1}')
    site.write("Content/data/e.yml", "a: 1\n")
    return site


class Mistake:
    """One that an author makes and mends, and what must be true meanwhile."""

    def __init__(self, server: Server, events: Events, row: tuple) -> None:
        self.server, self.events, self.trial = server, events, server.trial
        self.what, self.path, self.text, self.id, self.line, self.column = row

    def make_and_mend(self) -> None:
        site, server = self.server.site, self.server
        good = {address: server.get(address).body for address in ("/n/", "/other/", "/", "/tags/")}
        whole = (site.folder / self.path).read_bytes()
        site.remove(self.path) if self.text is None else site.write(self.path, self.text)
        if self.trial.expect(self.events.until(has_errors, 3), f"{self.what}: is not told: {self.events.said}"):
            self.is_told(self.events.said["problems"][0])
            for address, body in good.items():
                answer = server.get(address)
                same = (answer.status, answer.body) == (200, body)
                self.trial.expect(same, f"{self.what}: {address} is not the last good page, {answer.status}")
        if self.path != OTHER:
            site.write(OTHER, GOOD.replace("good", f"meanwhile {self.what}"))
            server.shows(f"{self.what}: another note", "/other/", f"The meanwhile {self.what}")
        site.write(self.path, whole)
        mended = self.events.until(lambda said: (said["errors"], said["problems"]) == (0, []), 3)
        self.trial.expect(mended, f"{self.what}, mended: {self.events.said}")
        site.write(PARTIAL, f"<!-- good {{{{ data.d.a }}}} after {self.what} -->\n")
        server.shows(f"{self.what}, mended: the template", "/n/", f"after {self.what}")

    def is_told(self, problem: dict) -> None:
        """To pages, at the desk and on the terminal."""
        expect, server = self.trial.expect, self.server
        path, line, column = (problem.get(name) for name in ("path", "line", "column"))
        # Either of two notes with one address may be named.
        right = self.text is None or path in (self.path, NOTE)
        right = right and self.line in (None, line) and self.column in (None, column) and problem["id"] == self.id
        expect(right, f"{self.what}: {problem}, not {self.id} at {self.path}:{self.line}:{self.column}")
        self.trial.equal(problem.get("own"), path == NOTE, f"{self.what}: whether it is the page's own")
        if self.text is not None:
            link = f"vscode://file{server.site.folder}/{path}:{line}:{column}"
            self.trial.equal(problem.get("link"), link, f"{self.what}: the link to the place")
        desk = server.get("/_lectern/").body.decode()
        expect(self.id in desk and (path or "") in desk, f"{self.what}: the desk does not say {self.id}")
        server.says(f"error[{self.id}]", self.what)


def has_errors(said: dict) -> bool:
    return said["errors"] > 0 and said["problems"] != []


@case(weight=3)
def mistakes_are_told_and_the_last_good_page_stays(trial: Trial) -> None:
    with Server(good_site(trial)) as server, Events(server, "/n/") as events:
        for row in MISTAKES:
            Mistake(server, events, row).make_and_mend()
        server.is_like_a_build("after all mistakes")


@case()
def a_page_that_fails_while_it_is_made(trial: Trial) -> None:
    """A mistake in a template that only shows on one page: it says so and comes back; the others stay."""
    site = good_site(trial)
    site.write("Content/posts/bad.md", GOOD.replace("title:", "items: 5\ntitle:"))
    with Server(site) as server, server.line() as line, Events(server, "/bad/") as events:
        site.write(PARTIAL, "{% for x in page.extra.items or [] %}{{ x / 0 }}{% endfor %}<!-- new -->\n")
        trial.expect(events.after(events.said["version"], server.soon), "the template is not told")
        answer = line.get("/bad/")
        trial.expect(answer.status in (200, 500), f"the page that fails: {answer.status}")
        trial.expect(answer.status == 200 or PARTIAL.encode() in answer.body, "the page does not say where it fails")
        trial.expect(events.until(has_errors, server.soon), f"the failure is not told: {events.said}")
        trial.equal([problem.get("path") for problem in events.said["problems"]], [PARTIAL], "where it fails")
        trial.expect(PARTIAL in line.get("/_lectern/").body.decode(), "the desk does not say where it fails")
        trial.equal(line.get("/other/").status, 200, "another page")
        site.write(PARTIAL, "<!-- mended -->\n")
        server.shows("a page that is mended", "/bad/", "mended")
        trial.expect(events.until(lambda said: said["errors"] == 0, server.soon), f"mended: {events.said}")


@case()
def mistakes_at_the_start(trial: Trial) -> None:
    """What was wrong before the preview began is told and can be mended while it runs."""
    for path, text, id in (
        (NOTE, GOOD.replace("2022-01", "2022-13"), "bad-date"),
        (PARTIAL, "{% if %}\n", "template-syntax"),
        ("lectern.yml", "title: [\n", "bad-config"),
    ):
        site = good_site(trial)
        whole = (site.folder / path).read_bytes()
        site.write(path, text)
        with Server(site) as server, Events(server, "/n/") as events:
            trial.expect(events.until(lambda said: said["errors"], 1), f"{path}: {events.said}")
            server.says(f"error[{id}]", f"{path}, wrong at the start")
            trial.expect(id in server.get("/_lectern/").body.decode(), f"{path}: the desk does not say {id}")
            site.write(path, whole)
            trial.expect(events.until(lambda said: said["errors"] == 0, server.soon), f"{path}, mended: {events.said}")
            server.is_like_a_build(f"{path}, mended")
    for files in ((), ("Content/posts/n.md",)):
        place = trial.place()
        for name in files:
            os.makedirs((place / name).parent)
            (place / name).write_text(GOOD)
        run = site.start("serve", "--port", "0", "--site", place).wait(3)
        right = run.status == 2 and re.search(r"error\[[a-z-]+\]", run.errors)
        trial.expect(right, f"a folder without lectern.yml: {run}")


@case()
def empty_and_slow_files(trial: Trial) -> None:
    """A file that is there before its text is, and one that somebody takes his time to write."""
    site = good_site(trial)
    with Server(site) as server, Events(server, "/n/") as events:
        for path in ("Content/new.md", "Content/posts/new.md"):
            (site.folder / path).touch()
            time.sleep(0.7)
            site.write(path, GOOD.replace("Note", "New"))
            server.shows(f"{path}, empty at first", "/new/", "The good text")
            site.remove(path)
            server.shows(f"{path} is removed", "/new/", 404)
        with open(site.folder / "Content/slow.bin", "wb", buffering=0) as slow:
            for number in range(30):
                slow.write(b"x" * 1000)
                if number == 10:
                    site.write(OTHER, GOOD.replace("good", "text while a film is copied"))
                    server.shows("a note beside a slow copy", "/other/", "while a film is copied")
                time.sleep(0.05)
        server.shows("what was copied slowly", "/slow.bin", "x" * 30_000)
        site.write(NOTE, "")
        events.until(lambda said: False, 0.7)
        site.write(NOTE, GOOD)
        server.is_like_a_build("after empty and slow files")
