"""Where a record refers to other records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crossbuilt.records.ledger import Thing
from crossbuilt.records.parts import fields, is_part

REFERENCES: Mapping[str, str] = {
    "company": "company",
    "instrument": "instrument",
    "model": "model",
    "models": "model",
    "operator": "company",
    "partners": "company",
    "plant": "plant",
    "record": "announcement",
    "succeeds": "instrument",
}
"""The fields that hold ids of records, and of which kind; a test holds them to the models.

What a withdrawal names in `superseded_by` is left out: it leads away from the record.
"""

Path = tuple[str | int, ...]


def references(record: Any) -> Iterator[tuple[Path, Thing]]:
    """The path of every reference in a record, with the kind and id it refers to."""
    for name, value in fields(record):
        yield from _within(value, (name,), REFERENCES.get(name))


def _within(value: Any, path: Path, kind: str | None) -> Iterator[tuple[Path, Thing]]:
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _within(item, (*path, position), kind)
    elif is_part(value):
        for name, field in fields(value):
            yield from _within(field, (*path, name), REFERENCES.get(name))
    elif kind and isinstance(value, str):
        yield path, (kind, value)
