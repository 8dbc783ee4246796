"""Case 34, many files at once: folders that come, go and move, and two branches of a repository."""

import os
import pathlib
import shutil
import subprocess
import time
from collections.abc import Callable
from functools import partial

from cases import case
from preview_saves import Readers
from preview_server import Events, Server
from small_theme import with_small_theme
from states import post
from trial import Trial
from website import Site, write


class Folders:
    """A site and what its author does with folders; each step says which addresses show what after it."""

    def __init__(self, trial: Trial) -> None:
        self.trial = trial
        self.site = Site(trial)
        self.site.note("always.md", "BEGIN-100 of v100 END-100")
        for number in range(5):
            self.site.note(f"f/n{number}.md", f"text {number}")
        self.site.write("Content/posts/f/n1/beside.png", "picture")
        self.content = self.site.folder / "Content"

    def note(self, path: str, text: str) -> None:
        write(self.content / path, post(1, text))

    def move(self, old: str, new: str) -> None:
        (self.site.folder / old).rename(self.site.folder / new)

    def come_from_elsewhere(self) -> None:
        aside = self.site.around / "home/come"
        for number in range(50):
            write(aside / f"deep/n{number}.md", post(1, f"come {number}"))
        aside.rename(self.content / "posts/come")

    def make_a_note_deep_down(self) -> None:
        self.note("posts/x/y/z/w/n.md", "deep")

    def templates_come(self) -> None:
        self.site.write("Templates/partials/body-end.html", "<!-- {{ data.d.word }} -->")
        self.site.write("Content/data/d.yml", "word: hello")

    def leave(self) -> None:
        self.content.rename(self.site.around / "home/Content")

    def come_back(self) -> None:
        (self.site.around / "home/Content").rename(self.content)

    def changes_places(self) -> None:
        self.move("Content/posts/h", "Content/posts/aside")
        self.note("posts/h/n0.md", "another in its place")

    def many_moves(self) -> None:
        for _ in range(20):
            self.move("Content/posts/h", "Content/posts/i")
            self.move("Content/posts/i", "Content/posts/h")

    def link_to_a_folder(self) -> None:
        (self.content / "posts/linked").symlink_to("aside")

    def link_to_a_note(self) -> None:
        (self.content / "posts/one.md").symlink_to("aside/n4.md")

    def touch_everything(self) -> None:
        for path in self.content.rglob("*"):
            os.utime(path)

    STEPS: tuple[tuple[str, Callable[["Folders"], None], dict[str, object]], ...] = (
        ("a folder of notes is renamed", lambda self: self.move("Content/posts/f", "Content/posts/g"),
         {"/f/n1/": 404, "/g/n1/": "text 1", "/g/n1/beside.png": "picture", "/f/n1/beside.png": 404}),
        ("a note in it is written", lambda self: self.note("posts/g/n1.md", "new 1"), {"/g/n1/": "new 1"}),
        ("renamed again, and written in at once",
         lambda self: (self.move("Content/posts/g", "Content/posts/h"), self.note("posts/h/n2.md", "new 2")),
         {"/g/n2/": 404, "/h/n2/": "new 2", "/h/n1/": "new 1"}),
        ("a note deep down in new folders", make_a_note_deep_down, {"/x/y/z/w/n/": "deep"}),
        ("it is written again", lambda self: self.note("posts/x/y/z/w/n.md", "deeper"), {"/x/y/z/w/n/": "deeper"}),
        ("a folder comes from elsewhere", come_from_elsewhere, {"/come/deep/n49/": "come 49"}),
        ("its notes are written", lambda self: [self.note(f"posts/come/deep/n{n}.md", f"again {n}") for n in range(50)],
         {f"/come/deep/n{n}/": f"again {n}" for n in (0, 25, 49)}),
        ("a folder is removed", lambda self: shutil.rmtree(self.content / "posts/come"),
         {"/come/deep/n1/": 404, "/": 200}),
        ("templates and data come", templates_come, {"/always/": "<!-- hello -->"}),
        ("data is written", lambda self: self.site.write("Content/data/d.yml", "word: moon"),
         {"/always/": "<!-- moon -->"}),
        ("templates go", lambda self: shutil.rmtree(self.site.folder / "Templates"), {"/always/": "!<!-- moon -->"}),
        ("another folder takes the place", changes_places,
         {"/h/n0/": "another", "/aside/n0/": "text 0", "/h/n1/": 404}),
        ("a folder moves to and fro", many_moves, {"/h/n0/": "another"}),
        ("a note in it is written again", lambda self: self.note("posts/h/n0.md", "still seen"),
         {"/h/n0/": "still seen"}),
        ("a link to a folder of the site", link_to_a_folder, {"/linked/n0/": "text 0"}),
        ("its note is written where it lies", lambda self: self.note("posts/aside/n0.md", "by link"),
         {"/linked/n0/": "by link", "/aside/n0/": "by link"}),
        ("a link to a note of the site", link_to_a_note, {"/one/": "text 4"}),
        ("that note is written", lambda self: self.note("posts/aside/n4.md", "new 4"),
         {"/one/": "new 4", "/aside/n4/": "new 4"}),
        ("everything is touched", touch_everything, {"/h/n0/": "still seen"}),
        ("an empty note", lambda self: self.site.write("Content/new.md", ""), {"/always/": 200}),
        ("it is filled", lambda self: self.site.write("Content/new.md", "# Now\n\nfull"), {"/new/": "full"}),
        ("a note is deleted", lambda self: self.site.remove("Content/posts/always.md"), {"/always/": 404}),
        ("and restored", lambda self: self.note("posts/always.md", "BEGIN-100 of v100 END-100"),
         {"/always/": "END-100"}),
        ("all notes leave", leave, {}),
        ("and come back", come_back, {"/h/n0/": "still seen", "/always/": "END-100"}),
        ("one is written", lambda self: self.note("posts/h/n0.md", "seen again"), {"/h/n0/": "seen again"}),
    )  # fmt: skip


