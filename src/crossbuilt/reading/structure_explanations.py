"""Why the fields of a record are refused one by one."""

from __future__ import annotations

from crossbuilt.reading.explanation import Example, Explanation
from crossbuilt.reading.finding import Severity

STRUCTURE_EXPLANATIONS = (
    Explanation(
        code="XB101",
        severity=Severity.ERROR,
        title="Required keys are there",
        why="A record without one of them cannot be published: its table needs the value.",
        wrong=Example("timeline:\n  - event: announced\n    date: 2027-01-15\n    sources: [release]"),
        right=Example(
            "timeline:\n  - event: announced\n    date: 2027-01-15\n    status: occurred\n    sources: [release]"
        ),
    ),
)
