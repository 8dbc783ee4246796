"""Every system call of an update, killed before it or let fail: the loops of the kill and of each kind of error."""

import collections
import errno
import os
import re
from typing import Callable, Iterator

import tracer
import trees
from calls import CLOSES, OPENS, WAITS, WRITES
from cases import case
from states import TwoStates
from tracer import KILL, Stop, Traced
from trial import Skipped, Trial

# How many of the calls a short run looks at.
SHORT_KILLS = 20
SHORT_ERRORS = 8
SECONDS = 30


class Update:
    """An update of the small site, again and again, each time with a fault somewhere else."""

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

    def next_build(self, what: str) -> None:
        """The next build finishes what the fault left undone."""
        run = self.site.start("build").wait(SECONDS)
        self.trial.equal(run.status, 0, f"{what}, next build: {run}")
        wrong = self.states.not_built()
        self.trial.expect(not wrong, f"{what}, next build is not a clean build: {wrong}")
        self.site.no_litter(what)


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


# Case 4.


def kills(trial: Trial, on: str = "memory", next_command: Callable[[Update, str, str], None] | None = None) -> None:
    """Kills the update before each of its calls, in both directions."""
    update = Update(trial, on)
    calls = max(len(stops := update.trace()), len(update.trace()))
    begin = 1 if trial.whole and next_command is None else max(1, first_write(stops) - 3)
    last = 0
    for number in places(trial, calls, SHORT_KILLS if on == "memory" and not next_command else 6, begin):
        if number < begin:
            continue
        reached = False
        for _ in range(2):
            run, before = update.run(lambda count, stop: KILL if count == number else None)
            what = f"killed before call {number}, {run.meddled[0] if run.meddled else 'none'}"
            reached = reached or bool(run.meddled)
            update.trial.equal(run.status, -9 if run.meddled else 0, f"{what}: {run.errors[:300]}, status")
            torn = update.states.torn(before)
            trial.expect(not torn, f"{what}: {torn}")
            site_is_whole(update, what)
            if next_command:
                next_command(update, before, what)
            update.next_build(what)
        if not reached:
            break
        last = number
    trial.note(f"{calls} calls, kills up to the {last}th" + ("; then none was left" if trial.whole else ""))


def site_is_whole(update: Update, what: str) -> None:
    """The sources and what lies around are as the author left them."""
    states = update.states
    surroundings = update.site.surroundings()
    wanted = update.surroundings.setdefault(states.state, surroundings)
    update.trial.expect(surroundings == wanted, f"{what}: the sources or what lies beside them changed")


@case(weight=90)
def killed_at_every_call(trial: Trial) -> None:
    kills(trial)


@case(weight=40)
def killed_at_every_call_on_the_disk(trial: Trial) -> None:
    kills(trial, "disk")


def build_that_stops(update: Update, before: str, what: str) -> None:
    """A build whose content has an error writes nothing of its own, but finishes what was begun."""
    site, states = update.site, update.states
    site.note("bad.md", "bad", date="2022-13-01")
    run = site.start("build").wait(SECONDS)
    site.remove("Content/posts/bad.md")
    update.trial.equal(run.status, 1, f"{what}, then a build with an error: {run}")
    whole = site.published() in (states.built[before], states.built[states.state])
    update.trial.expect(whole, f"{what}, then a build with an error: the site stays half old, half new")


@case(weight=60)
def killed_then_a_build_that_stops_on_an_error(trial: Trial) -> None:
    kills(trial, next_command=build_that_stops)


def clean(update: Update, before: str, what: str) -> None:
    run = update.site.start("clean").wait(SECONDS)
    update.trial.equal(run.status, 0, f"{what}, then clean: {run}")
    update.trial.expect(not update.site.published(), f"{what}, then clean: it left {sorted(update.site.published())}")


@case(weight=60)
def killed_then_cleaned(trial: Trial) -> None:
    kills(trial, next_command=clean)


# Case 6.

