"""Cases 1 to 3: which folders are written to, and whose files are touched there."""

import os
import re

import trees
from cases import case
from trial import Trial
from website import Site, write


def two_notes(trial: Trial) -> Site:
    site = Site(trial)
    site.note("a.md", "first", tags="[t]")
    site.note("b.md", "second", tags="[u]")
    site.write("Content/posts/b/beside.txt", "beside")
    return site


@case()
def output_that_holds_something_else_is_refused(trial: Trial) -> None:
    site = two_notes(trial)
    site.write("Templates/keep.html", "{{ page.title }}")
    (site.folder / "link").symlink_to("Content")
    (site.around / ".git").mkdir()
    site.output.mkdir()
    home = str(site.around / "home")
    outputs = [
        ".",
        "..",
        "Content",
        "content",
        "Content/posts/out",
        "Templates",
        "link",
        "Public/../Content",
        "/",
        home,
    ]
    outputs += [str(site.around), str(site.folder / "lectern.yml"), "link/below", "Public/../.."]
    before = trees.tree(site.around)
    for output in outputs:
        run = site.build("--output", output)
        trial.equal(run.status, 4, f"--output {output}: {run}")
        trial.expect(re.search(r"error\[unsafe-output\]: ", run.errors) is not None, str(run))
        changed = trees.difference(trees.tree(site.around), before)
        trial.expect(not changed, f"--output {output} changed something: {changed}")


@case()
def files_of_others_in_the_output_are_kept(trial: Trial) -> None:
    site = two_notes(trial)
    site.write("Public/mine/x", "keep")
    site.write("Public/index.html", "theirs")
    site.refused(4, r"^Public: error\[foreign-output\]: ")
    trial.equal((site.output / "index.html").read_text(), "theirs", "index.html after a refused build")
    trial.expect(not (site.output / ".lectern").exists(), "a refused build leaves .lectern behind")

    run = site.build("--adopt")
    trial.equal(run.status, 0, str(run))
    trial.equal((site.output / "mine/x").read_text(), "keep", "mine/x after --adopt")
    write(site.output / "b/also.txt", "keep")
    site.remove("Content/posts/b.md")
    site.remove("Content/posts/b")
    trial.equal((run := site.build()).status, 0, str(run))
    kept = {path: what for path, what in site.published().items() if path.startswith(("mine/", "b/"))}
    trial.equal(sorted(kept), ["b/also.txt", "mine/x"], "the files of others")
    # A file of others where a page goes: nothing is moved, and moving it away is the cure.
    write(site.output / "c", "theirs")
    site.note("c.md", "third")
    site.refused(4, r"^Public/c: error\[foreign-file\]: ")
    (site.output / "c").unlink()
    trial.equal((run := site.build()).status, 0, str(run))
    # What somebody changed is repaired where the site has it, and kept where it has not.
    write(site.output / "a/index.html", "vandal")
    write(site.output / "c/index.html", "edited")
    site.remove("Content/posts/c.md")
    trial.equal((run := site.build()).status, 0, str(run))
    trial.expect("warning[changed-output]" in run.errors, f"{run} does not warn")
    trial.equal((site.output / "c/index.html").read_text(), "edited", "a stale page that somebody changed")
    trial.expect("vandal" not in (site.output / "a/index.html").read_text(), "a page of ours was not repaired")


@case()
def pages_of_removed_notes_go(trial: Trial) -> None:
    site = two_notes(trial)
    trial.equal((run := site.build()).status, 0, str(run))
    write(site.output / "keep.txt", "keep")
    site.remove("Content/posts/b.md")
    site.remove("Content/posts/b")
    trial.equal((run := site.build()).status, 0, str(run))
    wanted = site.clean_tree() | {"keep.txt": trees.digest(site.output / "keep.txt")}
    wrong = trees.difference(site.published(), wanted)
    trial.expect(not wrong, f"after a note was removed: {wrong}")
    trial.equal((run := site.run("clean")).status, 0, str(run))
    trial.equal(sorted(site.published()), ["keep.txt"], "what clean leaves")


@case()
def copies_that_look_the_same_are_still_noticed(trial: Trial) -> None:
    """Same size, same time of change, other bytes: as `cp -p`, `tar` and a clock that stands still leave them."""
    site = two_notes(trial)
    copied = site.folder / "Content/copy.bin"
    for number, text in enumerate(("one", "two", "six"), 1):
        if number == 3:
            replaced = copied.with_name("new.bin")
            write(replaced, text)
            os.utime(replaced, ns=(10**18, 10**18))
            replaced.replace(copied)
        else:
            write(copied, text)
            os.utime(copied, ns=(10**18, 10**18))
        trial.equal((run := site.build()).status, 0, str(run))
        trial.equal((site.output / "copy.bin").read_text(), text, f"the copy after edit {number}, which kept its time")
