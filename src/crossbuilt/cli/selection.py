"""Which files the findings of a check are wanted of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crossbuilt.reading.walk import shown_name

if TYPE_CHECKING:
    from crossbuilt.checking.check import Wanted


class NotInRecordsError(Exception):
    """A path has nothing to do with the records folder; the message says which."""


def among(folder: Path, paths: Sequence[Path]) -> Wanted:
    """The files that are these paths or lie in them; all where there are none.

    Raises: NotInRecordsError
    """
    names = {name for path in paths for name in _names(path, folder)} or {""}
    return lambda file: "" in names or any(file == name or file.startswith(name + "/") for name in names)


def _names(path: Path, folder: Path) -> set[str]:
    """How findings name what a path stands for, as a link and as what it leads to; empty for what holds all records."""
    places = {path.resolve()}
    if path.name not in {"", ".."}:
        places.add(path.parent.resolve() / path.name)
    if any(folder.is_relative_to(place) for place in places):
        return {""}
    names = {shown_name(place, folder) for place in places if place.is_relative_to(folder)}
    if not names:
        raise NotInRecordsError(f"{path} is not in {folder}.")
    return names
