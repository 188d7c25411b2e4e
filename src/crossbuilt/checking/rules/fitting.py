"""Whether the kind and the standing of a record fit what it tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement

BUILT_UP_KINDS = frozenset({"introduction", "export_programme", "production_plan", "sourcing_change"})
"""Kinds before which `kit_assembly` comes, by its scope note."""

HALTS = frozenset({"orders_suspended", "production_paused", "shipment_paused", "sales_paused", "delayed"})
RESUMPTIONS = frozenset({"orders_resumed", "production_resumed", "shipment_resumed", "sales_resumed"})


@record_rule(
    "XB144",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        standing: reported
    """,
    right="""
        standing: reported
        timeline:
          - event: reported
            date: 2027-01-15
            status: occurred
            sources: [release]
    """,
)
def what_is_only_reported_was_not_announced(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """`announced` means that the actor itself made the plan public, and `reported` that it has not."""
    announced = any(event.event == "announced" and event.status == "occurred" for event in record.timeline)
    if record.standing == "reported" and announced:
        yield Problem(
            ("standing",),
            "the standing is `reported`, but the timeline says that the plan was `announced`",
            "write `committed` or `considered`; where only others made it public, the event is `reported`",
        )


@record_rule(
    "XB145",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        origin:
          country: TH
          supply: kits
          final_step: {country: KE, role: assembly}
          sources: [release]
    """,
    right="""
        kind: kit_assembly
        origin:
          country: TH
          supply: kits
          final_step: {country: KE, role: assembly}
          sources: [release]
    """,
)
def plan_for_kits_is_kit_assembly(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Where nothing but kits leaves the origin, what is announced is their assembly, whatever else it is."""
    supplies = {flow.origin.supply if flow.origin else None for flow in flows(record)}
    if record.kind in BUILT_UP_KINDS and supplies == {"kits"}:
        yield Problem(
            ("kind",),
            f"the kind is `{record.kind}`, but all vehicles leave their origin as kits",
            "write `kind: kit_assembly`",
        )


@record_rule(
    "XB146",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        kind: suspension
    """,
    right="""
        kind: suspension
        timeline:
          - event: announced
            date: 2027-01-15
            status: occurred
            sources: [release]
          - event: shipment_paused
            date: 2027-01-15
            status: occurred
            sources: [release]
    """,
)
def what_halts_or_goes_on_is_in_the_timeline(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """What is halted or taken up again, and from when, is read from the timeline."""
    events = {event.event for event in record.timeline}
    if record.kind == "suspension" and not events & HALTS:
        yield _missing(record.kind, "`orders_suspended`, `production_paused`, `shipment_paused`, `sales_paused`")
    planned = any(event.status == "planned" for event in record.timeline)
    if record.kind == "resumption" and not planned and not events & RESUMPTIONS:
        yield _missing(record.kind, "`orders_resumed`, `production_resumed`, `shipment_resumed`, `sales_resumed`")


def _missing(kind: str, usual: str) -> Problem:
    message = f"the kind is `{kind}`, but the timeline does not say what is {_WHAT[kind]}"
    return Problem(("kind",), message, f"add the event that does, with its date: {usual}")


_WHAT = {"suspension": "halted", "resumption": "taken up again"}
