"""On paper: the text alone, black on white, with the addresses of its links; as PDF it can be read and searched."""

import pathlib
import re
import shutil
import subprocess
import tempfile

from playwright.sync_api import Browser

from report import Finding, Report
from sites import Site
from view_page import Opened, findings

KINDS = ("home", "post", "post-english", "guide-templates")
# A4 less two margins of 1 cm, in CSS pixels.
PAPER = 718


def check(browser: Browser, site: Site, report: Report) -> None:
    for scheme in ("light", "dark"):
        with Opened(browser, site, 1280, scheme, True) as tab:
            for kind in KINDS:
                if kind not in site.pages:
                    continue
                tab.open(kind)
                words = tab.ask("main_text")
                tab.page.emulate_media(media="print")
                tab.page.set_viewport_size({"width": PAPER, "height": 1000})
                report.record("print", tab.view(kind), findings(tab.ask("printed")) + findings(tab.ask("overflow")))
                if scheme == "dark":
                    printed = set(tab.ask("main_text"))
                    report.record("PDF", tab.view(kind), pdf(tab, [text for text in words if text in printed]))
                    left = sum(len(text) for text in words if text not in printed)
                    if left > sum(map(len, words)) * 0.1:
                        report.record(
                            "PDF", tab.view(kind), [Finding("main", f"leaves out {left} letters of the text")]
                        )
                tab.page.emulate_media(media="screen")
                tab.page.set_viewport_size({"width": 1280, "height": 800})


def pdf(tab: Opened, words: list[str]) -> list[Finding]:
    """The words of the page, in the order of its markup, are in what pdftotext reads."""
    if not shutil.which("pdftotext"):
        return [Finding("pdftotext", "is not installed; run `make deps`")]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "page.pdf")
        tab.page.pdf(path=file, format="A4", margin={side: "1cm" for side in ("top", "right", "bottom", "left")})
        read = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, timeout=60).stdout
    there = plain(read)
    # A sheet may end within any run: its first letters or its last ones are enough to know it.
    wanted = [text for text in words if len(plain(text)) > 3 and not re.search(r"[\u0600-\u06ff]", text)]
    lost = [text for text in wanted if plain(text)[:12] not in there and plain(text)[-12:] not in there]
    return [Finding(f"“{text[:40]}”", "is not in the PDF") for text in lost]


def plain(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b]+", "", text)
