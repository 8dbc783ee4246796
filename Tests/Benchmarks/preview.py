#!/usr/bin/env python3
"""Measures `lectern serve`: how soon it shows a first page and tells of a save, what it answers and what it holds.

Nothing here passes or fails by time. Exit code 3: Lectern is not there, or its preview did something else altogether.
"""

import argparse
import json
import os
import pathlib
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import generators
import measure
import preview_edits
import preview_report
import preview_wrk
import report
from preview_client import Listener, PreviewFailed, Served
from preview_edits import Edit, Editor, Kind

# Seconds: between two saves, and until one that was not told is given up.
PAUSE, TOLD_LIMIT = 0.05, 60
# Edits after which memory is looked at, beside the last.
LOOKS = (100, 1000)


def list_posts(lectern: pathlib.Path, site: pathlib.Path) -> dict[str, str]:
    """Addresses by the path of the note in the site, the newest first."""
    command = [lectern, "list", "--site", site, "--format", "json"]
    listed = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {note["source"]: note["url"] for note in listed if note["state"] in ("post", "notshow", "hidden")}


def start(lectern: pathlib.Path, site: pathlib.Path, address: str) -> dict:
    """One start, until a post page is there too, and its end."""
    with Served(lectern, site) as served:
        first = served.seconds_to_first_page()
        served.get(address)
        post = served.seconds_since_start()
        return {"first": first, "post": post, **served.memory(), "end": served.seconds_to_end()}


def seconds_to_tell(served: Served, listener: Listener, edit: Edit) -> float:
    """From the close of the file to the event after which its page is the new one: what is told of may be older."""
    listener.forget()
    saved = edit.save()
    deadline = time.perf_counter() + TOLD_LIMIT
    while True:
        told = listener.next(deadline)
        if edit.mark in served.get(edit.address):
            time.sleep(PAUSE)
            return told - saved


def measure_saves(served: Served, listener: Listener, editor: Editor, kind: Kind, saves: int) -> list[float]:
    if kind is preview_edits.COMMENT:
        # The first makes the folder of the site's templates, which is another matter.
        seconds_to_tell(served, listener, editor.edit(kind))
    seconds = [seconds_to_tell(served, listener, editor.edit(kind)) for _ in range(saves)]
    restore(served, editor)
    return seconds


def restore(served: Served, editor: Editor) -> None:
    """Puts the files back and waits until no page shows an edit any more."""
    editor.restore()
    deadline = time.perf_counter() + TOLD_LIMIT
    for address in editor.addresses.values():
        while preview_edits.MARK.search(served.get(address)):
            if time.perf_counter() > deadline:
                raise PreviewFailed(f"{address} is still what it was before the file was put back")
            time.sleep(PAUSE)


def measure_edits(served: Served, listener: Listener, editor: Editor, edits: int) -> list[dict]:
    """What the preview holds after some edits and after all, each as soon as the one before was told."""
    looks = []
    for number in range(1, edits + 1):
        edit = editor.edit(preview_edits.WORD)
        if number == edits:
            seconds_to_tell(served, listener, edit)
        else:
            listener.forget()
            edit.save()
            listener.next(time.perf_counter() + TOLD_LIMIT)
        if number in (*LOOKS, edits):
            looks.append({"edits": number, **served.memory(), "descriptors": served.descriptors()})
    restore(served, editor)
    return looks


def bench_size(lectern: pathlib.Path, folder: pathlib.Path, notes: int, wrk: str | None, options: argparse.Namespace):
    """All measurements of one corpus, as the value that `--json` writes for it."""
    report.show_progress(f"{notes} notes are written")
    site = measure.make_corpus(folder, notes, options.seed)["lectern"]
    posts = list_posts(lectern, site)
    addresses = list(posts.values())
    measure.warm(site, "Public")
    result = {"notes": notes, "starts": [], "told": {}}
    for turn in range(options.runs):
        report.show_progress(f"{notes} notes, start {turn + 1} of {options.runs}")
        result["starts"].append(start(lectern, site, addresses[0]))
    editor = Editor(site, posts, options.seed)
    with Served(lectern, site) as served:
        served.seconds_to_first_page()
        with Listener(served) as listener:
            for kind in preview_edits.KINDS:
                report.show_progress(f"{notes} notes, {options.saves} saves: {kind.name}")
                result["told"][kind.name] = measure_saves(served, listener, editor, kind, options.saves)
            report.show_progress(f"{notes} notes, {options.edits} edits")
            result["edits"] = measure_edits(served, listener, editor, options.edits)
            if wrk is not None:
                report.show_progress(f"{notes} notes, wrk")
                result["answers"] = preview_wrk.pages_a_second(wrk, served, addresses, options.seconds, folder)
            result["end"] = served.seconds_to_end()
    return result


def bench(options: argparse.Namespace, work: pathlib.Path, results: dict) -> None:
    """Fills `results`, so that what was measured before something failed is not lost."""
    program = generators.find_lectern(options.lectern)
    wrk = preview_wrk.find_wrk()
    if wrk is None:
        print("wrk is not on PATH (apt-get install wrk): pages a second are left out", file=sys.stderr)
    results |= {
        "versions": {program.name: program.version},
        "machine": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "seed": options.seed,
        "sizes": [],
    }
    for notes in options.notes:
        folder = work / f"{len(results['sizes'])}-{notes}"
        results["sizes"].append(bench_size(options.lectern.resolve(), folder, notes, wrk, options))


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lectern", type=pathlib.Path, default=pathlib.Path(".build/release/lectern"), metavar="FILE",
                        help="the program to measure (default: %(default)s)")
    parser.add_argument("--notes", type=positive, nargs="+", default=[10, 1000, 10000], metavar="N",
                        help="sizes of the corpora")
    parser.add_argument("--runs", type=positive, default=3, metavar="N", help="starts of each (default: %(default)s)")
    parser.add_argument("--saves", type=positive, default=50, metavar="N",
                        help="saves of each kind (default: %(default)s)")
    parser.add_argument("--edits", type=positive, default=2000, metavar="N",
                        help="edits over which memory is looked at (default: %(default)s; the goal is for 10000)")
    parser.add_argument("--seconds", type=positive, default=5, metavar="N",
                        help="that each run of wrk takes (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the corpus (default: %(default)s)")
    parser.add_argument("--work", type=pathlib.Path, metavar="DIR", help="where to work (default: the system's temp)")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="also write every measurement there")
    return parser.parse_args()


def let_signals_end_this() -> None:
    """So that the previews end with it. A shell that starts it in the background shields it, and them, from SIGINT."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: sys.exit(128 + number))


def main() -> int:
    options = parse_arguments()
    let_signals_end_this()
    work = pathlib.Path(tempfile.mkdtemp(prefix="lectern-bench-", dir=options.work))
    results, status = {}, 0
    try:
        bench(options, work, results)
    except (measure.BuildFailed, subprocess.SubprocessError) as failure:
        report.end_progress()
        print(failure, *getattr(failure, "__notes__", []), sep="\n", file=sys.stderr)
        status = 3
    finally:
        shutil.rmtree(work)
    report.end_progress()
    if results.get("sizes"):
        preview_report.print_preview(results)
    if options.json is not None:
        options.json.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main())
