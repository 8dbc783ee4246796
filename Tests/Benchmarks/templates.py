#!/usr/bin/env python3
"""Builds the template benchmark, a Swift package of its own, and runs it on a corpus made for it.

Nothing here passes or fails by time. Exit code 1: the engines do not make the same pages; 3: the package did not build.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE / "Templates"


def build(swift: str) -> pathlib.Path:
    """The program, built with optimization."""
    command = [swift, "build", "-c", "release", "--package-path", str(PACKAGE), "--product", "template-benchmark"]
    subprocess.run(command, check=True, stdout=sys.stderr)
    return PACKAGE / ".build" / "release" / "template-benchmark"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notes", type=int, default=1000, metavar="N",
                        help="notes that the default theme is measured on (default: %(default)s)")
    parser.add_argument("--batches", type=int, default=31, metavar="N", help="of each page (default: %(default)s)")
    parser.add_argument("--swift", default="swift", metavar="FILE", help="the compiler's driver")
    options = parser.parse_args()
    try:
        program = build(options.swift)
    except subprocess.CalledProcessError:
        return 3
    with tempfile.TemporaryDirectory(prefix="lectern-bench-") as work:
        corpus = pathlib.Path(work) / "corpus"
        subprocess.run([sys.executable, "-B", HERE / "corpus.py", corpus, str(options.notes)], check=True)
        command = [program, "--root", HERE.parent.parent, "--site", corpus / "lectern",
                   "--batches", str(options.batches)]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
