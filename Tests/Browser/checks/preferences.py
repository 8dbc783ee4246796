"""Readers who enlarge, who want less motion, who choose their own colours."""

from playwright.sync_api import Browser

from checks import keyboard
from report import Finding, Report
from sites import Site
from view_page import Opened, findings

KINDS = ("home", "post", "post-long-title", "page", "guide-templates", "archive", "categories", "tags", "404")


def check(browser: Browser, site: Site, report: Report) -> None:
    kinds = [kind for kind in KINDS if kind in site.pages]
    enlarged(browser, site, kinds, report)
    with Opened(browser, site, 1280, "light", True, reduced_motion="reduce") as tab:
        for kind in kinds:
            tab.open(kind)
            report.record("reduced motion", tab.view(kind), findings(tab.ask("motion")))
    for scheme in ("light", "dark"):
        with Opened(browser, site, 1280, scheme, True, forced_colors="active", reduced_motion="reduce") as tab:
            for kind in ("home", "post"):
                tab.open(kind)
                report.record("forced colours", tab.view(kind), findings(tab.ask("forced")) + tab.heard.console)
                keyboard.walk(tab, kind, report)


def enlarged(browser: Browser, site: Site, kinds: list[str], report: Report) -> None:
    """1280 px at 200 % are 640 px of twice the density: all words are still there, none cut off."""
    whole = {}
    with Opened(browser, site, 1280, "light", True) as tab:
        for kind in kinds:
            tab.open(kind)
            whole[kind] = tab.ask("main_text")
    with Opened(browser, site, 640, "light", True, device_scale_factor=2) as tab:
        for kind in kinds:
            tab.open(kind)
            found = findings(tab.ask("overflow")) + findings(tab.ask("lost_text"))
            there = set(tab.ask("main_text"))
            found += [
                Finding(f"“{words[:40]}”", "is seen at 1280 px and gone at 200 %")
                for words in whole[kind]
                if words not in there
            ]
            report.record("zoom 200 %", tab.view(kind), found)
