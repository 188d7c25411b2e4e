"""Findings as GitHub workflow commands, which annotate the lines of a pull request.

Source of the format and its escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
and `actions/toolkit`, packages/core/src/command.ts.
"""

from __future__ import annotations

from crossbuilt.checking.reports.run import Run
from crossbuilt.checking.reports.text_report import summary
from crossbuilt.reading.finding import Finding


def github_report(run: Run) -> str:
    """A command a finding, then the summary, which GitHub shows as it is in the log."""
    return "".join(f"{line}\n" for line in [*map(_command, run.findings), summary(run)])


def _command(finding: Finding) -> str:
    place = finding.place
    properties = {
        "file": finding.file,
        "line": str(place.line),
        "endLine": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.end_column),
        "title": finding.code,
    }
    shown = ",".join(f"{name}={_escaped_property(value)}" for name, value in properties.items())
    message = f"{finding.message}\nhint: {finding.hint}" if finding.hint else finding.message
    return f"::{finding.severity} {shown}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
