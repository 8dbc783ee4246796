"""On a slow line a page is painted while it comes: what is there already must not move when the rest arrives."""

from playwright.sync_api import Browser

from report import Report
from server import SLOWLY
from sites import Site
from view_page import Opened, findings

# What is read must not jump; that a foot is pushed down by what comes above it cannot be helped.
JUMP = {"least": 0.02, "parsing": 0.02, "selector": "main"}
KINDS = ("home", "post", "post-short", "page", "guide-templates", "archive", "category", "tags")


def check(browser: Browser, site: Site, report: Report) -> None:
    for width, scheme, script in ((360, "light", True), (1280, "dark", False), (1680, "light", True)):
        with Opened(browser, site, width, scheme, script, extra_http_headers={SLOWLY: "1"}) as tab:
            for kind in KINDS:
                if kind in site.pages:
                    tab.open(kind)
                    report.record("shift on a slow line", tab.view(kind), findings(tab.ask("shifts", JUMP)))
