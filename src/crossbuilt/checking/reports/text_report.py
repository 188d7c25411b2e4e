"""Findings as text for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from unicodedata import east_asian_width

from crossbuilt.reading.finding import Finding, Severity

Style = Callable[[str, str], str]
"""Takes a text and a role (error, warning, caret, hint, place) and returns it as it is to look."""


def plain(text: str, role: str) -> str:  # noqa: ARG001
    """No styling."""
    return text


def text_report(findings: Iterable[Finding], style: Style = plain) -> Iterator[str]:
    """The lines that show findings, a compiler's way: place, sentence, the line with a caret, a hint."""
    for finding in findings:
        place = finding.place
        head = style(f"{finding.file}:{place.line}:{place.column}:", "place")
        label = style(f"{finding.severity}[{finding.code}]", finding.severity)
        yield f"{head} {label} {finding.message}"
        if finding.excerpt.strip():
            yield from _excerpt(finding, style)
        if finding.hint:
            yield f"  {style('hint:', 'hint')} {finding.hint}"
        yield ""


def _excerpt(finding: Finding, style: Style) -> Iterator[str]:
    number = str(finding.place.line)
    start, end = finding.place.column - 1, finding.place.end_column - 1
    line = finding.excerpt.expandtabs(1)
    width = max(1, min(end, len(line)) - start)
    carets = "^" * _columns(line[start : start + width] or " ")
    yield f"  {number} | {line}"
    yield f"  {' ' * len(number)} | {' ' * _columns(line[:start])}{style(carets, 'caret')}"


def _columns(text: str) -> int:
    """How many terminal columns a text takes: East Asian wide characters take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def summary(records: int, findings: Iterable[Finding]) -> str:
    """The line that ends a run."""
    severities = [finding.severity for finding in findings]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    return f"{_count(records, 'record')} checked: {_count(errors, 'error')}, {_count(warnings, 'warning')}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
