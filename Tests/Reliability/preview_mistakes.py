"""Case 34, mistakes: nothing that an author gets wrong ends the preview, and the last good page stays until it is mended."""

import os
import re
import time

from cases import case
from preview_folders import page
from preview_saves import SOON
from preview_server import Events, Server
from trial import Trial
from website import CONFIGURATION, Site

GOOD = "---\ndate: 2022-01-01\ntitle: Note\n---\nThe good text.\n"
PARTIAL = "Templates/partials/body-end.html"
# What it is, the file, what is written to it, the error's id, line and column. None in place of the text removes the file.
MISTAKES: tuple[tuple[str, str, str | bytes | None, str, int | None, int | None], ...] = (
    ("a date", "Content/posts/n.md", GOOD.replace("2022-01", "2022-13"), "bad-date", 2, 7),
    ("a list", "Content/posts/n.md", GOOD.replace("title: Note", "tags: [a, b"), "bad-front-matter", 3, 7),
    ("front matter without end", "Content/posts/n.md", "---\ntitle: Note\nThe text.\n", "bad-front-matter", None, None),
    ("no UTF-8", "Content/posts/n.md", GOOD.encode() + b"\xff\xfe", "invalid-encoding", 6, 1),
    ("two at one address", "Content/posts/other.md", GOOD.replace("title:", "permalink: n/\ntitle:"), "duplicate-url", None, None),
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
    ("TOML between pluses", "Content/posts/n.md", "+++\ntitle = \n+++\ntext\n", "bad-front-matter", 2, None),
)  # fmt: skip


def good_site(trial: Trial) -> Site:
    site = Site(trial)
    site.write("Content/posts/n.md", GOOD)
    site.note("other.md", "The other text.")
    site.write(PARTIAL, "<!-- good {{ data.d.a }} -->\n")
    site.write("Content/data/d.json", '{"a": 1}')
    site.write("Content/data/e.yml", "a: 1\n")
    return site


@case(weight=3)
def mistakes_are_told_and_the_last_good_page_stays(trial: Trial) -> None:
    site = good_site(trial)
    with Server(site) as server, server.line() as line, Events(server, "/n/") as events:
        addresses = ("/n/", "/other/", "/", "/tags/")
        good = {address: line.get(address).body for address in addresses}
        for what, path, text, id, row, column in MISTAKES:
            whole = (site.folder / path).read_bytes()
            site.remove(path) if text is None else site.write(path, text)
            told = events.until(lambda said: said["errors"] and said["problems"], 2)
            if not trial.expect(told, f"{what}: is not told: {events.said}"):
                site.write(path, whole)
                events.until(lambda said: said["errors"] == 0, 2)
                continue
            problem = events.said["problems"][0]
            place = problem.get("path"), problem.get("line"), problem.get("column")
            named = text is None or place[0] in (path, "Content/posts/n.md")
            right = named and (row is None or place[1] == row) and (column is None or place[2] == column)
            trial.expect(right and problem["id"] == id, f"{what}: {problem}, not {id} at {path}:{row}:{column}")
            trial.equal(problem.get("own"), place[0] == "Content/posts/n.md", f"{what}: whether it is the page's own")
            if text is not None:
                link = f"vscode://file{site.folder}/{place[0]}:{place[1]}:{place[2]}"
                trial.equal(problem.get("link"), link, f"{what}: the link to the place")
            for address in addresses:
                answer = line.get(address)
                trial.expect((answer.status, answer.body) == (200, good[address]), f"{what}: {address} is not the last good")
            desk = line.get("/_lectern/").body.decode()
            trial.expect(id in desk and (text is None or str(place[0]) in desk), f"{what}: the desk does not say {id}")
            trial.expect(f"error[{id}]" in server.errors(), f"{what}: standard error does not say {id}")
            # Another note is written meanwhile, and shown.
            changes_all = path != "Content/posts/other.md"
            if changes_all:
                site.note("other.md", f"Written while there is {what}.")
                seconds = page(server, "/other/", SOON + 1, lambda status, body: f"there is {what}.".encode() in body)
                trial.expect(seconds < SOON, f"{what}: another note is shown after {seconds:.2f} s")
                site.note("other.md", "The other text.")
            site.write(path, whole)
            trial.expect(events.until(lambda said: said["errors"] == 0, 2), f"{what}, mended: {events.said}")
            trial.equal(events.said["problems"], [], f"{what}, mended")
            site.write(PARTIAL, f"<!-- good {{{{ data.d.a }}}} after {what} -->\n")
            seconds = page(server, "/n/", SOON + 1, lambda status, body: f"after {what}".encode() in body)
            trial.expect(seconds < SOON, f"{what}, mended: a change of the template is shown after {seconds:.2f} s")
            events.until(lambda said: said["reload"] == said["version"], 1)
            good = {address: line.get(address).body for address in addresses}
        server.is_like_a_build("after all mistakes")


