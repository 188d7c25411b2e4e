"""Fields that need one another, and lists that repeat themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crossbuilt.checking.rule import EVERY_KIND, Problem, record_rule
from crossbuilt.reading.document import Path
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.quoting import quoted
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.parts import fields, is_part

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.origin import Origin
    from crossbuilt.records.part import Part

FINAL_STEPS = {"kits": "assembly", "converted": "conversion"}
"""What is done to vehicles that are not shipped built up, by the scope notes of both vocabularies."""


def origins(record: Announcement) -> Iterator[tuple[Path, Origin]]:
    """Every origin in a record, with its path."""
    for key in ("origin", "previous_origin"):
        default = getattr(record, key)
        if default:
            yield (key,), default
        for index, model in enumerate(record.models):
            own = getattr(model, key)
            if own:
                yield ("models", index, key), own


@record_rule(
    "XB111",
    "announcement",
    wrong="""
        parties:
          - role: importer
            sources: [release]
    """,
    right="""
        parties:
          - name: Example dealer group
            role: importer
            sources: [release]
    """,
)
def party_is_company_or_name(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A party that is both or neither cannot be joined to anything."""
    for index, party in enumerate(record.parties):
        if (party.company is None) == (party.name is None):
            yield Problem(
                ("parties", index),
                "a party has either `company` or `name`",
                "write `company` where it has a record in companies/, else `name`",
            )


@record_rule(
    "XB112",
    "announcement",
    wrong="""
        quantities:
          - measure: sales_target
            low: 400
            unit: vehicles_per_year
            sources: [release]
    """,
    right="""
        quantities:
          - measure: sales_target
            value: 400
            qualifier: at_least
            unit: vehicles_per_year
            sources: [release]
    """,
)
def quantity_is_value_or_range(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A figure that is both a value and a range, or neither, cannot be computed with."""
    for index, quantity in enumerate(record.quantities):
        path: Path = ("quantities", index)
        ranged = quantity.low is not None or quantity.high is not None
        if (quantity.value is not None) == ranged:
            hint = "take out those that are too many" if ranged else "write the figure as `value`"
            yield Problem(path, "a quantity has either `value` or `low` and `high`", hint)
        elif ranged and (quantity.low is None or quantity.high is None):
            yield Problem(path, "a range needs both `low` and `high`", "for one bound write `value` and a `qualifier`")
        elif quantity.low is not None and quantity.high is not None and quantity.low >= quantity.high:
            yield Problem((*path, "low"), "`low` is not below `high`", "exchange the two; for one figure write `value`")


@record_rule(
    "XB113",
    "announcement",
    wrong="""
        origin:
          country: TH
          evidence: inferred
          sources: [release]
    """,
    right="""
        origin:
          country: TH
          evidence: inferred
          inference: the pickup is built nowhere else
          sources: [release]
    """,
)
def inference_is_explained(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A reader must be able to judge an origin that no source states."""
    for path, origin in origins(record):
        if origin.evidence == "inferred" and not origin.inference:
            yield Problem((*path, "evidence"), "an inferred origin needs `inference`", "say what it was inferred from")
        if origin.evidence != "inferred" and origin.inference:
            hint = "write `evidence: inferred`, or take `inference` out"
            yield Problem((*path, "inference"), "`inference` is given, but the origin is stated", hint)


@record_rule(
    "XB114",
    "announcement",
    wrong="""
        origin:
          country: TH
          supply: kits
          sources: [release]
    """,
    right="""
        kind: kit_assembly
        origin:
          country: TH
          supply: kits
          final_step: {country: NO, role: assembly}
          sources: [release]
    """,
)
def final_step_fits_supply(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Kits are put together in another country, and conversions made somewhere; a vehicle shipped built up is done."""
    for path, origin in origins(record):
        role = origin.final_step.role if origin.final_step else None
        if role and role != FINAL_STEPS.get(origin.supply, role):
            message = f"the final step of `{origin.supply}` is no `{role}`"
            hint = f"write `{FINAL_STEPS[origin.supply]}`, or correct `supply`"
            yield Problem((*path, "final_step", "role"), message, hint)
        elif origin.supply == "kits" and origin.final_step and origin.final_step.country == origin.country:
            message = f"kits that leave {origin.country} are put together in {origin.country}"
            hint = "`country` is where the kits come from, that of `final_step` where the vehicles are assembled"
            yield Problem((*path, "final_step", "country"), message, hint)
        if origin.supply in {"kits", "converted"} and origin.final_step is None:
            yield Problem(
                (*path, "supply"), f"supply `{origin.supply}` needs a `final_step`", "say where it is finished"
            )
        if origin.supply == "built_up" and origin.final_step:
            hint = "write `supply: kits` or `converted`, or take `final_step` out"
            yield Problem((*path, "final_step"), "vehicles shipped built up have no final step", hint)


@record_rule(
    "XB115",
    "announcement",
    wrong="""
        whole_range: true
    """,
    right="""
        whole_range: true
        models: []
    """,
)
def whole_range_names_no_model(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """`whole_range` stands for models that are not named one by one."""
    if record.whole_range and record.models:
        yield Problem(("whole_range",), "`whole_range` is true, but models are named", "remove one of the two")


@record_rule(
    "XB116",
    "announcement",
    wrong=Example(
        """id: 2027-01-15-example-pickup-abroad
title: Example plans to sell its Thai-built pickup abroad
summary: Example Motor says that it plans to sell its Thai-built pickup abroad.
kind: introduction
standing: committed
announced: 2027-01-15
company: example
origin: {country: TH, sources: [release]}
models:
  - {model: example/pickup, sources: [release]}
timeline:
  - {event: announced, date: 2027-01-15, status: occurred, sources: [release]}
sources:
  release:
    url: https://example.org/release
    title: Example pickup
    publisher: Example Motor
    language: en
    kind: primary""",
        file="announcements/2027/2027-01-15-example-pickup-abroad.yml",
        whole=True,
    ),
    right="""
        market_wording:
          text: about 65 markets
          count: 65
          sources: [release]
    """,
)
def flow_has_two_ends(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """An announcement is about vehicles from somewhere for somewhere; without both it makes no flow."""
    lines = record.models or (None,)
    if not record.origin and any(line is None or line.origin is None for line in lines):
        yield Problem((), "`origin` is missing", "give the announcement an origin, or each of its models")
    if not record.market and not record.market_wording and any(line is None or not line.market for line in lines):
        yield Problem((), "`market` is missing", "give the announcement a market, or `market_wording`, or each model")


@record_rule(
    "XB117",
    *EVERY_KIND,
    wrong="""
        market: [NO, SE, NO]
    """,
    right="""
        market: [NO, SE]
    """,
)
def list_names_a_thing_once(record: Part, _: Dataset) -> Iterator[Problem]:
    """A market, model or source named twice in one list is counted twice."""
    yield from _repeated(record, ())


def _repeated(value: Any, path: Path) -> Iterator[Problem]:
    if is_part(value):
        for name, field in fields(value):
            yield from _repeated(field, (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _repeated(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, str) and item in value[:index]:
                yield Problem((*path, index), f"`{quoted(item)}` is given twice in {path[-1]}", "remove one of the two")
            yield from _repeated(item, (*path, index))
