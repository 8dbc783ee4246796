"""Cases 10 and 11: the same bytes wherever and however the site is built, and whatever was built before."""

import os
import shutil

import trees
from cases import case
from states import NEW, picture, post
from trial import Trial
from website import CONFIGURATION, Site

WORLDS = (
    (("--jobs", "1"), {"TZ": "UTC", "LANG": "C"}),
    (("--jobs", "4"), {"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"}),
    (("--jobs", "3"), {"TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8", "LANG": "C"}),
    (("--no-sync",), {"TZ": "Pacific/Kiritimati", "LC_ALL": "POSIX", "COLUMNS": "20"}),
)


@case()
def same_bytes_in_every_world(trial: Trial) -> None:
    """Two folders, time zones, languages, numbers of workers, times on the files, order of making them."""
    files = dict(NEW) | {
        f"Content/posts/w{number}.md": post(number % 9 + 1, "文字", tags=f"[Ä, i, I2, 标签{number % 3}]")
        for number in range(30)
    }
    wanted: trees.Tree = {}
    for on, names in (("memory", sorted(files)), ("disk", sorted(files, reverse=True))):
        site = Site(trial, on, {name: files[name] for name in names})
        for arguments, environment in WORLDS:
            run = site.build(*arguments, **environment)
            trial.equal(run.status, 0, f"{environment}: {run}")
            wanted = wanted or site.published()
            wrong = trees.difference(site.published(), wanted)
            trial.expect(not wrong, f"{on}, {arguments}, {environment}: {wrong}")
            for path in (site.folder / "Content").rglob("*"):
                os.utime(path, (trial.random.randrange(2**31), trial.random.randrange(2**31)))
            if trial.random.random() < 0.5:
                shutil.rmtree(site.output)


class Author:
    """Edits a site at random, so that it is always one that can be built."""

    def __init__(self, trial: Trial, site: Site) -> None:
        self.site = site
        self.random = trial.random
        self.count = 0

    def edit(self) -> str:
        """One edit, in words."""
        edits = (
            self.write_note, self.write_note, self.write_note, self.write_page, self.write_file, self.write_file,
            self.remove, self.remove, self.rename, self.rename_folder, self.configure, self.change_theme, self.touch,
            self.jump_clock, self.spoil_output,
        )  # fmt: skip
        return self.random.choice(edits)() or self.write_note()

    def names(self, pattern: str) -> list[str]:
        content = self.site.folder / "Content"
        return sorted(path.relative_to(self.site.folder).as_posix() for path in content.glob(pattern) if path.is_file())

    def write_note(self) -> str:
        chance = self.random
        self.count += 1
        name = f"Content/posts/{chance.choice(['', 'f/', 'f/g/'])}n{chance.randrange(8)}.md"
        front = {"title": f"t{chance.randrange(3)}", "tags": f"[g{chance.randrange(4)}, g{chance.randrange(4)}]"}
        if chance.random() < 0.2:
            front["permalink"] = f"p{self.count}/"
        if chance.random() < 0.1:
            front["draft"] = "true"
        if chance.random() < 0.2:
            front["categories"] = f"[c{chance.randrange(2)}, d{chance.randrange(2)}]"
        self.site.write(name, post(chance.randrange(1, 10), f"text {self.count}", **front))
        return f"wrote {name} {front}"

    def write_page(self) -> str:
        name = f"Content/page{self.random.randrange(3)}.md"
        self.site.write(name, f"---\ntitle: P\n---\ntext {self.random.random()}\n")
        return f"wrote {name}"

    def write_file(self) -> str:
        folder = self.random.choice(["posts/n1", "posts/f/n2", "files", "files/deep/down"])
        name = f"Content/{folder}/picture{self.random.randrange(3)}.png"
        self.site.write(name, picture(self.random.randrange(250)))
        return f"wrote {name}"

    def remove(self) -> str:
        if not (names := self.names("**/*")):
            return ""
        name = self.random.choice(names)
        self.site.remove(name)
        return f"removed {name}"

    def rename(self) -> str:
        self.count += 1
        if not (names := self.names("posts/**/*.md")):
            return ""
        name, other = self.random.choice(names), f"Content/posts/r{self.count}.md"
        (self.site.folder / name).rename(self.site.folder / other)
        return f"renamed {name} to {other}"

    def rename_folder(self) -> str:
        self.count += 1
        folder = self.site.folder / "Content/posts/f"
        if not folder.exists():
            return ""
        folder.rename(folder.with_name(f"f{self.count}"))
        return f"renamed Content/posts/f to f{self.count}"

    def configure(self) -> str:
        line = f"per_page: {self.random.choice([1, 2, 10])}\nsubtitle: s{self.random.randrange(3)}\n"
        self.site.write("lectern.yml", CONFIGURATION + line)
        return f"set {line!r}"

    def change_theme(self) -> str:
        name = "Templates/partials/body-end.html"
        self.site.write(name, f"<!-- {self.random.randrange(3)} -->")
        return f"wrote {name}"

    def touch(self) -> str:
        for name in self.names("**/*"):
            os.utime(self.site.folder / name)
        return "touched everything"

    def jump_clock(self) -> str:
        """Sources and output get times of the past and of the future, in any order."""
        for path in sorted(self.site.folder.rglob("*")):
            if path.is_file() and ".lectern" not in path.parts and self.random.random() < 0.5:
                os.utime(path, ns=(0, self.random.randrange(2**62)))
        return "set the clock to and fro"

    def spoil_output(self) -> str:
        """Somebody empties, changes or removes files of ours in the output."""
        found = [path for path in sorted(self.site.output.rglob("*.html")) if ".lectern" not in path.parts]
        if not found:
            return ""
        path = self.random.choice(found)
        how = self.random.choice(["emptied", "changed", "removed"])
        path.unlink() if how == "removed" else path.write_text("" if how == "emptied" else "vandal")
        return f"{how} Public/{path.relative_to(self.site.output)}"


@case(weight=60)
def every_edit_is_as_a_clean_build(trial: Trial) -> None:
    site = Site(trial)
    site.note("n0.md", "text")
    author = Author(trial, site)
    steps: list[str] = []
    for step in range(200 if trial.whole else 16):
        steps.append(author.edit())
        run = site.build()
        what = f"step {step + 1}, {steps[-3:]}"
        if not trial.equal(run.status, 0, f"{what}: {run}"):
            return
        if "warning[changed-output]" in run.errors:
            # What somebody spoiled and the site no longer has is theirs to remove.
            shutil.rmtree(site.output)
            site.build()
        wrong = trees.difference(site.published(), site.clean_tree())
        trial.expect(not wrong, f"{what}: {wrong}")
