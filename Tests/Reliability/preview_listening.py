"""Case 33: where the preview listens, and how it ends."""

import contextlib
import pathlib
import re
import signal
import socket
import time

from cases import case
from preview_doors import small_site
from preview_line import Line
from preview_server import Events, NotServing, Server
from trial import Trial
from website import Site


@case()
def only_the_loopback_is_listened_on(trial: Trial) -> None:
    """The addresses that the system lists, the ports, and what is said when one is taken."""
    site = small_site(trial)
    with contextlib.ExitStack() as taken:
        usual = [taken.enter_context(Occupied(address, 4000)) for address in ("127.0.0.1", "::1")]
        with Server(site, port=None) as first, Server(site, port=None) as second:
            trial.expect(4000 < first.port < 4100, f"the usual port is taken: {first.port}")
            trial.expect(
                first.port < second.port < 4101, f"the second preview has {second.port}, the first {first.port}"
            )
            for server in (first, second):
                trial.equal(listening(server.pid), {f"127.0.0.1:{server.port}"}, "without --host")
                refused(site, 3, rf"\b{server.port}\b", "--port", str(server.port))
        # "localhost" is ::1 to many browsers: a port that another program has there is not free.
        usual[0].close()
        with Server(site, port=None) as server:
            trial.expect(server.port != 4000, "the port of localhost is that of another program at ::1")
    with Occupied("127.0.0.2", 4000), Server(site, "--host", "127.0.0.2", port=None) as server:
        trial.expect(server.port != 4000, "the port is that of another program at the address of --host")
        with Occupied("127.0.0.2", 0) as other:
            told = rf"127\.0\.0\.2:{other.port}\b(.|\n)*choose another with --port"
            refused(site, 3, told, "--port", str(other.port), "--host", "127.0.0.2")
    with Server(site, "--host", "127.0.0.2") as server:
        wanted = {f"127.0.0.1:{server.port}", f"127.0.0.2:{server.port}"}
        trial.equal(listening(server.pid), wanted, "with --host 127.0.0.2")
        trial.expect(f"http://127.0.0.2:{server.port}/" in server.output(), f"is not said: {server.output()}")
        for address in ("127.0.0.1", "127.0.0.2"):
            for host, status in (("localhost", 200), ("127.0.0.2", 200), ("[::1]", 200), ("127.0.0.3", 403)):
                with Line(server.port, address) as line:
                    answer = line.get("/a/", Host=f"{host}:{server.port}", Origin=f"http://{host}:{server.port}")
                    trial.equal(answer.status, status, f"Host {host} at {address}")
    everywhere = (
        "0.0.0.0",
        "::",
        "*",
        "",
        "0",
        "0x0",
        "0.0",
        "000.000.000.000",
        "::0",
        "0:0:0:0:0:0:0:0",
        "::ffff:0.0.0.0",
    )
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
        self.port = self.socket.getsockname()[1]

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
