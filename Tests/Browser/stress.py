"""A site that asks everything of a theme at once: many terms, deep terms, long and empty and strange notes."""

import datetime
import pathlib
import struct
import wave
import zlib

from stress_notes import HAN_TITLE, english_note, long_mixed_note, thousands_of_lines

CATEGORIES = 300
LEVELS = 60
TAGS = 400

CONFIGURATION = """\
title: 压力测试笔记
subtitle: 一个把主题能遇到的事情都放在一起的站点
description: 用来检查主题的站点。
author: 测试作者
language: zh-CN
timezone: Asia/Shanghai
url: https://example.org/notes/
permalink: ":year/:month/:day/:title/"
per_page: 10
menu:
  - {name: 首页, url: /}
  - {name: 归档, url: /archives/}
  - {name: 分类, url: /categories/}
  - {name: 标签, url: /tags/}
  - {name: 关于本站, url: /about/}
  - {name: English page, url: /english/}
  - {name: 长笔记, url: /2024/05/01/long-mixed/}
  - {name: 五千行, url: /2024/05/04/five-thousand/}
  - {name: 一行, url: /2024/05/05/one-line/}
  - {name: 没有标题, url: /2024/05/03/untitled/}
  - {name: A long entry of the menu, url: /2024/05/06/english/}
  - {name: 二〇二四, url: /archives/2024/}
comments:
  giscus: {repo: example/notes, repo_id: R_1, category: Notes, category_id: C_1}
theme:
  license: CC BY-NC-SA 4.0
  footer: <a href="https://example.org/record">备案号 12345678</a>
  author_text: 写笔记的人，喜欢很长的句子，也喜欢很短的。
  social:
    - {name: GitHub, url: "https://github.com/example"}
    - {name: A rather long name of a place, url: "https://example.org/somewhere/else"}
"""

# Kind of page -> address under the base path.
PAGES = {
    "home": "",
    "home-2": "page/2/",
    "post": "2024/05/01/long-mixed/",
    "post-long-title": "2024/05/02/han-title/",
    "post-untitled": "2024/05/03/untitled/",
    "post-5000": "2024/05/04/five-thousand/",
    "post-short": "2024/05/05/one-line/",
    "post-english": "2024/05/06/english/",
    "post-deep": "2024/05/07/deep/",
    "page": "about/",
    "page-english": "english/",
    "archive": "archives/",
    "archive-year": "archives/2024/",
    "archive-month": "archives/2024/05/",
    "categories": "categories/",
    "category": "categories/长笔记/",
    "category-deep": "categories/" + "".join(f"层{level:02}/" for level in range(1, LEVELS + 1)),
    "tags": "tags/",
    "tag": "tags/常用/",
    "404": "404.html",
}


