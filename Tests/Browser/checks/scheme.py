"""The switch of colours: three ways, remembered, and the right ground from the first paint on."""

from playwright.sync_api import Browser

import theme_roles
from report import Finding, Report
from sites import Site
from view_page import Opened

GROUND = """() => {
  const of = (element) => getComputedStyle(element).backgroundColor;
  const painted = document.body && of(document.body) !== 'rgba(0, 0, 0, 0)';
  return of(painted ? document.body : document.documentElement);
}"""
# Notes the ground when the body begins to be, at the first frame and at the end of parsing.
WATCH = "(() => { const ground = " + GROUND + """; window.grounds = [];
  const seen = () => window.grounds.push(ground());
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    seen();
    requestAnimationFrame(seen);
  }).observe(document, {childList: true, subtree: true});
  addEventListener('DOMContentLoaded', seen); })()"""
KINDS = ("home", "post", "404")


def check(browser: Browser, site: Site, report: Report) -> None:
    for width, system in ((360, "light"), (1280, "dark")):
        with Opened(browser, site, width, system, True, reduced_motion="reduce") as tab:
            tab.page.add_init_script(WATCH)
            for kind in KINDS:
                if kind in site.pages:
                    tab.page.goto(site.address(kind))
                    tab.page.evaluate("localStorage.clear()")
                    tab.open(kind)
                    report.record("scheme switch", tab.view(kind), switch(tab, kind, system))
    with Opened(browser, site, 1280, "light", False) as tab:
        tab.open("home")
        shown = tab.page.locator(theme_roles.SCHEME_SWITCH).first
        dead = shown.count() and shown.is_visible()
        advice = "is shown without script, and does nothing then"
        report.record("scheme switch", tab.view("home"), [Finding(theme_roles.SCHEME_SWITCH, advice)] if dead else [])


def switch(tab: Opened, kind: str, system: str) -> list[Finding]:
    button = tab.page.locator(theme_roles.SCHEME_SWITCH)
    if button.count() != 1 or not button.is_visible():
        return [Finding(theme_roles.SCHEME_SWITCH, f"is there {button.count()} times, or not to be seen")]
    first = tab.page.evaluate(GROUND)
    names, grounds = [accessible_name(button)], []
    for _ in range(3):
        button.click()
        names.append(accessible_name(button))
        grounds.append(tab.page.evaluate(GROUND))
    found = []
    if len(set(grounds)) != 2 or grounds[-1] != first:
        found.append(
            Finding(
                theme_roles.SCHEME_SWITCH, f"went through {first}, {grounds}; it wants light, dark and the system's"
            )
        )
    if len(set(names)) != 3 or names[0] != names[3] or not all(names):
        found.append(Finding(theme_roles.SCHEME_SWITCH, f"is named {names}; say each time which of three is on"))
    # To the scheme that the system has not.
    for _ in range(3):
        if dark(tab.page.evaluate(GROUND)) != (system == "dark"):
            break
        button.click()
    chosen = tab.page.evaluate(GROUND)
    for again in ("reload", "another page"):
        tab.open(kind if again == "reload" else next(iter(tab.site.pages)))
        tab.page.evaluate("() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))")
        seen = tab.page.evaluate("window.grounds")
        wrong = [ground for ground in seen if ground != chosen]
        if wrong or not seen:
            found.append(
                Finding(
                    f"ground after {again}", f"was {wrong or 'not seen'} before {chosen}: set it before the first paint"
                )
            )
    return found


def accessible_name(button) -> str:
    return button.get_attribute("aria-label") or button.inner_text().strip()


def dark(colour: str) -> bool:
    return sum(float(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3]) < 3 * 128
