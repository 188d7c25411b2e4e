"""The rules in play, with how each stood on the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.instrument_standing import standing_on
from crossbuilt.tables.columns import ANNOUNCEMENT, NOTE, POSITION
from crossbuilt.tables.declaration import Column, Row, Table


def _regulatory_links(dataset: Dataset) -> Iterator[Row]:
    for record in dataset.announcements.values():
        day = record.announced.latest
        for position, link in enumerate(record.regulatory_context):
            status, since = _standing(dataset, link.instrument, day)
            yield (record.id, position, link.instrument, link.role, status, since, link.note)


def _standing(dataset: Dataset, instrument_id: str, day: date | None) -> tuple[str | None, str | None]:
    instrument = dataset.instruments.get(instrument_id)
    step = standing_on(instrument, day) if instrument and day else None
    return (step.status, step.date.text) if step else (None, None)


REGULATORY_LINKS = Table(
    "regulatory_links",
    "Regulatory links",
    "The rules in play, and how each stood on the day of the announcement.",
    (
        ANNOUNCEMENT,
        POSITION,
        Column("instrument", "Id of the rule.", references="instruments", required=True),
        Column("role", "What the rule does here.", vocabulary="regulatory_role", required=True),
        Column(
            "standing_then",
            "Derived: the last step of the rule's history that had provably been taken by the last day the "
            "announcement can mean; empty where none had.",
            vocabulary="instrument_status",
        ),
        Column("standing_since", "Derived: the date of that step, as written."),
        NOTE,
    ),
    ("announcement", "position"),
    _regulatory_links,
)
