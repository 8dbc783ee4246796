"""Makes the notes, runs one build as a child process and counts what it wrote."""

import collections
import dataclasses
import os
import pathlib
import subprocess
import sys
import tempfile
import time

# The unit of `ru_maxrss`: KiB on Linux, bytes on macOS.
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024

HERE = pathlib.Path(__file__).resolve().parent

FIXED_KINDS = ("archives", "categories", "tags", "assets")


class BuildFailed(Exception):
    """A build that ended with another code than 0; the text holds the command and the end of its output."""


@dataclasses.dataclass(frozen=True)
class Run:
    """One build: seconds of wall clock, seconds of user and system time of all its threads, peak bytes resident."""

    wall: float
    cpu: float
    peak: int


@dataclasses.dataclass(frozen=True)
class Output:
    """What an output folder holds, without what begins with a dot."""

    files: int
    size: int
    kinds: dict[str, int]


def make_corpus(folder: pathlib.Path, notes: int, seed: int) -> dict[str, pathlib.Path]:
    """Site folders by the generator's name. In a process of its own: see `run` for why this one stays small."""
    folder.mkdir()
    subprocess.run([sys.executable, "-B", HERE / "corpus.py", folder, str(notes), str(seed)], check=True)
    return {"lectern": folder / "lectern", "hugo": folder / "hugo"}


def run(command: list[str], folder: pathlib.Path) -> Run:
    """Runs `command` in `folder` and waits for it.

    `wait4` gives the child's own peak, but Linux counts the size of the parent at the moment of the fork as part of
    it: keep this process small, and see `floor`.
    """
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            log.seek(0)
            tail = log.read()[-4000:].decode(errors="replace")
            raise BuildFailed(f"{' '.join(command)}\nended with {child.returncode}\n{tail}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MAXRSS_UNIT)


def floor(folder: pathlib.Path) -> int:
    """The peak that a program doing nothing is reported to have: smaller peaks cannot be told apart."""
    return run(["true"], folder).peak


def set_aside(output: pathlib.Path) -> None:
    """Renames an output folder out of the way and lets the disk settle, so that the next build does not pay for it.

    Never deletes: ext4 creates files several times slower for minutes after as many were removed.
    """
    if output.exists():
        older = len(list(output.parent.glob(f"{output.name}.aside-*")))
        output.rename(output.with_name(f"{output.name}.aside-{older + 1}"))
    os.sync()


def warm(site: pathlib.Path, output: str) -> None:
    """Reads every file of a site but those of its output folder and what was set aside, so that no build waits for
    the disk to read what another found in memory."""
    for folder, folders, files in os.walk(site):
        folders[:] = [name for name in folders if not name.startswith(output)]
        for name in files:
            with open(os.path.join(folder, name), "rb") as file:
                while file.read(1 << 20):
                    pass


def walk(output: pathlib.Path):
    """Every file below `output` as (path relative to it, stat), files and folders that begin with a dot left out."""
    for folder, folders, files in os.walk(output):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith("."):
                path = os.path.join(folder, name)
                yield os.path.relpath(path, output), os.stat(path)


def kind(path: str) -> str:
    """The part of the site that a file belongs to."""
    top = path.split(os.sep)[0]
    if top in FIXED_KINDS:
        return top
    if top.isdigit():
        return "posts"
    return "home" if top in ("index.html", "page") else "other"


def measure_output(output: pathlib.Path) -> Output:
    kinds, size = collections.Counter(), 0
    for path, status in walk(output):
        kinds[kind(path)] += 1
        size += status.st_size
    return Output(sum(kinds.values()), size, dict(sorted(kinds.items())))


def write_marks(output: pathlib.Path) -> dict[str, tuple[int, int]]:
    """Inode and time of change of every file: two of these differ where a file was written in between."""
    return {path: (status.st_ino, status.st_mtime_ns) for path, status in walk(output)}


def count_written(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> int:
    """How many files were written, added or removed between two `write_marks`."""
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())
