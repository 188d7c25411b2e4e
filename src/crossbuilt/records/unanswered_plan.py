"""Plans of which the records do not say what came of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dated_in import last_day
from crossbuilt.records.flow import flows

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.timeline import TimelineEvent

SHOWN_BY: Mapping[str, frozenset[str]] = {
    "orders_open": frozenset({"sales_start", "deliveries_start"}),
    "sales_start": frozenset({"deliveries_start"}),
    "arrival": frozenset({"deliveries_start"}),
    "first_shipment": frozenset({"arrival", "deliveries_start"}),
    "production_start": frozenset({"first_shipment", "arrival", "deliveries_start"}),
}
"""Events that show another to have occurred: what has been delivered has been sold, and what has arrived, shipped."""

Scope = frozenset[tuple[str | None, str | None]]
"""The models and markets that an event is about; None where the record names none."""


class UnansweredPlan(NamedTuple):
    """A planned event with no outcome for some of its models and markets."""

    position: int
    """Its place in the timeline, from 0."""
    scope: Scope
    """The models and markets it is about."""
    open: Scope
    """Those of them without an outcome."""


def open_plans(dataset: Dataset) -> Iterator[tuple[str, list[UnansweredPlan]]]:
    """Planned events that have no outcome, due or not, by the key that their record has in the dataset.

    An outcome is the same event occurred, one that shows it (see SHOWN_BY), or `cancelled`, for the same models
    and markets, in the record or in one that either of the two names as related. A date that a `delayed` event
    has put off is answered by the later date. Records that are withdrawn, cancelled by another, or of the kind
    `cancellation` promise nothing any more.
    """
    related = _related(dataset)
    cancelled = {
        link.record
        for record in dataset.announcements.values()
        for link in record.related
        if link.relation == "cancels"
    }
    for key, record in dataset.announcements.items():
        if record.withdrawn or record.kind == "cancellation" or key in cancelled:
            continue
        around = [record, *(dataset.announcements[other] for other in sorted(related[key]))]
        plans = []
        for position, event in enumerate(record.timeline):
            if event.status == "planned":
                scope = _scope(record, event)
                left = scope - _answered(record, event, around)
                if left:
                    plans.append(UnansweredPlan(position, scope, left))
        if plans:
            yield key, plans


def unanswered_plans(dataset: Dataset, day: date) -> Iterator[tuple[Announcement, list[UnansweredPlan]]]:
    """Records with open plans that were due before `day`, and these plans; an open-ended date is never due."""
    for key, plans in open_plans(dataset):
        record = dataset.announcements[key]
        last_days = (last_day(record, record.timeline[plan.position]) for plan in plans)
        due = [plan for plan, last in zip(plans, last_days, strict=True) if last is not None and last < day]
        if due:
            yield record, due


def _related(dataset: Dataset) -> dict[str, set[str]]:
    related: dict[str, set[str]] = defaultdict(set)
    for record_id, record in dataset.announcements.items():
        for link in record.related:
            if link.record in dataset.announcements and link.record != record_id:
                related[record_id].add(link.record)
                related[link.record].add(record_id)
    return related


def _scope(record: Announcement, event: TimelineEvent) -> Scope:
    models = set(event.models or ())
    return frozenset(
        (flow.model.model if flow.model else None, market)
        for flow in flows(record)
        if flow.model is None or not models or flow.model.model in models
        for market in event.market or (flow.market,)
    )


def _answered(plan: Announcement, planned: TimelineEvent, around: list[Announcement]) -> Scope:
    """The models and markets for which the records around a plan hold its outcome.

    What occurred before the plan was announced is no outcome of it, but of an earlier one.
    """
    outcomes = {planned.event, "cancelled", *SHOWN_BY.get(planned.event, ())}
    answered: set[tuple[str | None, str | None]] = set()
    for record in around:
        delayed = any(event.event == "delayed" and event.status == "occurred" for event in record.timeline)
        for event in record.timeline:
            occurred = (
                event.status == "occurred" and event.event in outcomes and not event.date.precedes(plan.announced)
            )
            put_off = delayed and event.event == planned.event and planned.date.precedes(event.date)
            if occurred or put_off:
                answered |= _scope(record, event)
    return frozenset(answered)
