"""`lectern serve` while it runs: what its pages are told, what it costs, and whether it serves what a build writes."""

import json
import os
import pathlib
import re
import shutil
import signal
import time
import urllib.parse
from collections.abc import Callable, Collection, Iterable

from preview_line import Answer, Line
from program import Run
from website import Site

# Seconds after the last write until the page must be right; more for a debug build that is not alone.
SOON, PATIENCE = 1.0, 2
SCRIPT = re.compile(
    rb'<script src="/_lectern/preview\.js" defer data-token="[0-9a-z]+" data-page="([^"]*)"'
    rb' data-note="[^"]*" data-etag="[^"]*" data-reload="\d+" data-style="\d+"(?: data-follow)?></script>'
)
LINES = re.compile(rb' data-lectern-line="\d+"')
REFRESH = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"]+)">')


class Events:
    """What an open page at `page` is told; `said` is the last it was told, `all` everything."""

    def __init__(self, server: "Server", page: str = "/", limit: float = 10) -> None:
        self.line = Line(server.port, limit=limit)
        self.answer = self.line.get(f"/_lectern/events?token={server.token}&page={urllib.parse.quote(page)}")
        self.said: dict = {}
        self.all: list[dict] = []
        if self.answer.status == 200:
            self.next(limit)

    def __enter__(self) -> "Events":
        return self

    def __exit__(self, *_) -> None:
        self.line.socket.close()

    def next(self, limit: float = 5) -> dict:
        """The next one; TimeoutError when none comes."""
        deadline = time.monotonic() + limit
        while True:
            for text in self.line.chunk(deadline).decode().split("\n"):
                if text.startswith("data: "):
                    self.said = json.loads(text.removeprefix("data: "))
                    self.all.append(self.said)
                    return self.said

    def until(self, right: Callable[[dict], object], limit: float = 5) -> bool:
        """Whether what was told last is right now, or becomes so in `limit` seconds."""
        deadline = time.monotonic() + limit
        try:
            while not right(self.said):
                self.next(deadline - time.monotonic())
        except TimeoutError:
            return False
        return True

    def after(self, version: int, limit: float = 5) -> bool:
        """Whether a later state than that is told."""
        return self.until(lambda said: said["version"] > version, limit)


class NotServing(Exception):
    """The program ended, or did not say in time where it serves."""


