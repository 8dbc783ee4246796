"""Notes made by chance, and edits of them as an author makes: words, blocks, moves, nesting."""

import random

WORDS = "attention 模态 encoder loss 对齐 token *weight* **梯度** `code` [link](https://example.org/) frames &amp; <b>html</b>".split()


class Note:
    """A list of blocks; each edit changes little of it."""

    def __init__(self, chance: random.Random) -> None:
        self.random = chance
        self.blocks = [self.block() for _ in range(12)]

    @property
    def text(self) -> str:
        return "\n\n".join(self.blocks) + "\n"

    def words(self) -> str:
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(1, 8)))

    def block(self) -> str:
        one, two, three = self.words(), self.words(), self.words()
        return self.random.choice(
            [
                one,
                f"{one}\n{two}",
                f"## {one}",
                f"### {one}",
                f"- {one}\n- {two}\n\n  {three}\n- {one}",
                f"1. {one}\n2. {two}",
                f"> {one}\n>\n> - {two}",
                f"```python\n{one}\n{two}\n```",
                f"<details><summary>{one}</summary>\n\n{two}\n\n- {three}\n\n</details>",
                f"<table><tr><td>{one}</td><td>{two}</td></tr></table>",
                f'<div class="box"><p>{one}</p><p>{two}</p></div>',
                f'<img src="https://example.org/{self.random.randint(1, 3)}.png" alt="{self.random.randint(1, 9)}">',
                '<video controls src="/v.mp4"></video>',
                f'<svg width="10" height="10"><circle r="{self.random.randint(1, 9)}"/></svg>',
                "---",
                f'<input value="{self.random.randint(1, 9)}">',
            ]
        )

    def edit(self) -> None:
        place = self.random.randrange(len(self.blocks))
        what = self.random.randrange(7)
        if what == 0:
            self.blocks.insert(place, self.block())
        elif what == 1 and len(self.blocks) > 3:
            del self.blocks[place]
        elif what == 2:
            self.blocks[place] = self.block()
        elif what == 3:
            self.blocks.insert(self.random.randrange(len(self.blocks)), self.blocks.pop(place))
        elif what == 4:
            self.blocks.insert(place, self.blocks[place])
        else:
            words = self.blocks[place].split(" ")
            words[self.random.randrange(len(words))] += self.random.choice(["x", " y", "字", "\n"])
            self.blocks[place] = " ".join(words)
