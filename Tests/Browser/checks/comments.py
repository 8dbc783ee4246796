"""Readers' comments: nothing is asked of their service before the reader gets there, and then only of it."""

import urllib.parse

from playwright.sync_api import Browser, Route

from report import Finding, Report
from sites import Site
from theme_roles import SCHEME_SWITCH
from view_page import Opened

# Stands for every file of a service: a script of nothing, a module with what Waline's has.
STUB = "export const init = () => ({ update() {} });"


def check(browser: Browser, site: Site, report: Report) -> None:
    for width, scheme in ((360, "dark"), (1280, "light")):
        with Opened(browser, site, width, scheme, True, reduced_motion="reduce") as tab:
            report.record("comments", tab.view("post"), load(tab))
    with Opened(browser, site, 1280, "light", False) as tab:
        tab.open("post")
        shown = (
            tab.page.locator("main noscript").first.inner_text() if tab.page.locator("main noscript").count() else ""
        )
        advice = "has no word for readers without script where the comments would be"
        report.record("comments", tab.view("post"), [] if shown.strip() else [Finding("main", advice)])


def load(tab: Opened) -> list[Finding]:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        module = route.request.url.endswith(("waline.js", ".mjs"))
        body = STUB if module else ""
        kind = "text/css" if route.request.url.endswith(".css") else "text/javascript"
        route.fulfill(status=200, body=body, content_type=kind, headers={"Access-Control-Allow-Origin": "*"})

    ours = urllib.parse.urlsplit(tab.site.origin).netloc
    tab.page.route(lambda address: urllib.parse.urlsplit(address).netloc != ours, answer)
    tab.open("post")
    found = [
        Finding(address, "is asked for before the reader scrolls; load it when the comments come near")
        for address in asked
    ]
    with tab.page.expect_request(lambda request: tab.site.comments_host in request.url):
        tab.page.evaluate("scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})")
    tab.page.wait_for_load_state("networkidle")
    hosts = {urllib.parse.urlsplit(address).hostname for address in asked}
    if hosts - {tab.site.comments_host}:
        found.append(Finding("comments", f"ask {sorted(hosts)}; only {tab.site.comments_host} was named"))
    switch = tab.page.locator(SCHEME_SWITCH)
    if switch.count():
        switch.click()
    return found + tab.heard.console
