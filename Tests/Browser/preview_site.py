"""A site under `lectern serve`, its files, and a page of it in the browser."""

import contextlib
import difflib
import pathlib
import re
import subprocess
import time
from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, Page

# The page says when it was loaded anew, and what of it changed.
WATCH = """() => {
  window.sameLoad = true;
  window.changes = [];
  new MutationObserver(records => {
    for (const { type, target, attributeName } of records) changes.push({
      type, attributeName, inNote: Boolean((target.closest ? target : target.parentElement)?.closest(".prose"))
    });
  }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
}"""

# What the server sends and what is shown, where they differ; without the theme's scripts they never do.
UNLIKE = """async () => {
  const text = await (await fetch(location.href)).text();
  const fresh = new DOMParser().parseFromString(text, "text/html").documentElement;
  const clean = root => {
    root.querySelectorAll("lectern-preview, script[src='/_lectern/preview.js']").forEach(node => node.remove());
    root.removeAttribute("class");
    root.querySelectorAll("[data-lectern-line]").forEach(node => node.removeAttribute("data-lectern-line"));
    root.querySelectorAll("link[rel=stylesheet]").forEach(link => {
      link.setAttribute("href", new URL(link.getAttribute("href"), location.href).pathname);
    });
    return root;
  };
  const live = clean(document.documentElement.cloneNode(true));
  return clean(fresh).isEqualNode(live) ? [] : [fresh.outerHTML, live.outerHTML];
}"""


class NotServed(Exception):
    """The preview did not begin."""


class PreviewSite:
    """A folder with a site, and the program that serves it."""

    def __init__(self, lectern: pathlib.Path, folder: pathlib.Path, *options: str) -> None:
        self.lectern, self.folder, self.options = lectern, folder, options
        self.origin = ""
        self.child: subprocess.Popen | None = None
        self.write("lectern.yml", "title: Preview\ntimezone: UTC\nlanguage: en\npermalink: ':title/'\n")
        (folder / "Content/posts").mkdir(parents=True, exist_ok=True)

    def path(self, name: str) -> pathlib.Path:
        return self.folder / name

    def write(self, name: str, text: str) -> None:
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def post(self, name: str, body: str, **keys: str) -> None:
        keys = {"date": "2022-01-01"} | keys
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
        self.write(f"Content/posts/{name}.md", f"---\n{lines}---\n\n{body}")

    def start(self, port: int = 0) -> None:
        self.child = subprocess.Popen(
            [self.lectern, "serve", "--site", self.folder, "--port", str(port), *self.options],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        line = self.child.stdout.readline()
        found = re.search(r"http://localhost:(\d+)/", line)
        if not found:
            raise NotServed(f"lectern serve said {line!r}")
        self.port = int(found[1])
        # The name that the browser may resolve.
        self.origin = f"http://127.0.0.1:{self.port}"

    def stop(self) -> None:
        if self.child:
            self.child.terminate()
            self.child.wait(10)
            self.child.stdout.close()
            self.child = None


@contextlib.contextmanager
def served(lectern: pathlib.Path, work: pathlib.Path, name: str, *options: str) -> Iterator[PreviewSite]:
    site = PreviewSite(lectern, work / name, *options)
    try:
        yield site
    finally:
        site.stop()


@contextlib.contextmanager
def opened(browser: Browser, address: str, script: bool = True, **options) -> Iterator[Page]:
    """A page that is connected to the preview; what its scripts throw is kept in `page.errors`."""
    context = browser.new_context(java_script_enabled=script, **options)
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    try:
        page.goto(address, wait_until="load")
        if script:
            connected(page)
            page.evaluate(WATCH)
        yield page
    finally:
        context.close()


def connected(page: Page) -> None:
    """Waits until the page has heard how things stand: what changes from then on is patched."""
    page.wait_for_function("document.querySelector('lectern-preview')?.shadowRoot.querySelector('.badge')")


def until(condition: Callable[[], bool], seconds: float = 10) -> bool:
    """Whether it became true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(Exception):
            if condition():
                return True
        time.sleep(0.01)
    return False


def unlike(page: Page) -> str:
    """The difference between what the server sends and what is shown."""
    return "\n".join(difflib.unified_diff(*[text.splitlines() for text in page.evaluate(UNLIKE) or ["", ""]], lineterm=""))


def shadow(page: Page, expression: str) -> object:
    """What a JavaScript expression gives, in which `root` is what the preview shows over the page."""
    return page.evaluate(
        f"() => {{ const root = document.querySelector('lectern-preview').shadowRoot; return {expression}; }}"
    )


def text_of(page: Page, selector: str) -> str:
    return str(shadow(page, f"root.querySelector({selector!r})?.innerText ?? ''"))
