"""References within a record, and between announcements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.parts import fields, is_part

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.part import Part


@record_rule(
    "XB211",
    "announcement",
    wrong="""
        not_disclosed:
          - field: price
            models: [example/sedan]
            sources: [release]
    """,
    right="""
        not_disclosed:
          - field: price
            models: [example/pickup]
            sources: [release]
    """,
)
def part_is_about_a_model_of_the_record(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """A date or figure for a model that the announcement does not name belongs to another record."""
    own = {line.model for line in record.models}
    for key in ("timeline", "quantities", "not_disclosed"):
        for index, part in enumerate(getattr(record, key)):
            for position, model in enumerate(part.models or ()):
                if model not in own:
                    yield _not_named((key, index, "models", position), model)
    for index, price in enumerate(record.prices):
        if price.model not in own:
            yield _not_named(("prices", index, "model"), price.model)


def _not_named(path: tuple[str | int, ...], model: str) -> Problem:
    return Problem(path, f"`{model}` is not among this record's models", "add it to `models`, or correct the key")


@record_rule(
    "XB214",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        company: other-motor
    """,
    right="""
        company: other-motor
        parties:
          - company: example
            role: contract_builder
            sources: [release]
    """,
)
def model_is_of_a_company_of_the_record(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """A model of a company that takes no part points at a wrong brand, or at a party that is not recorded."""
    own = {record.company, *(party.company for party in record.parties if party.company)}
    owners: dict[str, list[str]] = defaultdict(list)  # none where the record of a company is broken
    for company_id, company in dataset.companies.items():
        for brand in company.brands:
            owners[brand.id].append(company_id)
    told = set()
    for index, line in enumerate(record.models):
        brand_id = line.model.partition("/")[0]
        if owners[brand_id] and own.isdisjoint(owners[brand_id]) and brand_id not in told:
            told.add(brand_id)
            owner = owners[brand_id][0]
            yield Problem(
                ("models", index, "model"),
                f"`{brand_id}` is no brand of {record.company} or of a company under `parties`",
                f"it is a brand of {owner}: add {owner} to `parties` with its role, or correct the model",
            )


@record_rule(
    "XB213",
    "announcement",
    "instrument",
    wrong="""
        disagreements:
          - about: /timeline/5/date
            note: One report has another month.
            sources: [release]
    """,
    right="""
        disagreements:
          - about: /timeline/1/date
            note: One report has another month.
            sources: [release]
    """,
)
def disagreement_points_at_a_value(record: Announcement | Instrument, _: Dataset) -> Iterator[Problem]:
    """A disagreement about nothing cannot be shown where it matters."""
    for index, disagreement in enumerate(record.disagreements):
        if not _resolves(record, disagreement.about):
            yield Problem(
                ("disagreements", index, "about"),
                f"there is nothing at {disagreement.about} in this record",
                "lists count from 0: the second event's date is /timeline/1/date",
            )


def _resolves(record: Part, pointer: str) -> bool:
    value: Any = record
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if is_part(value):
            value = dict(fields(value)).get(key)
        elif isinstance(value, tuple):
            value = next((item for index, item in enumerate(value) if str(index) == key), None)
        elif isinstance(value, dict):
            value = value.get(key)
        else:
            value = None
        if value is None or value == ():
            return False
    return True