FAULTS: dict[str, Callable[[Stop], bool]] = {
    "ENOSPC": lambda stop: writes(stop) and not stop.call.name.startswith(("unlink", "rmdir")),
    "EIO": lambda stop: stop.call.name != "flock",
    "EMFILE": lambda stop: OPENS in stop.call.kind,
    "EINTR": lambda stop: bool(stop.call.kind & (OPENS | WRITES | WAITS | CLOSES)) or stop.call.name == "read",
    "EROFS": lambda stop: writes(stop) and WAITS not in stop.call.kind,
}
# Whose failure may never be passed over in silence.
GRAVE = ("write", "pwrite64", "writev", "fsync", "fdatasync", "syncfs", "ftruncate", "copy_file_range", "sendfile")


def errors(trial: Trial, name: str, lasting: bool) -> None:
    """Lets the Nth call that the fault can strike fail, or all from the Nth on."""
    update = Update(trial)
    number_of = getattr(errno, name)

    def strikes(stop: Stop) -> bool:
        return update.is_ours(stop) and FAULTS[name](stop)

    calls = [stop for stop in update.trace() if strikes(stop)]
    first = 1 if trial.whole or name not in ("EIO", "EINTR") else max(1, first_write(calls) - 20)
    last, reached = 0, collections.Counter()
    for number in places(trial, len(calls), SHORT_ERRORS, first):
        count = 0

        def meddle(_: int, stop: Stop) -> int | None:
            nonlocal count
            if not strikes(stop):
                return None
            count += 1
            return number_of if count == number or (lasting and count > number) else None

        what = f"{name} {'from' if lasting else 'at'} call {number}"
        try:
            run, before = update.run(meddle)
        except TimeoutError as problem:
            trial.expect(False, f"{what}: {problem}")
            continue
        if not run.meddled:
            break
        last = number
        reached[run.meddled[0].call.name] += 1
        what += f", {run.meddled[0]}"
        judge(update, run, before, name, what)
        site_is_whole(update, what)
        update.next_build(what)
    counts = ", ".join(f"{call} {count}" for call, count in reached.most_common())
    trial.note(f"{len(calls)} calls, up to the {last}th ({counts})" + ("; then none was left" if trial.whole else ""))


def judge(update: Update, run: Traced, before: str, name: str, what: str) -> None:
    """Exit 3 with a path and the cause and no torn file; or exit 0 where the failure did no harm."""
    trial, states = update.trial, update.states
    said = f"{what}: exit {run.status}, {run.errors.strip()[:300]!r}"
    torn = states.torn(before)
    trial.expect(not torn, f"{said}: {torn}")
    if name == "EINTR":
        trial.equal(run.status, 0, f"{said}, status")
    if run.status == 0:
        wrong = states.not_built()
        trial.expect(not wrong, f"{said}, but the site is not what it should be: {wrong}")
        silent = [str(stop) for stop in run.meddled if is_grave(stop)]
        trial.expect(name == "EINTR" or not silent, f"{said}, though this failed: {silent[:1]}")
        return
    reason = re.escape(os.strerror(getattr(errno, name)))
    if trial.equal(run.status, 3, f"{said}, status"):
        told = re.search(rf"(?m)^[^:\n]+: error\[[a-z-]+\]: [^\n]*{reason}", run.errors)
        trial.expect(told is not None, f"{said}, which does not name a path and the cause")


def is_grave(stop: Stop) -> bool:
    """Bytes may be lost without anybody knowing."""
    if stop.call.name in GRAVE:
        return True
    written = CLOSES in stop.call.kind and stop.flags & (os.O_WRONLY | os.O_RDWR) != 0
    return written and not stop.path.endswith("/lock")


for fault_name in FAULTS:
    for is_lasting in (False, True):
        if fault_name == "EINTR" and is_lasting:
            continue  # a call that is interrupted for ever is tried for ever

        def loop(trial: Trial, name: str = fault_name, lasting: bool = is_lasting) -> None:
            errors(trial, name, lasting)

        loop.__name__ = f"{fault_name}_{'from_every_call_on' if is_lasting else 'at_every_call'}"
        case(weight=30)(loop)
