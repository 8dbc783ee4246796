"""The program under test: a copy of its own with the theme beside it, so that a build of Lectern cannot change it."""

import dataclasses
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
import time

Command = list[str | pathlib.Path]


@dataclasses.dataclass(frozen=True)
class Run:
    """How a run ended. A negative status is the signal that ended it; `peak` is in bytes, children included."""

    command: Command
    status: int
    output: str
    errors: str
    seconds: float
    peak: int

    def __str__(self) -> str:
        words = " ".join(str(word) for word in self.command).partition("/bin/lectern ")[2]
        return f"`lectern {words}` ended with {self.status} after {self.seconds:.1f} s: {self.errors.strip()[:300]!r}"


class Running:
    """A program that runs; its output goes to files, so that it never waits for its reader."""

    def __init__(
        self, command: Command, folder: pathlib.Path, environment: dict[str, str], memory: int | None = None
    ) -> None:
        """`memory` is the most bytes of address space it may have."""
        self.command = command
        self.files = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        self.began = time.monotonic()
        self.child = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=self.files[0], stderr=self.files[1],
            preexec_fn=None if memory is None else lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory)),
        )  # fmt: skip

    def signal(self, number: int) -> None:
        """To this very process, which is there until `wait` has returned, even when it has ended."""
        os.kill(self.child.pid, number)

    def wait(self, limit: float) -> Run:
        """Kills what takes longer than `limit` seconds: its status is then -9."""
        # wait4 tells the peak, which Popen.wait does not, but has no limit of its own.
        timer = threading.Timer(limit, os.kill, (self.child.pid, signal.SIGKILL))
        timer.start()
        try:
            _, status, usage = os.wait4(self.child.pid, 0)
        finally:
            timer.cancel()
        seconds = time.monotonic() - self.began
        self.child.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for file in self.files:
            file.seek(0)
            texts.append(file.read(1 << 26).decode(errors="replace"))
            file.close()
        return Run(self.command, self.child.returncode, texts[0], texts[1], seconds, usage.ru_maxrss * 1024)


class Program:
    """`path` is the copy."""

    def __init__(self, path: pathlib.Path, theme: pathlib.Path) -> None:
        self.path = path
        self.theme = theme

    @classmethod
    def copied(cls, lectern: pathlib.Path, folder: pathlib.Path) -> "Program":
        """Copies the program and the theme that it would find, and makes both readable to every user."""
        lectern = lectern.resolve()
        copy, theme = folder / "bin/lectern", folder / "share/lectern/Templates"
        copy.parent.mkdir(parents=True)
        shutil.copy(lectern, copy)
        shutil.copytree(find_theme(lectern), theme)
        for path in (folder, *folder.rglob("*")):
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() or path == copy else 0o444))
        return cls(copy, theme)


def find_theme(lectern: pathlib.Path) -> pathlib.Path:
    installed = lectern.parent.parent / "share/lectern/Templates"
    for folder in (installed, *(parent / "Templates" for parent in lectern.parents)):
        if (folder / "theme.yml").is_file():
            return folder
    raise FileNotFoundError(f"there is no theme beside {lectern}")


def environment(home: pathlib.Path, **more: str) -> dict[str, str]:
    """The same world for every run, and no help for a crash: it is to be seen at once."""
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "SWIFT_BACKTRACE": "enable=no",
    } | more
