"""Vocabularies that records draw on, and that are not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from crossbuilt.reading.finding import Finding, Severity
from crossbuilt.reading.walk import TOP


def missing_vocabularies(
    needed: Collection[str], read: Collection[str], folder: Path, findings: Collection[Finding]
) -> Iterator[Finding]:
    """Those of the needed vocabularies that were not read, unless a finding already says of its file why."""
    told = {finding.file for finding in findings}
    for vocabulary in sorted({*needed} - {*read}):
        file = f"{folder.name}/vocabularies/{vocabulary}.yml"
        if file not in told:
            message = f"the vocabulary {vocabulary} is missing; fields of records draw on it"
            yield Finding("XB015", Severity.ERROR, file, TOP, message, "restore the file")
