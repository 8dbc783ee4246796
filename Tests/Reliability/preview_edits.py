"""Case 9 and more: the preview beside builds, and what it serves after edits without end."""

import shutil
import signal
import threading
import time

import trees
from cases import case
from preview_server import Events, Server
from sameness import Author
from small_theme import with_small_theme
from states import picture
from trial import Trial
from website import CONFIGURATION, Site


class Writer(Author):
    """An author at the desk: most of what he does is to write in one note again and again."""

    def edit(self) -> str:
        often = (self.rewrite, self.rewrite, self.rewrite, self.change_front, self.change_front, self.link, self.draft)
        seldom = (
            self.write_note, self.write_page, self.write_file, self.write_file, self.remove, self.rename,
            self.rename_folder, self.configure, self.change_theme, self.touch, self.save_data, self.introduce,
        )  # fmt: skip
        for _ in range(20):
            if what := self.random.choice(often * 2 + seldom)():
                return what
        return self.write_note()

    def names(self, pattern: str) -> list[str]:
        """Without the data, which a template needs."""
        return [name for name in super().names(pattern) if "Content/data/" not in name]

    def note(self) -> tuple[str, list[str], str]:
        """Some note: its name, the lines of its front matter, its text."""
        names = self.names("posts/**/*.md")
        if not names:
            self.write_note()
            names = self.names("posts/**/*.md")
        name = self.random.choice(names)
        _, front, text = (self.site.folder / name).read_text().split("---\n", 2)
        return name, front.splitlines(), text

    def put(self, name: str, front: list[str], text: str) -> str:
        lines = "".join(f"{line}\n" for line in front)
        self.site.write(name, f"---\n{lines}---\n{text}")
        return name

    def rewrite(self) -> str:
        """Only the text: beginning, middle, end, or a heading that may be its title."""
        name, front, text = self.note()
        self.count += 1
        how = self.random.randrange(6)
        new = f"Word {self.count} of *it*.\n"
        if how == 0:
            text += f"\n{new}"
        elif how == 1:
            text = f"{new}\n{text}"
        elif how == 2:
            text = new
        elif how == 3:
            text = f"# Heading {self.random.randrange(3)}\n\n{text}"
        elif how == 4:
            text = f"{new}\n<!--more-->\n\n{text}"
        else:
            text = (
                f"{text[: self.random.randrange(len(text) + 1)]}\n\n![picture](picture{self.random.randrange(3)}.png)\n"
            )
        return f"rewrote {self.put(name, front, text)} ({how})"

    def change_front(self) -> str:
        name, front, text = self.note()
        key = self.random.choice(
            ["title", "date", "tags", "categories", "sticky", "description", "aliases", "updated", "series"]
        )
        self.count += 1
        value = {
            "date": f"2022-0{self.random.randrange(1, 10)}-11",
            "updated": f"2023-0{self.random.randrange(1, 10)}-11",
            "tags": f"[g{self.random.randrange(4)}, 标签{self.random.randrange(3)}]",
            "categories": f"[c{self.random.randrange(2)}, d{self.random.randrange(3)}]",
            "sticky": str(self.random.randrange(3)),
            "aliases": f"[/old/{self.count}/]",
            "series": f"s{self.random.randrange(2)}",
        }.get(key, f"'{key} {self.random.randrange(5)}'")
        front = [line for line in front if not line.startswith(f"{key}:")]
        if key == "date" or self.random.random() < 0.8:
            front.append(f"{key}: {value}")
        return f"set {key} of {self.put(name, front, text)}"

    def link(self) -> str:
        """From one note to another, or to one that is not there yet."""
        name, front, text = self.note()
        names = [*self.names("posts/**/*.md"), "Content/posts/n7.md", "Content/posts/f/n1.md"]
        other = self.random.choice(names).removeprefix("Content")
        self.put(name, front, f"{text}\n[to it]({other}#x) and [a word]({other})\n")
        return f"linked {name} to {other}"

    def draft(self) -> str:
        name, front, text = self.note()
        if not (hidden := [line for line in front if line.startswith(("draft:", "hidden:", "notshow:"))]):
            hidden = [f"{self.random.choice(['draft', 'hidden', 'notshow'])}: true"]
            return f"{hidden[0]} in {self.put(name, front + hidden, text)}"
        return f"showed {self.put(name, [line for line in front if line not in hidden], text)}"

    def save_data(self) -> str:
        self.site.write("Content/data/d.yml", f"word: {self.random.randrange(5)}\n")
        self.site.write("Templates/partials/head-extra.html", "<!-- {{ data.d.word }} -->\n")
        return "wrote data"

    def introduce(self) -> str:
        name = self.random.choice(["index", "tags/g1", "categories/c1", "archives"])
        self.site.write(f"Content/{name}.md", f"Words above the list, {self.random.randrange(9)}.\n")
        return f"introduced {name}"


