"""A preview that runs, and a page that listens to it."""

import http.client
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable


class Served:
    """`lectern serve` of one site, until the block ends. `start_seconds` is from its start to its whole first page."""

    def __init__(self, lectern: pathlib.Path, site: pathlib.Path) -> None:
        self.lectern, self.site = lectern, site

    def __enter__(self) -> "Served":
        began = time.perf_counter()
        self.child = subprocess.Popen(
            [self.lectern, "serve", "--site", self.site, "--port", "0"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            # A shell that runs this in the background shields its programs from Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip
        self.port = int(re.search(r"localhost:(\d+)", self.child.stdout.readline())[1])
        page = self.get("/")
        self.start_seconds = time.perf_counter() - began
        self.token = re.search(rb'data-token="([^"]+)"', page)[1].decode()
        return self

    def __exit__(self, *_) -> None:
        self.end(signal.SIGKILL)
        self.child.stdout.close()

    def end(self, number: int) -> float:
        """Seconds that it takes to go."""
        began = time.perf_counter()
        self.child.send_signal(number)
        self.child.wait()
        return time.perf_counter() - began

    def address(self, path: str) -> str:
        return f"http://localhost:{self.port}{path}"

    def get(self, path: str) -> bytes:
        connection = http.client.HTTPConnection("localhost", self.port, timeout=60)
        connection.request("GET", path)
        body = connection.getresponse().read()
        connection.close()
        return body

    def posts(self) -> list[str]:
        command = [self.lectern, "list", "--site", self.site, "--format", "json"]
        listed = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        return [entry["url"] for entry in listed if entry["state"] in ("post", "notshow")]

    def memory(self) -> int:
        """Resident bytes."""
        status = pathlib.Path(f"/proc/{self.child.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.child.pid}/fd"))


class Listener:
    """An open page, as far as the server can tell: it only takes the time at which each event is there."""

    def __init__(self, port: int, token: str) -> None:
        self.heard = threading.Condition()
        self.times: list[float] = []
        self.socket = socket.create_connection(("127.0.0.1", port))
        request = f"GET /_lectern/events?token={token}&page=/ HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
        self.socket.sendall(request.encode())
        threading.Thread(target=self._listen, daemon=True).start()
        with self.heard:
            self.heard.wait_for(lambda: self.times, 10)

    def _listen(self) -> None:
        while True:
            piece = self.socket.recv(1 << 16)
            now = time.perf_counter()
            if not piece:
                return
            if b"data: " in piece:
                with self.heard:
                    self.times.append(now)
                    self.heard.notify_all()

    def told_after(self, save: Callable[[], float], pause: float = 0.05) -> float:
        """Seconds from the moment that `save` gives to the next event; 30 s where none comes."""
        with self.heard:
            before = len(self.times)
        closed = save()
        with self.heard:
            told = self.heard.wait_for(lambda: len(self.times) > before, 30)
            seconds = self.times[before] - closed if told else 30
        time.sleep(pause)
        return seconds
