"""Cases 32 and 33: who may ask and how, and where the preview listens."""

import contextlib
import pathlib
import re
import signal
import socket
import time

from cases import case
from preview_server import Events, Line, NotServing, Server
from trial import Trial
from website import Site

# Lines of a request's head, what may be answered. {port} is the server's, {other} another one.
HEADS: tuple[tuple[str, tuple[int, ...]], ...] = (
    *((f"Host: {host}", (200,)) for host in ("localhost:{port}", "127.0.0.1:{port}", "[::1]:{port}")),
    ("Host:   localhost:{port}\t ", (200,)),
    ("host:localhost:{port}", (200,)),
    # Names have no case; browsers write them small.
    ("Host: LOCALHOST:{port}", (200, 403)),
    *((f"Host: {host}", (403,)) for host in (
        "evil.example", "evil.example:{port}", "localhost", "localhost:{other}", "127.0.0.1", "[::1]", "localhost:",
        "localhost:0{port}", "localhost:+{port}", "localhost:{port}0", "localhost:80", "localhost.:{port}",
        "localhost.evil.example:{port}", "evillocalhost:{port}", "localhost:{port}.evil.example", "xlocalhost:{port}",
        "localhost.localdomain:{port}", "127.0.0.1.evil.example:{port}", "127.0.0.1.nip.io:{port}", "127.0.0.2:{port}",
        "127.1:{port}", "2130706433:{port}", "0x7f.1:{port}", "0.0.0.0:{port}", "[::]:{port}", "::1:{port}",
        "[::ffff:127.0.0.1]:{port}", "[0:0:0:0:0:0:0:1]:{port}", "[::1%lo]:{port}", "10.0.0.1:{port}",
        "a@localhost:{port}", "localhost:{port}@evil.example", "http://localhost:{port}",
    )),
    *((f"Host: {host}", (400, 403)) for host in (
        "", "local host:{port}", "localhost:{port}, evil.example", "localhost:{port}/", "localhost:{port}#evil.example",
        "localhost:{port}?x", "localhost\t:{port}", "localhost:{port}\0.evil.example", "localhost:{port}\x0b",
        "lo\xadcalhost:{port}", "\xb2:{port}", "localhost%00:{port}", "*", "a" * 60_000,
    )),
    ("X: y", (400,)),
    ("Host: localhost:{port}\r\nHost: localhost:{port}", (400,)),
    ("Host: localhost:{port}\r\nHost: evil.example", (400,)),
    ("Host: evil.example\r\nHost: localhost:{port}", (400,)),
    ("Host : localhost:{port}", (400,)),
    ("Host: localhost:{port}\r\n evil.example", (400,)),
    # What proxies say is not for us.
    ("Host: evil.example\r\nX-Forwarded-Host: localhost:{port}\r\nForwarded: host=localhost:{port}", (403,)),
    ("Host: localhost:{port}\r\nX-Forwarded-Host: evil.example", (200,)),
    # A name of their own that leads here (DNS rebinding), and pages elsewhere.
    ("Host: evil.example:{port}\r\nOrigin: http://evil.example:{port}", (403,)),
    *((f"Host: localhost:{{port}}\r\nOrigin: {origin}", (200,)) for origin in (
        "http://localhost:{port}", "http://127.0.0.1:{port}", "http://[::1]:{port}",
    )),
    *((f"Host: localhost:{{port}}\r\nOrigin: {origin}", (403,)) for origin in (
        "null", "NULL", "", "http://evil.example", "https://localhost:{port}", "http://localhost", "http://localhost:{other}",
        "http://localhost:{port}.evil.example", "http://localhost.evil.example:{port}", "http://evillocalhost:{port}",
        "http://a@localhost:{port}", "http://localhost:{port}/", "file://", "data:", "chrome-extension://abcdef",
        "localhost:{port}", "http://localhost:{port} http://evil.example", "http://localhost:{port}, null", "*",
        "http://localhost:{port}\r\nOrigin: http://evil.example", "http://evil.example\r\nOrigin: http://localhost:{port}",
    )),
    *((f"Host: localhost:{{port}}\r\nSec-Fetch-Site: {site}\r\nSec-Fetch-Mode: {mode}", (status,)) for site, mode, status in (
        ("cross-site", "no-cors", 403), ("cross-site", "cors", 403), ("cross-site", "websocket", 403),
        ("cross-site", "navigate", 200), ("same-origin", "cors", 200), ("none", "navigate", 200),
    )),
    ("Host: localhost:{port}\r\nSec-Fetch-Site: cross-site", (403,)),
    # Nothing here speaks anything else.
    ("Host: localhost:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: http://evil.example", (403,)),
    ("Host: localhost:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", (200, 400, 426)),
    ("Host: localhost:{port}\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk", (200,)),
)  # fmt: skip
METHODS = ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "MKCOL", "MOVE", "PURGE", "REPORT", "LOCK")


