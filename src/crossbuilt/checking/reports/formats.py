"""The formats of `crossbuilt check --format`, by name."""

from __future__ import annotations

import importlib

from crossbuilt.checking.reports.run import Run

FORMATS = ("text", "json", "github", "sarif")
"""Each has a module and a function in it, imported when the format is asked for."""


def report_in(name: str, run: Run) -> str:
    """The whole output in a format of this name, ending in a line break."""
    function = f"{name}_report"
    report: str = getattr(importlib.import_module(f"crossbuilt.checking.reports.{function}"), function)(run)
    return report
