"""What each step of a plan says of itself: that it was said, that it gives something up, that it changes something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.checking.rules.completeness import origins
from crossbuilt.checking.rules.places import whence
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.origin import Origin

SAYINGS = frozenset({"announced", "reported", "delayed", "cancelled"})
"""Events that consist in somebody's saying so."""


@record_rule(
    "XB133",
    "announcement",
    wrong="""
        kind: sourcing_change
        previous_origin:
          country: TH
          plant: example-rayong
          sources: [release]
    """,
    right="""
        kind: sourcing_change
        previous_origin:
          country: JP
          sources: [release]
    """,
)
def change_of_source_is_to_another_country(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A change of source moves supply from one country to another; within a country it is a change of plant."""
    if record.kind != "sourcing_change":
        return
    changes = [
        (_countries(flow.previous_origin), _countries(flow.origin))
        for flow in flows(record)
        if flow.previous_origin and flow.origin and whence(flow.previous_origin) != whence(flow.origin)  # else XB223
    ]
    if changes and all(before == now for before, now in changes):
        path = next(path for path, _ in origins(record) if "previous_origin" in path)
        country = changes[0][0][0]
        yield Problem(
            (*path, "country"),
            f"the source changes from {country} to {country}",
            "correct one of the two countries; where only the plant changes, the kind is another",
        )


def _countries(origin: Origin) -> tuple[str, str | None]:
    return origin.country, origin.final_step.country if origin.final_step else None


@record_rule(
    "XB135",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        kind: cancellation
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: cancelled
            date: 2027-01-15
            status: occurred
            sources: [release]
    """,
    right="""
        kind: cancellation
        timeline:
          - event: sales_start
            date: 2027-H2
            status: planned
            sources: [release]
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: cancelled
            date: 2027-01-15
            status: occurred
            sources: [release]
    """,
)
def cancellation_says_what_it_gives_up(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A plan that is given up is told beside what it had promised, in its own record or in this one."""
    cancels = any(link.relation == "cancels" for link in record.related)
    if record.kind == "cancellation" and not cancels and all(event.status != "planned" for event in record.timeline):
        yield Problem(
            ("kind",),
            "the kind is `cancellation`, but nothing says what is given up",
            "name the record under `related` with `cancels`, or add what was planned to the timeline as `planned`",
        )


@record_rule(
    "XB138",
    "announcement",
    wrong="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: delayed
            date: 2028
            status: planned
            sources: [release]
    """,
    right="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: delayed
            date: 2027-01-15
            status: occurred
            sources: [release]
    """,
)
def what_was_said_has_occurred(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """These events are dated by the day on which somebody said so, which is never a plan."""
    for index, event in enumerate(record.timeline):
        if event.event in SAYINGS and event.status == "planned":
            new_date = "; a new date is an event of its own, as planned" if event.event == "delayed" else ""
            yield Problem(
                ("timeline", index, "status"),
                f"`{event.event}` is no plan: it occurs when somebody says so",
                f"write `occurred` and the day on which it was said{new_date}",
            )


@record_rule(
    "XB141",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: announced
            date: 2027-03-01
            status: occurred
            sources: [release]
    """,
    right="""
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
    """,
)
def plan_is_announced_once(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """What is announced later is an announcement of its own, in a record that follows this one."""
    first = None
    for index, event in enumerate(record.timeline):
        if event.event != "announced" or event.status != "occurred":
            continue
        if first is None:
            first = event
        elif event.date.edtf != first.date.edtf and (event.models, event.market) == (first.models, first.market):
            yield Problem(
                ("timeline", index, "event"),
                f"`announced` stands here a second time; it was on {first.date}",
                "later news is a record of its own that `follows` this one, or an event of another name",
            )