def small_site(trial: Trial) -> Site:
    site = Site(trial)
    site.note("a.md", "The text.")
    site.write("Content/file.txt", "a file")
    return site


@case(weight=2)
def only_pages_of_the_preview_may_ask(trial: Trial) -> None:
    with Server(small_site(trial)) as server:
        targets = ("/a/", "/file.txt", f"/_lectern/events?token={server.token}&page=/a/", "/_lectern/", "/_lectern/preview.js")
        for target in targets:
            for head, allowed in HEADS:
                head = head.replace("{port}", str(server.port)).replace("{other}", str(server.port + 1))
                what = f"{target[:20]} with {head[:120]!r}"
                with server.line() as line:
                    line.send(f"GET {target} HTTP/1.1\r\n{head}\r\n\r\n".encode("latin-1"))
                    answer = line.answer()
                trial.expect(answer.status in allowed, f"{what}: {answer.status}, not {allowed}")
                if answer.body:
                    trial.expect(not answer.unpromised(), f"{what}: {answer.status} without {answer.unpromised()}")
                if answer.status >= 400:
                    told = [word for word in (b"text", b"a file", b"data:", b"token", b"note") if word in answer.body]
                    trial.expect(not told, f"{what}: is refused, but says {told}")
            for url, status in (("http://evil.example", 400), ("http://a@localhost:{port}", 400), ("https://localhost:1", 400)):
                with server.line() as line:
                    url = url.replace("{port}", str(server.port))
                    answer = line.get(url + target)
                    trial.expect(answer.status in (400, 403, 404), f"GET {url}{target}: {answer.status}")
            for method in METHODS:
                answer = server.get(target, method)
                allow = sorted(answer.header("allow").replace(",", " ").split())
                trial.equal((answer.status, allow), (405, ["GET", "HEAD"]), f"{method} {target}")
            for method in ("get", "FOO", "GET/", "GE"):
                answer = server.get(target, method)
                trial.expect(answer.status in (400, 405, 501), f"{method} {target}: {answer.status}")
        for query in ("", "?", "?token=", "?token=x", f"?token={server.token}x", f"?token={server.token[:-1]}", "?page=/a/"):
            trial.equal(server.get(f"/_lectern/events{query}").status, 403, f"events{query}")
        for page in ("/nothing/", "../../secret", "%00", "%ff", "/a/" * 9000, "<script>"):
            with Events(server, page) as events:
                trial.equal(events.said.get("page", 0), None, f"the events of {page[:20]!r}")


