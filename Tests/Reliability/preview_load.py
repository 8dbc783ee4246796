"""Case 35: many connections, slow ones, bytes that are no HTTP, edits and listeners without end."""

import contextlib
import random
import re
import resource
import socket
import statistics
import time
from collections.abc import Callable

from cases import case
from preview_server import Events, Server
from trial import Trial
from website import Site

# Seconds that another reader may have to wait; an answer takes a few milliseconds.
SLOWEST = 1.0
MEGABYTE = 1 << 20
HOST = b"Host: localhost:PORT\r\n"
TWO_LENGTHS = b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
# No request that HTTP/1.1 knows: what is sent, and whether an answer must come (else the connection may wait or end).
GARBAGE: tuple[tuple[str, bytes, bool], ...] = (
    ("a TLS hello", b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03" + bytes(range(160)), False),
    ("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", False),
    ("HTTP/0.9", b"GET /\r\n", False),
    ("HTTP/9.9", b"GET / HTTP/9.9\r\n" + HOST + b"\r\n", True),
    ("no version", b"GET / HTTP\r\n" + HOST + b"\r\n", True),
    ("a header of 1 MB", b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"a" * MEGABYTE + b"\r\n\r\n", True),
    ("100,000 headers", b"GET / HTTP/1.1\r\n" + HOST + b"X: y\r\n" * 100_000 + b"\r\n", True),
    ("a target of 1 MB", b"GET /" + b"a" * MEGABYTE + b" HTTP/1.1\r\n" + HOST + b"\r\n", True),
    ("a method of 1 MB", b"A" * MEGABYTE + b" / HTTP/1.1\r\n" + HOST + b"\r\n", True),
    ("only blank lines", b"\r\n" * 500_000, False),
    ("NUL in a header", b"GET / HTTP/1.1\r\n" + HOST + b"X: a\0b\r\n\r\n", True),
    ("a bare CR in a header", b"GET / HTTP/1.1\r\n" + HOST + b"X: a\rb\r\n\r\n", True),
    ("a header without colon", b"GET / HTTP/1.1\r\n" + HOST + b"X\r\n\r\n", True),
    ("a header without name", b"GET / HTTP/1.1\r\n" + HOST + b": x\r\n\r\n", True),
    ("a folded header", b"GET / HTTP/1.1\r\n" + HOST + b"X: y\r\n z\r\n\r\n", True),
    ("two lengths", b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", True),
    ("a negative length", b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: -1\r\n\r\n", True),
    ("a length of 30 digits", b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: " + b"9" * 30 + b"\r\n\r\n", True),
    ("a length and chunks", TWO_LENGTHS, True),
    ("noise", random.Random(1).randbytes(100_000), False),
    ("noise behind GET", b"GET " + random.Random(2).randbytes(100_000), False),
)  # fmt: skip


def median_of_twenty(server: Server) -> float:
    """Seconds that another reader waits, each time on a new connection."""
    times = []
    for _ in range(20):
        began = time.monotonic()
        if server.get("/n0/").status != 200:
            return float("inf")
        times.append(time.monotonic() - began)
    return statistics.median(times)


def loaded_site(trial: Trial, notes: int = 20) -> Site:
    site = Site(trial)
    for number in range(notes):
        site.note(f"n{number}.md", f"text {number}\n\n" * 30, tags=f"[t{number % 5}]")
    return site


@case(weight=5)
def a_thousand_slow_connections(trial: Trial) -> None:
    """Half say nothing, half send a header byte by byte; another reader is answered. Then more than it may have."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 8192), most))
    for most, count in ((4096, 1000), (256, 400)):
        with Server(loaded_site(trial), wrapper=("prlimit", f"--nofile={most}:{most}")) as server:
            alone, memory, descriptors = median_of_twenty(server), server.memory(), server.descriptors()
            with contextlib.ExitStack() as stack:
                lines = [stack.enter_context(server.line()) for _ in range(count)]
                head = f"GET /n1/ HTTP/1.1\r\nHost: {lines[0].host}\r\nX-Slow: {'y' * 200}\r\n\r\n".encode()
                for place in range(20):
                    for line in lines[::2]:
                        with contextlib.suppress(OSError):
                            line.send(head[place : place + 1])
                if count < most:
                    seconds = median_of_twenty(server)
                    trial.expect(seconds < SLOWEST, f"beside {count} connections a reader waits {seconds:.3f} s")
                    trial.note(f"{1000 * alone:.1f} ms alone, {1000 * seconds:.1f} ms beside {count}")
                    lines[0].send(head[20:])
                    trial.equal(lines[0].answer().status, 200, "the slow request, once it is whole")
                    grown = server.memory() - memory
                    trial.expect(grown < 100 * MEGABYTE, f"{count} connections cost {grown >> 20} MB")
            what = f"after {count} connections with {most} descriptors"
            comes_to(trial, f"descriptors {what}", server.descriptors, descriptors + 2)
            seconds = median_of_twenty(server)
            trial.expect(seconds < SLOWEST, f"{what} a reader waits {seconds:.3f} s")
            server.site.note("n0.md", "an edit after the load")
            server.shows(f"{what}, an edit", "/n0/", "an edit after the load")


def comes_to(trial: Trial, what: str, count: Callable[[], int], most: int) -> None:
    """Expects that in ten seconds there are no more than that."""
    deadline = time.monotonic() + 10
    while (left := count()) > most and time.monotonic() < deadline:
        time.sleep(0.05)
    trial.expect(left <= most, f"{what}: {left} are left, not {most}")


def listeners(server: Server) -> int:
    found = re.search(rb">(\d+) open pages?<", server.get("/_lectern/").body)
    return int(found[1]) if found else -1


@case()
def bytes_that_are_no_request(trial: Trial) -> None:
    with Server(loaded_site(trial)) as server:
        median_of_twenty(server)
        memory = server.memory()
        for what, data, must in GARBAGE:
            for pieces in (1, 7):
                began = time.monotonic()
                with server.line(limit=2 if must else 0.3) as line:
                    try:
                        data = data.replace(b"PORT", str(server.port).encode())
                        size = len(data) // pieces + 1
                        with contextlib.suppress(ConnectionError):
                            for start in range(0, len(data), size):
                                line.send(data[start : start + size])
                        answer = line.answer()
                        trial.expect(answer.status in (400, 414, 431, 501, 505), f"{what}: {answer.status}")
                    except OSError as problem:
                        trial.expect(not must, f"{what}, in {pieces} pieces: {problem!r}")
                trial.expect(time.monotonic() - began < 3, f"{what}: takes {time.monotonic() - began:.1f} s")
        # A header that never ends.
        with server.line(limit=1) as line, contextlib.suppress(OSError):
            line.send(f"GET / HTTP/1.1\r\nHost: {line.host}\r\n".encode())
            for _ in range(64):
                line.send(b"X: " + b"a" * MEGABYTE + b"\r\n")
        # A body that nobody wants, and an answer that nobody reads.
        with server.line(limit=1) as line, contextlib.suppress(OSError):
            line.send(f"POST / HTTP/1.1\r\nHost: {line.host}\r\nContent-Length: 99999999\r\n\r\n".encode())
            for _ in range(30):
                line.send(bytes(MEGABYTE))
        with server.line(limit=1) as line, contextlib.suppress(OSError):
            line.send(f"GET /n1/ HTTP/1.1\r\nHost: {line.host}\r\n\r\n".encode() * 20_000)
        grown = server.memory() - memory
        trial.expect(grown < 100 * MEGABYTE, f"bytes that are no request cost {grown >> 20} MB")
        seconds = median_of_twenty(server)
        trial.expect(seconds < SLOWEST, f"afterwards a reader waits {seconds:.3f} s")


@case(weight=20)
def edits_without_end_cost_nothing(trial: Trial) -> None:
    """Memory and descriptors after the first tenth of the edits are those at the end; listeners hear all the while."""
    site = loaded_site(trial, 50)
    count = 10_000 if trial.whole else 500
    with Server(site) as server, Events(server, "/n0/") as events, server.line() as line:
        memory = descriptors = 0
        for edit in range(count):
            number = trial.random.randrange(50)
            title = f"title: t{edit}\n" if edit % 20 == 0 else ""
            site.write(
                f"Content/posts/n{number}.md", f"---\ndate: 2022-01-01\n{title}---\n{'word ' * 200}edit {edit}\n"
            )
            version = events.said["version"]
            if not trial.expect(events.after(version), f"edit {edit} is not told"):
                break
            wanted, version = f"edit {edit}<".encode(), events.said["version"]
            if wanted not in line.get(f"/n{number}/").body:
                # Then the edit before was read twice, and this one is told later.
                right = events.after(version, 1) and wanted in line.get(f"/n{number}/").body
                trial.expect(right, f"edit {edit} is told before it is shown")
            line.get("/")
            if edit == count // 10:
                memory, descriptors = server.memory(), server.descriptors()
        grown, left = server.memory() - memory, server.descriptors() - descriptors
        trial.expect(
            grown < memory / 5 + 10 * MEGABYTE, f"{count} edits: from {memory >> 20} MB by {grown >> 20} MB more"
        )
        trial.expect(left <= 1, f"{count} edits leave {left} descriptors more")
        trial.note(f"{memory >> 20} MB after a tenth, {grown >> 20} MB more at the end of {count} edits")
        server.is_like_a_build("after edits without end")


@case()
def listeners_come_and_go(trial: Trial) -> None:
    """Pages are opened and closed in every way, some never read what they are told; nothing is left of them."""
    site = loaded_site(trial)
    count = 5000 if trial.whole else 500
    with Server(site) as server:
        median_of_twenty(server)
        memory, descriptors = server.memory(), server.descriptors()
        with contextlib.ExitStack() as stack:
            deaf = [stack.enter_context(Events(server, "/n1/")) for _ in range(20)]
            for number in range(count):
                with Events(server, f"/n{number % 20}/") as events:
                    trial.expect(events.said.get("errors") == 0, f"listener {number} hears {events.said}")
                    if number % 3 == 1:
                        events.line.socket.shutdown(socket.SHUT_WR)
                    elif number % 3 == 2:
                        # Ends with a reset.
                        events.line.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                if number % 50 == 0:
                    site.note("n1.md", f"edit {number}")
            site.write("Templates/partials/body-end.html", "<!-- the last edit -->")
            told = [events.until(lambda said: said["reload"] > 1, server.soon) for events in deaf]
            trial.expect(all(told), f"{told.count(False)} listeners that did not listen miss the last edit")
        comes_to(trial, "descriptors", server.descriptors, descriptors + 1)
        comes_to(trial, "listeners, as the desk counts them", lambda: listeners(server), 0)
        grown = server.memory() - memory
        trial.expect(grown < memory / 5 + 20 * MEGABYTE, f"{count} listeners cost {grown >> 20} MB")
        trial.equal(server.get("/n0/").status, 200, "a page afterwards")
