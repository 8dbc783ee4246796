"""Case 31: what a page elsewhere, or a program on this machine, may ask of the preview to reach other files."""

import itertools
import os

from cases import case
from preview_line import Answer
from preview_server import Server
from trial import Trial
from website import Site, write

SECRET = b"TOPSECRET"
PARENTS = (
    "../", "..%2f", "%2e%2e/", "%2e%2e%2f", ".%2e/", "..%5c", "..\\", "%5c..%5c", "%252e%252e%252f", "..%252f", "..;/",
    "....//", ".%00./", "..%00/", "..%c0%af", "%c0%ae%c0%ae/", "%e0%80%ae%e0%80%ae/", "..%ef%bc%8f", "%u002e%u002e/",
    "..%09/", "..%0d%0a/", "..#/", "..?/", "./../", "a/../../", "..//", "%ff../", "%zz../", "..%/",
)  # fmt: skip
STARTS = ("/", "/a/", "/a", "/assets/css/", "/_lectern/", "//")
WANTED = (("secret", 1), ("neighbour/secret.txt", 2), ("etc/passwd", 12))
# What lies in the site but is not of the site, and ways to name it.
PLACES = (
    "/secret", "/.git/config", "/.lectern/", "/.lectern/x", "/lectern.yml", "/Content/", "/Content/posts/a.md", "/a.md",
    "/posts/a.md", "/posts/a.md~", "/a/index.md", "/.hidden", "/_private.txt", "/drafts/d.md", "/drafts/d/", "/d/",
    "/data/x.yml", "/Content/data/x.yml", "/Templates/post.html", "/templates/post.html", "/partials/card.html",
    "/theme.yml", "/out.txt", "/dir/secret.txt", "/dir/", "/a/out.png", "/root/etc/passwd",
    "/process/neighbour/secret.txt",
    "/{site}/secret", "//{site}/secret", "/file:{site}/secret", "file://{site}/secret", "{site}/secret",
    "/@fs/{site}/secret", "/@fs/{site}/secret?raw??", "/@fs/{site}/secret?import&raw??",
    "/@fs/{site}/secret?url&inline",
    "/@fs/x/x/x/vite/../../../../../../{site}/secret?import&raw", "/@fs//{site}/secret?.svg?.wasm?init",
    "/@id/{site}/secret", "/@id/__x00__{site}/secret", "/@vite/env", "/__open-in-editor?file={site}/secret",
    "/__inspect/", "/webpack-dev-server", "/sockjs-node/info", "/__webpack_hmr", "/esbuild", "/livereload.js?port=1",
    "/_lectern/events/../../secret", "/_lectern/preview.js/../../secret", "/_lectern/secret", "/_lectern/.git/config",
    "http://evil/../secret", "http://localhost:{port}/../secret", "http://localhost:{port}/../../neighbour/secret.txt",
    "secret", "../secret", "..", "", "*", "?/../secret", "#/../secret", "/#/../../secret", "/\0secret",
    "/secret\0.html",
    "/%00/secret", "/a%00/", "/%", "/%2", "/%zz", "/%ff", "/%c3%28", "/\xff", "/\xe7\xac\x94", "/%ed%a0%80",
    "/%F4%90%80%80",
    "/" + "../" * 5000 + "etc/passwd", "/" + "a" * 60_000, "/" + "%2e%2e%2f" * 5000, "/" + "a/" * 30_000,
    "/" + "\\" * 5000,
    "/<script>alert(1)</script>", "/%3Cscript%3Ealert(1)%3C/script%3E", '/"><script>alert(1)</script>',
    "/%22%3E%3Cscript%3Ealert(1)%3C/script%3E/", "/a%0d%0aSet-Cookie:x=1", "/a%0d%0a%0d%0aHTTP/1.1%20200%20OK",
)  # fmt: skip


def site_with_secrets(trial: Trial) -> Site:
    """Every file that is not to be seen holds the word, and so do those that links in Content lead to."""
    site = Site(trial)
    secret = SECRET.decode()
    for path in ("secret.txt", "neighbour/secret.txt"):
        write(site.around / path, secret)
    for path in (
        *("secret", ".git/config", ".lectern/x", "Content/.hidden", "Content/_private.txt", "Content/posts/a.md~"),
        *("Content/drafts/d.md", "Content/data/x.yml", "Templates/unused.html"),
    ):
        site.write(path, f"a: {secret}\n")
    site.write("lectern.yml", f"title: T # {secret}\ntimezone: UTC\npermalink: ':title/'\n")
    site.note("a.md", "The text.", token=secret)
    site.write("Content/posts/a/near.png", "picture")
    for path, target in (
        *(("out.txt", "../../neighbour/secret.txt"), ("posts/a/out.png", site.around / "secret.txt")),
        *(("dir", site.around / "neighbour"), ("root", "/"), ("process", "/proc/self/cwd/..")),
    ):
        (site.folder / "Content" / path).symlink_to(target)
    return site


