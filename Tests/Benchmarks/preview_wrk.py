"""How many pages a second a preview answers, by wrk."""

import pathlib
import re
import shutil
import subprocess

from preview_client import PreviewFailed, Served

CONNECTIONS = 16
RANDOM_PAGES = pathlib.Path(__file__).resolve().parent / "random_pages.lua"


def find_wrk() -> str | None:
    return shutil.which("wrk")


def pages_a_second(wrk: str, served: Served, addresses: list[str], seconds: int, work: pathlib.Path) -> dict[str, dict]:
    """One post again and again, and random ones of all."""
    listed = work / "addresses"
    listed.write_text("".join(f"{address}\n" for address in addresses), encoding="utf-8")
    # With this name in the address, wrk says in `Host` what the preview listens to.
    server = f"http://localhost:{served.port}"
    load = [wrk, "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s"]
    return {
        "one post": rate([*load, f"{server}{addresses[0]}"], seconds),
        "random posts": rate([*load, "-s", str(RANDOM_PAGES), f"{server}/", "--", str(listed)], seconds),
    }


def rate(command: list[str], seconds: int) -> dict:
    """Answers a second, and how many were no page or never came."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=seconds + 30)
    found = re.search(r"Requests/sec:\s*([\d.]+)", done.stdout)
    if done.returncode != 0 or not found:
        raise PreviewFailed(f"{' '.join(command)}\nended with {done.returncode}\n{done.stdout}{done.stderr}")
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout)
    errors = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", done.stdout)
    lost = sum(map(int, errors.groups())) if errors else 0
    return {"rate": float(found[1]), "failed": (int(bad[1]) if bad else 0) + lost}