class Server:
    """Serves a site on a free port until the `with` ends, and checks that it then ends as Ctrl-C promises."""

    def __init__(
        self, site: Site, *arguments: str, port: int | None = 0, wrapper: tuple[str, ...] = (), limit: float = 60
    ) -> None:
        """`port` None leaves the choice to the program."""
        self.site, self.trial = site, site.trial
        self.soon = SOON * (1 if self.trial.whole else PATIENCE)
        ports = () if port is None else ("--port", str(port))
        self.running = site.start("serve", *ports, *arguments, wrapper=wrapper)
        self.pid = self.running.child.pid
        self.ended: Run | None = None
        deadline = time.monotonic() + limit
        while not (found := re.search(r"Serving at http://localhost:(\d+)(/\S*?);? ?(?:and|Ctrl-C)", self.output())):
            if time.monotonic() > deadline or os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                raise NotServing(f"does not serve: {self.end(signal.SIGKILL)}")
            time.sleep(0.01)
        self.port, self.base = int(found[1]), found[2]
        try:
            token = re.search(rb'data-token="([^"]+)"', self.get(self.base).body)
            self.token = token[1].decode() if token else ""
        except OSError as problem:
            raise NotServing(f"says that it serves, but {problem!r}: {self.end(signal.SIGKILL)}") from None

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, kind: object, *_) -> None:
        if self.ended:
            return
        asked = time.monotonic()
        run = self.end(signal.SIGKILL if kind else signal.SIGINT)
        seconds = time.monotonic() - asked
        if kind:
            # What went wrong may be told by how it ended.
            self.trial.expect(run.status == -signal.SIGKILL, f"{run}, by itself")
            return
        self.trial.expect(run.status == 130 and seconds < 1, f"Ctrl-C takes {seconds:.1f} s: {run}")
        self.trial.expect("Fatal error" not in run.errors, f"a trap: {run}")

    def end(self, number: int) -> Run:
        self.running.signal(number)
        self.ended = self.running.wait(10)
        return self.ended

    def output(self) -> str:
        return self._written(0)

    def errors(self) -> str:
        return self._written(1)

    def says(self, text: str, what: str) -> None:
        """Expects it on standard error in half a second."""
        deadline = time.monotonic() + 0.5
        while text not in self.errors() and time.monotonic() < deadline:
            time.sleep(0.01)
        self.trial.expect(text in self.errors(), f"{what}: standard error says {self.errors()[-200:]!r}, not {text!r}")

    def _written(self, index: int) -> str:
        # The program writes at the place where the file is read next: reading must not move it.
        return os.pread(self.running.files[index].fileno(), 1 << 24, 0).decode(errors="replace")

    def memory(self) -> int:
        """Bytes that it holds now."""
        pages = pathlib.Path(f"/proc/{self.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def worked(self) -> float:
        """Seconds of a processor that it has had."""
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def line(self, **options) -> Line:
        return Line(self.port, **options)

    def get(self, target: str, method: str = "GET", **headers: str) -> Answer:
        with self.line() as line:
            return line.get(target, method, **headers)

    def shows(self, what: str, address: str, wanted: int | str, soon: float = 0) -> float:
        """Expects an answer soon: a status, or a text in the page, or with ! in front none; the seconds it takes."""
        soon = soon or self.soon
        began = time.monotonic()
        with self.line() as line:
            while True:
                answer = line.get(address)
                seconds = time.monotonic() - began
                right = answer.status == wanted
                if isinstance(wanted, str):
                    is_there = wanted.removeprefix("!").encode() in answer.body
                    right = answer.status == 200 and is_there != wanted.startswith("!")
                if right or seconds > soon + 3:
                    break
                time.sleep(0.005)
        said = f"{what}: {address} {'is' if right else 'is not'} {wanted!r} after {seconds:.2f} s, {answer.status}"
        self.trial.expect(right and seconds < soon, said)
        return seconds

    def is_like_a_build(
        self, what: str, gone: Collection[str] = (), arguments: tuple[str, ...] = (), soon: float = 0
    ) -> set[str]:
        """The addresses of a fresh build, each of which must answer with the same bytes soon.

        Some of those in `gone` that are none of them must be 404.
        """
        files = built(self.site, *arguments)
        absent = sorted(set(gone) - files.keys())
        absent = self.trial.random.sample(absent, min(len(absent), 30))
        deadline = time.monotonic() + (soon or self.soon)
        while (wrong := self._difference(files, absent)) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.trial.expect(not wrong, f"{what}, served and built differ: {wrong}")
        return set(files)

    def _difference(self, files: dict[str, bytes], gone: Iterable[str]) -> str:
        """The first few addresses that differ, in words."""
        wrong = []
        with self.line() as line:
            for name in (*files, *gone):
                answer = line.get(self.base + urllib.parse.quote(name.removesuffix("index.html")))
                if name in files and (found := unlike(name, files[name], answer)):
                    wrong.append(f"{name} {found}")
                elif name not in files and answer.status != 404:
                    wrong.append(f"{name} is gone but {answer.status} {answer.header('location')}")
        return "; ".join(wrong[:4]) + (f"; and {len(wrong) - 4} more" if len(wrong) > 4 else "")


def unlike(name: str, wanted: bytes, answer: Answer) -> str:
    """How an answer differs from the file of a build; empty when it does not."""
    leads_on = REFRESH.search(wanted) if name.endswith(".html") and len(wanted) < 4096 else None
    if leads_on:
        found = answer.header("location")
        return "" if (answer.status, found) == (302, leads_on[1].decode()) else f"is {answer.status} to {found!r}"
    if answer.status != 200:
        return f"is {answer.status}"
    if not name.endswith(".html"):
        return "" if answer.body == wanted else "differs"
    scripts = SCRIPT.findall(answer.body)
    if len(scripts) != 1:
        return f"has {len(scripts)} scripts of the preview"
    return "" if plain(answer.body) == wanted else f"differs: {first_difference(plain(answer.body), wanted)}"


def plain(page: bytes) -> bytes:
    """A page without what the preview adds."""
    return LINES.sub(b"", SCRIPT.sub(b"", page))


def first_difference(one: bytes, other: bytes) -> str:
    place = len(os.path.commonprefix([one, other]))
    return f"{one[max(0, place - 20) : place + 40]!r}, not {other[max(0, place - 20) : place + 40]!r}"


def built(site: Site, *arguments: str) -> dict[str, bytes]:
    """What a build into a new folder writes, by path."""
    output = site.around.parent / f"{site.around.name}-built"
    try:
        run = site.start("build", "--no-sync", "--output", output, *arguments).wait(120)
        site.trial.equal(run.status, 0, f"a build beside the preview: {run}")
        return {
            path.relative_to(output).as_posix(): path.read_bytes()
            for path in sorted(output.rglob("*"))
            if path.is_file() and ".lectern" not in path.relative_to(output).parts
        }
    finally:
        shutil.rmtree(output, ignore_errors=True)
