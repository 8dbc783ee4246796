"""Case 8: what may not be read or written."""

import os
import shutil

import trees
from cases import case
from trial import Skipped, Trial
from website import Site

NOBODY = 65534


def as_nobody() -> tuple[str, ...]:
    """Root may read and write everything, so the program is somebody else where we are root."""
    if os.geteuid() != 0:
        return ()
    if not (setpriv := shutil.which("setpriv")):
        raise Skipped("setpriv is not installed: run `make deps`")
    return (setpriv, f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")


def owned(trial: Trial) -> Site:
    """A site that belongs to the user of `as_nobody`, built once."""
    site = Site(trial)
    site.note("a.md", "text")
    site.note("b.md", "text")
    site.write("Content/pictures/x.png", "x")
    if os.geteuid() == 0:
        for path in (site.around, *site.around.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    run = site.build(wrapper=as_nobody())
    trial.equal(run.status, 0, str(run))
    return site


@case()
def what_may_not_be_read_is_named(trial: Trial) -> None:
    site = owned(trial)
    site.write("Content/pictures/x.png", "changed")
    for path in (
        "Content/posts/a.md",
        "Content/posts",
        "Content/pictures/x.png",
        "Content/pictures",
        "lectern.yml",
        "Content",
    ):
        locked = site.folder / path
        mode = locked.stat().st_mode
        locked.chmod(0)
        try:
            site.refused(3, rf"(?m)^\S*{path}/?: error\[io\]: cannot [a-z ]+: Permission denied$", wrapper=as_nobody())
        finally:
            locked.chmod(mode)
    site.next_build_is_clean("after all was readable again")


@case()
def what_may_not_be_written_is_named(trial: Trial) -> None:
    site = owned(trial)
    for day, path in enumerate((".", "archives/2022/01", ".lectern", "a"), 1):
        site.note("a.md", "changed", date=f"2022-01-0{day + 1}")
        site.note(f"new{day}.md", "new")
        locked, before = site.output / path, site.published()
        locked.chmod(0o555)
        try:
            run = site.build(wrapper=as_nobody())
        finally:
            locked.chmod(0o755)
        said = f"Public/{path} is read-only: {run}"
        trial.equal(run.status, 3, said)
        trial.expect("Permission denied" in run.errors and "error[io]" in run.errors, said)
        torn = trees.torn(site.published(), before, site.clean_tree())
        trial.expect(not torn, f"{said}: {torn}")
        run = site.build(wrapper=as_nobody())
        trial.equal(run.status, 0, f"Public/{path} is writable again: {run}")
        wrong = trees.difference(site.published(), site.clean_tree())
        trial.expect(not wrong, f"Public/{path} is writable again: {wrong}")


@case()
def a_read_only_source_builds_elsewhere(trial: Trial) -> None:
    site = owned(trial)
    elsewhere = site.around.with_name(site.around.name + "-elsewhere")
    elsewhere.mkdir()
    os.chmod(elsewhere, 0o777)
    shutil.rmtree(site.output)
    for path in (site.folder, *site.folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        run = site.build("--output", elsewhere / "out", wrapper=as_nobody())
        trial.equal(run.status, 0, str(run))
        trial.expect((elsewhere / "out/a/index.html").is_file(), "there is no page in the output elsewhere")
        run = site.build(wrapper=as_nobody())
        trial.equal(run.status, 3, str(run))
        trial.expect("Public" in run.errors, f"{run} does not name Public")
    finally:
        shutil.rmtree(elsewhere)
