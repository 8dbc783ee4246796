"""Case 6: every system call of an update let fail, once or for ever, with each kind of error."""

import collections
import errno
import os
import re
from typing import Callable

from calls import CLOSES, OPENS, WAITS, WRITES
from cases import case
from tracer import HALVE, Stop, Traced
from trial import Trial
from update import Update, first_write, places, writes

# How many of the calls a short run looks at.
SHORT = 5

# What the program must bear without a word.
BORNE = {"EINTR": errno.EINTR, "half": HALVE}
FAULTS: dict[str, Callable[[Stop], bool]] = {
    "ENOSPC": lambda stop: writes(stop) and not stop.call.name.startswith(("unlink", "rmdir")),
    "EIO": lambda stop: stop.call.name != "flock",
    "EMFILE": lambda stop: OPENS in stop.call.kind,
    "EINTR": lambda stop: bool(stop.call.kind & (OPENS | WRITES | WAITS | CLOSES)) or stop.call.name == "read",
    # A read or write that does less than it was asked for.
    "half": lambda stop: stop.size > 1,
    "EROFS": lambda stop: writes(stop) and WAITS not in stop.call.kind,
}
# Whose failure may never be passed over in silence.
GRAVE = ("write", "pwrite64", "writev", "fsync", "fdatasync", "syncfs", "ftruncate", "copy_file_range", "sendfile")


def errors(trial: Trial, name: str, lasting: bool) -> None:
    """Lets the Nth call that the fault can strike fail, or all from the Nth on."""
    update = Update(trial)
    fault = BORNE.get(name) or getattr(errno, name)

    def strikes(stop: Stop) -> bool:
        return update.is_ours(stop) and FAULTS[name](stop)

    calls = [stop for stop in update.trace() if strikes(stop)]
    # A sample leaves out most of the reading, where little can happen.
    first = 1 if trial.whole or name not in ("EIO", "EINTR", "half") else max(1, first_write(calls) - 20)
    last, reached = 0, collections.Counter()
    for number in places(trial, len(calls), SHORT, first):
        count = 0

        def meddle(_: int, stop: Stop) -> int | None:
            nonlocal count
            if not strikes(stop):
                return None
            count += 1
            return fault if count == number or (lasting and count > number) else None

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
        update.site_is_whole(what)
        update.next_build(what)
    counts = ", ".join(f"{call} {count}" for call, count in reached.most_common())
    trial.note(f"{len(calls)} calls, up to the {last}th ({counts})" + ("; then none was left" if trial.whole else ""))


def judge(update: Update, run: Traced, before: str, name: str, what: str) -> None:
    """Exit 3 with a path and the cause and no torn file; or exit 0 where the failure did no harm."""
    trial, states = update.trial, update.states
    said = f"{what}: exit {run.status}, {run.errors.strip()[:300]!r}"
    torn = states.torn(before)
    trial.expect(not torn, f"{said}: {torn}")
    if name in BORNE:
        trial.equal(run.status, 0, f"{said}, status")
    if run.status == 0:
        wrong = states.not_built()
        trial.expect(not wrong, f"{said}, but the site is not what it should be: {wrong}")
        silent = [str(stop) for stop in run.meddled if is_grave(stop)]
        trial.expect(name in BORNE or not silent, f"{said}, though this failed: {silent[:1]}")
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


@case(weight=5)
def files_of_the_system_that_fail(trial: Trial) -> None:
    """Time zones, /proc and the like: whatever comes of it, the end is orderly and no file is torn."""
    update = Update(trial)

    def strikes(stop: Stop) -> bool:
        away = stop.path.startswith(("/dev/", "/memfd:")) and not update.is_ours(stop)
        return stop.path.startswith("/") and not away and not update.is_ours(stop)

    calls = [stop for stop in update.trace() if strikes(stop)]
    for fault in (errno.EIO, errno.EMFILE, errno.EACCES):
        numbers = range(1, len(calls) + 1)
        for number in trial.sample(numbers, 3):
            count = 0

            def meddle(_: int, stop: Stop) -> int | None:
                nonlocal count
                count += strikes(stop)
                return fault if strikes(stop) and count == number else None

            run, before = update.run(meddle)
            what = f"{errno.errorcode[fault]} at {calls[number - 1]}: exit {run.status}, {run.errors.strip()[:300]!r}"
            trial.expect(0 <= run.status <= 3 and "Fatal error" not in run.errors, what)
            torn = update.states.torn(before)
            trial.expect(not torn, f"{what}: {torn}")
            update.next_build(what)
    trial.note(f"{len(calls)} calls")
