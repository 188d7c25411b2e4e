"""Dates against one another: only what is provable, given how vague they are, is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.records.dataset import Dataset

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.region import RegionList
    from crossbuilt.records.timeline import TimelineEvent

MAY_COME_FIRST = frozenset(
    {
        *("reported", "unveiled", "certified", "production_start", "first_shipment", "milestone"),
        *("production_paused", "production_end", "orders_suspended", "shipment_paused", "sales_paused", "sales_end"),
        "sold_out",
    }
)
"""What can come before an announcement: preparations, a first ship told of later, and stops admitted later."""

SWAP = "correct one of the two dates"

PUBLIC = frozenset({"announced", "reported"})
"""Events by which an announcement becomes known."""


def comes_too_early(event: TimelineEvent, record: Announcement) -> bool:
    """Whether an event that follows its announcement is dated before it."""
    return event.event not in MAY_COME_FIRST and event.date.precedes(record.announced)


def _public_on_its_day(record: Announcement) -> bool:
    """Whether some event makes a record public on its day, be it by mistake as a plan (XB138)."""
    return any(event.event in PUBLIC and event.date == record.announced for event in record.timeline)


def announced_otherwise(record: Announcement) -> int | None:
    """The place in the timeline of the event that made the record public on another day than `announced`."""
    if _public_on_its_day(record):
        return None
    events = enumerate(record.timeline)
    public = [(index, event) for index, event in events if event.event in PUBLIC and event.status == "occurred"]
    public.sort(key=lambda each: (not record.id.startswith(str(each[1].date)), each[1].event != "announced"))
    return public[0][0] if public else None


@record_rule(
    "XB301",
    "announcement",
    wrong="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: sales_start
            date: 2026
            status: planned
            sources: [release]
    """,
    right="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: sales_start
            date: 2027
            status: planned
            sources: [release]
    """,
)
def nothing_happens_before_it_is_announced(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A sale or shipment before its announcement is a slip of the pen in one of the two dates."""
    if announced_otherwise(record) is not None:
        return  # which of its two dates counts must be known first
    for index, event in enumerate(record.timeline):
        if comes_too_early(event, record):
            yield Problem(
                ("timeline", index, "date"),
                f"{event.date} is before the announcement of {record.announced}",
                "correct one of the two dates; an earlier announcement is a record of its own",
            )


