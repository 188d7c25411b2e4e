"""Promises of which no record says what came: derived, so that the site and `crossbuilt due` judge alike."""

from __future__ import annotations

from collections.abc import Iterator

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dated_in import last_day
from crossbuilt.records.unanswered_plan import open_plans
from crossbuilt.tables.columns import ANNOUNCEMENT
from crossbuilt.tables.declaration import Column, ColumnType, Row, Table


def _open_promises(dataset: Dataset) -> Iterator[Row]:
    for key, plans in open_plans(dataset):
        record = dataset.announcements[key]
        for plan in plans:
            event = record.timeline[plan.position]
            due_by = last_day(record, event)
            scope = sorted(plan.open, key=lambda pair: (pair[0] or "", pair[1] or ""))
            for number, (model, market) in enumerate(scope):
                yield (
                    record.id,
                    plan.position,
                    number,
                    event.event,
                    due_by.isoformat() if due_by else None,
                    model,
                    market,
                )


OPEN_PROMISES = Table(
    "open_promises",
    "Open promises",
    "Derived: planned events for which neither the record nor one related to it holds an outcome, due or not; one "
    "row for each model and market still open. An outcome is the event as occurred, one that shows it (deliveries "
    "show a start of sales), a cancellation, or a later date after a delay. Withdrawn and cancelled announcements "
    "promise nothing. That no outcome is recorded does not prove that there was none.",
    (
        ANNOUNCEMENT,
        Column(
            "position",
            "Place of the planned event in the timeline, from 0: see events.",
            ColumnType.INTEGER,
            required=True,
        ),
        Column(
            "number",
            "Counts the models and markets still open for this event, from 0.",
            ColumnType.INTEGER,
            required=True,
        ),
        Column("event", "What was planned.", vocabulary="event", required=True),
        Column("due_by", "Last day that the plan's date can mean; empty where open.", unit="ISO 8601 day"),
        Column("model", "Key of the model; empty where the announcement names none.", references="models"),
        Column("market", "Country or region; empty where the source names none.", references="areas"),
    ),
    ("announcement", "position", "number"),
    _open_promises,
)
