#!/usr/bin/env python3
"""Edits files under `lectern serve` and watches the page change in Chromium; README.md says what must hold.

preview.py --lectern .build/debug/lectern [--only WORD] [--seed S] [--steps N]
"""

import argparse
import pathlib
import random
import sys
import tempfile
import traceback

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    sys.exit("Playwright is not installed here: run `make deps`, then .build/browser-tests/bin/python Tests/Browser/preview.py")

import chromium
import preview_doings
import preview_errors
import preview_order
import preview_patches
from preview_site import NotServed
from report import Finding, Report, View
from sites import ROOT

CHECKS = [*preview_patches.CHECKS, *preview_doings.CHECKS, *preview_order.CHECKS, *preview_errors.CHECKS]


def main() -> int:
    options = arguments()
    report = Report()
    with tempfile.TemporaryDirectory(prefix="lectern-preview-") as work, sync_playwright() as playwright:
        try:
            browser = chromium.launch(playwright)
        except chromium.NoChromium as problem:
            report.record("set up", View("preview", "all"), [Finding("nothing was looked at", str(problem))])
            return report.finish()
        for check in CHECKS:
            name = check.__name__.replace("_", " ")
            if options.only and options.only not in name:
                continue
            bench = Bench(options, browser, pathlib.Path(work, check.__name__))
            try:
                check(bench)
            except NotServed as problem:
                bench.expect(False, str(problem))
            except Exception:
                bench.expect(False, f"the check stopped: {traceback.format_exc(limit=-4)}")
            report.record(name, View("preview", "page"), bench.findings)
            report.say(f"looked at {name}")
        browser.close()
    print(f"seed {options.seed}", flush=True)
    return report.finish()


class Bench:
    """What a check works with, and what it found wrong."""

    def __init__(self, options: argparse.Namespace, browser, work: pathlib.Path) -> None:
        self.lectern, self.browser, self.work, self.steps = options.lectern, browser, work, options.steps
        self.random = random.Random(f"{options.seed}/{work.name}")
        self.findings: list[Finding] = []

    def expect(self, right: bool, wrong: str) -> bool:
        if not right:
            self.findings.append(Finding("page", wrong))
        return right

    def equal(self, found, wanted, what: str) -> bool:
        return self.expect(found == wanted, f"{what}: {found!r}, not {wanted!r}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lectern", type=pathlib.Path, default=ROOT / ".build/debug/lectern", help="the program")
    parser.add_argument("--only", help="the checks whose name holds this")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9), help="for random edits")
    parser.add_argument("--steps", type=int, default=60, help="random edits")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
