"""Prints the measurements as plain tables, and what follows from them."""

import statistics
import sys

LARGEST_DIFFERENCE = 0.05


def show_progress(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def end_progress() -> None:
    show_progress("")


def comparable(counts: list[int]) -> bool:
    """Whether the file counts are near enough for the times to mean anything."""
    return max(counts) - min(counts) <= LARGEST_DIFFERENCE * max(counts)


def median(runs: list[dict], field: str) -> float:
    return statistics.median(run[field] for run in runs)


def print_table(rows: list[list[str]]) -> None:
    """Columns as wide as their widest cell, the first flush left, the others flush right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join([row[0].ljust(widths[0])] + cells).rstrip())


def run_cells(runs: list[dict]) -> list[str]:
    """Median wall, the fastest and slowest, median processor time, largest peak."""
    walls = [run["wall"] for run in runs]
    peak = max(run["peak"] for run in runs)
    spread = f"{min(walls):.3f}-{max(walls):.3f}"
    return [f"{statistics.median(walls):.3f}", spread, f"{median(runs, 'cpu'):.3f}", f"{peak / 1e6:.1f}"]


def print_sizes(results: list[dict]) -> None:
    rows = [["notes, build", "wall s", "min-max", "cpu s", "peak MB", "files", "MB written"]]
    for result in results:
        for name, runs in result["cold"].items():
            output = result["outputs"][name]
            written = [str(output["files"]), f"{output['size'] / 1e6:.1f}"]
            rows.append([f"{result['notes']} {name}, cold", *run_cells(runs), *written])
        if "unchanged" in result:
            again = result["unchanged"]
            cells = run_cells(again["runs"])
            rows.append([f"{result['notes']} lectern, unchanged", *cells, str(again["files_written"]), ""])
    print_table(rows)


def print_comparison(result: dict) -> None:
    """Hugo over Lectern, or, where the sites differ too much, why not."""
    outputs, cold = result["outputs"], result["cold"]
    if len(outputs) < 2:
        return
    counts = ", ".join(f"{name} {output['files']} files" for name, output in outputs.items())
    print(f"\n{result['notes']} notes: {counts}")
    if not result["comparable"]:
        print(f"Not compared: the file counts differ by more than {LARGEST_DIFFERENCE:.0%}.")
        print_kinds(outputs)
        return
    wall = median(cold["hugo"], "wall") / median(cold["lectern"], "wall")
    cpu = median(cold["hugo"], "cpu") / median(cold["lectern"], "cpu")
    peak = max(run["peak"] for run in cold["lectern"]) / max(run["peak"] for run in cold["hugo"])
    size = outputs["lectern"]["size"] / outputs["hugo"]["size"]
    print(f"Lectern is {wall:.1f} times as fast ({cpu:.1f} times less processor time), "
          f"its peak memory {peak:.2f} of Hugo's, its bytes written {size:.2f} of Hugo's.")


def print_kinds(outputs: dict) -> None:
    """Files by part of the site, to see which pages one of the two does not make."""
    kinds = sorted({kind for output in outputs.values() for kind in output["kinds"]})
    rows = [["files", *outputs]]
    rows += [[kind, *(str(output["kinds"].get(kind, 0)) for output in outputs.values())] for kind in kinds]
    print_table(rows)


def print_plain(result: dict) -> None:
    """Lectern over a loop that does nothing but write the same bytes."""
    if "plain" not in result:
        return
    written, synced = (median(result["plain"], field) for field in ("written", "synced"))
    share = median(result["cold"]["lectern"], "wall") / synced
    print(f"{result['notes']} notes, a plain loop that writes the same bytes: {written:.3f} s, {synced:.3f} s until the "
          f"disk has them; Lectern takes {share:.2f} times as long.")


def print_phases(results: list[dict]) -> None:
    """Where a cold build's time goes, from `build --timings`."""
    timed = [result for result in results if "timings" in result]
    if not timed:
        return
    names = list(timed[-1]["timings"]["phases"])
    rows = [["phase, ms", *(f"{result['notes']} notes" for result in timed)]]
    rows += [[name, *(f"{result['timings']['phases'].get(name, 0):.1f}" for result in timed)] for name in names]
    print()
    print_table(rows)


def print_unchanged(result: dict) -> None:
    if "unchanged" in result:
        share = median(result["unchanged"]["runs"], "wall") / median(result["cold"]["lectern"], "wall")
        print(f"{result['notes']} notes, nothing changed: {share:.2f} of a cold build, "
              f"{result['unchanged']['files_written']} files written.")


def print_growth(results: list[dict]) -> None:
    """How much more each larger corpus costs than the one before."""
    for small, large in zip(results, results[1:]):
        for name in large["cold"]:
            wall, peak = (median(large["cold"][name], f) / median(small["cold"][name], f) for f in ("wall", "peak"))
            print(f"{small['notes']} -> {large['notes']} notes, {name}: time x {wall:.1f}, memory x {peak:.1f}")


def print_machine(report: dict) -> None:
    versions = ", ".join(f"{name} {version}" for name, version in report["versions"].items())
    print(f"{versions}; {report['machine']}; {report['cores']} cores")


def print_report(report: dict) -> None:
    print_machine(report)
    print_sizes(report["sizes"])
    for result in report["sizes"]:
        print_comparison(result)
        print_plain(result)
        print_unchanged(result)
    print_phases(report["sizes"])
    print()
    print_growth(report["sizes"])
    if "small" in report:
        runs = report["small"]["runs"]
        print(f"{report['small']['notes']} notes, --no-sync: {median(runs, 'wall') * 1000:.1f} ms, "
              f"peak {median(runs, 'peak') / 1e6:.1f} MB")
    print(f"Peaks below {report['floor'] / 1e6:.1f} MB read as that much, even of a program that does nothing.")
