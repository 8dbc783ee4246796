"""A preview that runs, and an open page that listens to it."""

import http.client
import json
import os
import pathlib
import queue
import re
import select
import signal
import socket
import subprocess
import tempfile
import threading
import time

import measure

# Seconds after which nothing is waited for any longer: a bound, not a goal.
START_LIMIT, ANSWER_LIMIT, END_LIMIT = 120, 60, 10
INTERRUPTED = 128 + signal.SIGINT


class PreviewFailed(measure.BuildFailed):
    """A preview that did not start, answer, tell or end within its bound."""


class Served:
    """`lectern serve` of one site; it is killed when the block ends, whatever happens in there.

    What it prints goes to a file: a pipe that nobody reads fills up, and a preview that cannot print does not follow.
    """

    def __init__(self, lectern: pathlib.Path, site: pathlib.Path) -> None:
        self.command = [lectern, "serve", "--site", site, "--port", "0"]
        self.port, self.token = 0, ""

    def __enter__(self) -> "Served":
        self.log = tempfile.TemporaryFile()
        self.began = time.perf_counter()
        self.child = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        return self

    def __exit__(self, _, problem: BaseException | None, __) -> None:
        if self.child.poll() is None:
            self.child.kill()
        self.child.wait()
        if isinstance(problem, PreviewFailed):
            problem.add_note(f"lectern serve printed at last:\n{self.printed()[-2000:]}")
        self.log.close()

    def printed(self) -> str:
        # The program writes at the place where the file is read next: reading must not move it.
        return os.pread(self.log.fileno(), 1 << 24, 0).decode(errors="replace")

    def seconds_to_first_page(self) -> float:
        """From the start of the process to the last byte of `/`; the preview can be asked for more from then on."""
        deadline = self.began + START_LIMIT
        while not (found := re.search(r"Serving at http://localhost:(\d+)/", self.printed())):
            if self.child.poll() is not None:
                raise PreviewFailed(f"lectern serve ended with {self.child.returncode}")
            self._pause(deadline, "did not say where it serves")
        self.port = int(found[1])
        while True:
            try:
                page = self.get("/")
                break
            except PreviewFailed:
                self._pause(deadline, "gave no first page")
        seconds = time.perf_counter() - self.began
        token = re.search(rb'data-token="([^"]+)"', page)
        if not token:
            raise PreviewFailed("the first page has no token")
        self.token = token[1].decode()
        return seconds

    @staticmethod
    def _pause(deadline: float, what: str) -> None:
        if time.perf_counter() > deadline:
            raise PreviewFailed(f"lectern serve {what} in {START_LIMIT} s")
        time.sleep(0.001)

    def seconds_since_start(self) -> float:
        return time.perf_counter() - self.began

    def get(self, path: str) -> bytes:
        """The whole body of an answer that must be 200."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ANSWER_LIMIT)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException) as problem:
            raise PreviewFailed(f"GET {path}: {problem!r}") from problem
        finally:
            connection.close()
        if answer.status != 200:
            raise PreviewFailed(f"GET {path}: {answer.status}")
        return body

    def memory(self) -> dict[str, int]:
        """Bytes resident now, and the most there ever were."""
        status = pathlib.Path(f"/proc/{self.child.pid}/status").read_text(encoding="utf-8")
        fields = {"resident": "VmRSS", "peak": "VmHWM"}
        return {name: int(re.search(rf"{field}:\s+(\d+) kB", status)[1]) * 1024 for name, field in fields.items()}

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.child.pid}/fd"))

    def seconds_to_end(self) -> float:
        """From SIGINT until the process is gone."""
        # `Popen.wait` with a limit looks only now and then.
        gone = os.pidfd_open(self.child.pid)
        try:
            asked = time.perf_counter()
            self.child.send_signal(signal.SIGINT)
            if not select.select([gone], [], [], END_LIMIT)[0]:
                raise PreviewFailed(f"still there {END_LIMIT} s after SIGINT")
            seconds = time.perf_counter() - asked
        finally:
            os.close(gone)
        if self.child.wait() != INTERRUPTED:
            raise PreviewFailed(f"ended with {self.child.returncode} after SIGINT, not {INTERRUPTED}")
        return seconds


class Listener:
    """The event stream of an open page. A thread takes the time at which bytes arrive; they are read later."""

    def __init__(self, served: Served) -> None:
        self.pieces: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()
        self.buffer, self.stamp, self.version = b"", 0.0, 0
        self.socket = socket.create_connection(("127.0.0.1", served.port), timeout=ANSWER_LIMIT)
        self.socket.settimeout(None)
        request = f"GET /_lectern/events?token={served.token}&page=/ HTTP/1.1\r\nHost: localhost:{served.port}\r\n\r\n"
        self.socket.sendall(request.encode())
        self.thread = threading.Thread(target=self._listen, daemon=True)
        self.thread.start()

    def __enter__(self) -> "Listener":
        self.next(time.perf_counter() + ANSWER_LIMIT)
        return self

    def __exit__(self, *_) -> None:
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.thread.join()
        self.socket.close()

    def _listen(self) -> None:
        piece = b"?"
        while piece:
            try:
                piece = self.socket.recv(1 << 16)
            except OSError:
                piece = b""
            self.pieces.put((time.perf_counter(), piece))

    def next(self, deadline: float) -> float:
        """The moment at which an event was there that tells of a later state than all before."""
        while not self._read():
            self._take(deadline)
        return self.stamp

    def forget(self) -> None:
        """Takes what has been told so far, so that `next` gives what is told from now on."""
        while not self.pieces.empty():
            self._take(time.perf_counter())
            self._read()

    def _read(self) -> bool:
        """Whether the lines that are whole tell of a later state. An event is a line of its own, in one chunk."""
        *lines, self.buffer = self.buffer.split(b"\n")
        told = [json.loads(line[6:])["version"] for line in lines if line.startswith(b"data: ")]
        before, self.version = self.version, max([self.version, *told])
        return self.version > before

    def _take(self, deadline: float) -> None:
        try:
            self.stamp, piece = self.pieces.get(timeout=max(0.0, deadline - time.perf_counter()))
        except queue.Empty:
            raise PreviewFailed(f"no event of a state later than {self.version} came") from None
        if not piece:
            raise PreviewFailed("the event stream ended")
        self.buffer += piece
