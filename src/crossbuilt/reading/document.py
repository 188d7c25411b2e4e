"""A YAML file as read: its data with every scalar as text, and the place of every key and value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from crossbuilt.reading.finding import Finding, Place, Severity
from crossbuilt.reading.quoting import quoted, with_short_words

Path = tuple[str | int, ...]
"""The way to a value: keys, and list positions from 0."""

Data = str | list["Data"] | dict[str, "Data"]


class Document(NamedTuple):
    """A readable file."""

    file: str
    lines: tuple[str, ...]
    data: Data
    keys: Mapping[Path, Place]
    values: Mapping[Path, Place]

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """Where a value stands, or its key; for a value that is not there, the nearest one around it."""
        for end in range(len(path), -1, -1):
            found = (self.keys.get(path[:end]) if of_key else None) or self.values.get(path[:end])
            if found and (end == len(path) or not end):
                return found
            if found:
                return self.keys.get(path[:end], found)
        return Place(1, 1, 1)

    def finding(
        self,
        code: str,
        path: Path,
        message: str,
        hint: str = "",
        *,
        severity: Severity = Severity.ERROR,
        of_key: bool = False,
    ) -> Finding:
        """Make a finding about a value of this file, or about its key."""
        place = self.place(path, of_key=of_key)
        sentence, line = with_short_words(message), excerpt(self.lines, place)
        return Finding(code, severity, self.file, place, sentence, hint, line)


LONGEST_LINE = 10_000
"""Characters of a line that findings still repeat."""


def excerpt(lines: tuple[str, ...], place: Place) -> str:
    """The line of a place; nothing where there is none, or where nobody could read it."""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return line if len(line) <= LONGEST_LINE else ""


def pointer(path: Path) -> str:
    """The JSON Pointer (RFC 6901) of a path: `/timeline/1/date`."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def spoken(path: Path) -> str:
    """A path as curators say it: `timeline[1].date`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{quoted(step)}" for step in path)
    return text.removeprefix(".")
