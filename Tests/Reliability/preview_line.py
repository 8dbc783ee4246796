"""Requests over plain sockets, so that any bytes can be sent, and what comes back."""

import dataclasses
import socket
import time

# What every answer says.
PROMISED = {
    "cache-control": ["no-store"],
    "x-content-type-options": ["nosniff"],
    "cross-origin-resource-policy": ["same-origin"],
}


@dataclasses.dataclass(frozen=True)
class Answer:
    """Names of headers are in small letters."""

    status: int
    headers: dict[str, list[str]]
    body: bytes

    def header(self, name: str) -> str:
        return ", ".join(self.headers.get(name, []))

    def unpromised(self) -> str:
        """What it says otherwise than every answer must; empty when nothing."""
        wrong = [f"{name}: {self.header(name)}" for name, value in PROMISED.items() if self.headers.get(name) != value]
        wrong += [name for name in self.headers if name.startswith("access-control-")]
        return "; ".join(wrong)


class Line:
    """One connection to a server."""

    def __init__(self, port: int, address: str = "127.0.0.1", limit: float = 10) -> None:
        self.limit = limit
        self.host = f"localhost:{port}"
        self.socket = socket.create_connection((address, port), timeout=limit)
        self.buffer = b""

    def __enter__(self) -> "Line":
        return self

    def __exit__(self, *_) -> None:
        self.socket.close()

    def get(self, target: str, method: str = "GET", **headers: str) -> Answer:
        """Keeps the connection open. `Host` is right unless it is given."""
        fields = {"Host": self.host} | {name.replace("_", "-"): value for name, value in headers.items()}
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        self.send(f"{method} {target} HTTP/1.1\r\n{lines}\r\n".encode())
        return self.answer(method)

    def send(self, request: bytes) -> None:
        self.socket.settimeout(self.limit)
        self.socket.sendall(request)

    def answer(self, method: str = "GET") -> Answer:
        """The next one; ConnectionError where the connection ends without it, TimeoutError where nothing comes."""
        deadline = time.monotonic() + self.limit
        while (end := self.buffer.find(b"\r\n\r\n")) < 0:
            self._receive(deadline)
        head, self.buffer = self.buffer[:end].decode("latin-1"), self.buffer[end + 4 :]
        if not head.startswith("HTTP/1.1 "):
            raise ConnectionError(f"what comes is no answer: {head[:100]!r}")
        headers: dict[str, list[str]] = {}
        for line in head.split("\r\n")[1:]:
            name, _, value = line.partition(":")
            headers.setdefault(name.lower(), []).append(value.strip())
        status = int(head.split(" ")[1])
        body = b""
        if method == "HEAD" or status in (204, 304):
            pass
        elif "content-length" in headers:
            wanted = int(headers["content-length"][0])
            while len(self.buffer) < wanted:
                self._receive(deadline)
            body, self.buffer = self.buffer[:wanted], self.buffer[wanted:]
        elif headers.get("transfer-encoding") == ["chunked"] and headers.get("content-type") != ["text/event-stream"]:
            while chunk := self.chunk(deadline):
                body += chunk
        return Answer(status, headers, body)

    def chunk(self, deadline: float) -> bytes:
        while True:
            size, end, rest = self.buffer.partition(b"\r\n")
            wanted = int(size, 16) if end else 0
            if end and len(rest) >= wanted + 2:
                self.buffer = rest[wanted + 2 :]
                return rest[:wanted]
            self._receive(deadline)

    def _receive(self, deadline: float) -> None:
        self.socket.settimeout(max(0.001, deadline - time.monotonic()))
        if not (data := self.socket.recv(1 << 16)):
            raise ConnectionError(f"the connection ends after {self.buffer[:100]!r}")
        self.buffer += data
