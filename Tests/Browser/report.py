"""What was checked and what was found: one line a finding, one count at the end."""

import dataclasses
import sys
import time


@dataclasses.dataclass(frozen=True)
class View:
    """One way to look at one page. `width` in CSS pixels; None where a check has no screen (Nu checker, files)."""

    site: str
    kind: str
    width: int | None = None
    scheme: str = "light"
    script: bool = True

    def __str__(self) -> str:
        words = [f"{self.site}/{self.kind}"]
        if self.width is not None:
            words += [f"{self.width} px", self.scheme, "script" if self.script else "no script"]
        return ", ".join(words)

    @property
    def file_name(self) -> str:
        return f"{self.kind}-{self.width}-{self.scheme}{'' if self.script else '-noscript'}.png"


@dataclasses.dataclass(frozen=True)
class Finding:
    """One thing wrong: where on the page, and what to do about it."""

    element: str
    advice: str


class Report:
    """Counts checks; prints findings as they come, each check at most `MOST` of them."""

    MOST = 5

    def __init__(self, began: float | None = None) -> None:
        self.passed = 0
        self.failed = 0
        self.failures: list[str] = []
        self.warnings: list[str] = []
        self.began = began or time.monotonic()

    def record(self, check: str, view: View, findings: list[Finding]) -> None:
        """A check passes when it found nothing."""
        if not findings:
            self.passed += 1
            return
        self.failed += 1
        for finding in findings[: self.MOST]:
            self.failures.append(f"{check}: {view}: {finding.element}: {finding.advice}")
            self.say(f"FAILED {self.failures[-1]}")
        if len(findings) > self.MOST:
            self.say(f"       and {len(findings) - self.MOST} more of {check} there")

    def warn(self, check: str, view: View, findings: list[Finding]) -> None:
        """Worth mending, not a failure; one line for all pages of a site that have it."""
        for finding in findings:
            line = f"{check}: {view.site}: {finding.element}: {finding.advice}"
            if line not in self.warnings:
                self.warnings.append(line)

    def add(self, other: "Report") -> None:
        """What another worker counted; it has printed its findings itself."""
        self.passed += other.passed
        self.failed += other.failed
        self.failures += other.failures
        self.warnings += [line for line in other.warnings if line not in self.warnings]

    def say(self, line: str) -> None:
        print(f"{time.monotonic() - self.began:6.1f} s  {line}", flush=True)

    def finish(self) -> int:
        """Prints the warnings and the count; the exit code."""
        for line in self.warnings:
            print(f"warning: {line}")
        sys.stdout.flush()
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed or not self.passed else 0
