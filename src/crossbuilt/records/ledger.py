"""The ledger: every id ever published, with what it was given to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Thing = tuple[str, str]
"""Kind and id; a model's id is `<brand>/<model>`."""


class Entry(NamedTuple):
    """A line of the ledger."""

    kind: str
    """announcement, company, instrument, model, plant; or version, whose id is that of a release."""
    id: str
    told_by: str = ""
    """What tells it from others, where ids are mixed up (see identified.TOLD_BY)."""
    is_withdrawal: bool = False
    """Whether it says that the thing, entered before, is withdrawn."""

    @property
    def thing(self) -> Thing:
        """What it is about."""
        return self.kind, self.id

    def __str__(self) -> str:
        if self.is_withdrawal:
            return f"withdrawn {self.kind} {self.id}"
        return " ".join(part for part in (self.kind, self.id, self.told_by) if part)


class Entered(NamedTuple):
    """An entry and its line, counted from 1."""

    entry: Entry
    line: int


class Ledger(NamedTuple):
    """The ledger as read; a folder that has none has no entries."""

    file: str = "ledger.txt"
    """As findings name it."""
    lines: tuple[str, ...] = ()
    entries: tuple[Entered, ...] = ()
    """Every entry that says something new, in order."""
    things: Mapping[Thing, Entered] = {}
    """The last entry of each thing; it corrects those before."""
    withdrawn: Mapping[Thing, Entered] = {}
    """The entry that withdrew each thing that is withdrawn."""
