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
    from crossbuilt.records.instrument import Instrument
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
def settled_plan_says_which_models(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A plan that is settled is about some models, all models, or models that the company keeps back."""
    withheld = {each.field for each in record.not_disclosed}
    is_told = record.models or record.whole_range or "model" in withheld
    if record.standing == "committed" and not is_told:
        yield Problem(
            ("models",),
            "no model is named",
            "name the models; write `whole_range: true` where all are meant, or `model` under `not_disclosed`",
        )


@record_rule(
    "XB147",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        reasons:
          - reason: other
            given_by: company
            sources: [release]
    """,
    right="""
        reasons:
          - reason: other
            given_by: company
            note: a wish of the founder's
            sources: [release]
    """,
)
def what_no_code_says_is_said_in_a_note(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A reason for which there is no code, or a milestone, says nothing without its note."""
    for index, reason in enumerate(record.reasons):
        if reason.reason == "other" and not reason.note:
            yield Problem(("reasons", index, "reason"), "the reason is `other`, and no note says which", "add `note`")
    for index, event in enumerate(record.timeline):
        if event.event == "milestone" and not event.note:
            message = "a `milestone` without a note does not say what was reached"
            yield Problem(("timeline", index, "event"), message, "name the count under `note`")


@record_rule(
    "XB148",
    "instrument",
    severity=Severity.WARNING,
    wrong="""
        kind: trade_agreement
    """,
    right="""
        kind: trade_agreement
        parties: [JP, US]
    """,
)
def agreement_says_who_agreed(record: Instrument, _: Dataset) -> Iterator[Problem]:
    """An agreement binds those who made it; `jurisdiction` is where it holds."""
    if record.kind == "trade_agreement" and not (record.parties or ())[1:]:
        hint = "write all who agreed: parties: [JP, US]"
        yield Problem(("parties",) if record.parties else ("kind",), "an agreement has at least two `parties`", hint)