@case()
def a_page_that_fails_while_it_is_made(trial: Trial) -> None:
    """A mistake in a template that only shows on one page: it says so and comes back; the others stay."""
    site = good_site(trial)
    site.write("Content/posts/bad.md", GOOD.replace("title:", "items: 5\ntitle:"))
    with Server(site) as server, server.line() as line, Events(server, "/bad/") as events:
        site.write(PARTIAL, "{% for x in page.extra.items or [] %}{{ x / 0 }}{% endfor %}<!-- new -->\n")
        events.until(lambda said: said["reload"] == said["version"], SOON)
        answer = line.get("/bad/")
        trial.expect(answer.status in (200, 500), f"the page that fails: {answer.status}")
        trial.expect(answer.status == 200 or PARTIAL.encode() in answer.body, "the page does not say where it fails")
        trial.expect(events.until(lambda said: said["errors"], SOON), f"the failure is not told: {events.said}")
        trial.equal(events.said["problems"][0].get("path"), PARTIAL, f"where it fails: {events.said}")
        trial.expect(PARTIAL in line.get("/_lectern/").body.decode(), "the desk does not say where it fails")
        trial.equal(line.get("/other/").status, 200, "another page")
        site.write(PARTIAL, "<!-- mended -->\n")
        seconds = page(server, "/bad/", SOON + 1, lambda status, body: status == 200 and b"mended" in body)
        trial.expect(seconds < SOON, f"mended, the page is back after {seconds:.2f} s")
        trial.expect(events.until(lambda said: said["errors"] == 0, SOON), f"mended: {events.said}")


@case()
def mistakes_at_the_start(trial: Trial) -> None:
    """What was wrong before the preview began is told and can be mended while it runs."""
    for path, text, id in (
        ("Content/posts/n.md", GOOD.replace("2022-01", "2022-13"), "bad-date"),
        (PARTIAL, "{% if %}\n", "template-syntax"),
        ("lectern.yml", "title: [\n", "bad-config"),
    ):
        site = good_site(trial)
        whole = (site.folder / path).read_bytes()
        site.write(path, text)
        with Server(site) as server, Events(server, "/n/") as events:
            trial.expect(events.until(lambda said: said["errors"], 1), f"{path}: {events.said}")
            trial.expect(f"error[{id}]" in server.errors(), f"{path}: standard error says {server.errors()!r}")
            trial.expect(id in server.get("/_lectern/").body.decode(), f"{path}: the desk does not say {id}")
            site.write(path, whole)
            trial.expect(events.until(lambda said: said["errors"] == 0, SOON + 1), f"{path}, mended: {events.said}")
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
            seconds = page(server, "/new/", SOON + 1, lambda status, body: b"The good text" in body)
            trial.expect(seconds < SOON, f"{path}, empty at first, is shown after {seconds:.2f} s")
            site.remove(path)
            seconds = page(server, "/new/", SOON + 1, lambda status, body: status == 404)
            trial.expect(seconds < SOON, f"{path} has gone after {seconds:.2f} s")
        with open(site.folder / "Content/slow.bin", "wb", buffering=0) as slow:
            for number in range(30):
                slow.write(b"x" * 1000)
                if number == 10:
                    site.note("other.md", "Written while a film is copied.")
                    seconds = page(server, "/other/", SOON + 1, lambda status, body: b"film is copied" in body)
                    trial.expect(seconds < SOON, f"a note beside a slow copy is shown after {seconds:.2f} s")
                time.sleep(0.05)
        seconds = page(server, "/slow.bin", SOON + 1, lambda status, body: len(body) == 30_000)
        trial.expect(seconds < SOON, f"what was copied slowly is there after {seconds:.2f} s")
        site.write("Content/posts/n.md", "")
        events.until(lambda said: False, 0.7)
        site.write("Content/posts/n.md", GOOD)
        server.is_like_a_build("after empty and slow files", SOON)
