#!/usr/bin/env python3
"""Measures `lectern serve`: how soon it shows a first page, and tells of a save, and how much it can answer.

preview.py --lectern .build/release/lectern [--notes 10 1000 10000] [--saves N] [--edits N] [--json FILE] [--work DIR]

Nothing here passes or fails by time.
"""

import argparse
import json
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from preview_client import Listener, Served
from report import print_table

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
GOALS = """\
Goals (least): told of a save within 50 (100) ms at 1,000 notes, 200 (400) ms at 10,000; the first page of 10,000 notes
within 2 s; 5,000 pages a second; memory flat over 10,000 edits; the end within 1 s of Ctrl-C."""


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="lectern-preview-bench-", dir=options.work) as work:
        results = [bench(options, pathlib.Path(work), notes) for notes in options.notes]
    print_results(results)
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return 0


def bench(options: argparse.Namespace, work: pathlib.Path, count: int) -> dict:
    """All figures for one number of notes."""
    folder = work / str(count)
    folder.mkdir()
    subprocess.run([sys.executable, "-B", HERE / "corpus.py", folder, str(count), "1"], check=True)
    site = folder / "lectern"
    with Served(options.lectern, site) as served:
        result = {"notes": count, "start": served.start_seconds, "start memory": served.memory()}
        notes = sorted((site / "Content/posts").rglob("*.md"))
        listener = Listener(served.port, served.token)
        result["saves"] = {}
        for kind, save in SAVES.items():
            show_progress(f"{count} notes, {kind}")
            result["saves"][kind] = [
                listener.told_after(lambda turn=turn: save(site, notes[turn * 37 % len(notes)], turn))
                for turn in range(options.saves)
            ]
        show_progress(f"{count} notes, {options.edits} edits")
        result["memory"] = memory_over_edits(served, listener, site, notes, options.edits)
        show_progress(f"{count} notes, wrk")
        result["pages a second"] = pages_a_second(served, work)
        result["end"] = served.end(signal.SIGINT)
    return result


# MARK: saving


def save_word(site: pathlib.Path, note: pathlib.Path, turn: int) -> float:
    return written(note, note.read_text(encoding="utf-8") + f"\nword {turn}\n")


def save_by_rename(site: pathlib.Path, note: pathlib.Path, turn: int) -> float:
    other = note.with_name(note.name + ".tmp")
    written(other, note.read_text(encoding="utf-8") + f"\nword {turn}\n")
    os.rename(other, note)
    return time.perf_counter()


def save_title(site: pathlib.Path, note: pathlib.Path, turn: int) -> float:
    return written(note, note.read_text(encoding="utf-8").replace("title: ", f"title: {turn} ", 1))


def save_template(site: pathlib.Path, note: pathlib.Path, turn: int) -> float:
    template = site / "Templates/post.html"
    template.parent.mkdir(exist_ok=True)
    return written(template, (ROOT / "Templates/post.html").read_text(encoding="utf-8") + f"{{# {turn} #}}\n")


SAVES: dict[str, Callable[[pathlib.Path, pathlib.Path, int], float]] = {
    "a word": save_word,
    "a word, by rename": save_by_rename,
    "a title": save_title,
    "a template": save_template,
}


def written(path: pathlib.Path, text: str) -> float:
    """The moment at which the file was closed."""
    file = open(path, "w", encoding="utf-8")
    file.write(text)
    file.close()
    return time.perf_counter()


def memory_over_edits(
    served: Served, listener: Listener, site: pathlib.Path, notes: list[pathlib.Path], edits: int
) -> list[dict]:
    """Resident bytes and open descriptors after a tenth of the edits, and after all."""
    bodies = {note: note.read_text(encoding="utf-8") for note in notes[:50]}
    looks = []
    for turn in range(edits):
        note = notes[turn % len(bodies)]
        listener.told_after(lambda: written(note, f"{bodies[note]}\nword {turn}\n"), pause=0)
        if turn + 1 in (edits // 10, edits):
            looks.append({"edits": turn + 1, "memory": served.memory(), "descriptors": served.descriptors()})
    return looks


# MARK: answering


def pages_a_second(served: Served, work: pathlib.Path) -> dict[str, float]:
    """By wrk; empty where that is not installed."""
    wrk = shutil.which("wrk")
    if not wrk:
        print("pages a second are left out: apt-get install wrk", flush=True)
        return {}
    posts = served.posts()
    every = work / "every.lua"
    table = ",".join(json.dumps(path) for path in posts)
    every.write_text(f"local paths = {{{table}}}\nlocal n = 0\nrequest = function() n = n % #paths + 1\n"
                     "return wrk.format('GET', paths[n]) end\n")
    return {
        "one page": rate([wrk, "-t1", "-c16", "-d4s", served.address(posts[0])]),
        "all pages in turn": rate([wrk, "-t1", "-c16", "-d4s", "-s", str(every), served.address("/")]),
    }


def rate(command: list[str]) -> float:
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return next(float(line.split()[1]) for line in output.splitlines() if line.startswith("Requests/sec"))


# MARK: printing


def print_results(results: list[dict]) -> None:
    rows = [["from the close of the file to the event, ms", *(f"{result['notes']} notes" for result in results)]]
    for kind in SAVES:
        rows.append([f"{kind}: median, 90 %, worst", *(spread(result["saves"][kind]) for result in results)])
    rows += [
        ["start to the first page, s", *(f"{result['start']:.2f}" for result in results)],
        ["memory then, MB", *(f"{result['start memory'] / 1e6:.0f}" for result in results)],
    ]
    for index in range(2):
        rows.append([
            f"after {results[0]['memory'][index]['edits']} edits: MB, descriptors",
            *(f"{look['memory'] / 1e6:.0f}, {look['descriptors']}" for look in (r["memory"][index] for r in results)),
        ])  # fmt: skip
    for kind in results[0]["pages a second"]:
        rows.append([f"pages a second, {kind}", *(f"{result['pages a second'][kind]:,.0f}" for result in results)])
    rows.append(["from SIGINT to the end, ms", *(f"{result['end'] * 1000:.0f}" for result in results)])
    print()
    print_table(rows)
    print(GOALS)


def spread(seconds: list[float]) -> str:
    ordered = sorted(second * 1000 for second in seconds)
    return f"{statistics.median(ordered):.1f}, {ordered[len(ordered) * 9 // 10]:.1f}, {ordered[-1]:.1f}"


def show_progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lectern", type=lambda text: pathlib.Path(text).resolve(), default=ROOT / ".build/release/lectern")
    parser.add_argument("--notes", type=int, nargs="+", default=[10, 1000, 10000], help="sizes of the site")
    parser.add_argument("--saves", type=int, default=30, help="saves of each kind")
    parser.add_argument("--edits", type=int, default=1000, help="edits over which memory is looked at")
    parser.add_argument("--json", type=pathlib.Path, help="every single measurement, for machines")
    parser.add_argument("--work", type=pathlib.Path, help="where the sites are written")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
