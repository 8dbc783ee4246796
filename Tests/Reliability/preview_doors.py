"""Case 32: who may ask, and how."""

from cases import case
from preview_line import Answer
from preview_server import Events, Server
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
        "null", "NULL", "", "*", "http://evil.example", "https://localhost:{port}", "http://localhost", "file://",
        "http://localhost:{other}", "http://localhost:{port}\r\nOrigin: http://evil.example",
        "http://localhost:{port}.evil.example", "http://localhost.evil.example:{port}", "http://evillocalhost:{port}",
        "http://a@localhost:{port}", "http://localhost:{port}/", "data:", "chrome-extension://abcdef",
        "localhost:{port}", "http://localhost:{port} http://evil.example", "http://localhost:{port}, null",
        "http://evil.example\r\nOrigin: http://localhost:{port}",
    )),
    *((f"Host: localhost:{{port}}\r\nSec-Fetch-Site: {fetch}", (status,)) for fetch, status in (
        ("cross-site\r\nSec-Fetch-Mode: no-cors", 403), ("cross-site\r\nSec-Fetch-Mode: cors", 403),
        ("cross-site\r\nSec-Fetch-Mode: websocket", 403), ("cross-site\r\nSec-Fetch-Mode: navigate", 200),
        ("same-origin\r\nSec-Fetch-Mode: cors", 200), ("none\r\nSec-Fetch-Mode: navigate", 200), ("cross-site", 403),
    )),
    # Nothing here speaks anything else.
    ("Host: localhost:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: http://evil.example", (403,)),
    ("Host: localhost:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", (200, 400, 426)),
    ("Host: localhost:{port}\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk",
     (200,)),
)  # fmt: skip
METHODS = ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "MKCOL", "MOVE", "PURGE", "REPORT", "LOCK")


def small_site(trial: Trial) -> Site:
    site = Site(trial)
    site.note("a.md", "The text.")
    site.write("Content/file.txt", "a file")
    return site


def is_alike_without_body(server: Server, what: str, target: str, head: str, answer: Answer) -> None:
    """HEAD has the same status and no body, not even where it is refused: the next answer is in its place."""
    try:
        with server.line(limit=2) as line:
            line.send(f"HEAD {target} HTTP/1.1\r\n{head}\r\n\r\n".encode("latin-1"))
            status = line.answer("HEAD").status
            server.trial.equal(
                (status, line.get("/a/").status), (answer.status, 200), f"HEAD {what}, and the next answer"
            )
    except OSError as problem:
        server.trial.expect(False, f"HEAD {what}: {problem!r}")


@case(weight=2)
def only_pages_of_the_preview_may_ask(trial: Trial) -> None:
    with Server(small_site(trial)) as server:
        targets = (
            "/a/",
            "/file.txt",
            f"/_lectern/events?token={server.token}&page=/a/",
            "/_lectern/",
            "/_lectern/preview.js",
        )
        for target in targets:
            for head, allowed in HEADS:
                head = head.replace("{port}", str(server.port)).replace("{other}", str(server.port + 1))
                what = f"{target[:20]} with {head[:120]!r}"
                with server.line() as line:
                    line.send(f"GET {target} HTTP/1.1\r\n{head}\r\n\r\n".encode("latin-1"))
                    answer = line.answer()
                trial.expect(answer.status in allowed, f"{what}: {answer.status}, not {allowed}")
                if answer.header("connection") != "close":
                    is_alike_without_body(server, what, target, head, answer)
                if answer.body:
                    trial.expect(not answer.unpromised(), f"{what}: {answer.status} without {answer.unpromised()}")
                if answer.status >= 400:
                    told = [word for word in (b"text", b"a file", b"data:", b"token", b"note") if word in answer.body]
                    trial.expect(not told, f"{what}: is refused, but says {told}")
            # The host that the target names is the one that is asked.
            for url in ("http://evil.example", f"http://a@localhost:{server.port}", "https://localhost:1"):
                answer = server.get(url + target)
                trial.expect(answer.status in (400, 403, 404), f"GET {url}{target}: {answer.status}")
            for method in METHODS:
                answer = server.get(target, method)
                allow = sorted(answer.header("allow").replace(",", " ").split())
                trial.equal((answer.status, allow), (405, ["GET", "HEAD"]), f"{method} {target}")
            for method in ("get", "FOO", "GET/", "GE"):
                answer = server.get(target, method)
                trial.expect(answer.status in (400, 405, 501), f"{method} {target}: {answer.status}")
        for query in (
            "",
            "?",
            "?token=",
            "?token=x",
            f"?token={server.token}x",
            f"?token={server.token[:-1]}",
            "?page=/a/",
        ):
            trial.equal(server.get(f"/_lectern/events{query}").status, 403, f"events{query}")
        for page in ("/nothing/", "../../secret", "%00", "%ff", "/a/" * 9000, "<script>"):
            with Events(server, page) as events:
                trial.equal(events.said.get("page", 0), None, f"the events of {page[:20]!r}")
