"""How findings reach a terminal, a file or a program."""

from __future__ import annotations

import sys

from crossbuilt.checking.reports.formats import report_in
from crossbuilt.checking.reports.run import Run
from crossbuilt.checking.reports.text_report import text_report
from crossbuilt.cli.output import style, wants_colour, write
from crossbuilt.reading.finding import Finding, Severity


def has_errors(findings: list[Finding]) -> bool:
    """Whether any finding stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def report(findings: list[Finding], records: int, seconds: float | None = None, output_format: str = "text") -> int:
    """Print findings and what they amount to.

    Returns: the exit code, 1 where any is an error.
    """
    run = Run(findings, records, seconds)
    if output_format == "text":
        write(text_report(run, style) if wants_colour(sys.stdout) else text_report(run))
    else:
        write(report_in(output_format, run), "utf-8")
    return int(has_errors(findings))
