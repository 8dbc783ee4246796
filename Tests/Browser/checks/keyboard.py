"""Tab from the top: the skip link first, then as one reads; each stop is seen, and the skip link leads to the text."""

from playwright.sync_api import Browser

import theme_roles
from report import Finding, Report
from sites import Site
from view_page import Opened, findings

# A player or a frame has stops of its own within, which are the browser's.
MOST_STOPS = 45
WIDTHS = ((360, "dark", True), (1280, "light", True), (1280, "dark", False))
WITHOUT_SCRIPT = ("home", "post", "404")
KINDS = (
    "home",
    "home-2",
    "post",
    "post-short",
    "page",
    "guide",
    "archive",
    "categories",
    "category",
    "tags",
    "tag",
    "404",
)


def check(browser: Browser, site: Site, report: Report) -> None:
    for width, scheme, script in WIDTHS:
        with Opened(browser, site, width, scheme, script, reduced_motion="reduce") as tab:
            for kind in KINDS:
                if kind in site.pages and (script or kind in WITHOUT_SCRIPT):
                    tab.open(kind)
                    walk(tab, kind, report)
                    tab.open(kind)
                    skip(tab, kind, report)


def walk(tab: Opened, kind: str, report: Report) -> None:
    view = tab.view(kind)
    tab.ask("focus_begin")
    stops, unseen = [], []
    for _ in range(MOST_STOPS):
        tab.page.keyboard.press("Tab")
        stop = tab.ask("focus_stop")
        # Behind the last stop the browser has its own, or begins anew.
        if stop is None or (stops and stop["order"] <= stops[0]["order"]):
            break
        if not (stops and stops[-1]["order"] == stop["order"]):
            unseen += findings(stop["problems"])
            stops.append(stop)
    report.record("visible focus", view, unseen)
    report.record("keyboard order", view, out_of_order(stops))


def out_of_order(stops: list[dict]) -> list[Finding]:
    """Stops that come above or left of the one before, within one landmark; or landmarks out of the page's order."""
    if not stops:
        return [Finding("page", "Tab reaches nothing")]
    found = []
    if not stops[0]["skips"]:
        found.append(Finding(stops[0]["name"], "is the first stop of Tab; put a link to the text before it"))
    for before, after in zip(stops, stops[1:]):
        if after["region"] < before["region"]:
            found.append(
                Finding(after["name"], f"comes after {before['name']}; keep header, main, footer in this order")
            )
        if before["landmark"] != after["landmark"] or before["fixed"] or after["fixed"] or after["across"]:
            continue
        half = (after["bottom"] - after["top"]) / 2
        above = after["bottom"] <= before["top"] + half and after["left"] < before["right"] - 1
        level = abs(after["top"] - before["top"]) < half
        if above or (level and after["right"] <= before["left"] + 1):
            found.append(
                Finding(
                    after["name"], f"comes after {before['name']} but stands before it; use the order of the markup"
                )
            )
    return found


def skip(tab: Opened, kind: str, report: Report) -> None:
    tab.page.keyboard.press("Tab")
    tab.page.keyboard.press("Enter")
    inside = tab.page.evaluate(
        "() => { const main = document.querySelector('main');"
        " return main.contains(document.activeElement) && main.getBoundingClientRect().top > -2 }"
    )
    tab.page.keyboard.press("Tab")
    then = tab.page.evaluate(
        "() => ['main', 'body > footer'].some(part => document.querySelector(part)?.contains(document.activeElement))"
        " || document.activeElement === document.body"
    )
    if inside and then:
        report.record("skip link", tab.view(kind), [])
    else:
        advice = "does not move the focus to the text; give main an id and tabindex=-1"
        report.record("skip link", tab.view(kind), [Finding(theme_roles.SKIP_LINK, advice)])
