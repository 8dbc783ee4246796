"""The Markdown body of one generated note: the shape of a tutorial note in mixed Chinese and English."""

import random

import words

PICTURE_HOST = "https://pictures.example.org/notes"

CODE_BLOCKS = (
    (
        "python",
        "def {f}(x, mask, {c}={n}):\n"
        "    scores = x @ x.T / {d}\n"
        "    scores[mask == 0] = -1e9\n"
        "    weights = softmax(scores * {c}, axis={axis})\n"
        "    return weights @ x, '{f}/{d}'\n",
    ),
    (
        "bash",
        "export {C}={n}\n"
        "for fold in $(seq 1 {axis}); do\n"
        "  python -m {f}.train --fold \"$fold\" --{c} {d} > logs/{f}-$fold.txt 2>&1\n"
        "done\n"
        "tail -n {n} logs/{f}-*.txt | grep -v '<nan>'\n",
    ),
    (
        "swift",
        "struct {F} {{\n"
        "  var {c}: Double = {n}\n"
        "  func score(_ rows: [Double]) -> Double {{\n"
        "    rows.reduce(0) {{ $0 + $1 * {c} }} / {d}  // {f} < {d} && rows.count > {axis}\n"
        "  }}\n"
        "}}\n",
    ),
    (
        "yaml",
        "model: {f}\n"
        "optimizer:\n"
        "  {c}: {n}\n"
        "  schedule: [{axis}, {d}, {n}]\n"
        "data: &{f}\n"
        "  path: data/{f}-{d}.jsonl\n",
    ),
)


class NoteText:
    """Writes one note from its own random source: equal sources give equal bytes."""

    def __init__(self, chance: random.Random):
        self.chance = chance

    def body(self, heading: str) -> str:
        """The whole Markdown after the front matter, ending in one line feed."""
        sections = self.chance.choice((2, 3, 3, 4, 4))
        extras = [self.code_block(), self.table(), self.bullet_list()]
        self.chance.shuffle(extras)
        blocks = [f"# {heading}", self.paragraph(2), self.quote(), self.figure(), "<!--more-->", self.paragraph(1)]
        for number in range(sections):
            blocks += self.section(extras[number::sections])
        blocks += [self.paragraph(1) + self.further_reading(), self.picture()]
        return "\n\n".join(blocks) + "\n"

    def section(self, extras: list[str]) -> list[str]:
        """A second-level heading with text, figures, the given blocks, and sometimes a part below it."""
        blocks = [f"## {self.fill(words.HEADINGS)}", self.paragraph(2)]
        blocks += [self.quote()] if self.chance.random() < 0.4 else []
        blocks += [self.figure() for _ in range(self.chance.choice((1, 2, 2, 3)))]
        blocks += extras
        if self.chance.random() < 0.5:
            blocks += [f"### {self.fill(words.HEADINGS)}", self.paragraph(2), self.figure()]
        return blocks

    def paragraph(self, sentences: int) -> str:
        """Sentences of one source line, as editors like Typora keep them."""
        return "".join(self.fill(words.SENTENCES) for _ in range(sentences))

    def quote(self) -> str:
        return "> " + self.fill(words.QUOTES)

    def figure(self) -> str:
        """A line that leads in, a blank line, and the picture."""
        return self.fill(words.FIGURE_LEADS) + "\n\n" + self.picture()

    def picture(self) -> str:
        """A remote picture the way Typora writes one that was made smaller."""
        day = f"20{self.chance.randint(17, 24)}{self.chance.randint(1, 12):02}{self.chance.randint(1, 28):02}"
        name = f"image-{day}{self.chance.randrange(10**9):09}.png"
        alt = self.chance.choice(("  ", f'alt="{name[:-4]}" '))
        return f'<img src="{PICTURE_HOST}/{name}" {alt}style="zoom:33%;" />'

    def bullet_list(self) -> str:
        mark = self.chance.choice(("- ", "- ", "1. "))
        return "\n".join(mark + self.fill(words.LIST_ITEMS) for _ in range(self.chance.randint(3, 5)))

    def table(self) -> str:
        rows = [f"| {self.chance.choice(words.NOUNS)} | 准确率 | {self.chance.choice(words.CONSTANTS)} |"]
        rows.append("|:--|--:|---|")
        for _ in range(self.chance.randint(3, 4)):
            score = f"{self.chance.uniform(20, 99):.1f}"
            rows.append(f"| {self.chance.choice(words.TOPICS)} | {score} | `{self.chance.randint(1, 512)}` |")
        return "\n".join(rows)

    def code_block(self) -> str:
        """A fenced block that no other note repeats: its names and numbers are drawn anew."""
        language, pattern = self.chance.choice(CODE_BLOCKS)
        name = self.chance.choice(words.TOPICS).replace(" ", "_") + str(self.chance.randrange(10**6))
        constant = self.chance.choice(words.CONSTANTS)
        code = pattern.format(
            f=name, F=name.title().replace("_", ""), c=constant, C=constant.upper(), n=self.chance.randint(1, 4096),
            d=self.chance.randint(2, 997), axis=self.chance.randint(1, 8))
        return f"```{language}\n{code}```"

    def citation(self) -> str:
        start, topic, end = map(self.chance.choice, (words.TITLE_STARTS, words.TOPICS, words.TITLE_ENDS))
        venue, year = self.chance.choice(words.VENUES), self.chance.randint(2012, 2024)
        return f"*{self.chance.choice(words.SURNAMES)} et al., {start} {topic.title()} {end}. {venue} {year}*"

    def link(self) -> str:
        topic = self.chance.choice(words.TOPICS).replace(" ", "-")
        return f"https://reading.example.org/{topic}/{self.chance.randint(1, 99)}"

    def further_reading(self) -> str:
        return f"更多内容见[{self.chance.choice(words.TOPICS)}]({self.link()})和<{self.link()}>。"

    def fill(self, patterns: tuple[str, ...]) -> str:
        """One of the patterns with its letters replaced; see `words.SENTENCES` for what they mean."""
        chance = self.chance
        first, second = chance.sample(words.NOUNS, 2)
        act, next_act = chance.sample(words.HAN_ACTS, 2)
        topic = chance.choice(words.TOPICS)
        pattern = chance.choice(patterns)
        cite = self.citation() if "{cite}" in pattern else ""
        return pattern.format(
            a=first, b=second, A=first.title(), t=topic, T=topic.title(), h=act, k=next_act, cite=cite,
            r=chance.choice(words.HAN_REMARKS), c=chance.choice(words.CONSTANTS), n=chance.randint(2, 64),
            url=self.link())