def write_site(folder: pathlib.Path) -> None:
    """The sources of the site; the same bytes every time."""
    posts = folder / "Content" / "posts"
    posts.mkdir(parents=True)
    (folder / "lectern.yml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "Content/index.md").write_text(
        "首页上方的一段话，带 *emphasis* 和[一个链接](about.md)。\n", encoding="utf-8"
    )
    write_note(
        folder / "Content/about.md", {"title": "关于本站"}, "## 这是什么\n\n一页普通的文字。\n\n## 联系\n\n没有。\n"
    )
    write_note(
        folder / "Content/english.md",
        {"title": "An English page", "lang": "en"},
        "A page in another language than its site, with 一点中文 inside.\n\n## Why\n\nBecause notes are like that.\n",
    )
    write_note(
        posts / "long-mixed.md",
        {"title": "一篇什么都有的长笔记：Everything in One Note", "date": "2024-05-01 10:00:00"}
        | terms(["长笔记", "混排"], ["常用", "C++", "a-very-long-tag-name-that-has-no-place-to-break-anywhere-at-all"]),
        long_mixed_note(),
    )
    write_note(
        posts / "han-title.md",
        {"title": HAN_TITLE, "date": "2024-05-02 10:00:00"} | terms(["长笔记"], ["常用"]),
        f"标题有 {len(HAN_TITLE)} 个汉字。\n\n<!--more-->\n\n## {HAN_TITLE[:40]}\n\n正文。\n",
    )
    write_note(
        posts / "untitled.md", {"date": "2024-05-03 10:00:00"} | terms(["长笔记"], ["常用"]), "没有标题的一篇。\n"
    )
    write_note(
        posts / "five-thousand.md",
        {"title": "五千行", "date": "2024-05-04 10:00:00"} | terms(["长笔记"], ["常用"]),
        thousands_of_lines(5_000),
    )
    write_note(
        posts / "one-line.md",
        {"title": "一行", "date": "2024-05-05 10:00:00"} | terms(["长笔记"], ["常用"]),
        "一行。\n",
    )
    write_note(
        posts / "english.md",
        {"title": "A note in English, with a title that is rather longer than most titles are", "lang": "en"}
        | {"date": "2024-05-06 10:00:00", "sticky": "1"}
        | terms(["长笔记", "English notes"], ["常用", "English"]),
        english_note(),
    )
    deep = [f"层{level:02}" for level in range(1, LEVELS + 1)]
    write_note(
        posts / "deep.md", {"title": "很深的分类", "date": "2024-05-07 10:00:00"} | terms(deep, ["常用"]), "见上。\n"
    )
    write_many_notes(posts)
    write_files(posts / "long-mixed")


def write_many_notes(posts: pathlib.Path) -> None:
    first_day = datetime.date(2016, 1, 3)
    for number in range(CATEGORIES):
        day = first_day + datetime.timedelta(days=10 * number)
        name = f"分类{number:03}" if number % 3 else f"Category number {number:03}"
        tags = [f"标签{tag:03}" if tag % 2 else f"tag-{tag:03}" for tag in {number, (number * 7 + 100) % TAGS}]
        write_note(
            posts / f"note-{number:03}.md",
            {"title": f"第 {number} 篇笔记", "date": f"{day} 09:00:00"} | terms([name], tags),
            f"第 {number} 篇的开头。\n\n<!--more-->\n\n## 一节\n\n其余的文字。\n",
        )


def terms(category_path: list[str], tags: list[str]) -> dict[str, str]:
    return {
        "categories": "[" + ", ".join(f'"{name}"' for name in category_path) + "]",
        "tags": "[" + ", ".join(f'"{name}"' for name in tags) + "]",
    }


def write_note(file: pathlib.Path, front_matter: dict[str, str], body: str) -> None:
    lines = [f'{key}: "{value}"' if key == "title" else f"{key}: {value}" for key, value in front_matter.items()]
    file.write_text("\n".join(["---", *lines, "---", "", body]), encoding="utf-8")


def write_files(folder: pathlib.Path) -> None:
    """What the long note shows: drawings, photographs' stand-ins, a sound and a film that nobody plays."""
    folder.mkdir()
    (folder / "figure.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="300" viewBox="0 0 800 300">'
        '<rect x="20" y="20" width="760" height="260" fill="none" stroke="#333" stroke-width="3"/>'
        '<circle cx="250" cy="150" r="90" fill="#7aa"/><circle cx="550" cy="150" r="90" fill="#a77"/></svg>\n',
        encoding="utf-8",
    )
    write_png(folder / "wide.png", 1600, 500)
    write_png(folder / "tall.png", 300, 900)
    with wave.open(str(folder / "tone.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8_000)
        sound.writeframes(b"".join(struct.pack("<h", (step % 20 - 10) * 800) for step in range(4_000)))
    (folder / "clip.mp4").write_bytes(b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2")


def write_png(file: pathlib.Path, width: int, height: int) -> None:
    """A grey ramp, one byte a pixel."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    row = b"\x00" + bytes(255 - 200 * column // width for column in range(width))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    file.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(row * height))
        + chunk(b"IEND", b"")
    )
