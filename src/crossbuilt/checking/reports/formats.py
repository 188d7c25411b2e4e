"""The formats of `crossbuilt check --format`, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crossbuilt.checking.reports.github_report import github_report
from crossbuilt.checking.reports.json_report import json_report
from crossbuilt.checking.reports.run import Run
from crossbuilt.checking.reports.sarif_report import sarif_report
from crossbuilt.checking.reports.text_report import text_report

FORMATS: Mapping[str, Callable[[Run], str]] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
    "sarif": sarif_report,
}
"""Each makes the whole output, ending in a line break."""
