#!/usr/bin/env python3
"""Kills Lectern, fills its disk and feeds it what no author would write; README.md says what must hold.

run.py --lectern .build/debug/lectern [--whole] [--only NAME…] [--jobs N] [--seed S]
"""

import argparse
import concurrent.futures
import importlib
import multiprocessing
import os
import pathlib
import random
import signal
import sys
import tempfile
import time
import traceback

from cases import CASES
from program import Program
from trial import GivenUp, Options, Skipped, Trial

# Importing a module puts its cases on the list.
for module in (
    *("kills", "faults", "disks", "interruptions", "output_folder", "permissions", "sameness"),
    *("names", "links", "bad_input", "hostile", "fidelity", "templates"),
    *("preview_requests", "preview_doors", "preview_listening", "preview_pages", "preview_saves"),
    *("preview_folders", "preview_mistakes", "preview_edits", "preview_load", "preview_limits"),
):
    importlib.import_module(module)

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEMORY = pathlib.Path("/dev/shm")


def main() -> int:
    # A shell that runs this in the background shields its programs from Ctrl-C, and what is tested would stay so.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    options = arguments()
    names = [name for name in CASES if not options.only or any(word in name for word in options.only)]
    if options.list:
        print("\n".join(names))
        return 0
    print(f"seed {options.seed}, {'whole' if options.whole else 'short'}, {len(names)} cases", flush=True)
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="lectern-reliability-", dir=options.memory) as memory,
        tempfile.TemporaryDirectory(prefix="lectern-reliability-", dir=options.disk) as disk,
    ):
        for folder in (memory, disk):
            os.chmod(folder, 0o755)
        program = Program.copied(options.lectern, pathlib.Path(memory, "program"))
        given = Options(
            program.path, program.theme, pathlib.Path(memory), pathlib.Path(disk), options.whole, options.seed
        )
        failed, skipped = run_all(names, given, options.jobs, options.show, began)
    print(f"{len(names) - failed - skipped} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed or not names or (skipped and os.environ.get("CI") == "true") else 0


def run_all(names: list[str], given: Options, jobs: int, show: int, began: float) -> tuple[int, int]:
    """How many failed, and how many this machine could not do."""
    failed = skipped = 0
    names.sort(key=lambda name: -CASES[name].weight)
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(jobs, context) as pool:
        running = {pool.submit(run_one, name, given): name for name in names}
        for done in concurrent.futures.as_completed(running):
            verdict, lines = done.result()
            failed += verdict == "FAIL"
            skipped += verdict == "SKIP"
            print(f"{time.monotonic() - began:6.1f} s  {verdict}  {lines[0]}", flush=True)
            for line in lines[1 : show + 1]:
                print(f"                {line}", flush=True)
            if len(lines) > show + 1:
                print(f"                and {len(lines) - show - 1} more", flush=True)
    return failed, skipped


def run_one(name: str, options: Options) -> tuple[str, list[str]]:
    """PASS, FAIL or SKIP, and the lines to print."""
    trial = Trial(name, options)
    began = time.monotonic()
    verdict = ""
    try:
        CASES[name].check(trial)
    except Skipped as problem:
        verdict = "SKIP"
        trial.note(str(problem))
    except GivenUp:
        pass
    except Exception:
        trial.failures.append(traceback.format_exc(limit=-4))
    finally:
        trial.remove_places()
    verdict = "FAIL" if trial.failures else verdict or "PASS"
    seconds = time.monotonic() - began
    line = "; ".join([f"{name}: {trial.tried} checks in {seconds:.1f} s", *trial.notes])
    return verdict, [line, *trial.failures]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lectern", type=pathlib.Path, default=ROOT / ".build/debug/lectern", help="the program")
    parser.add_argument("--whole", action="store_true", help="every call and every round, not a sample of them")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="the cases whose name holds one of these words")
    parser.add_argument("--list", action="store_true", help="print the names of the cases and end")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1), help="cases at once")
    parser.add_argument(
        "--seed", type=int, default=random.randrange(1_000_000), help="for all that is chosen by chance"
    )
    parser.add_argument("--show", type=int, default=5, help="how many of the failures of a case are printed")
    parser.add_argument("--memory", type=pathlib.Path, default=MEMORY if os.access(MEMORY, os.W_OK) else None)
    parser.add_argument("--disk", type=pathlib.Path, help="a folder on a real disk; the system's temporary folder")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
