"""Where libyaml broke off, and what is to be said of it."""

from __future__ import annotations

from typing import NamedTuple

from crossbuilt.reading.finding import Place


class Trouble(NamedTuple):
    """What is wrong with a file's YAML, and where."""

    place: Place
    message: str
    hint: str


class BrokenOff(NamedTuple):
    """Where reading broke off, and what was being read."""

    lines: tuple[str, ...]
    place: Place
    """Where it broke off."""
    since: Place
    """Where what was being read begins."""
    at_end: bool = False
    """Whether that was at the end of the file."""

    @property
    def line(self) -> str:
        """The line of the place."""
        return self._line(self.place.line)

    @property
    def line_since(self) -> str:
        """The line in which what was being read begins."""
        return self._line(self.since.line)

    @property
    def above(self) -> str:
        """The line above that of the place."""
        return self._line(self.place.line - 1)

    @property
    def before(self) -> str:
        """What stands before the place in its line."""
        return self.line[: self.place.column - 1]

    @property
    def sign(self) -> str:
        """The character at the place."""
        return self.line[self.place.column - 1 : self.place.column]

    def _line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""
