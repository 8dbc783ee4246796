"""`lectern serve` while it runs, asked over plain sockets: any bytes can be sent, and the loopback is all it needs."""

import dataclasses
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import time
import urllib.parse
from collections.abc import Callable

from program import Run
from website import Site

SCRIPT = re.compile(
    rb'<script src="/_lectern/preview\.js" defer data-token="[0-9a-z]+" data-page="([^"]*)"'
    rb' data-etag="[^"]*"(?: data-follow)?></script>'
)
LINES = re.compile(rb' data-line="\d+"')
REFRESH = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"]+)">')
PROMISED = {
    "cache-control": ["no-store"],
    "x-content-type-options": ["nosniff"],
    "cross-origin-resource-policy": ["same-origin"],
}


@dataclasses.dataclass(frozen=True)
class Answer:
    """Names of headers are in small letters."""

    status: int
    headers: dict[str, list[str]]
    body: bytes

    def header(self, name: str) -> str:
        return ", ".join(self.headers.get(name, []))

    def unpromised(self) -> str:
        """What it says otherwise than every answer must; empty when nothing."""
        wrong = [f"{name}: {self.header(name)}" for name, value in PROMISED.items() if self.headers.get(name) != value]
        wrong += [name for name in self.headers if name.startswith("access-control-")]
        return "; ".join(wrong)


class Line:
    """One connection to a server."""

    def __init__(self, port: int, address: str = "127.0.0.1", limit: float = 10) -> None:
        self.limit = limit
        self.host = f"localhost:{port}"
        self.socket = socket.create_connection((address, port), timeout=limit)
        self.buffer = b""

    def __enter__(self) -> "Line":
        return self

    def __exit__(self, *_) -> None:
        self.socket.close()

    def get(self, target: str, method: str = "GET", **headers: str) -> Answer:
        """Keeps the connection open. `Host` is right unless it is given."""
        fields = {"Host": self.host} | {name.replace("_", "-"): value for name, value in headers.items()}
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        self.send(f"{method} {target} HTTP/1.1\r\n{lines}\r\n".encode())
        return self.answer(method)

    def send(self, request: bytes) -> None:
        self.socket.settimeout(self.limit)
        self.socket.sendall(request)

    def answer(self, method: str = "GET") -> Answer:
        """The next one; ConnectionError where the connection ends without it, TimeoutError where nothing comes."""
        deadline = time.monotonic() + self.limit
        while (end := self.buffer.find(b"\r\n\r\n")) < 0:
            self._receive(deadline)
        head, self.buffer = self.buffer[:end].decode("latin-1"), self.buffer[end + 4 :]
        headers: dict[str, list[str]] = {}
        for line in head.split("\r\n")[1:]:
            name, _, value = line.partition(":")
            headers.setdefault(name.lower(), []).append(value.strip())
        status = int(head.split(" ")[1])
        body = b""
        if method == "HEAD" or status in (204, 304):
            pass
        elif "content-length" in headers:
            wanted = int(headers["content-length"][0])
            while len(self.buffer) < wanted:
                self._receive(deadline)
            body, self.buffer = self.buffer[:wanted], self.buffer[wanted:]
        elif headers.get("transfer-encoding") == ["chunked"] and headers.get("content-type") != ["text/event-stream"]:
            while chunk := self.chunk(deadline):
                body += chunk
        return Answer(status, headers, body)

    def chunk(self, deadline: float) -> bytes:
        while True:
            size, end, rest = self.buffer.partition(b"\r\n")
            wanted = int(size, 16) if end else 0
            if end and len(rest) >= wanted + 2:
                self.buffer = rest[wanted + 2 :]
                return rest[:wanted]
            self._receive(deadline)

    def _receive(self, deadline: float) -> None:
        self.socket.settimeout(max(0.001, deadline - time.monotonic()))
        if not (data := self.socket.recv(1 << 16)):
            raise ConnectionError(f"the connection ends after {self.buffer[:100]!r}")
        self.buffer += data


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


class NotServing(Exception):
    """The program ended, or did not say in time where it serves."""


class Server:
    """Serves a site on a free port until the `with` ends, and checks that it then ends as Ctrl-C promises."""

    def __init__(
        self, site: Site, *arguments: str, port: int | None = 0, wrapper: tuple[str, ...] = (), limit: float = 60
    ) -> None:
        """`port` None leaves the choice to the program."""
        self.site, self.trial = site, site.trial
        ports = () if port is None else ("--port", str(port))
        self.running = site.start("serve", *ports, *arguments, wrapper=wrapper)
        self.pid = self.running.child.pid
        self.ended: Run | None = None
        deadline = time.monotonic() + limit
        while not (found := re.search(r"Serving at http://localhost:(\d+)(/\S*?);? ?(?:and|Ctrl-C)", self.output())):
            if time.monotonic() > deadline or os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                raise NotServing(f"does not serve: {self.end(signal.SIGKILL)}")
            time.sleep(0.01)
        self.port, self.base = int(found[1]), found[2].rstrip(";")
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
        if not kind:
            self.trial.expect(run.status == 130, f"after Ctrl-C: {run}")
            self.trial.expect(seconds < 1, f"Ctrl-C takes {seconds:.1f} s")
            self.trial.expect("Fatal error" not in run.errors, f"a trap: {run}")

    def end(self, number: int) -> Run:
        self.running.signal(number)
        self.ended = self.running.wait(10)
        return self.ended

    def output(self) -> str:
        return self._written(0)

    def errors(self) -> str:
        return self._written(1)

    def _written(self, index: int) -> str:
        # The program writes at the place where the file is read next: reading must not move it.
        return os.pread(self.running.files[index].fileno(), 1 << 24, 0).decode(errors="replace")

    def memory(self) -> int:
        """Bytes that it holds now."""
        pages = pathlib.Path(f"/proc/{self.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def line(self, **options) -> Line:
        return Line(self.port, **options)

    def get(self, target: str, method: str = "GET", **headers: str) -> Answer:
        with self.line() as line:
            return line.get(target, method, **headers)

    def is_like_a_build(self, what: str, limit: float = 1, gone: set[str] = frozenset(), *arguments: str) -> set[str]:
        """The addresses of a fresh build, each of which must answer with the same bytes within `limit` seconds.

        Some of those in `gone` that are none of them must be 404.
        """
        files = built(self.site, *arguments)
        absent = sorted(gone - files.keys())
        absent = self.trial.random.sample(absent, min(len(absent), 30))
        deadline = time.monotonic() + limit
        while (wrong := self._difference(files, absent)) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.trial.expect(not wrong, f"{what}, served and built differ: {wrong}")
        return set(files)

    def _difference(self, files: dict[str, bytes], gone: list[str]) -> str:
        """The first few addresses that differ, in words."""
        wrong = []
        with self.line() as line:
            for name, wanted in files.items():
                answer = line.get(self.base + urllib.parse.quote(name.removesuffix("index.html")))
                if found := unlike(name, wanted, answer):
                    wrong.append(f"{name} {found}")
            for name in gone:
                answer = line.get(self.base + urllib.parse.quote(name.removesuffix("index.html")))
                if answer.status != 404:
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
    place = next((at for at, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), min(len(one), len(other)))
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