@case(weight=60)
def every_edit_is_served_as_built(trial: Trial) -> None:
    """After ten edits (whole: each) every address of a fresh build answers with its bytes, what is gone with 404."""
    full = trial.program
    for theme in ("small", "full") if trial.whole else ("full",):
        trial.program = with_small_theme(full, trial.place()) if theme == "small" else full
        site = Site(trial)
        site.note("n0.md", "text")
        site.write("Content/posts/n0/picture0.png", picture(7, 3))
        author = Writer(trial, site)
        for _ in range(12):
            author.write_note()
        steps: list[str] = []
        gone: set[str] = set()
        with Server(site) as server, Events(server, "/n0/") as events:
            for step in range(200):
                steps.append(author.edit())
                time.sleep(trial.random.choice([0, 0, 0.001, 0.01, 0.1]))
                if trial.whole or step % 10 == 9:
                    wrong = len(trial.failures)
                    gone |= server.is_like_a_build(f"{theme} theme, step {step + 1}, {steps[-10:]}", gone)
                    if len(trial.failures) > wrong + 3 or len(trial.failures) > 20:
                        return
            events.until(lambda said: False, 0.2)
            trial.equal(events.said["errors"], 0, f"at the end: {events.said}")


class CarefulWriter(Writer):
    """Leaves one page alone."""

    def names(self, pattern: str) -> list[str]:
        return [name for name in super().names(pattern) if name != "Content/always.md"]


@case(weight=10)
def builds_beside_the_preview(trial: Trial) -> None:
    """Builds into Public/ while notes are edited and served: the preview does not care, and the last build is right."""
    site = Site(trial)
    for number in range(20):
        site.note(f"n{number}.md", f"BEGIN text {number} END")
    site.write("Content/always.md", "BEGIN always END\n")
    author = CarefulWriter(trial, site)
    stop = threading.Event()
    wrong: list[str] = []

    def ask(server: Server) -> None:
        with server.line() as line:
            while not stop.wait(0.005):
                answer = line.get("/always/")
                if (
                    answer.status != 200
                    or b"BEGIN always END" not in answer.body
                    or not answer.body.endswith(b"</html>\n")
                ):
                    wrong.append(f"{answer.status}, {answer.body[-40:]!r}")

    with Server(site) as server:
        reader = threading.Thread(target=ask, args=(server,))
        reader.start()
        try:
            for _ in range(20 if trial.whole else 5):
                with Events(server) as events:
                    version = events.said["version"]
                    build = site.start("build", "--no-sync")
                    for _ in range(5):
                        author.edit()
                        time.sleep(0.02)
                    run = build.wait(60)
                    # 3: a note went away between its being listed and read.
                    trial.expect(run.status in (0, 1, 3) and "Fatal error" not in run.errors, f"{run}")
                    told = events.after(version, 2)
                    trial.expect(told, "edits beside a build are not told")
            run = site.build()
            trial.equal(run.status, 0, f"{run}")
            wrong_files = trees.difference(site.published(), site.clean_tree())
            trial.expect(not wrong_files, f"the build beside the preview: {wrong_files}")
            time.sleep(0.5)
            with Events(server) as events:
                quiet = not events.until(lambda said: said != events.all[0], 1)
                version = events.said["version"]
                trial.equal(site.build().status, 0, "a build that changes nothing")
                quiet = quiet and not events.after(version, 1)
                trial.expect(quiet, "a build is taken for an edit")
            server.is_like_a_build("after builds beside it")
        finally:
            stop.set()
            reader.join()
    trial.expect(not wrong, f"answers meanwhile: {wrong[:3]}")


@case()
def what_is_killed_leaves_nothing_behind(trial: Trial) -> None:
    """Killed while it reads and answers: the site's folder and all around hold what they held."""
    site = Site(trial)
    for number in range(30):
        site.note(f"n{number}.md", "text")
    for number in range(20 if trial.whole else 4):
        with Server(site) as server:
            server.get("/n1/")
            site.write("lectern.yml", f"{CONFIGURATION}subtitle: '{number}'\n")
            before = trees.tree(site.around)
            time.sleep(trial.random.random() / 5)
            trial.equal(server.end(signal.SIGKILL).status, -9, "killed")
            changed = trees.difference(trees.tree(site.around), before)
            trial.expect(not changed, f"killed, it leaves {changed}")
    shutil.rmtree(site.output, ignore_errors=True)
    trial.equal((run := site.build()).status, 0, str(run))
    site.next_build_is_clean("after the preview was killed")
