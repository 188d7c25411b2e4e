"""Lists that hold the same entry twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crossbuilt.checking.rule import EVERY_KIND, Problem, record_rule
from crossbuilt.reading.document import Path
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.parts import fields, is_part

TELLS_APART = frozenset({"note", "sources"})
"""Fields by which entries that say the same are still told apart, or that may be joined."""

TOLD_ELSEWHERE = frozenset({"timeline", "related", "terms", "brands"})
"""Lists with a rule of their own."""


@record_rule(
    "XB131",
    *EVERY_KIND,
    severity=Severity.WARNING,
    wrong="""
        models:
          - model: example/pickup
            sources: [release]
          - model: example/pickup
            steering: left
            sources: [release]
          - model: example/pickup
            sources: [release]
    """,
    right="""
        models:
          - model: example/pickup
            steering: right
            sources: [release]
          - model: example/pickup
            steering: left
            sources: [release]
    """,
)
def entry_stands_once_in_its_list(record: Any, _: Dataset) -> Iterator[Problem]:
    """What two sources tell is one entry that cites both; an entry that stands twice is counted twice."""
    yield from _repeated(record, ())


def _repeated(value: Any, path: Path) -> Iterator[Problem]:
    if is_part(value):
        for name, field in fields(value):
            if name not in TOLD_ELSEWHERE or name == "brands":
                yield from _repeated(field, (*path, name))
    elif isinstance(value, tuple) and value and is_part(value[0]):
        for index, entry in enumerate(value):
            first = next((at for at, other in enumerate(value[:index]) if _say_the_same(entry, other)), None)
            if first is not None and path[-1] not in TOLD_ELSEWHERE:
                yield Problem((*path, index), f"this says the same as number {first + 1} of `{path[-1]}`", _hint(entry))
            yield from _repeated(entry, (*path, index))


def _say_the_same(one: Any, other: Any) -> bool:
    notes = getattr(one, "note", None), getattr(other, "note", None)
    if all(notes) and notes[0] != notes[1]:
        return False
    return _alike(one, other)


def _alike(one: Any, other: Any) -> bool:
    """Whether two parts say the same, wherever it is said and whatever is noted."""
    if not is_part(one) or not is_part(other):
        return bool(one == other)
    return all(_alike(field, getattr(other, name)) for name, field in fields(one) if name not in TELLS_APART)


def _hint(entry: Any) -> str:
    if "note" not in type(entry).model_fields:
        return "remove one of the two"
    return "make them one entry that cites the sources of both, or say under `note` what tells them apart"