@case()
def only_the_loopback_is_listened_on(trial: Trial) -> None:
    """The addresses that the system lists, the ports, and what is said when one is taken."""
    site = small_site(trial)
    with contextlib.ExitStack() as taken:
        usual = [taken.enter_context(Occupied(address, 4000)) for address in ("127.0.0.1", "::1")]
        with Server(site, port=None) as first, Server(site, port=None) as second:
            trial.expect(4000 < first.port < 4100, f"the usual port is taken: {first.port}")
            trial.expect(first.port < second.port < 4101, f"the second preview has {second.port}, the first {first.port}")
            for server in (first, second):
                trial.equal(listening(server.pid), {f"127.0.0.1:{server.port}"}, "without --host")
                refused(site, 3, rf"\b{server.port}\b", "--port", str(server.port))
        # "localhost" is ::1 to many browsers: a port that another program has there is not free.
        usual[0].close()
        with Server(site, port=None) as server:
            trial.expect(server.port != 4000, "the port of localhost is that of another program at ::1")
    with Server(site, "--host", "127.0.0.2") as server:
        wanted = {f"127.0.0.1:{server.port}", f"127.0.0.2:{server.port}"}
        trial.equal(listening(server.pid), wanted, "with --host 127.0.0.2")
        trial.expect(f"http://127.0.0.2:{server.port}/" in server.output(), f"is not said: {server.output()}")
        for address in ("127.0.0.1", "127.0.0.2"):
            for host, status in (("localhost", 200), ("127.0.0.2", 200), ("[::1]", 200), ("127.0.0.3", 403)):
                with Line(server.port, address) as line:
                    answer = line.get("/a/", Host=f"{host}:{server.port}", Origin=f"http://{host}:{server.port}")
                    trial.equal(answer.status, status, f"Host {host} at {address}")
    everywhere = ("0.0.0.0", "::", "*", "", "0", "0x0", "0.0", "000.000.000.000", "::0", "0:0:0:0:0:0:0:0", "::ffff:0.0.0.0")
    for host in everywhere:
        refused(site, 2, "host", "--port", "0", "--host", host)
    refused(site, 3, "192.0.2.1", "--port", "0", "--host", "192.0.2.1")
    for host in ("nobody.invalid", "a b", "localhost/", "[::1"):
        refused(site, (2, 3), rf"error\[(.|\n)*{re.escape(host)}", "--port", "0", "--host", host)
    for host in ("127.0.0.1", "localhost", "::1"):
        try:
            with Server(site, "--host", host) as server:
                trial.equal(server.get("/a/").status, 200, f"--host {host}")
        except NotServing as problem:
            trial.expect(False, f"--host {host} {problem}")
    for port in ("65536", "-1", "x", "99999999999999999999"):
        refused(site, 2, "port", "--port", port)


@case()
def signals_end_it(trial: Trial) -> None:
    """Also while somebody listens, and while an answer is on its way to somebody who does not read."""
    site = small_site(trial)
    site.write("Content/large.bin", bytes(20_000_000))
    before = site.surroundings()
    for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)):
        with Server(site) as server, Events(server, "/a/"), server.line() as line:
            line.send(f"GET /large.bin HTTP/1.1\r\nHost: {line.host}\r\n\r\n".encode())
            line.socket.recv(1000)
            asked = time.monotonic()
            run = server.end(number)
            seconds = time.monotonic() - asked
            trial.expect(run.status == status and seconds < 1, f"{number.name} takes {seconds:.1f} s: {run}")
    trial.equal(site.surroundings(), before, "what lies in the site and around it")
    names = sorted(path.name for path in site.folder.iterdir())
    trial.equal(names, ["Content", "lectern.yml"], "what is in the folder of the site")


class Occupied:
    """A port that somebody has; it may be another program already."""

    def __init__(self, address: str, port: int) -> None:
        self.socket = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(OSError):
            self.socket.bind((address, port))
            self.socket.listen()

    def __enter__(self) -> "Occupied":
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def close(self) -> None:
        self.socket.close()


def refused(site: Site, status: int | tuple[int, ...], message: str, *arguments: str) -> None:
    run = site.start("serve", *arguments).wait(5)
    right = run.status in (status if isinstance(status, tuple) else (status,))
    told = re.search(message, run.errors) is not None and "Serving" not in run.output
    words = " ".join(arguments)
    site.trial.expect(right and told, f"{words}: {run}, not {status} with {message!r}; {run.output.strip()!r}")


def listening(pid: int) -> set[str]:
    """The addresses that a process listens on, as the system lists them (proc(5), /proc/net/tcp)."""
    links = [link.readlink().name for link in pathlib.Path(f"/proc/{pid}/fd").iterdir()]
    inodes = {found[1] for link in links if (found := re.fullmatch(r"socket:\[(\d+)\]", link))}
    found = set()
    for table, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        for line in pathlib.Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in inodes:
                host, _, port = fields[1].partition(":")
                words = [bytes.fromhex(host[at : at + 8])[::-1] for at in range(0, len(host), 8)]
                found.add(f"{socket.inet_ntop(family, b''.join(words))}:{int(port, 16)}")
    return found
