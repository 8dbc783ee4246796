"""The system's Chromium, driven by Playwright, without any way to the network."""

import os
import pathlib
import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)

# No name but this machine's resolves: what a page asks of other hosts fails, and is seen.
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


class NoChromium(Exception):
    """There is no browser to test with."""


def find_chromium() -> str:
    """$LECTERN_CHROMIUM, or the first browser of a usual name or place."""
    chosen = os.environ.get("LECTERN_CHROMIUM")
    if chosen:
        if pathlib.Path(chosen).is_file():
            return chosen
        raise NoChromium(f"LECTERN_CHROMIUM names {chosen}, which is no file; unset it or name a Chromium")
    for name in NAMES:
        if path := shutil.which(name):
            return path
    for path in APPLICATIONS:
        if pathlib.Path(path).is_file():
            return path
    raise NoChromium("no Chromium found; run `make deps`, or name one in LECTERN_CHROMIUM")


def launch(playwright: Playwright) -> Browser:
    arguments = [NO_NETWORK, "--force-color-profile=srgb", "--font-render-hinting=none"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")
    return playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
