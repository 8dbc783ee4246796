"""What an editor does to a site. Each edit has a mark, by which a page tells that it shows it."""

import dataclasses
import os
import pathlib
import random
import re
import time
from collections.abc import Callable

TEMPLATE = pathlib.Path(__file__).resolve().parents[2] / "Templates" / "post.html"
TEMPLATE_PLACE = "{% block foot -%}\n"
MOST_NOTES = 50
MARK = re.compile(rb"edit\d{6}mark")


def in_place(path: pathlib.Path, text: bytes) -> float:
    """Writes the file and gives the moment after `close`."""
    with open(path, "wb", buffering=0) as file:
        file.write(text)
    return time.perf_counter()


def by_rename(path: pathlib.Path, text: bytes) -> float:
    """Writes another file, moves it over this one, and gives the moment after `rename`."""
    other = path.with_name(f".{path.name}.tmp")
    in_place(other, text)
    os.rename(other, path)
    return time.perf_counter()


def with_word(text: str, mark: str) -> str:
    """A word more in the last paragraph, which no list shows."""
    *before, paragraph, picture = text.split("\n\n")
    return "\n\n".join([*before, f"{mark} {paragraph}", picture])


def with_title(text: str, mark: str) -> str:
    return re.sub(r"(?m)^title: .*", rf"\g<0> {mark}", text, count=1)


def with_comment(text: str, mark: str) -> str:
    """A comment in the template of posts, which each of them has in its HTML."""
    return text.replace(TEMPLATE_PLACE, f"{TEMPLATE_PLACE}<!-- {mark} -->\n", 1)


@dataclasses.dataclass(frozen=True)
class Kind:
    name: str
    change: Callable[[str, str], str]
    write: Callable[[pathlib.Path, bytes], float] = in_place


WORD = Kind("a word", with_word)
COMMENT = Kind("a template", with_comment)
KINDS = (WORD, Kind("a word, by rename", with_word, by_rename), Kind("a title", with_title), COMMENT)


@dataclasses.dataclass(frozen=True)
class Edit:
    """One save to come, after which `mark` stands in the page at `address`."""

    path: pathlib.Path
    text: bytes
    write: Callable[[pathlib.Path, bytes], float]
    address: str
    mark: bytes

    def save(self) -> float:
        """Gives the moment at which it was done."""
        return self.write(self.path, self.text)


class Editor:
    """Edits some of the notes of a site, one after the other, each time anew from what it was at first."""

    def __init__(self, site: pathlib.Path, posts: dict[str, str], seed: int) -> None:
        """`posts`: addresses by the path of the note in the site."""
        chosen = random.Random(seed).sample(sorted(posts), min(MOST_NOTES, len(posts)))
        self.addresses = {site / source: posts[source] for source in chosen}
        self.notes = list(self.addresses)
        self.texts = {path: path.read_text(encoding="utf-8") for path in self.notes}
        self.template = site / "Templates" / TEMPLATE.name
        self.saves = 0

    def edit(self, kind: Kind) -> Edit:
        note = self.notes[self.saves % len(self.notes)]
        self.saves += 1
        mark = f"edit{self.saves:06}mark"
        path, text = note, self.texts[note]
        if kind is COMMENT:
            path, text = self.template, TEMPLATE.read_text(encoding="utf-8")
            path.parent.mkdir(exist_ok=True)
        changed = kind.change(text, mark)
        if changed == text:
            raise ValueError(f"{path}: no place for {kind.name}")
        return Edit(path, changed.encode(), kind.write, self.addresses[note], mark.encode())

    def restore(self) -> None:
        """Puts back what was edited, all at once."""
        for path, text in self.texts.items():
            if path.read_text(encoding="utf-8") != text:
                in_place(path, text.encode())
        if self.template.exists():
            self.template.unlink()
            self.template.parent.rmdir()
