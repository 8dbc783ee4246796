#!/usr/bin/env python3
"""Looks at built sites through a real browser. `make deps` installs what it needs; README.md says what it checks.

run.py --lectern .build/debug/lectern [--only TOPIC] [--site NAME] [--screenshots DIR] [--seed-note FILE]
"""

import argparse
import concurrent.futures
import multiprocessing
import multiprocessing.util
import os
import pathlib
import sys
import tempfile
import traceback

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    sys.exit(
        "Playwright is not installed here: run `make deps`, then .build/browser-tests/bin/python Tests/Browser/run.py"
    )

import chromium
import jobs
import sites
from report import Finding, Report, View

SITES = ("demonstration", "stress", "seed", "utterances", "waline")
WORKERS = min(4, os.cpu_count() or 1)


def main() -> int:
    options = arguments()
    report = Report()
    with tempfile.TemporaryDirectory(prefix="lectern-browser-") as work:
        try:
            chromium.find_chromium()
            built = build_sites(options, pathlib.Path(work), report)
        except (chromium.NoChromium, sites.BuildFailed) as problem:
            report.record("set up", View("all", "all"), [Finding("nothing was looked at", str(problem))])
        else:
            look(built, options, report)
    return report.finish()


def build_sites(options: argparse.Namespace, work: pathlib.Path, report: Report) -> list[sites.Site]:
    """The sites, the largest first, each served on a port of its own."""
    built = []
    for name, make in (
        ("stress", lambda: sites.stress_site(options.lectern, work)),
        ("demonstration", lambda: sites.demonstration(options.lectern, work)),
        ("seed", lambda: sites.seed_site(options.lectern, work, options.seed_note)),
        ("utterances", lambda: sites.commented_site(options.lectern, work, "utterances")),
        ("waline", lambda: sites.commented_site(options.lectern, work, "waline")),
    ):
        if options.site and options.site != name:
            continue
        if name == "seed" and not options.seed_note:
            print("no note of your own: name one with --seed-note or LECTERN_SEEDS to look at it too", flush=True)
            continue
        built.append(make())
        built[-1].serve()
        report.say(f"built the {name} site, {len(built[-1].pages)} kinds of pages to look at")
    return built


def look(built: list[sites.Site], options: argparse.Namespace, report: Report) -> None:
    todo = [job for site in built for job in jobs.jobs(site, options.screenshots) if options.only in (None, job.topic)]
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(WORKERS, context, initializer=begin_work) as pool:
        running = {pool.submit(look_once, job, report.began): job for job in todo}
        for done in concurrent.futures.as_completed(running):
            job = running[done]
            if problem := done.exception():
                report.record(job.topic, View(job.site.name, "all"), [Finding("the worker", f"ended: {problem!r}")])
                continue
            report.add(done.result())
            report.say(f"looked at {job}: {done.result().passed} passed, {done.result().failed} failed")


def begin_work() -> None:
    """A browser for this worker, closed when the worker ends."""
    global browser
    playwright = sync_playwright().start()
    browser = chromium.launch(playwright)
    multiprocessing.util.Finalize(None, playwright.stop, exitpriority=10)
    multiprocessing.util.Finalize(None, browser.close, exitpriority=20)


def look_once(job: jobs.Job, began: float) -> Report:
    """One job of a worker; a check that stops is a check that failed."""
    report = Report(began)
    try:
        job.check(browser, job.site, report)
    except Exception:
        report.record(
            job.topic, View(job.site.name, "all"), [Finding("the check stopped", traceback.format_exc(limit=-4))]
        )
    return report


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lectern", type=pathlib.Path, default=sites.ROOT / ".build/debug/lectern", help="the program")
    parser.add_argument("--only", choices=jobs.TOPICS, help="one topic of all")
    parser.add_argument("--site", choices=SITES, help="one site of all")
    parser.add_argument("--screenshots", type=pathlib.Path, help="where to write a picture of every page in every view")
    parser.add_argument("--seed-note", type=pathlib.Path, default=seed_note(), help="a note of your own to look at too")
    return parser.parse_args()


def seed_note() -> pathlib.Path | None:
    folder = os.environ.get("LECTERN_SEEDS")
    return pathlib.Path(folder, "6-transference.md") if folder else None


if __name__ == "__main__":
    sys.exit(main())
