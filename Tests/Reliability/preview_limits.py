"""Case 35, limits of the system and of patience: too few watches, a page that takes long."""

import contextlib
import os
import shutil
import subprocess
import threading
import time

from cases import case
from pathological import SHAPES
from preview_load import SLOWEST, comes_to, loaded_site, median_of_twenty
from preview_server import Server
from small_theme import with_small_theme
from trial import Skipped, Trial
from website import CONFIGURATION, Site


@case()
def fewer_folders_may_be_watched_than_there_are(trial: Trial) -> None:
    """In a name space of its own the process may watch three folders: it says so and looks at the files itself."""
    limit = "/proc/sys/user/max_inotify_watches"
    wrapper = ("unshare", "--user", "--map-root-user", "sh", "-c", f'echo 3 > {limit} && exec "$@"', "sh")
    if not shutil.which("unshare") or subprocess.run([*wrapper, "true"], capture_output=True).returncode:
        raise Skipped("no name spaces of users with limits of their own here")
    site = loaded_site(trial)
    for number in range(5):
        site.note(f"f{number}/n.md", "text")
    with Server(site, wrapper=wrapper) as server:
        told = server.output() + server.errors()
        words = "the files are looked at twice a second, because", "max_user_watches"
        trial.expect(all(word in told for word in words), f"says {told!r}")
        for number in range(3):
            site.note(f"f4/n{number}.md", f"edit {number}")
            server.shows("an edit", f"/f4/n{number}/", f"edit {number}", server.soon + 1)
        server.is_like_a_build("without being told", soon=server.soon + 1)


@case(weight=10)
def an_idle_preview_does_nothing(trial: Trial) -> None:
    """Also while something is wrong, or a file is open for writing."""
    site = loaded_site(trial, 200)
    partial, open_file = "Templates/partials/body-end.html", site.folder / "Content/open.bin"
    for arguments in ((), ("--poll",)):
        with Server(site, *arguments) as server, contextlib.ExitStack() as stack:
            for what, step in (
                ("nothing is wrong", lambda: None),
                ("a template is broken", lambda: site.write(partial, "{% if %}")),
                ("there is no configuration", lambda: site.remove("lectern.yml")),
                ("a file is open", lambda stack=stack: stack.enter_context(open(open_file, "wb", 0)).write(b"x")),
            ):
                step()
                time.sleep(1)
                before = server.worked()
                time.sleep(0.7)
                worked = server.worked() - before
                trial.expect(worked < 0.1, f"{what} {arguments}: {worked:.2f} s of work in 0.7 s")
        site.write("lectern.yml", CONFIGURATION)
        site.remove(partial)


@case(weight=3)
def what_is_missing_holds_up_no_reader(trial: Trial) -> None:
    """A large site, and pages with pictures that are not there: eight readers ask for what is nearly an address."""
    trial.program = with_small_theme(trial.program, trial.place())
    site = Site(trial)
    for number in range(10_000 if trial.whole else 2000):
        site.note(f"n{number}.md", "text", slug=f"a-name-as-long-as-most-of-them-number-{number}")
    stop = threading.Event()
    counts = [0] * 8

    def ask(server: Server, reader: int) -> None:
        with contextlib.suppress(OSError), server.line() as line:
            while not stop.is_set():
                line.get(f"/a-name-as-long-as-most-of-them-numbr-{reader}{counts[reader]}/picture.png")
                counts[reader] += 1

    with Server(site) as server:
        readers = [threading.Thread(target=ask, args=(server, number)) for number in range(8)]
        for reader in readers:
            reader.start()
        seconds = 0.0
        try:
            for number in range(10):
                began = time.monotonic()
                with contextlib.suppress(OSError):
                    server.get(f"/a-name-as-long-as-most-of-them-number-{number}/")
                if (seconds := max(seconds, time.monotonic() - began)) > SLOWEST:
                    break
        finally:
            stop.set()
            for reader in readers:
                reader.join()
        trial.expect(seconds < SLOWEST, f"a reader waits {seconds:.1f} s beside {sum(counts)} answers of 404")
        trial.note(f"at most {1000 * seconds:.0f} ms beside {sum(counts)} answers of 404")


# The first are read in a process apart, which is killed after nine seconds; the others by the preview itself.
APART = ("quotes, then emphasis", "pictures in pictures", "lists, then blank lines")
WITHIN = ("headings", "empty items", "elements: a in a")


@case(weight=10)
def a_page_that_takes_long_holds_up_no_reader(trial: Trial) -> None:
    """A note of a shape that parsers are slow at comes: pages are answered, Ctrl-C ends it, and no process is left."""
    site = loaded_site(trial)
    for shape in (*trial.sample(APART, 1), *trial.sample(WITHIN, 1)):
        with Server(site) as server:
            site.note("hostile.md", SHAPES[shape](1_000_000))
            times = [median_of_twenty(server) for _ in range(3)]
            trial.expect(max(times) < SLOWEST, f"{shape}: a reader waits {max(times):.3f} s")
            site.note("n0.md", f"beside {shape}")
            shown = server.shows(shape, "/n0/", f"beside {shape}", 40)
            trial.note(f"{shape}: another note after {shown:.1f} s")
            site.note("hostile.md", SHAPES[shape](900_000))
            deadline = time.monotonic() + (5 if shape in APART else 0.5)
            while len(working := processes(site)) < 2 and time.monotonic() < deadline:
                time.sleep(0.05)
            trial.equal(len(working) > 1, shape in APART, f"{shape}: is read apart by {working}")
        comes_to(trial, f"{shape}: processes", lambda: len(processes(site)), 0)
        site.remove("Content/posts/hostile.md")


def processes(site: Site) -> list[str]:
    """Commands of those that work in the site's folder."""
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            if os.readlink(f"/proc/{name}/cwd") == str(site.folder) and os.stat(f"/proc/{name}").st_uid == os.geteuid():
                found.append(open(f"/proc/{name}/cmdline").read().replace("\0", " "))
    return [command for command in found if command]
