"""Who takes part in an announcement, and whose plants it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Problem, record_rule
from crossbuilt.checking.rules.completeness import origins
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement

BUILDERS = frozenset({"badge_supplier", "contract_builder", "joint_venture"})

_VAN = """company: other-motor
models:
  - {model: other/van, sources: [release]}
origin: {country: TH, plant: example-rayong, sources: [release]}"""

_OTHER_MAKER = Example(
    """id: other-motor
name: Other Motor
brands:
  - {id: other, name: Other, models: [{id: van, name: Van, body: van}]}""",
    "company",
    "companies/other-motor.yml",
)


@record_rule(
    "XB139",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        parties:
          - company: example
            role: importer
            sources: [release]
    """,
    right="""
        parties:
          - company: other-motor
            role: importer
            sources: [release]
    """,
)
def party_is_beside_the_company(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Parties are those who take part beside the company; the company itself would be counted as its own partner."""
    for index, party in enumerate(record.parties):
        if party.company == record.company:
            yield Problem(
                ("parties", index, "company"),
                f"`{party.company}` is the company whose plan it is",
                "leave it out, or name the firm that is meant: a subsidiary, a dealer group",
            )


@record_rule(
    "XB140",
    "announcement",
    severity=Severity.WARNING,
    wrong="""
        parties:
          - name: Other Motor
            role: importer
            sources: [release]
    """,
    right="""
        parties:
          - company: other-motor
            role: importer
            sources: [release]
    """,
)
def party_with_a_record_is_named_by_it(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """A company that is named in words is not found among the moves of that company."""
    named = [party.name.casefold() if party.name else "" for party in record.parties]
    if not any(named):
        return
    ids = {name.casefold(): company.id for company in dataset.companies.values() for name in (company.id, company.name)}
    for index, name in enumerate(named):
        if name in ids:
            yield Problem(
                ("parties", index, "name"),
                f"“{record.parties[index].name}” has a record in companies/",
                f"write `company: {ids[name]}` in its place",
            )


@record_rule(
    "XB226",
    "announcement",
    severity=Severity.WARNING,
    wrong=Example(_VAN, beside=_OTHER_MAKER),
    right=Example(
        f"{_VAN}\nparties:\n  - {{company: example, role: contract_builder, sources: [release]}}", beside=_OTHER_MAKER
    ),
)
def plant_is_not_that_of_another_maker(record: Announcement, dataset: Dataset) -> Iterator[Problem]:
    """A plant of a maker of other models is a slip in the plant, or a builder that is not recorded.

    Firms without models of their own, as those that build for a group, need not be named as parties.
    """
    if any(party.role in BUILDERS and party.name for party in record.parties):
        return  # whose plant it is may be told by that name
    taking_part = {record.company, *(party.company for party in record.parties if party.company)}
    brands = {line.model.partition("/")[0] for line in record.models}
    told = set()
    for path, origin in origins(record):
        for key, part in ((path, origin), ((*path, "final_step"), origin.final_step)):
            plant = dataset.plants.get(part.plant) if part and part.plant else None
            if plant is None or plant.id in told or taking_part & {plant.operator, *(plant.partners or ())}:
                continue
            operator = dataset.companies.get(plant.operator)
            if operator and any(brand.models and brand.id not in brands for brand in operator.brands):  # else XB214
                told.add(plant.id)
                yield Problem(
                    (*key, "plant"),
                    f"{plant.id} is a plant of {plant.operator}, which takes no part in this announcement",
                    f"correct the plant, or add {plant.operator} to `parties` with its role",
                )
