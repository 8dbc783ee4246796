"""A site in a folder of its own, and what must be true of it after every run of the program."""

import os
import pathlib
import re
import shutil

import program
import trees
from program import Run, Running
from trial import Trial

CONFIGURATION = "title: 笔记\ntimezone: UTC\npermalink: ':title/'\n"
# "path:line:column: error[id]: "
PLACED = re.compile(r"^[^:\n]+:\d+:\d+: error\[[a-z-]+\]: ", re.MULTILINE)


class Site:
    """`folder` lies in `around`, beside a neighbour and a home that nobody may touch."""

    def __init__(self, trial: Trial, on: str = "memory", files: dict[str, str | bytes] | None = None) -> None:
        self.trial = trial
        self.around = trial.place(on)
        self.folder = self.around / "site"
        self.output = self.folder / "Public"
        self._clean_builds = 0
        for path, text in {"neighbour/keep.txt": "keep", "home/.profile": "home"}.items():
            write(self.around / path, text)
        self.write("lectern.yml", CONFIGURATION)
        for path, text in (files or {}).items():
            self.write(path, text)

    # What the author does.

    def write(self, path: str, text: str | bytes) -> None:
        write(self.folder / path, text)

    def note(self, path: str, text: str | bytes, **front: object) -> None:
        """A post below Content/posts/ with a date, unless `front` has another one."""
        lines = "".join(f"{key}: {value}\n" for key, value in ({"date": "2022-01-01"} | front).items())
        self.write(f"Content/posts/{path}", f"---\n{lines}---\n".encode() + encoded(text))

    def remove(self, path: str) -> None:
        found = self.folder / path
        shutil.rmtree(found) if found.is_dir() and not found.is_symlink() else found.unlink()

    # What the program does.

    def command(self, *arguments: str | pathlib.Path, wrapper: tuple[str, ...] = ()) -> program.Command:
        return [*wrapper, str(self.trial.program.path), *arguments]

    def environment(self, **more: str) -> dict[str, str]:
        return program.environment(self.around / "home", **more)

    def start(
        self,
        *arguments: str | pathlib.Path,
        wrapper: tuple[str, ...] = (),
        memory: int | None = None,
        **environment: str,
    ) -> Running:
        command = self.command(*arguments, wrapper=wrapper)
        return Running(command, self.folder, self.environment(**environment), memory)

    def run(self, *arguments: str | pathlib.Path, limit: float = 60, **more) -> Run:
        """Runs the program in the site; nothing around the output may change, and it may not crash."""
        before = self.surroundings()
        run = self.start(*arguments, **more).wait(limit)
        self.unharmed(before, run)
        return run

    def build(self, *arguments: str | pathlib.Path, **more) -> Run:
        return self.run("build", *arguments, **more)

    # What must be true.

    def surroundings(self) -> trees.Tree:
        """The sources and everything around, but for the output and the caches."""
        return trees.tree(self.around, without=("site/Public", "site/.lectern"))

    def unharmed(self, before: trees.Tree, run: Run) -> None:
        """Sources and neighbours are what they were, and the program ended in order."""
        self.trial.expect(0 <= run.status < 128 and "Fatal error" not in run.errors, f"{run} is a crash or a hang")
        changed = trees.difference(self.surroundings(), before)
        self.trial.expect(not changed, f"{run} changed what is not its own: {changed}")

    def published(self) -> trees.Tree:
        return trees.published(self.output)

    def clean_tree(self, *arguments: str) -> trees.Tree:
        """What a build into a new folder gives."""
        self._clean_builds += 1
        output = self.around.parent / f"{self.around.name}-clean-{self._clean_builds}"
        try:
            run = self.start("build", "--no-sync", "--output", output, *arguments).wait(60)
            self.trial.equal(run.status, 0, f"a clean build: {run}")
            return trees.published(output)
        finally:
            shutil.rmtree(output, ignore_errors=True)

    def next_build_is_clean(self, what: str) -> None:
        """The next build gives what a clean one gives, and leaves nothing behind that the one before began."""
        run = self.build()
        self.trial.equal(run.status, 0, f"{what}, next build: {run}")
        wrong = trees.difference(self.published(), self.clean_tree())
        self.trial.expect(not wrong, f"{what}, next build is not a clean build: {wrong}")
        self.no_litter(what)

    def no_litter(self, what: str) -> None:
        names = sorted(os.listdir(self.output / ".lectern"))
        self.trial.equal(names, ["lock", "manifest"], f"{what}, what the next build leaves in .lectern")

    def refused(self, status: int, message: str, *arguments: str, **more) -> Run:
        """A build ends with `status`, `message` (a regular expression) on standard error, and an untouched output."""
        before = self.published()
        run = self.build(*arguments, **more)
        self.trial.equal(run.status, status, str(run))
        self.trial.expect(re.search(message, run.errors) is not None, f"{run} does not say {message!r}")
        changed = trees.difference(self.published(), before)
        self.trial.expect(not changed, f"{run} changed the output: {changed}")
        return run

    def content_error(self, id: str, **more) -> Run:
        """A build finds an error of that id at a file, a line and a column."""
        return self.refused(1, rf"(?m)^[^:\n]+:\d+:\d+: error\[{id}\]: ", **more)


def write(path: pathlib.Path, text: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(encoded(text))


def encoded(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text
