"""A finding: what is wrong with a record, where, and what to write instead."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters: an error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """A stretch of one line; lines and columns count characters from 1, `end_column` is the first one after it."""

    line: int
    column: int
    end_column: int


class Finding(NamedTuple):
    """One thing wrong, for a curator to read."""

    code: str
    """Stable: `XB` and three digits."""
    severity: Severity
    file: str
    """Path from the folder that was checked, with forward slashes."""
    place: Place
    message: str
    """What is wrong, in one sentence."""
    hint: str = ""
    """What to write instead."""
    excerpt: str = ""
    """The line it points at."""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Findings are shown by file, then from top to bottom."""
        return (self.file, self.place.line, self.place.column, self.code, self.message)
