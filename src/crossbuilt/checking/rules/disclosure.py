"""What a record says that nobody said, and what it must say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.flow import flows

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.withheld import Withheld

AIMS = frozenset({"sales_target", "export_target", "production_target", "allocation_limit"})


@record_rule(
    "XB134",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        not_disclosed:
          - field: plant
            sources: [release]
        origin:
          country: TH
          plant: example-rayong
          sources: [release]
    """,
    right="""
        not_disclosed:
          - field: plant
            note: the release names only the country
            sources: [release]
        origin:
          country: TH
          plant: example-rayong
          sources: [release]
    """,
)
def what_was_withheld_is_not_given(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A value that was withheld and is given all the same contradicts itself, unless a note says how both can be."""
    for index, withheld in enumerate(record.not_disclosed):
        given = "" if withheld.note else _given(record, withheld)
        if given:
            yield Problem(
                ("not_disclosed", index, "field"),
                f"`{withheld.field}` is said to be withheld, but {given}",
                "say under `note` what was withheld, by whom and when, or remove one of the two",
            )


def _given(record: Announcement, withheld: Withheld) -> str:
    """Where a field is given for all the models for which it was withheld; empty where it is not."""
    models = set(withheld.models or (line.model for line in record.models))
    lines = [line for line in record.models if line.model in models]
    events = [event for event in record.timeline if event.event == "sales_start" and event.date.precision == "day"]
    given = {
        "price": ("`prices` has it", bool(models) and models <= {price.model for price in record.prices}),
        "plant": (
            "`origin` names it",
            all(flow.origin and flow.origin.plant for flow in flows(record) if not models or _model(flow) in models),
        ),
        "powertrains": ("`models` has them", bool(lines) and all(line.powertrains for line in lines)),
        "reason": ("`reasons` has one that the company gives", "company" in {each.given_by for each in record.reasons}),
        "volumes": ("`quantities` has them", any(quantity.measure in AIMS for quantity in record.quantities)),
        "investment": ("`quantities` has it", "investment" in {quantity.measure for quantity in record.quantities}),
        "sales_start": ("the timeline has its day", bool(events)),
        "model": ("`models` names them", bool(record.models)),
    }
    where, is_given = given.get(withheld.field, ("", False))
    return where if is_given else ""


def _model(flow: object) -> str | None:
    line = getattr(flow, "model", None)
    return line.model if line else None


@record_rule(
    "XB137",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        models: []
    """,
    right="""
        models: []
        not_disclosed:
          - field: model
            sources: [release]
    """,
)
def record_says_which_models(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A flow of unknown models is counted as one; whether all are meant, or which ones was not said, must be told."""
    withheld = {each.field for each in record.not_disclosed}
    if not record.models and not record.whole_range and "model" not in withheld:
        yield Problem(
            ("models",),
            "no model is named",
            "name the models; write `whole_range: true` where all are meant, or `model` under `not_disclosed`",
        )
