"""Cases 22 and 23: pages that could take for ever, in a good site."""

import os
import pathlib
import re
import signal
import time

from cases import case
from pathological import DEPTHS, NESTED, SHAPES
from trial import Trial
from website import Site

# Of a release build at the whole size. A sample is taken of a debug build, which is slower and not alone.
SECONDS, BYTES = 10.0, 1_000_000_000
PATIENCE = 3
# No more than this, so that the machine outlives a page that takes all it gets.
LIMIT = {"limit": 40.0, "memory": 4_000_000_000}
WHOLE_SIZE, SHORT_SIZE = 1_000_000, 60_000
PLACED = re.compile(r"(?m)^Content/posts/hostile\.md:\d+:\d+: error\[[a-z-]+\]: ")


def good_posts(trial: Trial) -> Site:
    site = Site(trial)
    for number in range(200 if trial.whole else 20):
        day = f"2022-0{number % 9 + 1}-1{number % 10}"
        site.note(f"good{number}.md", f"text {number}\n\n" * 20, date=day, tags=f"[t{number % 7}]")
    trial.equal((run := site.build()).status, 0, str(run))
    return site


class Hostility:
    """Puts one page after another into the site and looks at what becomes of it and of the others."""

    def __init__(self, trial: Trial) -> None:
        self.trial = trial
        self.site = good_posts(trial)
        self.usual = self.site.build("--no-sync").seconds
        self.slowest, self.largest = (0.0, ""), (0, "")

    def page(self, what: str, text: str) -> None:
        """The page ends in time as a page with all its text or as a diagnostic with a place; the others are built."""
        trial, site = self.trial, self.site
        site.note("hostile.md", f"{text}\n\nTAIL\n")
        site.write("Content/other.md", f"other {what}")
        run = site.build("--no-sync", "--keep-going", **LIMIT)
        took = run.seconds - self.usual
        self.slowest, self.largest = max(self.slowest, (took, what)), max(self.largest, (run.peak, what))
        said = f"{what}: exit {run.status} after {run.seconds:.1f} s, {run.peak >> 20} MB, {run.errors.strip()[:160]!r}"
        in_time = trial.expect(took < SECONDS * (1.2 if trial.whole else PATIENCE) and run.peak < BYTES, said)
        if not trial.expect(run.status in (0, 1), said) or not in_time:
            return
        page = site.output / "hostile/index.html"
        if run.status == 0:
            # Text that a shape has taken into a block of its own that never ends is there too.
            whole = page.is_file() and b"TAIL" in page.read_bytes()
            trial.expect(whole, f"{said}: the page was cut, or is not there")
        else:
            trial.expect(PLACED.search(run.errors) is not None, f"{said}: no place")
            trial.expect(not page.exists(), f"{said}: there is a page all the same")
        others = len(list(site.output.glob("good*/index.html")))
        trial.expect(others == len(list((site.folder / "Content/posts").glob("good*.md"))), f"{said}: {others} others")
        other = site.output / "other/index.html"
        trial.expect(other.is_file() and what.encode() in other.read_bytes(), f"{said}: the others were not built")

    def finish(self, pages: int) -> None:
        (seconds, slow), (peak, large) = self.slowest, self.largest
        self.trial.note(f"{pages} pages, slowest {seconds:.1f} s ({slow}), largest {peak >> 20} MB ({large})")
        self.site.remove("Content/posts/hostile.md")
        self.site.next_build_is_clean("without the hostile page")


def shapes(trial: Trial, part: int, parts: int) -> None:
    """In a short run, a sample at a small size; in a whole run, every shape at a megabyte."""
    hostility = Hostility(trial)
    names = trial.sample(sorted(SHAPES)[part::parts], 5)
    for name in names:
        hostility.page(name, SHAPES[name](WHOLE_SIZE if trial.whole else SHORT_SIZE))
    hostility.finish(len(names))


@case(weight=60)
def hostile_shapes_one(trial: Trial) -> None:
    shapes(trial, 0, 2)


@case(weight=60)
def hostile_shapes_two(trial: Trial) -> None:
    shapes(trial, 1, 2)


@case(weight=40)
def nested_deep(trial: Trial) -> None:
    """Text at the bottom of deep nesting is there, or the page is refused with a place; never cut."""
    hostility = Hostility(trial)
    pages = trial.sample([(name, depth) for name in NESTED for depth in DEPTHS], 5)
    for name, depth in pages:
        hostility.page(f"{depth} nested {name}", NESTED[name](depth))
        page = hostility.site.output / "hostile/index.html"
        if page.exists():
            trial.expect(b"deep" in page.read_bytes(), f"{depth} nested {name}: the text at the bottom is lost")
    hostility.finish(len(pages))


@case()
def one_page_is_rendered_in_time(trial: Trial) -> None:
    """`lectern render` of hostile pages, which has no site to fall back on."""
    site = Site(trial)
    names = trial.sample(sorted(SHAPES), 4)
    for name in names:
        site.write("hostile.md", SHAPES[name](WHOLE_SIZE if trial.whole else SHORT_SIZE) + "\n\nTAIL\n")
        run = site.run("render", "hostile.md", **LIMIT)
        said = f"{name}: exit {run.status} after {run.seconds:.1f} s, {run.errors.strip()[:160]!r}"
        trial.expect(run.seconds < SECONDS * (1.2 if trial.whole else PATIENCE), said)
        trial.expect(run.status in (0, 1) and (run.status == 1 or "TAIL" in run.output), said)


@case(weight=5)
def nothing_outlives_a_kill(trial: Trial) -> None:
    """A build that is killed while it waits for a hostile page leaves no process behind."""
    site = Site(trial)
    site.note("hostile.md", SHAPES["pictures in pictures"](WHOLE_SIZE))
    for seconds in (0.3, 1.0, 2.0):
        running = site.start("build", **{"memory": LIMIT["memory"]})
        time.sleep(seconds)
        running.signal(signal.SIGKILL)
        running.wait(5)
        began = time.monotonic()
        while (left := running_programs(trial, site)) and time.monotonic() - began < 5:
            time.sleep(0.05)
        trial.expect(not left, f"{seconds} s after the start the build was killed, and these still run: {left}")


def running_programs(trial: Trial, site: Site) -> list[int]:
    """The processes of the copy under test that have this case's folder as their working folder."""
    found = []
    for link in pathlib.Path("/proc").glob("[0-9]*/exe"):
        try:
            inside = os.readlink(link.with_name("cwd")).startswith(str(site.around))
            if inside and os.readlink(link) == str(trial.program.path):
                found.append(int(link.parent.name))
        except OSError:
            continue
    return found
