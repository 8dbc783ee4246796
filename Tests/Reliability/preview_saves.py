"""Case 34: every way in which an editor saves, of everything that a page is made from, while pages are asked for."""

import ctypes
import mmap
import os
import pathlib
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Callable

from cases import case
from preview_server import Events, Server
from states import picture
from trial import Trial
from website import Site

# Seconds after the last write until the page must be right.
SOON = 1.0


def in_place(path: pathlib.Path, data: bytes) -> None:
    path.write_bytes(data)


def in_two_halves(path: pathlib.Path, data: bytes) -> None:
    with open(path, "wb", buffering=0) as file:
        time.sleep(0.1)
        file.write(data[: len(data) // 2])
        time.sleep(0.1)
        file.write(data[len(data) // 2 :])


def in_many_pieces(path: pathlib.Path, data: bytes) -> None:
    with open(path, "wb", buffering=0) as file:
        for start in range(0, len(data), 1 + len(data) // 20):
            file.write(data[start : start + 1 + len(data) // 20])
            time.sleep(0.01)


def without_emptying(path: pathlib.Path, data: bytes) -> None:
    """Over the old bytes, then cut to length, as some write through a cache of their own."""
    with open(path, "r+b", buffering=0) as file:
        file.write(data)
        file.truncate(len(data))


def through_memory(path: pathlib.Path, data: bytes) -> None:
    """The system tells of no write, only of the end."""
    with open(path, "r+b") as file:
        file.truncate(len(data))
        with mmap.mmap(file.fileno(), len(data)) as memory:
            memory[:] = data


def renamed_over(path: pathlib.Path, data: bytes, name: str = ".{}.tmp") -> None:
    aside = path.with_name(name.format(path.name))
    aside.write_bytes(data)
    os.replace(aside, path)


def renamed_from_a_note(path: pathlib.Path, data: bytes) -> None:
    """The name aside is one that Lectern takes for a note or a file of the site."""
    renamed_over(path, data, "new-{}")


def with_the_old_date(path: pathlib.Path, data: bytes) -> None:
    """As `rsync -t` and `cp -p` do: date and perhaps length are those of the old file."""
    old = path.stat()
    renamed_over(path, data)
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))


def vim(path: pathlib.Path, data: bytes) -> None:
    probe, backup = path.with_name("4913"), path.with_name(path.name + "~")
    probe.touch()
    probe.unlink()
    path.rename(backup)
    path.write_bytes(data)
    path.chmod(backup.stat().st_mode)
    backup.unlink()


def emacs(path: pathlib.Path, data: bytes) -> None:
    lock, save = path.with_name(f".#{path.name}"), path.with_name(f"#{path.name}#")
    lock.symlink_to("somebody@somewhere.123:456")
    save.write_bytes(data)
    path.rename(path.with_name(path.name + "~"))
    path.write_bytes(data)
    save.unlink()
    lock.unlink()


def jetbrains(path: pathlib.Path, data: bytes) -> None:
    new, old = path.with_name(path.name + "___jb_tmp___"), path.with_name(path.name + "___jb_old___")
    new.write_bytes(data)
    path.rename(old)
    new.rename(path)
    old.unlink()


def in_a_folder_aside(path: pathlib.Path, data: bytes) -> None:
    """As programs of macOS save: the file is made in a folder of its own and changes places with the old one."""
    aside = path.with_name(f".{path.name}.sb-1")
    aside.mkdir()
    (aside / path.name).write_bytes(data)
    exchange = ctypes.CDLL(None, use_errno=True).renameat2
    if exchange(-100, os.fsencode(aside / path.name), -100, os.fsencode(path), 2) != 0:
        os.replace(aside / path.name, path)
    shutil.rmtree(aside)


def removed_and_written(path: pathlib.Path, data: bytes) -> None:
    """As `git checkout` does."""
    path.unlink()
    path.write_bytes(data)


def copied_over(path: pathlib.Path, data: bytes) -> None:
    other = path.parents[len(path.parts) - 2 - path.parts.index("site")].parent / "home/copy"
    other.write_bytes(data)
    subprocess.run(["cp", other, path], check=True)


def sed(path: pathlib.Path, data: bytes) -> None:
    """The text is what `sed -i` reads in place of every line but the first, which goes."""
    script = path.with_name(".script")
    script.write_bytes(data)
    subprocess.run(["sed", "-i", "-e", f"1r {script}", "-e", "d", path], check=True)
    script.unlink()


WAYS: tuple[Callable[[pathlib.Path, bytes], None], ...] = (
    *(in_place, in_two_halves, in_many_pieces, without_emptying, through_memory, renamed_over, renamed_from_a_note),
    *(with_the_old_date, vim, emacs, jetbrains, in_a_folder_aside, removed_and_written, copied_over, sed),
)


def note(version: int) -> str:
    """Of the same length for all versions of three digits."""
    lines = f"A word of v{version}.\n\n" * 60
    return f"---\ndate: 2022-01-01\ntitle: Note\n---\nBEGIN-{version}\n\n{lines}![](n/p.png)\n\nEND-{version}\n"


# What a page is made from: its text at a version, and the address that shows it.
MADE_FROM: dict[str, tuple[Callable[[int], str | bytes], str]] = {
    "Content/posts/n.md": (note, "/n/"),
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

    def __init__(
        self, trial: Trial, server: Server, pages: dict[str, set[str]], falls: bool = False
    ) -> None:
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
    with Server(site) as server, server.line() as line, Readers(trial, server, PAGES) as readers:
        pairs = [(way, path) for path in MADE_FROM for way in WAYS]
        for way, path in trial.sample(pairs, 40):
            text, address = MADE_FROM[path]
            readers.most += 1
            version = readers.most
            with Events(server, "/n/") as events:
                before = events.said
                way(site.folder / path, text(version) if isinstance(text(version), bytes) else text(version).encode())
                began = time.monotonic()
                while (right := version in set().union(*shown(line.get(address).body).values())) is False:
                    if time.monotonic() - began > SOON + 4:
                        break
                    time.sleep(0.005)
                seconds = time.monotonic() - began
                what = f"{path} saved {way.__name__.replace('_', ' ')}"
                trial.expect(right and seconds < SOON, f"{what}: {'right' if right else 'not right'} after {seconds:.2f} s")
                slowest = max(slowest, (seconds, what))
                told = events.until(lambda said: said["version"] > before["version"], 1)
                trial.expect(told and events.said["errors"] == 0, f"{what}: told {told}, {events.said}")
                kind = "style" if path.endswith(".css") else "" if path.endswith(".md") else "reload"
                risen = [name for name in ("style", "reload") if events.said[name] > before[name]]
                trial.expect(kind in risen if kind else not risen, f"{what}: pages are told to {risen}, not {kind!r}")
                if path == "Content/posts/n.md":
                    trial.expect(any(said["edited"] for said in events.all), f"{what}: the page is not told of its edit")
        for litter in (*site.folder.rglob("*~"), *site.folder.rglob("#*#")):
            litter.unlink()
        server.is_like_a_build("after every way to save")
    trial.note(f"{readers.count} answers meanwhile; slowest {slowest[0]:.2f} s, {slowest[1]}")
