"""Case 5: disks that are full, read-only, small, or gone; outputs that are mounts of their own or hold one."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import time
from typing import Iterator

import trees
from cases import case
from states import TwoStates
from trial import Skipped, Trial
from website import Site, write


@contextlib.contextmanager
def mounted(place: pathlib.Path, *options: str) -> Iterator[None]:
    """`mount OPTIONS place` until the end, then taken away whoever uses it."""
    place.mkdir(parents=True, exist_ok=True)
    if os.geteuid() != 0:
        raise Skipped("only root may mount")
    done = subprocess.run(["mount", *options, place], capture_output=True, text=True)
    if done.returncode != 0:
        raise Skipped(f"mount: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", place], capture_output=True)


def small_disk(place: pathlib.Path) -> contextlib.AbstractContextManager[None]:
    return mounted(place, "-t", "tmpfs", "-o", "size=2m", "lectern-reliability")


@case(weight=5)
def full_disk(trial: Trial) -> None:
    """Every size of disk from too small to large enough: exit 3 and the old site, or exit 0 and the new one."""
    site = Site(trial)
    for number in range(30):
        site.note(f"n{number}.md", "text\n" * 50)
    with small_disk(site.output):
        trial.equal((run := site.build()).status, 0, str(run))
        old = site.published()
        site.write("Content/large.bin", os.urandom(3_000_000))
        site.note("n1.md", "changed")
        run = site.refused(3, r"(?m)^[^:\n]*large\.bin: error\[io\]: cannot write: No space left on device$")
        trial.expect("large.bin" in run.errors, f"{run} does not name the file")
        # The room is given back at once.
        used = shutil.disk_usage(site.output).used
        trial.expect(used < 1_900_000, f"after the failed build {used} bytes are still taken")
        site.remove("Content/large.bin")
        trial.equal((run := site.build()).status, 0, str(run))
        new = site.published()
        for filler in range(0, 2_000_000, 20_000 if trial.whole else 150_000):
            site.note("n1.md", f"changed {filler}")
            site.write("lectern.yml", f"title: t{filler}\ntimezone: UTC\npermalink: ':title/'\n")
            old = site.published()
            fill = site.output / ".git/filler"
            write(fill, b"\0" * min(filler, max(0, shutil.disk_usage(site.output).free - 4096)))
            run = site.build()
            fill.unlink()
            trial.expect(run.status in (0, 3), f"{filler} bytes taken: {run}")
            if run.status == 3:
                trial.expect("No space left on device" in run.errors, f"{filler} bytes taken: {run}")
                changed = trees.difference(site.published(), old)
                trial.expect(not changed, f"{filler} bytes taken: the old site changed: {changed}")
                run = site.build()
            new = site.clean_tree()
            trial.equal(run.status, 0, f"{filler} bytes given back: {run}")
            wrong = trees.difference({path: what for path, what in site.published().items() if path != ".git"}, new)
            trial.expect(not wrong, f"{filler} bytes given back: {wrong}")


@case(weight=10)
def disk_that_fills_in_a_large_build(trial: Trial) -> None:
    """A first build that fails leaves no page; with more room it is done; a second that fails changes nothing."""
    site = Site(trial)
    for number in range(2000 if trial.whole else 150):
        site.note(f"n{number}.md", "text\n" * 100, tags=f"[t{number % 20}]")
    room = 16 if trial.whole else 1
    with mounted(site.output, "-t", "tmpfs", "-o", f"size={room}m", "lectern-reliability"):
        site.refused(3, r"(?m)^\S+: error\[io\]: cannot [a-z ]+: No space left on device$")
        trial.equal(site.published(), {}, "what a first build leaves that failed")
        subprocess.run(["mount", "-o", "remount,size=900m", site.output], check=True, capture_output=True)
        trial.equal((run := site.build()).status, 0, str(run))
        used = shutil.disk_usage(site.output).used
        subprocess.run(["mount", "-o", f"remount,size={used * 3 // 2}", site.output], check=True, capture_output=True)
        site.write("lectern.yml", "title: other\ntimezone: UTC\npermalink: ':title/'\n")
        site.refused(3, r"(?m)^\S+: error\[io\]: cannot [a-z ]+: No space left on device$")
        subprocess.run(["mount", "-o", "remount,size=900m", site.output], check=True, capture_output=True)
        site.next_build_is_clean("with more room")


@case()
def output_that_is_a_mount(trial: Trial) -> None:
    states = TwoStates(trial)
    shutil.rmtree(states.site.output)
    with mounted(states.site.output, "-t", "tmpfs", "lectern-reliability"):
        to_and_fro(trial, states, "the output is a mount")


@case()
def folder_of_the_output_that_is_a_mount(trial: Trial) -> None:
    """Folders cannot be renamed over it, nor files from the stage into it: they are copied."""
    for name in ("changes", "tags", "goes"):
        states = TwoStates(trial)
        place = states.site.output / name
        what = f"Public/{name} is a mount"
        shutil.rmtree(place, ignore_errors=True)
        with mounted(place, "-t", "tmpfs", "lectern-reliability"):
            run = states.site.build("--adopt")
            trial.equal(run.status, 0, f"{what}: {run}")
            to_and_fro(trial, states, what, allowed=(name,))


@case()
def mount_where_a_page_is_needed(trial: Trial) -> None:
    """A folder that cannot be removed stands where the site has a file: refused before anything is moved."""
    states = TwoStates(trial)
    states.become("new")
    trial.equal((run := states.site.build()).status, 0, str(run))
    place = states.site.output / "becomes-a-folder"
    with mounted(place, "-t", "tmpfs", "lectern-reliability"):
        states.become("old")
        run = states.site.build("--adopt")
        trial.expect(run.status in (3, 4), str(run))
        torn = states.torn("new")
        trial.expect(not torn, f"{run}: {torn}")
    shutil.rmtree(place)
    states.site.next_build_is_clean("after the mount was gone")


@case()
def output_on_an_overlay(trial: Trial) -> None:
    """Folders of its lower layer cannot be renamed (EXDEV), as in a container's image."""
    states = TwoStates(trial)
    site = states.site
    lower, upper, work = (site.around.with_name(f"{site.around.name}-{part}") for part in ("lower", "upper", "work"))
    shutil.move(site.output, lower)
    upper.mkdir()
    work.mkdir()
    layers = f"lowerdir={lower},upperdir={upper},workdir={work},redirect_dir=off"
    try:
        with mounted(site.output, "-t", "overlay", "-o", layers, "lectern-reliability"):
            to_and_fro(trial, states, "the output is an overlay")
    finally:
        for folder in (lower, upper, work):
            shutil.rmtree(folder, ignore_errors=True)


