"""The menu on a phone: every entry can be reached, without script, by finger and by keyboard."""

from playwright.sync_api import Browser

import theme_roles
from report import Finding, Report
from sites import Site
from view_page import Opened


def check(browser: Browser, site: Site, report: Report) -> None:
    for script in (False, True):
        with Opened(browser, site, 360, "light", script, reduced_motion="reduce") as tab:
            for kind in ("home", "post", "404"):
                if kind in site.pages:
                    tab.open(kind)
                    report.record("phone menu", tab.view(kind), reach(tab, by_keyboard=False))
                    tab.open(kind)
                    report.record("phone menu by keyboard", tab.view(kind), reach(tab, by_keyboard=True))


def reach(tab: Opened, by_keyboard: bool) -> list[Finding]:
    links = tab.page.locator(theme_roles.MENU_LINKS)
    count = links.count()
    if not count:
        return [Finding(theme_roles.MENU_LINKS, "has no entries")]
    if not links.first.is_visible():
        opener = tab.page.locator(theme_roles.MENU_OPENERS).first
        if not opener.count() or not opener.is_visible():
            return [Finding(theme_roles.MENU_OPENERS, "is not to be seen, and the menu is folded")]
        if by_keyboard:
            opener.focus()
            tab.page.keyboard.press("Enter")
        else:
            opener.tap()
    found = []
    for number in range(count):
        link = links.nth(number)
        name = f"menu entry “{link.inner_text().strip()}”"
        if not link.is_visible():
            found.append(Finding(name, "is not to be seen after the menu was opened"))
            continue
        link.scroll_into_view_if_needed()
        box = link.bounding_box()
        top = link.evaluate(
            "link => { const box = link.getClientRects()[0];"
            " const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);"
            " return link.contains(top) }"
        )
        if not top:
            found.append(Finding(name, "lies under something else or outside of the window"))
        elif box["x"] < -1 or box["x"] + box["width"] > 361:
            found.append(Finding(name, "reaches out of the window"))
    if by_keyboard and not found:
        found += tab_through(tab, count)
    return found


def tab_through(tab: Opened, count: int) -> list[Finding]:
    """Tab visits every entry while the menu is open."""
    entry = f"(one => one?.matches('{theme_roles.MENU_LINKS}') ? one.textContent.trim() : null)(document.activeElement)"
    if tab.page.evaluate("document.activeElement === document.body"):
        tab.page.locator(theme_roles.BANNER).locator("a").first.focus()
    visited = set()
    for _ in range(count + 4):
        tab.page.keyboard.press("Tab")
        if (name := tab.page.evaluate(entry)) is not None:
            visited.add(name)
    if len(visited) < count:
        return [
            Finding(theme_roles.MENU_LINKS, f"Tab visits {len(visited)} of {count} entries: {sorted(visited)[:3]} …")
        ]
    return []
