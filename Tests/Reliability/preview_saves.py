"""Case 34: everything that a page is made from is saved in every way, while pages are asked for all the time."""

import itertools
import re
import threading
import time
from collections.abc import Callable

from cases import case
from editors import WAYS
from preview_server import Events, Server
from states import picture
from trial import Trial
from website import Site, encoded

NOTE = "Content/posts/n.md"


def note(version: int) -> str:
    """Of the same length for all versions of three digits."""
    lines = f"A word of v{version}.\n\n" * 60
    return f"---\ndate: 2022-01-01\ntitle: Note\n---\nBEGIN-{version}\n\n{lines}![](n/p.png)\n\nEND-{version}\n"


# What a page is made from: its text at a version, and the address that shows it.
MADE_FROM: dict[str, tuple[Callable[[int], str | bytes], str]] = {
    NOTE: (note, "/n/"),
    "lectern.yml": (lambda v: f"title: TITLE-{v}\ntimezone: UTC\npermalink: ':title/'\n", "/n/"),
    "Templates/partials/body-end.html": (lambda v: f"<!-- PARTIAL-{v} DATA-{{{{ data.d.version }}}} -->\n", "/n/"),
    "Content/data/d.yml": (lambda v: f"version: {v}\n", "/n/"),
    "Content/posts/n/p.png": (lambda v: picture(v % 256, v), "/n/"),
    "Content/index.md": (lambda v: f"The list INDEX-{v}.\n", "/"),
    "Content/x.css": (lambda v: f".x {{ order: {v} }}\n", "/x.css"),
    "Templates/assets/css/main.css": (lambda v: f".x {{ order: {v} }}\n", "/assets/css/main.css"),
}
FIRST = 100
PAGES = {"/n/": {"BEGIN", "END", "v", "TITLE", "PARTIAL", "DATA", "width"}, "/": {"TITLE", "INDEX", "BEGIN", "v"}}
SHOWN = re.compile(rb"(BEGIN|END|TITLE|PARTIAL|DATA|INDEX)-(\d+)|(?:of )(v)(\d+)|(width)=\"(\d{3})\"|(order): (\d+)")


def shown(page: bytes) -> dict[str, set[int]]:
    """The versions of all that a page shows."""
    found: dict[str, set[int]] = {}
    for names in SHOWN.findall(page):
        name, version = (word for word in names if word)
        found.setdefault(name.decode(), set()).add(int(version))
    return found


class Readers:
    """Ask for pages every 5 ms on connections of their own; no answer may be cut, empty, or older than the last."""

    def __init__(self, trial: Trial, server: Server, pages: dict[str, set[str]], falls: bool = False) -> None:
        """`pages` with what each must show; `falls` where versions come back."""
        self.trial, self.server, self.wanted, self.falls = trial, server, pages, falls
        self.most = FIRST
        self.wrong: list[str] = []
        self.count = 0
        self.stop = threading.Event()
        self.threads = [threading.Thread(target=self.read, args=(page,)) for page in pages]

    def __enter__(self) -> "Readers":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join()
        self.trial.expect(not self.wrong, f"{len(self.wrong)} of {self.count} answers meanwhile: {self.wrong[:3]}")

    def read(self, page: str) -> None:
        last: dict[str, set[int]] = {}
        try:
            with self.server.line() as line:
                while not self.stop.wait(0.005) and len(self.wrong) < 50:
                    answer = line.get(page)
                    self.count += 1
                    if wrong := self.judge(page, answer.status, answer.body, last):
                        self.wrong.append(f"{page} at version {self.most}: {wrong}")
        except (OSError, ValueError) as problem:
            self.wrong.append(f"{page}: {problem!r}")

    def judge(self, page: str, status: int, body: bytes, last: dict[str, set[int]]) -> str:
        if status != 200 or not body.endswith(b"</html>\n"):
            return f"{status}, ends with {body[-20:]!r}"
        found = shown(body)
        if not self.wanted[page] <= found.keys() or any(len(versions) != 1 for versions in found.values()):
            return f"shows {found}"
        older = {name for name in found if max(found[name]) < max(last.get(name, {0})) and not self.falls}
        newer = {name for name in found if max(found[name]) > self.most}
        torn = len({max(found[name]) for name in ("BEGIN", "v", "END") if name in found}) > 1
        last.update(found)
        return f"shows {found}, {older or newer}" if older or newer or torn else ""


@case(weight=30)
def every_way_to_save_everything(trial: Trial) -> None:
    site = Site(trial)
    for path, (text, _) in MADE_FROM.items():
        site.write(path, text(FIRST))
    slowest = (0.0, "")
    with Server(site) as server, Readers(trial, server, PAGES) as readers:
        for way, path in trial.sample(itertools.product(WAYS, MADE_FROM), 40):
            text, address = MADE_FROM[path]
            what = f"{path} saved {way.__name__.replace('_', ' ')}"
            readers.most += 1
            with Events(server, "/n/") as events:
                before = events.said
                way(site.folder / path, encoded(text(readers.most)))
                began = time.monotonic()
                while (
                    not (right := is_shown(server, address, readers.most))
                    and time.monotonic() < began + server.soon + 3
                ):
                    time.sleep(0.005)
                seconds = time.monotonic() - began
                trial.expect(right and seconds < server.soon, f"{what}: {right} after {seconds:.2f} s")
                slowest = max(slowest, (seconds, what))
                told = events.after(before["version"], 1) and events.said["errors"] == 0
                trial.expect(told, f"{what}: what is told is {events.said}")
                risen = [name for name in ("style", "reload") if events.said[name] > before[name]]
                wanted = "style" if path.endswith(".css") else "reload"
                right = not risen if path.endswith(".md") else wanted in risen
                trial.expect(right, f"{what}: pages are told to {risen}")
                if path == NOTE:
                    trial.expect(any(said["edited"] for said in events.all), f"{what}: the edit is not told as one")
        for litter in (*site.folder.rglob("*~"), *site.folder.rglob("#*#")):
            litter.unlink()
        server.is_like_a_build("after every way to save")
    trial.note(f"{readers.count} answers meanwhile; slowest {slowest[0]:.2f} s, {slowest[1]}")


def is_shown(server: Server, address: str, version: int) -> bool:
    return any(version in versions for versions in shown(server.get(address).body).values())
