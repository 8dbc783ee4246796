"""One case while it runs: its folder, its chance, what it tried and what it found wrong."""

import dataclasses
import pathlib
import random
import shutil
from collections.abc import Iterable
from typing import TypeVar

from program import Program


Choice = TypeVar("Choice")


class Skipped(Exception):
    """This machine cannot do what the case needs; the text says what."""


class GivenUp(Exception):
    """Enough has gone wrong to know what there is to mend."""


@dataclasses.dataclass(frozen=True)
class Options:
    """What run.py was told. `memory` and `disk` are folders to work in."""

    program: pathlib.Path
    theme: pathlib.Path
    memory: pathlib.Path
    disk: pathlib.Path
    whole: bool
    seed: int


class Trial:
    MOST = 200

    def __init__(self, name: str, options: Options) -> None:
        self.name = name
        self.whole = options.whole
        self.program = Program(options.program, options.theme)
        self.random = random.Random(f"{options.seed}/{name}")
        self.tried = 0
        self.failures: list[str] = []
        self.notes: list[str] = []
        self._roots = {"memory": options.memory, "disk": options.disk}
        self._places: list[pathlib.Path] = []

    def place(self, on: str = "memory") -> pathlib.Path:
        """A new folder of this case's own, on the disk or in memory."""
        place = self._roots[on] / f"{self.name.replace(' ', '-')}-{len(self._places) + 1}"
        place.mkdir(parents=True)
        self._places.append(place)
        return place

    def expect(self, right: bool, wrong: str) -> bool:
        """One thing that was tried; where it is not right, the case has failed and `wrong` says how."""
        self.tried += 1
        if not right:
            self.failures.append(wrong)
            if len(self.failures) >= self.MOST:
                raise GivenUp
        return right

    def equal(self, found: object, wanted: object, what: str) -> bool:
        return self.expect(found == wanted, f"{what}: {found!r}, not {wanted!r}")

    def sample(self, choices: Iterable[Choice], count: int) -> list[Choice]:
        """All of them in a whole run, `count` of them by chance in a short one."""
        choices = list(choices)
        return choices if self.whole else self.random.sample(choices, min(count, len(choices)))

    def note(self, text: str) -> None:
        """Something worth reading in the case's line."""
        self.notes.append(text)

    def remove_places(self) -> None:
        for place in self._places:
            shutil.rmtree(place, ignore_errors=True)
