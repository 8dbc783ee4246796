"""What must hold for every page in every view: nothing too wide, nothing jumps, nothing fails, no other host."""

import itertools
import pathlib

from playwright.sync_api import Browser

from checks import axe
from report import Finding, Report
from sites import Site
from view_page import TOUCHED, Opened, findings

WIDTHS = (360, 768, 1280, 1680)
SCHEMES = ("light", "dark")
STYLE_BUDGET = 24 * 1024
SCRIPT_BUDGET = 8 * 1024
# While the page is read what comes later may push what is there: only a jump counts until then.
ANY_SHIFT = {"least": 0.0001, "parsing": 0.02, "selector": "*"}
# The views in which axe looks: a phone and a desk, in both schemes.
AXE_VIEWS = tuple(itertools.product((360, 1280), SCHEMES, (True,)))
ENGLISH = ("post-english", "page-english", "guide", "guide-templates", "guide-diagnostics")


VIEWS = list(itertools.product(WIDTHS, SCHEMES, (True, False)))


def check(
    browser: Browser, site: Site, report: Report, view: tuple[int, str, bool], screenshots: pathlib.Path | None
) -> None:
    with Opened(browser, site, *view) as tab:
        for kind in site.pages:
            check_page(tab, kind, report)
            if screenshots:
                folder = screenshots / site.name
                folder.mkdir(parents=True, exist_ok=True)
                tab.page.screenshot(path=folder / tab.view(kind).file_name)


def check_page(tab: Opened, kind: str, report: Report) -> None:
    view = tab.view(kind)
    read_through(tab, kind)
    report.record("sideways scroll", view, findings(tab.ask("overflow")))
    report.record("console", view, tab.heard.console)
    report.record("network", view, tab.heard.network)
    report.record("layout shift", view, shifts(tab, kind))
    if tab.scheme == "dark":
        report.record("paper", view, findings(tab.ask("paper")))
    if not tab.script:
        tab.page.evaluate("scrollTo(0, 0)")
        return
    if tab.width in TOUCHED:
        touched = tab.ask("targets")
        report.record("touch target", view, findings(touched["small"]))
        report.warn("touch target", view, findings(touched["tight"]))
    if (tab.width, tab.scheme, tab.script) == AXE_VIEWS[0]:
        report.record("structure", view, findings(tab.ask("structure", language(tab.site, kind))))
        report.record("budget", view, budget(tab))
    if (tab.width, tab.scheme, tab.script) in AXE_VIEWS:
        axe.check(tab, kind, report)


def read_through(tab: Opened, kind: str) -> None:
    tab.open(kind)
    if tab.script:
        tab.ask("scroll_through")
    else:
        # Without script no frame can be waited for; turning the wheel makes the browser draw.
        tab.page.mouse.wheel(0, 3_000)


def shifts(tab: Opened, kind: str) -> list[Finding]:
    """What moves each time: a page half read by a busy machine is painted so by chance, and not again."""
    found = findings(tab.ask("shifts", ANY_SHIFT))
    if not found:
        return []
    read_through(tab, kind)
    again = {finding.element for finding in findings(tab.ask("shifts", ANY_SHIFT))}
    return [finding for finding in found if finding.element in again]


def language(site: Site, kind: str) -> str | None:
    """What a page's lang must be; None for the demonstration's notes, which are written in either."""
    if kind in ENGLISH:
        return "en"
    return None if site.name == "demonstration" and kind.startswith("post") else "zh-CN"


def budget(tab: Opened) -> list[Finding]:
    """The style sheets and scripts of the page, before compression, with what stands in the page itself."""
    found = []
    for name, selector, limit in (
        ("style sheets", "link[rel=stylesheet], style", STYLE_BUDGET),
        ("scripts", "script", SCRIPT_BUDGET),
    ):
        parts = tab.page.evaluate(
            "selector => [...document.querySelectorAll(selector)]"
            ".map((one) => [one.href || one.src || '', new Blob([one.textContent]).size])",
            selector,
        )
        total = sum(tab.site.size(address) if address.startswith(tab.site.origin) else size for address, size in parts)
        if total > limit:
            found.append(Finding(name, f"are {total} bytes, {total - limit} over {limit}; take something out"))
    return found
