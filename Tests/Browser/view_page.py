"""A page of a site, opened in one view, with everything it said and asked for since."""

import dataclasses
import functools
import json
import pathlib
import urllib.parse

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

from report import Finding, View
from sites import Site
from theme_roles import PROSE

FOLDER = pathlib.Path(__file__).resolve().parent / "page"
HEIGHTS = {360: 780, 768: 1024, 1280: 800, 1680: 1050}
# What is held in a hand at these widths: a coarse pointer, no hover.
TOUCHED = (360, 768)


@functools.cache
def function(name: str) -> str:
    """The JavaScript function of `page/<name>.js`, ready for `evaluate`."""
    prelude = (FOLDER / "prelude.js").read_text(encoding="utf-8")
    text = (FOLDER / f"{name}.js").read_text(encoding="utf-8")
    body = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    return f"async (argument) => {{ const PROSE = {json.dumps(PROSE)}; {prelude}\nreturn await ({body})(argument); }}"


def findings(values: list[dict]) -> list[Finding]:
    return [Finding(value["element"], value["advice"]) for value in values]


@dataclasses.dataclass
class Heard:
    """What a page said on the console and asked of the network."""

    console: list[Finding] = dataclasses.field(default_factory=list)
    network: list[Finding] = dataclasses.field(default_factory=list)


class Opened:
    """One browser tab for many pages of one view, one after another."""

    def __init__(self, browser: Browser, site: Site, width: int, scheme: str, script: bool, **options) -> None:
        self.site, self.width, self.scheme, self.script = site, width, scheme, script
        self.context: BrowserContext = browser.new_context(
            viewport={"width": width, "height": HEIGHTS.get(width, 800)},
            color_scheme=scheme,
            java_script_enabled=script,
            has_touch=width in TOUCHED,
            **options,
        )
        self.context.set_default_timeout(15_000)
        self.page: Page = self.context.new_page()
        self.heard = Heard()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.heard.console.append(Finding("script", f"fails: {error}")))
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_) -> None:
        self.context.close()

    def view(self, kind: str) -> View:
        return View(self.site.name, kind, self.width, self.scheme, self.script)

    def open(self, kind: str, fragment: str = "") -> Page:
        """Loads the page of that kind afresh; forgets what was heard before."""
        if fragment:
            self.page.goto("about:blank")
        self.heard = Heard()
        self.page.goto(self.site.address(kind) + fragment, wait_until="load")
        return self.page

    def ask(self, name: str, argument=None):
        """What `page/<name>.js` returns in the open page."""
        return self.page.evaluate(function(name), argument)

    def _allowed(self, address: str) -> bool:
        parts = urllib.parse.urlsplit(address)
        ours = f"{parts.scheme}://{parts.netloc}" == self.site.origin
        return ours or parts.scheme not in ("http", "https", "ws", "wss")

    def _authors(self, address: str) -> bool:
        host = urllib.parse.urlsplit(address).hostname
        return address in self.site.authors_addresses or (host is not None and host == self.site.comments_host)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not self._authors(message.location.get("url", "")):
            self.heard.console.append(Finding("console", f"says: {message.text[:200]}"))

    def _request(self, request: Request) -> None:
        if not self._allowed(request.url) and not self._authors(request.url):
            self.heard.network.append(
                Finding(request.url[:120], "is on another host; serve it from the site or ask first")
            )

    def _failed(self, request: Request) -> None:
        # A film that is not watched is given up by the browser itself.
        if self._allowed(request.url) and request.failure != "net::ERR_ABORTED":
            self.heard.network.append(Finding(request.url[:120], f"did not come: {request.failure}"))

    def _response(self, response: Response) -> None:
        kind = response.request.resource_type
        if response.status >= 400 and kind != "document":
            self.heard.network.append(Finding(response.url[:120], f"is answered with {response.status}"))
