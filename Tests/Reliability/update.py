"""An update of the small site under the tracer, again and again, each time with a fault somewhere else."""

import os
import shutil
from typing import Iterator

import tracer
import trees
from calls import OPENS, WRITES
from states import TwoStates
from tracer import Stop, Traced
from trial import Skipped, Trial

SECONDS = 30


class Update:
    """The small site, and how it is brought from one state to the other."""

    def __init__(self, trial: Trial, on: str = "memory") -> None:
        if problem := tracer.why_not():
            raise Skipped(problem)
        self.trial = trial
        self.states = TwoStates(trial, on)
        self.site = self.states.site
        self.surroundings: dict[str, trees.Tree] = {}

    def run(self, meddle: tracer.Meddle, state: str | None = None) -> tuple[Traced, str]:
        """Edits the sources to the other state and builds that under the tracer; also the state before."""
        before = self.states.state
        self.states.become(state or self.states.other)
        return self.traced(meddle, "build"), before

    def traced(self, meddle: tracer.Meddle, *arguments: str) -> Traced:
        site = self.site
        command = site.command(*arguments, "--site", str(site.folder), "--jobs", "2")
        return tracer.traced(command, site.around, site.folder, meddle, site.environment(), SECONDS)

    def is_ours(self, stop: Stop) -> bool:
        """Of the site or the theme: not the system's own files, nor what goes to the terminal."""
        return stop.path.startswith((f"{self.site.around}/", f"{self.trial.program.theme}/"))

    def trace(self) -> list[Stop]:
        """All calls of an update with nothing done to it."""
        stops: list[Stop] = []
        run, _ = self.run(lambda count, stop: stops.append(stop))
        self.trial.equal(run.status, 0, f"the update itself: {run.errors}")
        wrong = self.states.not_built()
        self.trial.expect(not wrong, f"the update is not a clean build: {wrong}")
        return stops

    def site_is_whole(self, what: str) -> None:
        """The sources and what lies around are as the author left them."""
        surroundings = self.site.surroundings()
        wanted = self.surroundings.setdefault(self.states.state, surroundings)
        self.trial.expect(surroundings == wanted, f"{what}: the sources or what lies beside them changed")

    def next_build(self, what: str) -> None:
        """The next build finishes what the fault left undone; where it does not, the site is made anew."""
        failures = len(self.trial.failures)
        run = self.site.start("build").wait(SECONDS)
        self.trial.equal(run.status, 0, f"{what}, next build: {run}")
        wrong = self.states.not_built()
        self.trial.expect(not wrong, f"{what}, next build is not a clean build: {wrong}")
        if len(self.trial.failures) == failures:
            self.site.no_litter(what)
            return
        shutil.rmtree(self.site.output)
        self.site.start("build").wait(SECONDS)


def places(trial: Trial, count: int, short: int, first: int = 1) -> Iterator[int]:
    """Which calls to look at: all, without end, or in a short run `short` of them, another choice for every seed."""
    if trial.whole:
        number = 0
        while True:
            number += 1
            yield number
    step = max(1.0, (count - first + 1) / short)
    place = first + trial.random.random() * step
    while place < count + 1:
        yield int(place)
        place += step


def first_write(stops: list[Stop]) -> int:
    """The number of the first call that can change the disk."""
    return next(index for index, stop in enumerate(stops, 1) if writes(stop))


def writes(stop: Stop) -> bool:
    return WRITES in stop.call.kind or (OPENS in stop.call.kind and stop.flags & (os.O_WRONLY | os.O_RDWR) != 0)
