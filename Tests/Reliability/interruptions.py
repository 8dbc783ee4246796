"""Cases 7 and 9: signals and builds beside one another, at random moments of a larger build."""

import fcntl
import signal
import threading
import time

import trees
from cases import case
from trial import Trial
from website import Site

SIGNALS = {signal.SIGINT: (130, -2), signal.SIGTERM: (143, -15), signal.SIGKILL: (-9,)}


class LargeSite:
    """Many notes; changing the title changes every page."""

    def __init__(self, trial: Trial, notes: int, on: str) -> None:
        self.trial = trial
        self.site = Site(trial, on)
        for number in range(notes):
            day = f"20{number % 20:02}-0{number % 9 + 1}-1{number % 9}"
            self.site.note(f"n{number}.md", f"text {number}\n" * 20, date=day, tags=f"[t{number % 40}]")
        self.titled("one")
        self.built = {"one": self.site.clean_tree()}
        self.titled("two")
        began = time.monotonic()
        self.built["two"] = self.site.clean_tree()
        # A build waits for the disk beyond this, and other cases run beside it.
        self.seconds = 1.5 * (time.monotonic() - began)
        run = self.site.build()
        trial.equal(run.status, 0, str(run))

    def titled(self, title: str) -> None:
        self.title = title
        self.site.write("lectern.yml", f"title: {title}\ntimezone: UTC\npermalink: ':title/'\n")

    def change(self) -> str:
        """Makes the next build write every page; the title before."""
        before = self.title
        self.titled("two" if before == "one" else "one")
        return before

    def check_torn(self, before: str, what: str) -> None:
        torn = trees.torn(self.site.published(), self.built[before], self.built[self.title])
        self.trial.expect(not torn, f"{what}: {torn}")

    def check_next(self, what: str) -> None:
        run = self.site.build()
        self.trial.equal(run.status, 0, f"{what}, next build: {run}")
        wrong = trees.difference(self.site.published(), self.built[self.title])
        self.trial.expect(not wrong, f"{what}, next build is not a clean build: {wrong}")
        self.site.no_litter(what)


def signals(trial: Trial, on: str) -> None:
    large = LargeSite(trial, 2000 if trial.whole else 150, on)
    slowest = 0.0
    for round in range(60 if trial.whole else 6):
        number = list(SIGNALS)[round % 3]
        before = large.change()
        moment = trial.random.random() * large.seconds
        running = large.site.start("build")
        time.sleep(moment)
        sent = time.monotonic()
        running.signal(number)
        run = running.wait(30)
        seconds = time.monotonic() - sent
        what = f"{number.name} after {moment:.2f} s"
        trial.expect(run.status in (0, *SIGNALS[number]), f"{what}: {run}")
        if run.status != 0:
            slowest = max(slowest, seconds)
            trial.expect(seconds < 1, f"{what}: it ended {seconds:.1f} s later")
        large.check_torn(before, what)
        large.check_next(what)
    trial.note(f"at most {slowest * 1000:.0f} ms from the signal to the end")


@case(weight=50)
def signals_in_memory(trial: Trial) -> None:
    signals(trial, "memory")


@case(weight=70)
def signals_on_the_disk(trial: Trial) -> None:
    signals(trial, "disk")


@case(weight=50)
def two_builds_at_once(trial: Trial) -> None:
    """The second waits or is refused; a killed one holds nobody up."""
    large = LargeSite(trial, 200 if trial.whole else 60, "memory")
    for round in range(50 if trial.whole else 5):
        before = large.change()
        running = [large.site.start("build") for _ in range(2)]
        what = f"round {round + 1}"
        if round % 2:
            moment = trial.random.random() * large.seconds
            time.sleep(moment)
            running[0].signal(signal.SIGKILL)
            what += f", the first killed after {moment:.2f} s"
        runs = [build.wait(60) for build in running]
        trial.expect(runs[1].status in (0, 5), f"{what}: {runs[1]}")
        trial.expect(runs[0].status in (0, 5) or (round % 2 == 1 and runs[0].status == -9), f"{what}: {runs[0]}")
        trial.expect(0 in (runs[0].status, runs[1].status), f"{what}: none of the two built: {runs[1]}")
        wrong = trees.difference(large.site.published(), large.built[large.title])
        trial.expect(not wrong, f"{what}: the output is not a clean build (it was {before}): {wrong}")
        large.check_next(what)


@case()
def a_lock_that_is_held_is_told(trial: Trial) -> None:
    """A build that never ends is not waited for longer than ten seconds."""
    site = Site(trial)
    site.note("a.md", "text")
    trial.equal((run := site.build()).status, 0, str(run))
    with open(site.output / ".lectern/lock", "r+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        run = site.refused(5, r"error\[locked\]: another build has held the output folder for 10 seconds")
    trial.expect(9 < run.seconds < 30, f"{run} did not wait for 10 s")
    trial.equal((run := site.build()).status, 0, str(run))


@case(weight=30)
def an_editor_beside_two_builds(trial: Trial) -> None:
    """Notes are truncated and slowly written, renamed over, removed and put back while builds run in pairs."""
    site = Site(trial)
    text = "text of a note that is long enough to be cut in two\n" * 40
    for number in range(30):
        site.note(f"n{number}.md", text)
    posts = site.folder / "Content/posts"
    stop = threading.Event()

    def edit() -> None:
        while not stop.is_set():
            note = posts / f"n{trial.random.randrange(30)}.md"
            whole = note.read_bytes()
            how = trial.random.randrange(4)
            if how == 0:
                with open(note, "wb") as file:
                    for start in range(0, len(whole), 500):
                        file.write(whole[start : start + 500])
                        file.flush()
            elif how == 1:
                note.with_name("4913").write_bytes(whole)
                note.with_name("4913").replace(note)
            elif how == 2:
                note.unlink()
                note.write_bytes(whole)
            else:
                posts.rename(posts.with_name("moved"))
                posts.with_name("moved").rename(posts)

    editor = threading.Thread(target=edit)
    editor.start()
    try:
        for _ in range(60 if trial.whole else 8):
            running = [site.start("build", "--no-sync") for _ in range(2)]
            for run in [build.wait(60) for build in running]:
                trial.expect(run.status in (0, 1, 3, 5) and "Fatal error" not in run.errors, str(run))
            for page in site.output.rglob("*.html"):
                trial.expect(page.read_bytes().rstrip().endswith(b"</html>"), f"{page.name} is cut")
    finally:
        stop.set()
        editor.join()
    site.next_build_is_clean("after the editor has stopped")
