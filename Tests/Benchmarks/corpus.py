#!/usr/bin/env python3
"""A deterministic corpus of tutorial notes, written as a Lectern site and, with the same bodies, as a Hugo site.

    corpus.py FOLDER NOTES [SEED]     writes FOLDER/lectern and FOLDER/hugo
"""

import dataclasses
import datetime
import pathlib
import random
import shutil
import sys

import words
from notes import NoteText

HUGO_SITE = pathlib.Path(__file__).resolve().parent / "hugo"

# The notes of a corpus of any size fill the same eight years, in steady steps, the first note the oldest.
FIRST_DAY = datetime.datetime(2016, 3, 1, 8, 0, 0)
SPAN = datetime.timedelta(days=8 * 365)

LECTERN_CONFIGURATION = """\
title: 学习笔记
url: https://notes.example.org
language: zh-CN
timezone: Asia/Shanghai
author: Lin Mu
theme:
  author_text: 在读研究生，这里是我的课程和论文笔记。
  license: CC BY-SA 4.0
  social:
  - {name: Code, url: https://code.example.org/linmu}
  - {name: Papers, url: https://papers.example.org/linmu}
"""


@dataclasses.dataclass(frozen=True)
class Note:
    """One note before either site's front matter is put around it."""

    stem: str
    title: str
    date: datetime.datetime
    notshow: bool | None
    categories: tuple[str, str]
    tags: tuple[str, ...]
    body: str


def make_note(number: int, notes: int, seed: int) -> Note:
    """Note `number` (1-based) of a corpus of `notes`."""
    chance = random.Random(f"{seed}/{number}")
    step = SPAN / notes
    date = FIRST_DAY + step * (number - 1) + step * (0.9 * chance.random())
    topic = chance.choice(words.TOPICS)
    top = chance.choice(tuple(words.CATEGORIES))
    roll = chance.random()
    return Note(
        stem=f"{number:05}-{topic.replace(' ', '-')}",
        title=f"{number}-{topic.replace(' ', '-')}" if chance.random() < 0.5 else f"第 {number} 讲 {topic.title()}",
        date=date.replace(microsecond=0),
        notshow=None if roll < 0.3 else roll > 0.96,
        categories=(top, chance.choice(words.CATEGORIES[top])),
        tags=tuple(chance.sample(words.TAGS, chance.randint(1, 5))),
        body=NoteText(chance).body(f"Lesson {number}: {topic.title()}"),
    )


def yaml_list(key: str, values: tuple[str, ...]) -> str:
    return f"{key}:\n" + "".join(f"- {value}\n" for value in values)


def front_matter(note: Note, categories: tuple[str, ...], more: str = "") -> str:
    """YAML between fences and the blank line after it; `more` goes last."""
    shown = "" if note.notshow is None else f"notshow: {str(note.notshow).lower()}\n"
    lists = yaml_list("categories", categories) + yaml_list("tags", note.tags)
    return f"---\ntitle: {note.title}\n{shown}date: {note.date}\n{lists}{more}---\n\n"


def lectern_source(note: Note) -> str:
    return front_matter(note, note.categories) + note.body


def hugo_source(note: Note) -> str:
    """The note for Hugo, where a category and an archive month are each one term with a slash in its name."""
    archives = yaml_list("archives", (f'"{note.date:%Y/%m}"',))
    return front_matter(note, ("/".join(note.categories),), archives) + note.body


def write_hugo_parent(content: pathlib.Path, taxonomy: str, name: str) -> None:
    """The page of a term that no note names itself: Hugo lists the notes of the terms below it there."""
    folder = content / taxonomy / name
    if not folder.exists():
        folder.mkdir(parents=True)
        (folder / "_index.md").write_text(f'---\ntitle: "{name}"\n---\n', encoding="utf-8")


def write_corpus(folder: pathlib.Path, notes: int, seed: int) -> tuple[pathlib.Path, pathlib.Path]:
    """Writes both sites under `folder`, which must not hold them yet, and returns the two site folders."""
    lectern, hugo = folder / "lectern", folder / "hugo"
    shutil.copytree(HUGO_SITE, hugo)
    lectern_posts, hugo_posts = lectern / "Content" / "posts", hugo / "content" / "posts"
    lectern_posts.mkdir(parents=True)
    hugo_posts.mkdir(parents=True)
    (lectern / "lectern.yml").write_text(LECTERN_CONFIGURATION, encoding="utf-8")
    for number in range(1, notes + 1):
        note = make_note(number, notes, seed)
        (lectern_posts / f"{note.stem}.md").write_text(lectern_source(note), encoding="utf-8")
        (hugo_posts / f"{note.stem}.md").write_text(hugo_source(note), encoding="utf-8")
        write_hugo_parent(hugo / "content", "categories", note.categories[0])
        write_hugo_parent(hugo / "content", "archives", f"{note.date:%Y}")
    return lectern, hugo


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    write_corpus(pathlib.Path(sys.argv[1]), int(sys.argv[2]), int((sys.argv[3:] or ["1"])[0]))
