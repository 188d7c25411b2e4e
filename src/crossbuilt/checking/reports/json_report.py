"""Findings as JSON, for editors and scripts.

One object:

    {
      "findings": [
        {
          "code": "XB203",                                what kind of finding; `crossbuilt explain XB203`
          "severity": "error",                            "error" or "warning"
          "file": "records/announcements/2025/….yml",     from the folder that holds records/, with "/"; see below
          "line": 29,                                     from 1
          "column": 14,                                   in characters (Unicode code points), from 1
          "end_column": 28,                               the first column after the place, on the same line
          "message": "there is no plant “toyota-kentuky”",
          "hint": "did you mean `toyota-kentucky`?"       "" where there is none
        }
      ],
      "summary": {
        "records": 103,                                   files read
        "errors": 1,
        "warnings": 0,
        "seconds": 0.312                                  how long it took; null where nobody measured
      }
    }

Findings stand in the order of their files, lines and columns, and every one is there: nothing is grouped. Keys may be
added, but none of these changes its meaning. The encoding is UTF-8 everywhere. A file has its true name, whatever is
in it; bytes of it that are no UTF-8 are the lone surrogates of PEP 383, written as `\\udcff`.
"""

from __future__ import annotations

import json
from typing import Any

from crossbuilt.checking.reports.run import Run
from crossbuilt.reading.finding import Finding


def json_report(run: Run) -> str:
    """The object described above, ending in a line break."""
    report = {
        "findings": [_finding(finding) for finding in run.findings],
        "summary": {
            "records": run.records,
            "errors": run.errors,
            "warnings": run.warnings,
            "seconds": None if run.seconds is None else round(run.seconds, 3),
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "end_column": finding.place.end_column,
        "message": finding.message,
        "hint": finding.hint,
    }
