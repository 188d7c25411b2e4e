"""A bound on what is said of one file, for files that are broken in one way a thousand times."""

from __future__ import annotations

from crossbuilt.reading.finding import Finding, Severity

MOST = 100
"""Findings shown of one file: more than anyone mends in one go."""


def first_of_many(findings: list[Finding], unmade: int = 0) -> list[Finding]:
    """The first findings of a file, and one that says how many more there are.

    `unmade`: how many further problems no finding has been made of.
    """
    shown = findings[:MOST]
    left_out = len(findings) - len(shown) + unmade
    if not left_out:
        return findings
    message = f"this file has {left_out:,} more problems that are not shown"
    rest = Finding(
        "XB023", Severity.ERROR, shown[-1].file, shown[-1].place, message, "mend those above, then check again"
    )
    return [*shown, rest]