def to_and_fro(trial: Trial, states: TwoStates, what: str, allowed: tuple[str, ...] = ()) -> None:
    """Builds both states in turn; empty folders of the names `allowed` may stay, since a mount cannot be removed."""
    for state in ("old", "new", "old", "new"):
        states.become(state)
        run = states.site.build()
        trial.equal(run.status, 0, f"{what}: {run}")
        found = {
            path: kind for path, kind in states.site.published().items() if not (path in allowed and kind == "folder")
        }
        wanted = {
            path: kind for path, kind in states.built[state].items() if not (path in allowed and kind == "folder")
        }
        wrong = trees.difference(found, wanted)
        trial.expect(not wrong, f"{what}: {wrong}")


@case()
def read_only_output(trial: Trial) -> None:
    states = TwoStates(trial)
    site = states.site
    with mounted(site.output, "--bind", str(site.output)):
        done = subprocess.run(["mount", "-o", "remount,bind,ro", site.output], capture_output=True, text=True)
        if done.returncode != 0:
            raise Skipped(f"mount: {done.stderr.strip()}")
        states.become("new")
        site.refused(3, r"(?m)^\S+: error\[io\]: cannot [a-z ]+: Read-only file system$")
    site.next_build_is_clean("after it could be written again")


@case(weight=10)
def output_that_goes_away(trial: Trial) -> None:
    """Removed or unmounted while it is written: exit 3 with a path, or a site that was made anew."""
    states = TwoStates(trial)
    site = states.site
    for round in range(30 if trial.whole else 6):
        is_mount = round % 2 == 1
        states.become(states.other)
        with contextlib.ExitStack() as stack:
            if is_mount:
                shutil.rmtree(site.output)
                stack.enter_context(mounted(site.output, "-t", "tmpfs", "lectern-reliability"))
            before = site.surroundings()
            running = site.start("build")
            time.sleep(trial.random.random() * 0.2)
            if is_mount:
                subprocess.run(["umount", "--lazy", site.output], capture_output=True)
            else:
                shutil.rmtree(site.output, ignore_errors=True)
            run = running.wait(30)
            what = f"{'unmounted' if is_mount else 'removed'} while building"
            site.unharmed(before, run)
            trial.expect(run.status in (0, 3), f"{what}: {run}")
            if run.status == 3:
                trial.expect("error[io]: cannot" in run.errors, f"{what}: {run}")
        if not site.output.exists() or not (site.output / ".lectern/manifest").exists():
            shutil.rmtree(site.output, ignore_errors=True)
        site.next_build_is_clean(what)
