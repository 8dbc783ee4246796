"""A small site in two states: between them pages are added, changed, removed and moved, a folder becomes a file and a
file a folder, and copied files change."""

import struct
import zlib

import trees
from small_theme import with_small_theme
from trial import Trial
from website import Site

Files = dict[str, str | bytes]


def post(day: int, text: str, **front: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in front.items())
    return f"---\ndate: 2022-01-0{day}\n{lines}---\n{text}\n"


def picture(shade: int, size: int = 1) -> bytes:
    """A grey PNG; pictures of one size have the same number of bytes whatever their shade."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes([0] + [shade] * size) * size, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


OLD: Files = {
    "Content/posts/stays.md": post(1, "the same in both", tags="[a, b]"),
    "Content/posts/changes.md": post(2, "the first text", tags="[a]", categories="[x, y]"),
    "Content/posts/goes.md": post(3, "soon gone", tags="[only-old]"),
    "Content/posts/goes/beside.png": picture(1),
    "Content/posts/moves.md": post(4, "here first"),
    "Content/posts/moves/beside.png": picture(2),
    "Content/becomes-a-file/inner/deep.txt": "deep",
    "Content/becomes-a-file/other.txt": "other",
    "Content/becomes-a-folder": "file",
    # More than one write long, and as long in both states.
    "Content/large.png": picture(3, 600),
    "Content/gone.txt": "gone",
}
NEW: Files = {
    "Content/posts/stays.md": OLD["Content/posts/stays.md"],
    "Content/posts/changes.md": post(2, "the second text, which is longer", tags="[a, only-new]", categories="[x, z]"),
    "Content/posts/comes.md": post(5, "just come", tags="[b]", permalink="deep/down/below/comes/"),
    "Content/posts/comes/beside.png": picture(4),
    "Content/posts/moves.md": post(4, "here first", permalink="moved/away/"),
    "Content/posts/moves/beside.png": picture(2),
    "Content/becomes-a-file": "file",
    "Content/becomes-a-folder/inner/deep.txt": "deep",
    "Content/becomes-a-folder/other.txt": "other",
    "Content/large.png": picture(5, 600),
    "Content/come.txt": "come",
}


class TwoStates:
    """A site that goes to and fro between the two, and what each looks like when it is built cleanly."""

    def __init__(self, trial: Trial, on: str = "memory") -> None:
        trial.program = with_small_theme(trial.program, trial.place())
        self.site = Site(trial, on, OLD)
        self.built = {"old": self.site.clean_tree()}
        self.state = "old"
        self.become("new")
        self.built["new"] = self.site.clean_tree()
        self.become("old")
        run = self.site.build()
        trial.equal(run.status, 0, str(run))

    def become(self, state: str) -> None:
        """The author's edits: only the files that differ are touched."""
        before, after = (OLD if self.state == "old" else NEW), (OLD if state == "old" else NEW)
        for path in before.keys() - after.keys():
            self.site.remove(path)
            for folder in (self.site.folder / path).parents:
                if folder.name == "Content" or any(folder.iterdir()):
                    break
                folder.rmdir()
        for path in sorted(after):
            if before.get(path) != after[path]:
                self.site.write(path, after[path])
        self.state = state

    @property
    def other(self) -> str:
        return "new" if self.state == "old" else "old"

    def torn(self, before: str) -> str:
        """What is neither as it was before nor as it is to be."""
        return trees.torn(self.site.published(), self.built[before], self.built[self.state])

    def not_built(self) -> str:
        """How the output differs from the state that the sources are in."""
        return trees.difference(self.site.published(), self.built[self.state])