@record_rule(
    "XB302",
    "announcement",
    wrong="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: sales_start
            date: 2027-06
            status: occurred
            sources: [release]
    """,
    right="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: sales_start
            date: 2027-06
            status: planned
            sources: [release]
    """,
)
def no_source_reports_what_had_not_occurred(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A source cannot say that something has occurred before it did.

    One that does not say when it was published counts by the day on which it was read.
    """
    told = set()
    for index, event in enumerate(record.timeline):
        cited = [record.sources[key] for key in event.sources if key in record.sources]
        known = [source.published or source.accessed for source in cited]
        if event.status != "occurred" or not known or index == announced_otherwise(record):
            continue
        told_with = (event.date.edtf, frozenset(event.sources))
        if told_with not in told and all(day is not None and day.precedes(event.date) for day in known):
            told.add(told_with)
            latest = max(str(day) for day in known)
            yield Problem(
                ("timeline", index, "date"),
                f"{event.date} is later than every source of this event (the last is of {latest})",
                "correct the date, of the event or of its source"
                if event.event in PUBLIC
                else "cite a source that reports it, or write status: planned",
            )


@record_rule(
    "XB303",
    "announcement",
    wrong="""
        timeline:
          - event: sales_start
            date: 2027-06
            status: planned
            sources: [release]
    """,
    right="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: sales_start
            date: 2027-06
            status: planned
            sources: [release]
    """,
)
def announcement_stands_in_its_timeline(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """`announced` has no sources of its own; its event in the timeline cites them."""
    otherwise = announced_otherwise(record)
    if otherwise is not None:
        event = record.timeline[otherwise]
        yield Problem(
            ("announced",) if record.id.startswith(str(event.date)) else ("timeline", otherwise, "date"),
            f"`announced` is {record.announced}, but the event `{event.event}` is of {event.date}",
            "write the date of the source in both, alike",
        )
    elif not _public_on_its_day(record):
        yield Problem(
            ("announced",),
            f"the timeline has no event `announced` or `reported` that occurred on {record.announced}",
            "add it with the sources that give the date",
        )


@record_rule(
    "XB304",
    "instrument",
    wrong="""
        history:
          - status: in_force
            date: 2026-02-16
            sources: [gazette]
          - status: proposed
            date: 2025-12-19
            sources: [gazette]
    """,
    right="""
        history:
          - status: proposed
            date: 2025-12-19
            sources: [gazette]
          - status: in_force
            date: 2026-02-16
            sources: [gazette]
    """,
)
def history_is_in_order(record: Instrument, _: Dataset) -> Iterator[Problem]:
    """A history is read from top to bottom."""
    for index, (before, after) in enumerate(pairwise(record.history), start=1):
        if after.date.precedes(before.date):
            yield Problem(("history", index, "date"), f"{after.date} stands after {before.date}", "oldest first")


@record_rule(
    "XB305",
    "instrument",
    wrong="""
        measures:
          - rate: 25
            unit: percent_ad_valorem
            basis: additional
            market: JP
            valid_from: 2026-04-03
            valid_to: 2025-09-15
            sources: [gazette]
    """,
    right="""
        measures:
          - rate: 25
            unit: percent_ad_valorem
            basis: additional
            market: JP
            valid_from: 2026-04-03
            valid_to: 2026-09-15
            sources: [gazette]
    """,
)
def rate_ends_after_it_begins(record: Instrument, _: Dataset) -> Iterator[Problem]:
    """A rate that ends before it begins applies to no day."""
    for index, rate in enumerate(record.measures):
        if rate.valid_to and rate.valid_to.precedes(rate.valid_from):
            yield Problem(("measures", index, "valid_to"), f"{rate.valid_to} is before {rate.valid_from}", SWAP)


@record_rule(
    "XB306",
    "announcement",
    "instrument",
    "company",
    "plant",
    "region_list",
    wrong="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            published: 2027-01-15
            language: en
            kind: primary
            accessed: 2026-11-23
    """,
    right="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            published: 2027-01-15
            language: en
            kind: primary
            accessed: 2027-01-16
    """,
)
def source_is_read_after_it_is_published(record: Announcement | Instrument, _: Dataset) -> Iterator[Problem]:
    """Nobody reads a text before it is published."""
    for key, source in record.sources.items():
        if source.published and source.accessed and source.accessed.precedes(source.published):
            yield Problem(
                ("sources", key, "accessed"),
                f"{source.accessed} is before its publication on {source.published}",
                "correct one of the two; in January, look at the year",
            )


@record_rule(
    "XB310",
    "region_list",
    wrong="""
        regions:
          - code: EFTA
            name: European Free Trade Association
            kind: bloc
            members:
              - {country: GB, since: 1960-05-03, until: 1952-12-31}
            sources: [efta]
    """,
    right="""
        regions:
          - code: EFTA
            name: European Free Trade Association
            kind: bloc
            members:
              - {country: GB, since: 1960-05-03, until: 1972-12-31}
            sources: [efta]
    """,
)
def member_leaves_after_it_joins(record: RegionList, _: Dataset) -> Iterator[Problem]:
    """A membership that ends before it begins holds on no day, and the country would be missing from the region."""
    for index, region in enumerate(record.regions):
        for position, member in enumerate(region.members):
            if member.since and member.until and member.until.precedes(member.since):
                path = ("regions", index, "members", position, "until")
                yield Problem(path, f"{member.country} left {member.until}, before it joined {member.since}", SWAP)