def follow(trial: Trial, steps: int, *arguments: str) -> None:
    """Takes the steps one after another; each must be seen, and at the end the site is that of a build."""
    author = Folders(trial)
    slowest = (0.0, "")
    gone: set[str] = set()
    with Server(author.site, *arguments) as server:
        # What is looked at twice a second has come to rest when it looks the same a second time.
        soon = server.soon + bool(arguments)
        for number, (what, step, shows) in enumerate(author.STEPS[:steps], 1):
            step(author)
            for address, wanted in shows.items():
                slowest = max(slowest, (server.shows(what, address, wanted, soon), what))
            if author.content.exists() and (trial.whole or number % 4 == 0):
                gone |= server.is_like_a_build(what, gone, soon=soon)
    trial.note(f"slowest {slowest[0]:.2f} s, {slowest[1]}")


@case(weight=10)
def folders_come_go_and_move(trial: Trial) -> None:
    follow(trial, len(Folders.STEPS))


@case(weight=10)
def what_is_looked_at_is_seen_too(trial: Trial) -> None:
    """The same where the system tells of nothing: the files are looked at twice a second."""
    follow(trial, len(Folders.STEPS) if trial.whole else 8, "--poll")


def git(folder: pathlib.Path, *arguments: str) -> None:
    names = ("-c", "user.name=a", "-c", "user.email=a@b", "-c", "core.autocrlf=false", "-c", "gc.auto=0")
    subprocess.run(
        ["git", *names, *arguments], cwd=folder, check=True, capture_output=True, env={"PATH": os.environ["PATH"]}
    )


POST = """\
<!doctype html><html><head><title>{{ site.title }}</title></head><body>PARTIAL-VERSION {{ page.content }}</body></html>
"""


@case(weight=30)
def two_branches_of_a_thousand_notes(trial: Trial) -> None:
    """The branches differ in every note, in half of the paths, in a template and in the configuration."""
    if not shutil.which("git"):
        trial.note("without git")
        return
    trial.program = with_small_theme(trial.program, trial.place())
    site = Site(trial)
    count = 1000
    git(site.folder, "init", "--quiet", "--initial-branch=b100")
    for version in (100, 101):
        if version == 101:
            git(site.folder, "checkout", "--quiet", "-b", "b101")
            for number in range(0, count, 2):
                site.remove(f"Content/posts/f{number % 10}/n{number}-100.md")
        site.write("lectern.yml", f"title: TITLE-{version}\ntimezone: UTC\npermalink: ':title/'\n")
        site.write("Templates/post.html", POST.replace("VERSION", str(version)))
        for number in range(count):
            name = f"n{number}-{version}" if number % 2 == 0 else f"n{number}"
            day = f"2022-01-{number % 28 + 1:02}"
            site.note(f"f{number % 10}/{name}.md", f"BEGIN-{version} of v{version} END-{version}", date=day)
        git(site.folder, "add", "--all")
        git(site.folder, "commit", "--quiet", "--message", f"{version}")
    slowest = 0.0
    parts = {"BEGIN", "END", "v", "TITLE", "PARTIAL"}
    with Server(site) as server:
        gone = server.is_like_a_build("before")
        for version in (100, 101) * (5 if trial.whole else 1):
            what = f"branch {version}"
            readers = Readers(trial, server, {"/f1/n1/": parts, "/f3/n3/": parts}, falls=True)
            readers.most = 101
            with readers, Events(server, "/f1/n1/") as events:
                before = events.said["reload"]
                git(site.folder, "checkout", "--quiet", f"b{version}")
                for address in ("/f1/n1/", "/f9/n999/", f"/f8/n998-{version}/"):
                    slowest = max(slowest, server.shows(what, address, f"END-{version}"))
                told = events.until(partial(is_reloaded, before), server.soon)
                trial.expect(told, f"{what}: what is told is {events.said}")
            gone |= server.is_like_a_build(what, gone)
    trial.note(f"slowest {slowest:.2f} s")


def is_reloaded(before: int, said: dict) -> bool:
    return said["errors"] == 0 and said["reload"] > before


@case()
def what_belongs_together_comes_together(trial: Trial) -> None:
    """A template and a note that need each other, written one after the other, in both orders."""
    site = Site(trial)
    site.note("n.md", "text 0", word="w0")
    layout = "<!doctype html><html><head></head><body>{{ page.extra.WORD }} {{ page.content }}</body></html>\n"
    site.write("Templates/post.html", layout.replace("WORD", "word"))
    with Server(site) as server:
        for round in range(1, 40 if trial.whole else 10):
            template = layout.replace("WORD", f"word{round}")
            edits = [
                partial(site.write, "Templates/post.html", template),
                partial(site.note, "n.md", f"text {round}", **{f"word{round}": f"w{round}"}),
            ]
            for edit in edits if round % 2 else edits[::-1]:
                edit()
                time.sleep(trial.random.choice([0, 0.002, 0.02, 0.2]))
            for wanted in (f"w{round} ", f"text {round}"):
                server.shows(f"round {round}", "/n/", wanted)
        server.is_like_a_build("after the last round")
