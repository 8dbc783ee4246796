"""A site as a host would serve it: under its base path, its 404 page for what is not there, on this machine only."""

import functools
import re
import time
import http.server
import pathlib
import threading
import urllib.parse

# A request with this header gets its page slowly: the style sheet is there before the rest, then a piece at a time.
SLOWLY = "X-Slowly"
PAUSES = [0.3] + [0.04] * 24


class SiteFiles(http.server.SimpleHTTPRequestHandler):
    """Files of one folder, at addresses that begin with `base`."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, base: str, **keywords) -> None:
        self.base = base
        super().__init__(*arguments, **keywords)

    def translate_path(self, path: str) -> str:
        address = urllib.parse.urlsplit(path).path
        if not address.startswith(self.base):
            return str(pathlib.Path(self.directory, "_outside_the_base_path"))
        return super().translate_path("/" + address[len(self.base) :])

    def do_GET(self) -> None:
        if self.headers.get(SLOWLY) and self.path.endswith("/"):
            self.send_slowly(pathlib.Path(self.translate_path(self.path), "index.html").read_bytes())
        else:
            super().do_GET()

    def send_slowly(self, page: bytes) -> None:
        """The beginning of a page in pieces, as a slow line brings it, so that the browser paints in between."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        tags = [match.start() for match in re.finditer(rb"<(?:button|nav|main|article|h1|p|div|ol|header)\b", page)]
        cuts = tags[: len(PAUSES)] + [len(page)]
        self.wfile.write(page[: cuts[0]])
        for pause, start, end in zip(PAUSES, cuts, cuts[1:]):
            time.sleep(pause)
            self.wfile.write(page[start:end])

    def send_error(self, code, message=None, explain=None) -> None:
        missing = pathlib.Path(self.directory, "404.html")
        if code != 404 or not missing.is_file():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_) -> None:
        pass


class QuietServer(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address) -> None:
        """A browser that closes a connection early is no news."""


def serve(folder: pathlib.Path, base: str) -> QuietServer:
    """A server on a free port, until `shutdown()` or the end of the program."""
    files = functools.partial(SiteFiles, directory=str(folder), base=base)
    server = QuietServer(("127.0.0.1", 0), files)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server
