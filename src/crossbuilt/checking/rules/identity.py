"""Ids: one for each thing, equal to its file's name, and the same for ever."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from crossbuilt.checking.rule import Located, Problem, dataset_rule, record_rule
from crossbuilt.checking.rules.dates import announced_otherwise
from crossbuilt.reading.document import Path
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.quoting import quoted
from crossbuilt.records.dataset import Dataset
from crossbuilt.records.dates import DateError, UncertainDate
from crossbuilt.records.flow import flows
from crossbuilt.records.iso_codes import COUNTRIES

if TYPE_CHECKING:
    from crossbuilt.records.announcement import Announcement
    from crossbuilt.records.company import Company
    from crossbuilt.records.instrument import Instrument
    from crossbuilt.records.plant import Plant
    from crossbuilt.records.region import RegionList
    from crossbuilt.records.vocabulary import Vocabulary

TWICE = "keep one of the two, or give one another id"


@record_rule(
    "XB403",
    "announcement",
    wrong="""
        id: 2027-01-15-example-pickup-to-norway
        announced: 2027-01-16
        timeline:
          - event: announced
            date: 2027-01-16
            status: occurred
            sources: [press]
        sources:
          press:
            url: https://example.org/press
            title: Example pickup
            publisher: Example News
            language: en
            kind: press
            accessed: 2027-01-16
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            language: en
            kind: primary
            accessed: 2027-01-16
    """,
    right="""
        id: 2027-01-15-example-pickup-to-norway
        announced: 2027-01-16
        changes:
          - date: 2027-03-01
            note: The announcement was a day later than first recorded.
        timeline:
          - event: announced
            date: 2027-01-16
            status: occurred
            sources: [press]
        sources:
          press:
            url: https://example.org/press
            title: Example pickup
            publisher: Example News
            language: en
            kind: press
            accessed: 2027-01-16
          release:
            url: https://example.org/release
            title: Example pickup for Norway
            publisher: Example Motor
            language: en
            kind: primary
            accessed: 2027-01-16
    """,
)
def id_begins_with_the_date(record: Announcement, _: Dataset) -> Iterator[Problem]:
    """Ids sort by date; one whose date was corrected later keeps its id and says so under `changes`."""
    try:
        written = _date_of_id(record.id)
    except DateError as error:
        yield Problem(("id",), f"the id begins with a day that does not exist: {error}", "write that of `announced`")
        return
    if announced_otherwise(record) is not None:
        return  # the timeline and `announced` differ, and one of them may agree
    if not record.changes and (written.precedes(record.announced) or record.announced.precedes(written)):
        yield Problem(
            ("id",),
            f"the id begins with {written}, but the record was announced {record.announced}",
            "a new record takes the date of its announcement; a correction is noted under `changes`",
        )


def _date_of_id(record_id: str) -> UncertainDate:
    """The date that an id begins with.

    Raises: DateError where there is no such day.
    """
    parts = record_id.split("-")
    return UncertainDate.parse("-".join(part for part in parts[:3] if part.isdigit()))


@record_rule(
    "XB404",
    "company",
    wrong="""
        brands:
          - id: example
            name: Example
            models:
              - {id: pickup, name: Pickup}
              - {id: pickup, name: Pickup Long}
    """,
    right="""
        brands:
          - id: example
            name: Example
            models:
              - {id: pickup, name: Pickup}
              - {id: pickup-long, name: Pickup Long}
    """,
)
def names_a_model_once(record: Company, _: Dataset) -> Iterator[Problem]:
    """Announcements name models by brand and id, so the pair must be unique."""
    for index, brand in enumerate(record.brands):
        yield from _twice([model.id for model in brand.models], ("brands", index, "models"), "id")


@record_rule(
    "XB405",
    "vocabulary",
    wrong="""
        terms:
          - code: left
            label: Left
            definition: The wheel is on the left.
            scope_note: Only where a source says so.
          - code: left
            label: Right
            definition: The wheel is on the right.
            scope_note: Only where a source says so.
    """,
    right="""
        terms:
          - code: left
            label: Left
            definition: The wheel is on the left.
            scope_note: Only where a source says so.
          - code: right
            label: Right
            definition: The wheel is on the right.
            scope_note: Only where a source says so.
    """,
)
def defines_a_code_once(record: Vocabulary, _: Dataset) -> Iterator[Problem]:
    """A code with two definitions has none."""
    yield from _twice([term.code for term in record.terms], ("terms",), "code")


@record_rule(
    "XB406",
    "region_list",
    wrong="""
        regions:
          - code: NO
            name: Nordic countries
            kind: geography
            sources: [efta]
    """,
    right="""
        regions:
          - code: NORDIC
            name: Nordic countries
            kind: geography
            sources: [efta]
    """,
)
def region_is_no_country(record: RegionList, _: Dataset) -> Iterator[Problem]:
    """Markets mix codes of regions and of countries, so the two must not meet."""
    codes = [region.code for region in record.regions]
    yield from _twice(codes, ("regions",), "code")
    for index, code in enumerate(codes):
        if code in COUNTRIES:
            hint = "write a longer word: NORDIC, BENELUX"
            yield Problem(("regions", index, "code"), f"{code} is the ISO 3166-1 code of a country", hint)


def _twice(ids: Sequence[str], path: Path, key: str) -> Iterator[Problem]:
    for index, id_ in enumerate(ids):
        if id_ in ids[:index]:
            yield Problem((*path, index, key), f"`{quoted(id_)}` is given twice", TWICE)


@dataset_rule(
    "XB402",
    wrong=Example("id: 2027-01-15-example-truck-to-norway"),
    right=Example("id: 2027-01-15-example-pickup-to-norway"),
)
def id_is_the_name_of_the_file(dataset: Dataset) -> Iterator[Located]:
    """References name ids, and ids are looked for by file name."""
    kinds: dict[str, Mapping[str, Announcement | Company | Plant | Instrument | Vocabulary]] = {
        "announcement": dataset.announcements,
        "company": dataset.companies,
        "plant": dataset.plants,
        "instrument": dataset.instruments,
        "vocabulary": dataset.vocabularies,
    }
    for kind, records in kinds.items():
        for stem, record in records.items():
            is_twin = stem.casefold() == record.id and record.id in records  # XB018
            if record.id != stem and not is_twin:
                message = f"the id is “{quoted(record.id)}”, but the file is called {quoted(stem)}.yml"
                yield Located(kind, stem, Problem(("id",), message, "make the two the same"))


@dataset_rule(
    "XB407",
    wrong=Example(
        "id: other-motor\nname: Other Motor\nbrands:\n  - {id: example, name: Example}",
        "company",
        "companies/other-motor.yml",
    ),
    right=Example(
        "id: other-motor\nname: Other Motor\nbrands:\n  - {id: other, name: Other}",
        "company",
        "companies/other-motor.yml",
    ),
)
def brand_belongs_to_one_company(dataset: Dataset) -> Iterator[Located]:
    """Models are named by brand, so a brand in two companies makes their models ambiguous."""
    owners: dict[str, str] = {}
    for company in dataset.companies.values():
        for index, brand in enumerate(company.brands):
            if brand.id in owners:
                message = f"the brand `{quoted(brand.id)}` stands already in {quoted(owners[brand.id])}.yml"
                yield Located("company", company.id, Problem(("brands", index, "id"), message, TWICE))
            owners.setdefault(brand.id, company.id)


@dataset_rule(
    "XB408",
    wrong=Example("id: 2027-01-15-pickup-for-norway", file="announcements/2027/2027-01-15-pickup-for-norway.yml"),
    right=Example(
        "id: 2027-01-15-pickup-for-sweden\nmarket: [SE]", file="announcements/2027/2027-01-15-pickup-for-sweden.yml"
    ),
)
def announcement_is_recorded_once(dataset: Dataset) -> Iterator[Located]:
    """One announcement, one record; two that share company, day, a model and a market are one."""
    by_day: dict[tuple[str, str], list[Announcement]] = defaultdict(list)
    for record in dataset.announcements.values():
        if not record.withdrawn:
            by_day[record.company, record.announced.edtf].append(record)
    for records in by_day.values():
        for first, second in combinations(records, 2):
            shared = _ends(first) & _ends(second)
            if first.kind == second.kind and shared and first.id != second.id:  # else XB402
                message = f"this looks like the same announcement as {quoted(first.id)}"
                problem = Problem(("id",), message, "merge the two into one record, or withdraw one")
                yield Located("announcement", second.id, problem)


def _ends(record: Announcement) -> set[tuple[str, str | None]]:
    return {(flow.model.model if flow.model else "", flow.market) for flow in flows(record)}
