"""What has an id that never changes: announcements, companies, instruments, models and plants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.ledger import Entry

TOLD_BY = {"announcement": "company", "company": "country", "instrument": "jurisdiction", "plant": "country"}
"""The field that shows that an id has been given to another thing; a model has none."""


class Identified(NamedTuple):
    """A thing that has such an id, and where it stands."""

    entry: Entry
    """What the ledger is to say of it."""
    record_kind: str
    record: str
    """Kind and id of the record that holds it; a model's is its company."""
    path: tuple[str | int, ...]
    """Where it stands in that record; empty for the record itself."""
    part: Any
    """The record or, for a model, the part of it."""

    @property
    def withdrawn(self) -> Any:
        """Its withdrawal (see revision), None while it stands."""
        return self.part.withdrawn


def identified(dataset: Dataset) -> Iterator[Identified]:
    """Everything with such an id in the sound records, in order of kinds and records."""
    for announcement in dataset.announcements.values():
        yield from identified_in("announcement", announcement)
    for company in dataset.companies.values():
        yield from identified_in("company", company)
    for instrument in dataset.instruments.values():
        yield from identified_in("instrument", instrument)
    for plant in dataset.plants.values():
        yield from identified_in("plant", plant)


def identified_in(kind: str, record: Any) -> Iterator[Identified]:
    """A record, and the models of a company."""
    told_by = getattr(record, TOLD_BY[kind])
    entry = Entry(kind, record.id, told_by if isinstance(told_by, str) else ",".join(sorted({*told_by})))
    yield Identified(entry, kind, record.id, (), record)
    if kind == "company":
        for at, brand in enumerate(record.brands):
            for position, model in enumerate(brand.models):
                path = ("brands", at, "models", position)
                yield Identified(Entry("model", f"{brand.id}/{model.id}"), kind, record.id, path, model)
