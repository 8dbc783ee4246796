"""The contents of a post and the address of its rest: they lead where they say, and the contents follow the scroll."""

import urllib.parse

from playwright.sync_api import Browser, Page

import theme_roles
from report import Finding, Report
from sites import Site
from view_page import Opened

KINDS = ("post", "post-english", "post-5000", "guide-templates")
VIEWS = ((360, True), (360, False), (768, True), (1280, True), (1280, False), (1680, True))


def check(browser: Browser, site: Site, report: Report) -> None:
    for width, script in VIEWS:
        with Opened(browser, site, width, "light", script, reduced_motion="reduce") as tab:
            for kind in KINDS:
                if kind in site.pages:
                    tab.open(kind)
                    report.record("contents", tab.view(kind), contents(tab))
                    if script and width >= 1280:
                        report.record("contents follow", tab.view(kind), follow(tab))
            report.record("#more", tab.view("post"), more(tab))


def contents(tab: Opened) -> list[Finding]:
    """Every link (at most eight of them) is reached, has a target, and the target is seen after the click."""
    links = tab.page.locator(theme_roles.CONTENTS).first.locator("a[href^='#']")
    count = links.count()
    if not count:
        return [Finding(theme_roles.CONTENTS, "is not on the page; a note with headings has contents")]
    found = []
    for number in sorted({count * step // 8 for step in range(8)}):
        link = links.nth(number)
        unfold(tab.page, link)
        name = link.inner_text()
        if not link.is_visible():
            found.append(Finding(f"contents “{name}”", "cannot be seen, folded or not"))
            continue
        id = urllib.parse.unquote(link.get_attribute("href")[1:])
        link.click()
        place = tab.ask("heading_place", id)
        if place is None:
            found.append(Finding(f"contents “{name}”", f"leads to #{id}, which is not on the page"))
            continue
        found += hidden(place)
    return found


def unfold(page: Page, link) -> None:
    """Opens what is folded around the link, as a reader would."""
    for _ in range(3):
        if link.is_visible():
            return
        folded = link.locator("xpath=ancestor::details[not(@open)]").first
        if not folded.count():
            return
        folded.locator("summary").first.click()


def hidden(place: dict) -> list[Finding]:
    if place["top"] < place["cover"] - 1:
        return [
            Finding(place["name"], f"is {place['cover'] - place['top']:.0f} px under the bar; see scroll-padding-top")
        ]
    if place["top"] > place["height"] * 0.5 and not place["atEnd"]:
        return [Finding(place["name"], f"stands {place['top']:.0f} px from the top after a jump to it")]
    return []


def follow(tab: Opened) -> list[Finding]:
    """With a heading at the top of the window, its link is the current one, alone, and in sight."""
    ids = tab.page.evaluate(
        "selector => [...document.querySelectorAll(selector)[0].querySelectorAll('a')]"
        ".map(link => decodeURIComponent(link.hash.slice(1)))",
        theme_roles.CONTENTS,
    )
    found = []
    for id in (ids[0], ids[len(ids) // 2], ids[-2] if len(ids) > 2 else ids[0]):
        current = tab.page.evaluate(
            """async ([selector, id]) => {
              document.getElementById(id).scrollIntoView({behavior: 'instant'});
              for (let turn = 0; turn < 3; turn++) await new Promise((next) => requestAnimationFrame(next));
              const links = [...document.querySelectorAll(selector)[0].querySelectorAll('[aria-current]')];
              const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
              const boxes = links.map((link) => link.getBoundingClientRect());
              const seen = boxes.every((box) => box.top >= 0 && box.bottom <= innerHeight);
              return {atEnd, seen, ids: links.map((link) => decodeURIComponent(link.hash.slice(1)))};
            }""",
            [theme_roles.CONTENTS, id],
        )
        if current["ids"] != [id] and not current["atEnd"]:
            found.append(Finding(f"contents, #{id} at the top", f"has aria-current on {current['ids']}"))
        elif not current["seen"]:
            found.append(
                Finding(
                    f"contents, #{id} at the top", "shows its current entry outside of the window; scroll the list too"
                )
            )
    return found


def more(tab: Opened) -> list[Finding]:
    """An address that ends in #more shows the first line behind the mark."""
    for kind in ("post", "post-english", "post-long-title", "post-short"):
        if kind in tab.site.pages:
            tab.open(kind, "#more")
            place = tab.ask("heading_place", "more")
            if place is not None:
                return hidden(place)
    return [Finding("#more", "is on none of the posts; one of them wants the mark")]
