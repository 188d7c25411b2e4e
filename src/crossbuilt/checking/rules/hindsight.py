"""What nobody could know yet: figures, steps and readings later than those who tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from crossbuilt.checking import today
from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.reading.document import Path
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.dates import UncertainDate
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.source import Source

COUNTED = frozenset({"sales", "exports", "production", "shipments", "orders"})
"""Measures of what has been, not of what is planned."""


def told_by(day: UncertainDate, sources: Iterable[Source]) -> bool:
    """Whether a source may tell of this day: one published or, where it does not say when, read on it or later."""
    known = [source.published or source.accessed for source in sources]
    return not known or any(when is None or not when.precedes(day) for when in known)


def cited(keys: Iterable[str], sources: Mapping[str, Source]) -> list[Source]:
    """The sources of these keys."""
    return [sources[key] for key in keys if key in sources]


@record_rule(
    "XB331",
    "announcement",
    wrong="""
        quantities:
          - measure: sales
            value: 500
            unit: vehicles
            period: 2028
            sources: [release]
    """,
    right="""
        quantities:
          - measure: sales_target
            value: 500
            unit: vehicles
            period: 2028
            sources: [release]
    """,
)
def count_is_of_a_time_that_has_begun(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """What was sold, built or sent in a year cannot be told before that year; what is hoped for is a target."""
    for index, quantity in enumerate(record.quantities):
        sources = cited(quantity.sources, record.sources)
        if quantity.measure in COUNTED and quantity.period and not told_by(quantity.period, sources):
            yield Problem(
                ("quantities", index, "period"),
                f"`{quantity.measure}` counts what has been, but {quantity.period} is later than every source of it",
                "correct the period; for what is to be use `sales_target`, `production_target` or `export_target`",
            )


@record_rule(
    "XB332",
    "instrument",
    wrong="""
        history:
          - status: in_force
            date: 2027-12-19
            sources: [gazette]
    """,
    right="""
        history:
          - status: adopted
            date: 2025-12-19
            effective: 2027-12-19
            sources: [gazette]
    """,
)
def step_had_been_taken_when_it_was_read(record: Instrument, _: Dataset) -> Iterator[Problem]:
    """A step counts from its day on; one that is still to come would be taken for done on that day."""
    for index, step in enumerate(record.history):
        read = [source.accessed or source.published for source in cited(step.sources, record.sources)]
        if read and all(day is not None and day.precedes(step.date) for day in read):
            yield Problem(
                ("history", index, "date"),
                f"`{step.status}` is dated {step.date}, after every source of it was read",
                "correct the date; a rule that is enacted for later is `adopted`, with that day under `effective`",
            )


@record_rule(
    "XB333",
    "announcement",
    "company",
    "instrument",
    "plant",
    "region_list",
    severity=Severity.WARNING,
    wrong="""
        sources:
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            published: 2027-01-15
            language: en
            kind: primary
            accessed: 2072-01-16
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
def what_was_done_is_not_in_the_future(record: Any, _: Dataset) -> Iterator[Problem]:
    """Nobody has read a source, changed a record or seen an event on a day that is still to come.

    The last day on which a source was read is the day of the dataset, by which plans are judged; one slip makes
    all of them overdue.
    """
    last = today.tomorrow()
    for path, day in _past_days(record):
        if day.earliest and day.earliest > last:
            yield Problem(path, f"{day} is in the future", "look at the year; what is still to come has not occurred")


def _past_days(record: Any) -> Iterator[tuple[Path, UncertainDate]]:
    """The days of a record that lie behind whoever wrote them, with their paths."""
    for key, source in record.sources.items():
        if source.accessed:
            yield ("sources", key, "accessed"), source.accessed
        elif source.published:  # what is published after it was read is told by XB306
            yield ("sources", key, "published"), source.published
    for index, change in enumerate(getattr(record, "changes", ())):
        yield ("changes", index, "date"), change.date
    if getattr(record, "withdrawn", None):
        yield ("withdrawn", "date"), record.withdrawn.date
