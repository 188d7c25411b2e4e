"""A finished check, for a report to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crossbuilt.reading.finding import Finding, Severity


class Run(NamedTuple):
    """What a check found, and how much it looked at."""

    findings: Sequence[Finding]
    """In the order in which they are shown."""
    records: int
    """How many files were read."""
    seconds: float | None = None
    """How long it took; None where nobody measured."""

    @property
    def errors(self) -> int:
        """How many findings stop a build."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings do not."""
        return len(self.findings) - self.errors
