"""Cases 15 and 16: links that lead out of the site, and files that are not files."""

import os
import pathlib
import re
import socket
import threading
import time

from cases import case
from names import good_site
from trial import Skipped, Trial
from website import Site, write

SECRET = "TOPSECRET"


def hides_the_secret(trial: Trial, site: Site, what: str) -> None:
    for path in site.output.rglob("*"):
        if path.is_file() and not path.is_symlink():
            trial.expect(SECRET.encode() not in path.read_bytes(), f"{what}: {path.name} holds the secret")


def site_beside_a_secret(trial: Trial) -> Site:
    site = good_site(trial)
    write(site.around / "neighbour/secret.md", f"{SECRET}\n")
    return site


LINKS = (
    ("Content/posts/x.md", "{around}/neighbour/secret.md", "symlink-outside", "neighbour/secret.md"),
    ("Content/x.png", "{around}/neighbour/secret.md", "symlink-outside", "neighbour/secret.md"),
    ("Content/folder", "{around}/neighbour", "symlink-outside", "neighbour"),
    ("Content/posts/relative.md", "../../../neighbour/secret.md", "symlink-outside", "../../../neighbour/secret.md"),
    ("Content/parent", "../..", "symlink-outside", "../.."),
    ("Content/up-and-out", "posts/../../../neighbour", "symlink-outside", "neighbour"),
    ("Content/gone.png", "nothing.png", "dangling-symlink", "nothing.png"),
    ("Content/self", "self", "symlink-loop", "itself"),
    ("Content/loop", ".", "symlink-loop", "(.)"),
    ("Content/posts/loop", "..", "symlink-loop", "(..)"),
    ("Content/data", "{around}/neighbour", "symlink-outside", "neighbour"),
    ("Content/root", "/", "symlink-outside", "/"),
    ("Content/process", "/proc/self/cwd/../neighbour", "symlink-outside", "/proc"),
)


@case()
def links_do_not_lead_out(trial: Trial) -> None:
    for path, target, id, named in trial.sample(LINKS, 4):
        site = site_beside_a_secret(trial)
        (site.folder / path).symlink_to(target.format(around=site.around))
        run = site.content_error(id, limit=20)
        trial.expect(path in run.errors and named in run.errors, f"{run} does not name {path} and {named}")
        run = site.build("--keep-going", limit=20)
        trial.equal(run.status, 1, str(run))
        hides_the_secret(trial, site, path)
        (site.folder / path).unlink()
        site.next_build_is_clean(f"without the link {path}")


@case()
def links_between_two_folders_end(trial: Trial) -> None:
    site = site_beside_a_secret(trial)
    for one, other in (("a", "b"), ("b", "a")):
        site.write(f"Content/{one}/file.txt", one)
        (site.folder / f"Content/{one}/to-{other}").symlink_to(f"../{other}")
    run = site.build(limit=20)
    trial.expect(run.status in (0, 1), str(run))
    if run.status == 0:
        trial.expect(len(site.published()) < 100, f"{len(site.published())} files from two folders")


@case(weight=10)
def links_swapped_in_while_building(trial: Trial) -> None:
    """A note, a picture and a folder become links to the secret and back as fast as the disk can, build after build."""
    site = site_beside_a_secret(trial)
    for number in range(40):
        site.note(f"n{number}.md", "text")
    site.write("Content/posts/good/x.png", "picture")
    names = ("Content/posts/good.md", "Content/posts/good/x.png", "Content/posts/good")
    stop = threading.Event()

    def swap() -> None:
        aside = site.around / "home/aside"
        while not stop.is_set():
            for name in names:
                path = site.folder / name
                target = "neighbour" if name == names[2] else "neighbour/secret.md"
                os.rename(path, aside)
                path.symlink_to(site.around / target)
                path.unlink()
                os.rename(aside, path)

    swapper = threading.Thread(target=swap)
    swapper.start()
    try:
        for _ in range(40 if trial.whole else 8):
            run = site.start("build", "--no-sync").wait(30)
            trial.expect(0 <= run.status <= 3, f"swapped while building: {run}")
            hides_the_secret(trial, site, "swapped while building")
    finally:
        stop.set()
        swapper.join()
    site.next_build_is_clean("after the swapping")


@case()
def special_files_are_left_out(trial: Trial) -> None:
    """Nothing waits for a pipe; what is no file is told and left out."""
    site = good_site(trial)
    content = site.folder / "Content"
    for path in (content / "pipe.md", content / "posts/pipe.md", content / "pipe.png"):
        os.mkfifo(path)
    server = socket.socket(socket.AF_UNIX)
    here = os.open(content, os.O_RDONLY)
    server.bind(f"/proc/self/fd/{here}/socket")
    os.close(here)
    run = site.build(limit=20)
    trial.equal(run.status, 0, str(run))
    found = re.findall(r"(?m)^(Content/\S+): warning\[special-file\]", run.errors)
    trial.equal(
        sorted(found), ["Content/pipe.md", "Content/pipe.png", "Content/posts/pipe.md", "Content/socket"], "told"
    )
    server.close()
    trial.expect(
        not any("pipe" in path or "socket" in path for path in site.published()), "a special file is published"
    )
    # Where the program itself looks for a file.
    for path in ("lectern.yml", "Templates/theme.yml", "Content/data/x.yml"):
        site = good_site(trial)
        place = site.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        os.mkfifo(place)
        run = site.build(limit=20)
        trial.expect(run.status in (0, 1, 2, 3), f"{path} is a pipe: {run}")
        place.unlink()


@case()
def devices_are_left_out(trial: Trial) -> None:
    if os.geteuid() != 0:
        raise Skipped("only root may make a device")
    site = good_site(trial)
    try:
        os.mknod(site.folder / "Content/zero.png", 0o020666, os.makedev(1, 5))
    except PermissionError as problem:
        raise Skipped(f"a device cannot be made here: {problem}") from None
    run = site.build(limit=20)
    trial.equal(run.status, 0, str(run))
    trial.expect("Content/zero.png: warning[special-file]" in run.errors, f"{run} does not warn")


@case()
def links_in_the_output_are_not_followed(trial: Trial) -> None:
    site = site_beside_a_secret(trial)
    (site.output / "new").symlink_to("../../neighbour")
    site.note("new.md", "text")
    site.refused(4, r"error\[foreign-file\]")
    (site.output / "new").unlink()
    for name in (".lectern/stage", ".lectern/journal", "tags", "good"):
        place: pathlib.Path = site.output / name
        if place.is_dir():
            moved = site.around / "home" / f"moved-{time.monotonic_ns()}"
            place.rename(moved)
        place.symlink_to(site.around / "neighbour")
        run = site.build()
        trial.expect(run.status in (0, 3, 4), f"Public/{name} is a link: {run}")
        place.unlink(missing_ok=True) if place.is_symlink() else None
        trial.equal((run := site.build()).status, 0, f"Public/{name} was a link: {run}")
    site.next_build_is_clean("after the links")
