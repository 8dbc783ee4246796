"""Case 4: killed before every system call of an update, of the first build and of `clean`."""

import collections
import shutil
from typing import Callable

import trees
from cases import case
from tracer import KILL, Meddle, Stop, Traced
from trees import Tree
from trial import Trial
from update import SECONDS, Update, first_write, places

# Does something under the tracer; how that ended, the site before it, and the site that it was to make.
Attempt = Callable[[Update, Meddle], tuple[Traced, Tree, Tree]]
# What follows a kill, before the next build: told the site before and the site to be, and what was done.
Following = Callable[[Update, Tree, Tree, str], None]


def an_update(update: Update, meddle: Meddle) -> tuple[Traced, Tree, Tree]:
    """From one state to the other, the next time back."""
    run, before = update.run(meddle)
    return run, update.states.built[before], update.states.built[update.states.state]


def a_first_build(update: Update, meddle: Meddle) -> tuple[Traced, Tree, Tree]:
    shutil.rmtree(update.site.output)
    return update.traced(meddle, "build"), {}, update.states.built[update.states.state]


def a_clean(update: Update, meddle: Meddle) -> tuple[Traced, Tree, Tree]:
    return update.traced(meddle, "clean"), update.states.built[update.states.state], {}


def kills(
    trial: Trial, attempt: Attempt, on: str = "memory", following: Following | None = None, short: int = 5
) -> None:
    """Kills before each call until a run ends that was not killed; in a short run before `short` of them."""
    update = Update(trial, on)
    stops: list[Stop] = []
    for _ in range(2):
        stops.clear()
        attempt(update, lambda count, stop: stops.append(stop))
        update.next_build("not killed at all")
    # Before the first write all kills are the same; the loop that follows no other command looks at them too.
    begin = 1 if trial.whole and attempt is an_update and following is None else max(1, first_write(stops) - 3)
    last, kinds = 0, collections.Counter()
    for number in places(trial, len(stops), short, begin):
        reached = False
        for _ in range(2):
            run, before, after = attempt(update, lambda count, stop: KILL if count == number else None)
            what = f"killed before call {number}, {run.meddled[0] if run.meddled else 'none'}"
            reached = reached or bool(run.meddled)
            kinds.update(stop.call.name for stop in run.meddled)
            trial.equal(run.status, -9 if run.meddled else 0, f"{what}: {run.errors[:300]}, status")
            torn = trees.torn(update.site.published(), before, after)
            trial.expect(not torn, f"{what}: {torn}")
            update.site_is_whole(what)
            if following:
                following(update, before, after, what)
            update.next_build(what)
        if not reached:
            break
        last = number
    counts = ", ".join(f"{call} {count}" for call, count in kinds.most_common())
    trial.note(f"{len(stops)} calls, up to the {last}th ({counts})" + ("; then none was left" if trial.whole else ""))


@case(weight=90)
def killed_in_an_update(trial: Trial) -> None:
    kills(trial, an_update, short=14)


@case(weight=40)
def killed_in_an_update_on_the_disk(trial: Trial) -> None:
    kills(trial, an_update, "disk")


@case(weight=40)
def killed_in_the_first_build(trial: Trial) -> None:
    """The next build knows its own, without --adopt."""
    kills(trial, a_first_build)


@case(weight=20)
def killed_in_clean(trial: Trial) -> None:
    kills(trial, a_clean)


def build_that_stops(update: Update, before: Tree, after: Tree, what: str) -> None:
    """A build whose content has an error writes nothing of its own, but finishes what was begun."""
    site = update.site
    site.note("bad.md", "bad", date="2022-13-01")
    run = site.start("build").wait(SECONDS)
    site.remove("Content/posts/bad.md")
    update.trial.equal(run.status, 1, f"{what}, then a build with an error: {run}")
    whole = site.published() in (before, after)
    update.trial.expect(whole, f"{what}, then a build with an error: the site stays half old, half new")


@case(weight=60)
def killed_then_a_build_that_stops_on_an_error(trial: Trial) -> None:
    kills(trial, an_update, following=build_that_stops, short=5)


def clean_up(update: Update, before: Tree, after: Tree, what: str) -> None:
    run = update.site.start("clean").wait(SECONDS)
    update.trial.equal(run.status, 0, f"{what}, then clean: {run}")
    left = sorted(update.site.published())
    update.trial.expect(not left, f"{what}, then clean: it left {left[:5]}")


@case(weight=60)
def killed_then_cleaned(trial: Trial) -> None:
    kills(trial, an_update, following=clean_up, short=4)


@case()
def the_disk_has_it_before_it_is_moved(trial: Trial) -> None:
    """A power cut: what is staged, and the journal, are on the disk before anything old is replaced."""
    update = Update(trial)
    for arguments, syncs in ((("build",), True), (("build", "--no-sync"), False)):
        update.states.become(update.states.other)
        stops: list[Stop] = []
        run = update.traced(lambda count, stop: stops.append(stop), *arguments)
        trial.equal(run.status, 0, f"{arguments}: {run.errors}")
        names = [stop.call.name for stop in stops]
        waits = [index for index, name in enumerate(names) if name in ("syncfs", "fsync", "fdatasync")]
        if not syncs:
            trial.expect(not waits, f"--no-sync waits for the disk: {[str(stops[index]) for index in waits[:3]]}")
            continue
        state = f"{update.site.output}/.lectern/"
        moves = [index for index, stop in enumerate(stops) if stop.target and not stop.target.startswith(state)]
        journals = [index for index, stop in enumerate(stops[: moves[0]]) if stop.target.startswith(state)]
        staged = [
            index for index, stop in enumerate(stops[: moves[0]])
            if stop.call.name in ("write", "pwrite64", "writev", "copy_file_range", "sendfile")
            and stop.path.startswith(state) and "/stage/" in stop.path
        ]  # fmt: skip
        trial.expect(bool(staged), "nothing was staged before it was moved")
        said = "before the first move"
        trial.expect(
            any(staged[-1] < index < moves[0] and names[index] == "syncfs" for index in waits),
            f"no syncfs between the last staged byte and {said}",
        )
        trial.expect(bool(journals), f"there is no journal {said}")
        trial.expect(any(journals[-1] < index < moves[0] for index in waits), f"the journal is not waited for {said}")
        trial.expect(any(index > moves[-1] for index in waits), "the moves are not waited for")
