#!/usr/bin/env python3
"""Gives Lectern what no author would write, for as long as it is told; README.md says what must hold.

run.py --program .build/fuzz/release/LecternFuzz [--seconds 60] [--only NAME…] [--replay FILE…] [--prune N]
"""

import argparse
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WORK = HERE.parents[1] / ".build/fuzz"
# The longest input of each, in bytes.
TARGETS = {
    "front-matter": 4096,
    "markdown": 8192,
    "templates": 4096,
    "permalinks": 1024,
    "configuration": 4096,
}
# A slower input than this is a finding, as is one that needs more memory.
SECONDS_AN_INPUT = 10
MEGABYTES = 2048
# Of the inputs in Corpora.
LONGEST_COMMITTED = 400


def main() -> int:
    options = arguments()
    names = [name for name in TARGETS if not options.only or name in options.only]
    if options.replay:
        return max(replay(options.program, name, options.replay) for name in names)
    if options.prune:
        for name in names:
            prune(options.program, name, options.prune)
        return 0
    found = 0
    for name in names:
        found += fuzz(options.program, name, options.seconds)
    return 1 if found else 0


def fuzz(program: str, name: str, seconds: int) -> int:
    """How many inputs broke a promise: none or one, for the first ends the run."""
    corpus, findings = WORK / "corpora" / name, WORK / "findings" / name
    corpus.mkdir(parents=True, exist_ok=True)
    findings.mkdir(parents=True, exist_ok=True)
    before = set(findings.iterdir())
    log = findings.parent / f"{name}.log"
    with log.open("wb") as output:
        code = run(
            program,
            name,
            *(f"-max_total_time={seconds}", f"-artifact_prefix={findings}/", "-print_final_stats=1"),
            *dictionary(name),
            *(str(corpus), str(HERE / "Corpora" / name)),
            output=output,
        )
    text = log.read_text(errors="replace")
    new = sorted(set(findings.iterdir()) - before)
    executions = number(r"number_of_executed_units: (\d+)", text)
    rate = number(r"average_exec_per_sec: +(\d+)", text)
    size = len(list(corpus.iterdir()))
    print(
        f"{name:14} {executions:10,} executions {rate:7,} a second {size:6,} inputs in the corpus {len(new)} findings",
        flush=True,
    )
    for path in new:
        print(f"  {path.relative_to(HERE.parents[1])}: {reason(text)}", flush=True)
        print(f"  again: Tests/Fuzz/run.py --only {name} --replay {path.relative_to(HERE.parents[1])}", flush=True)
    if code != 0 and not new:
        print(f"  the fuzzer ended with {code}; see {log.relative_to(HERE.parents[1])}", flush=True)
    return 1 if code != 0 else 0


def replay(program: str, name: str, files: list[str]) -> int:
    """Runs a target over files and shows all that it says."""
    return 1 if run(program, name, *files) != 0 else 0


def prune(program: str, name: str, most: int) -> None:
    """Replaces the committed corpus by the few inputs, of it and the grown one, that together reach most."""
    target = HERE / "Corpora" / name
    sources = [path for path in (target, WORK / "corpora" / name) if path.is_dir()]
    with tempfile.TemporaryDirectory() as folder:
        merged, control = pathlib.Path(folder, "merged"), pathlib.Path(folder, "control")
        merged.mkdir()
        run(
            program,
            name,
            *("-set_cover_merge=1", f"-max_len={LONGEST_COMMITTED}", f"-merge_control_file={control}", str(merged)),
            *map(str, sources),
            output=subprocess.DEVNULL,
        )
        chosen = [path.read_bytes() for path in cover(control, most)]
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for content in chosen:
        (target / hashlib.sha1(content).hexdigest()[:12]).write_bytes(content)
    print(f"{name}: {len(chosen)} inputs, {sum(map(len, chosen)):,} bytes", flush=True)


def cover(control: pathlib.Path, most: int) -> list[pathlib.Path]:
    """The files of a merge that reach most together, each the one that adds most to those before it."""
    lines = control.read_text().splitlines()
    files = [pathlib.Path(line) for line in lines[2 : 2 + int(lines[0])]]
    features = {}
    for line in lines[2 + len(files) :]:
        if line.startswith("FT "):
            _, index, *reached = line.split()
            features[files[int(index)]] = set(reached)
    features = {path: reached for path, reached in features.items() if path.stat().st_size <= LONGEST_COMMITTED}
    chosen: list[pathlib.Path] = []
    known: set[str] = set()
    while features and len(chosen) < most:
        path = max(sorted(features), key=lambda path: (len(features[path] - known), -path.stat().st_size))
        reached = features.pop(path) - known
        if not reached:
            break
        known |= reached
        chosen.append(path)
    return chosen


def run(program: str, name: str, *arguments: str, output=None) -> int:
    limits = (f"-timeout={SECONDS_AN_INPUT}", f"-rss_limit_mb={MEGABYTES}", f"-max_len={TARGETS[name]}")
    # The backtraces of Swift would catch the signals that libFuzzer waits for. Swift's runtime keeps what it makes once.
    settings = {"LECTERN_FUZZ_TARGET": name, "SWIFT_BACKTRACE": "enable=no", "ASAN_OPTIONS": "detect_leaks=0"}
    return subprocess.run(
        [program, *limits, *arguments], env=os.environ | settings, stdout=output, stderr=output, check=False
    ).returncode


def dictionary(name: str) -> list[str]:
    path = HERE / "Dictionaries" / f"{name}.dict"
    return [f"-dict={path}"] if path.exists() else []


def number(pattern: str, text: str) -> int:
    found = re.findall(pattern, text)
    return int(found[-1]) if found else 0


def reason(log: str) -> str:
    """What the target said, or what the fuzzer makes of it."""
    for pattern in (r"FINDING in [^\n]*", r"[^\n]*Fatal error: [^\n]*", r"SUMMARY: [^\n]*"):
        if found := re.search(pattern, log):
            return found[0].strip()
    return "no reason given"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=str(WORK / "release/LecternFuzz"))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--only", nargs="*", default=[], choices=TARGETS)
    parser.add_argument("--replay", nargs="*", default=[])
    parser.add_argument("--prune", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
