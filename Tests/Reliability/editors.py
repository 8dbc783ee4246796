"""Every way in which an editor, or what stands in for one, writes a file that is there already."""

import ctypes
import mmap
import os
import pathlib
import shutil
import subprocess
import time
from collections.abc import Callable


def in_place(path: pathlib.Path, data: bytes) -> None:
    path.write_bytes(data)


def in_two_halves(path: pathlib.Path, data: bytes) -> None:
    with open(path, "wb", buffering=0) as file:
        time.sleep(0.1)
        file.write(data[: len(data) // 2])
        time.sleep(0.1)
        file.write(data[len(data) // 2 :])


def in_many_pieces(path: pathlib.Path, data: bytes) -> None:
    with open(path, "wb", buffering=0) as file:
        for start in range(0, len(data), 1 + len(data) // 20):
            file.write(data[start : start + 1 + len(data) // 20])
            time.sleep(0.01)


def without_emptying(path: pathlib.Path, data: bytes) -> None:
    """Over the old bytes, then cut to length, as some write through a cache of their own."""
    with open(path, "r+b", buffering=0) as file:
        file.write(data)
        file.truncate(len(data))


def through_memory(path: pathlib.Path, data: bytes) -> None:
    """The system tells of no write, only of the end."""
    with open(path, "r+b") as file:
        file.truncate(len(data))
        with mmap.mmap(file.fileno(), len(data)) as memory:
            memory[:] = data


def renamed_over(path: pathlib.Path, data: bytes, name: str = ".{}.tmp") -> None:
    aside = path.with_name(name.format(path.name))
    aside.write_bytes(data)
    os.replace(aside, path)


def renamed_from_a_note(path: pathlib.Path, data: bytes) -> None:
    """The name aside is one that Lectern takes for a note or a file of the site."""
    renamed_over(path, data, "new-{}")


def with_the_old_date(path: pathlib.Path, data: bytes) -> None:
    """As `rsync -t` and `cp -p` do: date and perhaps length are those of the old file."""
    old = path.stat()
    renamed_over(path, data)
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))


def vim(path: pathlib.Path, data: bytes) -> None:
    probe, backup = path.with_name("4913"), path.with_name(path.name + "~")
    probe.touch()
    probe.unlink()
    path.rename(backup)
    path.write_bytes(data)
    path.chmod(backup.stat().st_mode)
    backup.unlink()


def emacs(path: pathlib.Path, data: bytes) -> None:
    lock, save = path.with_name(f".#{path.name}"), path.with_name(f"#{path.name}#")
    lock.symlink_to("somebody@somewhere.123:456")
    save.write_bytes(data)
    path.rename(path.with_name(path.name + "~"))
    path.write_bytes(data)
    save.unlink()
    lock.unlink()


def jetbrains(path: pathlib.Path, data: bytes) -> None:
    new, old = path.with_name(path.name + "___jb_tmp___"), path.with_name(path.name + "___jb_old___")
    new.write_bytes(data)
    path.rename(old)
    new.rename(path)
    old.unlink()


def in_a_folder_aside(path: pathlib.Path, data: bytes) -> None:
    """As programs of macOS save: the file is made in a folder of its own and changes places with the old one."""
    aside = path.with_name(f".{path.name}.sb-1")
    aside.mkdir()
    (aside / path.name).write_bytes(data)
    exchange = ctypes.CDLL(None, use_errno=True).renameat2
    if exchange(-100, os.fsencode(aside / path.name), -100, os.fsencode(path), 2) != 0:
        os.replace(aside / path.name, path)
    shutil.rmtree(aside)


def removed_and_written(path: pathlib.Path, data: bytes) -> None:
    """As `git checkout` does."""
    path.unlink()
    path.write_bytes(data)


def copied_over(path: pathlib.Path, data: bytes) -> None:
    other = path.parents[len(path.parts) - 2 - path.parts.index("site")].parent / "home/copy"
    other.write_bytes(data)
    subprocess.run(["cp", other, path], check=True)


def sed(path: pathlib.Path, data: bytes) -> None:
    """The text is what `sed -i` reads in place of every line but the first, which goes."""
    script = path.with_name(".script")
    script.write_bytes(data)
    subprocess.run(["sed", "-i", "-e", f"1r {script}", "-e", "d", path], check=True)
    script.unlink()


WAYS: tuple[Callable[[pathlib.Path, bytes], None], ...] = (
    *(in_place, in_two_halves, in_many_pieces, without_emptying, through_memory, renamed_over, renamed_from_a_note),
    *(with_the_old_date, vim, emacs, jetbrains, in_a_folder_aside, removed_and_written, copied_over, sed),
)
