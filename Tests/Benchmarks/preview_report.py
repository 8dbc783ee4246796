"""Prints what `preview.py` measured beside the goals, without judging."""

import math
import statistics

import report

# By the number of notes: milliseconds until a save is told, and what it takes at least.
TOLD_GOALS = {1000: "50 (100)", 10000: "200 (400)"}
START_GOALS = {10000: "2 s"}
END_GOAL, RATE_GOAL, MEMORY_GOAL = "1,000", "5,000", "flat over 10,000"


def print_preview(results: dict) -> None:
    report.print_machine(results)
    sizes = results["sizes"]
    for table in (start_rows, told_rows, rate_rows, memory_rows, end_rows):
        rows = table(sizes)
        if len(rows) > 1:
            report.print_table(rows)
            print()
    print("Goals in brackets are the least. MB is a million bytes.")


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.1f}"


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least this share of all are not above."""
    return sorted(values)[math.ceil(share * len(values)) - 1]


def start_rows(sizes: list[dict]) -> list[list[str]]:
    rows = [["from the start to", "first page s", "min-max", "then a post s", "MB", "peak MB", "goal"]]
    for size in sizes:
        starts = size["starts"]
        firsts = [start["first"] for start in starts]
        rows.append([
            f"{size['notes']} notes", f"{statistics.median(firsts):.3f}", f"{min(firsts):.3f}-{max(firsts):.3f}",
            f"{report.median(starts, 'post'):.3f}", f"{report.median(starts, 'resident') / 1e6:.1f}",
            f"{max(start['peak'] for start in starts) / 1e6:.1f}", START_GOALS.get(size["notes"], "")])
    return rows


def told_rows(sizes: list[dict]) -> list[list[str]]:
    rows = [["from the close of the file to the event", "median ms", "90 %", "worst", "saves", "goal"]]
    for size in sizes:
        for kind, seconds in size["told"].items():
            figures = (statistics.median(seconds), percentile(seconds, 0.9), max(seconds))
            goal = TOLD_GOALS.get(size["notes"], "")
            rows.append([f"{size['notes']} notes, {kind}", *map(milliseconds, figures), str(len(seconds)), goal])
    return rows


def rate_rows(sizes: list[dict]) -> list[list[str]]:
    rows = [["answers", "pages a second", "failed", "goal"]]
    for size in sizes:
        for pages, answered in size.get("answers", {}).items():
            cells = [f"{answered['rate']:,.0f}", f"{answered['failed']:,}", RATE_GOAL]
            rows.append([f"{size['notes']} notes, {pages}", *cells])
    return rows


def memory_rows(sizes: list[dict]) -> list[list[str]]:
    rows = [["memory over edits", "after edits", "MB", "descriptors", "after edits", "MB", "descriptors", "goal"]]
    for size in sizes:
        cells = []
        for look in (size["edits"][0], size["edits"][-1]):
            cells += [f"{look['edits']:,}", f"{look['resident'] / 1e6:.1f}", str(look["descriptors"])]
        rows.append([f"{size['notes']} notes", *cells, MEMORY_GOAL])
    return rows


def end_rows(sizes: list[dict]) -> list[list[str]]:
    rows = [["from SIGINT to the end", "median ms", "worst", "after the edits", "goal"]]
    for size in sizes:
        ends = [start["end"] for start in size["starts"]]
        figures = (statistics.median(ends), max(ends), size["end"])
        rows.append([f"{size['notes']} notes", *map(milliseconds, figures), END_GOAL])
    return rows
