"""What there is to do for a site, in parts that can run beside one another."""

import dataclasses
import functools
import pathlib
from typing import Callable

from playwright.sync_api import Browser

from checks import comments, contents, everywhere, keyboard, markup, menu, preferences, printing, scheme, slow_line
from report import Report
from sites import Site

BEHAVIOURS = {
    "comments": comments.check,
    "keyboard": keyboard.check,
    "contents": contents.check,
    "preferences": preferences.check,
    "printing": printing.check,
    "slow line": slow_line.check,
    "scheme": scheme.check,
    "menu": menu.check,
    "markup": markup.check,
}
TOPICS = ("everywhere", *BEHAVIOURS)


@dataclasses.dataclass(frozen=True)
class Job:
    topic: str
    site: Site
    check: Callable[[Browser, Site, Report], None]
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.site.name}, {self.topic}{self.detail}"


def jobs(site: Site, screenshots: pathlib.Path | None) -> list[Job]:
    """The longest first; a site that is there for its comments is looked at for nothing else."""
    if site.pages.keys() == {"post"}:
        return [Job("comments", site, comments.check)]
    parts = []
    for view in everywhere.VIEWS:
        width, scheme_name, script = view
        detail = f" at {width} px, {scheme_name}, {'script' if script else 'no script'}"
        check = functools.partial(everywhere.check, view=view, screenshots=screenshots)
        parts.append(Job("everywhere", site, check, detail))
    return parts + [
        Job(topic, site, check) for topic, check in BEHAVIOURS.items() if topic != "comments" or site.comments
    ]
