"""What comes before what: the steps of a flow, of a record and of a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.checking.rules.dates import MAY_COME_FIRST, PUBLIC
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.timeline import TimelineEvent

COMES_AFTER: Mapping[str, str] = {
    "arrival": "first_shipment",
    "orders_resumed": "orders_suspended",
    "production_end": "production_start",
    "production_resumed": "production_paused",
    "sales_end": "sales_start",
    "sales_resumed": "sales_paused",
    "shipment_resumed": "shipment_paused",
    "sold_out": "orders_open",
}
"""Events, and the one that each presupposes."""

ANOTHER = re.compile(r"\b(?:generations?|earlier|previous|former|predecessor|first|before)\b")
"""Words of a note by which another start or generation is meant."""

ENDED = frozenset({"repealed", "expired"})
LIVING = frozenset({"amended", "suspended", "expired"})
"""Steps of a rule that has not ended."""

LONGEST_PLAN = 25
"""Years from an announcement within which its plans are to come true."""


@record_rule(
    "XB321",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: production_start
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: production_end
            date: 2026-12
            status: occurred
            sources: [release]
    """,
    right="""
        timeline:
          - event: production_end
            date: 2026-12
            status: occurred
            note: of the generation before
            sources: [release]
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: production_start
            date: 2027-01-15
            status: occurred
            sources: [release]
    """,
)
def what_ends_has_begun(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """What arrives has left, and what ends or goes on has begun or paused before; else one of two dates is a slip.

    An event whose note tells of an earlier start or generation is let be.
    """
    for index, event in enumerate(record.timeline):
        before = COMES_AFTER.get(event.event)
        if before is None or event.status != "occurred" or ANOTHER.search(event.note or ""):
            continue
        occurred = [other for other in record.timeline if other.event == before and other.status == "occurred"]
        begun = [other for other in occurred if _of_the_same(event, other)]
        if begun and all(event.date.precedes(other.date) for other in begun):
            yield Problem(
                ("timeline", index, "date"),
                f"`{event.event}` of {event.date} is before `{before}` of {begun[0].date}",
                "correct one of the two dates; where another start or generation is meant, say so under `note`",
            )


def _of_the_same(one: TimelineEvent, other: TimelineEvent) -> bool:
    """Whether two events may be about the same models and markets."""
    models = not one.models or not other.models or bool({*one.models} & {*other.models})
    return models and (not one.market or not other.market or bool({*one.market} & {*other.market}))


@record_rule(
    "XB322",
    "announcement",
    wrong="""
        changes:
          - date: 2027-03-01
            note: The start of sales was corrected.
          - date: 2027-02-01
            note: The price was added.
    """,
    right="""
        changes:
          - date: 2027-02-01
            note: The price was added.
          - date: 2027-03-01
            note: The start of sales was corrected.
    """,
)
def record_changes_after_its_announcement(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A record cannot change, or be withdrawn, before there was anything to record; its changes are read downwards."""
    for index, change in enumerate(record.changes):
        if change.date.precedes(record.announced):
            message = f"{change.date} is before the announcement of {record.announced}"
            yield Problem(("changes", index, "date"), message, "write the day on which this record was changed")
        elif index and change.date.precedes(record.changes[index - 1].date):
            message = f"{change.date} stands after {record.changes[index - 1].date}"
            yield Problem(("changes", index, "date"), message, "oldest first; look at the year")
    if record.withdrawn and record.withdrawn.date.precedes(record.announced):
        message = f"{record.withdrawn.date} is before the announcement of {record.announced}"
        yield Problem(("withdrawn", "date"), message, "write the day on which the record was withdrawn")


@record_rule(
    "XB324",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: first_shipment
            date: 2026
            status: planned
            sources: [release]
          - event: arrival
            date: 2026
            status: occurred
            sources: [release]
          - event: sales_start
            date: 2072
            status: planned
            sources: [release]
    """,
    right="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: first_shipment
            date: 2027
            status: planned
            sources: [release]
          - event: sales_start
            date: 2027
            status: planned
            sources: [release]
    """,
)
def plan_lies_ahead(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A plan is about what is to come when it becomes known, and soon enough for those who hear of it."""
    known = [event.date for event in record.timeline if event.event in PUBLIC and event.status == "occurred"]
    announced = record.announced.latest
    for index, event in enumerate(record.timeline):
        if event.status != "planned":
            continue
        path = ("timeline", index, "date")
        if event.event in MAY_COME_FIRST and known and all(event.date.precedes(day) for day in known):
            message = f"a plan for {event.date} was past when the first news came, on {record.announced}"
            yield Problem(path, message, "correct the date; for what had happened by then write `status: occurred`")
        elif announced and event.date.earliest and event.date.earliest.year > announced.year + LONGEST_PLAN:
            message = f"{event.date} is more than {LONGEST_PLAN} years after the announcement of {record.announced}"
            yield Problem(path, message, "look at the year")


@record_rule(
    "XB325",
    "instrument",
    severity=Severity.WARNING,
    wrong="""
        measures:
          - rate: 25
            unit: percent_ad_valorem
            basis: additional
            market: JP
            valid_from: 2005-04-03
            sources: [gazette]
    """,
    right="""
        measures:
          - rate: 25
            unit: percent_ad_valorem
            basis: additional
            market: JP
            valid_from: 2025-12-19
            sources: [gazette]
    """,
)
def rate_begins_with_its_rule(record: Instrument, _: Dataset) -> Iterator[Problem]:
    """A rate cannot apply before its rule was ever proposed, unless a step gave it effect from an earlier day."""
    begins = [day for step in record.history for day in (step.date, step.effective) if day]
    for index, rate in enumerate(record.measures):
        if all(rate.valid_from.precedes(day) for day in begins):
            yield Problem(
                ("measures", index, "valid_from"),
                f"{rate.valid_from} is before the rule's first step, of {begins[0]}",
                "correct the date, or add the step that set the rate, with `effective` where it was backdated",
            )


@record_rule(
    "XB326",
    "instrument",
    severity=Severity.WARNING,
    wrong="""
        history:
          - status: repealed
            date: 2025-12-19
            sources: [gazette]
          - status: amended
            date: 2026-02-16
            sources: [gazette]
    """,
    right="""
        history:
          - status: amended
            date: 2025-12-19
            sources: [gazette]
          - status: repealed
            date: 2026-02-16
            sources: [gazette]
    """,
)
def rule_that_has_ended_does_not_change(record: Instrument, _: Dataset) -> Iterator[Problem]:
    """What has ended cannot be amended; it can be made anew, and then it is adopted or in force again."""
    for index, (before, after) in enumerate(pairwise(record.history), start=1):
        if before.status in ENDED and after.status in LIVING:
            yield Problem(
                ("history", index, "status"),
                f"the rule was {before.status} on {before.date}, and cannot be {after.status} after that",
                "correct one of the two, or add the step by which it came back",
            )


@record_rule(
    "XB327",
    "instrument",
    severity=Severity.WARNING,
    wrong="""
        history:
          - status: adopted
            date: 2025-12-19
            effective: 2075-12-19
            sources: [gazette]
    """,
    right="""
        history:
          - status: adopted
            date: 2025-12-19
            effective: 2026-01-01
            sources: [gazette]
    """,
)
def step_takes_effect_near_its_day(record: Instrument, _: Dataset) -> Iterator[Problem]:
    """Rules are backdated or deferred by months or a few years; more is a slip in the year."""
    for index, step in enumerate(record.history):
        day, effect = step.date.earliest, step.effective.earliest if step.effective else None
        if day and effect and abs(effect.year - day.year) > LONGEST_PLAN:
            yield Problem(
                ("history", index, "effective"),
                f"{step.effective} is more than {LONGEST_PLAN} years from the step of {step.date}",
                "look at the year",
            )