class Asking:
    """Asks for targets in all versions of HTTP and judges every answer."""

    def __init__(self, trial: Trial, server: Server) -> None:
        self.trial, self.server = trial, server
        self.home = server.get("/").body

    def ask(self, target: str) -> None:
        host = f"Host: localhost:{self.server.port}\r\n\r\n"
        for version, more in (("1.1", 0), ("1.0", 0), ("1.1", 1)):
            first = f"GET {target} HTTP/{version}\r\n{host}".encode("latin-1")
            with self.server.line() as line:
                line.send(first + f"GET / HTTP/1.1\r\n{host}".encode() * more)
                try:
                    answer = line.answer()
                    self.judge(f"{first[:150]!r}", target, answer)
                    # The parser ends the connection after what is no HTTP; what it understood, it goes on after.
                    if more and answer.header("connection") != "close":
                        self.trial.expect(line.answer().body == self.home, f"after {first[:150]!r}: not the home page")
                except OSError as problem:
                    self.trial.expect(False, f"{first[:150]!r}: {problem!r}")

    def judge(self, what: str, target: str, answer: Answer) -> None:
        expect = self.trial.expect
        expect(SECRET not in answer.body and b"root:" not in answer.body, f"{what}: the secret is out")
        expect(b"<script>alert" not in answer.body, f"{what}: what was asked for is in the page as it is")
        expect("set-cookie" not in answer.headers, f"{what}: headers of the asker")
        if answer.status == 302:
            place = answer.header("location")
            expect(place.startswith("/") and place[1:2] not in ("/", "\\"), f"{what}: leads away to {place!r}")
            expect(self.server.get(place).status == 200, f"{what}: leads to {place!r}, which is nothing")
        elif answer.status == 200:
            # What follows a question mark is no part of a path.
            expect(target.startswith("/?") or target.startswith("/a/?"), f"{what}: is found: {answer.body[:80]!r}")
        else:
            expect(answer.status in (400, 404), f"{what}: {answer.status}")
        if answer.body:
            expect(not answer.unpromised(), f"{what}: {answer.unpromised()}")


@case(weight=10)
def what_lies_outside_is_never_served(trial: Trial) -> None:
    site = site_with_secrets(trial)
    matrix = [
        start + parent * depth + wanted
        for start, parent, (wanted, depth) in itertools.product(STARTS, PARENTS, WANTED)
    ]  # fmt: skip
    targets = trial.sample(matrix, 120) + [place.replace("{site}", str(site.folder)) for place in PLACES]
    before = site.surroundings()
    with Server(site) as server:
        asking = Asking(trial, server)
        for target in targets:
            asking.ask(target.replace("{port}", str(server.port)))
        trial.equal(server.get("/").body, asking.home, "the home page afterwards")
        trial.note(f"{len(targets)} targets")
    trial.equal(site.surroundings(), before, "what lies in the site and around it")


@case()
def what_stands_behind_a_question_mark_changes_nothing(trial: Trial) -> None:
    """Other previews gave sources to `?raw`, and errors to queries that are none."""
    site = site_with_secrets(trial)
    site.write("Content/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    queries = (
        "raw", "raw??", "import&raw", "import&raw??", "url", "url&inline", "inline&import", "init", ".svg?.wasm?init",
        "/../../secret", "%00", "%zz", "=", "&&&", "a" * 9000, "x=1;y", "t=<script>alert(1)</script>",
        "import&?meteorite=1.wasm?init", ".css", "worker_file&type=module", "direct", "commonjs-proxy",
        "html-proxy&index=0.js",
    )  # fmt: skip
    with Server(site) as server, server.line() as line:
        for target in ("/", "/a/", "/x.svg", "/assets/css/main.css", "/_lectern/preview.js", "/nothing/"):
            plain = line.get(target)
            for query in queries:
                answer = line.get(f"{target}?{query}")
                found, wanted = (answer.status, answer.body), (plain.status, plain.body)
                trial.expect(found == wanted, f"{target}?{query[:60]}: {answer.status}, {answer.body[:60]!r}")
            trial.equal(line.get(f"{target}?x").header("content-type"), plain.header("content-type"), target)


@case(weight=5)
def links_swapped_in_while_serving(trial: Trial) -> None:
    """A note, a picture and a folder become links to the secret and back, and are asked for all the while."""
    site = site_with_secrets(trial)
    aside = site.around / "home/aside"
    swaps = {
        "Content/posts/a/near.png": ("/a/near.png", site.around / "secret.txt"),
        "Content/posts/a.md": ("/a/", site.around / "neighbour/secret.txt"),
        "Content/posts/a": ("/a/secret.txt", site.around / "neighbour"),
        "Content/data": ("/data/secret.txt", site.around / "neighbour"),
    }
    with Server(site) as server, server.line() as line:

        def ask(what: str, target: str) -> None:
            answer = line.get(target)
            trial.expect(SECRET not in answer.body, f"{target} while {what} is a link: the secret is out")
            trial.expect(answer.status in (200, 404), f"{target} while {what} is a link: {answer.status}")

        for round in range(200 if trial.whole else 15):
            for path, (target, secret) in swaps.items():
                place = site.folder / path
                os.rename(place, aside)
                place.symlink_to(secret)
                for _ in range(round % 7 * 3 + 1):
                    ask(path, target)
                place.unlink()
                os.rename(aside, place)
                ask(path, target)
        server.shows("afterwards", "/a/near.png", "picture")
