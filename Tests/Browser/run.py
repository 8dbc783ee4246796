#!/usr/bin/env python3
"""Looks at built sites through a real browser. `make deps` installs what it needs; README.md says what it checks.

    run.py --lectern .build/debug/lectern [--only TOPIC] [--site NAME] [--screenshots DIR] [--seed-note FILE]
"""

import argparse
import os
import pathlib
import sys
import tempfile

try:
    from playwright.sync_api import Error, sync_playwright
except ImportError:
    sys.exit("Playwright is not installed here: run `make deps`, then .build/browser-tests/bin/python Tests/Browser/run.py")

import chromium
import sites
from checks import everywhere
from report import Finding, Report, View

# Topic -> what looks at one site.
TOPICS = {
    "everywhere": lambda browser, site, report, options: everywhere.check(browser, site, report, options.screenshots),
}


def main() -> int:
    options = arguments()
    report = Report()
    with tempfile.TemporaryDirectory(prefix="lectern-browser-") as work:
        try:
            built = build_sites(options, pathlib.Path(work), report)
            look(built, options, report)
        except (chromium.NoChromium, sites.BuildFailed) as problem:
            report.record("set up", View("all", "all"), [Finding("nothing was looked at", str(problem))])
    return report.finish()


def build_sites(options: argparse.Namespace, work: pathlib.Path, report: Report) -> list[sites.Site]:
    built = []
    for name, make in (
        ("demonstration", lambda: sites.demonstration(options.lectern, work)),
        ("stress", lambda: sites.stress_site(options.lectern, work)),
        ("seed", lambda: sites.seed_site(options.lectern, work, options.seed_note)),
    ):
        if (name == "seed" and not options.seed_note) or (options.site and options.site != name):
            continue
        built.append(make())
        report.say(f"built the {name} site")
    return built


def look(built: list[sites.Site], options: argparse.Namespace, report: Report) -> None:
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        for site in built:
            site.serve()
            for topic, check in TOPICS.items():
                if options.only and options.only != topic:
                    continue
                try:
                    check(browser, site, report, options)
                except Error as problem:
                    view = View(site.name, "all")
                    report.record(topic, view, [Finding("the browser stopped the check", str(problem)[:1000])])
            site.server.shutdown()
        browser.close()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lectern", type=pathlib.Path, default=sites.ROOT / ".build/debug/lectern", help="the program")
    parser.add_argument("--only", choices=TOPICS, help="one topic of all")
    parser.add_argument("--site", choices=("demonstration", "stress", "seed"), help="one site of all")
    parser.add_argument("--screenshots", type=pathlib.Path, help="where to write a picture of every page in every view")
    parser.add_argument("--seed-note", type=pathlib.Path, default=seed_note(), help="a note of your own to look at too")
    return parser.parse_args()


def seed_note() -> pathlib.Path | None:
    folder = os.environ.get("LECTERN_SEEDS")
    return pathlib.Path(folder, "6-transference.md") if folder else None


if __name__ == "__main__":
    sys.exit(main())
