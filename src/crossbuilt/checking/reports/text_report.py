"""Findings as text for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from crossbuilt.checking.reports.excerpt import excerpt, visible
from crossbuilt.checking.reports.run import Run
from crossbuilt.reading.finding import Finding
from crossbuilt.reading.quoting import escaped

Style = Callable[[str, str], str]
"""Takes a text and a role (error, warning, caret, hint, place) and returns it as it is to look."""

MOST_OF_A_KIND = 5
"""How many findings of one code are shown of one file; the rest are counted."""


def plain(text: str, role: str) -> str:  # noqa: ARG001
    """No styling."""
    return text


def text_report(run: Run, style: Style = plain) -> str:
    """The findings, then the line that ends a run."""
    return "".join(f"{line}\n" for line in [*finding_lines(run.findings, style), summary(run)])


def finding_lines(findings: Sequence[Finding], style: Style = plain) -> Iterator[str]:
    """The lines that show findings, a compiler's way: place, sentence, the line with a caret, a hint."""
    kinds = Counter((finding.file, finding.code) for finding in findings)
    shown: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        kind = (finding.file, finding.code)
        if shown[kind] == MOST_OF_A_KIND:
            continue
        shown[kind] += 1
        yield from _lines(finding, style)
        if shown[kind] == MOST_OF_A_KIND < kinds[kind]:
            yield f"… and {kinds[kind] - MOST_OF_A_KIND:,} more of {finding.code} in this file"
            yield ""


def _lines(finding: Finding, style: Style) -> Iterator[str]:
    place = finding.place
    head = style(f"{escaped(finding.file)}:{place.line}:{place.column}:", "place")
    label = style(f"{finding.severity}[{finding.code}]", finding.severity)
    yield f"{head} {label} {visible(finding.message)}"
    if finding.excerpt.strip():
        number = str(place.line)
        line, room, carets = excerpt(finding.excerpt, place)
        yield f"  {number} | {line}"
        yield f"  {' ' * len(number)} | {room}{style(carets, 'caret')}"
    if finding.hint:
        yield f"  {style('hint:', 'hint')} {visible(finding.hint)}"
    yield ""


def summary(run: Run) -> str:
    """The line that ends a run."""
    counts = f"{_count(run.errors, 'error')}, {_count(run.warnings, 'warning')}"
    took = "" if run.seconds is None else f" ({run.seconds:,.1f} s)"
    return f"{_count(run.records, 'record')} checked: {counts}{took}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
